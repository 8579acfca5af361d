import type { Entity } from '../../record';
import { theLexicon } from '../lexicon/lexicon';

/** 管|玉琴，女，…: at the head of a line that opens a record, the one character before a name of two is its surname. */
export function lostSurname(folded: string, { start, end, evidence }: Entity): boolean {
  const opens = evidence?.some(({ id }) => id === 'person/record') === true;
  if (!opens || end - start !== 2 || start === 0 || /[\u4e00-\u9fff]/.test(folded.charAt(start - 2)))
    return false;
  return (theLexicon().surname[folded.charCodeAt(start - 1)] as number) > 0;
}
