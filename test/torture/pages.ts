import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { spawn, spawnSync } from 'node:child_process';
import { program } from '../unit/cli/cli';

/** Whole runs (`npm run torture`) or the small one of `npm test`. */
export const FULL = process.env['GOVTEXT_TORTURE'] === 'full';

const TOWNS = ['清河', '岳山', '临江', '东湖', '平川', '石桥'];

/** A saved page about something, with residue above and below; no two are the same. */
export function page(number: number): string {
  const town = TOWNS[number % TOWNS.length] as string;
  const paragraphs = Array.from(
    { length: 2 + (number % 3) },
    (_, index) =>
      `　　${town}县第${number}号工程第${index + 1}期由县水利局组织实施，计划投资${number + index}万元，预计于明年六月底以前全部完成，沿线各乡镇要按照职责分工做好征地和移民安置工作。\n`,
  ).join('');
  return `404 Not Found\n404 Not Found\nnginx/1.20.1\n您的位置：首页 > 要闻 > 正文\n${town}县推进第${number}号水利工程建设\n来源：${town}日报 2021-03-05 08:00\n${paragraphs}分享到： 微信 微博 QQ空间\n版权所有 ${town}在线\n`;
}

/** A folder of pages and what each of them was at first. */
export class Pages {
  readonly path: string;
  readonly first = new Map<string, Buffer>();

  constructor(
    readonly count: number,
    parent = tmpdir(),
    folders = 1,
  ) {
    this.path = mkdtempSync(join(parent, 'govtext-torture-'));
    for (let number = 0; number < count; number++) {
      const name = `${folders > 1 ? `d${number % folders}/` : ''}page-${number}.txt`;
      this.first.set(name, Buffer.from(page(number)));
    }
    this.reset();
  }

  file(name: string): string {
    return join(this.path, name);
  }

  /** All as at first, without journals. */
  reset(): void {
    for (const name of readdirSync(this.path))
      rmSync(join(this.path, name), { recursive: true, force: true });
    for (const [name, bytes] of this.first) {
      mkdirSync(dirname(this.file(name)), { recursive: true });
      writeFileSync(this.file(name), bytes);
    }
  }

  /** All as in a copy. */
  resetTo(copy: string): void {
    rmSync(this.path, { recursive: true, force: true });
    cpSync(copy, this.path, { recursive: true });
  }

  /** The files that are not what they were at first. */
  changed(): string[] {
    return [...this.first].flatMap(([name, bytes]) => {
      try {
        return readFileSync(this.file(name)).equals(bytes) ? [] : [name];
      } catch {
        return [`${name} (gone)`];
      }
    });
  }

  /** What each file is now. */
  contents(): Map<string, string> {
    return new Map([...this.first.keys()].map((name) => [name, readFileSync(this.file(name), 'utf8')]));
  }

  /** Temporary files and locks that somebody left. */
  leftovers(): string[] {
    return readdirSync(this.path, { recursive: true, encoding: 'utf8' }).filter((name) =>
      /\.tmp$|\.govtext[\\/]lock/.test(name),
    );
  }

  remove(): void {
    rmSync(this.path, { recursive: true, force: true });
  }
}

const env = { ...process.env, LC_ALL: 'C', LANG: 'C' };

export interface Ended {
  status: number | null;
  signal: string | null;
  error: string;
}

/** Runs the program to its end. */
export function run(args: readonly string[]): Ended {
  const result = spawnSync(process.execPath, [program(), ...args], { env, timeout: 600_000 });
  return { status: result.status, signal: result.signal, error: result.stderr.toString() };
}

/** Starts the program; `kill` after that many milliseconds where given. */
export function start(args: readonly string[], kill?: number): Promise<Ended> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [program(), ...args], { env, stdio: ['ignore', 'ignore', 'pipe'] });
    let error = '';
    child.stderr.on('data', (chunk: Buffer) => (error += chunk.toString()));
    const timer = kill === undefined ? undefined : setTimeout(() => child.kill('SIGKILL'), kill);
    child.on('close', (status, signal) => {
      clearTimeout(timer);
      resolve({ status, signal, error });
    });
  });
}
