import type { LineFeatures } from '../lineFeatures';
import { isPersonName } from '../signedNames';
import { CLAUSE } from './announcedSpan';
import type { ScorePass } from './pass';

/** What a notice of an event says in labels of its own; a page says none of an article. */
const EVENT =
  /^(?:(?:[\u4e00-\u9fff]{2}|)(?:地\s?点|场地|会场)|主\s?讲\s?人?|主持人?|答辩人|嘉\s?宾|讲\s?题|讲座(?:题目|主题|简介|内容|时间)|[\u4e00-\u9fff]{0,2}(?:主题|题目)|[\u4e00-\u9fff]{0,4}(?:对象|人员|人群)|票\s?价|门\s?票|费\s?用|(?:活动|演出|会议|招聘|考试|比赛|报名|培训|展览|放映|开放|开班|直播|领票|参与|参加|预约|购票|取票)[\u4e00-\u9fff]{2,4}|与会人员|参会人员|出席领导|(?:招标|采购|工程|建设)?项目(?:编号|名称|经理|负责人|地点|概况)|(?:招标|采购|建设|代理|出让|竞得|受让)(?:人|单位)|(?:中标|成交|竞得|采购|招标)(?:候选)?(?:人|单位|供应商|价格?|金额|方式|结果|控制价)|答辩[\u4e00-\u9fff]{2,6}|公示(?:期|时间|期限)|开标(?:时间|地点)|评标\S{1,4}):/;
/** What the page of a person in office says (领导之窗). */
const PERSON =
  /^(?:(?:现任)?职\s?务|分\s?工|工作分工|分管工作|性\s?别|民\s?族|籍\s?贯|出生年月|政治面貌|学\s?历|简\s?历|个人简历|人物简介)\s?:/;
/** What such a notice and a page have alike. */
const SHARED =
  /^(?!发布|更新|录入|上传|发稿|成文|生成|公开|信息)(?:[\u4e00-\u9fff]{0,4}(?:时\s?间|日\s?期|单\s?位|机构|电\s?话|热线|联系人|联系方式|备注|说明|内容|简介|要求|名额|邮箱|网址|[地馆会]址)):/;
/** Who leads a body: 党组书记、局长：甲, 副局长：乙 丙. Papers and stations name theirs in the page's foot. */
const LEADER =
  /^(?:[\u4e00-\u9fff]{2,8}[、兼])?[\u4e00-\u9fff]{0,6}(?:书记|党组成员|[省市县区州旗镇乡村局厅部处科院校所行]\s{0,4}长|主\s{0,4}任|总工程师|主席|巡视员|调研员):\s?[\u4e00-\u9fff]{1,4}(?:[\s、,]{1,3}[\u4e00-\u9fff]{1,4}){0,15}$/;
/** When the page published it, and from where. */
const PAGES_OWN = /^(?:时\s?间|日\s?期)\s?:\s?(?:19|20)\d\d\S{4,8}.{0,40}(?:来源|作者|浏览|点击)\s?:/;
/** A short label of any other words: between two of such a notice it is the notice's too. */
const ANY =
  /^(?!相关|上一|下一|来源|作者|编辑|责|审|校|摄|标签|关键词|浏览|点击|阅读|分享)[\u4e00-\u9fff]{2,8}:\s?\S/;
/** 具体安排如下：, and the labels stand right below. */
const OPENS = /(?:如下|下列|以下[\u4e00-\u9fff]{0,4}):$/;
const MOST_WAITING = 3;
/** So many labels are a notice where one at least is an event's own. */
const LEAST = 2;

/** A notice of an event (活动通知): its labels in turn, time, place and speaker among them. */
export const eventNotice: ScorePass = {
  id: 'event-notice',
  words: {
    en: 'one of the labelled lines of a notice of an event or of minutes',
    zh: '活动通知或会议纪要的时间、地点、人员等项目之一',
  },
  run({ event }, scores) {
    event.forEach((own, index) => {
      if (own) scores.raise(index, CLAUSE);
    });
  },
};

/** The licence of a site, its notice of copyright. */
function endsNotice(line: LineFeatures): boolean {
  return /^(?:footer\/(?:licence|report)|copyright)/.test(line.entry?.rule ?? '');
}

/** The labels of one notice, one under the other, as they are met. */
class Labels {
  private run: number[] = [];
  private own = 0;
  /** Labels of other words wait for one that belongs to the notice. */
  private waiting: number[] = [];
  /** The line above announces them (安排如下：). */
  private opened = false;

  constructor(
    private readonly lines: readonly LineFeatures[],
    private readonly found: boolean[],
  ) {}

  /** The notice ends above; `opens` where what stands below is announced. */
  close(opens = this.opened): void {
    if (this.own > 0 && this.run.length >= LEAST) for (const index of this.run) this.found[index] = true;
    if (this.run.length > 0) this.run = [];
    if (this.waiting.length > 0) this.waiting = [];
    this.own = 0;
    this.opened = opens;
  }

  /** Labels over a site's notice are the site's. */
  dropBefore(line: LineFeatures): void {
    if (this.run.length > 0 && endsNotice(line)) this.run = [];
  }

  /** A line with a label and its value. */
  take(line: LineFeatures, index: number): void {
    const { text } = line;
    const person = PERSON.test(text);
    if (person && this.run.length === 0 && isPersonName(this.lines[index - 1]?.text ?? ''))
      this.run.push(index - 1);
    const notices = person || EVENT.test(text);
    if (!notices && !SHARED.test(text)) {
      this.wait(line, index);
      return;
    }
    // Labels that the sentence above announces are the article's as those of an event are.
    if (notices || this.opened) this.own++;
    this.run.push(...this.waiting, index);
    if (this.waiting.length > 0) this.waiting = [];
  }

  private wait(line: LineFeatures, index: number): void {
    const room = this.opened ? MOST_WAITING : this.run.length > 0 ? 1 : 0;
    if (this.waiting.length < room && line.coverage < 0.3 && ANY.test(line.text)) this.waiting.push(index);
    else this.close();
  }
}

/** Which lines are the labels of such a notice, or two rows and more of who leads a body. Linear. */
export function eventLines(lines: readonly LineFeatures[]): boolean[] {
  const found = new Array<boolean>(lines.length).fill(false);
  const labels = new Labels(lines, found);
  let leader = -1;
  lines.forEach((line, index) => {
    if (line.size === 0) return;
    // All of them are labels, and most lines have no colon.
    const labelled = line.colons > 0 && line.size <= 120;
    const announces = labelled && line.last === ':';
    const leads = labelled && !announces && LEADER.test(line.text);
    if (leads && leader >= 0) found[leader] = found[index] = true;
    leader = leads ? index : -1;
    if (!leads) labels.dropBefore(line);
    if (!labelled) labels.close(false);
    else if (announces) labels.close(line.size >= 8 && OPENS.test(line.text));
    // 时间：… 来源：… is the page's.
    else if (leads || PAGES_OWN.test(line.text)) labels.close();
    else labels.take(line, index);
  });
  labels.close();
  return found;
}
