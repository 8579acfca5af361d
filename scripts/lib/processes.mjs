// Child processes: run to the end, or kept in the background and ended with all they started.
import { spawn, spawnSync } from 'node:child_process';

const windows = process.platform === 'win32';
/** Background children still running; ended when this process ends, however it ends. */
const running = new Set();

/** Ends a background child and its descendants (its process group). */
function end(child, signal) {
  if (child.exitCode !== null || child.signalCode !== null) return;
  try {
    if (windows) spawnSync('taskkill', ['/pid', String(child.pid), '/t', '/f'], { stdio: 'ignore' });
    else process.kill(-child.pid, signal);
  } catch {
    // It ended in between.
  }
}

process.on('exit', () => {
  for (const child of running) end(child, 'SIGKILL');
});
for (const [signal, code] of [
  ['SIGINT', 130],
  ['SIGTERM', 143],
  ['SIGHUP', 129],
]) {
  process.on(signal, () => process.exit(code));
}

/** Starts a background child in a group of its own; `stop()` ends the group and resolves when it is gone. */
export function background(command, args, options = {}) {
  const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'], detached: !windows, ...options });
  running.add(child);
  const gone = new Promise((resolve) => {
    child.once('error', resolve);
    child.once('exit', () => resolve(undefined));
  });
  const stop = async () => {
    end(child, 'SIGTERM');
    const patience = setTimeout(() => end(child, 'SIGKILL'), 3000);
    await gone;
    clearTimeout(patience);
    running.delete(child);
  };
  return { child, gone, stop };
}

/** Runs a command to its end. Resolves to `{ code, output }`; output is shown as it comes unless `quiet`. */
export async function run(command, args, { quiet = false, timeoutMs = 0, onLine, ...options } = {}) {
  const { child, gone, stop } = background(command, args, { shell: windows, ...options });
  let output = '';
  let rest = '';
  const take = (stream) => (chunk) => {
    const text = chunk.toString();
    output += text;
    if (onLine) {
      const lines = (rest + text).split('\n');
      rest = lines.pop() ?? '';
      for (const line of lines) onLine(line);
    }
    if (!quiet) stream.write(chunk);
  };
  child.stdout?.on('data', take(process.stdout));
  child.stderr?.on('data', take(process.stderr));
  const closed = new Promise((resolve) => child.once('close', resolve));
  let late = false;
  const timer = timeoutMs
    ? setTimeout(() => {
        late = true;
        void stop();
      }, timeoutMs)
    : undefined;
  const error = await gone;
  if (!error) await Promise.race([closed, new Promise((resolve) => setTimeout(resolve, 2000))]);
  clearTimeout(timer);
  running.delete(child);
  if (onLine && rest) onLine(rest);
  if (error) return { code: 127, output: `${output}${error.message}\n` };
  if (late) output += `\nended after ${timeoutMs / 1000} s\n`;
  return { code: late ? 124 : (child.exitCode ?? 1), output };
}

/** Like `run`, but an exit code other than 0 is an error that shows what the command said. */
export async function must(command, args, options = {}) {
  const result = await run(command, args, { quiet: true, ...options });
  if (result.code === 0) return result.output;
  throw new Error(`${command} ${args.join(' ')} ended with ${result.code}:\n${result.output.slice(-4000)}`);
}
