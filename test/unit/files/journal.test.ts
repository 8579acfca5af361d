import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { analyzeStructure } from '../../../src/core/analyze';
import { cleanUp } from '../../../src/core/cleanup/transform';
import { encodeText } from '../../../src/engine/files/encode';
import {
  cleanBytes,
  formatJournal,
  parseJournal,
  planRestore,
  type Journal,
} from '../../../src/engine/files/journal';
import { readText, type TextFile } from '../../../src/engine/files/textFile';
import { sharedRows } from '../shared';

const PAGE =
  '404 Not Found\n404 Not Found\nnginx/1.20.1\n您的位置：首页 > 要闻 > 正文\n清河市出台养老服务办法\n　　为方便老年人就近就医，清河市近日出台办法，要求每个街道至少设立一处日间照料点，配备两名护理人员。\n　　办法自六月一日起施行，由市民政局负责解释，各区可以根据实际制定细则，报市民政局备案。\n分享到： 微信 微博 QQ空间\n版权所有 清河在线\n';

async function clean(file: TextFile, journal: Journal): Promise<Uint8Array> {
  const record = analyzeStructure(file.text);
  const edits = cleanUp(file.text, record, ['clean-article']);
  const { bytes, entry } = await cleanBytes(
    file,
    record,
    edits,
    ['clean-article'],
    '2026-01-01T00:00:00.000Z',
  );
  journal.entries.push(entry);
  return bytes;
}

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
  for (const [name, bytes] of FORMS) {
    it(`puts back the exact bytes: ${name}`, async () => {
      const journal: Journal = { version: 1, file: 'page.txt', entries: [] };
      const file = readText(bytes);
      const cleaned = await clean(file, journal);
      assert.notDeepEqual(cleaned, bytes);
      const read = parseJournal(formatJournal(journal));
      const plan = await planRestore(read, cleaned);
      assert.equal(plan.kind, 'restore');
      assert.deepEqual('bytes' in plan && [...plan.bytes], [...bytes]);
    });
  }

  it('says what was removed, where and why', async () => {
    const journal: Journal = { version: 1, file: 'page.txt', entries: [] };
    await clean(readText(encodeText(PAGE, 'utf-8')), journal);
    const changes = journal.entries[0]?.changes ?? [];
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
    const journal: Journal = { version: 1, file: 'page.txt', entries: [] };
    const first = encodeText(PAGE, 'utf-8');
    const once = await clean(readText(first), journal);
    const more = Uint8Array.from([
      ...once,
      ...encodeText('分享到： 微信 微博 QQ空间\n版权所有 清河在线\n', 'utf-8'),
    ]);
    const twice = await clean(readText(more), journal);
    const plan = await planRestore(journal, twice);
    assert.deepEqual(plan, { kind: 'restore', bytes: more, undone: 1 });
    const back = await planRestore({ ...journal, entries: journal.entries.slice(0, 1) }, once);
    assert.deepEqual(back, { kind: 'restore', bytes: first, undone: 1 });
  });

  it('knows a file that was changed, or never written', async () => {
    const journal: Journal = { version: 1, file: 'page.txt', entries: [] };
    const bytes = encodeText(PAGE, 'utf-8');
    const cleaned = await clean(readText(bytes), journal);
    const changed = await planRestore(journal, Uint8Array.from([...cleaned, 33]));
    assert.equal(changed.kind, 'changed');
    assert.deepEqual('bytes' in changed && changed.bytes, bytes);
    assert.equal((await planRestore(journal, bytes)).kind, 'original');
  });

  it('refuses a damaged journal', async () => {
    const journal: Journal = { version: 1, file: 'page.txt', entries: [] };
    const cleaned = await clean(readText(encodeText(PAGE, 'utf-8')), journal);
    const entry = journal.entries[0];
    assert.ok(entry);
    entry.before.sha256 = '0'.repeat(64);
    await assert.rejects(planRestore(journal, cleaned), /damaged/);
    assert.throws(() => parseJournal('{}'));
    assert.throws(() => parseJournal('{"version":1,"file":"a","entries":[{}]}'));
  });

  for (const encoding of ['utf-8', 'gb18030', 'utf-16le'] as const) {
    it(`puts back every measured page: ${encoding}`, async function () {
      this.timeout(120_000);
      const pages = sharedRows<{ id: string; text: string }>('eval/dev/boilerplate/pages.jsonl');
      if (pages.length === 0) return this.skip();
      let changed = 0;
      for (const page of pages) {
        const bytes = encodeText(page.text.replaceAll('\ufffd', '?'), encoding);
        const journal: Journal = { version: 1, file: 'page.txt', entries: [] };
        const cleaned = await clean(readText(bytes, encoding), journal);
        if (cleaned.length < bytes.length) changed++;
        const plan = await planRestore(parseJournal(formatJournal(journal)), cleaned);
        assert.equal(Buffer.compare('bytes' in plan ? plan.bytes : new Uint8Array(), bytes), 0, page.id);
      }
      assert.ok(changed > pages.length / 2);
    });
  }
});
