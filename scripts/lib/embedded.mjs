// The embedded VS Code: code-server's VS Code server under Node 24, both from npm, in a git-ignored folder.
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { testHome } from './paths.mjs';
import { background, must } from './processes.mjs';

/** VS Code 1.139.1. It runs on Node 24 only; Node 20 lacks `registerHooks`. */
const versions = { 'code-server': '4.139.1', node: '24' };

const modules = join(testHome, 'node_modules');
const server = join(modules, 'code-server', 'lib', 'vscode');
const node24 = join(modules, 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
const installed = join(testHome, `installed-${versions['code-server']}`);

/** Installs the embedded VS Code unless it is there; a broken earlier try is done again. */
export async function ensureEmbedded() {
  if (existsSync(installed) && existsSync(node24)) return;
  console.log('Installing the embedded VS Code (once for each checkout) …');
  mkdirSync(testHome, { recursive: true });
  writeFileSync(join(testHome, 'package.json'), '{ "private": true }\n');
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  const quiet = ['--no-audit', '--no-fund', '--no-package-lock', '--loglevel=error'];
  const install = (args, cwd) =>
    must(npm, ['install', ...quiet, ...args], {
      cwd,
      timeoutMs: 600_000,
      env: { ...process.env, npm_config_yes: 'true' },
    });
  // code-server's own install script wants compilers for modules it can do without; node's is what brings the program.
  const wanted = Object.entries(versions).map(([name, version]) => `${name}@${version}`);
  await install(['--ignore-scripts', ...wanted], testHome);
  if (!existsSync(node24)) await must(npm, ['rebuild', 'node'], { cwd: testHome, timeoutMs: 300_000 });
  await install(['--omit=dev', '--ignore-scripts'], server);
  if (!existsSync(node24)) throw new Error(`npm brought no Node 24 for this machine (${node24} is missing)`);
  writeFileSync(installed, '');
}

/** Settings of a quiet window; what a caller gives comes on top. */
const quietSettings = {
  'chat.disableAIFeatures': true,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
  'telemetry.telemetryLevel': 'off',
  'extensions.autoCheckUpdates': false,
  'extensions.autoUpdate': false,
  'extensions.ignoreRecommendations': true,
  'update.mode': 'none',
  'window.autoDetectColorScheme': false,
};

/**
 * Puts us and our tests into the web extension host. The workbench forgets `extensionDevelopmentKind` in a browser
 * (1.139.1 asks its environment for it under another name), so that payload alone leaves everything in Node's host.
 */
export const webHostSettings = {
  'remote.extensionKind': { 'govtext.govtext': ['web'], 'govtext.govtext-tests': ['web'] },
};

/**
 * Starts the server on 127.0.0.1 with a data folder of its own.
 * Options: `port` (0: any free), `settings`, `vsix` (list of packages to install first), `dataDir` (kept if given), `trust`
 * (true: folders have to be trusted first, as they are by people). Resolves to `{ authority, url, dataDir, pid, log, stop }`.
 */
export async function startEmbedded({ port = 0, settings = {}, vsix = [], dataDir, trust = false } = {}) {
  await ensureEmbedded();
  const data = dataDir ?? mkdtempSync(join(tmpdir(), 'govtext-vscode-'));
  const user = join(data, 'data', 'User');
  mkdirSync(user, { recursive: true });
  writeFileSync(join(user, 'settings.json'), JSON.stringify({ ...quietSettings, ...settings }, null, 2));
  const main = join(server, 'out', 'server-main.js');
  const common = [main, '--accept-server-license-terms', '--server-data-dir', data];
  // The variables of an editor's own terminal would make the server believe that it is a child of that editor.
  const env = Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !/^(?:VSCODE_|ELECTRON_)/u.test(name)),
  );
  for (const file of vsix) {
    await must(node24, [...common, '--install-extension', file, '--force'], {
      cwd: server,
      env,
      timeoutMs: 600_000,
    });
  }
  const flags = ['--host', '127.0.0.1', '--port', String(port), '--without-connection-token'];
  flags.push('--disable-telemetry', '--enable-smoke-test-driver');
  if (!trust) flags.push('--disable-workspace-trust');
  const { child, gone, stop } = background(node24, [...common, ...flags], { cwd: server, env });
  const log = [];
  const listening = new Promise((resolve, reject) => {
    const late = setTimeout(
      () => reject(new Error(`VS Code did not start in 300 s:\n${log.join('')}`)),
      300_000,
    );
    const read = (chunk) => {
      log.push(chunk.toString());
      const found = /agent listening on (\d+)/u.exec(log.join(''));
      if (!found) return;
      clearTimeout(late);
      resolve(Number(found[1]));
    };
    child.stdout.on('data', read);
    child.stderr.on('data', read);
    void gone.then(() => {
      clearTimeout(late);
      reject(new Error(`VS Code ended at its start:\n${log.join('')}`));
    });
  });
  const authority = `127.0.0.1:${await listening}`;
  return {
    authority,
    url: `http://${authority}/`,
    dataDir: data,
    pid: child.pid,
    log,
    stop: async () => {
      await stop();
      if (!dataDir) rmSync(data, { recursive: true, force: true, maxRetries: 3 });
    },
  };
}

/** Copies the extension's files with the build in `dist` to a folder of its own, so that several builds can be looked at. */
export function stageExtension(root, dist, to = mkdtempSync(join(tmpdir(), 'govtext-stage-'))) {
  const parts = [
    'package.json',
    'package.nls.json',
    'package.nls.zh-cn.json',
    'language-configuration.json',
    'l10n',
    'media',
    'schemas',
    'syntaxes',
    'docs/rules',
    'node_modules',
  ];
  for (const part of parts) {
    if (!existsSync(join(root, part))) continue;
    if (part === 'node_modules') linkFolder(join(root, part), join(to, part));
    else cpSync(join(root, part), join(to, part), { recursive: true });
  }
  linkFolder(dist, join(to, 'dist'));
  return to;
}

/** A link to a folder that stands for it. */
function linkFolder(target, link) {
  symlinkSync(realpathSync(target), link, 'junction');
}
