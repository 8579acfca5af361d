import {
  BODY_CODES,
  CENTRAL_CODES,
  CITY_SHORT,
  PROVINCE_SHORT,
  SHARED_SHORT,
} from '../../../knowledge/issuers';

/**
 * Who issues under a short code (发文机关), in full; undefined where the code is not known for certain: a city's first
 * character alone names no city.
 */
export function issuerOf(code: string): string | undefined {
  const plain = code.replace(/[([〔【<{〈﹝][^)\]〕】>}〉﹞]*[)\]〕】>}〉﹞]/g, '');
  const named = /^(.{2,}?)(?:令|公告|通告)$/.exec(plain)?.[1];
  if (named !== undefined && !/^(?:主席|.令)$/.test(named)) return named;
  if (/主席令$/.test(plain)) return '中华人民共和国主席';
  return centralBody(plain) ?? localBody(plain);
}

/** The longest code of a central body that a code begins with. */
function centralBody(plain: string): string | undefined {
  for (let length = Math.min(6, plain.length); length >= 2; length--) {
    const known = CENTRAL_CODES[plain.slice(0, length)];
    if (known !== undefined) return known;
  }
  return undefined;
}

/** A place in one character and what follows it. */
function localBody(plain: string): string | undefined {
  const [head, rest] = [plain.charAt(0), plain.slice(1)];
  const province = PROVINCE_SHORT[head];
  const place = province ?? CITY_SHORT[head];
  // 青政发 is Qinghai's or Qingdao's, 苏府 a city's, 云府 and 新府 too: no guess.
  if (place === undefined || SHARED_SHORT.includes(head)) return undefined;
  if (/^府/.test(rest) && !/^[赣粤琼川穗深厦甬杭]/.test(head)) return undefined;
  const found = BODY_CODES.find(([form]) => form.test(rest));
  if (!found) return undefined;
  const [, body, ending] = found;
  // 人民政府, and bodies whose whole name is known.
  if (/^人民/.test(body)) return place + body;
  if (body.startsWith('委'))
    return `中共${place.replace(/(?:壮族|维吾尔|回族)/, '')}${body.length > 1 ? body : '委员会'}`;
  if (ending !== undefined) return place + body;
  const ofProvince = province !== undefined && !place.endsWith('市');
  return `${place}${body}${ofProvince ? '厅' : isBureau(body) ? '局' : '委员会'}`;
}

function isBureau(body: string): boolean {
  return !/^(?:教育|住房和城乡建设|交通运输|科学技术)$/.test(body);
}
