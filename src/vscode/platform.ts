import type { EngineClient } from '../engine/client';
import type { SegmenterName } from '../engine/protocol';

/** What the person set about the engine. */
export interface EngineSettings {
  segmenter?: SegmenterName;
  userWords?: readonly string[];
  modelPath?: string;
}

/** What differs between the desktop's extension host (Node) and the web's (a worker). */
export interface Platform {
  readonly name: 'node' | 'web';
  /** Makes the client of an engine; the engine itself starts with the first call. */
  createEngine(settings: EngineSettings): Promise<EngineClient>;
}
