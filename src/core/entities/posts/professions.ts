import { isHan } from '../lexicon/words';
import type { Found, Scan } from '../grammar/scan';
import { BORN, PROFESSION, RECORD, MEMBERSHIP } from './professions.rules';

/** Leaves out what is a profession; the names that these posts have shown stay. */
export function leaveProfessions(scan: Scan, posts: readonly Found[]): Found[] {
  const record = RECORD.test(scan.text) || (scan.people.list.length === 0 && BORN.test(scan.text));
  const kept: Found[] = [];
  for (const post of posts) {
    const name = scan.text.slice(post.start, post.end);
    if (!record && PROFESSION.test(name)) continue;
    if (MEMBERSHIP.test(name) && scan.people.endOf(post.end) > 0) continue;
    // 企业家|代表张三: of whom, not of what body.
    if (
      !record &&
      post.end - post.start === 2 &&
      scan.text.startsWith('代表', post.start) &&
      isHan(scan.text.charCodeAt(post.start - 1))
    )
      continue;
    kept.push(post);
  }
  return kept;
}
