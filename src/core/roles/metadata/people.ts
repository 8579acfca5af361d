import type { MetadataField, PageMetadata } from '../../record';
import { foldWidth } from '../../text/width';
import { isPersonName } from '../signedNames';
import { fieldAt, type Candidate } from './candidate';

/** Codes that editors' names carry (`杨倩_NF4425`, `支全明 SF099`). */
const CODE = /[_\s]?[A-Z]{1,5}\d{1,7}$/;
/** What stands before a name without being one. */
const BEFORE_NAME =
  /^(?:.{0,24}?(?:记者|通讯员|评论员|专栏作者|特约撰稿人|首席记者|实习生)[\s:]{1,4}|图[^\u4e00-\u9fffA-Za-z/]{1,6})/;
const NAME = /[A-Za-z][A-Za-z.'’-]*(?:\s[A-Z][A-Za-z.'’-]*)*|[\u3400-\u9fff][\u3400-\u9fff·•]*/g;
const NO_NAME =
  /^(?:摄影|摄像|编辑|图片|供图|记者|通讯员|评论员|实习生|特约|本报|本网|等|整理|综合|未知|网络整理|网络|佚名|管理员|(?:超级|系统|网站)管理员|小编|本站|[Aa]dmin(?:istrator)?|[Rr]oot|[Tt]est)$/;

/**
 * The people a value names (作者、编辑), one by one, codes and titles off. A value that is no list of names (a department,
 * an account) is one author as a whole; 未知 and 网络整理 are none.
 * @param folded the value in half width; it stands at `start` of `source`
 */
export function readPeople(source: string, folded: string, start: number): MetadataField[] {
  const lead = BEFORE_NAME.exec(folded)?.[0].length ?? 0;
  const value = folded.slice(lead);
  const code = CODE.exec(value);
  const text = code && code.index > 0 ? value.slice(0, code.index) : value;
  const from = start + lead;
  const people: MetadataField[] = [];
  if (value.length <= 2 && (value === '图' || value === '摄影')) return people;
  for (const match of text.matchAll(NAME)) {
    if (NO_NAME.test(match[0])) continue;
    people.push(fieldAt(source, from + match.index, from + match.index + match[0].length));
  }
  joinSpaced(source, people);
  const names = people.filter((person) =>
    /^[\u3400-\u9fff]{2,4}$|^[\u3400-\u9fff]\s{1,3}[\u3400-\u9fff]$|·|^[A-Za-z]/.test(person.text),
  );
  if (people.length > 1 && names.length === people.length) return people;
  if (people.length === 0) return [];
  if (people.length === 1 && /^[A-Za-z]+\d/.test(text)) return [fieldAt(source, from, from + text.length)];
  if (people.length === 1 && text.trim().length <= 30) return people;
  // 方敏 张三丰 北京大学教授: the names at the head of the value, or the value as a whole.
  const firstOther = people.findIndex((person) => !names.includes(person));
  if (firstOther > 0) return people.slice(0, firstOther);
  return text.trim().length <= 24 && !/[,。!?]/.test(text) ? [fieldAt(source, from, from + text.length)] : [];
}

/** 张三 李 四: the characters of a short name are set apart. */
function joinSpaced(source: string, people: MetadataField[]): void {
  for (let at = 0; at + 1 < people.length; at++) {
    const [one, two] = [people[at] as MetadataField, people[at + 1] as MetadataField];
    if (one.text.length !== 1 || two.text.length !== 1) continue;
    const both = fieldAt(source, one.start, two.end);
    if (isPersonName(foldWidth(both.text))) people.splice(at, 2, both);
  }
}

/** The people of a page as one field and one by one, where none are known yet; `line` is where they stand. */
export function takePeople(
  metadata: PageMetadata,
  one: 'author' | 'editor',
  many: 'authors' | 'editors',
  people: readonly MetadataField[],
  line: Candidate,
): void {
  const first = people[0];
  const last = people[people.length - 1];
  if (!first || !last || metadata[one]) return;
  metadata[one] = line.span(first.start, last.end);
  metadata[many] = [...people];
}
