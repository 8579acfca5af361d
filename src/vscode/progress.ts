import * as vscode from 'vscode';
import * as say from './say';

/** Milliseconds a person waits without being told. */
const PATIENCE = 1000;

/**
 * Runs a task and, where it takes over a second, shows its progress with a cancel button. The signal tells the task that
 * the person cancelled; resolves to undefined then.
 */
export async function withLateProgress<T>(
  title: string,
  task: (signal: AbortSignal) => Promise<T>,
): Promise<T | undefined> {
  const stop = new AbortController();
  let done = false;
  const running = Promise.resolve(task(stop.signal)).finally(() => {
    done = true;
  });
  const cancelled = new Promise<undefined>((resolve) => {
    stop.signal.addEventListener('abort', () => resolve(undefined));
  });
  const ended = Promise.race([running, cancelled]);
  const timer = setTimeout(() => {
    if (done) return;
    void say.progress(
      { location: vscode.ProgressLocation.Notification, title, cancellable: true },
      async (_progress, token) => {
        token.onCancellationRequested(() => stop.abort());
        await ended.catch(() => undefined);
      },
    );
  }, PATIENCE);
  try {
    return await ended;
  } finally {
    clearTimeout(timer);
    // Once cancelled, how the task ends is nobody's concern.
    running.catch(() => undefined);
  }
}
