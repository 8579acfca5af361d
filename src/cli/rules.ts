import * as fs from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join, relative, resolve } from 'node:path';
import type { AnalyzeOptions } from '../core/options';
import { FileError } from '../engine/files/fileError';
import { parseRules, RULES_FILE, RulesError, type WorkspaceRules } from '../engine/workspaceRules';
import { UserError } from './inputs';
import { messages } from './messages';

export interface RulesFlags {
  /** The file named by --rules; false for --no-rules; absent: found upwards from each text. */
  rules?: string | boolean;
}

/** What the options need of a person's verdicts. */
export type RuleOptions = Pick<AnalyzeOptions, 'file' | 'verdicts' | 'entityVerdicts'>;

/** A rules file is read whole; none a person writes is longer. */
const MOST = 20_000_000;

/**
 * Finds the `.govtext.json` that holds for a text, from its folder up to the top of its repository; outside of one, up to the
 * home folder or to where others may put files. Each is read once.
 */
export class RulesFinder {
  private readonly folders = new Map<
    string,
    Promise<{ folder: string; rules: WorkspaceRules } | undefined>
  >();

  constructor(private readonly flags: RulesFlags) {}

  /** The rules file that was found (not named) for a text; undefined where there is none. */
  async fileFor(path: string): Promise<string | undefined> {
    if (this.flags.rules !== undefined && this.flags.rules !== true) return undefined;
    const found = await this.upwards(dirname(resolve(path === '-' ? 'stdin' : path)));
    return found && join(found.folder, RULES_FILE);
  }

  /** The verdicts for the text at `path` (`-`: the current folder's). Fails with UserError where the file is wrong. */
  async optionsFor(path: string): Promise<RuleOptions> {
    if (this.flags.rules === false) return {};
    const file = resolve(path === '-' ? 'stdin' : path);
    const found =
      typeof this.flags.rules === 'string'
        ? await this.named(resolve(this.flags.rules))
        : await this.upwards(dirname(file));
    if (!found) return {};
    return {
      file: relative(found.folder, file).replace(/\\/g, '/'),
      verdicts: found.rules.lines,
      entityVerdicts: found.rules.entities,
    };
  }

  private upwards(folder: string): Promise<{ folder: string; rules: WorkspaceRules } | undefined> {
    let found = this.folders.get(folder);
    if (!found) {
      found = readRules(join(folder, RULES_FILE)).then((rules) => {
        if (rules) return { folder, rules };
        const parent = dirname(folder);
        return parent === folder || isTop(folder) || isOthers(parent) ? undefined : this.upwards(parent);
      });
      this.folders.set(folder, found);
    }
    return found;
  }

  private async named(path: string): Promise<{ folder: string; rules: WorkspaceRules }> {
    const key = `=${path}`;
    const found =
      this.folders.get(key) ?? readRules(path).then((rules) => rules && { folder: dirname(path), rules });
    this.folders.set(key, found);
    const read = await found;
    if (!read) throw new UserError(messages.notFound(path));
    return read;
  }
}

/** The top of a repository, or the person's home: what lies above is not this project's. */
function isTop(folder: string): boolean {
  return folder === homedir() || fs.existsSync(join(folder, '.git'));
}

/** A folder in which others may put files (`/tmp`). */
function isOthers(folder: string): boolean {
  const stat = fs.statSync(folder, { throwIfNoEntry: false });
  return !stat || (process.platform !== 'win32' && (stat.mode & 0o002) !== 0);
}

/** The rules in a file; undefined where there is none. Fails with UserError where it cannot be read: that is not “none”. */
async function readRules(path: string): Promise<WorkspaceRules | undefined> {
  let json: string;
  try {
    const file = fs.openSync(
      path,
      fs.constants.O_RDONLY | ((fs.constants.O_NONBLOCK as number | undefined) ?? 0),
    );
    try {
      const stat = fs.fstatSync(file);
      if (stat.isDirectory()) return undefined;
      if (!stat.isFile()) throw new FileError('special', path, stat.isFIFO() ? 'pipe' : 'device');
      if (stat.size > MOST) throw new FileError('large', path, `${MOST / 1e6} MB`);
      json = fs.readFileSync(file, 'utf8');
    } finally {
      fs.closeSync(file);
    }
  } catch (error) {
    if (/^(?:ENOENT|ENOTDIR)$/.test((error as NodeJS.ErrnoException).code ?? '')) return undefined;
    throw new UserError(messages.unreadableRules(path, error));
  }
  try {
    return await Promise.resolve(parseRules(json));
  } catch (error) {
    if (error instanceof RulesError) throw new UserError(messages.wrongRules(path, error.message));
    throw error;
  }
}
