import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeParagraph, recognizeParagraph } from '../../src/core/entities/entities';
import { cutWords } from '../../src/core/entities/lexicon/words';
import { recognizeNames } from '../../src/core/entities/names';
import { readModelFile } from '../../src/engine/modelFile';
import { createNodeEngine } from '../../src/engine/nodeClient';
import type { SegmenterName } from '../../src/engine/protocol';
import { paragraphs } from '../unit/entities/paragraphs/score';
import { sharedRows } from '../unit/shared';

/** Takes a name and a figure with its unit. */
export type Report = (name: string, value: string) => void;

const PASSES = 7;

/**
 * The speed of the entity step beside the word segmenter's tags on the same text, in one run: processor time, so that
 * what else the machine does counts little; the best of several passes, a paragraph a call.
 */
export async function run(report: Report): Promise<void> {
  const texts = sample();
  const bytes = texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0);
  const measure = (name: string, work: (text: string) => void): number => {
    let best = Infinity;
    for (let pass = 0; pass < PASSES; pass++) {
      const before = process.cpuUsage();
      for (const text of texts) work(text);
      const used = process.cpuUsage(before);
      best = Math.min(best, used.user + used.system);
    }
    report(name, `${(bytes / best).toFixed(2)} MB/s`);
    return bytes / best;
  };
  const atStart = process.memoryUsage().rss;
  const before = performance.now();
  cutWords('县委书记');
  report('lexicon: load', `${(performance.now() - before).toFixed(0)} ms`);
  report('lexicon: resident', `${((process.memoryUsage().rss - atStart) / 1e6).toFixed(0)} MB`);
  measure('words by the lexicon', cutWords);
  measure('people, posts, bodies, places', (text) => recognizeNames(makeParagraph(text, {}), []));
  measure('entity step, rules alone', (text) => recognizeParagraph(makeParagraph(text, {})));
  const model = readModelFile(join(ROOT, 'src/engine/data/tagger.model'), '');
  const whole = measure('entity step, rules and tagger', (text) =>
    recognizeParagraph(makeParagraph(text, model ? { model } : {})),
  );
  const nodejieba = await segmenter();
  if (nodejieba) {
    const tags = measure('nodejieba.tag', (text) => nodejieba.tag(text));
    report('entity step / nodejieba.tag (1 or more: as fast)', (whole / tags).toFixed(2));
  } else report('nodejieba.tag', 'not installed');
  await engineMemory(texts.join('\n'), report);
}

const ROOT = join(__dirname, '../..');

/** What the bundled engine's process holds in memory after it has analysed the text, and after keywords, by segmenter. */
async function engineMemory(text: string, report: Report): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'govtext-bench-'));
  try {
    const build = [join(ROOT, 'scripts/build.mjs'), '--outdir', folder, '--only', 'engine'];
    execFileSync(process.execPath, build, { stdio: 'ignore' });
    for (const segmenter of ['nodejieba', 'jieba-wasm', 'none'] satisfies SegmenterName[]) {
      const engine = createNodeEngine({ engine: join(folder, 'engine.js'), segmenter });
      try {
        await engine.call('analyze', { text });
        const { memory: analysed = 0, model } = engine.status;
        await engine.call('keywords', { text });
        const { memory: keywords = 0, segmenter: used = 'none' } = engine.status;
        const parts = `${(analysed / 1e6).toFixed(0)} MB, ${model ? 'with' : 'without'} the tagger`;
        report(
          `engine, asked for ${segmenter}: resident`,
          `${parts}; after keywords ${(keywords / 1e6).toFixed(0)} MB with ${used}`,
        );
      } finally {
        engine.dispose();
      }
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** About 300 KB of paragraphs: the measuring data where there is some, else the annotated paragraphs again and again. */
function sample(): string[] {
  const rows = sharedRows<{ text: string }>('eval/dev/entities/people_daily_dev.jsonl');
  if (rows.length === 0) {
    const own = [...paragraphs('tune'), ...paragraphs('held')].map((row) => row.text);
    return Array.from({ length: 40 }, () => own).flat();
  }
  const texts: string[] = [];
  let joined = '';
  for (const { text } of rows) {
    joined += text;
    if (joined.length < 250) continue;
    texts.push(joined);
    joined = '';
  }
  return texts;
}

async function segmenter(): Promise<{ tag(text: string): unknown } | null> {
  try {
    const found = createRequire(import.meta.url)('nodejieba') as { load(): void; tag(text: string): unknown };
    found.load();
    return await Promise.resolve(found);
  } catch {
    return null;
  }
}
