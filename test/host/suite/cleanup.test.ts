import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it } from 'mocha';
import * as vscode from 'vscode';
import type { Outcome } from '../../../src/vscode/cleanup/folder/plan';
import { closeAll, editor, inLanguage, openText, page, show, undo, until, writeFile } from './lib/editor';

const run = (command: string, ...rest: unknown[]) => vscode.commands.executeCommand(command, ...rest);
const ARTICLE = page().split('\n').slice(2, 7).join('\n') + '\n';

/** Bytes of a text in GB 18030, found by asking the decoder; enough for a test's few characters. */
function gb18030(text: string): Uint8Array {
  const decoder = new TextDecoder('gb18030');
  const table = new Map<string, number[]>();
  for (let lead = 0x81; lead <= 0xfe; lead++) {
    for (let trail = 0x40; trail <= 0xfe; trail++)
      if (trail !== 0x7f) table.set(decoder.decode(Uint8Array.of(lead, trail)), [lead, trail]);
  }
  return Uint8Array.from(
    [...text].flatMap((letter) => (letter < '\u0080' ? [letter.charCodeAt(0)] : (table.get(letter) ?? []))),
  );
}

async function set(key: string, value: unknown): Promise<void> {
  await vscode.workspace.getConfiguration('govtext').update(key, value, vscode.ConfigurationTarget.Workspace);
}

async function remove(...names: string[]): Promise<void> {
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
  assert.ok(folder);
  for (const name of names) {
    const uri = vscode.Uri.joinPath(folder, name);
    await vscode.workspace.fs.delete(uri, { recursive: true }).then(undefined, () => undefined);
  }
}

/** Gives the answer until it is taken: the pick opens when the diff has. */
async function answered(done: Thenable<unknown>, command: string): Promise<void> {
  let over = false;
  const end = Promise.resolve(done).finally(() => {
    over = true;
  });
  await until(async () => {
    await run(command);
    return over;
  }, 'the pick takes no answer');
  await end;
}

async function read(uri: vscode.Uri): Promise<string> {
  return new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
}

describe('single clean-ups', () => {
  afterEach(closeAll);
  const cases: readonly [command: string, before: string, after: string][] = [
    [
      'govtext.normalizeWhitespace',
      '　　会议\u200b强调，要抓好落实。  \n\n\n\n　　会后\u00a0调研。\n',
      '　　会议强调，要抓好落实。\n\n　　会后 调研。\n',
    ],
    [
      'govtext.restorePunctuation',
      '会议强调,要抓落实(见附件):一要快!\n',
      '会议强调，要抓落实（见附件）：一要快！\n',
    ],
    [
      'govtext.splitEnumerations',
      '　　一、加强领导。抓好三项工作：一是抓好宣传。二是抓好培训。三是抓好检查。\n　　二、落实责任。要明确分工。\n',
      '　　一、加强领导。抓好三项工作：\n　　一是抓好宣传。\n　　二是抓好培训。\n　　三是抓好检查。\n　　二、落实责任。要明确分工。\n',
    ],
    [
      'govtext.removeDuplicates',
      '　　各单位要按照职责分工，认真抓好组织实施，确保按期完成任务。\n　　各单位要按照职责分工，认真抓好组织实施，确保按期完成任务。\n　　特此通知，请遵照执行。\n',
      '　　各单位要按照职责分工，认真抓好组织实施，确保按期完成任务。\n　　特此通知，请遵照执行。\n',
    ],
  ];
  for (const [command, before, after] of cases) {
    it(`${command} is one undo step`, async () => {
      const document = await openText(before);
      await run(command);
      assert.equal(document.getText(), after);
      await undo(document);
      assert.equal(document.getText(), before);
    });
  }
});

describe('the clean-up pick', () => {
  afterEach(closeAll);

  it('shows the diff, and applies what was chosen in one step', async () => {
    const document = await openText(page());
    const done = run('govtext.cleanUp');
    const preview = await until(
      () => vscode.workspace.textDocuments.find(({ uri }) => uri.scheme === 'govtext-cleanup'),
      'no diff',
    );
    await until(
      () => preview.getText() === ARTICLE,
      `the diff shows ${JSON.stringify(preview.getText().slice(0, 60))}`,
    );
    assert.equal(document.getText(), page(), 'nothing is changed before it is accepted');
    await answered(done, 'workbench.action.acceptSelectedQuickOpenItem');
    assert.equal(document.getText(), ARTICLE);
    await undo(document);
    assert.equal(document.getText(), page());
    const isDiff = ({ input }: vscode.Tab): boolean => input instanceof vscode.TabInputTextDiff;
    await until(
      () => !vscode.window.tabGroups.all.some(({ tabs }) => tabs.some(isDiff)),
      'the diff stays open',
    );
  });

  it('changes nothing when it is cancelled', async () => {
    const document = await openText(page());
    const done = run('govtext.cleanUp');
    await until(
      () => vscode.workspace.textDocuments.find(({ uri }) => uri.scheme === 'govtext-cleanup'),
      'no diff',
    );
    await answered(done, 'workbench.action.closeQuickOpen');
    assert.equal(document.getText(), page());
  });
});

describe('fix all', () => {
  beforeEach(() => remove('save.gov.txt'));
  afterEach(async () => {
    await set('clean.onSave', undefined);
    await set('clean.fixAll', undefined);
    await closeAll();
  });

  it('is a source action that other actions do not bring', async () => {
    const document = await openText(page());
    const whole = new vscode.Range(0, 0, document.lineCount, 0);
    const actions = await run(
      'vscode.executeCodeActionProvider',
      document.uri,
      whole,
      'source.fixAll.govtext',
    );
    const [action] = actions as vscode.CodeAction[];
    assert.ok(action?.edit);
    await vscode.workspace.applyEdit(action.edit);
    assert.equal(document.getText(), ARTICLE);
  });

  it('runs on save only where a person set it so', async () => {
    const uri = await writeFile('save.gov.txt', page());
    await show(uri);
    const document = await inLanguage(uri);
    const edit = async (): Promise<void> => {
      const change = new vscode.WorkspaceEdit();
      change.insert(uri, document.lineAt(document.lineCount - 1).range.end, '\n');
      await vscode.workspace.applyEdit(change);
    };
    await edit();
    await document.save();
    assert.match(await read(uri), /404/);
    await set('clean.onSave', true);
    await set('clean.fixAll', ['remove-error-wrappers']);
    await edit();
    await document.save();
    assert.doesNotMatch(await read(uri), /404/);
    assert.match(await read(uri), /分享到/);
  });
});

describe('a person’s verdicts', () => {
  beforeEach(() => remove('.govtext.json', 'verdict.gov.txt'));
  afterEach(async () => {
    await remove('.govtext.json');
    await closeAll();
  });

  const lineOf = (document: vscode.TextDocument, text: string): vscode.Range =>
    document.lineAt(document.positionAt(document.getText().indexOf(text)).line).range;

  it('are kept in the workspace and win at once, both ways', async () => {
    const { analyses } = await editor();
    const uri = await writeFile('verdict.gov.txt', page());
    await show(uri);
    const document = await inLanguage(uri);
    await run('govtext.notBoilerplate', lineOf(document, '分享到'), 'file');
    await run('govtext.markBoilerplate', lineOf(document, '强化监督'), 'everywhere');
    const rules = vscode.Uri.joinPath(uri, '..', '.govtext.json');
    const json = JSON.parse(await read(rules)) as {
      lines: { verdict: string; scope: string; target?: string }[];
    };
    assert.deepEqual(
      json.lines.map(({ verdict, scope, target }) => [verdict, scope, target]),
      [
        ['keep', 'file', 'verdict.gov.txt'],
        ['remove', 'everywhere', undefined],
      ],
    );
    const roleOf = async (text: string) =>
      (await analyses.structure(document)).lines[lineOf(document, text).start.line]?.role;
    await until(async () => (await roleOf('分享到')) === 'body', 'the share bar is still boilerplate');
    assert.equal(await roleOf('强化监督'), 'boilerplate');
    await run('govtext.cleanArticle');
    assert.match(document.getText(), /分享到/);
    assert.doesNotMatch(document.getText(), /强化监督|404/);
  });

  it('follow the file when it is changed elsewhere, and a wrong one harms nothing', async () => {
    const { analyses } = await editor();
    const uri = await writeFile('verdict.gov.txt', page());
    await show(uri);
    const document = await inLanguage(uri);
    const roleOf = async () =>
      (await analyses.structure(document)).lines[lineOf(document, '分享到').start.line]?.role;
    await until(async () => (await roleOf()) === 'boilerplate', 'the rules of before are still heeded');
    const text = '分享到:  新浪微博  QQ空间  人人网  开心网';
    await writeFile('.govtext.json', JSON.stringify({ lines: [{ text, verdict: 'keep' }] }));
    await until(async () => (await roleOf()) === 'body', 'the new rules are not heeded');
    const rules = await vscode.workspace.openTextDocument(vscode.Uri.joinPath(uri, '..', '.govtext.json'));
    const change = new vscode.WorkspaceEdit();
    change.insert(rules.uri, new vscode.Position(0, 0), '{');
    await vscode.workspace.applyEdit(change);
    await rules.save();
    await until(async () => (await roleOf()) === 'boilerplate', 'the wrong rules are still heeded');
  });

  it('are offered on lines when asked', async () => {
    const document = await openText(page());
    const titles = async (text: string) => {
      const actions = await run('vscode.executeCodeActionProvider', document.uri, lineOf(document, text));
      return (actions as vscode.CodeAction[]).map(({ title }) => title);
    };
    assert.ok((await titles('分享到')).some((title) => /not boilerplate|不是页面残留/.test(title)));
    assert.ok((await titles('强化监督')).some((title) => /This is boilerplate|这是页面残留/.test(title)));
  });
});

describe('hovers on residue', () => {
  afterEach(closeAll);

  it('say in words why, and take nothing of the page for markup', async () => {
    const share = '分享到：  新浪微博  QQ空间  人人网';
    const document = await openText(page().replace(/分享到.*/, share));
    const position = document.positionAt(document.getText().indexOf('分享到') + 1);
    const hovers = (await run('vscode.executeHoverProvider', document.uri, position)) as vscode.Hover[];
    const text = hovers
      .flatMap(({ contents }) => contents)
      .map((part) => (typeof part === 'string' ? part : part.value))
      .join('\n');
    assert.match(text, /share bar|分享栏/);
    assert.match(text, /% sure|把握/);
    const inside = document.positionAt(document.getText().indexOf('强化监督'));
    const none = (await run('vscode.executeHoverProvider', document.uri, inside)) as vscode.Hover[];
    const said = none
      .flatMap(({ contents }) => contents)
      .map((part) => (typeof part === 'string' ? part : part.value))
      .join('\n');
    assert.doesNotMatch(said, /Not the article|非正文/);
  });
});

describe('text in the wrong encoding', () => {
  beforeEach(() => remove('gbk.gov.txt', 'gbk.txt', 'latin.gov.txt', 'hint.txt'));
  afterEach(closeAll);

  for (const name of ['gbk.gov.txt', 'gbk.txt']) {
    it(`is opened again in its own: ${name}`, async () => {
      await editor();
      const uri = await writeFile(name, gb18030(page()));
      const opened = await show(uri);
      assert.match(opened.document.getText(), /\ufffd/);
      await run('govtext.reopenEncoding');
      const document = await inLanguage(uri);
      assert.equal(document.encoding, 'gb18030');
      assert.equal(document.getText(), page());
      assert.equal(document.isDirty, false);
    });
  }

  it('is offered to be opened again, when a file of ours shows garbled', async () => {
    await run('notifications.clearAll');
    const uri = await writeFile('hint.txt', gb18030(page()));
    await show(uri);
    const now = () => vscode.workspace.textDocuments.find((each) => each.uri.toString() === uri.toString());
    await until(async () => {
      // The hint's button is taken as soon as the hint is there; where the list is empty VS Code's command fails.
      await run('notifications.showList');
      await run('notification.acceptPrimaryAction').then(undefined, () => undefined);
      return now()?.encoding === 'gb18030';
    }, 'no hint');
    assert.equal((await inLanguage(uri)).getText(), page());
    await run('notifications.hideList');
  });

  it('is repaired after a diff', async () => {
    const latin = new TextDecoder('windows-1252').decode(new TextEncoder().encode(ARTICLE));
    const document = await openText(latin);
    const done = run('govtext.repairEncoding');
    await until(
      () => vscode.workspace.textDocuments.find(({ uri }) => uri.scheme === 'govtext-repaired'),
      'no diff',
    );
    assert.equal(document.getText(), latin, 'nothing is changed before it is accepted');
    await answered(done, 'workbench.action.acceptSelectedQuickOpenItem');
    assert.equal(document.getText(), ARTICLE);
  });

  // Decoders of windows-1252 differ: Node before 23 gives the controls U+0080 to U+009F where browsers give characters.
  const SIGNS = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';
  const READ: Record<string, (byte: number) => string> = {
    'with signs': (byte) =>
      byte >= 0x80 && byte < 0xa0 ? SIGNS.charAt(byte - 0x80) : String.fromCharCode(byte),
    'with controls': (byte) => String.fromCharCode(byte),
  };
  for (const [how, read] of Object.entries(READ)) {
    it(`is repaired to the same text in every host, read byte by byte ${how}`, async () => {
      const damaged = Array.from(new TextEncoder().encode(ARTICLE), read).join('');
      const document = await openText(damaged);
      const done = run('govtext.repairEncoding');
      await until(
        () => vscode.workspace.textDocuments.some(({ uri }) => uri.scheme === 'govtext-repaired'),
        'no diff',
      );
      await answered(done, 'workbench.action.acceptSelectedQuickOpenItem');
      assert.equal(document.getText(), ARTICLE);
    });
  }

  it('is found, with both ways out', async () => {
    const latin = new TextDecoder('windows-1252').decode(new TextEncoder().encode(ARTICLE));
    const uri = await writeFile('latin.gov.txt', latin);
    await show(uri);
    const document = await inLanguage(uri);
    const problem = await until(
      () =>
        vscode.languages
          .getDiagnostics(uri)
          .find(({ code }) => typeof code === 'object' && code.value === 'encoding/mojibake'),
      'no problem is shown',
    );
    const actions = (await run(
      'vscode.executeCodeActionProvider',
      document.uri,
      problem.range,
    )) as vscode.CodeAction[];
    const commands = actions.map(({ command }) => command?.command);
    assert.ok(commands.includes('govtext.reopenEncoding'));
    assert.ok(commands.includes('govtext.repairEncoding'));
  });
});

describe('cleaning a folder', () => {
  beforeEach(() => remove('pages'));
  afterEach(async () => {
    await closeAll();
    await remove('pages');
  });

  it('says of a file too large to be read here that it is, and cleans the others', async () => {
    const small = await writeFile('pages/a.gov.txt', page());
    await writeFile('pages/big.gov.txt', new Uint8Array(50 * 1024 * 1024 + 1).fill(0x61));
    const folder = vscode.Uri.joinPath(small, '..');
    const outcomes = (await run('govtext.cleanFolder', folder, ['clean-article'])) as Outcome[];
    assert.deepEqual(
      outcomes.map(({ name, what }) => [name, what]),
      [
        ['a.gov.txt', 'cleaned'],
        ['big.gov.txt', 'failed'],
      ],
    );
    assert.match(outcomes[1]?.problem ?? '', /50 MB/);
  });

  it('leaves journals and a report, touches nothing else, and is undone to the byte', async () => {
    const files: Record<string, string | Uint8Array> = {
      'pages/a.gov.txt': page(),
      'pages/b.gov.txt': gb18030(page()),
      'pages/sub/c.gov.txt': page('\r\n'),
      'pages/dead.gov.txt': '404 Not Found\n404 Not Found\nnginx/1.18.0\n',
      'pages/diary.txt': '今天下雨，没有出门。\n分享到：微信 微博\n',
      'pages/code.md': page(),
    };
    const uris = new Map<string, vscode.Uri>();
    for (const [name, content] of Object.entries(files)) uris.set(name, await writeFile(name, content));
    const folder = vscode.Uri.joinPath(uris.get('pages/a.gov.txt') as vscode.Uri, '..');
    const ahead = (await run('govtext.cleanFolder', folder, ['clean-article'], 'look')) as Outcome[];
    for (const [name, uri] of uris) {
      const wanted = files[name];
      const bytes = typeof wanted === 'string' ? new TextEncoder().encode(wanted) : wanted;
      assert.deepEqual([...(await vscode.workspace.fs.readFile(uri))], [...(bytes ?? [])], name);
    }
    const outcomes = (await run('govtext.cleanFolder', folder, ['clean-article'])) as Outcome[];
    // What was shown first is what came.
    const told = ({ name, what, characters, reasons }: Outcome): unknown => [name, what, characters, reasons];
    assert.deepEqual(ahead.map(told), outcomes.map(told));
    assert.ok(outcomes[0]?.reasons.some(([reason, count]) => reason === 'error-page' && count > 0));
    assert.deepEqual(
      outcomes.map(({ name, what }) => [name, what]),
      [
        ['a.gov.txt', 'cleaned'],
        ['b.gov.txt', 'cleaned'],
        ['dead.gov.txt', 'dead'],
        ['diary.txt', 'other'],
        ['sub/c.gov.txt', 'cleaned'],
      ],
    );
    assert.equal(await read(uris.get('pages/a.gov.txt') as vscode.Uri), ARTICLE);
    assert.equal(await read(uris.get('pages/sub/c.gov.txt') as vscode.Uri), ARTICLE.replaceAll('\n', '\r\n'));
    assert.deepEqual(
      [...(await vscode.workspace.fs.readFile(uris.get('pages/b.gov.txt') as vscode.Uri))],
      [...gb18030(ARTICLE)],
    );
    // The report is a page of its own: no text that somebody has to save or throw away.
    assert.ok(
      vscode.window.tabGroups.all.some(({ tabs }) => tabs.some(({ label }) => label.includes('pages'))),
    );
    assert.ok(!vscode.workspace.textDocuments.some(({ isDirty, isUntitled }) => isDirty || isUntitled));
    await run('govtext.restoreOriginal', folder);
    for (const [name, uri] of uris) {
      const wanted = files[name];
      const bytes = typeof wanted === 'string' ? new TextEncoder().encode(wanted) : wanted;
      assert.deepEqual([...(await vscode.workspace.fs.readFile(uri))], [...(bytes ?? [])], name);
    }
    const left = (await vscode.workspace.fs.readDirectory(folder)).map(([name]) => name);
    assert.ok(!left.includes('.govtext'));
  });

  it('cleans into another folder in UTF-8, and writes over nothing there', async () => {
    const here = await writeFile('pages/in/a.gov.txt', gb18030(page()));
    await writeFile('pages/in/sub/b.gov.txt', ARTICLE);
    await writeFile('pages/in/c.gov.txt', page());
    const other = await writeFile('pages/out/c.gov.txt', 'another text');
    const to = vscode.Uri.joinPath(other, '..');
    const folder = vscode.Uri.joinPath(here, '..');
    const clean = async (): Promise<unknown[]> => {
      const outcomes = (await run('govtext.cleanFolder', folder, ['clean-article'], to)) as Outcome[];
      return outcomes.map(({ name, what }) => [name, what]);
    };
    assert.deepEqual(await clean(), [
      ['a.gov.txt', 'cleaned'],
      ['c.gov.txt', 'taken'],
      ['sub/b.gov.txt', 'clean'],
    ]);
    assert.equal(await read(vscode.Uri.joinPath(to, 'a.gov.txt')), ARTICLE);
    assert.equal(await read(vscode.Uri.joinPath(to, 'sub/b.gov.txt')), ARTICLE);
    assert.equal(await read(other), 'another text');
    assert.deepEqual([...(await vscode.workspace.fs.readFile(here))], [...gb18030(page())]);
    // Again: what stands there is what would be written.
    assert.deepEqual(await clean(), [
      ['a.gov.txt', 'same'],
      ['c.gov.txt', 'taken'],
      ['sub/b.gov.txt', 'same'],
    ]);
  });
});
