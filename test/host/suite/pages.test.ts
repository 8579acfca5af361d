// HTML, Word and PDF documents opened as government text: the text their readers give, in an editor that writes nothing.
import assert from 'node:assert/strict';
import { after, describe, it } from 'mocha';
import * as vscode from 'vscode';
import { paragraph, word } from '../../unit/inputs/word';
import { closeAll, editor, inLanguage, page, symbolsOf, until, writeFile } from './lib/editor';

const html = (text: string): string =>
  `<!doctype html><html><head><meta charset="utf-8"><script>alert(1)</script></head><body>${text
    .split('\n')
    .map((line) => `<p>${line}</p>`)
    .join('')}</body></html>`;

/** Opens a document that was written into the workspace, and waits until its text is on show. */
async function open(uri: vscode.Uri): Promise<vscode.TextDocument> {
  await editor();
  await vscode.commands.executeCommand('govtext.openPage', uri);
  const shown = vscode.window.activeTextEditor?.document;
  assert.equal(shown?.uri.scheme, 'govtext-page');
  return inLanguage(shown.uri);
}

describe('open as government text', () => {
  after(closeAll);

  it('shows an HTML page as its lines, with outline and residue', async () => {
    const uri = await writeFile('page.html', html(page()));
    const document = await open(uri);
    assert.match(document.getText(), /^404 Not Found\n北河县扎实推进河道治理工作\n/);
    assert.doesNotMatch(document.getText(), /alert|</);
    const symbols = await symbolsOf(document);
    assert.ok(symbols.length > 0);
    await until(() => vscode.languages.getDiagnostics(document.uri).length > 0, 'problems of the page');
  });

  it('keeps the article whose title the page bears, as the command line does', async () => {
    const own =
      '北河县水务局6月3日发布消息，受连日降雨影响，县境内三条河流水位上涨，沿河各村已组织群众四百余人转移，没有人员伤亡，值守工作仍在继续。';
    const story = [
      '清早六点，后山的坡地上已经有了人影，七十岁的退休护林员扛着锄头，沿着自己修的小路一步一步往上走。',
      '三十年前，这片坡地光秃秃的，一下大雨泥沙就冲进村里的水塘，全村人吃水都成了难题，他看在眼里，急在心里。',
      '退休第二天，他用第一笔退休金买回两千株树苗，带着家人上了山，白天挖坑，晚上就住在自己搭的草棚里。',
      '如今坡上松柏成林，泉水重新流进水塘，村里人爱到林子里乘凉，每年春天都有孩子跟着他上山。',
    ];
    const paragraphs = story.map((line) => `<p>${line}</p>`).join('');
    const uri = await writeFile(
      'two.html',
      `<html><head><meta charset="utf-8"><title>北河县启动防汛响应_北河在线</title></head><body>
        <div>首页</div><div>要闻</div><h1>北河县启动防汛响应</h1><div>2024-06-03 13:09</div><p>${own}</p>
        <div>以上内容由用户上传</div><div>举报</div><div>登录并评论</div>
        <h1>护林员三十年为村里种下一片林</h1><div>2023-05-01 08:12</div>${paragraphs}</body></html>`,
    );
    const document = await open(uri);
    const { analyses } = await editor();
    const record = await analyses.structure(document);
    const roleOf = (text: string): string | undefined =>
      record.lines[document.getText().split('\n').indexOf(text)]?.role;
    assert.equal(roleOf(own), 'body');
    assert.notEqual(roleOf(story[0] ?? ''), 'body');
  });

  it('follows the file', async () => {
    const uri = await writeFile('follow.html', html('北河县召开河道治理工作会议'));
    const document = await open(uri);
    await writeFile('follow.html', html('北河县通报河道治理工作进展'));
    await until(() => document.getText().includes('通报'), 'the text of now');
  });

  it('follows a file that another takes the place of', async () => {
    const uri = await writeFile('replaced.html', html('北河县召开河道治理工作会议'));
    const document = await open(uri);
    // Word of each comes by itself: the second is made after the first is known to be gone.
    const watcher = vscode.workspace.createFileSystemWatcher(uri.fsPath.replaceAll('\\', '/'));
    const gone = new Promise<void>((resolve) => watcher.onDidDelete(() => resolve()));
    await vscode.workspace.fs.delete(uri);
    await gone;
    watcher.dispose();
    await writeFile('replaced.html', html('北河县通报河道治理工作进展'));
    await until(() => document.getText().includes('通报'), 'the text of now');
  });

  it('shows a Word document, also one that is open already', async () => {
    const uri = await writeFile('letter.docx', word(paragraph('北河县人民政府关于河道治理的通知')));
    assert.equal((await open(uri)).getText(), '北河县人民政府关于河道治理的通知\n');
    assert.equal((await open(uri)).getText(), '北河县人民政府关于河道治理的通知\n');
  });

  it('Edit a Copy gives the same text to write in', async () => {
    const document = await open(await writeFile('copy.html', html(page())));
    await vscode.commands.executeCommand('govtext.editPageCopy', document.uri);
    const copy = vscode.window.activeTextEditor?.document;
    assert.equal(copy?.uri.scheme, 'untitled');
    assert.equal(copy?.languageId, 'govtext');
    assert.equal(copy?.getText(), document.getText());
  });

  it('opens nothing where nothing can be read, and goes on', async () => {
    await closeAll();
    const uri = await writeFile('bad.docx', 'no Word document');
    await vscode.commands.executeCommand('govtext.openPage', uri);
    assert.equal(vscode.window.activeTextEditor, undefined);
    await open(await writeFile('good.html', html('北河县人民政府通知')));
  });
});
