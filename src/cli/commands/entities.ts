import { mkdir } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';
import {
  ENTITY_FORMATS,
  entityFileHead,
  exportEntities,
  type EntityFormat,
} from '../../core/entities/export/formats';
import { openEngines, type EngineFlags } from '../engines';
import { expandInputs, UserError } from '../inputs';
import { messages } from '../messages';
import { openOutput, type Output } from '../output';
import { RulesFinder, type RulesFlags } from '../rules';
import { forEachFile, type FileOptions, type Run } from '../run';

export interface EntitiesFlags extends EngineFlags, FileOptions, RulesFlags {
  format: EntityFormat;
  /** False for --no-bom. */
  bom: boolean;
  out?: string;
}

/**
 * `govtext entities`: the mentions of all files in one table or stream; with BRAT, whose annotations say no document,
 * one `.ann` a file, into the folder named by `--out` where there are several.
 */
export async function entitiesCommand(
  run: Run,
  names: readonly string[],
  flags: EntitiesFlags,
): Promise<void> {
  const { format, out } = flags;
  const paths: string[] = [];
  for await (const path of expandInputs(names)) paths.push(path);
  const apart = format === 'brat' && paths.length > 1;
  if (apart && out === undefined) {
    run.fail(new UserError(messages.bratNeedsFolder()), 'entities');
    return;
  }
  if (apart && out !== undefined) await mkdir(out, { recursive: true });
  const { pool } = openEngines({ ...flags, jobs: 1 });
  const rules = new RulesFinder(flags);
  const taken = new Set<string>();
  const whole: Output | undefined = apart ? undefined : await openOutput(out, paths);
  try {
    const head = entityFileHead(format);
    await whole?.write(flags.bom ? head : head.replace(/^\uFEFF/, ''));
    await forEachFile(run, paths, flags, async (path, file) => {
      const options = { id: path, locale: run.locale, ...(await rules.optionsFor(path)) };
      const record = await pool.call('analyze', { text: file.text, options });
      const data = exportEntities(format, file.text, record);
      if (whole) {
        await whole.write(data);
        return;
      }
      const output = await openOutput(join(out ?? '', freeName(path, taken)), paths);
      await output.write(data);
      await output.close();
    });
    await whole?.close();
  } catch (error) {
    await whole?.abort();
    throw error;
  } finally {
    pool.dispose();
  }
}

/** `page.ann` for `page.txt`; two inputs of one name in different folders do not overwrite each other. */
function freeName(path: string, taken: Set<string>): string {
  const base = basename(path, extname(path));
  const { extension } = ENTITY_FORMATS.brat;
  let name = `${base}.${extension}`;
  for (let count = 2; taken.has(name); count++) name = `${base}-${count}.${extension}`;
  taken.add(name);
  return name;
}
