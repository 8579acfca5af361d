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
  ['r', 8, (tag) => tag === 'nr' || tag === 'nrfg'],
  ['e', 3, (tag) => tag === 'nrt'],
  ['p', 3, (tag) => tag === 'ns'],
  ['o', 3, (tag) => tag === 'nt'],
  ['z', 30, (tag) => tag === 'nz'],
  ['g', 30, (tag) => tag === 'vn'],
  ['v', 30, (tag) => tag.startsWith('v')],
  ['a', 30, (tag) => /^(?:a|b|z)/.test(tag)],
  ['t', 30, (tag) => tag.startsWith('t')],
  ['s', 30, (tag) => /^[sf]/.test(tag)],
  ['m', 60, (tag) => /^(?:m|q)/.test(tag)],
  ['f', 30, (tag) => /^[dpcuryohekx]/.test(tag)],
  ['n', 30, () => true],
];

const sections = new Map();
const givenCounts = new Map();
const surnameCounts = new Map();
const SURNAMES = readSurnames();
for (const line of readFileSync(dictionary, 'utf8').split('\n')) {
  const [word, countText, tag] = line.split(' ');
  if (!tag || !HAN.test(word)) continue;
  const count = Number(countText);
  if (tag === 'nr' && word.length === 3 && SURNAMES.single.has(word[0]) && count >= 3) {
    bump(surnameCounts, word[0]);
    bump(givenCounts, word[1]);
    bump(givenCounts, word[2]);
  }
  const kind = KINDS.find(([, , test]) => test(tag));
  if (!kind) continue;
  if (word.length > (kind[0] === 'o' || kind[0] === 'p' ? 8 : 4)) continue;
  if (word.length > 1 && count < kind[1]) continue;
  if (word.length === 1 && count < 5) continue;
  // Four classes of frequency are enough to choose between two readings.
  const bucket = Math.max(1, Math.round(Math.log2(count + 1)));
  const coarse = word.length === 1 ? bucket : Math.min(17, Math.max(3, Math.round(bucket / 3) * 3));
  const key = kind[0] + String.fromCharCode(65 + coarse);
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
  ].join('\n'),
);

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
  const single = new Set([...rows.filter((row) => row.length === 1), ...common, ...traditional, '仝', '咸']);
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
