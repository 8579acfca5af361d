import type { AnalysisRecord, DocumentKind, Entity, EntityType, Section } from '../record';
import { lineAt, splitLines, type Line } from '../text/lines';
import { foldWidth } from '../text/width';
import { titleKey } from './titles';

/** A place in a file that need not be open: offsets (UTF-16) and, for editors, the 0-based line and character of `start`. */
export interface Place {
  start: number;
  end: number;
  line: number;
  character: number;
}

/** What a corpus keeps of a document as a whole (文献). */
export interface DocumentRow {
  kind: DocumentKind;
  title: string;
  site: string;
  source: string;
  issuer: string;
  /** 发文字号 */
  number: string;
  /** ISO 8601: the page's, else that of the signature (成文日期); empty where neither says. */
  published: string;
  characters: number;
  bodyCharacters: number;
  boilerplateCharacters: number;
  findings: number;
}

/** One mention of an entity. */
export interface MentionRow extends Place {
  type: EntityType;
  canonical: string;
  nested: boolean;
  /** A short form that names something else in every text (教育局, 县长): it is one thing in its document only. */
  local: boolean;
}

/** A heading of the section tree, enumerations inside paragraphs left out. */
export interface SectionRow extends Place {
  marker: string;
  title: string;
  scheme: string;
  ordinal: number | null;
  suffix: number;
  level: number;
  /** End of all that belongs to it. */
  until: number;
}

/** A titled document (文献): the file's own, or one inside it (an attached regulation). */
export interface WorkRow extends Place {
  title: string;
  titleKey: string;
  /** Where it ends. */
  until: number;
}

/** A citation of another document: its title, and the article where one is named. */
export interface CitationRow extends Place {
  titleKey: string;
  /** 条; null where the document as a whole is cited. */
  article: number | null;
  suffix: number;
}

/** What a text tells of one person's place and bodies, and each post it gives the name. */
export interface PersonRow {
  name: string;
  places: string[];
  bodies: string[];
}

/** Everything an index keeps of one text. */
export interface CorpusRows {
  document: DocumentRow;
  mentions: MentionRow[];
  sections: SectionRow[];
  works: WorkRow[];
  citations: CitationRow[];
  people: PersonRow[];
  facts: FactRow[];
  /** Residue of the page by category, in characters. */
  residue: { category: string; characters: number }[];
  /** The provinces (省级行政区) whose places it names, and how often. */
  provinces: { name: string; mentions: number }[];
  /** The article (title and body), by stretches of whole lines: starts and ends in turn. */
  kept: number[];
}

/** A fact of the record with the place of its sentence. */
export interface FactRow extends Place {
  kind: string;
  person: string;
  post: string;
  postText: string;
  body: string;
  place: string;
  from: string;
  to: string;
  date: string;
  confidence: number;
}

/** The rows of one analysed text (索引行). Pure; what stands in residue is in no row but those on residue. */
export function corpusRows(text: string, record: AnalysisRecord): CorpusRows {
  const lines = splitLines(text);
  const at = (start: number, end: number): Place => {
    const line = lines[lineAt(lines, start)] as Line;
    return { start, end, line: line.index, character: start - line.start };
  };
  const { metadata, statistics } = record;
  return {
    document: {
      kind: record.kind,
      title: metadata.title?.text ?? '',
      site: metadata.site?.text ?? '',
      source: metadata.source?.text ?? '',
      issuer: metadata.issuer?.text ?? '',
      number: numberOf(record),
      published: metadata.published?.iso ?? issueDate(record),
      ...statistics,
      findings: record.findings.length,
    },
    mentions: record.entities.map((entity, index) => ({
      type: entity.type,
      canonical: entity.canonical,
      nested: entity.nested === true,
      local: isLocal(record.entities, index),
      ...at(entity.start, entity.end),
    })),
    sections: [...headings(record.sections)].map((section) => ({
      marker: section.marker,
      title: section.title,
      scheme: section.scheme,
      ordinal: section.ordinal,
      suffix: section.suffix ?? 0,
      level: section.level,
      until: section.end,
      ...at(section.markerStart, headingEnd(section)),
    })),
    works: worksOf(text, record, at),
    citations: citationsOf(record, at),
    people: peopleOf(record),
    facts: record.facts.map((fact) => ({
      kind: fact.kind,
      person: fact.person,
      post: fact.post,
      postText: fact.postText,
      body: fact.body ?? '',
      place: fact.place ?? '',
      from: fact.from ?? '',
      to: fact.to ?? '',
      date: fact.date ?? '',
      confidence: fact.confidence,
      ...at(fact.start, fact.end),
    })),
    residue: residueOf(record),
    provinces: provincesOf(record),
    kept: keptStretches(lines, record),
  };
}

/** Places without a code of GB/T 2260 lie in no province that could be named. */
function provincesOf({ entities }: AnalysisRecord): CorpusRows['provinces'] {
  const counts = new Map<string, number>();
  for (const { type, code, path } of entities) {
    const name = type === 'place' && code !== undefined ? path?.[0] : undefined;
    if (name !== undefined) counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return [...counts].map(([name, mentions]) => ({ name, mentions }));
}

/** Forms that every county and city has one of; bodies of the whole country are none of these. */
const OF_EVERY_PLACE =
  /^(?!国务院|国家|中国|中央|全国|最高).{0,5}(?:局|委|办|厅|府|处|科|室|站|所|中心|组|公司|学校|医院|法院|检察院|党委|党组|支部|办公室|委员会)$/u;

/** Whether a mention is a short form that only its own document can say the meaning of. */
function isLocal(entities: readonly Entity[], index: number): boolean {
  const entity = entities[index] as Entity;
  const { type, canonical, text, start, end, unresolved } = entity;
  if (type !== 'organization' && type !== 'position') return false;
  if (unresolved) return true;
  if (canonical !== text || (type === 'organization' && !OF_EVERY_PLACE.test(foldWidth(canonical))))
    return false;
  // A place or body inside it tells whose it is; what is nested stands right beside in the list.
  for (let at = Math.max(0, index - 6); at < Math.min(entities.length, index + 7); at++) {
    const other = entities[at] as Entity;
    if (at === index || other.start < start || other.end > end) continue;
    if (other.type === 'place' || (other.type === 'organization' && !OF_EVERY_PLACE.test(other.canonical)))
      return false;
  }
  return true;
}

/** The document's own number in the canonical form that its mentions have. */
function numberOf(record: AnalysisRecord): string {
  const field = record.metadata.documentNumber;
  if (!field) return '';
  const mention = record.entities.find(
    ({ type, start, end }) => type === 'document-number' && start < field.end && end > field.start,
  );
  return mention?.canonical ?? field.text;
}

function issueDate(record: AnalysisRecord): string {
  const part = record.parts.find(({ part: name }) => name === 'issue-date');
  const date =
    part &&
    record.entities.find(({ type, start, end }) => type === 'date' && start >= part.start && end <= part.end);
  return date?.iso ?? '';
}

function* headings(sections: readonly Section[]): Generator<Section> {
  const stack = [...sections].reverse();
  for (let section = stack.pop(); section; section = stack.pop()) {
    if (!section.scheme.startsWith('inline-') && section.scheme !== 'paragraph') yield section;
    for (let index = section.children.length - 1; index >= 0; index--)
      stack.push(section.children[index] as Section);
  }
}

/** Where a heading's last character is: the gap between marker and text is none of it. */
function headingEnd({ title, titleEnd, markerStart, marker }: Section): number {
  return title === '' ? markerStart + marker.length : titleEnd;
}

function worksOf(text: string, record: AnalysisRecord, at: (start: number, end: number) => Place): WorkRow[] {
  const works: WorkRow[] = [];
  const { title } = record.metadata;
  if (title)
    works.push({
      title: title.text,
      titleKey: titleKey(title.text),
      until: text.length,
      ...at(title.start, title.end),
    });
  for (const section of headings(record.sections)) {
    if (section.scheme !== 'document' || section.title === '') continue;
    works.push({
      title: section.title,
      titleKey: titleKey(section.title),
      until: section.end,
      ...at(section.titleStart, section.titleEnd),
    });
  }
  return works;
}

function citationsOf(record: AnalysisRecord, at: (start: number, end: number) => Place): CitationRow[] {
  const rows: CitationRow[] = [];
  const spans: { start: number; end: number }[] = [];
  for (const { statute, steps, start, end, target } of record.references) {
    if (statute === undefined || target !== undefined) continue;
    const article = steps.find(({ unit }) => unit === '条');
    rows.push({
      titleKey: titleKey(statute),
      article: article?.ordinal ?? null,
      suffix: article?.suffix ?? 0,
      ...at(start, end),
    });
    spans.push({ start, end });
  }
  for (const { type, canonical, start, end } of record.entities) {
    if (type !== 'document-title' || spans.some((span) => span.start < end && span.end > start)) continue;
    rows.push({ titleKey: titleKey(canonical), article: null, suffix: 0, ...at(start, end) });
  }
  return rows;
}

/** Every person of the text, with the places and bodies its facts give. */
function peopleOf(record: AnalysisRecord): PersonRow[] {
  const people = new Map<string, { places: Set<string>; bodies: Set<string> }>();
  const of = (name: string) => {
    let person = people.get(name);
    if (!person) people.set(name, (person = { places: new Set(), bodies: new Set() }));
    return person;
  };
  for (const { type, canonical } of record.entities) if (type === 'person') of(canonical);
  for (const { person, body, place } of record.facts) {
    if (!people.has(person)) continue;
    const { places, bodies } = of(person);
    if (place !== null) places.add(place);
    if (body !== null) bodies.add(body);
  }
  return [...people].map(([name, { places, bodies }]) => ({
    name,
    places: [...places],
    bodies: [...bodies],
  }));
}

function residueOf(record: AnalysisRecord): { category: string; characters: number }[] {
  const counts = new Map<string, number>();
  for (const { category, start, end } of record.residue)
    counts.set(category, (counts.get(category) ?? 0) + end - start);
  return [...counts].map(([category, characters]) => ({ category, characters }));
}

/** Stretches of kept lines, cut where residue stands inside a line: starts and ends in turn. */
function keptStretches(lines: readonly Line[], record: AnalysisRecord): number[] {
  const kept: number[] = [];
  const add = (start: number, end: number): void => {
    if (end > start) kept.push(start, end);
  };
  const inside = record.residue.filter(({ partial }) => partial === true);
  let next = 0;
  for (const { index, start, end } of lines) {
    const role = record.lines[index]?.role;
    while (next < inside.length && (inside[next] as { end: number }).end <= start) next++;
    if (role !== 'title' && role !== 'body') continue;
    let from = start;
    for (let cut = inside[next]; cut && cut.start < end; cut = inside[++next]) {
      add(from, Math.max(from, cut.start));
      from = Math.max(from, cut.end);
    }
    add(from, end);
  }
  return kept;
}
