import type { Section } from '../../record';
import { say } from '../../words';
import type { Rule } from '../rule';
import { isWriting } from './style';

/** The order of levels (GB/T 9704-2012 7.3.3): 一、 （一） 1. （1）, and ① below (GB/T 15834-2011 annex B). */
const LADDER = ['han-comma', 'han-paren', 'arabic-dot', 'arabic-paren', 'circled'];
const SHOWN = ['一、', '（一）', '1.', '（1）', '①'];

/** The first item of the list that the item belongs to. */
function firstOf(section: Section, item: Section): Section {
  return section.children.find(({ scheme }) => scheme === item.scheme) ?? item;
}

/** Notes below a table or at the end (注：1.) are numbered by themselves. */
function isNote(text: string, { markerStart }: Section): boolean {
  const above = text.slice(Math.max(0, markerStart - 24), markerStart).trimEnd();
  return /(?:^|\n)[\s\u3000（(【]*(?:注|注释|附注|备注|说明|图例|脚注|尾注)[）)】]?\s*[:：﹕]?$/.test(above);
}

/** A level is skipped (越级): 1. right under 一、. Allowed where only two levels are used, so a hint, once for each pair. */
export const levelSkipRule: Rule = {
  id: 'numbering/level-skip',
  words: { en: 'A level of numbering is skipped', zh: '层次序数越级' },
  severity: 'hint',
  check(input) {
    if (!isWriting(input)) return [];
    const first = new Map<string, { section: Section; from: number; to: number }>();
    const stack: Section[] = [...input.structure.sections].reverse();
    for (let section = stack.pop(); section; section = stack.pop()) {
      // Roman numerals and stems are no part of the order.
      const from = /^[（(]?[一二三四五六七八九十\d①-⑳㈠-㈩]/.test(section.marker.normalize('NFKC'))
        ? LADDER.indexOf(section.scheme)
        : -1;
      for (let index = section.children.length - 1; index >= 0; index--) {
        const child = section.children[index] as Section;
        stack.push(child);
      }
      if (from < 0) continue;
      for (const child of section.children) {
        const to = LADDER.indexOf(child.scheme);
        // Circled numbers are used for notes and short lists at any level.
        if (
          to > from + 1 &&
          child.scheme !== 'circled' &&
          !first.has(`${from}/${to}`) &&
          !isNote(input.text, firstOf(section, child))
        )
          first.set(`${from}/${to}`, { section: child, from, to });
      }
    }
    return [...first.values()].map(({ section, from, to }) => ({
      start: section.markerStart,
      end: section.markerEnd,
      message: say(
        {
          en: `Under ${SHOWN[from]} comes ${SHOWN[from + 1]} before ${SHOWN[to]} (GB/T 9704-2012, 7.3.3).`,
          zh: `“${SHOWN[from]}”之下依次应为“${SHOWN[from + 1]}”，此处直接用了“${SHOWN[to]}”（GB/T 9704-2012 7.3.3）。`,
        },
        input.options.locale,
      ),
    }));
  },
};
