import { fork } from 'node:child_process';
import type { IndexLauncher } from './client';
import type { FromIndex } from './protocol';

/** Megabytes of heap an index may take; its tables are SQLite's, outside of the heap. */
const HEAP = 512;

/** Starts the index as a child process; inside VS Code too, whose program then runs as plain Node. */
export function launchIndexProcess(program: string): IndexLauncher {
  return ({ message, ended }) => {
    const child = fork(program, [], {
      execArgv: [`--max-old-space-size=${HEAP}`, '--no-warnings=ExperimentalWarning'],
      execPath: process.execPath,
      env: { ...process.env, ELECTRON_RUN_AS_NODE: '1' },
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    });
    let said = '';
    let over = false;
    const end = (reason: string): void => {
      if (over) return;
      over = true;
      ended(said.trim() === '' ? reason : `${reason}: ${said.trim().slice(-400)}`);
    };
    child.stderr?.setEncoding('utf8').on('data', (chunk: string) => {
      said = (said + chunk).slice(-2000);
    });
    child.on('message', (sent) => message(sent as FromIndex));
    child.on('error', (error) => end(error.message));
    child.on('exit', (code, signal) => end(signal ? `ended by ${signal}` : `ended with status ${code}`));
    return {
      ...(child.pid !== undefined && { pid: child.pid }),
      send: (sent) => {
        child.send(sent, (error) => {
          if (error) end(error.message);
        });
      },
      kill: () => {
        over = true;
        child.kill('SIGKILL');
      },
    };
  };
}
