import assert from 'node:assert/strict';
import { afterEach, describe, it } from 'mocha';
import { closeAll, editor, openText, page, until } from './lib/editor';

describe('the engine', () => {
  afterEach(closeAll);

  it('runs outside the extension host', async () => {
    const { analyses } = await editor();
    const document = await openText(page());
    await until(() => analyses.record(document), 'no record');
    const pid = analyses.engineStatus?.pid;
    assert.ok(pid);
    assert.notEqual(pid, process.pid);
  });

  it('dies, and the answer still comes, by the fallback', async () => {
    const { analyses } = await editor();
    const document = await openText(page());
    await until(() => analyses.record(document), 'no record');
    const pid = analyses.engineStatus?.pid;
    assert.ok(pid);
    const first = await analyses.segmenter();
    process.kill(pid, 'SIGKILL');
    const other = await openText(`${page()}\n　　县委书记周明远到石桥乡调研。\n`);
    const record = await until(() => analyses.record(other), 'no record after the engine died');
    assert.ok(record.entities.some(({ type, text }) => type === 'person' && text === '周明远'));
    const status = analyses.engineStatus;
    assert.notEqual(status?.pid, pid);
    await analyses.ask('keywords', { text: page(), limit: 1 });
    if (first === 'nodejieba') assert.equal(analyses.engineStatus?.segmenter, 'jieba-wasm');
  });

  it('gives nobody an error when a later reading takes the place of one', async () => {
    const { analyses } = await editor();
    const document = await openText(page());
    const given: unknown[] = [];
    for (let reading = 0; reading < 5; reading++) {
      given.push(analyses.record(document));
      analyses.invalidate(document);
    }
    const records = await Promise.all(given);
    assert.ok(records.includes(undefined), 'no reading was given up: nothing was tried');
    assert.ok(await until(() => analyses.record(document), 'no record'));
  });

  it('gives up a long text that is closed at once: not all of it is read', async function () {
    this.timeout(600_000);
    const { analyses } = await editor();
    const isBusy = (): boolean => analyses.engineStatus?.state === 'busy';
    /** Paragraphs that were read whole since the engine began, as its next answer tells. */
    const paragraphsRead = async (): Promise<number> => {
      await analyses.ask('keywords', { text: page(), limit: 1 });
      return analyses.engineStatus?.cacheMisses ?? 0;
    };
    // A busy machine may come to close a text only when it has been read: then one twice as long is tried.
    for (let lines = 8_000; lines <= 64_000; lines *= 2) {
      const before = await paragraphsRead();
      const rows = Array.from(
        { length: lines },
        (_, n) =>
          `第${n + 1}条　${lines}北河县水务局局长周明远带队检查第${n}号水库，石桥乡乡长陈安平汇报了整改情况。`,
      );
      await openText(['北河县水库巡查办法', ...rows].join('\n'));
      await until(isBusy, 'the engine does not read the text');
      await closeAll();
      await until(() => !isBusy(), 'the engine still reads a text that is closed');
      const read = (await paragraphsRead()) - before;
      if (read < lines) return;
    }
    assert.fail('every text was read to its end');
  });
});
