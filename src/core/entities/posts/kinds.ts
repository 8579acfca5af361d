import { UNITS } from './kinds.rules';

/** 各行政|村党支部书记, 33个|村支部书记: the post of many. */
export function ofEach(text: string, start: number): boolean {
  let at = start;
  if (UNITS.has(text.slice(at - 2, at))) at -= 2;
  if (text.startsWith('行政', at - 2) || text.startsWith('自然', at - 2)) at -= 2;
  const last = text[at - 1];
  return (
    last === '各' ||
    last === '每' ||
    (last === '个' && at > 1 && !'各每这那整'.includes(text[at - 2] ?? '这')) ||
    (last === '个' && text[at - 2] === '各')
  );
}
