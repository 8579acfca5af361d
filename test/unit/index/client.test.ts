// The editor's side of the index, against an index that answers when the test says so.
import assert from 'node:assert/strict';
import { mock } from 'node:test';
import { afterEach, beforeEach, describe, it } from 'mocha';
import { IndexClient, PATTERN_LIMIT, type IndexTransport } from '../../../src/engine/index/client';
import { answeredError, type IndexError } from '../../../src/engine/index/indexError';
import type { FromIndex, IndexProgress, ToIndex } from '../../../src/engine/index/protocol';

const PROGRESS: IndexProgress = {
  ...{ state: 'done', files: 1, done: 1, texts: 1, others: 0, failed: 0, leftOut: 0 },
  ...{ inMemory: false, generation: 0, memory: 0 },
};
const ANSWER = { total: 0, documents: 0, byYear: [], byIssuer: [], bySite: [] };

/** An index that has been started: what it was told, and how it speaks. */
interface Started {
  told: ToIndex[];
  killed: boolean;
  say(message: FromIndex): void;
  die(reason: string): void;
}

describe('an index that looks for a pattern without end or dies', () => {
  const started: Started[] = [];
  let client: IndexClient;
  let restarts = 0;
  let stuck = 0;

  beforeEach(async () => {
    mock.timers.enable({ apis: ['setTimeout'] });
    started.length = restarts = stuck = 0;
    client = new IndexClient(
      ({ message, ended }): IndexTransport => {
        const index: Started = { told: [], killed: false, say: message, die: ended };
        started.push(index);
        return { send: (sent) => index.told.push(sent), kill: () => (index.killed = true) };
      },
      () => Promise.resolve({ analyser: 'test', options: {}, memoryLimit: 10 }),
      {
        ...{ progress: () => undefined, wanted: () => undefined, failed: assert.fail },
        restarted: () => restarts++,
        stuck: () => stuck++,
      },
    );
    await client.start();
    index(0).say({ type: 'progress', progress: PROGRESS });
  });
  afterEach(() => {
    client.dispose();
    mock.timers.reset();
  });

  const index = (number: number): Started =>
    started[number] ?? assert.fail(`index ${number} was not started`);
  const asked = ({ told }: Started) => told.filter((message) => message.type === 'query');
  const pattern = (text: string, signal?: AbortSignal) =>
    client
      .query('concordance', { text, mode: 'pattern' }, signal && { signal })
      .catch((error: Error) => error);
  /** Lets promises go on. */
  const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

  it('is ended and started again where a stopped search is not answered', async () => {
    const control = new AbortController();
    const search = pattern('(a+)+$', control.signal);
    mock.timers.tick(PATTERN_LIMIT / 2);
    control.abort();
    assert.equal(((await search) as Error).name, 'AbortError');
    // Another search waits behind it.
    const next = pattern('a');
    mock.timers.tick(2999);
    assert.equal(index(0).killed, false);
    mock.timers.tick(1);
    await turn();
    assert.deepEqual([index(0).killed, started.length, stuck, restarts], [true, 2, 1, 1]);
    const [again] = asked(index(1));
    assert.equal(again?.query && 'text' in again.query && again.query.text, 'a');
    index(1).say({ type: 'result', id: again?.id ?? 0, result: ANSWER });
    assert.deepEqual(await next, ANSWER);
  });

  it('lives where it answers to the stop', async () => {
    const control = new AbortController();
    const search = pattern('a', control.signal);
    control.abort();
    await search;
    index(0).say({ type: 'result', id: asked(index(0))[0]?.id ?? 0, result: ANSWER });
    mock.timers.tick(PATTERN_LIMIT * 2);
    assert.deepEqual([index(0).killed, stuck], [false, 0]);
  });

  it('is ended after half a minute without a word, and the search says why', async () => {
    const search = pattern('(a+)+$');
    mock.timers.tick(PATTERN_LIMIT - 1);
    index(0).say({ type: 'alive', id: asked(index(0))[0]?.id ?? 0 });
    mock.timers.tick(PATTERN_LIMIT - 1);
    assert.equal(index(0).killed, false);
    mock.timers.tick(1);
    assert.equal(((await search) as IndexError).problem, 'endless');
    await turn();
    assert.deepEqual([index(0).killed, restarts, asked(index(1)).length], [true, 1, 0]);
  });

  it('takes a question while it is started again', async () => {
    const search = pattern('(a+)+$');
    mock.timers.tick(PATTERN_LIMIT);
    const next = pattern('a');
    await search;
    await turn();
    index(1).say({ type: 'result', id: asked(index(1))[0]?.id ?? 0, result: ANSWER });
    assert.deepEqual(await next, ANSWER);
  });

  it('does not ask an index in memory again, which begins with nothing', async () => {
    index(0).say({ type: 'progress', progress: { ...PROGRESS, inMemory: true } });
    const control = new AbortController();
    const search = pattern('(a+)+$', control.signal);
    control.abort();
    await search;
    const next = pattern('a');
    mock.timers.tick(3000);
    await turn();
    assert.equal(((await next) as IndexError).problem, 'again');
    assert.equal(asked(index(1)).length, 0);
  });

  it('has all the time for whatever is no pattern', async () => {
    const search = client.query('concordance', { text: 'a', mode: 'text' });
    mock.timers.tick(PATTERN_LIMIT * 10);
    assert.equal(index(0).killed, false);
    index(0).say({ type: 'result', id: asked(index(0))[0]?.id ?? 0, result: ANSWER });
    assert.deepEqual(await search, ANSWER);
  });

  it('says in both languages that its process ended, and answers what is asked until it is up again', async () => {
    const before = client.query('nameCounts', {}).catch((error: Error) => error);
    index(0).die('ended by SIGKILL');
    const { problem, words } = (await before) as IndexError;
    assert.equal(problem, 'ended');
    assert.ok(words.en.includes('SIGKILL') && words.zh.includes('索引进程已终止'), words.zh);
    // The Corpus view and a search come while nothing runs.
    const meanwhile = client.query('nameCounts', {});
    mock.timers.tick(200);
    await turn();
    assert.deepEqual([started.length, restarts], [2, 1]);
    index(1).say({ type: 'result', id: asked(index(1))[0]?.id ?? 0, result: [] });
    assert.deepEqual(await meanwhile, []);
  });

  it('is not asked while it is down where it is in memory', async () => {
    index(0).say({ type: 'progress', progress: { ...PROGRESS, inMemory: true } });
    index(0).die('no memory');
    const asked = await client.query('nameCounts', {}).catch((error: Error) => error);
    assert.equal((asked as IndexError).problem, 'ended');
  });

  it('is asked nothing once it is closed', async () => {
    client.dispose();
    const asked = await client.query('nameCounts', {}).catch((error: Error) => error);
    assert.equal((asked as IndexError).problem, 'closed');
  });

  it('tells a faulty pattern and a faulty file in both languages', () => {
    for (const text of [
      '(',
      '[',
      'a{2,1}',
      '*',
      '\\',
      '{',
      '(?<a>.)(?<a>.)',
      '\\p{Nein}',
      '[z-a]',
      ')',
      '(?x)',
    ]) {
      let said = '';
      try {
        new RegExp(text, 'gu');
      } catch (error) {
        said = (error as Error).message;
      }
      const { problem, words } = answeredError(said);
      assert.equal(problem, 'pattern', text);
      assert.ok(words.en.startsWith('This is no regular expression: '), words.en);
      assert.match(words.zh, /^这不是正则表达式：.*\p{Script=Han}/u, `${text} ${said}`);
    }
    const { problem, words } = answeredError('database disk image is malformed');
    assert.deepEqual([problem, words.zh], ['other', '索引文件已损坏']);
    assert.equal(answeredError('whatever').words.zh, 'whatever');
  });
});
