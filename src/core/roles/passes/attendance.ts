import type { LineFeatures } from '../lineFeatures';

/** Who came to a meeting (出席人员：, 列　席：), and what stands beside that in minutes. */
const CAME =
  /^(?:应邀)?(?:出\s?席|列\s?席|参\s?加|参\s?会|到\s?会)(?:会议)?(?:人员|人|领导|单位|者|同志)?\s?:/;
const BESIDE = /^(?:请\s?假|缺\s?席|主\s?持|记\s?录)(?:人员|人|者)?\s?:/;
/** Names and bodies in rows. */
const LONGEST = 120;
const MOST = 40;

/**
 * Marks the lines that say who came to a meeting (会议纪要的出席、列席): the label and the rows of names below it, up to what the
 * meeting did. A page says none of that in its frame. Linear.
 */
export function markAttendance(lines: readonly LineFeatures[], found: boolean[]): void {
  let block: number[] = [];
  let came = false;
  const close = (said: boolean): void => {
    if (came && said && block.length <= MOST) for (const index of block) found[index] = true;
    block = [];
    came = false;
  };
  lines.forEach((line, index) => {
    if (line.size === 0) return;
    const label = line.colons > 0 && (CAME.test(line.text) ? 'came' : BESIDE.test(line.text) ? 'beside' : '');
    if (label === 'came') came = true;
    if (label) block.push(index);
    else if (block.length > 0) {
      const row = line.size <= LONGEST && !line.endsSentence && line.coverage < 0.5 && !line.numbered;
      if (row && line.han * 2 > line.size) block.push(index);
      else close(true);
    }
  });
  // At the end of a page only what has its own label or names right below one; the foot may follow.
  close(block.length > 1);
}

/** Who belongs to a group (组　长：, 成　员：), and the label that many of them share. */
const MEMBER =
  /^(?:名誉|常务|执行)?(?:副\s?)?(?:(?:组|会|理事|秘书|团|队|主任|委员)\s{0,4}长|主\s{0,4}(?:任|席|编)|召\s?集\s?人|总\s?编|顾\s?问|记\s?录员?|联络员)\s?(?:\([^()]{1,12}\))?:/;
const MANY =
  /^(?:常\s?务)?(?:成|组|委|会|队|团)\s{0,4}员(?:单位)?(?:\([^()]{1,12}\))?:|^(?:编\s{0,4}委|理\s{0,4}事|代\s{0,4}表|监\s{0,4}事)(?:\([^()]{1,12}\))?:/;
/** 甲乙丙 丁戊: names and nothing else. */
const NAMES = /^[\u4e00-\u9fff·]{2,5}(?:\s{1,6}[\u4e00-\u9fff·]{2,5}){1,12}$/;
const LEAST = 3;

/**
 * Marks the lists of a group's members (成员名单): labelled lines under one another, the indented rows of names below a label,
 * one of the labels being what many share. The foot of a page has none of these. Linear.
 */
export function markMembers(lines: readonly LineFeatures[], found: boolean[]): void {
  let block: number[] = [];
  let labels = 0;
  let many = false;
  const close = (): void => {
    if (many && labels >= 2 && block.length >= LEAST) for (const index of block) found[index] = true;
    if (block.length > 0) block = [];
    labels = 0;
    many = false;
  };
  lines.forEach((line, index) => {
    if (line.size === 0) return;
    const shared = line.colons > 0 && MANY.test(line.text);
    const row =
      block.length > 0 &&
      line.colons === 0 &&
      line.size <= LONGEST &&
      (line.indented || NAMES.test(line.text));
    if (shared || (line.colons > 0 && MEMBER.test(line.text))) {
      labels++;
      many ||= shared;
    } else if (!row || line.endsSentence || line.han * 2 <= line.size) {
      close();
      return;
    }
    block.push(index);
  });
  close();
}
