import type { EngineSetup, FromEngine, ToEngine } from './protocol';

/** What an engine tells its client. `ended` comes once, after which nothing else does. */
export interface EngineEvents {
  message(message: FromEngine): void;
  ended(reason: string): void;
}

/** A running engine: a process or a worker. */
export interface EngineTransport {
  /** The process id, where there is one. */
  readonly pid?: number;
  send(message: ToEngine): void;
  /** Ends the engine at once; `ended` may or may not follow. */
  kill(): void;
}

/** Starts an engine. A start that fails may throw or report `ended`. */
export type EngineLauncher = (events: EngineEvents) => EngineTransport;

/** What the launcher's platform adds to the setup (the bytes of segmenter, model and lexicon on the web). */
export type SetupBytes = () => Promise<Pick<EngineSetup, 'wasm' | 'model' | 'lexicon'>>;
