import type { Scan } from '../grammar/scan';
import { longestTail, TAIL } from '../lexicon/grammarWords';
import { KIND } from '../lexicon/kinds';
import { ask, GO_ON } from '../rule';
import { NamedBody } from './namedBody';
import { FORM_ROWS, MORE_ENDS, NAME_ROWS, START_ROWS } from './named.rules';
import { nameStart } from './nameStart';

/** Bodies named by their form (浙江大学, 正点实业): what stands before the form, as far as names go, is their name. */
export function findNamedBodies(scan: Scan): void {
  const { text, words, blocked } = scan;
  for (let index = 0; index < words.count; index++) {
    const kind = words.kinds[index];
    const last = words.starts[index] as number;
    if (kind === KIND.knownBody || blocked[last] === 1) continue;
    const end = words.ends[index] as number;
    const form = longestTail(text, end, TAIL.named);
    if (form >= 0 || kind === KIND.body || MORE_ENDS.at(text, end - 1))
      readNamed(new NamedBody(scan, index, form, end));
  }
}

/** One form: what it is, the walk to where its name begins, and the rows of the whole name. */
function readNamed(body: NamedBody): void {
  if (ask(FORM_ROWS, body) !== GO_ON) return;
  body.start = nameStart(body.scan, Math.min(body.form, body.last));
  if (ask(START_ROWS, body) === GO_ON && body.start >= 0 && body.start < body.form) ask(NAME_ROWS, body);
}
