/**
 * Whose a post or a short form is (fit/bodies): right, wrong and open, by what told it.
 *   node --import tsx scripts/fit/bodies.ts [-v] [FILE…]
 * A document is a line `=== ID WORDS` and its text, where `[县委书记=青禾县委]` gives a mention and its body, `-` what the text leaves open.
 */
import { readFileSync } from 'node:fs';
import { analyse } from './paragraphs/analyse';
import { body } from './paragraphs/sameBody';

interface Mention {
  start: number;
  end: number;
  wanted: string | null;
}

export interface JudgedBody {
  id: string;
  verdict: 'right' | 'wrong' | 'open' | 'kept';
  basis: string;
  /** The mention, what was told of it and what is wanted. */
  words: string;
}

export const BODY_FILES = ['fit/bodies/first.txt', 'fit/bodies/second.txt'];

/** Every mention of the files, judged. */
export function judgeBodies(paths: readonly string[]): JudgedBody[] {
  const documents = paths.flatMap((path) => readBodies(readFileSync(path, 'utf8')));
  const records = analyse(documents, {});
  return documents.flatMap(({ id, text, mentions }) =>
    mentions.map(({ start, end, wanted }): JudgedBody => {
      const found = records
        .get(id)
        ?.entities.filter(({ type }) => type === 'position' || type === 'organization')
        .find((one) => one.end === end && Math.abs(one.start - start) <= 4);
      const written = text.slice(start, end);
      const told = found?.type === 'position' ? found.organization : found?.canonical;
      // A bare 领导小组 that stays as it is written is open, whether it says so or not.
      const open = told === undefined || found?.unresolved === true || (told === written && told !== wanted);
      const basis = found?.evidence?.findLast((one) => one.id.startsWith('body/'))?.id;
      return {
        id,
        verdict: open ? (wanted === null ? 'kept' : 'open') : isSame(told, wanted) ? 'right' : 'wrong',
        basis: found ? (basis ?? 'body/-') : 'not found',
        words: `${written} is ${told ?? '-'}, wanted ${wanted ?? '-'}`,
      };
    }),
  );
}

/** Alike, or with the places around it before it (铜城区|北坝镇党委). */
function isSame(told: string, wanted: string | null): boolean {
  const [long = '', short = ''] = [body(told) ?? '', body(wanted) ?? ''].sort((a, b) => b.length - a.length);
  return (
    short !== '' &&
    long.endsWith(short) &&
    /^$|[省市县区州旗]$/.test(long.slice(0, long.length - short.length))
  );
}

function readBodies(content: string): { id: string; text: string; mentions: Mention[] }[] {
  return content
    .split(/^=== /m)
    .slice(1)
    .map((block) => {
      const head = block.indexOf('\n');
      const marked = block.slice(head + 1);
      const mentions: Mention[] = [];
      let text = '';
      let last = 0;
      for (const match of marked.matchAll(/\[([^\]=]+)=([^\]]+)\]/g)) {
        text += marked.slice(last, match.index);
        const start = text.length;
        text += match[1] ?? '';
        mentions.push({ start, end: text.length, wanted: match[2] === '-' ? null : (match[2] ?? null) });
        last = match.index + match[0].length;
      }
      return { id: block.slice(0, head).split(' ')[0] ?? '', text: text + marked.slice(last), mentions };
    });
}

if (require.main === module) {
  const args = process.argv.slice(2);
  const files = args.filter((arg) => !arg.startsWith('-'));
  const judged = judgeBodies(files.length > 0 ? files : BODY_FILES);
  if (args.includes('-v'))
    for (const { id, verdict, basis, words } of judged)
      if (verdict === 'wrong' || verdict === 'open') console.log(id, verdict, words, basis);
  for (const basis of ['all', ...new Set(judged.map((one) => one.basis))]) {
    const mine = judged.filter((one) => basis === 'all' || one.basis === basis);
    const count = (verdict: JudgedBody['verdict']): number =>
      mine.filter((one) => one.verdict === verdict).length;
    console.log(
      `${basis.padEnd(16)}${count('right')} right, ${count('wrong')} wrong, ${count('open')} open though told, ${count('kept')} open rightly`,
    );
  }
}
