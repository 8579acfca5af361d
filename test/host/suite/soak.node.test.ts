// A long text under many edits: what is known of it is, whenever one looks, what a fresh reading gives.
// `npm run soak` makes ten thousand of them on 5 MB and prints how long the extension host was ever held up.
import assert from 'node:assert/strict';
import { afterEach, describe, it } from 'mocha';
import * as vscode from 'vscode';
import { analyzeStructure } from '../../../src/core/analyze';
import { closeAll, editor, inLanguage, show, writeFile } from './lib/editor';
import { watchHost } from './lib/hostWatch';

/** What `npm run soak` asks for; without it a small one. */
const asked = process.env['GOVTEXT_SOAK'];
/** The same edits in a plain text, of which nothing of ours reads a word: what remains is VS Code's own. */
const BARE = process.env['GOVTEXT_SOAK_BARE'] === '1';
const EDITS = asked ? Number(asked) : 120;
const ARTICLES = asked ? 18_000 : 900;
const LOOKS = asked ? Math.min(100, Math.ceil(EDITS / 100)) : 8;

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

describe('a long text under many edits', () => {
  afterEach(closeAll);

  it('is known as it is', async () => {
    const uri = await writeFile(BARE ? 'soak.log' : 'soak.gov.txt', law(ARTICLES));
    const shown = await show(uri);
    const document = await inLanguage(uri, BARE ? 'log' : 'govtext');
    const { analyses } = await editor();
    const fresh = (): string =>
      JSON.stringify(analyzeStructure(document.getText(), analyses.optionsOf(document)));
    const known = async (): Promise<string> => JSON.stringify(await analyses.structure(document));
    if (!BARE) assert.equal(await known(), fresh());
    const next = chance(7);
    const watch = asked ? await watchHost() : undefined;
    for (let done = 0; done < EDITS; done++) {
      const line = next(document.lineCount);
      const { text } = document.lineAt(line);
      const from = new vscode.Position(line, next(text.length + 1));
      const until = next(3) === 0 ? document.positionAt(document.offsetAt(from) + next(12)) : from;
      await shown.edit(
        (change) =>
          change.replace(
            new vscode.Range(from, until),
            next(4) === 0 ? '' : (TYPED[next(TYPED.length)] as string),
          ),
        { undoStopBefore: false, undoStopAfter: false },
      );
      if (next(8) === 0) shown.revealRange(new vscode.Range(from, from));
      // Now and then the hands rest, and the text is read.
      if (next(25) === 0) await new Promise((resolve) => setTimeout(resolve, 250));
      if ((done + 1) % Math.floor(EDITS / LOOKS) === 0) {
        watch?.pause();
        if (!BARE) assert.equal(await known(), fresh(), `after ${done + 1} edits`);
        watch?.goOn();
      }
    }
    for (const said of (await watch?.report()) ?? []) console.log(`[soak] ${said}`);
    await closeAll();
    await vscode.workspace.fs.delete(uri);
  }).timeout(asked ? 3_000_000 : 900_000);
});
