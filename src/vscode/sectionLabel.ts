import type { Section } from '../core/record';

/** The longest label of a tree or symbol, in characters. */
const LONGEST = 60;

/** A text on one line and not too long, for labels. Control characters, which no label may hold, become spaces. */
export function clip(text: string, longest = LONGEST): string {
  const line = text
    .slice(0, longest * 4)
    .replace(/[\s\u0000-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2066-\u2069]+/g, ' ')
    .trim();
  const letters = [...line];
  return letters.length <= longest ? line : `${letters.slice(0, longest - 1).join('')}…`;
}

/** How a section is called in the Outline and the Structure view: its marker and title as written. */
export function sectionLabel(section: Section): string {
  const title = clip(section.title);
  const marker = clip(section.marker, 20);
  const gap =
    /[\p{L}\p{N}]$/u.test(marker) && title !== '' && !section.scheme.startsWith('inline-') ? ' ' : '';
  return `${marker}${gap}${title}` || '…';
}
