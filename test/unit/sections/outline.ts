import { analyzeStructure } from '../../../src/core/analyze';
import type { Section, StructureRecord } from '../../../src/core/record';
import { readStructure, type StructureAnalysis } from '../../../src/core/sections/structure';
import { splitLines } from '../../../src/core/text/lines';

/** The structure of a text all of whose lines are body, so that only sections are tested. */
export function structureOf(text: string): StructureAnalysis {
  const lines = splitLines(text);
  const verdicts = lines.map((line) => ({
    role: /\S/.test(line.text) ? ('body' as const) : ('blank' as const),
    confidence: 1,
  }));
  return readStructure(text, lines, { verdicts, residue: [], metadata: {}, dead: false } as never, {});
}

/** One line a section: two spaces a level, scheme, ordinal, marker, title. */
export function outline(sections: readonly Section[]): string[] {
  const lines: string[] = [];
  const walk = (list: readonly Section[], depth: number): void => {
    for (const section of list) {
      const ordinal =
        section.ordinal === null ? '' : ` ${section.ordinal}${section.suffix ? `-${section.suffix}` : ''}`;
      lines.push(
        `${'  '.repeat(depth)}${section.scheme}${ordinal} [${section.marker}] ${section.title}`.trimEnd(),
      );
      walk(section.children, depth + 1);
    }
  };
  walk(sections, 0);
  return lines;
}

/** Outline of a text given by its lines. */
export function outlineOf(...lines: string[]): string[] {
  return outline(structureOf(lines.join('\n')).sections);
}

export function flat(sections: readonly Section[]): Section[] {
  const all: Section[] = [];
  const walk = (list: readonly Section[]): void => {
    for (const section of list) {
      all.push(section);
      walk(section.children);
    }
  };
  walk(sections);
  return all;
}

export function record(text: string): StructureRecord {
  return analyzeStructure(text);
}
