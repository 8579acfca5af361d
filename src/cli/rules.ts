import { readFile } from 'node:fs/promises';
import { dirname, join, relative, resolve } from 'node:path';
import type { AnalyzeOptions } from '../core/options';
import { parseRules, RULES_FILE, RulesError, type WorkspaceRules } from '../engine/workspaceRules';
import { UserError } from './inputs';
import { messages } from './messages';

export interface RulesFlags {
  /** The file named by --rules; false for --no-rules; absent: found upwards from each text. */
  rules?: string | boolean;
}

/** What the options need of a person's verdicts. */
export type RuleOptions = Pick<AnalyzeOptions, 'file' | 'verdicts' | 'entityVerdicts'>;

/** Finds the `.govtext.json` that holds for a text; each is read once. */
export class RulesFinder {
  private readonly folders = new Map<
    string,
    Promise<{ folder: string; rules: WorkspaceRules } | undefined>
  >();

  constructor(private readonly flags: RulesFlags) {}

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
        return parent === folder ? undefined : this.upwards(parent);
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

/** The rules in a file; undefined where there is none. */
async function readRules(path: string): Promise<WorkspaceRules | undefined> {
  let json: string;
  try {
    json = await readFile(path, 'utf8');
  } catch (error) {
    if (/^(?:ENOENT|ENOTDIR|EISDIR|EACCES)$/.test((error as NodeJS.ErrnoException).code ?? ''))
      return undefined;
    throw error;
  }
  try {
    return parseRules(json);
  } catch (error) {
    if (error instanceof RulesError) throw new UserError(messages.wrongRules(path, error.message));
    throw error;
  }
}
