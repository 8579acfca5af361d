/** Fills the slots of templates.ts with names that are made up by grammar; every piece carries its label. */
import { COUNTRIES } from '../../../src/core/entities/data/countries';
import { DIVISIONS } from '../../../src/core/entities/data/divisions';
import { LEXICON } from '../../../src/core/entities/data/lexicon';
import { COMPOUND_SURNAMES, GIVEN_CHARACTERS, SURNAMES } from '../../../src/core/entities/data/nameChars';
import { TOWNSHIPS } from '../../../src/core/entities/data/townships';
import { shortForm } from '../../../src/core/entities/lexicon/divisions';
import type { TaggedType } from '../../../src/core/entities/tagger/labels';
import * as lists from './wordLists';

export interface Piece {
  text: string;
  type?: TaggedType;
}
export type Random = () => number;

/** One of a list. */
export const pick = <T>(list: readonly T[], random: Random): T =>
  list[Math.floor(random() * list.length)] as T;
/** True with this chance. */
const chance = (share: number, random: Random): boolean => random() < share;

const countries = COUNTRIES.split(' ').filter((name) => /^[一-龥]{2,6}$/.test(name));
const provinces: string[] = [];
const cities: string[] = [];
const counties: { name: string; code: string }[] = [];
const byCode = new Map<string, string>();
for (const [, code = '', name = ''] of DIVISIONS.matchAll(/(\d{6})([^\d]+)/g)) {
  byCode.set(code, name);
  if (code.endsWith('0000')) provinces.push(name);
  else if (code.endsWith('00')) cities.push(name);
  else if (name.length > 2) counties.push({ name, code });
}
const townships: string[] = [];
const FORMS: Readonly<Record<string, string>> = { a: '镇', b: '乡', c: '街道' };
for (const [, stem = '', form = ''] of TOWNSHIPS.replace(/\d{6}/g, ';').matchAll(/([^abc;]+)([abc])/g))
  if (stem.length < 5) townships.push(stem + (FORMS[form] ?? ''));

/** A list in which what is commoner (fewer bits, a letter from A) stands oftener. */
function weighted(packed: string, most: number): string[] {
  const list: string[] = [];
  for (let index = 0; index + 1 < packed.length; index += 2) {
    const bits = packed.charCodeAt(index + 1) - 64;
    const times = Math.max(1, Math.round(2 ** (most - bits)));
    for (let time = 0; time < times; time++) list.push(packed.charAt(index));
  }
  return list;
}
const surnames = weighted(SURNAMES, 13);
const rareSurnames = [...SURNAMES].filter((_character, index) => index % 2 === 0);
const compounds = COMPOUND_SURNAMES.split(' ').filter((word) => word.length === 2);
const given = weighted(GIVEN_CHARACTERS, 13);
/** Words by kind letter of the packed lexicon, the commoner oftener. */
const words: Record<string, { list: string[]; share: number }[]> = {};
for (const section of LEXICON.split('|')) {
  const kind = section[0] ?? '';
  const bucket = section.charCodeAt(1) - 65;
  const list: string[] = [];
  let word = '';
  for (const [, shared = '0', rest = ''] of section.slice(2).matchAll(/(\d)([^\d]*)/g)) {
    word = word.slice(0, Number(shared)) + rest;
    if (word.length > 1) list.push(word);
  }
  if (list.length > 0 && bucket > 5)
    (words[kind] ??= []).push({ list, share: list.length * 2 ** (bucket * 0.7) });
}
for (const sections of Object.values(words)) {
  let sum = 0;
  for (const section of sections) section.share = sum += section.share;
}
function word(kind: string, random: Random): string {
  const sections = words[kind] ?? [];
  const draw = random() * (sections[sections.length - 1]?.share ?? 0);
  return pick(sections.find((section) => section.share > draw)?.list ?? ['工作'], random);
}

export function chinesePerson(random: Random): string {
  const draw = random();
  if (draw < 0.07) return pick(lists.KNOWN_PEOPLE, random);
  if (draw < 0.09) return pick(lists.KOREAN, random);
  if (draw < 0.12) return pick(lists.JAPANESE.surnames, random) + pick(lists.JAPANESE.given, random);
  if (draw < 0.13) return `${syllables(random)}·${syllables(random)}`;
  if (draw < 0.14) return pick(surnames, random) + pick(['某', '某某'], random);
  const surname =
    draw < 0.16 ? pick(compounds, random) : draw < 0.2 ? pick(rareSurnames, random) : pick(surnames, random);
  const first = pick(given, random);
  return surname + first + (chance(0.72, random) ? (chance(0.04, random) ? first : pick(given, random)) : '');
}

function syllables(random: Random): string {
  let name = pick(lists.SYLLABLES.first, random);
  const middle = Math.floor(random() * 3);
  for (let count = 0; count < middle; count++) name += pick(lists.SYLLABLES.middle, random);
  return name + pick(lists.SYLLABLES.last, random);
}

export function foreignPerson(random: Random): string {
  const draw = random();
  if (draw < 0.25) return pick(lists.KNOWN_FOREIGNERS, random);
  if (draw < 0.32) return pick(lists.JAPANESE.surnames, random) + pick(lists.JAPANESE.given, random);
  if (draw < 0.36) return pick(lists.KOREAN, random);
  if (draw < 0.6) return `${syllables(random)}·${syllables(random)}`;
  if (draw < 0.64) return `${syllables(random)}·${syllables(random)}·${syllables(random)}`;
  return syllables(random);
}

/** A division by its short form (武义, 浙江, 上海). */
export function shortPlace(random: Random): string {
  for (;;) {
    const draw = random();
    const full =
      draw < 0.3 ? pick(provinces, random) : draw < 0.7 ? pick(cities, random) : pick(counties, random).name;
    const short = shortForm(full) ?? full;
    if (short.length >= 2 && short.length < 6) return short;
  }
}

/** A chain of divisions, one piece a level. */
export function divisions(random: Random): Piece[] {
  const { name, code } = pick(counties, random);
  const chain = [byCode.get(`${code.slice(0, 2)}0000`), byCode.get(`${code.slice(0, 4)}00`), name].filter(
    (step): step is string => step !== undefined && !/直辖/.test(step),
  );
  if (chance(0.3, random)) chain.push(pick(townships, random));
  if (chance(0.15, random)) chain.push(`${stem(random)}村`);
  const from = Math.floor(random() * chain.length);
  const to = from + 1 + Math.floor(random() * (chain.length - from));
  const short = chance(0.3, random);
  return chain.slice(from, to).map((text, index) => ({
    text: short && index + from < 2 ? (shortForm(text) ?? text) : text,
    type: 'place',
  }));
}

const stem = (random: Random): string =>
  pick(lists.PLACE_STEMS, random) +
  pick(lists.PLACE_STEMS, random) +
  (chance(0.15, random) ? pick(lists.PLACE_STEMS, random) : '');

export function otherPlace(random: Random): string {
  const draw = random();
  if (draw < 0.3) return pick(lists.REGIONS, random);
  if (draw < 0.4) return shortPlace(random) + pick(lists.PLACE_ENDINGS, random);
  return stem(random) + pick(lists.PLACE_ENDINGS, random);
}

export function foreignPlace(random: Random): string {
  const draw = random();
  if (draw < 0.6) return pick(lists.FOREIGN_CITIES, random);
  if (draw < 0.75) return pick(countries, random);
  return (
    syllables(random) +
    (chance(0.3, random) ? pick(['州', '市', '省', '岛', '河', '港', '镇', '湖', '地区'], random) : '')
  );
}

/** A government body's seat, full or short, or just its level. */
function seat(random: Random): string {
  const draw = random();
  if (draw < 0.25) return pick(provinces, random);
  if (draw < 0.5) return pick(cities, random);
  if (draw < 0.75) return pick(counties, random).name;
  if (draw < 0.85) return pick(['省', '市', '县', '区', '州'], random);
  return shortPlace(random) + pick(['省', '市', '县', '区'], random);
}

export function government(random: Random): string {
  const draw = random();
  if (draw < 0.05) return police(random);
  if (draw < 0.3) return pick(lists.KNOWN_GOVERNMENT, random);
  if (draw < 0.55) return seat(random) + pick(lists.TOP_LEVEL_FORMS, random);
  if (draw < 0.6) return `中共${seat(random)}委${chance(0.4, random) ? '员会' : ''}`;
  if (draw < 0.67)
    return (
      pick(townships, random) +
      pick(['党委', '政府', '人民政府', '派出所', '中心学校', '卫生院', '司法所'], random)
    );
  const form = pick(
    ['厅', '局', '委', '委员会', '办公室', '局', '局', '中心', '总队', '支队', '管理局', '处'],
    random,
  );
  return seat(random) + pick(lists.DEPARTMENT_DOMAINS, random) + form;
}

/** Local branches of police, railways, power and posts (开原交警三中队, 济南铁路分局). */
function police(random: Random): string {
  const place = chance(0.6, random) ? shortPlace(random) : seat(random);
  const branch = pick(lists.BRANCHES, random);
  if (chance(0.3, random)) return place + branch;
  const number = pick(['', '', '一', '二', '三', '四'], random);
  return place + branch + number + pick(lists.BRANCH_FORMS, random);
}

/** A works by its product (矿渣厂, 青山化纤总厂). */
function factory(random: Random): string {
  const place = chance(0.65, random)
    ? chance(0.6, random)
      ? shortPlace(random)
      : seat(random)
    : chance(0.5, random)
      ? pick(lists.BRANDS, random)
      : '';
  return (
    place +
    (chance(0.7, random) ? pick(lists.PRODUCTS, random) : word('n', random)) +
    pick(['厂', '厂', '总厂', '二厂', '分厂', '机械厂', '农场', '矿务局', '煤矿', '有限公司', '集团'], random)
  );
}

/** A working body by what it does (防汛救灾领导小组, 旅游专项治理办公室). */
function workingBody(random: Random): string {
  const what = pick(
    [
      word('g', random),
      word('n', random) + word('g', random),
      word('n', random),
      word('g', random) + word('g', random),
    ],
    random,
  );
  return (
    (chance(0.3, random) ? seat(random) : '') +
    what +
    pick(
      [
        '领导小组',
        '领导小组办公室',
        '工作组',
        '指挥部',
        '办公室',
        '委员会',
        '筹委会',
        '管理中心',
        '服务中心',
        '管理处',
        '协调小组',
        '管理站',
        '公司',
        '培训班',
        '促进会',
      ],
      random,
    )
  );
}

/** A body among states (泛美卫生组织, 欧洲复兴银行, 国际狮子会). */
function international(random: Random): string {
  if (chance(0.45, random)) return pick(lists.INTERNATIONAL, random);
  return (
    pick(lists.INTERNATIONAL_SCOPES, random) +
    (chance(0.75, random) ? word(pick(['n', 'g'], random), random) : '') +
    pick(
      [
        '组织',
        '委员会',
        '联盟',
        '论坛',
        '理事会',
        '银行',
        '基金会',
        '协会',
        '中心',
        '署',
        '总会',
        '联合会',
        '议会',
        '法院',
        '机构',
      ],
      random,
    )
  );
}

function party(random: Random): string {
  if (chance(0.6, random)) return pick(lists.PARTIES, random);
  return (
    (chance(0.5, random) ? pick(chance(0.5, random) ? countries : lists.SHORT_COUNTRIES, random) : '') +
    pick(lists.IDEOLOGIES, random) +
    pick(['党', '党', '联盟', '阵线', '运动', '党联盟'], random)
  );
}

/** The short form of a body (法航, 辽大, 国际足联, 经贸委). */
function shortBody(random: Random): string {
  const draw = random();
  if (draw < 0.45) return pick(lists.SHORT_BODIES, random);
  if (draw < 0.6) return pick(lists.SHORT_SEATS, random) + pick(lists.SHORT_ENDINGS, random);
  if (draw < 0.75)
    return pick(['中国', '国际', '亚洲', '全国', '世界'], random) + pick(lists.SHORT_ASSOCIATIONS, random);
  if (draw < 0.88)
    return (
      pick(['省', '市', '县', '区', '国家', '原'], random).replace('原', '') +
      pick(lists.SHORT_OFFICES, random)
    );
  return pick(lists.BRANDS, random);
}

/** A body and a part of it (北京大学社会学系, 省人大法工委). */
function department(random: Random): string {
  return chance(0.5, random)
    ? (chance(0.7, random) ? school(random) : '') +
        word('n', random) +
        pick(['系', '学院', '研究所', '研究中心', '教研室', '实验室', '班'], random)
    : government(random) + pick(lists.DEPARTMENTS, random);
}

export function enterprise(random: Random): string {
  const draw = random();
  if (draw < 0.2) return pick(lists.KNOWN_ENTERPRISES, random);
  if (draw < 0.3) return factory(random);
  if (draw < 0.33) return pick(lists.BRANDS, random) + shortPlace(random) + pick(lists.COMPANY_FORMS, random);
  const brand = chance(0.5, random)
    ? pick(lists.BRANDS, random)
    : pick(given, random) + pick(given, random) + (chance(0.2, random) ? pick(given, random) : '');
  const seatName = chance(0.55, random)
    ? chance(0.5, random)
      ? shortPlace(random)
      : chance(0.5, random)
        ? seat(random)
        : '中国'
    : '';
  const bracket = chance(0.06, random) ? `（${chance(0.5, random) ? '集团' : shortPlace(random)}）` : '';
  const industry = seatName === '' || chance(0.8, random) ? pick(lists.INDUSTRIES, random) : '';
  if (draw > 0.94) return `${foreignPersonPart(random)}公司`;
  return (
    seatName +
    (seatName !== '' && industry !== '' && chance(0.3, random) ? '' : brand) +
    bracket +
    industry +
    pick(lists.COMPANY_FORMS, random)
  );
}

const foreignPersonPart = (random: Random): string => syllables(random);

function school(random: Random): string {
  const draw = random();
  if (draw < 0.4) return pick(lists.UNIVERSITIES, random);
  if (draw < 0.48)
    return (
      pick(townships, random) + stem(random) + pick(['小学', '联校', '中学', '希望小学', '完小'], random)
    );
  if (draw < 0.53) return syllables(random) + pick(['大学', '州立大学', '理工学院', '学院'], random);
  if (draw < 0.57)
    return (
      shortPlace(random) + word('n', random) + pick(['学院', '大学', '学校', '培训学校', '干部学校'], random)
    );
  return (chance(0.5, random) ? shortPlace(random) : seat(random)) + pick(lists.SCHOOL_FORMS, random);
}

function association(random: Random): string {
  const scope = chance(0.6, random)
    ? pick(['中国', '全国', '中华', '世界', '国际', '亚洲'], random)
    : seat(random);
  return (
    scope +
    pick(lists.NATIONAL_ASSOCIATIONS, random) +
    pick(['协会', '学会', '联合会', '基金会', '促进会', '研究会', '商会'], random)
  );
}

function institute(random: Random): string {
  if (chance(0.3, random))
    return (
      pick(['中国科学院', '中国社会科学院', '中国农业科学院', '中国工程院', '国家海洋局'], random) +
      word('n', random) +
      '研究所'
    );
  return (
    (chance(0.5, random) ? seat(random) : '中国') +
    word('n', random) +
    pick(['研究所', '研究院', '研究中心', '科学院', '设计院', '实验室'], random)
  );
}

function hospital(random: Random): string {
  return (
    (chance(0.5, random) ? shortPlace(random) : seat(random)) +
    pick(
      [
        '医院',
        '人民医院',
        '第一人民医院',
        '中医院',
        '妇幼保健院',
        '儿童医院',
        '肿瘤医院',
        '协和医院',
        '医学院附属医院',
        '疾病预防控制中心',
      ],
      random,
    )
  );
}

function military(random: Random): string {
  if (chance(0.4, random))
    return pick(
      [
        '沈阳',
        '北京',
        '济南',
        '南京',
        '广州',
        '成都',
        '兰州',
        '西藏',
        '新疆',
        '海军',
        '空军',
        '第二炮兵',
        '东部战区',
        '驻港部队',
        '北海舰队',
        '东海舰队',
        '武警部队',
        '人民解放军',
        '解放军',
      ],
      random,
    )
      .replace(/^(沈阳|北京|济南|南京|广州|成都|兰州)$/, '$1军区')
      .replace(/^(西藏|新疆)$/, '$1军区');
  return (
    pick(['武警', '驻', ''], random).replace('驻', '') +
    shortPlace(random) +
    pick(['总队', '支队', '军区', '省军区', '边防支队', '消防支队', '警备区', '军分区', '边防检查站'], random)
  );
}

function team(random: Random): string {
  const draw = random();
  if (draw < 0.5) return pick(lists.TEAMS, random);
  if (draw < 0.7) return `${pick(countries, random)}队`;
  if (draw < 0.8) return `${pick(lists.BRANDS, random)}队`;
  return shortPlace(random) + pick(lists.BRANDS, random) + (chance(0.7, random) ? '队' : '俱乐部');
}

const number = (random: Random): string =>
  pick(
    [
      String(Math.floor(random() * 100)),
      String(Math.floor(random() * 10000)),
      '三',
      '十几',
      '两',
      '几十',
      '100多',
      '3.5',
      '二十',
      '上千',
    ],
    random,
  );

function day(random: Random): string {
  const year = 1950 + Math.floor(random() * 75);
  const month = 1 + Math.floor(random() * 12);
  return pick(
    [
      `${year}年${month}月`,
      `${month}月${1 + Math.floor(random() * 28)}日`,
      `${1 + Math.floor(random() * 28)}日`,
      `${year}年`,
      '今年',
      '去年',
      '昨天',
      '今天',
      '日前',
      '近日',
      '最近',
      '上午',
      '下午',
      '五月',
      '年底',
      '“九五”期间',
      '十一届三中全会以来',
    ],
    random,
  );
}

const entity = (type: TaggedType, text: string): Piece[] => [{ type, text }];
const noun = (random: Random): string => {
  const draw = random();
  if (draw < 0.55) return word('n', random);
  if (draw < 0.75) return word('g', random);
  if (draw < 0.9) return word('a', random) + word('n', random);
  return word('n', random) + word('n', random);
};
const verb = (random: Random): string => {
  const draw = random();
  return draw < 0.75
    ? word('v', random)
    : draw < 0.9
      ? word('f', random) + word('v', random)
      : `${word('v', random)}了`;
};

/** A division and its head (武义县县长, 浙江省副省长). */
function localHead(random: Random): Piece[] {
  const [names, titles] = pick<[string[], string[]]>(
    [
      [provinces, ['省长', '副省长', '代省长']],
      [cities, ['市长', '副市长', '代市长']],
      [counties.map(({ name }) => name), ['县长', '区长', '副县长', '副区长', '市长']],
    ],
    random,
  );
  return [
    { type: 'place', text: pick(names, random) },
    { type: 'position', text: pick(titles, random) },
  ];
}

/** What stands in each slot. */
export const SLOTS: Readonly<Record<string, (random: Random) => Piece[]>> = {
  P: (random) => entity('person', chinesePerson(random)),
  F: (random) => entity('person', foreignPerson(random)),
  C: (random) => entity('place', pick(countries, random)),
  c: (random) => entity('place', pick(lists.SHORT_COUNTRIES, random)),
  D: divisions,
  S: (random) => entity('place', shortPlace(random)),
  L: (random) => entity('place', otherPlace(random)),
  X: (random) => entity('place', foreignPlace(random)),
  G: (random) => entity('organization', government(random)),
  G2: (random) =>
    entity(
      'organization',
      pick(
        [
          '县委',
          '县政府',
          '市委',
          '市政府',
          '镇党委',
          '镇政府',
          '乡政府',
          '党委',
          '县人大常委会',
          '县政协',
          '村委会',
          '公安局',
          '税务局',
          '教育局',
          '团县委',
          '县妇联',
        ],
        random,
      ),
    ),
  G3: (random) => entity('organization', pick(lists.FOREIGN_GOVERNMENT, random)),
  GT: (random) =>
    chance(0.8, random)
      ? [
          { type: 'organization', text: government(random) },
          { type: 'position', text: pick(lists.TITLES.slice(0, 34), random) },
        ]
      : chance(0.5, random)
        ? localHead(random)
        : [{ type: 'position', text: pick(lists.TITLES, random) }],
  CT: (random) => [
    { type: 'place', text: pick(countries, random) },
    { type: 'position', text: pick(lists.COUNTRY_TITLES, random) },
  ],
  CTN: (random) => entity('position', pick(lists.COUNTRY_TITLES, random)),
  CD: (random) =>
    entity(
      'organization',
      `${pick(countries, random)}${pick(['', '政府', '议会', '军事', '经济', '青年', '妇女', '贸易', '新闻'], random)}${pick(['代表团', '代表团', '考察团', '友好代表团'], random)}`,
    ),
  CK: (random) =>
    entity(
      'organization',
      `${pick(countries, random)}${pick(['', '', '男子', '女子', '国家', '足球', '男子网球', '女排', '乒乓球'], random)}队`,
    ),
  ST: (random) =>
    entity(
      'organization',
      chance(0.6, random) ? pick(['县委', '市委', '省委', '区委', '地委'], random) : `${seat(random)}委`,
    ),
  s: (random) => entity('person', pick(surnames, random)),
  T: (random) => entity('position', pick(lists.TITLES, random)),
  E: (random) => entity('organization', enterprise(random)),
  e: (random) => entity('organization', pick(lists.BRANDS, random)),
  U: (random) => entity('organization', school(random)),
  R: (random) => entity('organization', institute(random)),
  A: (random) => entity('organization', association(random)),
  I: (random) => entity('organization', international(random)),
  W: (random) => entity('organization', workingBody(random)),
  O: (random) => entity('organization', shortBody(random)),
  G4: (random) => entity('organization', department(random)),
  H: (random) => entity('organization', hospital(random)),
  Z: (random) => entity('organization', military(random)),
  K: (random) => entity('organization', team(random)),
  B: (random) => entity('organization', party(random)),
  M: (random) =>
    entity(
      'organization',
      chance(0.75, random)
        ? pick(lists.MEDIA, random)
        : shortPlace(random) + pick(['日报', '晚报', '电视台', '日报社', '人民出版社', '广播电台'], random),
    ),
  o: (random) => [{ text: pick(lists.LOAN_WORDS, random) }],
  q: () => [{ text: '种' }],
  Y: (random) => [{ text: day(random) }],
  N: (random) => [{ text: number(random) }],
  n: (random) => [{ text: noun(random) }],
  v: (random) => [{ text: verb(random) }],
  a: (random) => [{ text: word('a', random) }],
};
