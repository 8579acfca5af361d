import type { Section } from '../record';
import { isSpace, trimEnd } from './characters';

/** So many headings beside it must show where titles end. */
const MIN_WITNESSES = 2;
const MIN_TITLE = 4;

/**
 * Where a heading has no full stop between its title and its paragraph (强化责任　各地要…, 强化责任，各地要…) the other
 * headings of its list show where it ends: at the space or comma that leaves a title like theirs.
 */
export function alignTitles(text: string, siblings: readonly Section[]): void {
  if (siblings.length <= MIN_WITNESSES || !siblings.some((section) => section.runIn && section.title !== ''))
    return;
  const lists = new Map<string, Section[]>();
  for (const section of siblings) {
    if (section.title === '' || section.scheme === 'paragraph' || section.scheme === 'document') continue;
    const list = lists.get(section.scheme);
    if (list) list.push(section);
    else lists.set(section.scheme, [section]);
  }
  for (const list of lists.values()) if (list.length > MIN_WITNESSES) alignList(text, list);
}

function alignList(text: string, list: readonly Section[]): void {
  const open = (section: Section): boolean =>
    section.runIn === true || '。；;'.includes(text.charAt(section.titleEnd) || '-');
  const spaced = (section: Section): boolean => open(section) && /[ \u3000\t]/.test(section.title);
  const plain = list.filter((section) => !spaced(section));
  if (plain.length < MIN_WITNESSES) return;
  const lengths = plain.map((section) => section.title.length).sort((a, b) => a - b);
  const usual = lengths[(lengths.length - 1) >> 1] ?? 0;
  const runIn = plain.filter((section) => section.runIn && section.title.length <= usual);
  const commas = runIn.filter((section) => /[，,]/.test(section.title)).length;
  for (const section of list) {
    if (!open(section)) continue;
    const marks = spaced(section) ? SPACES : commas === 0 && runIn.length >= MIN_WITNESSES ? COMMAS : null;
    if (marks === COMMAS && section.title.length <= 2 * usual + 6) continue;
    const cut = marks ? cutAt(section.title, marks, usual) : -1;
    if (cut < 0) continue;
    section.titleEnd = trimEnd(text, section.titleStart, section.titleStart + cut);
    section.title = text.slice(section.titleStart, section.titleEnd);
    section.runIn = true;
  }
}

const SPACES = (character: string): boolean => isSpace(character.charCodeAt(0));
const COMMAS = (character: string): boolean => character === '，' || character === ',';

/** The first mark that leaves a title of about the usual length; -1 where none does. */
function cutAt(title: string, isMark: (character: string) => boolean, usual: number): number {
  for (let at = MIN_TITLE; at < title.length; at++) {
    if (!isMark(title.charAt(at))) continue;
    return at >= 0.4 * usual && at <= 1.8 * usual + 2 ? at : -1;
  }
  return -1;
}
