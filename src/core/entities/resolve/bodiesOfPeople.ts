import type { Entity } from '../../record';
import { foldWidth } from '../../text/width';

/**
 * A foreign name's 国防部长 is of another country's ministry, and no 市长 abroad heads a 人民政府: unless the post names the
 * country, its body stays open.
 */
export function openForeign(entities: readonly Entity[]): void {
  let chain: Entity[] = [];
  for (const entity of entities) {
    if (entity.nested === true) continue;
    if (entity.type === 'position') {
      const last = chain[chain.length - 1];
      if (last && entity.start - last.end > 2) chain = [];
      chain.push(entity);
      continue;
    }
    const last = chain[chain.length - 1];
    // 县委副书记、县长阿不来提·卡德尔: of a country with committees.
    const ours = chain.some(
      ({ text, organization = '' }) => OURS.test(foldWidth(text)) || OURS.test(organization),
    );
    if (last && !ours && entity.type === 'person' && entity.start - last.end <= 2 && isForeign(entity))
      for (const post of chain)
        if (/人民政府$|^[\u4e00-\u9fff]{2}部$/.test(post.organization ?? '')) {
          delete post.organization;
          post.canonical = foldWidth(post.text);
          post.unresolved = true;
        }
    chain = [];
  }
}

const OURS = /[省市县区州旗镇乡](?:党)?委|人大|政协|自治|党组|人民政府|人民法院|人民检察院|旗|[县乡镇]长$/;

function isForeign(person: Entity): boolean {
  return /[·•.]/.test(person.text) || person.evidence?.some(({ id }) => id === 'person/foreign') === true;
}

/** The bodies of a person's posts, each once, as far as the text decides them. */
export function tellPeople(entities: readonly Entity[]): void {
  const posts = entities.filter(({ type, generic }) => type === 'position' && generic !== true);
  const ends = posts.map(({ end }) => end);
  for (const person of entities) {
    if (person.type !== 'person' || !person.positions) continue;
    const bodies: string[] = [];
    for (const written of person.positions) {
      const post = nearest(posts, ends, person, written);
      const body = post?.organization;
      if (body !== undefined && !bodies.includes(body)) bodies.push(body);
    }
    if (bodies.length > 0) person.organization = bodies.join(';');
  }
}

/** The post of these words that stands nearest to the name. */
function nearest(
  posts: readonly Entity[],
  ends: readonly number[],
  person: Entity,
  written: string,
): Entity | undefined {
  let low = 0;
  let high = ends.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ends[middle] as number) <= person.start) low = middle + 1;
    else high = middle;
  }
  for (let reach = 0; reach < 12; reach++) {
    const left = posts[low - 1 - reach];
    if (left?.text === written) return left;
    const right = posts[low + reach];
    if (right?.text === written) return right;
  }
  return undefined;
}
