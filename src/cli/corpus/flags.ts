import type { Encoding } from '../../engine/files/detect';
import { kindOfName } from '../../engine/inputs/formats';
import { MAX_SIZE } from '../../engine/inputs/limits';
import type { ReadOptions } from '../../engine/inputs/unit';
import type { EngineFlags } from '../engines';
import type { RulesFlags } from '../rules';

/** One worker of several (`--shard I/N`): the I-th of N, from 0. */
export interface Shard {
  index: number;
  count: number;
}

/** The options of every command that reads texts. */
export interface CorpusFlags extends EngineFlags, RulesFlags {
  encoding?: Encoding;
  /** What the inputs are, whatever they are called: `jsonl`, `warc.gz` … */
  input?: string;
  textField?: string;
  idField?: string;
  maxSize?: number;
  shard?: Shard;
  /** A file of templates, as `templates mine` writes it. */
  templates?: string;
  /** False for --no-order. */
  order?: boolean;
}

/** How inputs are read, by the flags. */
export function readOptions(flags: CorpusFlags): ReadOptions {
  const input = flags.input === undefined ? undefined : kindOfName(`.${flags.input}`);
  return {
    ...(flags.encoding && { encoding: flags.encoding }),
    ...(input && { input }),
    textField: flags.textField ?? 'text',
    idField: flags.idField ?? 'id',
    maxSize: flags.maxSize ?? MAX_SIZE,
  };
}
