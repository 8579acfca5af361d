/** Records of documents, by the analyser as it stands in src, or those another program has written. */
import { readFileSync } from 'node:fs';
import { analyze, analyzeAsRead } from '../../../src/core/analyze';
import { readModel } from '../../../src/core/entities/tagger/model';
import type { Entity, Fact } from '../../../src/core/record';

export interface Found {
  id: string;
  entities: Entity[];
  facts?: Fact[];
}

/** Records by id. `records` is a file of `{"id","entities"[,"facts"]}` a line, read instead of analysing. */
export function analyse(
  documents: readonly { id: string; text: string }[],
  { records, model, asRead }: { records?: string | undefined; model?: string | undefined; asRead?: boolean },
): Map<string, Found> {
  if (records === undefined) {
    const weights = readModel(readFileSync(model ?? 'src/engine/data/tagger.model'));
    return new Map(
      documents.map(({ id, text }) => [
        id,
        { ...(asRead ? analyzeAsRead : analyze)(text, { model: weights }), id },
      ]),
    );
  }
  return new Map(
    readFileSync(records, 'utf8')
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line) as Found)
      .map((record) => [record.id, record]),
  );
}
