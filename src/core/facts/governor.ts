import type { FactKind } from '../record';
import type { Chain } from './chains';
import type { Story } from './claim';
import { OF_POST } from './clause.rules';
import { governorIn, isNoun, UNREMOVED } from './cues';
import type { Reading, Sentence } from './sentences';

/** How far a governor, a link or a name is looked for: longer clauses say nothing sure. */
export const REACH = 200;

/** What the words before a place, the heading or the title say is being done to posts there (支配动词). */
export function governorOf(reading: Reading, sentence: Sentence, story: Story, at: number): FactKind | null {
  const text = reading.text.slice(Math.max(sentence.start, at - REACH), at);
  const clause = text.slice(text.lastIndexOf(';') + 1);
  const read = governorIn(clause);
  const found = read && isNoun(read, clause) ? null : read;
  // 选举：甲为县长；|乙为院长: what opens the list rules its items.
  if (!found && clause !== text && governorIn(text)?.cue.kind === 'appointed') return 'appointed';
  if (!found) return story.mode ?? story.titled;
  if (found.cue.id === UNREMOVED) return null;
  if (found.cue.kind === 'removed' && /(?:提请|建议|拟)[^,;]{0,8}$/.test(clause.slice(0, found.at)))
    return null;
  return found.cue.kind;
}

/** 免去：甲的局长职务；|乙的|局长|职务；: an item of a list goes on with what the one before was about. */
export function goesOnTaking(
  { text }: Reading,
  sentence: Sentence,
  story: Story,
  { start, end }: Chain,
): boolean {
  const own = text.slice(Math.max(sentence.start, start - REACH), start);
  const item = own.slice(own.lastIndexOf(';') + 1);
  const takes = item === own ? story.list === 'removed' : governorIn(own)?.cue.id === 'governor/removed';
  return takes && OF_POST.test(text.slice(end, end + 4)) && governorIn(item) === null;
}
