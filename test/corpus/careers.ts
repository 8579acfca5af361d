/**
 * Invented people with careers over several counties, and the pages that speak of them (人物履历): appointments, news, and of
 * every second one the curriculum vitae. Names are shared on purpose by people of other counties.
 */
import { seeded } from './generate';
import { countyName, GIVEN, SITES, SURNAMES, TOPICS } from './words';

/** A post held from a month to another; the last one goes on. */
export interface Spell {
  county: string;
  /** In full: 松岭县水务局局长. */
  post: string;
  from: string;
  to?: string;
}

export interface Official {
  name: string;
  spells: Spell[];
}

/** What a page says of one person. */
export interface Said {
  kind: 'appointed' | 'removed' | 'holds' | 'former';
  post: string;
  date?: string;
  from?: string;
  to?: string;
}

export interface CareerPage {
  path: string;
  text: string;
  /** Of whom it speaks, by number, and the counties of the posts it names. */
  official: number;
  counties: string[];
  said: Said[];
}

const LADDER = ['教育局局长', '水务局局长', '副县长', '县长'];

/** People, two of each name, with the pages that speak of them. The same numbers give the same pages. */
export function careerCorpus(count: number, seed = 1): { people: Official[]; pages: CareerPage[] } {
  const random = seeded(seed);
  const any = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  const number = (from: number, to: number): number => from + Math.floor(random() * (to - from + 1));
  const people: Official[] = [];
  const pages: CareerPage[] = [];
  for (let at = 0; at < count; at++) {
    // Two counties each, of their own: what two people of one name share is the name alone.
    const counties = [countyName(at * 2), countyName(at * 2 + 1)];
    const name = at % 2 === 1 ? (people[at - 1] as Official).name : `${any([...SURNAMES])}${any(GIVEN)}`;
    let year = number(2004, 2008);
    let month = number(1, 12);
    const spells = LADDER.map((post, rung): Spell => {
      const from = `${year}-${String(month).padStart(2, '0')}`;
      year += number(2, 4);
      month = number(1, 12);
      const to = `${year}-${String(month).padStart(2, '0')}`;
      const county = counties[rung < 2 ? 0 : 1] as string;
      return { county, post: `${county}${post}`, from, ...(rung < LADDER.length - 1 && { to }) };
    });
    people.push({ name, spells });
    pages.push(...appointments(at, people[at] as Official), ...news(at, people[at] as Official));
    if (at % 4 < 2) pages.push(vitae(at, people[at] as Official));
  }
  return { people, pages };

  function frame(title: string, day: string, lines: string[]): string {
    const site = any(SITES);
    return [
      `您当前的位置：${site.name} > 要闻 > 正文`,
      title,
      `来源：${site.name}　发布时间：${day}`,
      '',
      ...lines,
      '',
      site.share,
      site.foot,
    ].join('\n');
  }

  /** A committee's list for every post that was got; it takes the post before away where that was in the same county. */
  function appointments(official: number, { name, spells }: Official): CareerPage[] {
    return spells.slice(0, 3).map((spell, rung) => {
      const date = `${spell.from}-${String(number(1, 28)).padStart(2, '0')}`;
      const before = rung > 0 && spells[rung - 1]?.county === spell.county ? spells[rung - 1] : undefined;
      const said: Said[] = [{ kind: 'appointed', post: spell.post, date }];
      if (before) said.push({ kind: 'removed', post: before.post, date });
      const lines = [
        `　　（${written(date)}${spell.county}第十五届人民代表大会常务委员会第${number(2, 30)}次会议通过）`,
        `　　任命${name}为${spell.post}。`,
        ...(before ? [`　　免去${name}的${before.post}职务。`] : []),
      ];
      return {
        path: `${official}/appointed-${rung}.gov.txt`,
        text: frame(`${spell.county}人民代表大会常务委员会任免名单`, date, lines),
        official,
        counties: [spell.county],
        said,
      };
    });
  }

  /** A visit in the first year of every post. */
  function news(official: number, { name, spells }: Official): CareerPage[] {
    return spells.map((spell, rung) => {
      const [topic, detail] = any(TOPICS);
      const [first = '', then = ''] = spell.from.split('-');
      const date = then < '12' ? `${first}-12-0${number(1, 9)}` : `${Number(first) + 1}-01-1${number(0, 9)}`;
      return {
        path: `${official}/news-${rung}.gov.txt`,
        text: frame(`${spell.county}扎实推进${topic}工作`, date, [
          `　　${written(date)}，${spell.post}${name}到乡镇调研${topic}工作，强调要抓紧抓实${detail}，切实保障群众利益。`,
          `　　${spell.county}财政安排专项资金${number(50, 900)}万元，用于${detail}，惠及群众${number(1, 9)}万余人。`,
        ]),
        official,
        counties: [spell.county],
        said: [{ kind: 'holds', post: spell.post }],
      };
    });
  }

  /** The career in months, which ties both counties. */
  function vitae(official: number, { name, spells }: Official): CareerPage {
    const last = spells[spells.length - 1] as Spell;
    const dotted = (month: string): string => month.replace('-', '.');
    return {
      path: `${official}/vitae.gov.txt`,
      text: frame(`${last.post}${name}简历`, '2024-05-06', [
        `　　${name}，男，汉族，19${number(65, 79)}年${number(1, 12)}月生，中共党员，大学学历，现任${last.post}。`,
        ...spells.map(({ post, from, to }) =>
          to ? `　　${dotted(from)}—${dotted(to)}　${post}；` : `　　${dotted(from)}—　${post}。`,
        ),
      ]),
      official,
      counties: [...new Set(spells.map(({ county }) => county))],
      said: [
        { kind: 'holds', post: last.post },
        ...spells.map(({ post, from, to }): Said => ({
          kind: to ? 'former' : 'holds',
          post,
          from,
          to: to ?? '..',
        })),
      ],
    };
  }
}

function written(day: string): string {
  const [year, month, date] = day.split('-').map(Number);
  return `${year}年${month}月${date}日`;
}
