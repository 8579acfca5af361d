import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeParagraph, recognizeParagraphs } from '../../src/core/entities/entities';
import { makeScan, releaseScan } from '../../src/core/entities/grammar/scan';
import { cutWords } from '../../src/core/entities/lexicon/words';
import { scanNames } from '../../src/core/entities/names';
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
 * what else the machine does counts little; the best of several passes. The passes take turns, so that all meet the same
 * machine. The step takes the paragraphs of a document together, as an analysis does.
 */
export async function run(report: Report): Promise<void> {
  const texts = sample();
  const bytes = texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0);
  const atStart = process.memoryUsage().rss;
  const before = performance.now();
  cutWords('县委书记');
  report('lexicon: load', `${(performance.now() - before).toFixed(0)} ms`);
  report('lexicon: resident', `${((process.memoryUsage().rss - atStart) / 1e6).toFixed(0)} MB`);
  const works: Record<string, () => void> = {};
  const eachOf = (work: (text: string) => void) => (): void => texts.forEach(work);
  works['words by the lexicon'] = eachOf((text) => cutWords(text));
  works['people, posts, bodies, places'] = eachOf((text) => {
    const { folded } = makeParagraph(text, {});
    const scan = makeScan(folded, cutWords(folded), []);
    scanNames([scan]);
    releaseScan(scan);
  });
  works['entity step, rules alone'] = (): void => {
    recognizeParagraphs(texts.map((text) => makeParagraph(text, {})));
  };
  const model = readModelFile(join(ROOT, 'src/engine/data/tagger.model'), '');
  works[WHOLE] = (): void => {
    recognizeParagraphs(texts.map((text) => makeParagraph(text, model ? { model } : {})));
  };
  const nodejieba = await segmenter();
  if (nodejieba) works[TAGS] = eachOf((text) => nodejieba.tag(text));
  const times = bestTimes(works);
  for (const [name, time] of Object.entries(times)) report(name, `${(bytes / time).toFixed(2)} MB/s`);
  if (!nodejieba) report(TAGS, 'not installed');
  else
    report(
      'entity step / nodejieba.tag (1 or more: as fast)',
      ((times[TAGS] as number) / (times[WHOLE] as number)).toFixed(2),
    );
  await engineMemory(texts.join('\n'), report);
}

const WHOLE = 'entity step, rules and tagger';
const TAGS = 'nodejieba.tag';

/** The best processor time of each work, in microseconds. */
function bestTimes(works: Readonly<Record<string, () => void>>): Record<string, number> {
  const best: Record<string, number> = {};
  for (let pass = 0; pass < PASSES; pass++)
    for (const [name, work] of Object.entries(works)) {
      const before = process.cpuUsage();
      work();
      const used = process.cpuUsage(before);
      best[name] = Math.min(best[name] ?? Infinity, used.user + used.system);
    }
  return best;
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
