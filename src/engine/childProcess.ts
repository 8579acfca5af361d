import { fork } from 'node:child_process';

/** A program of ours as a child process (子进程), which speaks in messages. */
export interface Child<To> {
  readonly pid?: number;
  send(message: To): void;
  kill(): void;
}

/**
 * Starts a bundled program as a child process; inside VS Code too, whose program then runs as plain Node. `message` hears what it
 * says, `ended` why it ended, once and not after `kill`. Its standard error is kept for that.
 */
export function launchChild<To extends object, From>(
  program: string,
  execArgv: readonly string[],
  events: { message(message: From): void; ended(reason: string): void },
): Child<To> {
  const child = fork(program, [], {
    // Not the parent's flags: a debugger's port can be taken only once.
    execArgv: [...execArgv],
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
    events.ended(said.trim() === '' ? reason : `${reason}: ${said.trim().slice(-400)}`);
  };
  child.stderr?.setEncoding('utf8').on('data', (chunk: string) => {
    said = (said + chunk).slice(-2000);
  });
  child.on('message', (message) => {
    events.message(message as From);
  });
  child.on('error', (error) => {
    end(error.message);
  });
  child.on('exit', (code, signal) => {
    end(signal ? `ended by ${signal}` : `ended with status ${code}`);
  });
  return {
    ...(child.pid !== undefined && { pid: child.pid }),
    send: (message) => {
      child.send(message, (error) => {
        if (error) end(error.message);
      });
    },
    kill: () => {
      over = true;
      child.kill('SIGKILL');
    },
  };
}
