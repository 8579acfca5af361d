/** Names of the usual families of inline markers (拼音), for their scheme: 一是 is `inline-shi`. */
const TABLE =
  '是shi要yao问wen看kan抓zhua讲jiang查cha学xue促cu强qiang靠kao做zuo建jian管guan保bao改gai定ding送song帮bang访fang听ting议yi评ping比bi带dai扶fu治zhi严yan防fang控kong稳wen推tui创chuang优you精jing实shi来lai则ze曰yue为wei能neng须xu有you无wu不bu以yi从cong在zai对dui把ba将jiang让rang使shi谈tan想xiang说shuo写xie记ji念nian读du思si悟wu行xing督du考kao核he奖jiang罚fa补bu减jian增zeng降jiang提ti升sheng转zhuan调diao放fang服fu整zheng清qing拆chai种zhong养yang育yu引yin聚ju拓tuo统tong分fen合he联lian通tong办ban解jie破po立li守shou敬jing爱ai';

const NAMES = new Map<string, string>();
for (const [, character, name] of TABLE.matchAll(/([\u4e00-\u9fff])([a-z]+)/g))
  if (character !== undefined && name !== undefined) NAMES.set(character, name);

/** What the scheme of a family is called after `inline-`: pinyin where known, else the character. */
export function familyName(character: string): string {
  return NAMES.get(character) ?? character;
}
