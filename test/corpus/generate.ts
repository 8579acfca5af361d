/**
 * Invented corpora of any size with their truth known (语料生成器): sites with templates, news, notices, appointments,
 * regulations in two versions, duplicates, error pages, several encodings, people with careers and namesakes.
 *   npm run corpus -- --files 1000 --out DIR [--seed 1] [--length 2000]
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { encodeText } from '../../src/engine/files/encode';
import { CITIES, countyName, fullPost, GIVEN, POSTS, SITES, SURNAMES, TOPICS, VILLAGES } from './words';

export interface Person {
  name: string;
  county: string;
  post: string;
  body: string;
}

/** What is known of a generated file. */
export interface FileTruth {
  path: string;
  kind: 'article' | 'official-document' | 'statute' | 'dead-page';
  title: string;
  site: string;
  published: string;
  number: string;
  encoding: 'utf-8' | 'gb18030';
  /** Of whom it speaks. */
  people: { name: string; county: string }[];
  /** The file whose article this one repeats. */
  copyOf?: string;
  /** The lines of its article below the title, from 0 and up to the second, which is no longer one of them. */
  article: [number, number];
}

export interface Corpus {
  files: (FileTruth & { bytes: Uint8Array })[];
  people: Person[];
}

/** What a maker of files says of one. */
type Said = Omit<FileTruth, 'path' | 'encoding' | 'site' | 'article'>;

/** A generator of numbers in [0, 1) that the seed decides (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/**
 * Makes a corpus. The same count, seed and length give the same bytes. Articles of news are carried on, a place after the
 * other, until they have `length` characters.
 */
export function generateCorpus(count: number, seed = 1, length = 0): Corpus {
  const random = seeded(seed);
  const any = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  const number = (from: number, to: number): number => from + Math.floor(random() * (to - from + 1));
  const counties = Array.from({ length: Math.max(4, Math.min(200, count >> 4)) }, (_, n) => countyName(n));
  const people: Person[] = counties.flatMap((county) =>
    POSTS.map(({ post, body }) => ({
      name: `${any([...SURNAMES])}${any(GIVEN)}`,
      county,
      post,
      body: body === '委' ? `中共${county}委员会` : `${county}${body}`,
    })),
  );
  // Namesakes on purpose: the first official of every tenth county has the name of the one before.
  for (let at = POSTS.length * 10; at < people.length; at += POSTS.length * 10)
    (people[at] as Person).name = (people[at - POSTS.length] as Person).name;
  const files: Corpus['files'] = [];
  const day = (): string =>
    `${number(2012, 2024)}-${String(number(1, 12)).padStart(2, '0')}-${String(number(1, 28)).padStart(2, '0')}`;
  const written = (iso: string): string => {
    const [year, month, date] = iso.split('-').map(Number);
    return `${year}年${month}月${date}日`;
  };

  const page = (truth: Said, article: string[], site = any(SITES)): void => {
    const city = any(CITIES);
    const wrapped = random() < 0.3;
    const above = [
      ...(wrapped ? ['404 Not Found', '', 'nginx/1.18.0', ''] : []),
      `您当前的位置：${site.name} > ${city.slice(0, -1)}要闻 > 正文`,
      truth.title,
      `来源：${site.name}　发布时间：${truth.published}`,
      '',
    ];
    const lines = [
      ...above,
      ...article,
      '',
      site.share,
      '相关链接',
      ...Array.from({ length: number(3, 8) }, () => `·${any(counties)}${any(TOPICS)[0]}工作有序推进…`),
      site.foot,
    ];
    put(truth, lines, site.name, [above.length, above.length + article.length]);
  };
  const put = (
    truth: Said,
    lines: readonly string[],
    site: string,
    article: FileTruth['article'] = [1, lines.length],
  ): void => {
    const encoding = random() < 0.1 ? 'gb18030' : 'utf-8';
    const folder = `${site}/${truth.published.slice(0, 4)}`;
    const path = `${folder}/${String(files.length).padStart(7, '0')}.txt`;
    files.push({ ...truth, path, site, encoding, article, bytes: encodeText(lines.join('\n'), encoding) });
  };

  const makers: (() => void)[] = [
    () => {
      // News of a county and its officials.
      const person = any(people);
      const other = any(people.filter(({ county }) => county === person.county));
      const [topic, detail, slogan, items] = any(TOPICS);
      const published = day();
      const title = `${person.county}扎实推进${topic}工作`;
      const paragraphs = [
        `　　${written(published)}，${fullPost(person.county, person.post)}${person.name}到乡镇调研${topic}工作，强调要抓紧抓实${detail}，切实保障群众利益。`,
        `　　一、压实责任。全县各部门要落实“${slogan}”，即${items.join('、')}，层层传导压力，确保各项任务落地见效。`,
        `　　二、强化保障。${person.county}财政安排专项资金${number(50, 900)}万元，用于${detail}，惠及群众${number(1, 9)}万余人。`,
      ];
      if (other !== person)
        paragraphs.push(
          `　　三、加强督查。${fullPost(person.county, other.post)}${other.name}带队检查，对发现的${number(3, 40)}个问题限期整改。`,
        );
      let characters = paragraphs.join('').length;
      while (characters < length) {
        const [also, thing] = any(TOPICS);
        const paragraph =
          `　　${written(published)}，${any(counties)}${also}现场会在${any(VILLAGES)}召开，${number(3, 30)}个乡镇、${number(40, 900)}名干部参加。` +
          `会议通报了${thing}进展，${any(VILLAGES)}等${number(2, 9)}个村已完成${number(20, 99)}%，累计投入${number(10, 800)}万元；` +
          `会后，与会人员实地察看了${any(VILLAGES)}的${thing}情况。`;
        paragraphs.push(paragraph);
        characters += paragraph.length;
      }
      const named = [...new Set([person.name, other.name])].map((name) => ({ name, county: person.county }));
      page({ kind: 'article', title, published, number: '', people: named }, paragraphs);
      if (random() < 0.15) {
        // The same article on another site.
        const original = files[files.length - 1] as FileTruth;
        page(
          { kind: 'article', title, published, number: '', people: named, copyOf: original.path },
          paragraphs,
          any(SITES.filter(({ name }) => name !== original.site)),
        );
      }
    },
    () => {
      // An official notice with its number.
      const county = any(counties);
      const [topic, detail] = any(TOPICS);
      const published = day();
      const title = `${county}人民政府关于进一步加强${topic}工作的通知`;
      const mark = `${county.slice(0, 2)}政发〔${published.slice(0, 4)}〕${number(1, 99)}号`;
      const lines = [
        title,
        mark,
        '',
        '各乡镇人民政府，县政府各部门：',
        `　　为进一步加强${topic}工作，根据《${county}${topic}管理办法》第${any(['三', '五', '六'])}条的规定，现就有关事项通知如下。`,
        `　　一、提高认识。各乡镇、各部门要充分认识${detail}的重要性，切实增强责任感。`,
        '　　（一）明确分工。主要负责同志亲自抓，分管负责同志具体抓。',
        '　　（二）严格考核。考核结果纳入年度目标管理。',
        `　　二、加强检查。县政府办公室会同有关部门每季度检查一次${detail}情况。`,
        '',
        `　　${county}人民政府`,
        `　　${written(published)}`,
      ];
      const truth = { kind: 'official-document' as const, title, published, number: mark, people: [] };
      put(truth, lines, any(SITES).name);
    },
    () => {
      // A notice of appointments.
      const county = any(counties);
      const [first, second] = people.filter((person) => person.county === county) as [Person, Person];
      const published = day();
      const title = `${county}人民代表大会常务委员会任免名单`;
      const lines = [
        `　　（${written(published)}${county}第${any(['十五', '十六', '十七'])}届人民代表大会常务委员会第${number(2, 30)}次会议通过）`,
        `　　任命${first.name}为${county}教育局局长。`,
        `　　免去${second.name}的${county}水务局局长职务。`,
      ];
      page(
        {
          kind: 'article',
          title,
          published,
          number: '',
          people: [first, second].map(({ name }) => ({ name, county })),
        },
        lines,
      );
    },
    () => {
      // A regulation, and now and then its amended version.
      const county = any(counties);
      const [topic, detail] = any(TOPICS);
      const title = `${county}${topic}管理办法`;
      const versions = random() < 0.4 ? 2 : 1;
      for (let version = 0; version < versions; version++) {
        const published = `${2014 + version * 5}-0${number(1, 9)}-1${number(0, 9)}`;
        const lines = [
          title,
          `（${written(published)}${county}人民政府第${number(3, 60)}次常务会议通过）`,
          '第一章　总则',
          `第一条　为了加强${topic}管理，保障公共利益，制定本办法。`,
          `第二条　本县行政区域内的${topic}活动适用本办法。`,
          '第二章　管理职责',
          `第三条　县人民政府统一领导${topic}工作。乡镇人民政府负责本区域的${detail}。`,
          `第四条　有关部门应当${version === 0 ? '每季度' : '每月'}检查${detail}情况。`,
          `第五条　违反本办法第四条规定的，由主管部门责令改正。`,
          '第三章　附则',
          `第六条　本办法自${written(published)}起施行。`,
        ];
        put({ kind: 'statute', title, published, number: '', people: [] }, lines, any(SITES).name);
      }
    },
    () => {
      const published = day();
      put(
        { kind: 'dead-page', title: '', published, number: '', people: [] },
        ['404 Not Found', '', '404 Not Found', '', 'nginx/1.18.0', '您访问的页面不存在或已被删除', ''],
        any(SITES).name,
        [0, 0],
      );
    },
  ];
  while (files.length < count) {
    const dice = random();
    const at = dice < 0.62 ? 0 : dice < 0.8 ? 1 : dice < 0.9 ? 2 : dice < 0.97 ? 3 : 4;
    (makers[at] as () => void)();
  }
  files.length = count;
  return { files, people };
}

/** Writes a corpus below a folder, its truth beside it in `truth.json`. */
export function writeCorpus(folder: string, { files, people }: Corpus): void {
  for (const { path, bytes } of files) {
    mkdirSync(join(folder, path, '..'), { recursive: true });
    writeFileSync(join(folder, path), bytes);
  }
  const truth = files.map(({ bytes: _bytes, ...rest }) => rest);
  writeFileSync(join(folder, 'truth.json'), JSON.stringify({ files: truth, people }));
}

if (process.argv[1]?.endsWith('generate.ts')) {
  const { values } = parseArgs({
    options: {
      files: { type: 'string', default: '1000' },
      out: { type: 'string' },
      seed: { type: 'string', default: '1' },
      length: { type: 'string', default: '0' },
    },
  });
  if (!values.out) throw new Error('--out DIR is needed');
  writeCorpus(values.out, generateCorpus(Number(values.files), Number(values.seed), Number(values.length)));
  console.log(`${values.files} files below ${values.out}`);
}
