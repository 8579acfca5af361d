import { Parser } from 'htmlparser2';
import type { PageHints } from '../../../core/roles/pageHints';
import { LineWriter } from './lineWriter';

/** Elements that stand on lines of their own (HTML standard, 15.3, `display: block`, `list-item`, `table-row`). */
const BLOCKS = new Set(
  (
    'address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure ' +
    'footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li listing main menu nav ol option p plaintext pre ' +
    'search section summary table tbody tfoot thead title tr ul xmp'
  ).split(' '),
);

/** What a reader of the page does not see as text. */
const DROPPED = new Set(
  (
    'script style noscript template head iframe object embed applet svg math canvas audio video map select ' +
    'datalist noframes noembed frameset textarea button-template rp'
  ).split(' '),
);

/** Not `visibility: hidden`: pages whose script shows the article when it has run are saved with it. */
const HIDDEN = /(?:^|;)\s*display\s*:\s*none/iu;

const HEADING = /^h[1-6]$/u;

/** Elements one in the other; of a page with more the outermost are taken for closed. */
const DEEPEST = 1024;

/** A page as lines of text, and what its HTML tells of them. */
export interface RenderedPage {
  text: string;
  hints: PageHints;
}

/** What the head of a page says of its article: names of `meta`, the surest first (网页标签规范, then Open Graph). */
const TITLE_NAMES = ['articletitle', 'og:title', 'twitter:title'];

/**
 * Renders HTML to lines of text as a reader sees them: a line for each block, cells of a table set apart by a tab, no
 * scripts, no hidden elements, white space as HTML has it. Always ends, whatever the HTML.
 */
export function renderHtml(html: string): RenderedPage {
  const out = new LineWriter();
  const named = new Map<string, string>();
  /** The first title of a window; those of drawings come later. */
  let windowTitle: string | undefined;
  let inTitle = false;
  /** Depth of open elements, and the depth at which something dropped began. */
  let depth = 0;
  let dropped = 0;
  let preformatted = 0;
  /** The library moves its whole list of open elements with each new one: it is kept short. */
  const forgetOutermost = (): void => {
    const open = (parser as unknown as { stack: string[] }).stack;
    const removed = open.length - DEEPEST / 2;
    open.length -= removed;
    depth -= removed;
    if (dropped > 0) dropped = Math.max(1, dropped - removed);
  };
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        depth++;
        if (depth > DEEPEST) forgetOutermost();
        if (name === 'meta') noteMeta(named, attributes);
        else if (name === 'title' && windowTitle === undefined) {
          windowTitle = '';
          inTitle = true;
        }
        if (dropped > 0) return;
        if (DROPPED.has(name) || isHidden(attributes)) {
          dropped = depth;
          return;
        }
        if (name === 'br') out.break();
        else if (name === 'td' || name === 'th') out.cell();
        else if (BLOCKS.has(name)) out.break();
        if (name === 'pre' || name === 'xmp' || name === 'plaintext') preformatted++;
        else if (name === 'a') out.link(1);
        else if (HEADING.test(name)) out.heading(Number(name.slice(1)));
      },
      onclosetag(name) {
        const at = depth--;
        if (name === 'title') inTitle = false;
        if (dropped > 0) {
          if (at > dropped) return;
          dropped = 0;
          if (BLOCKS.has(name)) out.break();
          return;
        }
        if (name === 'br') return;
        if (BLOCKS.has(name)) out.break();
        if (name === 'pre' || name === 'xmp' || name === 'plaintext') preformatted--;
        else if (name === 'a') out.link(-1);
        else if (HEADING.test(name)) out.heading(0);
      },
      ontext(text) {
        if (inTitle) windowTitle = (windowTitle ?? '') + text;
        if (dropped > 0) return;
        if (preformatted > 0) out.preformatted(text);
        else out.text(text);
      },
    },
    { lowerCaseTags: true, decodeEntities: true },
  );
  parser.end(html);
  const text = out.done();
  const titles = [...TITLE_NAMES.map((name) => named.get(name)), windowTitle]
    .map((title) => title?.replace(/\s+/gu, ' ').trim() ?? '')
    .filter((title) => title !== '');
  return { text, hints: { titles, headings: out.headings } };
}

function noteMeta(named: Map<string, string>, attributes: Readonly<Record<string, string>>): void {
  const name = (attributes['property'] ?? attributes['name'] ?? '').toLowerCase();
  const { content } = attributes;
  if (content !== undefined && TITLE_NAMES.includes(name) && !named.has(name)) named.set(name, content);
}

function isHidden(attributes: Readonly<Record<string, string>>): boolean {
  if (attributes['hidden'] !== undefined) return attributes['hidden'] !== 'until-found';
  const { style } = attributes;
  return style !== undefined && HIDDEN.test(style);
}
