// A folder that a person does not trust: what lies in it neither changes nor removes text. And on any folder: the
// extension's processes open no socket.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import {
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  readlinkSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'mocha';
import { stageExtension, startEmbedded } from '../../scripts/lib/embedded.mjs';
import { root } from '../../scripts/lib/paths.mjs';
import { launchBrowser, openWorkbench, runCommand, settled } from '../../scripts/lib/workbench.mjs';

const ARTICLE = [
  '北河县扎实推进河道治理工作',
  '',
  '　　今年以来，北河县坚持问题导向，统筹推进河道清淤、岸线整治和水质监测，河道面貌明显改善，群众满意度不断提高。',
  '　　一、明确责任抓落实。县委、县政府成立领导小组，县委书记周明远任组长。',
  '　　二、强化监督促长效。建立巡查制度、通报制度、问责制度，确保各项措施落到实处。',
  '',
].join('\n');
const RESIDUE = '分享到：  新浪微博  QQ空间  人人网  开心网\n404 Not Found\nnginx/1.18.0\n';
const PAGE = ARTICLE + RESIDUE;
/** What somebody who wants text to vanish would put into the folder. */
const SETTINGS = {
  'govtext.clean.onSave': true,
  'govtext.clean.fixAll': ['clean-article', 'remove-duplicates'],
  'govtext.clean.keepTitle': false,
  'govtext.clean.metadata': 'front-matter',
  'govtext.rules': { 'boilerplate/error-page': 'off' },
  'govtext.editing.insertNextMarker': true,
  'editor.codeActionsOnSave': { 'source.fixAll.govtext': 'always', 'source.fixAll': 'always' },
};
const RULES = {
  lines: [
    {
      text: '二、强化监督促长效。建立巡查制度、通报制度、问责制度，确保各项措施落到实处。',
      verdict: 'remove',
    },
    { text: '404 Not Found', verdict: 'keep' },
  ],
};

/** Processes below one, with their command lines. */
function below(pid) {
  const all = execFileSync('ps', ['-eo', 'pid=,ppid=,args='], { encoding: 'utf8', maxBuffer: 1 << 26 })
    .split('\n')
    .flatMap((line) => {
      const found = /^\s*(\d+)\s+(\d+)\s+(.*)$/u.exec(line);
      return found ? [{ pid: Number(found[1]), parent: Number(found[2]), args: found[3] }] : [];
    });
  const found = all.filter(({ parent }) => parent === pid);
  return found.flatMap((each) => [each, ...below(each.pid)]);
}

/** The ports of a process's internet sockets as below; null where it has ended meanwhile. */
function portsIfAlive(pid) {
  try {
    return portsOf(pid);
  } catch (error) {
    if (error.code !== 'ENOENT' && error.code !== 'ESRCH') throw error;
    return null;
  }
}

/** The ports of a process's internet sockets at this end, as the kernel lists them; a socket without a peer listens. */
function portsOf(pid) {
  const own = new Set();
  for (const fd of readdirSync(`/proc/${pid}/fd`)) {
    try {
      const inode = /^socket:\[(\d+)\]$/u.exec(readlinkSync(`/proc/${pid}/fd/${fd}`))?.[1];
      if (inode !== undefined) own.add(inode);
    } catch {
      // Closed in between.
    }
  }
  return ['tcp', 'tcp6', 'udp', 'udp6'].flatMap((kind) =>
    readFileSync(`/proc/${pid}/net/${kind}`, 'utf8')
      .split('\n')
      .slice(1)
      .map((line) => line.trim().split(/\s+/u))
      .filter((fields) => own.has(fields[9]))
      .map((fields) => ({ port: parseInt(fields[1].split(':')[1], 16), listens: fields[3] === '0A' })),
  );
}

describe('a folder that is not trusted', () => {
  let work;
  let server;
  let browser;
  let page;
  let file;

  before(async () => {
    work = mkdtempSync(join(tmpdir(), 'govtext-trust-'));
    const folder = join(work, 'folder');
    mkdirSync(join(folder, '.vscode'), { recursive: true });
    file = join(folder, 'page.gov.txt');
    writeFileSync(file, PAGE);
    writeFileSync(join(folder, '.vscode', 'settings.json'), JSON.stringify(SETTINGS));
    writeFileSync(join(folder, '.govtext.json'), JSON.stringify(RULES));
    server = await startEmbedded({
      trust: true,
      settings: {
        'files.autoSave': 'off',
        'security.workspace.trust.startupPrompt': 'never',
        'security.workspace.trust.untrustedFiles': 'open',
      },
    });
    browser = await launchBrowser();
    const dist = process.env.GOVTEXT_DIST ?? join(root, 'dist');
    const extension = stageExtension(root, dist, join(work, 'extension'));
    page = await openWorkbench(browser, server.authority, { folder, file, extension });
    await page.locator('.statusbar-item', { hasText: 'Restricted Mode' }).waitFor();
    await page.locator('.statusbar-item', { hasText: 'Government Text' }).waitFor();
    await settled(page);
  });
  after(async () => {
    await browser?.close();
    await server?.stop();
    rmSync(work, { recursive: true, force: true, maxRetries: 3 });
  });

  /** Saves, and waits until the file holds this. */
  async function savesAs(text, why) {
    await page.keyboard.press('Control+S');
    for (let tries = 0; tries < 1800 && readFileSync(file, 'utf8') !== text; tries++)
      await page.waitForTimeout(100);
    assert.equal(readFileSync(file, 'utf8'), text, why);
  }

  it('has no say in what happens on save', async () => {
    await page.keyboard.press('Control+1');
    await page.keyboard.press('Control+End');
    await page.keyboard.type('x');
    await savesAs(`${PAGE}x`, 'only what was typed');
    await page.keyboard.press('Backspace');
    await savesAs(PAGE, 'the page as it was');
  });

  it('has no say in what a clean-up removes and keeps', async () => {
    await runCommand(page, 'GovText: Clean Article');
    await page.locator('.view-line', { hasText: '分享到' }).waitFor({ state: 'detached' });
    await savesAs(
      ARTICLE,
      'the article, with its title and the paragraph that the folder would have removed',
    );
  });

  it('and no process of ours opens a socket', async function () {
    if (process.platform !== 'linux') this.skip();
    const wanted = Number(server.authority.split(':')[1]);
    const hosts = below(server.pid).filter(({ args }) => args.includes('--type=extensionHost'));
    assert.ok(hosts.length > 0, 'no extension host is found');
    // The engine has been asked for the entities by now, or is waited for.
    const engines = () =>
      hosts.flatMap(({ pid }) => below(pid)).filter(({ args }) => args.includes('engine.js'));
    for (let tries = 0; tries < 1800 && engines().length === 0; tries++) await page.waitForTimeout(100);
    assert.ok(engines().length > 0, 'no engine runs');
    let seen = '';
    for (const { pid, args } of [...hosts, ...hosts.flatMap((host) => below(host.pid))]) {
      const ports = portsIfAlive(pid);
      if (ports === null) continue;
      seen += `${args}\n`;
      for (const { port, listens } of ports) {
        // VS Code's own connection to the window, handed on by its server, is the only one.
        assert.equal(listens, false, `${args} listens on ${port}`);
        assert.equal(port, wanted, `${args} has a connection from ${port}`);
      }
    }
    assert.match(seen, /--type=extensionHost/u);
    assert.match(seen, /engine\.js/u);
  });
});
