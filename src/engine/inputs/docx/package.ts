import { unzipSync, type UnzipFileInfo } from 'fflate';
import { InputError } from '../errors';
import { inputError, problems } from '../problems';
import { readXml } from './xml';

/** The parts of a Word document that hold its text and say how its lists count. */
export interface WordParts {
  document: string;
  numbering?: string;
  styles?: string;
  footnotes?: string;
}

/** Opens a Word document. Fails with InputError where it is none or would unpack to more than `limit` bytes. */
export function openWord(bytes: Uint8Array, limit: number): WordParts {
  const texts = unzip(bytes, limit, (name) => /^(?:_rels\/\.rels|word\/[^/]+\.xml)$/u.test(name));
  const main = mainPart(texts.get('_rels/.rels') ?? '');
  const document = texts.get(main) ?? texts.get('word/document.xml');
  if (document === undefined) throw inputError(problems.notWord('no word/document.xml in it'));
  const part = (name: string): Record<string, string> => {
    const text = texts.get(`word/${name}.xml`);
    return text === undefined ? {} : { [name]: text };
  };
  return { document, ...part('numbering'), ...part('styles'), ...part('footnotes') };
}

function unzip(bytes: Uint8Array, limit: number, wanted: (name: string) => boolean): Map<string, string> {
  let size = 0;
  const filter = ({ name, originalSize }: UnzipFileInfo): boolean => {
    if (!wanted(name)) return false;
    size += originalSize;
    if (size > limit) throw inputError(problems.tooLarge(limit));
    return true;
  };
  try {
    const files = unzipSync(bytes, { filter });
    return new Map(Object.entries(files).map(([name, data]) => [name, xmlText(data)]));
  } catch (error) {
    if (error instanceof InputError) throw error;
    throw inputError(problems.notWord(error instanceof Error ? error.message : String(error)));
  }
}

function xmlText(data: Uint8Array): string {
  if (data[0] === 0xff && data[1] === 0xfe) return new TextDecoder('utf-16le').decode(data);
  if (data[0] === 0xfe && data[1] === 0xff) return new TextDecoder('utf-16be').decode(data);
  return new TextDecoder().decode(data);
}

/** The part that is the document, by the package's relations. */
function mainPart(rels: string): string {
  let target = 'word/document.xml';
  readXml(rels, {
    open(name, attributes) {
      if (/(?:^|:)Relationship$/u.test(name) && /\/officeDocument$/u.test(attributes['Type'] ?? ''))
        target = (attributes['Target'] ?? target).replace(/^\//u, '');
    },
    close: () => undefined,
  });
  return target;
}
