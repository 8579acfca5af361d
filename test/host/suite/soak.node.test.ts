// A long text under many edits: what is known of it is, whenever one looks, what a fresh reading gives.
// `npm run soak` makes ten thousand of them on 5 MB and prints how long the extension host was ever held up.
import assert from 'node:assert/strict';
import { afterEach, describe, it } from 'mocha';
import * as vscode from 'vscode';
import { analyzeStructure } from '../../../src/core/analyze';
import { closeAll, editor, inLanguage, show, until, writeFile } from './lib/editor';
import { watchHost } from './lib/hostWatch';

/** What `npm run soak` asks for; without it a small one. */
const asked = process.env['GOVTEXT_SOAK'];
/** The same edits in a plain text, of which nothing of ours reads a word: what remains is VS Code's own. */
const BARE = process.env['GOVTEXT_SOAK_BARE'] === '1';
const EDITS = asked ? Number(asked) : 120;
const ARTICLES = Number(asked ? process.env['GOVTEXT_SOAK_ARTICLES'] : 900);
const LOOKS = asked ? Math.min(100, Math.ceil(EDITS / 100)) : 8;
/** Of so many edits one is followed by a rest of so many milliseconds: long enough for the text to be read in the small run. */
const RESTS = 25;
const REST = 250;
/** Another row of edits. */
const SEED = Number(process.env['GOVTEXT_SEED'] ?? 7);

/** Numbers that look like chance and are the same each time. */
function chance(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

/** A law of many chapters with references and items, in the way of pages indented. */
function law(articles: number): string {
  const lines = ['云岭市供水条例', ''];
  for (let number = 1; number <= articles; number++) {
    if (number % 30 === 1) lines.push(`第${Math.ceil(number / 30)}章　供水管理`);
    lines.push(
      `　　第${number}条　供水单位应当遵守本条例第${Math.max(1, number - 3)}条的规定，保证供水质量，不得擅自停止供水；确需停止的，应当提前二十四小时通知用户。`,
      '　　（一）水质达到国家标准；',
      '　　（二）水压满足用户需要。',
    );
  }
  return lines.join('\n');
}

const TYPED = [
  '，',
  '县',
  '加强管理。',
  '\n',
  '\n　　（三）落实责任。',
  '第9条',
  '一、',
  '404 Not Found\n',
  '　',
  '\n\n',
];

/** Memory in use after what is unused is given back, in MB: of objects, and of bytes beside them. */
async function memoryInUse(): Promise<{ heap: number; outside: number }> {
  const { Session } = await import('node:inspector/promises');
  const session = new Session();
  session.connect();
  for (let times = 0; times < 2; times++) await session.post('HeapProfiler.collectGarbage');
  session.disconnect();
  const { heapUsed, external } = process.memoryUsage();
  return { heap: heapUsed / 2 ** 20, outside: external / 2 ** 20 };
}

describe('a long text under many edits', () => {
  afterEach(closeAll);

  /** Opens the file, types into it and looks. A function of its own, so that it holds nothing of the text when memory is asked for. */
  async function typed(uri: vscode.Uri): Promise<void> {
    const { analyses } = await editor();
    const shown = await show(uri);
    const document = await inLanguage(uri, BARE ? 'log' : 'govtext');
    const fresh = (): string =>
      JSON.stringify(analyzeStructure(document.getText(), analyses.optionsOf(document)));
    const known = async (): Promise<string> => JSON.stringify(await analyses.structure(document));
    if (!BARE) assert.ok((await known()) === fresh(), 'as it was opened');
    const next = chance(SEED);
    const watch = asked ? await watchHost() : undefined;
    for (let done = 0; done < EDITS; done++) {
      const line = next(document.lineCount);
      const { text } = document.lineAt(line);
      const from = new vscode.Position(line, next(text.length + 1));
      const to = next(3) === 0 ? document.positionAt(document.offsetAt(from) + next(12)) : from;
      await shown.edit(
        (change) =>
          change.replace(
            new vscode.Range(from, to),
            next(4) === 0 ? '' : (TYPED[next(TYPED.length)] as string),
          ),
        { undoStopBefore: false, undoStopAfter: false },
      );
      if (next(8) === 0) shown.revealRange(new vscode.Range(from, from));
      // Now and then the hands rest, and the text is read.
      if (next(RESTS) === 0) await new Promise((resolve) => setTimeout(resolve, REST));
      if ((done + 1) % Math.floor(EDITS / LOOKS) === 0) {
        // What the hands' rest brings is counted, what the test itself does with it is not.
        if (!BARE) await analyses.structure(document);
        watch?.pause();
        // A difference of megabytes would take the reporter minutes.
        if (!BARE && (await known()) !== fresh()) {
          const after = `after ${done + 1} edits`;
          await writeFile('soak-wrong.gov.txt', document.getText());
          assert.equal((await known()).length, fresh().length, after);
          assert.fail(after);
        }
        if (asked) console.log(`[soak] ${done + 1} edits`);
        watch?.goOn();
      }
    }
    for (const said of (await watch?.report()) ?? []) console.log(`[soak] ${said}`);
  }

  it('is known as it is', async () => {
    await editor();
    const before = asked ? await memoryInUse() : undefined;
    const uri = await writeFile(BARE ? 'soak.log' : 'soak.gov.txt', law(ARTICLES));
    await typed(uri);
    await closeAll();
    await vscode.workspace.fs.delete(uri);
    if (!before) return;
    await until(
      () => vscode.workspace.textDocuments.every((document) => document.uri.path !== uri.path),
      'the text stays open',
    );
    const after = await memoryInUse();
    const told = (kind: 'heap' | 'outside'): string =>
      `${before[kind].toFixed(0)} MB before, ${after[kind].toFixed(0)} MB after`;
    console.log(`[soak] memory: objects ${told('heap')}; bytes outside ${told('outside')}`);
  }).timeout(asked ? Number(process.env['GOVTEXT_HOST_TIMEOUT']) : 900_000);
});
