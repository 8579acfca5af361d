// Loaded before the program (node --import): makes one of its writing system calls fail, or ends the process at it.
//   GOVTEXT_FAULT=count            writes how many there were to the file GOVTEXT_FAULT_LOG
//   GOVTEXT_FAULT=kill:N           SIGKILL instead of the Nth
//   GOVTEXT_FAULT=torn:N           as kill; a write has then written half of its bytes
//   GOVTEXT_FAULT=ENOSPC:N         the Nth fails; a write has then written half of its bytes. ENOSPC*:N: it and all after it
import fs from 'node:fs';

const [what = '', nth = '0'] = (process.env.GOVTEXT_FAULT ?? '').split(':');
const code = what.replace('*', '');
const lasting = what.endsWith('*');
let calls = 0;
const real = { ...fs };

function kill() {
  process.kill(process.pid, 'SIGKILL');
  for (;;) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 1000);
}

/** Whether this call is the one; kills where that is asked for. `half` does what a call cut short has done. */
function due(half) {
  calls++;
  const hit = lasting ? calls >= Number(nth) : calls === Number(nth);
  if (!hit || what === 'count') return false;
  if (what !== 'kill') half?.();
  if (what === 'kill' || what === 'torn') kill();
  return true;
}

function failure(name) {
  return Object.assign(new Error(`${code}: made to fail, ${name}`), { code, syscall: name });
}

const writes = (flags) => (typeof flags === 'string' ? /[wa+]/.test(flags) : ((flags ?? 0) & 3) !== 0);
const halfOf = (fd, data, offset, length) => {
  if (typeof data === 'string') return real.writeSync(fd, data.slice(0, data.length >> 1));
  const from = typeof offset === 'number' ? offset : 0;
  return real.writeSync(fd, data, from, (typeof length === 'number' ? length : data.length - from) >> 1);
};

fs.openSync = (path, flags, ...more) => {
  if (writes(flags) && due()) throw failure('open');
  return real.openSync(path, flags, ...more);
};
fs.writeSync = (fd, data, offset, length, ...more) => {
  if (fd > 2 && due(() => halfOf(fd, data, offset, length))) throw failure('write');
  return real.writeSync(fd, data, offset, length, ...more);
};
fs.write = (fd, data, offset, length, position, done) => {
  if (fd > 2 && due(() => halfOf(fd, data, offset, length))) return process.nextTick(done, failure('write'));
  return real.write(fd, data, offset, length, position, done);
};
fs.fsync = (fd, done) => (due() ? process.nextTick(done, failure('fsync')) : real.fsync(fd, done));
for (const name of [
  'fsyncSync',
  'renameSync',
  'linkSync',
  'unlinkSync',
  'rmSync',
  'mkdirSync',
  'rmdirSync',
  'fchmodSync',
  'fchownSync',
  'utimesSync',
]) {
  fs[name] = (...args) => {
    if (due()) throw failure(name);
    return real[name](...args);
  };
}
process.on('exit', () => {
  if (what === 'count') real.writeFileSync(process.env.GOVTEXT_FAULT_LOG, String(calls));
});
