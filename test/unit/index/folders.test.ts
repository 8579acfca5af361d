import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, before, describe, it } from 'mocha';
import { filesIn } from '../../../src/engine/index/folders';
import type { IndexFolder } from '../../../src/engine/index/protocol';

describe('the files that the index lists by itself', () => {
  let root: string;
  before(() => {
    root = mkdtempSync(join(tmpdir(), 'govtext-folders-'));
    const names = [
      'a.txt',
      '通知 (1).txt',
      "it's!.txt",
      '100%#[x].txt',
      '.hidden/b.txt',
      'sub/deep/c.gov.txt',
    ];
    names.push(
      'page.html',
      'node_modules/d.txt',
      'sub/.git/e.txt',
      'old/A.TXT',
      'drafts/f.txt',
      'sub/g.tmp.txt',
    );
    for (const name of names) {
      mkdirSync(dirname(join(root, name)), { recursive: true });
      writeFileSync(join(root, name), 'x');
    }
    symlinkSync(root, join(root, 'sub', 'circle'), 'junction');
  });
  after(() => rmSync(root, { recursive: true, force: true }));

  const folder = (more: Partial<IndexFolder> = {}): IndexFolder => ({
    uri: 'file:///made',
    path: root,
    include: '**/*.{txt,text,govtext}',
    exclude: ['**/{node_modules,.git,.govtext}/**'],
    followLinks: false,
    ...more,
  });
  const listed = async (...folders: IndexFolder[]): Promise<string[]> =>
    (await filesIn(folders)).map(({ uri }) => uri.slice('file:///made/'.length));

  it('are those that the patterns name, addressed as VS Code does', async () => {
    assert.deepEqual(
      await listed(folder()),
      [
        '.hidden/b.txt',
        '100%25%23%5Bx%5D.txt',
        '%E9%80%9A%E7%9F%A5%20%281%29.txt',
        'a.txt',
        'drafts/f.txt',
        'old/A.TXT',
        'it%27s%21.txt',
        'sub/deep/c.gov.txt',
        'sub/g.tmp.txt',
      ].sort(),
    );
  });

  it('are none that the editor hides, folder or file', async () => {
    const exclude = [...folder().exclude, '**/drafts', '**/*.tmp.txt', 'a.txt'];
    const names = await listed(folder({ exclude }));
    assert.deepEqual(
      names.filter((name) => !name.startsWith('%') && !name.startsWith('1')),
      ['.hidden/b.txt', 'it%27s%21.txt', 'old/A.TXT', 'sub/deep/c.gov.txt'],
    );
  });

  it('end where links lead in a circle, and stand once in folders inside each other', async () => {
    const once = await listed(folder());
    const followed = await listed(folder({ followLinks: true }));
    assert.ok(followed.length >= once.length && followed.length < 100, `${followed.length}`);
    const inner = folder({ uri: 'file:///made/sub', path: join(root, 'sub') });
    assert.deepEqual(await listed(folder(), inner), once);
    assert.deepEqual(await listed(), []);
  });
});
