/**
 * Keeps what V8 made of the bundled programs beside them (代码缓存): tests start each of them hundreds of times, and compiling is a
 * quarter of what a short run takes. Loaded by `npm run unit` into every process; only the bundles in its folder are kept.
 */
'use strict';
const { existsSync, readFileSync, renameSync, writeFileSync } = require('node:fs');
const Module = require('node:module');
const { dirname } = require('node:path');
const { Script } = require('node:vm');

const folder = process.env['GOVTEXT_UNIT_CLI'];
const compile = Module.prototype._compile;

Module.prototype._compile = function (content, filename, ...more) {
  if (dirname(filename) !== folder) return compile.call(this, content, filename, ...more);
  const kept = `${filename}.cache`;
  const cachedData = existsSync(kept) ? readFileSync(kept) : undefined;
  const script = new Script(Module.wrap(content.replace(/^#!/, '//')), { filename, cachedData });
  if (!cachedData || script.cachedDataRejected)
    process.once('exit', () => {
      const own = `${kept}.${process.pid}`;
      writeFileSync(own, script.createCachedData());
      renameSync(own, kept);
    });
  const run = script.runInThisContext();
  return run.call(
    this.exports,
    this.exports,
    Module.createRequire(filename),
    this,
    filename,
    dirname(filename),
  );
};
