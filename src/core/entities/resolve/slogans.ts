import type { Entity, Section, TextSpan } from '../../record';
import { foldWidth } from '../../text/width';
import { completeness } from '../marks/slogans/reader';
import { announced, parseSlogan, type SloganForm } from '../marks/slogans/sloganForms';
import { lowerBound } from './lowerBound';
import type { ResolveDocument, ResolveStep } from './step';

/**
 * The items of slogans that only the whole document shows: titles of sections that each have the slogan's word
 * (四心: 潜心…、倾心…), the sections or enumerations under the heading that announces it. Mentions of one slogan share
 * what was found.
 */
export const resolveSlogans: ResolveStep = (document, resolved) => {
  const slogans = resolved.entities.filter((entity) => entity.type === 'slogan');
  if (slogans.length === 0) return resolved;
  separate(slogans);
  findItems(document, slogans);
  shareBest(slogans);
  return resolved;
};

/** Items in the sections; what the paragraph tells is what there is: items of another section do not make it whole. */
function findItems(document: ResolveDocument, slogans: readonly Entity[]): void {
  const groups = siblings(document.structure.sections);
  const starts = groups.flatMap((group) => group.map(({ start }) => start)).sort((a, b) => a - b);
  for (const slogan of slogans) {
    if (count(slogan) > 0) continue;
    const form = parseSlogan(foldWidth(slogan.text));
    const items =
      form && (titled(document, groups, form, slogan) ?? following(groups, starts, slogans, slogan, form));
    if (!form || !items || items.length === 0) continue;
    slogan.items = items;
    slogan.complete = completeness(form, items.length);
  }
}

/** Every mention of a slogan has the items of the one that has most. */
function shareBest(slogans: readonly Entity[]): void {
  const best = new Map<string, Entity>();
  for (const slogan of slogans) {
    const known = best.get(slogan.canonical);
    if (!known || count(slogan) > count(known)) best.set(slogan.canonical, slogan);
  }
  for (const slogan of slogans) {
    const from = best.get(slogan.canonical);
    if (!from || count(slogan) >= count(from)) continue;
    slogan.items = (from.items ?? []).map((item) => ({ ...item }));
    slogan.complete = from.complete ?? null;
  }
}

const count = ({ items }: Entity): number => items?.length ?? 0;

/**
 * Slogans side by side (“三个到位”“四个不放过”：一是…) are not each other's: a list behind several belongs to the one whose count
 * it has, else to the nearest; the others keep nothing of it.
 */
function separate(slogans: readonly Entity[]): void {
  const claims = new Map<number, Entity[]>();
  for (const slogan of slogans) {
    const first = slogan.items?.[0];
    if (first === undefined || first.start < slogan.end) continue;
    const list = claims.get(first.start);
    if (list) list.push(slogan);
    else claims.set(first.start, [slogan]);
  }
  for (const list of claims.values()) {
    if (list.length < 2 || new Set(list.map(({ canonical }) => canonical)).size < 2) continue;
    const fits = list.filter(({ complete }) => complete === true);
    const owner = (fits.length > 0 ? fits : list).reduce((a, b) => (b.start > a.start ? b : a));
    for (const slogan of list) {
      if (slogan.canonical === owner.canonical) continue;
      slogan.items = [];
      slogan.complete = null;
    }
  }
}

/** Every run of sections with the same parent and marker. */
function siblings(sections: readonly Section[]): Section[][] {
  const groups: Section[][] = [];
  const queue: (readonly Section[])[] = [sections];
  for (let list = queue.pop(); list; list = queue.pop()) {
    const byScheme = new Map<string, Section[]>();
    for (const section of list) {
      const group = byScheme.get(section.scheme);
      if (group) group.push(section);
      else byScheme.set(section.scheme, [section]);
      if (section.children.length > 0) queue.push(section.children);
    }
    for (const group of byScheme.values()) if (group.length > 1) groups.push(group);
  }
  return groups.sort((a, b) => (a[0] as Section).start - (b[0] as Section).start);
}

/** As many sibling titles as announced, each with the word that is counted. */
function titled(
  document: ResolveDocument,
  groups: readonly Section[][],
  form: SloganForm,
  slogan: Entity,
): TextSpan[] | null {
  const [part] = form.parts;
  const count = announced(form.declared);
  if (!part || form.parts.length !== 1 || count === null) return null;
  const key = part.key.replace(/^[个大项条]/, '');
  if (key === '' || key.length > 3) return null;
  // The titles that a slogan sums up are those of the document's first sections.
  for (const group of groups.slice(0, 100)) {
    // What sums sections up stands before them.
    if (group.length !== count || (group[0] as Section).start < slogan.end) continue;
    const items = group.map((section) => {
      const at = section.title.indexOf(key);
      if (at < 0) return null;
      // 潜心: the character before the word belongs to the item.
      const start = section.titleStart + Math.max(0, at - (key.length === 1 ? 1 : 0));
      const end = section.titleStart + at + key.length;
      return { start, end, text: document.text.slice(start, end) };
    });
    if (items.every((item) => item !== null)) return items as TextSpan[];
  }
  return null;
}

/** As many sibling sections as announced that begin soon after the slogan, in its own section or the next. */
function following(
  groups: readonly Section[][],
  starts: readonly number[],
  slogans: readonly Entity[],
  slogan: Entity,
  form: SloganForm,
): TextSpan[] | null {
  const count = announced(form.declared);
  if (count === null) return null;
  let at = 0;
  for (let high = groups.length; at < high;) {
    const middle = (at + high) >> 1;
    if ((groups[middle]?.[0]?.start ?? 0) < slogan.end) at = middle + 1;
    else high = middle;
  }
  for (; at < groups.length; at++) {
    const group = groups[at] as Section[];
    const first = group[0] as Section;
    if (first.start - slogan.end > 120) break;
    // Another section or another slogan begins before: the items are not announced from here.
    if (starts[lowerBound(starts, slogan.end)] !== first.start) break;
    if (
      slogans.some(
        (other) =>
          other.start >= slogan.end && other.end <= first.start && other.canonical !== slogan.canonical,
      )
    )
      break;
    const full = group.length === count;
    const paired = form.parts.length > 1 && form.parts.every((part) => part.count === group.length);
    if (!full && !paired) continue;
    return group.map(({ title, titleStart, titleEnd }) => ({
      start: titleStart,
      end: titleEnd,
      text: title,
    }));
  }
  return null;
}
