import type { Section, StructureRecord, TextEdit } from '../record';
import { orderEdits } from '../text/edits';
import { readLineMarker } from '../sections/lineMarkers';
import { lineAt, splitLines, type Line } from '../text/lines';
import { numberEdits, numbering, seriesWith } from './renumber';
import { markerForm, writeMarker } from './markerForm';
import { allSections, isInline } from './outlineTree';
import type { StructureEdit } from './structureEdit';

/**
 * Insert Next Marker on Enter (回车续号): a new line with the next marker of the list, the ones after it and the
 * references to them renumbered. On a line that holds nothing but its marker, the marker goes instead: the list ends.
 * Null where Enter is only Enter: not at the end of a numbered line, or the section has text or headings below.
 */
export function nextMarker(text: string, record: StructureRecord, offset: number): StructureEdit | null {
  const lines = splitLines(text);
  const line = lines[lineAt(lines, offset)];
  if (!line || offset > line.end || !isBlank(text, offset, line.end)) return null;
  const bare = readLineMarker(text, line.start, line.end);
  if (bare && isBlank(text, bare.end, line.end)) {
    const edits = [{ start: bare.start, end: line.end, newText: '' }];
    return { edits, dangling: [], selection: { start: bare.start, end: bare.start } };
  }
  const section = allSections(record.sections).findLast((one) => one.line === line.index && !isInline(one));
  if (!section || section.ordinal === null || !isBlank(text, line.start, section.markerStart)) return null;
  const form = markerForm(section);
  if (!form) return null;
  const indent = text.slice(line.start, section.markerStart).replace(/^\ufeff/, '');
  const lineBreak = /\r\n|\r|\n/.exec(text)?.[0] ?? '\n';
  // A marker that a space follows (第三条　) keeps its space.
  const space = /^[ \u3000]*/.exec(text.slice(section.markerEnd, line.end))?.[0] ?? '';
  const series = seriesWith(record, section)?.sections ?? [section];
  const at = series.indexOf(section) + 1;
  if (hasTextBelow(text, lines, section) && !closesTheList(text, lines, series, section)) return null;
  const ordinal = section.ordinal + 1;
  const followers = series.slice(at);
  // Only where the list counts on: a list with gaps is left to Renumber.
  const numbers = followers[0]?.ordinal === ordinal ? numbering(followers, ordinal + 1) : new Map();
  const { edits, dangling } = numberEdits(text, record, numbers);
  const insert: TextEdit = {
    start: offset,
    end: line.end,
    newText: lineBreak + indent + writeMarker(form, ordinal) + space,
  };
  const all = orderEdits([...edits, insert]);
  const shift = all
    .filter((edit) => edit.end <= offset && edit !== insert)
    .reduce((sum, edit) => sum + edit.newText.length - (edit.end - edit.start), 0);
  const cursor = offset + shift + insert.newText.length;
  return { edits: all, dangling, selection: { start: cursor, end: cursor } };
}

function isBlank(text: string, from: number, to: number): boolean {
  return text.slice(from, to).trim() === '';
}

/** Whether a section goes on below its own line. */
function hasTextBelow(text: string, lines: readonly Line[], section: Section): boolean {
  const { end = section.start } = lines[section.line] ?? {};
  return !isBlank(text, end, Math.max(end, section.end));
}

/** What follows the last item may close the whole list: it does where no item before has text below its line. */
function closesTheList(
  text: string,
  lines: readonly Line[],
  series: readonly Section[],
  section: Section,
): boolean {
  return (
    series.length > 1 &&
    series[series.length - 1] === section &&
    section.children.length === 0 &&
    !series.slice(0, -1).some((one) => hasTextBelow(text, lines, one))
  );
}
