// The index's own process, killed and fed: nothing is lost but the file in hand, and the editor does not wait for it.
//   GOVTEXT_KILLS=10 GOVTEXT_FILES=2000 node scripts/hostTests.mjs --pattern 'index.node*'     the full measure
//   GOVTEXT_KILLS=0 GOVTEXT_FILES=10000 …     only how long the extension host is held up
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'mocha';
import * as vscode from 'vscode';
import { IndexClient } from '../../../src/engine/index/client';
import { nodeSqlite, openFile } from '../../../src/engine/index/database';
import { launchIndexProcess } from '../../../src/engine/index/nodeIndex';
import type { IndexFile, IndexProgress } from '../../../src/engine/index/protocol';
import { setting } from '../../../src/vscode/settings';
import { generateCorpus, seeded, writeCorpus } from '../../corpus/generate';
import { tablesOf } from '../../unit/index/dump';
import { floodNotice } from '../../corpus/reservoirs';
import { editor, until } from './lib/editor';
import { watchHost } from './lib/hostWatch';

const KILLS = Number(process.env['GOVTEXT_KILLS'] ?? 3);
/** So many that progress is told several times while they are read. */
const FILES = Number(process.env['GOVTEXT_FILES'] ?? 240);

describe('the process of the index', function () {
  this.timeout(1_800_000);
  const folder = mkdtempSync(join(tmpdir(), 'govtext-killed-'));
  const corpus = generateCorpus(FILES, 3);
  writeCorpus(join(folder, 'texts'), corpus);
  const files: IndexFile[] = corpus.files.map(({ path }) => {
    const at = join(folder, 'texts', path);
    return { uri: vscode.Uri.file(at).toString(), path: at };
  });
  after(() => rmSync(folder, { recursive: true, force: true }));

  /** Indexes all files into a database; `heard` is told of progress and may kill. Resolves when all are read. */
  function index(
    file: string,
    heard: (progress: IndexProgress, client: IndexClient) => void = () => undefined,
  ): Promise<void> {
    const { extensionPath } = vscode.extensions.getExtension('govtext.govtext') as vscode.Extension<unknown>;
    return new Promise((resolve, reject) => {
      const list = (): void => client.send({ type: 'files', files, last: true });
      const client: IndexClient = new IndexClient(
        launchIndexProcess(join(extensionPath, 'dist', 'index.js')),
        () => Promise.resolve({ file, analyser: 'killed', options: {}, memoryLimit: 10 }),
        {
          progress: (progress) => {
            heard(progress, client);
            if (progress.state !== 'done' || progress.files < files.length) return;
            client.dispose();
            resolve();
          },
          wanted: () => undefined,
          restarted: list,
          failed: (reason) => reject(new Error(reason)),
          stuck: () => reject(new Error('stuck')),
        },
      );
      client.start().then(list, reject);
    });
  }

  it('is killed at random moments and loses nothing but the file in hand', async function () {
    const sqlite = nodeSqlite();
    if (!sqlite || KILLS === 0) this.skip();
    const random = seeded(KILLS);
    const path = join(folder, 'killed.sqlite');
    const lost: number[] = [];
    let kills = 0;
    let pid = 0;
    let next = 0;
    let found = 0;
    let timer: NodeJS.Timeout | undefined;
    await index(path, ({ state, done }, client) => {
      // A process that has read all is closed, not killed: nobody would start it again.
      if (state === 'done') clearTimeout(timer);
      if (client.pid === undefined || client.pid === pid) return;
      // Each process is let live for its share of the files, somewhere in the midst of one, and until it has read the file
      // that the one before had in hand: where two end at the same file that file is not read again, as it should be.
      next ||= Math.max(Math.floor(((kills + random()) / KILLS) * FILES), kills && found + 1);
      if (state !== 'reading' || kills === KILLS || done < next) return;
      pid = client.pid;
      next = 0;
      kills++;
      timer = setTimeout(() => {
        process.kill(pid, 'SIGKILL');
        const database = openFile(sqlite, path);
        const [row] = database.all<{ rows: number }>('SELECT count(*) AS rows FROM document');
        database.close();
        found = row?.rows ?? 0;
        lost.push(done - found);
      }, random() * 40);
    });
    assert.ok(kills > 0);
    console.log(`[soak] ${kills} kills of ${KILLS}; files told as read less files found: ${lost.join(' ')}`);
    assert.ok(
      lost.every((files) => files <= 0),
      `lost ${lost.join(' ')}`,
    );
    const fresh = join(folder, 'fresh.sqlite');
    await index(fresh);
    const [first, second] = [openFile(sqlite, path), openFile(sqlite, fresh)];
    // A table at a time, its first rows that differ: the whole is more than a console takes.
    const [own, wanted] = [tablesOf(first), tablesOf(second)];
    assert.deepEqual(Object.keys(own), Object.keys(wanted));
    for (const [name, rows] of Object.entries(wanted)) {
      const differ = rows.findIndex((row, at) => row !== own[name]?.[at]);
      assert.deepEqual(
        own[name]?.slice(differ, differ + 2),
        rows.slice(differ, differ + 2),
        `${name}, row ${differ}`,
      );
      assert.equal(own[name].length, rows.length, name);
    }
    assert.equal(own['document']?.length, FILES);
    first.close();
    second.close();
  });

  const rowsOf = (path: string): number | undefined => {
    const database = openFile(nodeSqlite() ?? assert.fail(), path);
    const [tables] = database.all<{ name: string }>("SELECT name FROM sqlite_master WHERE name = 'document'");
    const rows = tables && database.all<{ rows: number }>('SELECT count(*) AS rows FROM document')[0]?.rows;
    database.exec('PRAGMA wal_checkpoint(TRUNCATE)');
    database.close();
    return rows;
  };

  it('makes a damaged file anew', async function () {
    if (!nodeSqlite()) this.skip();
    const path = join(folder, 'damaged.sqlite');
    await index(path);
    assert.equal(rowsOf(path), FILES);
    // It still opens, and no table of it can be read.
    writeFileSync(path, readFileSync(path).fill(0xa5, 8192));
    await index(path);
    assert.equal(rowsOf(path), FILES);
  });

  it('leaves a file alone that another window holds, and keeps its own', async function () {
    const sqlite = nodeSqlite();
    if (!sqlite) this.skip();
    const path = join(folder, 'held.sqlite');
    const held = openFile(sqlite, path);
    await index(path);
    held.close();
    assert.deepEqual([rowsOf(path), rowsOf(join(folder, 'held.2.sqlite'))], [undefined, FILES]);
  });

  it('lists by itself what the search of the editor finds, under the same addresses', async () => {
    const [workspace] = vscode.workspace.workspaceFolders ?? [];
    assert.ok(workspace);
    const odd = join(workspace.uri.fsPath, '名单 & (1)');
    const files = vscode.workspace.getConfiguration('files', workspace.uri);
    mkdirSync(join(odd, '.hidden'), { recursive: true });
    for (const name of ["it's #1!.txt", '.hidden/100%~[二]@x;y=z,$+.text', 'not listed.txt'])
      writeFileSync(join(odd, name), 'x');
    try {
      await files.update('exclude', { '**/not listed.txt': true }, vscode.ConfigurationTarget.Workspace);
      const { corpus: index } = await editor();
      const pattern = setting('index.include');
      const listed = async (): Promise<{ held: string[]; found: string[] }> => {
        await index.whenIndexed();
        const found = await vscode.workspace.findFiles(pattern, setting('index.exclude'));
        const held: string[] = [];
        for (const state of ['text', 'other', 'failed'] as const)
          for (const { uri } of await index.query('documents', { state, limit: 100_000 }))
            if (uri.startsWith('file:')) held.push(uri);
        return { held: held.sort(), found: found.map((uri) => uri.toString()).sort() };
      };
      // Word that a file was made may come after the setting that leaves it out; the next listing takes it out again.
      const alike = async (): Promise<boolean> => {
        const { held, found } = await listed();
        return held.join('\n') === found.join('\n');
      };
      await until(alike, 'the index lists what the editor finds').catch(() => undefined);
      const { held, found } = await listed();
      assert.ok(
        found.some((uri) => uri.endsWith('it%27s%20%231%21.txt')),
        found.join('\n'),
      );
      assert.deepEqual(held, found);
    } finally {
      await files.update('exclude', undefined, vscode.ConfigurationTarget.Workspace);
      rmSync(odd, { recursive: true, force: true });
    }
  });

  it('takes a new file that the editor hides no more from the watcher than from the list', async () => {
    const [workspace] = vscode.workspace.workspaceFolders ?? [];
    assert.ok(workspace);
    const made = join(workspace.uri.fsPath, 'made');
    const files = vscode.workspace.getConfiguration('files', workspace.uri);
    try {
      await files.update(
        'exclude',
        { '**/drafts': true, '**/*.{tmp,bak}.txt': true },
        vscode.ConfigurationTarget.Workspace,
      );
      // The folders are there before: of a new one the watcher may tell the whole, and then it is listed.
      mkdirSync(join(made, 'drafts'), { recursive: true });
      const { corpus: index } = await editor();
      await index.whenIndexed();
      // While the watcher begins anew for the setting it tells nothing, so that files are written again now and then.
      let written = 0;
      const write = (...names: string[]): void => {
        if (Date.now() - written < 3000) return;
        written = Date.now();
        for (const name of names) writeFileSync(join(made, name), generateCorpus(1, 7).files[0]?.bytes ?? '');
      };
      const held = async (): Promise<string[]> => {
        const found = (['text', 'other', 'failed'] as const).map((state) =>
          index.query('documents', { state, limit: 100_000 }),
        );
        const uris = (await Promise.all(found)).flat().map(({ uri }) => uri);
        return uris
          .filter((uri) => uri.includes('/made/'))
          .map((uri) => uri.slice(uri.indexOf('/made/') + 6));
      };
      // No listing in between: only what the watcher told is there.
      await until(async () => {
        write('drafts/b.txt', 'c.bak.txt', 'D.TXT', 'e.txt');
        const there = await held();
        return there.includes('e.txt') && there.includes('D.TXT');
      }, 'the watcher tells of new files');
      written = 0;
      await until(async () => {
        write('f.txt');
        return (await held()).includes('f.txt');
      }, 'the watcher tells of another');
      assert.deepEqual((await held()).sort(), ['D.TXT', 'e.txt', 'f.txt']);
    } finally {
      await files.update('exclude', undefined, vscode.ConfigurationTarget.Workspace);
      rmSync(made, { recursive: true, force: true });
    }
  });

  it('finds a name by Go to Symbol that is asked for while the index still reads', async () => {
    const [workspace] = vscode.workspace.workspaceFolders ?? [];
    assert.ok(workspace);
    const { corpus: index } = await editor();
    await index.whenIndexed();
    const many = join(workspace.uri.fsPath, 'many');
    const made = join(folder, 'asked');
    writeCorpus(made, generateCorpus(60, 5));
    mkdirSync(join(made, '龙'));
    const last = floodNotice('青禾县', '青政发〔2023〕1号', '县长欧阳景行', '欧阳景行将组织检查，');
    writeFileSync(join(made, '龙', 'last.gov.txt'), last);
    // All are there in one stroke, and the last to be read is the one that is asked for.
    renameSync(made, many);
    try {
      void index.refresh();
      const toRead = (): number => (index.progress?.files ?? 0) - (index.progress?.done ?? 0);
      await until(() => index.progress?.state === 'reading' && toRead() > 20, 'the index reads');
      const found = await vscode.commands.executeCommand<vscode.SymbolInformation[]>(
        'vscode.executeWorkspaceSymbolProvider',
        '欧阳景行',
      );
      assert.deepEqual(
        found.map(({ name, location }) => `${name} ${location.uri.path.split('/').pop()}`),
        ['欧阳景行 last.gov.txt'],
      );
    } finally {
      rmSync(many, { recursive: true, force: true });
      await index.whenIndexed();
    }
  });

  if (process.env['GOVTEXT_FILES'])
    it('is fed by an editor that waits for nothing (figures)', async () => {
      const [workspace] = vscode.workspace.workspaceFolders ?? [];
      assert.ok(workspace);
      const { corpus: index } = await editor();
      await index.whenIndexed();
      const before = index.progress?.files ?? 0;
      const texts = join(workspace.uri.fsPath, 'many');
      const watch = await watchHost();
      // Made by another process in one stroke, as a scraper would.
      renameSync(join(folder, 'texts'), texts);
      try {
        await until(async () => {
          await index.whenIndexed();
          return index.progress?.files === before + FILES;
        }, 'not all files are in the index');
        for (const line of await watch.report()) console.log(`[soak] ${line}`);
      } finally {
        rmSync(texts, { recursive: true, force: true });
      }
    });
});
