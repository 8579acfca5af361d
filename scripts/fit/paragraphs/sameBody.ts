/**
 * Whether two names in full are of one body (机构同一性): what may be written so or so by the conventions (fit/README.md), and nothing
 * else. 县政府 and 县人民政府 are two: which of them there was is a matter of the time.
 */
import { divisionIndex } from '../../../src/core/entities/lexicon/divisions';
import { foldForRules } from '../../../src/core/entities/lexicon/simplify';
import { foldWidth } from '../../../src/core/text/width';

/** What a body is also called, each applied to what the one before has left. */
const ALIKE: readonly (readonly [written: RegExp, alike: string])[] = [
  [/^(?:中共|中国共产党|中國共產黨)/, ''],
  [/人民代表大会|人民代表大會/, '人大'],
  [/常务委员会|常務委員會/, '常委会'],
  [/监察委员会/, '监委'],
  [/監察委員會/, '監委'],
  [/纪律检查委员会|紀律檢查委員會/, '纪委'],
  [/(?<=[委府])办公室$/, '办'],
  [/村民委员会/, '村委会'],
  [/村(?=村委会)/, ''],
  [/(?<!人民|立)(法院|检察院|政府办)/, '人民$1'],
  [/^团(?=.+[省市县区州旗]委$)/, '共青团'],
  // 郧县团委
  [/^(?!共青团)(.+[省市县州旗])团委$/, '共青团$1委'],
  [/([县市区省])\1(?=委)/, '$1'],
  [/([省市县州旗])(?=政法委$)/, '$1委'],
  [/地區?(?:区)?(?=行署$)/, ''],
  [/^(西藏|新疆|广西|宁夏|内蒙古)(?:维吾尔|壮族|回族)?自治区/, '$1'],
  // The body of a 党组书记 or 党委书记 of an institution is the institution, that of a 书记处书记 the committee.
  [/(?<=..)(?:党组|黨組)$/, ''],
  [/(?<=[局厅部办院署司校所]|(?<!公)社|中心|公司|集团|大学)(?:党委|党总支|党支部)$/, ''],
  [/(?<=..)(?:书记处|書記處)$/, ''],
];

/** A canonical body without what may be written so or so (中共, 叶县县委, 人民代表大会, 监察委员会, 办公室). */
export function body(text: string | null): string | null {
  if (text === null) return null;
  let name = foldWidth(text);
  for (const [written, alike] of ALIKE) name = name.replace(written, alike);
  return name;
}

/** A name that says its own place: a division around that may be left out. */
const OWN_PLACE = /^[\u4e00-\u9fff]{1,5}(?:[市县縣区區州旗镇鎮乡鄉村]|公社)(?=.)/;

/**
 * Whether a name is the wanted one, or that with the places it lies in before it: those that the text names, and any division
 * before a name that has a place of its own (佛山市|高明区委).
 */
export function sameName(wanted: string, got: string, places: readonly string[]): boolean {
  if (wanted === got) return true;
  const [long, short] = wanted.length > got.length ? [wanted, got] : [got, wanted];
  if (!long.endsWith(short)) return false;
  let rest = long.slice(0, long.length - short.length);
  while (rest !== '') {
    const length =
      places.find((one) => rest.startsWith(one))?.length ??
      (OWN_PLACE.test(short) ? divisionAtHead(rest) : 0);
    if (length === 0) return false;
    rest = rest.slice(length);
  }
  return true;
}

/** How long the name of a division is that stands at the head (佛山市 of 佛山市|高明区委); 0 where none does. */
function divisionAtHead(text: string): number {
  const folded = foldForRules(text);
  for (let length = folded.length; length >= 2; length--)
    if (divisionIndex().has(folded.slice(0, length))) return length;
  return 0;
}
