import { analyzeJob } from './analyze';
import { checkJob } from './check';
import { cleanJob } from './clean';
import { entitiesJob } from './entities';
import { factsJob } from './facts';
import { outlineJob } from './outline';
import { tableJob } from './table';
import { pageLinesJob } from './pageLines';
import { pageTextJob } from './pageText';
import { renderedJob } from './rendered';
import { reportJob } from './report';
import { sketchJob } from './sketch';

/**
 * What can be made of one text: each a function of the page and of its options, both plain data, so that it runs in the
 * program itself or in a worker. A new command on corpora is a file of its own and a line here.
 */
export const jobs = {
  analyze: analyzeJob,
  check: checkJob,
  clean: cleanJob,
  entities: entitiesJob,
  facts: factsJob,
  outline: outlineJob,
  table: tableJob,
  rendered: renderedJob,
  pageText: pageTextJob,
  pageLines: pageLinesJob,
  sketch: sketchJob,
  report: reportJob,
} as const;

export type JobKind = keyof typeof jobs;
export type JobOptions<K extends JobKind> = Parameters<(typeof jobs)[K]>[1];
export type JobValue<K extends JobKind> = Awaited<ReturnType<(typeof jobs)[K]>>;
