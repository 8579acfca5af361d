import { COUNTRIES } from '../data/countries';
import { LEXICON } from '../data/lexicon';
import { KNOWN_BODIES } from '../data/bodies';
import { KNOWN_PEOPLE } from '../data/knownPeople';
import { JAPANESE_SURNAMES } from '../data/japaneseSurnames';
import { NAME_PARTS } from '../data/nameParts';
import { COMPOUND_SURNAMES, GIVEN_CHARACTERS, SURNAMES, TRANSLITERATION_CHARACTERS } from '../data/nameChars';
import { NEW_WORDS, NO_PEOPLE, NO_PLACES } from '../data/commonWords';
import { PLAIN_TITLES, RANKED_TITLES } from '../data/titles';
import { CHINESE_PLACES, FOREIGN_PLACES } from '../data/worldPlaces';
import { divisionIndex, townshipIndex } from './divisions';
import { KIND, Trie, unpackLexicon } from './trie';

/** What the recognisers know by heart: words, and the rarity in bits of the characters of names; 0 is no such character. */
export interface Lexicon {
  trie: Trie;
  surname: Uint8Array;
  given: Uint8Array;
  /** Compound surnames by their first character. */
  compound: ReadonlyMap<string, readonly string[]>;
  /** By character: 0 begins no name, 1 may, 2 begins a compound or Japanese surname or a part too. */
  starters: Uint8Array;
  /** By `pairKey`: 0 where no compound or Japanese surname and no part begins with the two characters. */
  pairs: Uint8Array;
  /** Surnames of Japan (桥本) by their first character. */
  japanese: ReadonlyMap<string, readonly string[]>;
  /** Parts of names of the western and northern peoples (多杰) by their first character. */
  parts: ReadonlyMap<string, readonly string[]>;
  /** Characters of transliterated names: bits of rarity as the first, a middle and the last one; 0 is no such character. */
  foreign: readonly [first: Uint8Array, middle: Uint8Array, last: Uint8Array];
}

/** A place in a table for two characters; different pairs may share one. */
export function pairKey(code: number, next: number): number {
  return (code * 31 + next * 7) & 0xffff;
}

let lexicon: Lexicon | undefined;

/** The lexicon, unpacked at first use. */
export function theLexicon(): Lexicon {
  return (lexicon ??= build());
}

/** Short forms that are far more often a common word than the place. */
const NO_PLACE = new Set(
  '新建 来宾 和平 新华 东方 开放 解放 建设 城区 郊区 矿区 市中 海港 桥西 桥东 新城 东风 向阳 前进 永红 河口 广场 长安 文昌 定安 安定 民主 繁荣 同心 建安 安康 太平 平安 公安 高明 资源 平和 清新 建华 红旗 南关 前锋 东区 西区 友好 爱民 东安 西安区 东昌 大安 通化 安全 开平 大同区 城中 城北 城东 鼓楼 和平区 中山 新民 合作 平原 沙洋 镇平 共和 兴宁 新兴 蓝田 高青 通道 保靖 阳光 仙游 安福 永福 会同 永和 同德 民乐 固安 广安 武功 中方 合水 大方 华容 正阳 商城 博爱 望都 文安 武强 朝阳 隆昌 凤凰 桃源 江口 白云 洪江 双江 两当 成安 尚义 乡城 若羌 丰都 潼南 政和 明光 吉安 宜居 开封 黄山 天山 普洱 海南 河南 江南 沙县 阳原 万年 上海县 光明 中原 同安 永安 泰安 六合 双流 金牛 集美 宝塔 盐湖 站前 古塔 振兴 元宝 太和 银州 清河 连山 龙港 双塔 道里 道外 香坊 通河 方正 依安 青年 七星 天元 石峰 岳塘 雨湖 珠晖 温泉 福利 扎根 雁峰 石鼓 双清 大祥 北塔 武陵 鼎城 永定 黄龙 江北 江南 江东 城东 东城 西城 河东 河西 河北区 南山 宝山 西湖 长宁 普陀 静安 青山 东湖 金山 安平 安居 名山 龙潭 青龙 龙门 金城 大武 大东 大同 和平 河间 东平 云和 建德 建平 清流 明溪 平安 高平 永平 武平 长武 大洼 白水 清水 秀水 三水 中江 中阳 兴文 兴隆 兴业 广平 大田 阳山 英山 东山 马山 连山 荣县 通江 东江 东丽 南开 宜居 友谊 灯塔 石柱 无为 民权 大英 天柱 高台 三台 大通 新星 新龙 白杨 惠民 裕民 富民 太保 太白 天全 孙吴 台前 大化 西华 定日 三都 定结 丰林 大新 天等 利民 中西 沿河 明水'.split(
    ' ',
  ),
);

/** Cost in bits of a word that is rare enough to be rather the county (武义, 常熟). */
const RARE = 18;
const MAYBE_PLACE: ReadonlySet<number> = new Set([
  KIND.none,
  KIND.place,
  KIND.person,
  KIND.foreignName,
  KIND.body,
]);

function build(): Lexicon {
  const trie = new Trie();
  unpackLexicon(trie, LEXICON);
  makeCommon(trie, NO_PEOPLE, KIND.person);
  makeCommon(trie, NO_PLACES, KIND.place);
  for (const word of NEW_WORDS) {
    const { kind } = trie.find(word);
    if (kind === KIND.none || kind === KIND.person) trie.add(word, KIND.noun, 14);
  }
  // 中共福建省委|组织部: the grammar reads it.
  for (const [name] of divisionIndex()) if (name.endsWith('省')) unword(trie, `中共${name}委`);
  for (const [name, divisions] of divisionIndex()) {
    const full = divisions.some((division) => division.name === name);
    const high = divisions.some((division) => division.level !== 'county');
    if (full || (divisions.some(isAutonomous) && /[州县旗]$/.test(name))) {
      trie.add(name, KIND.division, high ? 11 : 13);
      continue;
    }
    const known = trie.find(name);
    const sure = SURE_SHORT.has(name);
    if (NO_PLACE.has(name) && !high && !sure) continue;
    // Of districts and of what is no more, only what the dictionary has as a place.
    const weak = !divisions.some((division) => !division.former && !/区$/.test(division.name));
    if (weak && !high && !sure && known.kind !== KIND.place) continue;
    if (!high && !sure && !MAYBE_PLACE.has(known.kind) && known.cost < RARE) continue;
    if (known.kind !== KIND.none && known.cost > 0) trie.add(name, KIND.divisionShort, known.cost);
    else trie.add(name, KIND.divisionShort, high ? 12 : 15);
  }
  for (const name of townshipIndex().keys()) {
    const known = trie.find(name).kind;
    if (known === KIND.none || known === KIND.place || known === KIND.person || known === KIND.foreignName)
      trie.add(name, KIND.township, 16);
  }
  for (const word of COUNTRIES.split(' '))
    trie.add(word, KIND.country, Math.min(13, trie.find(word).cost || 13));
  for (const word of [...CHINESE_PLACES, ...FOREIGN_PLACES]) {
    const known = trie.find(word);
    if (word === '' || known.kind === KIND.division) continue;
    trie.add(word, KIND.knownPlace, Math.min(16, known.cost || 16));
  }
  for (const word of KNOWN_PEOPLE) trie.add(word, KIND.person, 14);
  for (const word of KNOWN_BODIES)
    if (word.length > 1) trie.add(word, KIND.knownBody, Math.min(14, trie.find(word).cost || 14));
  for (const word of PLAIN_TITLES) trie.add(word, KIND.title, 12);
  for (const word of RANKED_TITLES) {
    trie.add(word, KIND.title, word.length > 2 ? 11 : 12);
    trie.add(`副${word}`, KIND.title, 13);
  }
  const surname = table(SURNAMES);
  for (const character of RARE_SURNAMES) surname[character.charCodeAt(0)] ||= 13;
  const foreign = transliterations();
  const starters = new Uint8Array(65536);
  for (let code = 0; code < 65536; code++)
    if ((surname[code] as number) + (foreign[0][code] as number) > 0) starters[code] = 1;
  const pairs = new Uint8Array(65536);
  for (const list of [COMPOUND_SURNAMES, JAPANESE_SURNAMES, NAME_PARTS])
    for (const word of list.split(' ')) {
      starters[word.charCodeAt(0)] = 2;
      pairs[pairKey(word.charCodeAt(0), word.charCodeAt(1))] = 1;
    }
  return {
    trie,
    surname,
    starters,
    pairs,
    given: givenTable(trie),
    compound: byFirst(COMPOUND_SURNAMES),
    japanese: byFirst(JAPANESE_SURNAMES),
    parts: byFirst(NAME_PARTS),
    foreign,
  };
}

/** Surnames that the list of names lacks and that are written for hardly anything else (僻姓). */
const RARE_SURNAMES = '雒郇郄呙琚禤鄯偰逯郗仝昝妫缑郏邸鞠亓逄笪佴蔺訾璩';

/** Takes a word out. */
function unword(trie: Trie, word: string): void {
  if (trie.find(word).kind !== KIND.none) trie.add(word, KIND.none, 0);
}

/** What the dictionary takes for a name and is a word of every text. */
function makeCommon(trie: Trie, words: readonly string[], wrong: number): void {
  for (const word of words) {
    const { kind, cost } = trie.find(word);
    if (kind === wrong) trie.add(word, KIND.noun, cost);
  }
}

/** Short forms of counties that are the place all the same, though the dictionary has them as another word too. */
const SURE_SHORT = new Set(
  '石首 洪湖 仙桃 监利 恩施 应城 英山 大冶 石门 沅江 保靖 洪江 电白 惠阳 增城 从化 高要 武鸣 柳江 三江 临桂 永福 三沙 北海 文昌 大理 宣化 离石 集宁 嫩江 崇明 高淳 金坛 吴江 海门 洪泽 大丰 姜堰 建德 奉化 洞头 龙泉 金门 晋江 长泰 明溪 安福 章丘 即墨 高青 垦利 蓬莱 泗水 东平 文登 茌平 沾化 定陶 郾城 镇平 沙洋 竹溪 华容 徐水 鹿泉 肥乡 崇礼 阳原 固安 望都 成安 屯留 太谷 潼关 安塞 陇南 临夏 合水 果洛 玉树 哈密 昌吉 若羌 喀什 伊犁 塔城 丰都 双流 彭山 隆昌 梁平 武隆 潼南 铜梁 璧山 荣昌 大足 呈贡 晋宁 沾益 马龙 丽江 永平 德宏 怒江 迪庆 高陵 凤翔 蓝田 绥芬河 漠河 常熟 延边 双城 通河 饶河 泰安 南平 吉安 普洱 黄山 海南 河南 开封 六安 东海 兴宁 阳山 永安 云和 万全 阳泉 武强 安平 河间 清河 广平 开平 青龙 兴隆 江口 通江 中江 名山 双江 水城 大安 新会 武陵源 潮州 汕尾 河源 钦州 防城港 贵港 百色 贺州 崇左 赣州 桃源 凤凰 嘉义 台东 新竹 宜兰 屏东 苗栗 澎湖 基隆 花莲 桃园 台中 台南 台北 高雄'.split(
    ' ',
  ),
);

function isAutonomous(division: { name: string }): boolean {
  return /自治[州县旗]$/.test(division.name);
}

function byFirst(words: string): Map<string, string[]> {
  const lists = new Map<string, string[]>();
  for (const word of words.split(' ')) {
    const first = word[0] ?? '';
    const list = lists.get(first);
    if (list) list.push(word);
    else lists.set(first, [word]);
  }
  return lists;
}

function transliterations(): [Uint8Array, Uint8Array, Uint8Array] {
  const tables: [Uint8Array, Uint8Array, Uint8Array] = [
    new Uint8Array(65536),
    new Uint8Array(65536),
    new Uint8Array(65536),
  ];
  const packed = TRANSLITERATION_CHARACTERS;
  for (let index = 0; index + 3 < packed.length; index += 4) {
    for (let place = 0; place < 3; place++)
      (tables[place] as Uint8Array)[packed.charCodeAt(index)] = packed.charCodeAt(index + 1 + place) - 64;
  }
  return tables;
}

/** Never in a given name; the names of some few people aside. */
const NO_GIVEN =
  '病症率费税罪癌榜以与是在的了从及将被也对说等又就都还把让给你我他她它这那因但而或由则们什么吗呢吧啊不没很更各该某谁哪您么着过于';
/** Rarely so, since they are little words. */
const RARE_GIVEN = '至向一二三四五六七八九十两所和为自即其来去到上下里内外前后时会要可能当';

/** Rare characters make given names too (滢, 珺), even where no dictionary has them in one. */
function givenTable(trie: Trie): Uint8Array {
  const bits = table(GIVEN_CHARACTERS);
  for (const character of NO_GIVEN) bits[character.charCodeAt(0)] = 0;
  for (const character of RARE_GIVEN) {
    const code = character.charCodeAt(0);
    bits[code] = Math.min(20, (bits[code] as number) + 5);
  }
  for (let code = 0x4e00; code <= 0x9fff; code++) {
    if (bits[code] !== 0 || NO_GIVEN.includes(String.fromCharCode(code))) continue;
    const node = trie.step(0, code);
    if (node === 0 || trie.kindOf(node) === KIND.none || trie.costOf(node) >= 14) bits[code] = 15;
  }
  return bits;
}

function table(packed: string): Uint8Array {
  const bits = new Uint8Array(65536);
  for (let index = 0; index + 1 < packed.length; index += 2) {
    bits[packed.charCodeAt(index)] = packed.charCodeAt(index + 1) - 64;
  }
  return bits;
}
