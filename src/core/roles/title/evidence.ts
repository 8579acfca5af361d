import type { Words } from '../../words';
import { maySign } from '../documentForms';
import type { LineFeatures } from '../features';
import { ruleTest } from '../ruleTest';
import { isProse } from '../score';
import { isPersonName, isPhotoCredit } from '../signedNames';
import type { Spot } from './spot';
import { DASHED, ISSUE, OFFICIAL, SHORT_TITLE, SUBTITLE } from './titleForms';
import { isTitleLike } from './titleLike';

/** One thing that speaks for or against a line as the title (标题证据). */
export interface TitleEvidence {
  readonly id: string;
  readonly words: Words;
  /** By how much: 0 where it says nothing. */
  weigh(spot: Spot): number;
  /** A line of which it holds may be the title whatever its form. */
  readonly admits?: true;
}

/** All there is, in the order in which it is told. */
export const TITLE_EVIDENCE: readonly TitleEvidence[] = [
  {
    id: 'title-length',
    words: { en: 'as long as a title', zh: '长度像标题' },
    weigh(spot) {
      const { size, text } = spot.line;
      if (size >= 10 || SHORT_TITLE.test(text)) return 2;
      return size >= 6 || isShortNotice(spot) ? 1.2 : 0.3;
    },
  },
  {
    id: 'title-over-source',
    words: { en: 'right above the source and time', zh: '紧接来源、时间之上' },
    weigh(spot) {
      const weight = OVER_SOURCE[linesToSource(spot)] ?? 0;
      return weight > 0 && isForeign(spot.line, spot.article) ? weight / 2 : weight;
    },
  },
  {
    id: 'title-under-path',
    words: { en: 'right under the path of the page', zh: '紧接页面路径之下' },
    weigh: ({ above }) => (isPath(above?.entry) ? 1 : 0),
  },
  {
    id: 'title-of-document',
    words: { en: 'worded like the title of a document', zh: '公文标题的写法' },
    weigh: ({ line }) => (line.size >= 8 && OFFICIAL.test(line.text) ? 1 : 0),
  },
  {
    id: 'title-echo',
    words: { en: 'stands above once more', zh: '上文已出现过' },
    weigh: (spot) => (isEcho(spot) ? 0.8 : 0),
  },
  {
    id: 'title-words',
    words: { en: 'its words are those of the article', zh: '用词与正文相同' },
    weigh: ({ line, article }) => (line.size >= 4 ? SHARED * article.share(line.text) : 0),
  },
  {
    id: 'title-person',
    words: { en: 'a name over the post', zh: '职务之上的姓名' },
    weigh: (spot) => (isPersonPage(spot) ? 2 : 0),
    admits: true,
  },
  {
    id: 'title-defined',
    words: { en: 'the first paragraph begins with it', zh: '正文首段以之开头' },
    weigh: (spot) => (isDefined(spot) ? 2 : 0),
    admits: true,
  },
  {
    id: 'title-between',
    words: { en: 'between the path and the source', zh: '在页面路径与来源之间' },
    weigh: (spot) => (isBetween(spot) ? 1 : 0),
    admits: true,
  },
  {
    id: 'title-over-author',
    words: { en: 'a person’s name right below', zh: '其下紧接人名' },
    weigh: ({ all, index, line }) => {
      const below = all[index + 1];
      return line.han >= 4 &&
        !line.entry &&
        !POST.test(line.text) &&
        below &&
        below.size <= 4 &&
        isPersonName(below.text)
        ? 1.2
        : 0;
    },
  },
  {
    id: 'title-alone',
    words: { en: 'alone over the text, at its head', zh: '全文之首，单独成行' },
    weigh: (spot) => (isAlone(spot) ? 0.6 : 0),
  },
  {
    id: 'title-outlet',
    words: { en: 'the name of a site or paper', zh: '网站、报刊名称' },
    weigh: ({ line }) => (OUTLET.test(line.plain) ? (SYSTEM.test(line.plain) ? -4 : -1.5) : 0),
  },
  {
    id: 'title-bodies',
    words: { en: 'nothing but names of bodies', zh: '只有机构名称' },
    weigh: ({ line }) => (maySign(line.text) && !OFFICIAL.test(line.text) ? -1 : 0),
  },
  {
    id: 'title-caption',
    words: { en: 'who took the picture stands below', zh: '其下为摄影者' },
    weigh: ({ all, index }) => (isPhotographer(all[index + 1]) ? -3 : 0),
  },
  {
    id: 'title-lead',
    words: { en: 'ends in a dash: the title follows', zh: '以破折号结尾，其下为主题' },
    weigh: ({ line }) => (/(?:——|--|──)$/.test(line.text) ? -2 : 0),
  },
  {
    id: 'title-shoulder',
    words: { en: 'who said it where: the title follows', zh: '以“强调”“指出”结尾的引题，其下为主题' },
    weigh: ({ line, below }) => (SHOULDER.test(line.text) && below && isTitleLike(below) ? -2.5 : 0),
  },
  {
    id: 'title-series',
    words: { en: 'the name of a series', zh: '系列名称' },
    weigh: ({ line }) => (SERIES.test(line.text) ? -3 : 0),
  },
  {
    id: 'title-masthead',
    words: { en: 'over the number of a bulletin', zh: '简报期号之上' },
    weigh: ({ below }) => (below && ISSUE.test(below.text) ? -9 : 0),
  },
  {
    id: 'title-numbered',
    words: { en: 'begins with a marker', zh: '以序号开头' },
    weigh: ({ line }) =>
      line.numbered ? (/^[(\u3220-\u3229一二三四五六七八九十]/.test(line.text) ? -2.5 : -1.2) : 0,
  },
  {
    id: 'title-sentences',
    words: { en: 'a full stop inside it', zh: '行中有句号' },
    weigh: ({ line }) => (line.fullStops > 0 ? -2 : 0),
  },
  {
    id: 'title-under-source',
    words: { en: 'under a source or time', zh: '在来源、时间之下' },
    weigh: (spot) => (isUnderSource(spot) ? -0.8 : 0),
  },
  {
    id: 'title-subtitle',
    words: { en: 'a sub-title under a title', zh: '标题之下的副题' },
    weigh: ({ line, above }) =>
      SUBTITLE.test(line.text) && above && above.size >= 6 && isTitleLike(above) ? -1.5 : 0,
  },
  {
    id: 'title-over-subtitle',
    words: { en: 'a sub-title right below', zh: '其下紧接副题' },
    weigh: ({ line, below }) =>
      below && !SUBTITLE.test(line.text) && (SUBTITLE.test(below.text) || DASHED.test(below.text)) ? 1 : 0,
  },
  {
    id: 'title-quoted',
    words: { en: 'quotes with its number what stands below', zh: '文号与书名号内即其下之标题' },
    weigh: (spot) => (isQuotedBelow(spot) ? -3 : 0),
  },
  {
    id: 'title-far',
    words: { en: 'lines between it and the article', zh: '与正文相隔数行' },
    weigh: ({ rank }) => -0.22 * rank,
  },
];

/** What it weighs that all pairs of characters are those of the article. */
const SHARED = 1.5;

/** Who published it is not what it is called: names of papers, sites and accounts. */
const OUTLET =
  /^.{1,10}(?:网|(?<![预警简通汇情公海])报|台|社|频道|日报|晚报|时报|在线|新媒体|媒体|公众号|官方账号|客户端|博客|发布|号|系统|平台|[资数][料据]库)$/;
const SYSTEM = /(?:系统|平台|[资数][料据]库)$/;
/** A post over the name of who holds it. */
const POST = /(?:长|书记|主任|主席|总理|代表|委员|专员|经理|教授|记者|通讯员)$/;
/** What a title is one of (系列报道之二) is no title. */
const SERIES =
  /(?:系列(?:报道|评论|述评|访谈|宣传|解读)?|连载|报道|专栏|综述)(?:之[一二三四五六七八九十\d]{1,3}|[(①-⑳]\S{0,4})$/;
/** 某人在某地调研时强调 over what was said. */
const SHOULDER = /(?:时|[会课堂]上|中|并|就.{2,20})(?:强调|指出|要求|表示|提出)$/;
/** Who wrote it stands under a title. */
const BYLINE =
  /^[(【[□■◎]?\s?(?:本报|本刊|本网|新华社|特约)?(?:记者|通讯员|评论员)[\s:/]|^[□■◎]\s?\S|^(?:文|作者)\s?[/丨|:]/;

const isPath = ruleTest(/^breadcrumb\//);
const isPaperPage = ruleTest(/^e-paper\//);
const isOfPage = ruleTest(/^(?:meta-line|info-block|credits|toolbar|share)\//);
const isSourceOrTime = ruleTest(/^meta-line\/(?:time|source|outlet)$/);

/** 停水公告 at the head of a text or over 尊敬的用户：; the name of a column (通知公告) addresses nobody. */
function isShortNotice(spot: Spot): boolean {
  const { line, above, below } = spot;
  if (!/^[\u4e00-\u9fff]{2,5}(?:通知|公告|通告|启事|公示|声明|函)$/.test(line.text)) return false;
  if (/^(?:通知|公告|通告|公示|政务|最新|站内|网站|温馨|重要)/.test(line.text)) return isAddressed(below);
  return (below !== undefined && below.endsSentence && below.coverage < 0.3 && !above) || isAddressed(below);
}

/** The addressee stands below: 尊敬的用户：. */
function isAddressed(below: LineFeatures | undefined): boolean {
  return below !== undefined && below.size <= 20 && /^[\u4e00-\u9fff(),、“”]{2,}:$/.test(below.text);
}

/** Names of columns stand at the head of a text, too. */
const COLUMN = /(?:动态|要闻|新闻|公告|通知|专栏|之窗|资讯|信息|公开|论坛|文萃|选粹|首页|网)$/;

/** A short line of Han characters that nothing stands above but the page of a paper, right over running text: 花海引客来. */
function isAlone({ all, index, line, above, below }: Spot): boolean {
  if (
    (above && !isPaperPage(above.entry)) ||
    line.entry ||
    line.size > 9 ||
    line.han < line.size ||
    COLUMN.test(line.plain)
  )
    return false;
  return below !== undefined && all[index + 1] === below && isProse(below) && !maySign(line.text);
}

/** 新华社记者 某某 摄: the line above says what a picture shows. */
function isPhotographer(below: LineFeatures | undefined): boolean {
  return below !== undefined && below.size <= 24 && below.last === '摄' && isPhotoCredit(below.text);
}

/** What it weighs by which filled line below has the source; a short line between may name who published it. */
const OVER_SOURCE: readonly number[] = [0, 2, 1.7, 1.4];

/** The source, the time or the tools of the page follow: in the first, second or third line; 0 where they do not. */
function linesToSource({ all, index }: Spot): number {
  let seen = 0;
  for (let at = index + 1; at < all.length && at < index + 9 && seen < 3; at++) {
    const line = all[at] as LineFeatures;
    // What the meeting did and who spoke may stand between.
    if (line.size === 0 || SUBTITLE.test(line.text)) continue;
    seen++;
    if (line.entry && isOfPage(line.entry) && line.coverage > 0.4) return seen;
    if (seen === 1 && line.size <= 40 && BYLINE.test(line.text)) return seen;
    if (line.size > 14) return 0;
  }
  return 0;
}

/** 某政发〔2014〕20号《…》, and below it the title itself: a database names its documents so. */
function isQuotedBelow({ all, index, line }: Spot): boolean {
  if (line.last !== '》') return false;
  const name = /^[^《》]{6,30}号《([^《》]{6,80})》$/.exec(line.text)?.[1];
  if (name === undefined) return false;
  return all.slice(index + 1, index + 8).some(({ text }) => text === name);
}

/** A long line that has hardly a word of the article: the headline of another one (热门文章) stands over a time, too. */
function isForeign(line: LineFeatures, article: Spot['article']): boolean {
  return line.size >= 12 && article.share(line.text) < FOREIGN;
}

const FOREIGN = 0.12;

/** Stands above once more: in the path of the page or as the title of its window. */
function isEcho({ all, index, line: { text, size } }: Spot): boolean {
  if (size < 8) return false;
  for (let at = 0; at < index && at < 400; at++) {
    // A picture and its link bear the same words, one right under the other.
    if (all[at]?.text.includes(text)) return at < index - 1 || all[at]?.text !== text;
  }
  return false;
}

/** A person's name right under the path of the page, and the post below it: a page on an office holder (领导简介). */
function isPersonPage({ line, above, below }: Spot): boolean {
  if (line.size > 4 || !above || !isPath(above.entry) || !below) return false;
  return isPersonName(line.text) && /(?:长|书记|主任|主席|成员|委员|专员|政委)$/.test(below.text);
}

/** A short name with which the first paragraph begins (和顺村隶属于…): the entry of an encyclopedia, a page on a place. */
function isDefined({ all, index, from, line: { text, size, han, coverage } }: Spot): boolean {
  const first = all[from] as LineFeatures;
  if (size < 2 || size > 12 || han < 2 || coverage >= 0.3 || from - index > 12 || !first.endsSentence)
    return false;
  return (
    first.text.startsWith(text) &&
    /^(?:是|为|位于|地处|隶属|坐落|又名|又称|亦称|始建|原名|古称|简称|,|\(|即)/.test(
      first.text.slice(text.length),
    )
  );
}

/** A source or time stands above it, and above that what may be a title: there the title stands, as a rule. */
function isUnderSource({ all, index, article }: Spot): boolean {
  let source = false;
  for (let at = index - 1; at >= 0 && at >= index - 12; at--) {
    const line = all[at] as LineFeatures;
    if (line.entry && isSourceOrTime(line.entry) && line.coverage >= 0.5) source = true;
    else if (source && line.size >= 8 && !line.entry && isTitleLike(line)) return !isForeign(line, article);
  }
  return false;
}

/** A line that no entry knows with the path of the page above and its source and time below: however short, its title. */
function isBetween({ line, above, below }: Spot): boolean {
  if (line.entry || line.han < 2 || line.han < line.size || line.size > 8 || !above || !below) return false;
  return isPath(above.entry) && above.coverage >= 0.8 && isSourceOrTime(below.entry) && below.coverage >= 0.5;
}

/** The evidence of that id, for its words. */
export function titleEvidenceOf(id: string): TitleEvidence | undefined {
  return TITLE_EVIDENCE.find((row) => row.id === id);
}
