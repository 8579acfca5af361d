import type { EntityVerdict } from '../../core/entities/resolve/verdicts';
import type { AnalyzeOptions } from '../../core/options';
import { verdictKey, type PersonVerdict } from '../../core/roles/verdicts';
import { foldWidth } from '../../core/text/width';

/** What the rules file of one folder says (.govtext.json). */
export interface FolderRules {
  /** The folder's address, without a slash at its end. */
  folder: string;
  lines: readonly PersonVerdict[];
  entities: readonly EntityVerdict[];
}

interface Prepared extends FolderRules {
  words: { target: string | undefined; key: string; rule: string }[];
}

/** A person's verdicts in the folders of a workspace (人工判定): the nearest rules above a file hold. Pure. */
export class WorkspaceVerdicts {
  private readonly folders = new Map<string, Prepared>();

  set(rules: readonly FolderRules[]): void {
    this.folders.clear();
    for (const each of rules) {
      const words = [...each.lines, ...each.entities].map((rule) => ({
        target: rule.scope === 'file' ? rule.target?.replace(/\\/g, '/') : undefined,
        key: verdictKey(rule.text),
        rule: JSON.stringify(rule),
      }));
      this.folders.set(each.folder, { ...each, words });
    }
  }

  /** The options that a file is analysed with. */
  optionsFor(uri: string): Pick<AnalyzeOptions, 'file' | 'verdicts' | 'entityVerdicts'> {
    const rules = this.over(uri);
    if (!rules) return {};
    return { file: nameIn(rules, uri), verdicts: rules.lines, entityVerdicts: rules.entities };
  }

  /**
   * What of the rules can change how this text reads, in one string; empty where nothing can. A text whose mark is as it was
   * need not be read again: rules for another file, or on words that do not stand in it, are none of its business.
   */
  markOf(uri: string, text: string): string {
    const rules = this.over(uri);
    if (!rules || rules.words.length === 0) return '';
    const file = nameIn(rules, uri);
    const folded = foldWidth(text);
    return rules.words
      .filter(({ target, key }) => (target === undefined || target === file) && folded.includes(key))
      .map(({ rule }) => rule)
      .join('\n');
  }

  private over(uri: string): Prepared | undefined {
    if (this.folders.size === 0) return undefined;
    for (let end = uri.lastIndexOf('/'); end > 0; end = uri.lastIndexOf('/', end - 1)) {
      const rules = this.folders.get(uri.slice(0, end));
      if (rules) return rules;
    }
    return undefined;
  }
}

/** A file's path below the folder of its rules, as the rules name it. */
function nameIn({ folder }: FolderRules, uri: string): string {
  const path = uri.slice(folder.length + 1);
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
