/** Records of documents, by the built command line, or those another program has written. */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import type { Entity, Fact } from '../../../src/core/record';

export interface Found {
  id: string;
  entities: Entity[];
  facts?: Fact[];
}

/** Records by id. `records` is a file of `{"id","entities"[,"facts"]}` a line, read instead of analysing. */
export function analyse(
  documents: readonly { id: string; text: string }[],
  { records, model }: { records?: string | undefined; model?: string | undefined },
): Map<string, Found> {
  const lines = records
    ? readFileSync(records, 'utf8')
    : execFileSync(
        process.execPath,
        ['dist/cli.js', 'analyze', '--jsonl', ...(model === undefined ? [] : ['--model', model])],
        {
          input: documents.map(({ id, text }) => JSON.stringify({ id, text })).join('\n'),
          maxBuffer: 1 << 29,
          encoding: 'utf8',
        },
      );
  return new Map(
    lines
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line) as Found)
      .map((record) => [record.id, record]),
  );
}
