import type { Section, StructureRecord } from '../record';
import { convertHeadings, type ConvertScope } from './convert';
import { demoteSection, promoteSection } from './level';
import { moveSection, moveTo, type Destination } from './move';
import { nextMarker } from './nextMarker';
import { allSections } from './outlineTree';
import { renumberAll, renumberList } from './renumber';
import type { StructureEdit } from './structureEdit';

/** A command on the structure of a text, as plain data; a section is named by where it starts. */
export type StructureCommand =
  | { do: 'renumber-all' }
  | { do: 'renumber-list' | 'promote' | 'demote' | 'move-up' | 'move-down'; section: number }
  | { do: 'move'; section: number; to: { before: number } | { after: number } | { into: number } }
  | { do: 'convert'; section: number; style: string; scope: ConvertScope }
  | { do: 'next-marker'; offset: number };

/**
 * What a command does to a text, as edits; null where it does not apply there. `read` reads the structure of a changed
 * text.
 */
export function runStructureCommand(
  text: string,
  record: StructureRecord,
  command: StructureCommand,
  read: (text: string) => StructureRecord,
): StructureEdit | null {
  if (command.do === 'renumber-all') return renumberAll(text, record, read);
  if (command.do === 'next-marker') return nextMarker(text, record, command.offset);
  const all = allSections(record.sections);
  const at = (start: number): Section | undefined => all.find((section) => section.start === start);
  const section = at(command.section);
  if (!section) return null;
  switch (command.do) {
    case 'renumber-list':
      return renumberList(text, record, section);
    case 'promote':
      return promoteSection(text, record, section);
    case 'demote':
      return demoteSection(text, record, section);
    case 'move-up':
      return moveSection(text, record, section, 'up');
    case 'move-down':
      return moveSection(text, record, section, 'down');
    case 'move': {
      const destination = destinationOf(command.to, at);
      return destination && moveTo(text, record, section, destination);
    }
    case 'convert':
      return convertHeadings(text, record, section, command.style, command.scope);
  }
}

function destinationOf(
  to: { before: number } | { after: number } | { into: number },
  at: (start: number) => Section | undefined,
): Destination | null {
  if ('before' in to) {
    const before = at(to.before);
    return before ? { before } : null;
  }
  if ('after' in to) {
    const after = at(to.after);
    return after ? { after } : null;
  }
  const into = at(to.into);
  return into ? { into } : null;
}
