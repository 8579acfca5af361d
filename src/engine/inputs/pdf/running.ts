import type { Page } from './load';
import type { Piece } from './rows';

/** The share of a page, at its top and at its bottom, where running heads and page numbers stand (天头地脚). */
const MARGIN = 0.13;
/** Lines at each edge that are looked at. */
const DEPTH = 3;

/** `- 1 -`, `—2—`, `第 3 页 共 9 页`, `4 / 12`, `·5·`, `iv`. */
const NUMBER =
  /^(?:[-—–―－·•.|〔[(（\s]*\d{1,4}[-—–―－·•.|〕\])）\s]*|第?\s*\d{1,4}\s*页?\s*[,，/／]?\s*(?:共|\/|／|of)\s*\d{1,4}\s*页?|第\s*[\d一二三四五六七八九十百]{1,5}\s*页|page\s*\d+(?:\s*of\s*\d+)?|[ivxlc]{1,6})$/iu;

/** What browsers print around a page: the time and the address. */
const PRINTED =
  /^(?:(?:file|https?):\/\/\S+|\d{1,4}[/.-]\d{1,2}[/.-]\d{1,4}[,，]?\s+(?:[上下]午)?\d{1,2}:\d{2}(?::\d{2})?(?:\s*[AP]M)?)$/iu;

/** What reads on like a sentence is text, however often it stands in one place: a form, a table, the same clause twice. */
const RUNS_ON = /[，。；！？、].*[，。；！？、]|[\p{Script=Han}，]{12}[，。；！？]/u;

/** Takes the running heads and the page numbers out of the pages (页眉、页脚、页码). */
export function dropRunning(pages: readonly (readonly Piece[])[], sizes: readonly Page[]): Piece[][] {
  const counts = new Map<string, Set<number>>();
  const edges = pages.map((pieces, index) => edgesOf(pieces, sizes[index]?.height ?? 0));
  edges.forEach((edge, index) => {
    for (const piece of edge) {
      const seen = counts.get(keyOf(piece)) ?? new Set<number>();
      counts.set(keyOf(piece), seen.add(index));
    }
  });
  // Left and right pages may have heads of their own.
  const enough = Math.max(2, Math.ceil(pages.length * 0.3));
  return pages.map((pieces, index) => {
    const edge = edges[index] ?? new Set();
    return pieces.filter((piece) => {
      if (!edge.has(piece)) return true;
      const text = piece.text.trim();
      if (NUMBER.test(text) || PRINTED.test(text)) return false;
      return pages.length < 2 || RUNS_ON.test(text) || (counts.get(keyOf(piece))?.size ?? 0) < enough;
    });
  });
}

/** A line's text with its figures left open, and where it stands. */
function keyOf({ text, y }: Piece): string {
  return `${Math.round(y / 6)}:${text.replace(/[\d\s]+/gu, '#')}`;
}

function edgesOf(pieces: readonly Piece[], height: number): Set<Piece> {
  const edge = new Set<Piece>();
  const take = (from: readonly Piece[], inside: (piece: Piece) => boolean): void => {
    const lines = new Set<number>();
    for (const piece of from) {
      lines.add(Math.round(piece.y));
      if (lines.size > DEPTH || !inside(piece)) break;
      edge.add(piece);
    }
  };
  take(pieces, ({ y }) => y < height * MARGIN);
  take([...pieces].reverse(), ({ y }) => y > height * (1 - MARGIN));
  return edge;
}
