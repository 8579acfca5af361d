import type { Asked, EngineCallKind, EngineCalls, EngineReport } from './protocol';

/** What the engine is doing (引擎状态). */
export interface EngineStatus extends Partial<EngineReport> {
  /** `failed`: could not be started; the next call tries again. */
  state: 'stopped' | 'ready' | 'busy' | 'failed' | 'disposed';
  pid?: number;
  /** How often it died and was started again. */
  restarts: number;
  /** Why it died last. */
  lastProblem?: string;
}

export interface CallOptions {
  signal?: AbortSignal;
  /** A newer call with the same key takes the place of an older one, which fails with EngineCancelled. */
  key?: string;
  /** Which document it is about; several engines share them out by it. */
  document?: string;
}

/** What asks an engine: one process or worker, or several of them. */
export interface Engine {
  readonly status: EngineStatus;
  /** Calls that wait or run. */
  readonly load: number;
  onStatus(listener: (status: EngineStatus) => void): () => void;
  /** Fails with EngineCancelled, with EngineFailed, or with what the analysis threw. */
  call<K extends EngineCallKind>(
    kind: K,
    call: Asked<K>,
    options?: CallOptions,
  ): Promise<EngineCalls[K]['result']>;
  /** A document is closed: what is kept of it goes, and calls about it (`CallOptions.document`) fail with EngineCancelled. */
  forget(document: string): void;
  dispose(): void;
}
