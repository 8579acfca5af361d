import assert from 'node:assert/strict';
import { getEventListeners } from 'node:events';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import { analyze, analyzeStructure } from '../../../src/core/analyze';
import type { Section, StructureRecord } from '../../../src/core/record';
import { EngineClient, type EngineClientOptions } from '../../../src/engine/client';
import { EngineCancelled, EngineFailed } from '../../../src/engine/errors';
import { EngineHost } from '../../../src/engine/host';
import { EngineLanes } from '../../../src/engine/lanes';
import { Assembly, takeApart } from '../../../src/engine/parts';
import { levelsOf } from '../../../src/engine/packed';
import type { FromEngine, ToEngine } from '../../../src/engine/protocol';
import type { EngineLauncher } from '../../../src/engine/transport';

/** An engine in this process: the real host, its messages copied as between processes. `hold` swallows some of them. */
function launcher(
  seen: (ToEngine | FromEngine)[] = [],
  hold?: (message: ToEngine) => boolean,
): EngineLauncher {
  return (events) => {
    let alive = true;
    const host = new EngineHost({
      post: (message) =>
        setImmediate(() => {
          if (!alive) return;
          seen.push(message);
          events.message(structuredClone(message));
        }),
      defer: setImmediate,
      loadSegmenter: () => {
        throw new Error('none here');
      },
      loadModel: () => undefined,
      now: () => performance.now(),
      memory: () => 0,
    });
    return {
      send: (message) => {
        seen.push(message);
        if (!hold?.(message)) host.receive(structuredClone(message));
      },
      kill: () => {
        alive = false;
      },
    };
  };
}

const client = (launch: EngineLauncher, options: Partial<EngineClientOptions> = {}) =>
  new EngineClient({ launch, segmenter: 'none', ...options });

/** A law with many chapters, articles and items. */
function law(articles: number): string {
  const lines = ['云岭市供水条例', ''];
  for (let number = 1; number <= articles; number++) {
    if (number % 40 === 1) lines.push(`第${(number - 1) / 40 + 1}章　总则`);
    lines.push(
      `　　第${number}条　供水单位应当遵守第${Math.max(1, number - 2)}条的规定：`,
      '　　（一）水质达标；',
      '　　（二）水压达标。',
    );
  }
  return lines.join('\n');
}
const LONG = law(1000);

describe('answers in parts', () => {
  const tree = (depth: number): fc.Arbitrary<Section[]> =>
    fc.array(
      fc.record(
        {
          title: fc.string({ maxLength: 30 }),
          children: depth > 0 ? tree(depth - 1) : fc.constant([]),
        },
        { noNullPrototype: true },
      ) as fc.Arbitrary<unknown> as fc.Arbitrary<Section>,
      { maxLength: 4 },
    );

  it('are put together as they were', () => {
    fc.assert(
      fc.property(
        fc.record({
          id: fc.string(),
          sections: tree(5),
          lines: fc.array(fc.object({ withNullPrototype: false })),
          none: fc.constant([]),
        }),
        (record) => {
          const { rest, parts } = takeApart(structuredClone(record));
          const assembly = new Assembly();
          for (const part of parts) assembly.add(structuredClone(part));
          // Copied, both are plain objects.
          assert.deepEqual(structuredClone(assembly.finish(rest)), structuredClone(record));
          const packed = takeApart(structuredClone(record), true);
          const lazy = new Assembly();
          for (const part of packed.parts) lazy.add(structuredClone(part));
          assert.equal(JSON.stringify(lazy.finish(packed.rest)), JSON.stringify(record));
        },
      ),
    );
  });

  it('stay small, whatever is long', () => {
    const wide = { sections: Array.from({ length: 5000 }, () => ({ title: '字'.repeat(40), children: [] })) };
    let deep: { title: string; children: unknown[] } = { title: '', children: [] };
    for (let depth = 0; depth < 3000; depth++) deep = { title: '字'.repeat(40), children: [deep] };
    for (const record of [
      wide,
      { sections: [deep] },
      Array.from({ length: 9000 }, () => ({ a: '字'.repeat(20) })),
    ])
      for (const part of takeApart(record).parts) {
        const size = JSON.stringify(part).length;
        assert.ok(size < 60_000, String(size));
      }
  });

  it('come packed, and are arrays like any other for who reads them', () => {
    const record = analyzeStructure(LONG);
    const unpack = (): StructureRecord => {
      const { rest, parts } = takeApart(structuredClone(record), true);
      const assembly = new Assembly();
      for (const part of parts) {
        assert.ok(JSON.stringify(part).length < 600_000);
        assembly.add(structuredClone(part));
      }
      return assembly.finish(rest) as StructureRecord;
    };
    const sections = (roots: readonly Section[]): number =>
      roots.reduce((sum, { children }) => sum + 1 + sections(children), 0);
    assert.deepEqual(unpack(), record);
    const lazy = unpack();
    assert.equal(
      levelsOf(lazy.sections)?.reduce((sum, count) => sum + count, 0),
      sections(record.sections),
    );
    assert.equal(levelsOf(record.sections), undefined);
    const last = record.sections.length - 1;
    assert.deepEqual(lazy.sections[last], record.sections[last], 'the last one first');
    assert.equal(lazy.sections[last], lazy.sections.at(-1), 'the same each time');
    assert.equal(lazy.sections[last + 1], undefined);
    assert.deepEqual(lazy.sections.slice(1, 3), record.sections.slice(1, 3));
    assert.deepEqual([...lazy.references], record.references);
    assert.deepEqual(
      lazy.references.filter(({ target }) => target === null),
      record.references.filter(({ target }) => target === null),
    );
    assert.deepEqual(Object.keys(lazy.sections), Object.keys(record.sections));
    assert.equal(lazy.lines[5], lazy.lines[8], 'lines that are told alike are one object');
  });

  it('come packed to the last digit, whatever members have', () => {
    const list = Array.from({ length: 400 }, (_, index) => ({
      start: index * 37,
      ...(index % 3 === 0 && { confidence: 1 / (index + 1), text: `第${index}条` }),
      mixed: [index, index / 7, '7', null, -index, 2 ** 53 - 1, 1e300, true][index % 8],
      ...(index % 5 === 0 && { none: undefined }),
      target: index % 2 === 0 ? null : { start: index },
    }));
    const assembly = new Assembly();
    const { rest, parts } = takeApart({ list }, true);
    for (const part of parts) assembly.add(structuredClone(part));
    const came = (assembly.finish(rest) as { list: unknown[] }).list;
    assert.equal(JSON.stringify(came), JSON.stringify(list));
  });

  it('carry the whole record of a long text', async () => {
    const seen: (ToEngine | FromEngine)[] = [];
    const engine = client(launcher(seen));
    try {
      assert.ok(LONG.length > 40_000);
      const record = await engine.call('structure', { text: LONG });
      assert.deepEqual(record, analyzeStructure(LONG));
      assert.ok(seen.filter(({ type }) => type === 'part').length > 4);
      const text = LONG.slice(0, 32_000);
      assert.deepEqual(await engine.call('analyze', { text }), analyze(text));
    } finally {
      engine.dispose();
    }
  });

  it('take long texts in pieces', async () => {
    const seen: (ToEngine | FromEngine)[] = [];
    const engine = client(launcher(seen));
    try {
      const text = '今年以来，全县坚持问题导向。\n'.repeat(40_000);
      const record = await engine.call('structure', { text });
      assert.equal(record.statistics.characters, text.length);
      const sent = seen.flatMap((message) => (message.type === 'text' ? [message.text.length] : []));
      assert.ok(sent.length > 1 && Math.max(...sent) <= 256_000);
    } finally {
      engine.dispose();
    }
  });

  it('are given up in the middle, of the text and of the answer', async () => {
    for (const at of ['text', 'part'] as const) {
      const stop = new AbortController();
      const seen: (ToEngine | FromEngine)[] = [];
      const inner = launcher(seen);
      const engine = client((events) =>
        inner({
          ...events,
          message: (message) => {
            events.message(message);
            if (message.type === at) stop.abort();
          },
        }),
      );
      try {
        const text = at === 'text' ? '全县坚持问题导向。\n'.repeat(60_000) : LONG;
        const call = engine.call('structure', { text }, { signal: stop.signal });
        if (at === 'text') setImmediate(() => stop.abort());
        await assert.rejects(call, EngineCancelled);
        const next = await engine.call('structure', { text: '一、要快。\n二、要好。' });
        assert.equal(next.statistics.characters, 11);
        assert.equal(engine.load, 0);
        assert.equal(getEventListeners(stop.signal, 'abort').length, 0, 'the signal is let go');
      } finally {
        engine.dispose();
      }
    }
  });

  it('give clean-ups and edits of the structure as in place', async () => {
    const engine = client(launcher());
    try {
      const text = LONG.replace('第7条', '第9条');
      const edit = await engine.call('edit', { text, command: { do: 'renumber-all' } });
      assert.ok(edit && edit.edits.length > 0);
      const counts = await engine.call('cleanUpCounts', {
        text: `404 Not Found\n${text}`,
        ids: ['clean-article', 'remove-duplicates'],
        transform: {},
      });
      assert.deepEqual(Object.keys(counts), ['clean-article', 'remove-duplicates']);
      const start = analyzeStructure(text).sections[0]?.start ?? 0;
      const moved = await engine.call('edit', { text, command: { do: 'move-up', section: start } });
      assert.equal(moved, null, 'the first does not go up');
    } finally {
      engine.dispose();
    }
  });
});

describe('an engine that dies', () => {
  it('is started later and later, and then not at all for a while', async () => {
    let starts = 0;
    const engine = client(
      (events) => {
        starts++;
        setImmediate(() => events.ended('no memory'));
        return { send: () => undefined, kill: () => undefined };
      },
      { backOff: [0, 20, 40, 400] },
    );
    try {
      const calls = [1, 2, 3].map((id) => engine.call('structure', { text: `${id}` }));
      for (const call of calls) await assert.rejects(call, EngineFailed);
      assert.equal(starts, 4);
      assert.equal(engine.status.state, 'failed');
      for (let again = 0; again < 20; again++)
        await assert.rejects(engine.call('structure', { text: '' }), EngineFailed);
      assert.equal(starts, 4, 'not once for each keystroke');
    } finally {
      engine.dispose();
    }
  });

  it('is asked again once its time has passed', async () => {
    let broken = true;
    const whole = launcher();
    const engine = client(
      (events) => {
        if (!broken) return whole(events);
        setImmediate(() => events.ended('gone'));
        return { send: () => undefined, kill: () => undefined };
      },
      { backOff: [0, 1, 30] },
    );
    try {
      await assert.rejects(engine.call('structure', { text: '一' }), EngineFailed);
      broken = false;
      for (;;) {
        const answer = await engine.call('structure', { text: '一' }).catch(() => undefined);
        if (answer) break;
        await new Promise((resolve) => setTimeout(resolve, 5));
      }
      assert.equal(engine.status.state, 'ready');
    } finally {
      engine.dispose();
    }
  });
});

describe('engines side by side', () => {
  it('let no document wait for another', async () => {
    const hangs = (message: ToEngine): boolean => message.type === 'request' && message.call.text === '坏';
    let opened = 0;
    const lanes = new EngineLanes(() => {
      opened++;
      return client(launcher([], hangs));
    }, 3);
    try {
      const bad = lanes.call('structure', { text: '坏' }, { document: 'bad' });
      bad.catch(() => undefined);
      for (let round = 0; round < 5; round++)
        await lanes.call('structure', { text: `好${round}` }, { document: `good${round}` });
      assert.equal(opened, 2);
      assert.equal(lanes.status.state, 'busy');
    } finally {
      lanes.dispose();
    }
  });

  it('keep a document with the engine that knows it, and let the latest version win across them', async () => {
    const used: number[] = [];
    const lanes = new EngineLanes((lane) => {
      const hold = (message: ToEngine): boolean => {
        if (message.type === 'request') used.push(lane);
        return message.type === 'request' && message.call.text === '慢';
      };
      return client(launcher([], hold), { patience: 5 });
    }, 2);
    try {
      await lanes.call('structure', { text: '一' }, { document: 'a', key: 'a' });
      await lanes.call('structure', { text: '二' }, { document: 'b', key: 'b' });
      const slow = lanes.call('structure', { text: '慢' }, { document: 'b', key: 'b' });
      slow.catch(() => undefined);
      // Its home is busy with b: a steps aside, and b's newer version takes the older one's place.
      await lanes.call('structure', { text: '三' }, { document: 'a', key: 'a' });
      await lanes.call('structure', { text: '四' }, { document: 'b', key: 'b' });
      await assert.rejects(slow, EngineCancelled);
      assert.deepEqual(new Set(used), new Set([0, 1]));
      assert.equal(lanes.load, 0);
    } finally {
      lanes.dispose();
    }
  });

  it('give up what is being read of a document that is closed, and hear no more of it', async () => {
    const seen: (ToEngine | FromEngine)[] = [];
    const lanes = new EngineLanes(() => client(launcher(seen)), 2);
    /** How many pieces of an answer have come. */
    const parts = (): number => seen.filter(({ type }) => type === 'part').length;
    try {
      await lanes.call('structure', { text: '一' }, { document: 'other' });
      const closed = lanes.call('structure', { text: law(1200), packed: true }, { document: 'a' });
      closed.catch(() => undefined);
      while (parts() === 0) await new Promise(setImmediate);
      lanes.forget('a');
      await assert.rejects(closed, EngineCancelled);
      await lanes.call('structure', { text: '二' }, { document: 'other' });
      const came = parts();
      assert.ok(came <= 5, `${came} pieces`);
      await lanes.call('structure', { text: law(1200), packed: true }, { document: 'a' });
      assert.ok(parts() - came > 5, 'the text is too short for this test');
    } finally {
      lanes.dispose();
    }
  });
});
