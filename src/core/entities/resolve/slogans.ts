import type { Entity, Section, TextSpan } from '../../record';
import { foldWidth } from '../../text/width';
import { completeness } from '../recognizers/slogan';
import { announced, parseSlogan, type SloganForm } from '../recognizers/sloganForms';
import type { ResolveDocument, ResolveStep } from './step';

/**
 * The items of slogans that only the whole document shows: titles of sections that each have the slogan's word
 * (四心: 潜心…、倾心…), the sections or enumerations under the heading that announces it. Mentions of one slogan share
 * what was found.
 */
export const resolveSlogans: ResolveStep = (document, resolved) => {
  const slogans = resolved.entities.filter((entity) => entity.type === 'slogan');
  if (slogans.length === 0) return resolved;
  const groups = siblings(document.structure.sections);
  const best = new Map<string, Entity>();
  for (const slogan of slogans) {
    const form = parseSlogan(foldWidth(slogan.text));
    if (form && (slogan.items ?? []).length < (announced(form.declared) ?? 0)) {
      const items = titled(document, groups, form) ?? following(groups, slogan, form);
      if (items && items.length > (slogan.items ?? []).length) {
        slogan.items = items;
        slogan.complete = completeness(form, items.length);
      }
    }
    const known = best.get(slogan.canonical);
    if (!known || (slogan.items ?? []).length > (known.items ?? []).length)
      best.set(slogan.canonical, slogan);
  }
  for (const slogan of slogans) {
    const from = best.get(slogan.canonical);
    if (!from || from === slogan || (slogan.items ?? []).length >= (from.items ?? []).length) continue;
    slogan.items = (from.items ?? []).map((item) => ({ ...item }));
    slogan.complete = from.complete ?? null;
  }
  return resolved;
};

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
): TextSpan[] | null {
  const [part] = form.parts;
  const count = announced(form.declared);
  if (!part || form.parts.length !== 1 || count === null) return null;
  const key = part.key.replace(/^[个大项条]/, '');
  if (key === '' || key.length > 3) return null;
  // The titles that a slogan sums up are those of the document's first sections.
  for (const group of groups.slice(0, 100)) {
    if (group.length !== count) continue;
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
function following(groups: readonly Section[][], slogan: Entity, form: SloganForm): TextSpan[] | null {
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
