// Runs the host tests in a real extension host through @vscode/test-electron: in a desktop VS Code where there is one
// or one can be downloaded, otherwise in the embedded one.
//   node scripts/hostTests.mjs [--web] [--pattern GLOB] [--dist DIR] [--vsix FILE] [--desktop | --embedded]
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { runTests } from '@vscode/test-electron';
import { desktopCode } from './lib/desktop.mjs';
import { ensureEmbedded, stageExtension } from './lib/embedded.mjs';
import { bundleHostTests } from './lib/hostBundle.mjs';
import { outDir, root } from './lib/paths.mjs';

const { values } = parseArgs({
  options: {
    web: { type: 'boolean', default: false },
    pattern: { type: 'string' },
    dist: { type: 'string' },
    vsix: { type: 'string' },
    desktop: { type: 'boolean' },
    embedded: { type: 'boolean' },
  },
});

const work = mkdtempSync(join(tmpdir(), 'govtext-host-'));

/** An extension with nothing in it: tests of an installed package need one under development to be run at all. */
function emptyExtension() {
  const folder = join(work, 'empty');
  mkdirSync(folder);
  const manifest = {
    name: 'govtext-tests',
    publisher: 'govtext',
    version: '0.0.1',
    engines: { vscode: '^1.101.0' },
  };
  writeFileSync(join(folder, 'package.json'), JSON.stringify(manifest));
  return folder;
}

try {
  const folder = join(work, 'workspace');
  mkdirSync(folder);
  const sample = join(root, 'media', 'sample');
  if (existsSync(sample)) cpSync(sample, folder, { recursive: true });
  // In a browser VS Code saves by itself: what one test does to a page would be on the disk for the next.
  mkdirSync(join(folder, '.vscode'));
  writeFileSync(join(folder, '.vscode', 'settings.json'), JSON.stringify({ 'files.autoSave': 'off' }));
  // A package is only tried in the embedded VS Code: a desktop one would install it among the person's own.
  const desktop = values.embedded || values.vsix ? undefined : await desktopCode({ must: values.desktop });
  if (!desktop) await ensureEmbedded();
  const dist = values.dist ? resolve(values.dist) : values.web ? join(root, 'dist') : undefined;
  const extension = values.vsix
    ? emptyExtension()
    : dist
      ? stageExtension(root, dist, join(work, 'extension'))
      : root;
  // VS Code runs tests in the host of the extension in whose folder they lie; elsewhere it would be Node's.
  const tests = values.web ? join(extension, 'tests.js') : join(outDir, 'host-tests', 'node.js');
  await bundleHostTests({
    outfile: tests,
    web: values.web,
    ...(values.pattern ? { pattern: values.pattern } : {}),
  });

  const code = await runTests({
    vscodeExecutablePath: desktop ?? join(root, 'scripts', 'embeddedCode.mjs'),
    extensionDevelopmentPath: extension,
    extensionTestsPath: tests,
    extensionTestsEnv: {
      GOVTEXT_TEST_CHECKOUT: root,
      ...(values.vsix ? { GOVTEXT_VSIX: resolve(values.vsix) } : {}),
    },
    launchArgs: [folder, ...(values.web ? ['--extensionDevelopmentKind=web'] : [])],
  });
  process.exitCode = code;
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
} finally {
  rmSync(work, { recursive: true, force: true });
}
