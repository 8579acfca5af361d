import { readFile } from 'node:fs/promises';
import { analyzeStructure } from '../../core/analyze';
import { readTemplates, repeatedLines, siteOf, type Templates } from '../../core/corpus/templates';
import { UserError } from '../inputs';
import { messages } from '../messages';

/** The templates of a file, ready to be asked; what each site repeats is computed once. */
export class SiteTemplates {
  private readonly repeated = new Map<string, ReadonlyMap<string, number>>();

  constructor(private readonly templates: Templates) {}

  /** What the site of a page repeats: by its address, else by what the page says of itself. */
  repeatedFor(text: string, url: string | undefined): ReadonlyMap<string, number> {
    const site = siteOf(url, text, analyzeLazily(text, url));
    if (site === undefined) return new Map();
    let found = this.repeated.get(site);
    if (!found) this.repeated.set(site, (found = repeatedLines(this.templates, site)));
    return found;
  }
}

/** The site's name is read from the page only where no address tells it. */
function analyzeLazily(text: string, url: string | undefined): Parameters<typeof siteOf>[2] {
  return analyzeStructure(url === undefined ? text : '');
}

const loaded = new Map<string, Promise<SiteTemplates>>();

/** The templates at a path, read once. Fails with UserError where it is no such file. */
export function loadTemplates(path: string): Promise<SiteTemplates> {
  const known = loaded.get(path);
  if (known) return known;
  const reading = readTemplatesFile(path).then((templates) => new SiteTemplates(templates));
  loaded.set(path, reading);
  return reading;
}

/** Reads a file of templates. Fails with UserError where it is none. */
export async function readTemplatesFile(path: string): Promise<Templates> {
  const text = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') throw new UserError(messages.notFound(path));
    throw error;
  });
  const templates = readTemplates(text);
  if (!templates) throw new UserError(messages.wrongTemplates(path));
  return templates;
}
