import { foldWidth } from '../../text/width';
import { readContext, type DivisionContext } from './context';
import type { ResolveStep } from './step';

/**
 * Full forms (机构全称): 县委 is the committee of the county that the document speaks of, 市质监局 the bureau of its
 * city. Posts get the body they belong to; people the bodies of their posts.
 */
export const resolveBodies: ResolveStep = (document, resolved) => {
  const context = readContext(document, resolved.entities);
  const canonicalOf = new Map<string, string>();
  for (const entity of resolved.entities) {
    if (entity.type === 'organization') {
      entity.canonical = fullBody(foldWidth(entity.text), context);
    } else if (entity.type === 'position' && entity.generic !== true) {
      const body = bodyOfPost(foldWidth(entity.text));
      if (body !== '') {
        entity.organization = fullBody(body, context);
        const rank = foldWidth(entity.text).slice(ownBody(foldWidth(entity.text)).length);
        entity.canonical =
          entity.organization.endsWith('政府') && /^[^党政]*长$/.test(foldWidth(entity.text))
            ? postOfPlace(foldWidth(entity.text), context)
            : entity.organization + rank;
      }
      canonicalOf.set(entity.text, entity.canonical);
    }
  }
  for (const entity of resolved.entities) {
    if (entity.type !== 'person' || !entity.positions) continue;
    const bodies: string[] = [];
    let last = '';
    for (const post of entity.positions) {
      const body = bodyOfPost(foldWidth(post));
      // A later bare 秘书长 belongs to the body of the post before it.
      const full = body === '' ? last : fullBody(body, context);
      if (full !== '' && !bodies.includes(full)) bodies.push(full);
      if (full !== '') last = full;
    }
    if (bodies.length > 0) entity.organization = bodies.join(';');
  }
  return resolved;
};

const LEVEL_NAMES: Readonly<Record<string, readonly ('province' | 'city' | 'county')[]>> = {
  省: ['province'],
  市: ['city', 'county'],
  州: ['city'],
  县: ['county'],
  旗: ['county'],
  区: ['county'],
};
/** A short form that begins with its level: 县委, 市质监局, 省政府. */
const SHORT =
  /^([省市县区州旗])(?=[委政人纪检法公监财教民司农水林商文卫交建住国土环质工安审统信科发经市食粮旅体税总妇共团残红工商组宣编台史志档机新广电气自应退医乡扶供])/;

/** A body by its full name where the level alone names its place. */
export function fullBody(name: string, context: DivisionContext): string {
  const level = SHORT.exec(name)?.[1];
  if (level === undefined) return name;
  for (const kind of LEVEL_NAMES[level] ?? []) {
    const place = context.main(kind);
    if (place?.name.endsWith(level)) return place.name + name.slice(1);
  }
  return name;
}

const RANK =
  /(?:常务)?(?:第一)?(?:副|代理?|兼)?(?:书记|主任委员|委员长|主任|局长|厅长|部长|司长|处长|科长|股长|院长|校长|检察长|秘书长|主席|会长|理事长|董事长|总经理|经理|厂长|所长|站长|队长|支队长|大队长|政委|司令员|总编辑|社长|台长|馆长|行长|党委委员|委员|常委|组长|党组成员|成员|巡视员|调研员|干事长|督察长|督学|总工程师|署长|关长|总队长|站站长)$/;
const HEAD_OF_PLACE =
  /^(.*?)(?:常务)?(?:副|代理?)?(省长|市长|县长|区长|州长|旗长|镇长|乡长|主席|专员|街道办事处主任)$/;

/** The body in a post as written, without the rank. */
function ownBody(post: string): string {
  const rank = RANK.exec(post);
  return rank ? post.slice(0, rank.index) : '';
}

/** The body a post belongs to, as far as its words say it: 县委书记 → 县委, 武义县县长 → 武义县政府. */
export function bodyOfPost(post: string): string {
  const head = HEAD_OF_PLACE.exec(post);
  if (head && /[省市县区州旗镇乡]长$/.test(head[2] ?? '')) {
    const level = (head[2] ?? '').charAt(0);
    const place = head[1] ?? '';
    return place === '' ? `${level}政府` : `${place.endsWith(level) ? place : place + level}政府`;
  }
  return ownBody(post);
}

/** 县长 → 武义县县长 where the county is known. */
function postOfPlace(post: string, context: DivisionContext): string {
  const head = HEAD_OF_PLACE.exec(post);
  const place = head?.[1] ?? '';
  if (!head || place !== '') return post;
  const full = fullBody(`${(head[2] ?? '').charAt(0)}政府`, context).replace(/政府$/, '');
  return full.length > 1 ? full + post : post;
}
