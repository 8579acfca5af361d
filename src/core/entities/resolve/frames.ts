import { VERB_IN } from './mendNames.rules';

/** The names of an appointment. */
export interface Frame {
  /** The names, with 、 between them. */
  list: string;
  /** Where they end, from the beginning of what stands before the post. */
  end: number;
  /** How much of what was read as the post belongs to the verb. */
  cut: number;
}

/** What stands before a post, as the frame of an appointment; null where it is none. */
export function frameOf(before: string, post: string): Frame | null {
  const { link, head, cut } = linkOf(before, post) ?? {};
  if (link === undefined || head === undefined || cut === undefined) return null;
  const run = /(?:[\u4e00-\u9fff]+、)*[\u4e00-\u9fff]+$/.exec(head)?.[0] ?? '';
  const verb = VERB_IN.exec(run);
  const list = verb ? run.slice(verb.index + verb[0].length) : run;
  const ofPost = link.endsWith('的') || /^等?同志$/.test(link);
  if (ofPost && !(verb !== null && /[免撤罢辞受]/.test(verb[0]))) return null;
  // Without the verb only at the head of a row or behind a colon: 许国华为….
  if (!verb && !/^(?:|[\s;:])$/.test(head.charAt(head.length - run.length - 1))) return null;
  return { list, end: head.length, cut };
}

/** What links the names to the post, and what stands before it. */
function linkOf(before: string, post: string): { link: string; head: string; cut: number } | null {
  // 李明曾|任 is 李明|曾任.
  const link =
    /(?:等?同志)?(?:不再担任|不再兼任|(?:曾担|先后担|先后|曾|历|现|时|兼|出|接|担)?任|为|的)$|等?同志$/.exec(
      before,
    )?.[0];
  if (link !== undefined) return { link, head: before.slice(0, before.length - link.length), cut: 0 };
  // 许国|华为临河县…: the verb stands inside what was read as the post.
  const inside = /^([\u4e00-\u9fff]{0,4}?)(同志)?(任|为|担任)(?=[\u4e00-\u9fff]{2,})/.exec(post);
  if (!inside) return null;
  const [{ length: cut }, name = '', address, word = ''] = inside;
  if (name === '' && address === undefined) return null;
  return { link: (address ?? '') + word, head: before + name, cut };
}
