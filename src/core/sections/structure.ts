import type { AnalyzeOptions } from '../options';
import type { ContentsEntry, DocumentKind, DocumentPart, Reference, Section } from '../record';
import type { RoleAnalysis } from '../roles/classify';
import type { Line } from '../text/lines';
import { isAttachment, readAttachments } from './attachments';
import { leaveBoxes } from './boxes';
import { collectCandidates } from './candidates';
import { findContents, resolveContents } from './contents';
import { findDocuments } from './documents';
import { fillGaps, joinRepeated } from './gaps';
import { HolderLines } from './holders';
import { findKind } from './kind';
import { quotedOld } from './quotedOld';
import { findParts, leadOf, stopsOf } from './parts';
import type { Marker } from './markers';
import { findReferences } from './references';
import { joinAcross } from './joinAcross';
import { withPreface } from './preface';
import { decimalParents, isAccepted, linkRuns, SingleItems, withoutPageNumbers } from './runs';
import { toSections } from './sections';
import { TreeBuilder } from './tree';
import { withoutWrapped } from './wrapped';

/** What is known about the order of the document. */
export interface StructureAnalysis {
  kind: DocumentKind;
  kindConfidence: number;
  parts: DocumentPart[];
  sections: Section[];
  contents: ContentsEntry[];
  references: Reference[];
}

/** Reads the section tree, the document's parts and its references over the kept lines. Linear in the length of the text. */
export function readStructure(
  text: string,
  lines: readonly Line[],
  roles: RoleAnalysis,
  _options: AnalyzeOptions,
): StructureAnalysis {
  const order = readOrder(text, lines, roles);
  return { ...order, references: findReferences(text, lines, order) };
}

/** The lines that are text. Loops over all lines and markers go by index: an iterator leaves an object for each. */
function keptLines(lines: readonly Line[], roles: RoleAnalysis): Line[] {
  const kept: Line[] = [];
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index] as Line;
    const role = roles.verdicts[line.index]?.role;
    if (role === 'body' || role === 'title') kept.push(line);
  }
  return kept;
}

/** All of it but the references: markers → runs of markers → tree → titles and ends → parts and kind. */
export function readOrder(
  text: string,
  lines: readonly Line[],
  roles: RoleAnalysis,
): Omit<StructureAnalysis, 'references'> {
  const kept = keptLines(lines, roles);
  const all = withoutWrapped(text, kept, collectCandidates(text, kept));
  const contents = findContents(text, kept, all);
  const excluded = new Set<number>();
  const exclude = (ranges: readonly { first: number; last: number }[]): void => {
    for (const { first, last } of ranges)
      for (let position = first; position <= last; position++) excluded.add(kept[position]?.index ?? -1);
  };
  exclude(contents);
  const outside = excluded.size > 0 ? all.filter((candidate) => !excluded.has(candidate.line)) : all;
  const quoted = quotedOld(text, kept, outside);
  exclude(quoted);
  const attachments = readAttachments(text, kept, outside);
  exclude(attachments.notes);
  const headings = withPreface(outside).filter(
    (candidate) =>
      !excluded.has(candidate.line) && (!isAttachment(candidate) || attachments.headings.has(candidate)),
  );
  const candidates = headings.some(({ path }) => path) ? withoutPageNumbers(headings) : headings;
  linkRuns(candidates);
  leaveBoxes(text, kept, candidates);
  const complete = fillGaps(text, kept, candidates, excluded);
  joinRepeated(complete);
  joinAcross(complete);
  const holders = new HolderLines(text, kept, excluded);
  const builder = new TreeBuilder(holders, findDocuments(text, kept, roles, complete, excluded));
  const { placed } = holders;
  const decimals = decimalParents(complete);
  const singles = new SingleItems();
  for (let index = 0; index < complete.length; index++) {
    const candidate = complete[index] as Marker;
    const before = placed[placed.length - 1];
    if (!singles.accepts(candidate, before) && !isAccepted(candidate, decimals)) continue;
    if (!builder.add(candidate)) continue;
    if (before?.line === candidate.line) before.limit = candidate.start;
    holders.note(candidate);
  }
  builder.openDocuments(Infinity);
  const parts = findParts(text, kept, roles, { contents, notes: attachments.notes, placed });
  const sections = toSections(text, builder.roots, holders, kept[kept.length - 1]?.end ?? 0, stopsOf(parts));
  resolveContents(contents, sections);
  const kind = findKind(text, kept, roles, sections, parts);
  const lead = kind.kind === 'article' ? leadOf(parts, text, kept, sections[0]?.start ?? Infinity) : null;
  if (lead) parts.splice(parts.findIndex(({ part }) => part === 'body') + 1, 0, lead);
  return { ...kind, parts, sections, contents: contents.flatMap((table) => table.entries) };
}
