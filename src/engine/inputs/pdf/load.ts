import { existsSync } from 'node:fs';
import { dirname, join, sep } from 'node:path';
import type * as PdfJs from 'pdfjs-dist/legacy/build/pdf.mjs';
import { inputError, problems } from '../problems';
import { foldRadicals, isTraditional } from './radicals';

/** A run of text on a page. Points from the top left corner; `y` is the base line, `size` the height of the font. */
export interface Run {
  text: string;
  x: number;
  y: number;
  width: number;
  size: number;
}

export interface Page {
  width: number;
  height: number;
  runs: Run[];
}

/** Seconds a document may take in all. */
const SECONDS = 120;
/** So many pages are read; no official document has more. */
const MAX_PAGES = 20_000;

/**
 * The text layer of a PDF, page by page. Scripts and pictures of it are never run or drawn. Fails with InputError where it
 * cannot be read, asks for a password or takes too long.
 */
export async function loadPages(bytes: Uint8Array): Promise<Page[]> {
  const { getDocument, Util } = await library();
  const maps = dataFolder();
  const task = getDocument({
    // The library takes the bytes over.
    data: new Uint8Array(bytes),
    verbosity: 0,
    isEvalSupported: false,
    disableFontFace: true,
    useSystemFonts: false,
    useWorkerFetch: false,
    isOffscreenCanvasSupported: false,
    isImageDecoderSupported: false,
    useWasm: false,
    stopAtErrors: false,
    maxImageSize: 1,
    enableXfa: false,
    ...(maps !== undefined && { cMapUrl: maps + sep, cMapPacked: true }),
  });
  const read = async (): Promise<Page[]> => {
    const document = await task.promise;
    const pages: Page[] = [];
    for (let number = 1; number <= Math.min(document.numPages, MAX_PAGES); number++) {
      const page = await document.getPage(number);
      const viewport = page.getViewport({ scale: 1 });
      const runs: Run[] = [];
      const { items } = await page.getTextContent();
      const traditional = isTraditional(items.map((item) => ('str' in item ? item.str : '')).join(''));
      for (const item of items) {
        if (!('str' in item) || item.str.trim() === '') continue;
        const [a = 0, b = 0, c = 0, d = 0, x = 0, y = 0] = Util.transform(
          viewport.transform,
          item.transform,
        ) as number[];
        // What is turned is no text of the page: a stamp, a watermark, the title on a spine.
        if (Math.abs(b) > 0.2 * Math.abs(a)) continue;
        const size = Math.hypot(c, d);
        runs.push({ text: foldRadicals(item.str, traditional), x, y, width: item.width, size });
      }
      pages.push({ width: viewport.width, height: viewport.height, runs });
      page.cleanup();
    }
    return pages;
  };
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(inputError(problems.pdfSlow(SECONDS))), SECONDS * 1000);
  });
  try {
    return await Promise.race([read(), late]);
  } catch (error) {
    throw problemOf(error);
  } finally {
    clearTimeout(timer);
    void task.destroy().catch(() => undefined);
  }
}

function problemOf(error: unknown): Error {
  const { name = '', message = '' } = error as Error;
  if (name === 'InputError') return error as Error;
  if (name === 'PasswordException') return inputError(problems.pdfLocked());
  return inputError(problems.notPdf(message === '' ? name : message));
}

let loaded: Promise<typeof PdfJs> | undefined;

/** The library, in this process and without a canvas: it asks for classes of drawing that no text needs. */
function library(): Promise<typeof PdfJs> {
  loaded ??= (async () => {
    const globals = globalThis as Record<string, unknown>;
    for (const name of ['DOMMatrix', 'Path2D', 'ImageData'])
      globals[name] ??= class {
        readonly unused = true;
      };
    const warn = console.warn;
    console.warn = () => undefined;
    try {
      // @ts-expect-error: it has no types; the library finds it by this name.
      globals['pdfjsWorker'] = await import('pdfjs-dist/legacy/build/pdf.worker.mjs');
      return await import('pdfjs-dist/legacy/build/pdf.mjs');
    } finally {
      console.warn = warn;
    }
  })();
  return loaded;
}

/** The maps of Chinese character sets: beside the bundle, or in the package they come from. */
function dataFolder(): string | undefined {
  const beside = join(__dirname, 'data', 'cmaps');
  if (existsSync(beside)) return beside;
  try {
    return join(dirname(require.resolve('pdfjs-dist/package.json')), 'cmaps');
  } catch {
    return undefined;
  }
}
