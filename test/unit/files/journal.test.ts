import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, it } from 'mocha';
import { analyzeStructure } from '../../../src/core/analyze';
import { cleanUp } from '../../../src/core/cleanup/transform';
import {
  restoreFiles,
  writeCleanUps,
  type CleanUp,
  type Restored,
  type RestoreOptions,
} from '../../../src/engine/files/cleanUps';
import type { Encoding } from '../../../src/engine/files/detect';
import { encodeText } from '../../../src/engine/files/encode';
import { describeChanges } from '../../../src/engine/files/journal/changes';
import { cleanBytes, type CleanedFile } from '../../../src/engine/files/journal/entry';
import { addToJournal, FolderJournal, JOURNAL_FILE } from '../../../src/engine/files/journal/folderJournal';
import { readRecords, writeRecord, type NewRecord } from '../../../src/engine/files/journal/log';
import { packRecords } from '../../../src/engine/files/journal/pack';
import { NodeFiles, nodePacking } from '../../../src/engine/files/safeWrite';
import { readText } from '../../../src/engine/files/textFile';
import { webPacking } from '../../../src/engine/files/webPacking';
import { sharedRows } from '../shared';

const PAGE =
  '404 Not Found\n404 Not Found\nnginx/1.20.1\n您的位置：首页 > 要闻 > 正文\n清河市出台养老服务办法\n　　为方便老年人就近就医，清河市近日出台办法，要求每个街道至少设立一处日间照料点，配备两名护理人员。\n　　办法自六月一日起施行，由市民政局负责解释，各区可以根据实际制定细则，报市民政局备案。\n分享到： 微信 微博 QQ空间\n版权所有 清河在线\n';

/** The record of one clean-up, as it is added to a journal. */
async function recordOf(cleaned: CleanedFile): Promise<NewRecord> {
  const [record] = await packRecords([cleaned], nodePacking);
  assert.ok(record);
  return record;
}

/** A folder with one file, its journal beside it, on the disk. */
class Page {
  readonly folder = mkdtempSync(join(tmpdir(), 'govtext-journal-'));
  readonly path = join(this.folder, 'page.txt');
  readonly store = new NodeFiles();

  constructor(bytes: Uint8Array) {
    writeFileSync(this.path, bytes);
  }

  get bytes(): Uint8Array {
    return new Uint8Array(readFileSync(this.path));
  }

  get journalPath(): string {
    return join(this.folder, JOURNAL_FILE);
  }

  /** The clean-up of the file as it is, not yet written. */
  async plan(encoding?: Encoding): Promise<CleanUp> {
    const read = await this.store.read(this.path);
    assert.ok(read);
    const file = readText(read.bytes, encoding);
    const record = analyzeStructure(file.text);
    const edits = cleanUp(file.text, record, ['clean-article']);
    const made = await cleanBytes(
      'page.txt',
      read,
      file,
      record,
      edits,
      ['clean-article'],
      TIME,
      nodePacking,
    );
    return { ...made, path: this.path };
  }

  async clean(encoding?: Encoding): Promise<CleanUp> {
    const planned = await this.plan(encoding);
    assert.deepEqual(await writeCleanUps(this.store, [planned]), [undefined]);
    return planned;
  }

  async restore(options: RestoreOptions = {}): Promise<Restored | undefined> {
    const journal = await FolderJournal.open(this.store, this.path);
    const [result] = await restoreFiles(this.store, journal, [this.path], options, TIME);
    return result;
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}
const TIME = '2026-01-01T00:00:00.000Z';

/** Bytes in forms that files come in. */
const FORMS: readonly [name: string, bytes: Uint8Array][] = [
  ['UTF-8', encodeText(PAGE, 'utf-8')],
  ['UTF-8 with a mark and CRLF', encodeText(`\ufeff${PAGE.replaceAll('\n', '\r\n')}`, 'utf-8')],
  ['GB 18030', encodeText(PAGE, 'gb18030')],
  ['GB 18030 with damaged bytes', damage(encodeText(PAGE, 'gb18030'), '护', 'gb18030')],
  ['UTF-8 with damaged bytes', damage(encodeText(PAGE, 'utf-8'), '护', 'utf-8')],
  ['UTF-16LE with a mark', encodeText(`\ufeff${PAGE}`, 'utf-16le')],
  ['UTF-16BE with lone surrogates', encodeText(`\ufeff${PAGE.replace('护', '\ud800护\udc00')}`, 'utf-16be')],
  ['UTF-16LE with an odd last byte', Uint8Array.from([...encodeText(`\ufeff${PAGE}`, 'utf-16le'), 7])],
];

/** Puts bytes that are of no encoding before a character. */
function damage(bytes: Uint8Array, character: string, encoding: 'utf-8' | 'gb18030'): Uint8Array {
  const mark = encodeText(character, encoding);
  const at = Buffer.from(bytes).indexOf(mark);
  assert.ok(at > 0);
  return Uint8Array.from([...bytes.subarray(0, at), 0xff, 0xff, ...bytes.subarray(at)]);
}

describe('the journal', () => {
  const pages: Page[] = [];
  const page = (bytes: Uint8Array): Page => {
    const made = new Page(bytes);
    pages.push(made);
    return made;
  };
  const original = encodeText(PAGE, 'utf-8');
  afterEach(() => {
    for (const made of pages.splice(0)) made.remove();
  });

  for (const [name, bytes] of FORMS) {
    it(`puts back the exact bytes: ${name}`, async () => {
      const file = page(bytes);
      await file.clean();
      assert.notDeepEqual(file.bytes, bytes);
      assert.deepEqual(await file.restore(), { kind: 'restored' });
      assert.deepEqual(file.bytes, bytes);
      assert.deepEqual(readdirSync(file.folder), ['page.txt']);
    });
  }

  it('says what was removed, where and why', () => {
    const record = analyzeStructure(PAGE);
    const changes = describeChanges(PAGE, record, cleanUp(PAGE, record, ['clean-article']), [
      'clean-article',
    ]);
    for (const change of changes) {
      assert.equal(PAGE.slice(change.start, change.end), change.removed);
      assert.equal(PAGE.slice(0, change.start).split('\n').length, change.line);
    }
    assert.deepEqual(
      changes.map(({ line, rule }) => [line, rule.split('/')[0]]),
      [
        [1, 'error-page'],
        [4, 'breadcrumb'],
        [8, 'share'],
        [9, 'copyright'],
      ],
    );
  });

  it('undoes several clean-ups that follow on each other, or stops where a person wrote', async () => {
    const file = page(original);
    await file.clean();
    const once = file.bytes;
    const more = Uint8Array.from([
      ...once,
      ...encodeText('分享到： 微信 微博 QQ空间\n版权所有 清河在线\n', 'utf-8'),
    ]);
    writeFileSync(file.path, more);
    await file.clean();
    await file.restore();
    assert.deepEqual(file.bytes, more);
    writeFileSync(file.path, once);
    await file.restore();
    assert.deepEqual(file.bytes, original);
  });

  it('knows a file that was changed, is gone, or was never written', async () => {
    const file = page(original);
    await addToJournal(file.store, file.path, [await recordOf(await file.plan())]);
    assert.deepEqual(await file.restore(), { kind: 'original' });
    const { bytes } = await file.clean();
    const mine = Uint8Array.from([...bytes, 33]);
    writeFileSync(file.path, mine);
    assert.deepEqual(await file.restore(), { kind: 'changed' });
    assert.deepEqual(file.bytes, mine);
    const kept = join(file.folder, 'page.changed.txt');
    assert.deepEqual(await file.restore({ force: true }), { kind: 'restored', kept });
    assert.deepEqual([file.bytes, new Uint8Array(readFileSync(kept))], [original, mine]);
    await file.clean();
    rmSync(file.path);
    assert.deepEqual(await file.restore(), { kind: 'gone' });
    assert.deepEqual(await file.restore({ force: true }), { kind: 'restored' });
    assert.deepEqual(file.bytes, original);
  });

  it('brings back the first bytes after a second clean-up that reached only the journal', async () => {
    const file = page(original);
    await file.clean();
    const read = await file.store.read(file.path);
    assert.ok(read);
    const text = readText(read.bytes);
    const record = analyzeStructure(text.text);
    const edits = [{ start: 0, end: text.text.indexOf('\n') + 1, newText: '' }];
    const second = await cleanBytes('page.txt', read, text, record, edits, [], TIME, nodePacking);
    await addToJournal(file.store, file.path, [await recordOf(second)]);
    assert.deepEqual(await file.restore(), { kind: 'restored' });
    assert.deepEqual(file.bytes, original);
  });

  it('passes over what was cut short or written into, and restores the rest', async () => {
    for (const spoil of [
      (log: Buffer) => Buffer.concat([log, Buffer.from('@govtext-journal 1 99 99 0123456789abcdef\n{"fi')]),
      (log: Buffer) => Buffer.concat([log, log.subarray(0, log.length - 40)]),
      (log: Buffer) => Buffer.concat([log.subarray(0, log.length - 40), log]),
      (log: Buffer) => Buffer.concat([Buffer.from([0xff, 0xfe, 0x40, 0x40]), log]),
      (log: Buffer) => Buffer.concat([log.fill(0, log.length - 60, log.length - 30), log]),
    ]) {
      const file = page(original);
      await file.clean();
      const log = readFileSync(file.journalPath);
      const good = Buffer.from(log);
      const spoilt = spoil(log);
      writeFileSync(file.journalPath, spoilt.includes(good) ? spoilt : Buffer.concat([spoilt, good]));
      const journal = await FolderJournal.open(file.store, file.path);
      assert.equal(journal.problems.length, 1);
      assert.deepEqual(await file.restore(), { kind: 'restored' });
      assert.deepEqual(file.bytes, original);
      assert.deepEqual(readdirSync(join(file.folder, '.govtext/journal')), ['clean-ups.log.damaged']);
      await file.clean();
      assert.deepEqual(await file.restore(), { kind: 'restored' });
    }
  });

  it('refuses an original that is not what it says, and one that unpacks to more', async () => {
    const file = page(original);
    const made = await file.plan();
    const entry = {
      file: 'page.txt',
      time: TIME,
      transforms: [],
      encoding: 'utf-8',
      after: { size: made.bytes.length, sha256: await nodePacking.sha256(made.bytes) },
      changes: 0,
    };
    const bomb = await nodePacking.deflate(new Uint8Array(50_000_000));
    for (const [before, body] of [
      [{ size: original.length, sha256: '0'.repeat(64) }, await nodePacking.deflate(original)],
      [made.read.stamp, bomb],
      [made.read.stamp, new Uint8Array([1, 2, 3])],
    ] as const) {
      rmSync(join(file.folder, '.govtext'), { recursive: true, force: true });
      await addToJournal(file.store, file.path, [await writeRecord({ ...entry, before }, body, nodePacking)]);
      writeFileSync(file.path, made.bytes);
      const result = await file.restore();
      assert.equal(result?.kind, 'failed');
      assert.deepEqual(file.bytes, made.bytes);
    }
    await assert.rejects(webPacking.inflate(bomb, 1000));
  });

  it('lets no entry speak of a file elsewhere', async () => {
    const file = page(original);
    const made = await file.plan();
    const names = ['../x.txt', '/etc/x', 'a/b', '..', '', 'a\0b', 'a\\b'];
    for (const name of names) {
      const entry = { file: name, time: TIME, before: made.read.stamp, after: made.read.stamp, changes: 0 };
      await addToJournal(file.store, file.path, [await writeRecord(entry, new Uint8Array(), nodePacking)]);
    }
    const journal = await FolderJournal.open(file.store, file.path);
    assert.deepEqual([journal.names(), journal.problems.length], [[], 1]);
  });

  it('reads a journal in time that grows with it, whatever its records claim to be', async () => {
    // Each of 40,000 records claims all that follows.
    const line = (left: number): string => `@govtext-journal 1 2 ${left} ${'0'.repeat(16)}\n`;
    const lines = Array.from({ length: 40_000 }, (_, index) => line(100_000_000 + index));
    let left = lines.reduce((sum, { length }) => sum + length, 0);
    const claims = lines.map((one) => {
      left -= one.length;
      return `@govtext-journal 1 2 ${String(Math.max(0, left - 2)).padStart(9, '0')} ${'0'.repeat(16)}\n`;
    });
    let summed = 0;
    const packing = {
      ...nodePacking,
      sha256: (bytes: Uint8Array) => {
        summed += bytes.length;
        return Promise.resolve('f'.repeat(64));
      },
    };
    const bytes = new TextEncoder().encode(claims.join(''));
    const { records, damaged } = await readRecords(bytes, packing);
    assert.deepEqual([records.length, damaged], [0, 1]);
    assert.ok(summed > 0 && summed < 12 * bytes.length, `${summed} bytes summed of ${bytes.length}`);
  });

  it('reads the journals of version 0.1, also one that was cut short', async () => {
    for (const cut of [0, 30]) {
      const file = page(original);
      const { bytes } = await file.plan();
      const stamp = async (of: Uint8Array) => ({ size: of.length, sha256: await nodePacking.sha256(of) });
      const old = {
        time: TIME,
        transforms: ['clean-article'],
        encoding: 'utf-8',
        before: await stamp(original),
        after: await stamp(bytes),
        changes: [],
        original: Buffer.from(await nodePacking.deflate(original)).toString('base64'),
      };
      const entries = cut > 0 ? [old, { ...old, time: 'later' }] : [old];
      const json = `${JSON.stringify({ version: 1, file: 'page.txt', entries }, null, 2)}\n`;
      mkdirSync(join(file.folder, '.govtext/journal'), { recursive: true });
      writeFileSync(join(file.folder, '.govtext/journal/page.txt.json'), json.slice(0, json.length - cut));
      writeFileSync(file.path, bytes);
      assert.deepEqual(await file.restore(), { kind: 'restored' });
      assert.deepEqual(file.bytes, original);
      const left = cut > 0 ? readdirSync(join(file.folder, '.govtext/journal')) : readdirSync(file.folder);
      assert.deepEqual(left, cut > 0 ? ['page.txt.json.damaged'] : ['page.txt']);
    }
  });

  /** Pages of one folder with the same frame, on the disk, and the clean-ups that take their first line away. */
  async function cleanedPages(file: Page, names: readonly string[]): Promise<CleanUp[]> {
    const cleaned: CleanUp[] = [];
    for (const name of names) {
      const path = join(file.folder, name);
      writeFileSync(path, framed(name));
      const read = await file.store.read(path);
      assert.ok(read);
      const text = readText(read.bytes);
      const record = analyzeStructure(text.text);
      const edits = [{ start: 0, end: 14, newText: '' }];
      const made = await cleanBytes(name, read, text, record, edits, [], TIME, nodePacking);
      cleaned.push({ ...made, path });
    }
    return cleaned;
  }
  const framed = (name: string): string => PAGE.replace('六月', `${name}月`).repeat(2);
  const namesOf = (count: number): string[] => Array.from({ length: count }, (_, index) => `p${index}.txt`);

  it('packs files of one folder together and puts each back by itself', async () => {
    const file = page(original);
    const names = namesOf(70);
    const pathOf = (name: string): string => join(file.folder, name);
    const files = await cleanedPages(file, names);
    const alone = await Promise.all(files.map(recordOf));
    const weight = (records: readonly NewRecord[]): number =>
      records.reduce((sum, { bytes }) => sum + bytes.length, 0);
    assert.ok(weight(await packRecords(files, nodePacking)) < 0.8 * weight(alone));
    // One of them is changed by somebody else meanwhile: only that clean-up is forgotten.
    writeFileSync(pathOf('p3.txt'), '别人刚刚写的。\n');
    const failed = await writeCleanUps(file.store, files);
    assert.deepEqual(
      failed.flatMap((error, index) => (error ? [names[index]] : [])),
      ['p3.txt'],
    );
    const restore = async (some: readonly string[]): Promise<(Restored | undefined)[]> => {
      const journal = await FolderJournal.open(file.store, file.path);
      return restoreFiles(file.store, journal, some.map(pathOf), {}, TIME);
    };
    assert.deepEqual(await restore(['p5.txt', 'p69.txt', 'p3.txt']), [
      { kind: 'restored' },
      { kind: 'restored' },
      { kind: 'nothing' },
    ]);
    const { kind } = (await restore(['p5.txt']))[0] ?? {};
    assert.equal(kind, 'nothing');
    // One of them is damaged: its original still comes back.
    writeFileSync(pathOf('p6.txt'), '坏了');
    const journal = await FolderJournal.open(file.store, file.path);
    const [forced] = await restoreFiles(file.store, journal, [pathOf('p6.txt')], { force: true }, TIME);
    assert.equal(forced?.kind, 'restored');
    const rest = names.filter((name) => !['p3.txt', 'p5.txt', 'p6.txt', 'p69.txt'].includes(name));
    assert.deepEqual(
      (await restore(rest)).filter((one) => one?.kind !== 'restored'),
      [],
    );
    for (const name of names)
      if (name !== 'p3.txt') assert.equal(readFileSync(pathOf(name), 'utf8'), framed(name), name);
    assert.ok(!readdirSync(file.folder).includes('.govtext'));
  });

  it('a damaged byte anywhere takes one original, or those packed with it where it hits the first', async () => {
    const file = page(original);
    const names = namesOf(12);
    const files = await cleanedPages(file, names);
    const lengths = (await packRecords(files, nodePacking)).map(({ bytes }) => bytes.length);
    assert.deepEqual(
      await writeCleanUps(file.store, files),
      names.map(() => undefined),
    );
    const log = readFileSync(file.journalPath);
    const first = lengths[0] ?? 0;
    assert.equal(
      lengths.reduce((sum, length) => sum + length, 0),
      log.length,
    );
    for (let at = 0; at < log.length; at += 61) {
      const spoilt = Buffer.from(log);
      spoilt[at] = (spoilt[at] ?? 0) ^ 0x10;
      writeFileSync(file.journalPath, spoilt);
      const journal = await FolderJournal.open(file.store, file.path);
      const back = new Set<string>();
      for (const name of journal.names()) {
        for (const entry of journal.of(name))
          assert.equal(Buffer.from(await entry.original()).toString(), framed(name));
        back.add(name);
      }
      assert.ok(back.size >= (at < first ? 0 : names.length - 1), `byte ${at}: ${back.size} come back`);
      assert.ok(back.size === names.length || journal.problems.length === 1);
    }
  });

  it('is read the same by the packing of a browser, which packs each file for itself', async () => {
    const file = page(original);
    const files = await cleanedPages(file, namesOf(3));
    for (const [written, read] of [
      [nodePacking, webPacking],
      [webPacking, nodePacking],
    ] as const) {
      rmSync(join(file.folder, '.govtext'), { recursive: true, force: true });
      await addToJournal(file.store, file.path, await packRecords(files, written));
      const store = Object.assign(new NodeFiles(), { packing: read });
      const journal = await FolderJournal.open(store, file.path);
      assert.equal(journal.names().length, 3);
      for (const name of journal.names())
        assert.equal(Buffer.from((await journal.of(name)[0]?.original()) ?? []).toString(), framed(name));
    }
  });

  it('an entry that refers to no record before it restores nothing and blocks nothing', async () => {
    const file = page(original);
    const made = await file.plan();
    const body = await nodePacking.deflate(original);
    for (const wrong of [
      { dictionary: '0123456789abcdef' },
      { dictionary: 7 },
      { changes: 0.5 },
      { file: '../x' },
    ]) {
      rmSync(join(file.folder, '.govtext'), { recursive: true, force: true });
      writeFileSync(file.path, original);
      await addToJournal(file.store, file.path, [
        await writeRecord({ ...made.entry, ...wrong }, body, nodePacking),
        await recordOf(made),
      ]);
      writeFileSync(file.path, made.bytes);
      assert.deepEqual(await file.restore(), { kind: 'restored' });
      assert.deepEqual(file.bytes, original);
    }
  });

  it('forgets a clean-up that did not reach its file', async () => {
    const file = page(original);
    const planned = await file.plan();
    writeFileSync(file.path, '别人刚刚写的。\n');
    const [error] = await writeCleanUps(file.store, [planned]);
    assert.match(error?.message ?? '', /changed by another program/);
    assert.equal(readFileSync(file.path, 'utf8'), '别人刚刚写的。\n');
    assert.deepEqual(await file.restore(), { kind: 'nothing' });
  });

  for (const encoding of ['utf-8', 'gb18030', 'utf-16le'] as const) {
    it(`puts back every measured page: ${encoding}`, async function () {
      this.timeout(120_000);
      const rows = sharedRows<{ id: string; text: string }>('eval/dev/boilerplate/pages.jsonl');
      if (rows.length === 0) return this.skip();
      let changed = 0;
      let removed = 0;
      let journal = 0;
      const file = page(new Uint8Array());
      for (const row of rows) {
        const bytes = encodeText(row.text.replaceAll('\ufffd', '?'), encoding);
        writeFileSync(file.path, bytes);
        const cleaned = await file.clean(encoding);
        if (cleaned.bytes.length < bytes.length) changed++;
        removed += bytes.length - cleaned.bytes.length;
        journal += (await recordOf(cleaned)).bytes.length;
        await file.restore();
        assert.equal(Buffer.compare(file.bytes, bytes), 0, row.id);
      }
      assert.ok(changed > rows.length / 2);
      // The whole original, packed, and what was done to it weigh about what was removed from pages of the web.
      if (encoding === 'utf-8') assert.ok(journal < removed * 1.2, `${journal} bytes for ${removed}`);
    });
  }
});
