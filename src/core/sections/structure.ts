import type { AnalyzeOptions } from '../options';
import type { ContentsEntry, DocumentKind, DocumentPart, Reference, Section } from '../record';
import type { RoleAnalysis } from '../roles/classify';
import type { Line } from '../text/lines';
import { findInlineRuns } from './inlineEnumerations';
import { readLineMarker } from './lineMarkers';
import type { Marker } from './markers';
import { findReferences } from './references';
import { readInlineTitle, readTitle } from './runIn';
import { buildTree, type Heading } from './tree';

/** What is known about the order of the document. */
export interface StructureAnalysis {
  kind: DocumentKind;
  kindConfidence: number;
  parts: DocumentPart[];
  sections: Section[];
  contents: ContentsEntry[];
  references: Reference[];
}

/** Reads the section tree, the document's parts and its references over the kept lines. */
export function readStructure(
  text: string,
  lines: readonly Line[],
  roles: RoleAnalysis,
  _options: AnalyzeOptions,
): StructureAnalysis {
  const headings: Heading[] = [];
  let end = 0;
  for (const line of lines) {
    const role = roles.verdicts[line.index]?.role;
    if (role !== 'body' && role !== 'title') continue;
    end = line.end;
    const marker = readLineMarker(text, line.start, line.end);
    if (marker) headings.push(headingOf(text, marker, line, false));
    const inline: Heading[] = [];
    for (const run of findInlineRuns(text, marker?.end ?? line.start, line.end))
      for (const item of run) inline.push(headingOf(text, item, line, true));
    inline.sort((a, b) => a.section.start - b.section.start);
    for (const heading of inline) headings.push(heading);
  }
  const structure = {
    kind: roles.dead ? ('dead-page' as const) : ('other' as const),
    kindConfidence: 0.5,
    parts: [],
    sections: buildTree(headings, end),
    contents: [],
  };
  return { ...structure, references: findReferences(text, lines, structure) };
}

function headingOf(text: string, marker: Marker, line: Line, inline: boolean): Heading {
  const title = inline ? readInlineTitle(text, marker.end, line.end) : readTitle(text, marker.end, line.end);
  const section: Section = {
    scheme: marker.scheme,
    level: 1,
    ordinal: marker.ordinal,
    marker: text.slice(marker.start, marker.end),
    title: text.slice(title.start, title.end),
    line: line.index,
    start: marker.start,
    end: line.end,
    markerStart: marker.start,
    markerEnd: marker.end,
    titleStart: title.start,
    titleEnd: title.end,
    children: [],
  };
  if (marker.suffix !== undefined) section.suffix = marker.suffix;
  if (title.runIn) section.runIn = true;
  return { form: marker.form, section };
}
