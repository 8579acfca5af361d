import { entryOfPlace } from './catalogueEntry';
import { isHeadline } from './context';
import { isBodyName } from './documentForms';
import type { LineFeatures } from './features';
import { isRanked, isRanking } from './headlineLists';
import { ruleTest } from './ruleTest';

/** Names of bodies one under the other (a list of links to departments) are no signatures. */
export function dropListedBodies(features: LineFeatures[]): void {
  let run: LineFeatures[] = [];
  const close = (): void => {
    if (run.length === 0) return;
    if (run.length >= 5) for (const line of run) line.documentForm = false;
    run = [];
  };
  for (const line of features) {
    if (line.size === 0) continue;
    if (isBodyName(line.bare)) run.push(line);
    else close();
  }
  close();
}

/** `相关政策：` over numbered prose, labelled items or sentences heads a part of the article and ends none. */
export function openHeadings(features: readonly LineFeatures[]): void {
  let heading: LineFeatures | undefined;
  for (const line of features) {
    if (line.size === 0) continue;
    if (
      heading &&
      !isHeadline(line) &&
      line.coverage < 0.3 &&
      (line.labelled || (line.numbered && !(isRanking(heading) && isRanked(line))))
    )
      heading.endsNothing();
    heading = line.ends && line.entry?.rule === 'related/heading' ? line : undefined;
  }
}

/** A web address alone on its line, perhaps with the mark that ends a sentence or a clause. */
const ADDRESS = /^(?:https?:\/\/|www\.)[^\s\u4e00-\u9fff()<>'"]{4,200}?([。;,])?$/i;

/** A web address that the line above announces with a colon, or that ends as a clause does, is the article's own. */
export function keepAddresses(features: readonly LineFeatures[]): void {
  let above: LineFeatures | undefined;
  for (const line of features) {
    if (line.size === 0) continue;
    const address = line.han === 0 && line.size <= 210 ? ADDRESS.exec(line.text) : null;
    if (address && (address[1] !== undefined || (above?.last === ':' && above.coverage < 0.5))) line.isForm();
    above = line;
  }
}

/** Where a page stands, written up to its title, which is the line below: 公报/1956年/第一号/关于…的决定. */
export function readPathsToTitle(features: readonly LineFeatures[]): void {
  let above: LineFeatures | undefined;
  for (const line of features) {
    if (line.size === 0) continue;
    if (
      above &&
      line.size >= 4 &&
      above.size > line.size &&
      above.size <= 240 &&
      isPathTo(above.bare, line.bare)
    )
      above.take({ entry: PATH, coverage: 1, hits: 1, evidence: PATH.weight, ends: false });
    above = line;
  }
}

/** Of both as they stand: they are of one width, and no line has to be folded for it. */
function isPathTo(path: string, title: string): boolean {
  return path.endsWith(title) && /[/>|_»／＞｜＿]\s?$/.test(path.slice(0, -title.length));
}

const PATH = entryOfPlace('breadcrumb/to-title', 4);

const KEYWORDS = '关键词';
const KEYWORD = KEYWORDS.charCodeAt(0);

/** Key words (关键词) right under or over an abstract are the paper's own, not the page's. */
export function keepKeywords(features: readonly LineFeatures[]): void {
  let above: LineFeatures | undefined;
  for (const line of features) {
    if (line.size === 0) continue;
    if (above && areKeywords(line) && isAbstract(above)) line.isForm();
    if (above && areKeywords(above) && isAbstract(line)) above.isForm();
    above = line;
  }
}

function areKeywords(line: LineFeatures): boolean {
  return line.firstUnit === KEYWORD && line.plain.startsWith(KEYWORDS);
}

function isAbstract(line: LineFeatures): boolean {
  return '[摘'.includes(line.first) && /^\[?摘\s?要\]?/.test(line.text);
}

/** ( and ) by their codes. */
const BRACKET = 0x28;
const CLOSED = 0x29;
/** A note on when a law was passed is no longer, in lines. */
const NOTE_LINES = 4;

/** 题注 broken over lines: from the bracket that opens it to the one that closes it, each line is a part of it. */
export function joinNotes(features: readonly LineFeatures[]): void {
  for (let from = 0; from < features.length; from++) {
    const first = features[from] as LineFeatures;
    if (first.firstUnit !== BRACKET || first.size > 80 || first.holds(CLOSED)) continue;
    let text = '';
    for (let to = from; to < features.length && to < from + NOTE_LINES; to++) {
      const line = features[to] as LineFeatures;
      if (line.size === 0 || line.size > 80) break;
      text += line.text;
      if (line.last !== ')') continue;
      if (/通过|批准|公布|发布|施行|修订|修正|印发/.test(text))
        for (let at = from; at <= to; at++) (features[at] as LineFeatures).isForm();
      break;
    }
  }
}

const isEntryTool = ruleTest(/^other\/entry-tool$/);
/** So many of the listed headings stand below once more. */
const REPEATED = 2;

/** An encyclopedia's entry: what stands over its tools (编辑) is a heading, the list of headings (目录) above them is residue. */
export function readEntry(features: readonly LineFeatures[]): void {
  const headings = entryHeadings(features);
  if (headings.size < REPEATED) return;
  const from = features.findIndex((line) => line.text === '目录');
  if (from < 0) return;
  // What stands between the first paragraph and that list is the entry's table of facts.
  const first = features.findIndex((line) => line.endsSentence && line.size >= 20);
  if (first >= 0 && first < from)
    for (const line of features.slice(first + 1, from))
      if (line.size > 0 && line.coverage < 0.5) line.isForm();
  const listed: LineFeatures[] = [];
  let repeated = 0;
  for (const line of features.slice(from + 1)) {
    if (line.size === 0) continue;
    const text = /^\d{1,2}(?:\.\d{1,2})?[\s.、]{0,2}([\u4e00-\u9fff].{0,30})$/.exec(line.text)?.[1];
    if (text === undefined) break;
    if (headings.has(text)) repeated++;
    listed.push(line);
  }
  if (repeated < REPEATED) return;
  for (const line of [features[from] as LineFeatures, ...listed])
    line.take({ entry: ENTRY_CONTENTS, coverage: 1, hits: 1, evidence: ENTRY_CONTENTS.weight, ends: false });
}

function entryHeadings(features: readonly LineFeatures[]): ReadonlySet<string> {
  const headings = new Set<string>();
  let above: LineFeatures | undefined;
  for (const line of features) {
    if (line.size === 0) continue;
    if (isEntryTool(line.entry) && above && above.coverage < 0.3 && above.size <= 20) {
      headings.add(above.text);
      above.isForm();
    }
    above = line;
  }
  return headings;
}

const ENTRY_CONTENTS = entryOfPlace('navigation/entry-contents', 3);

/** What a decision says of the party that it is about, in labels (当事人信息). */
const PARTY =
  /^(?:统一社会信用代码|组织机构代码|营业执照|工商注册号|法定代表人|当事人|被处罚人|被申请人|申请人|身份证|负责人|经营者|性\s?别)/;

const isContact = ruleTest(/^footer\/organiser$/);

/** 地址：… beside the other labels of a party is the decision's own, no footer. */
export function keepParties(features: readonly LineFeatures[]): void {
  let above: LineFeatures | undefined;
  let party = false;
  for (let at = 0; at < features.length; at++) {
    const line = features[at] as LineFeatures;
    if (line.size === 0) continue;
    const contact = isContact(line.entry);
    if (!contact) party = false;
    else {
      const below = features.slice(at + 1, at + 3).find(({ size }) => size > 0);
      party ||= isParty(above) || isParty(below);
      if (party && /^(?:住\s?所|地\s?址|联系地址|电\s?话)/.test(line.text)) line.isForm();
    }
    above = line;
  }
}

function isParty(line: LineFeatures | undefined): boolean {
  return line !== undefined && line.colons > 0 && PARTY.test(line.text);
}
