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
