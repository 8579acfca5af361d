import type { MetadataField, PageMetadata } from '../../record';
import { lineAt, type Line } from '../../text/lines';
import { maySign } from '../documentForms';
import { namesAlone } from './byline';
import type { PageLines } from './candidate';
import { takePeople } from './people';

/** So many lines under a title may say who wrote it. */
export const BELOW = 5;

/** Who wrote it together (市委党校课题组). */
const GROUP = /^[\u4e00-\u9fff]{2,16}(?:写作组|课题组|编写组|调研组|评论员|编辑部|理论学习中心组)$/;

/** A group that wrote it, right below the title. */
export function readGroupBelow(metadata: PageMetadata, { filled, open }: PageLines): void {
  const { title } = metadata;
  const below = title && filled[lineAt(filled, title.end - 1) + 1];
  if (!below || metadata.author || below.end - below.start > 40) return;
  const name = open(below);
  if (name.role === 'metadata' || !GROUP.test(name.text)) return;
  metadata.author = name.whole();
  metadata.authors = [metadata.author];
}

/**
 * Where a name stands: so many lines under the title, right over the text, right under a source or time, how long the title is
 * (-1 for none), what is below.
 */
interface NamePlace {
  under: number;
  over: boolean;
  sourced: boolean;
  titled: number;
  next: string;
}

/** One right under a title that is long enough for one, under its source and over the text, or at the head of an abstract. */
function isOneAuthor(name: string, place: NamePlace): boolean {
  if (place.titled < 0) return place.under === 1 && areAuthors(place);
  return place.titled >= 4 && (place.under === 1 || (place.over && (place.sourced || name.length >= 3)));
}

const ABSTRACT = /^(?:\(.{4,80}\)$|摘\s{0,3}要|内容提要|\[摘\s?要\]|关\s?键\s?词\s?:)/;

/** Several over where they work, an abstract, or the text. */
function areAuthors({ over, sourced, next }: NamePlace): boolean {
  return over || sourced || ABSTRACT.test(next);
}

function placeOf(
  { filled, open, headEnd }: PageLines,
  title: MetadataField | undefined,
  line: number,
  under: number,
  told: boolean,
): NamePlace {
  const upper = filled[line - 1];
  const next = filled[line + 1];
  return {
    under,
    over: told && title !== undefined && line === headEnd - 1 && under > 1,
    sourced: upper !== undefined && open(upper).role === 'metadata',
    titled: title?.text.length ?? -1,
    next: next ? open(next).text : '',
  };
}

/** A person's name alone right below the title is its author's (题下署名); several stand over where they work. */
export function readNameBelow(metadata: PageMetadata, page: PageLines): void {
  const { filled, open, headEnd } = page;
  const { title } = metadata;
  if (metadata.author) return;
  const at = title ? lineAt(filled, title.end - 1) : -1;
  let told = true;
  for (let below = at + 1; below < headEnd && below <= at + BELOW && !metadata.author; below++) {
    const line = filled[below] as Line;
    const next = filled[below + 1];
    if (line.end - line.start > 40) {
      told = false;
      continue;
    }
    const name = open(line);
    if (name.role === 'metadata') continue;
    const names = namesAlone(name);
    const right = told;
    told &&= names.length > 0;
    if (name.role === 'boilerplate' && below > at + 1) continue;
    if (names.length === 0 || !next || maySign(open(next).text)) continue;
    const place = placeOf(page, title, below, below - at, right);
    if (!(names.length === 1 ? isOneAuthor(name.text, place) : areAuthors(place))) continue;
    const people = names.map(({ start, end }) => name.field(start, end));
    takePeople(metadata, 'author', 'authors', people, name);
  }
}

/** Where the page bears no title: one name of three characters on its first line, right over text that is not about whoever bears it. */
export function readNameOnTop(metadata: PageMetadata, { filled, open, headEnd }: PageLines): void {
  const [top, below] = filled;
  if (metadata.author || metadata.title || headEnd !== 1 || !top || !below) return;
  const name = open(top);
  const names = namesAlone(name);
  if (names.length !== 1 || name.text.length !== 3) return;
  if (open(below).text.slice(0, ABOUT).includes(name.text)) return;
  takePeople(metadata, 'author', 'authors', [name.whole()], name);
}

const ABOUT = 60;

/** Several names alone on a line below a heading that stands behind a lead: the lead was the article's first sentence. */
export function readNamesInside(metadata: PageMetadata, { filled, open, headEnd }: PageLines): void {
  if (metadata.author || metadata.title) return;
  for (let at = headEnd + 2; at < filled.length && at <= headEnd + BELOW; at++) {
    const line = filled[at] as Line;
    if (line.end - line.start > 40) continue;
    const above = open(filled[at - 1] as Line).text;
    const name = open(line);
    const names = namesAlone(name);
    if (names.length < 2 || above.length < 8 || above.length > 40 || /[。;:,、!?]$/.test(above)) continue;
    const people = names.map(({ start, end }) => name.field(start, end));
    takePeople(metadata, 'author', 'authors', people, name);
    return;
  }
}
