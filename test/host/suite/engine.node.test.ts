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
});
