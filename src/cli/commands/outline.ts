import { mkdir, stat } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';
import { analyzeStructure } from '../../core/analyze';
import { writeOutline, type OutlineFormat } from '../../core/export/formats';
import { outlineOf } from '../../core/export/outline';
import { expandInputs, UserError } from '../inputs';
import { messages } from '../messages';
import { withOutput } from '../output';
import { RulesFinder, type RulesFlags } from '../rules';
import { forEachFile, type FileOptions, type Run } from '../run';

export interface OutlineFlags extends FileOptions, RulesFlags {
  format: OutlineFormat;
  /** Absent: as the format has it. */
  body?: boolean;
  out?: string;
}

const EXTENSIONS: Readonly<Record<OutlineFormat, string>> = {
  markdown: '.md',
  json: '.json',
  opml: '.opml',
  docx: '.docx',
};

/** `govtext outline`: the outline of each file, to standard output, to the file named, or into the folder named. */
export async function outlineCommand(run: Run, names: readonly string[], flags: OutlineFlags): Promise<void> {
  const { format, out } = flags;
  if (format === 'docx' && out === undefined && process.stdout.isTTY) {
    run.fail(new UserError(messages.docxNeedsOut()), 'outline');
    return;
  }
  const paths: string[] = [];
  for await (const path of expandInputs(names)) paths.push(path);
  const folder = out !== undefined && (paths.length > 1 || (await isFolder(out)));
  if (folder) await mkdir(out, { recursive: true });
  const rules = new RulesFinder(flags);
  const taken = new Set<string>();
  await forEachFile(run, paths, flags, async (path, file) => {
    const options = { id: path, locale: run.locale, ...(await rules.optionsFor(path)) };
    const record = analyzeStructure(file.text, options);
    const outline = outlineOf(file.text, record, flags.body ?? format === 'docx');
    const data = format === 'docx' ? await docx(outline) : writeOutline(outline, format);
    const target = folder ? join(out, freeName(path, EXTENSIONS[format], taken)) : out;
    await withOutput(target, paths, (output) => output.write(data));
  });
}

/** The library for Word documents is loaded when one is made. */
async function docx(outline: Parameters<typeof writeOutline>[0]): Promise<Uint8Array> {
  const { outlineDocx } = await import('../../engine/export/docx');
  return outlineDocx(outline);
}

async function isFolder(path: string): Promise<boolean> {
  return (await stat(path).catch(() => undefined))?.isDirectory() === true;
}

/** Two inputs of one name in different folders do not overwrite each other. */
function freeName(path: string, extension: string, taken: Set<string>): string {
  const base = basename(path, extname(path));
  let name = base + extension;
  for (let count = 2; taken.has(name); count++) name = `${base}-${count}${extension}`;
  taken.add(name);
  return name;
}
