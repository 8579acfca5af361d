import assert from 'node:assert/strict';
import { afterEach, describe, it } from 'mocha';
import * as vscode from 'vscode';
import { closeAll, editor, openText, undo, until, writeFile } from './lib/editor';

const run = (command: string, ...rest: unknown[]) => vscode.commands.executeCommand(command, ...rest);

const NOTICE = [
  '关于加强绿化工作的通知',
  '',
  '各县区人民政府：',
  '现就有关工作通知如下。',
  '一、总体要求',
  '（一）提高认识。各地要重视绿化工作。',
  '（二）明确目标。到年底完成造林任务。',
  '二、主要任务',
  '（一）植树造林。各地负责。',
  '（二）城市绿地。各区负责。',
  '三、组织保障',
  '落实责任，任务见第二部分。',
  '',
].join('\n');

const LAW = [
  '云岭市供水条例',
  '',
  '第一章　总则',
  '第一条　为了规范供水，制定本条例。',
  '第二条　供水单位应当遵守下列规定：',
  '（一）水质达标；',
  '（二）水压达标。',
  '违反前款规定的，由市水务局责令改正。',
  '第二章　建设',
  '第三条　本市统一建设供水设施。',
  '第五条　依照本条例第二条第一款第二项和第三条处理，参照第九条。',
  '',
].join('\n');

/** The same notice as other writers of files leave it. */
const WRITTEN: Record<string, (text: string) => string> = {
  'indented by two wide blanks': (text) => text.replace(/^(?=[一二三落（])/gm, '\u3000\u3000'),
  'indented by tabs': (text) => text.replace(/^(?=[一二三落（])/gm, '\t'),
  'with CRLF': (text) => text.replaceAll('\n', '\r\n'),
  'in NFKC form': (text) => text.normalize('NFKC'),
  'in traditional characters': (text) =>
    text.replace(/[总体务组织责标现关强绿]/g, (one) =>
      '總體務組織責標現關強綠'.charAt('总体务组织责标现关强绿'.indexOf(one)),
    ),
};

/** Puts the cursor behind the first `words`. */
function cursorAfter(words: string): vscode.TextEditor {
  const active = vscode.window.activeTextEditor;
  assert.ok(active);
  const offset = active.document.getText().indexOf(words);
  assert.ok(offset >= 0, `no ${words}`);
  const at = active.document.positionAt(offset + words.length);
  active.selection = new vscode.Selection(at, at);
  return active;
}

const at = (document: vscode.TextDocument, words: string): vscode.Position =>
  document.positionAt(document.getText().indexOf(words) + 1);

/** Runs a command, checks the text, and that one undo is back. */
async function once(document: vscode.TextDocument, command: string, after: string): Promise<void> {
  const before = document.getText();
  await run(command);
  assert.equal(document.getText(), after);
  await undo(document);
  assert.equal(document.getText(), before, 'one undo step');
}

describe('editing by structure', () => {
  afterEach(closeAll);

  it('moves a section with its body; numbers and references follow in one undo step', async () => {
    const document = await openText(NOTICE);
    const swapped =
      NOTICE.slice(0, NOTICE.indexOf('二、')) +
      '二、组织保障\n落实责任，任务见第三部分。\n三、主要任务\n（一）植树造林。各地负责。\n（二）城市绿地。各区负责。\n';
    cursorAfter('三、组织');
    await once(document, 'govtext.moveSectionUp', swapped);
    cursorAfter('二、主要');
    await once(document, 'govtext.moveSectionDown', swapped);
  });

  for (const [form, write] of Object.entries(WRITTEN)) {
    it(`moves and selects sections of a text ${form}`, async () => {
      const text = write(NOTICE);
      const document = await openText(text);
      const second = text.slice(text.indexOf('二、') + 2, text.indexOf('三、'));
      const third = text.slice(text.indexOf('三、') + 2);
      // What stands before the marker stays before it.
      const indent = /[\t\u3000]*$/.exec(second)?.[0] ?? '';
      const body = second.slice(0, second.length - indent.length);
      const moved =
        text.slice(0, text.indexOf('二、')) +
        `二、${third.replace('第二部分', '第三部分')}${indent}三、${body}`;
      assert.equal(moved.length, text.length);
      cursorAfter('三、');
      await once(document, 'govtext.moveSectionUp', moved);
      cursorAfter('二、');
      await once(document, 'govtext.moveSectionDown', moved);
      const active = cursorAfter('植树');
      await run('govtext.selectSection');
      assert.match(document.getText(active.selection), /^\s*[（(]一[）)]植树造林。各地负[责責]。$/);
    });
  }

  it('moves the section that is selected, not the last one in it', async () => {
    const document = await openText(NOTICE);
    const active = cursorAfter('二、主要');
    await run('govtext.selectSection');
    assert.match(document.getText(active.selection), /^二、主要任务\n[^]*各区负责。$/);
    const first = NOTICE.indexOf('一、总体');
    const second = NOTICE.indexOf('二、主要');
    const third = NOTICE.indexOf('三、组织');
    const moved =
      NOTICE.slice(0, first) +
      NOTICE.slice(second, third).replace('二、', '一、') +
      NOTICE.slice(first, second).replace('一、', '二、') +
      NOTICE.slice(third).replace('第二部分', '第一部分');
    await once(document, 'govtext.moveSectionUp', moved);
  });

  it('promotes and demotes', async () => {
    const document = await openText(NOTICE);
    cursorAfter('（二）明确');
    await once(
      document,
      'govtext.promoteSection',
      NOTICE.replace('（二）明确', '二、明确')
        .replace('二、主要', '三、主要')
        .replace('三、组织', '四、组织')
        .replace('见第二部分', '见第三部分'),
    );
    cursorAfter('三、组织');
    await once(document, 'govtext.demoteSection', NOTICE.replace('三、组织', '（三）组织'));
  });

  it('renumbers a list and the document', async () => {
    const document = await openText(LAW.replace('（二）水压', '（四）水压'));
    cursorAfter('第五条');
    const list = document.getText().replace('第五条', '第四条');
    await once(document, 'govtext.renumberList', list);
    await once(document, 'govtext.renumberAll', list.replace('（四）水压', '（二）水压'));
  });

  it('selects the section and then the one around', async () => {
    const document = await openText(NOTICE);
    const active = cursorAfter('植树造');
    await run('govtext.selectSection');
    assert.equal(document.getText(active.selection), '（一）植树造林。各地负责。');
    await run('govtext.selectSection');
    assert.match(document.getText(active.selection), /^二、主要任务\n[^]*各区负责。$/);
  });

  it('converts the form of headings', async () => {
    const document = await openText(NOTICE);
    cursorAfter('一、总体');
    await run('govtext.convertHeadingStyle', undefined, 'chapter', 'level');
    assert.match(document.getText(), /第一章　总体要求[^]*第二章　主要任务[^]*第三章　组织保障/);
  });

  it('goes on with the list on Enter, and ends it on the second', async () => {
    const document = await openText(NOTICE);
    cursorAfter('到年底完成造林任务。');
    await run('govtext.insertNextMarker');
    assert.equal(document.getText(), NOTICE.replace('任务。\n二', '任务。\n（三）\n二'));
    await run('govtext.insertNextMarker');
    assert.equal(document.getText(), NOTICE.replace('任务。\n二', '任务。\n\n二'));
  });

  it('leaves Enter alone where no list goes on', async () => {
    const document = await openText(NOTICE);
    cursorAfter('落实责任，任务见第二部分。');
    await run('govtext.insertNextMarker');
    assert.equal(document.getText(), NOTICE.replace('部分。\n', '部分。\n\n'));
  });

  it('moves by drag and drop in the Structure view, in one undo step', async () => {
    const document = await openText(NOTICE);
    const { analyses, structureDrag } = await editor();
    const { sections } = await analyses.structure(document);
    const [first, second] = sections;
    const item = first?.children[1];
    assert.ok(item && second && structureDrag.drop);
    await structureDrag.drop(document, [item], second);
    assert.equal(
      document.getText(),
      NOTICE.replace('（二）明确目标。到年底完成造林任务。\n', '').replace(
        '各区负责。\n',
        '各区负责。\n（三）明确目标。到年底完成造林任务。\n',
      ),
    );
    await undo(document);
    assert.equal(document.getText(), NOTICE);
  });
});

describe('references', () => {
  afterEach(closeAll);

  it('lead to what they name', async () => {
    const document = await openText(LAW);
    const links = await vscode.commands.executeCommand<(vscode.LocationLink | vscode.Location)[]>(
      'vscode.executeDefinitionProvider',
      document.uri,
      at(document, '本条例第二条第一款'),
    );
    const [link] = links;
    assert.ok(link);
    const range = 'targetRange' in link ? link.targetRange : link.range;
    assert.match(document.getText(range), /^（二）水压达标。/);
  });

  it('show the text they name, as text', async () => {
    const document = await openText(LAW.replace('水质达标', '水质达标 **[link](command:x)** <b>'));
    const show = async (words: string) => {
      const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
        'vscode.executeHoverProvider',
        document.uri,
        at(document, words),
      );
      return hovers
        .flatMap(({ contents }) => contents)
        .map((each) => (typeof each === 'string' ? each : each.value))
        .join('\n')
        .replaceAll('&nbsp;', ' ');
    };
    const own = await show('前款规定');
    assert.match(own, /供水单位应当遵守下列规定/);
    assert.ok(!/\[link\]\(command/.test(own) && !own.includes('<b>'), own);
    assert.match(await show('第九条'), /no such place|没有此处/);
  });

  it('are found from the article', async () => {
    const document = await openText(LAW);
    const found = await vscode.commands.executeCommand<vscode.Location[]>(
      'vscode.executeReferenceProvider',
      document.uri,
      at(document, '第二条　'),
    );
    const texts = found.map(({ range }) => document.getText(range));
    assert.ok(texts.includes('本条例第二条第一款第二项'), texts.join());
    assert.ok(!texts.includes('第三条'), texts.join());
  });

  it('are found with the relative ones, also from 本条', async () => {
    const law = LAW.replace(
      '第二章　建设',
      '本条所称供水，包括二次供水；前两款另有规定的除外。\n第二章　建设',
    );
    const document = await openText(law);
    for (const words of ['第二条　', '本条所称']) {
      const found = await vscode.commands.executeCommand<vscode.Location[]>(
        'vscode.executeReferenceProvider',
        document.uri,
        at(document, words),
      );
      const texts = found.map(({ range }) => document.getText(range));
      for (const expected of ['前款', '本条', '前两款', '本条例第二条第一款第二项'])
        assert.ok(texts.includes(expected), `${expected} not in ${texts.join()}`);
      assert.ok(!texts.includes('第九条') && !texts.includes('第三条'), texts.join());
    }
  });

  it('and lines of the contents are links', async () => {
    const document = await openText(
      LAW.replace('第一章　总则\n', '目　录\n第一章　总则\n第二章　建设\n\n第一章　总则\n'),
    );
    const links = await until(async () => {
      const found = await vscode.commands.executeCommand<vscode.DocumentLink[]>(
        'vscode.executeLinkProvider',
        document.uri,
      );
      return found.length > 0 ? found : undefined;
    }, 'links');
    const line = (words: string) =>
      links.find(({ range }) => document.getText(range).includes(words))?.target?.fragment;
    assert.equal(line('第二章　建设'), 'L13,1');
    assert.equal(line('第三条'), 'L14,1');
  });
});

describe('numbering', () => {
  afterEach(closeAll);

  it('is checked, linked to its page, and mended by a quick fix', async () => {
    const document = await openText(LAW);
    const problem = await until(
      () =>
        vscode.languages
          .getDiagnostics(document.uri)
          .find(({ code }) => typeof code === 'object' && code.value === 'numbering/gap'),
      'no finding',
    );
    assert.equal(document.getText(problem.range), '第五条');
    const code = problem.code as { target: vscode.Uri };
    assert.match(
      new TextDecoder().decode(await vscode.workspace.fs.readFile(code.target)),
      /^# numbering\/gap/,
    );
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      document.uri,
      problem.range,
      vscode.CodeActionKind.QuickFix.value,
    );
    const fix = actions.find(({ title }) => /^(?:Renumber this list|重新编号本列表)$/.test(title));
    assert.ok(fix?.edit, 'no fix');
    await vscode.workspace.applyEdit(fix.edit);
    assert.equal(document.getText(), LAW.replace('第五条', '第四条'));
    const dead = await until(
      () =>
        vscode.languages
          .getDiagnostics(document.uri)
          .find(({ code: each }) => typeof each === 'object' && each.value === 'numbering/dead-reference'),
      'no finding of the dead reference',
    );
    assert.equal(document.getText(dead.range), '第九条');
  });

  it('has its severity in the settings', async () => {
    const settings = vscode.workspace.getConfiguration('govtext');
    await settings.update('rules', { 'numbering/gap': 'error', 'numbering/dead-reference': 'off' }, true);
    try {
      const document = await openText(LAW);
      const problems = await until(() => {
        const all = vscode.languages.getDiagnostics(document.uri);
        return all.length > 0 ? all : undefined;
      }, 'no findings');
      const rules = new Map(
        problems.map(({ code, severity }) => [(code as { value: string }).value, severity]),
      );
      assert.equal(rules.get('numbering/gap'), vscode.DiagnosticSeverity.Error);
      assert.equal(rules.has('numbering/dead-reference'), false);
    } finally {
      await settings.update('rules', undefined, true);
    }
  });
});

describe('the outline of a document', () => {
  afterEach(closeAll);

  it('is written in every format', async () => {
    await openText(LAW);
    const place = await writeFile('outline.tmp', '');
    const read = async (format: string): Promise<Uint8Array> => {
      await run('govtext.exportOutline', format, place);
      return vscode.workspace.fs.readFile(place);
    };
    const text = async (format: string) => new TextDecoder().decode(await read(format));
    assert.match(await text('markdown'), /^# 云岭市供水条例\n\n## 第一章 总则\n/);
    assert.match(await text('opml'), /<outline text="第一章 总则">/);
    assert.equal((JSON.parse(await text('json')) as { items: unknown[] }).items.length, 2);
    const docx = await read('docx');
    assert.equal(new TextDecoder().decode(docx.slice(0, 2)), 'PK');
    await vscode.workspace.fs.delete(place);
  });
});
