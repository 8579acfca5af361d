import type { Mention, Recognizer } from '../recognizer';

const ORDINAL = '第?[一二三四五六七八九十百零〇\\d]{1,4}';
/** Congresses, sessions and plenums with their numbers (党代会、人代会、全会). */
const NUMBERED = new RegExp(
  [
    `(?:(?:中国共产党|中共)?[\\u4E00-\\u9FFF]{0,8}?|全[国省市县区州])?${ORDINAL}(?:次|届)(?:全国|全省|全市|全县|全区|[省市县区州])?(?:[\\u4E00-\\u9FFF]{0,4}?)(?:代表大会|党代会|人民代表大会|人代会|政协会议)(?:常务委员会|常委会)?(?:${ORDINAL}次(?:全体)?(?:会议|全会))?`,
    `(?:[\\u4E00-\\u9FFF]{0,10}?(?:人大|政协|人民代表大会|人大常委会|党委|省委|市委|县委|区委|纪委|州委|政府|国务院|委员会))?(?:常委会|常务委员会)?${ORDINAL}届[\\u4E00-\\u9FFF]{0,6}?${ORDINAL}次(?:全体|常务|常委|扩大)?(?:\\(扩大\\))?(?:会议|全会)`,
    `(?:党的)?十[一二三四五六七八九]届[一二三四五六七八九]中全会`,
    `(?:党的)?(?:二?十[一二三四五六七八九]?)大(?=[以召报精的和上,。、;:会之提胜闭开作明对确指强将要制)]|$)`,
    `(?:${ORDINAL}届)?[\\u4E00-\\u9FFF]{0,4}?${ORDINAL}次(?:常务会议|全体会议|常委会(?:会议)?|主席会议|主任会议|党组会议|办公会议?|代表大会|峰会|理事会|缔约方大会|首脑会议|领导人非正式会议)`,
  ].join('|'),
  'g',
);
/** What every form of a numbered one has; a paragraph without it need not be searched. */
const COUNTED = /[次届]|十[一二三四五六七八九]?大/;
/** Meetings by the body that holds them (县政府常务会议). */
const STANDING =
  /(?:(?:[\u4E00-\u9FFF]{2,6}?[省市县区州旗])?(?:人民)?(?:国务院|省委|市委|县委|区委|州委|旗委|省政府|市政府|县政府|区政府|州政府|旗政府|人民政府|党委|党组|党工委|镇党委|乡党委|中央政治局|政治局|人大常委会|政协)(?:常务会议|常委会(?:扩大)?会议|常委扩大会议|常委会(?!议|委员|副|主任|工作|办|党组|机关|组成|依|应|会|根|制|听|审|领|的|在|决|通|作|批|对|和|执|任)|全体(?:扩大)?会议|全委(?:扩大)?会议?|全会|党组(?:扩大)?会议|专题会议|办公会议|工作会议|主席会议|主任会议|务虚会|民主生活会|理论学习中心组(?:学习)?会议))/g;
/** Meetings by a proper name. */
const NAMED =
  /(?:中央(?:经济|农村|城市|政法|统战|扶贫开发|民族|人才|外事|全面深化改革|城镇化|财经|人大|宗教|企业)*工作会议|全国(?:[\u4E00-\u9FFF]{2,10}?)(?:工作会议|电视电话会议|现场会|座谈会)|(?:庆祝|纪念)[\u4E00-\u9FFF\d]{4,24}?大会|遵义会议|古田会议|八七会议|洛川会议|瓦窑堡会议|庐山会议|七千人大会|万隆会议|雅尔塔会议|开罗会议|世界经济论坛|博鳌亚洲论坛|世界互联网大会|[\u4E00-\u9FFF]{2,8}(?:博览会|世博会|奥运会|亚运会|全运会|峰会))/g;
/** Words that the sentence puts before a meeting. */
const LEAD =
  /^(?:[\u4E00-\u9FFF]*?(?:召开|主持|参加|出席|列席|贯彻|学习|传达|落实|举行|通过|根据|按照|经过?|在|自|为|向|以来|关于|的|了|由|和|与|对|从|将|迎接|提交|提请|宣布|胜利|认真|全面|深入|及|即将|后|前|是|于|以|上))/;

/** Meetings (会议) with a number or a proper name; a bare 座谈会 is none. */
export const recognizeMeetings: Recognizer = (paragraph) => {
  const { folded, text } = paragraph;
  if (!/[会大]/.test(folded)) return [];
  const mentions: Mention[] = [];
  const add = (match: RegExpExecArray | RegExpMatchArray, form: string): void => {
    const index = match.index ?? 0;
    const lead = LEAD.exec(match[0])?.[0].length ?? 0;
    const start = index + lead;
    const end = index + match[0].length;
    if (end - start < 3 || mentions.some((other) => other.start < end && start < other.end)) return;
    const name = text.slice(start, end);
    mentions.push({
      type: 'meeting',
      start,
      end,
      text: name,
      canonical: name.normalize('NFKC').replace(/\s/g, ''),
      confidence: form === 'named' ? 0.8 : 0.88,
      evidence: [{ id: `meeting/${form}` }],
    });
  };
  if (COUNTED.test(folded)) for (const match of folded.matchAll(NUMBERED)) add(match, 'numbered');
  if (folded.includes('会')) for (const match of folded.matchAll(STANDING)) add(match, 'body');
  for (const match of folded.matchAll(NAMED)) add(match, 'named');
  return mentions;
};
