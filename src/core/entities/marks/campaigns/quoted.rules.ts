import { MOVEMENTS } from '../../../knowledge/campaigns';
import { table, take, veto } from '../../rule';

const ARTS =
  '(?:主题[党团队]日|[党团队]日|系列|社会|公益|暑期|寒假|主题|专题|集中|专项|百日|大型|公益|志愿服务|志愿|教育实践|学习教育|创建|评选|评比|宣传|推广|帮扶|结对帮扶|扶贫|助学|引才|培育|培训|培养|提升|整治|清理|治理|执法|执行|监督|攻坚|创新|实践|特色|品牌|示范|统一|联合|安全|守护|保障|招商|廉政|文艺|劳动|生态|民生|文化|惠民|阅读|便民|进(?:校园|社区|企业|农村|乡村|万家|机关|军营|家庭)|[两三四五六七八九十]大|[两三四五六七八九十]项|等)*';
/** Words for what is done under a name (活动、行动、竞赛); none that goes on as another word (活动室, 工程师). */
const HEADS =
  '(?:活动(?![室站场中])|行动(?!员|自|能|上)|工程(?![师队处院])|计划(?![处委单])|运动(?![员会场服])|大会战|会战|攻坚战|攻坚|大讨论|大行动|大走访|大排查|大检查|大比武|大练兵|大接访|实践活动|学习教育|主题教育|专题教育|教育(?![部局厅厂基系])|斗争|整治|治理|执法(?![局大队])|评选|评比|创建|竞赛|大赛|比赛|演习|演练|宣讲|巡讲|巡展|汇演|展演|惠民演出|巡演|倡议|号召|改革|走访|慰问|送医|宣传月|开放日|文化节|文化周|艺术节|购物节|旅游节|读书节|阅读季|消费季|消费月|火炬|志愿服务(?![队者])|服务(?=[,。;])|征文|集中收网|誓师|动员大会|动员会|启动仪式|启动|开讲|落幕|收官|进展|首日|主题宣传|学习宣传|推进会|部署会|调度会|表彰会|现场会|项目|基金|揭晓|暨)';
const HEAD_BEHIND = new RegExp(`^(?:的)?${ARTS}${HEADS}`);
/** Told by its own last words. */
const OWN_HEAD =
  /[\u4E00-\u9FFF]{2,4}(?:19|20)\d\d$|..(?:活动|行动|工程|计划|基金|会战|攻坚战|保卫战|战役|运动|(?:宣传|安全|生产|服务|援助|合作|敬老|读书|阅读|文明|禁毒|执行|提升|提质|创建|攻坚|建设|作风|质量|环境|效能|落实|卫生|助学|慈善|惠民|公益|接访|接诉|党|开放|扶贫|低碳|植树)[年月周季日]|(?:文化|艺术|读书|购物|旅游|美食)[节周])$/;
/** What it names is a team, a device, an honour, a way of working. */
const THING_BEHIND =
  /^(?:的|等)?(?:[\u4E00-\u9FFF]{0,4}(?:队|团|组|站|室|馆|店|岗|牌|奖|章|称号|证书|奖章|户|企业|模式|机制|制度|工作法|体系|平台|经验|精神|理念|思路|原则|方针|要求|标准|问题|现象|规划|系列|品种|地理标志|商标|小程序|热线|栏目|专栏|会议|座谈|论坛|课题|调研|视察|协商|谈心|评定|特展|画展|展览|展区|措施|做法|办法|罪|名义|为名|事件|事故|帽子|口号|标语|政策)|[为作是])/;
/** Who names it sets out to do it. */
const SET_OUT =
  /(?:开展|启动|推进|组织|实施|发起|打响|参加|参与|投身|响应|举办|承办|承接|办好|推行|号召|各队|部署|推动|继续|抓好|深化|扎实做好|引导[\u4E00-\u9FFF]{2,8}|干部)(?:了|好|全[国省市县区州旗]|[省市县区旗])?$/;
/** Ends as words for things, people and rules do. */
const NO_DEED =
  /[制法岗卡证码员长站室点店车馆园林奖人家户牌书网院量力度率权标路桥点队热者师课]$|^(?:关于|推进|加强|学习贯彻|如何|构建|打造)|[+&]|[两三四五六七八九十].$/;

/** Names that say who goes where: 百企帮百村, 千名医生下乡, 送法进万村, 非遗进校园. */
const DEED =
  /^[百千万](?:[名万]?[\u4E00-\u9FFF]{1,3})[进帮助联下入访兴结走送][\u4E00-\u9FFF]{1,4}$|^[十百千万][\u4E00-\u9FFF][十百千万][\u4E00-\u9FFF](?:[十百千万][\u4E00-\u9FFF])?$|^[\u4E00-\u9FFF]{2,8}进(?:校园|社区|企业|农村|乡村|万家|万村|机关|军营|家庭|课堂|景区|工地|基层|牧区|网格)$|^[\u4E00-\u9FFF]{2,6}(?:下乡|下基层|走基层|回头看)$/;

/** A name in quotation marks (引号中的名称) and what stands around it. */
export class QuotedName {
  readonly name: string;
  readonly before: string;
  /** Behind the marks, and behind further names in marks that are listed with it (“甲”“乙”活动). */
  readonly after: string;

  constructor({ 0: match, 1: name = '', index, input }: RegExpExecArray) {
    this.name = name;
    this.before = input.slice(Math.max(0, index - 12), index);
    FURTHER.lastIndex = index + match.length;
    const further = FURTHER.exec(input)?.[0].length ?? 0;
    const end = index + match.length + further;
    this.after = input.slice(end, end + 16);
  }
}
const FURTHER = /(?:[、,和及与暨]{0,1}[“"「『‘'][^“”"「」『』‘’'。;；\n]{2,24}[”"」』’']){0,5}/y;

const KNOWN: ReadonlySet<string> = new Set(MOVEMENTS);

/** Which names in marks are campaigns'. */
export const QUOTED_NAMES = table<QuotedName>('campaign/quoted-names', 'campaign', [
  // “十四五”规划 is the plan of a time, “12·9”行动 a day.
  veto('time', ({ name }) => /^(?:[一二三四五六七八九十·]+|\d+·?\d*|互联网\+)$/.test(name)),
  veto('no-words', ({ name }) => !/[\u4E00-\u9FFF]{2}/.test(name)),
  take('head-behind', ({ after }) => HEAD_BEHIND.test(after)),
  take('own-head', ({ name }) => OWN_HEAD.test(name)),
  veto('thing-behind', ({ after }) => THING_BEHIND.test(after)),
  take('deed', ({ name }) => DEED.test(name)),
  take('known', ({ name }) => KNOWN.has(name)),
  take(
    'set-out',
    ({ name, before }) =>
      /^[\u4E00-\u9FFF、]{4,14}$/.test(name) && SET_OUT.test(before) && !NO_DEED.test(name),
  ),
]);
