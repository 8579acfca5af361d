import { createNodeEngine } from '../../engine/nodeClient';
import { MAX_SIZE } from '../../engine/inputs/limits';
import { kindOfName } from '../../engine/inputs/formats';
import type { Content } from '../../engine/inputs/unit';
import type { Rendered } from '../../engine/inputs/render';
import type { PageRead, PageSource } from '../platform';

/** Milliseconds one document may take; a PDF gives up by itself a little before. */
const MOST_TIME = 150_000;
/** Milliseconds without a document after which the process is ended. */
const IDLE_MS = 30_000;

/** Reads documents in a process of its own: one that leads its reader astray is ended, and the editor goes on. */
export interface PageReader {
  /** Fails with EngineCancelled, or with EngineFailed where the process cannot be started or dies of the document. */
  read(source: PageSource, signal: AbortSignal): Promise<PageRead>;
  dispose(): void;
}

/** `program` is the worker of the command line: both read the same way. It is started by the first document. */
export function openPageReader(program: string): PageReader {
  const engine = createNodeEngine({
    engine: program,
    together: true,
    segmenter: 'none',
    idleStop: IDLE_MS,
    timeout: () => MOST_TIME,
  });
  return {
    async read(source, signal) {
      const name = 'path' in source ? source.path : source.name;
      const kind = kindOfName(name) ?? { format: 'txt', compression: 'none' };
      const content: Content =
        'path' in source
          ? // One at a time: its weight is asked by nobody.
            { type: 'file', kind, size: 0 }
          : { type: 'whole', format: kind.format, bytes: source.bytes };
      const answer = await engine.call(
        'unit',
        {
          unit: { id: name, path: name, content },
          read: { maxSize: MAX_SIZE },
          analysis: {},
          job: 'rendered',
          options: {},
          text: '',
        },
        { signal },
      );
      return 'error' in answer ? answer : (answer.value as Pick<Rendered, 'text' | 'hints'>);
    },
    dispose: () => engine.dispose(),
  };
}
