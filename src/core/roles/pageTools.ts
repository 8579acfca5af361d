import { entry, type CatalogueEntry } from './catalogueEntry';

/** What one can do with a page, as buttons in a row are called. */
const TOOL =
  '(?:超?大|中|小|默认|标准|打印|列印|友善列印|(?:打印|下载)(?:文字稿|本稿|全文|本文)|全文打印|文字打印|电邮|E-?mail推荐|邮件推荐|推荐给?(?:朋友|好友)?|发送|发表|分享|转寄|转发|纠错|收藏|关闭(?:窗口)?|下载|留言|点赞|PDF下载|放大|缩小|语音|朗读|返回(?:顶部|上一?页|列表)?|PDF|Word)';
/** Languages of a site, as its switch names them. */
const LANGUAGE =
  '(?:繁体?|简体?|正体|中文|中|ENG?|English|PT|Portugu[eê]s|日本語|日文|日语|한국어|韩文|法文|俄文|藏文|蒙文|维文|民族语)(?:中文|版)?';

/** Buttons, switches and forms of a page (页面按钮、语言切换、表单), which stand in rows or a field a line. */
export const PAGE_TOOLS: readonly CatalogueEntry[] = [
  entry('toolbar/row', 3.5, new RegExp(`^(?:[[【(]?${TOOL}[\\])】]?[\\s|/·、]{0,4}){2,10}:?$`, 'gi'), {
    whole: true,
  }),
  entry('toolbar/print', 3, /^(?:推荐给(?:朋友|好友)|打印文字稿|全文打印|打印本稿)\s?:?$/g),
  entry(
    'toolbar/label',
    3,
    /^(?:已编辑|展开(?:全文)?|收起(?:全文)?)c?$|^\(?点击(?:图片|大图)?可?(?:查看|放大|看)(?:大图|原图|图片)?\)?$/g,
  ),
  // A short message: when and from which programme.
  entry(
    'meta-line/time',
    2.4,
    /^(?:(?:20)?\d\d-)?\d{1,2}-\d{1,2}\s\d{1,2}:\d\d(?::\d\d)?\s{1,3}来自\s?\S{2,16}(?:\s\S{1,10})?$/g,
    { whole: true },
  ),
  entry(
    'navigation/row',
    3,
    /^(?:(?:目录|上一篇|下一篇|PDF下载|全文下载|导出|引用本文)\s?\|\s?){1,5}(?:目录|上一篇|下一篇|PDF下载|全文下载|导出|引用本文)$/g,
    { whole: true },
  ),
  // The name of a site, its first page, and what else it has.
  entry('navigation/row', 3, /^[\u4e00-\u9fff]{2,10}\s{1,4}首页(?:\s{1,4}[\u4e00-\u9fff]{2,6}){2,12}$/g, {
    whole: true,
  }),
  // The name of a site with its address.
  entry('navigation/site-name', 3, /^[\u4e00-\u9fff]{2,16}\s{1,4}(?:https?:\/\/)?www\.[\w.-]{4,60}\/?$/gi, {
    whole: true,
  }),
  entry(
    'related/more',
    3,
    /^(?:看|浏览|阅读)更多(?:相关)?(?:新闻|报道|内容|文章|资讯)$|^点我(?:下载|看).{0,12}$/g,
    { ends: true },
  ),
  entry(
    'related/more',
    3,
    /^(?:往下|向下|继续|下拉|下滑|上拉|上滑)(?:滑动|拉)?(?:查?看|阅读|浏览)?更多(?:精彩)?(?:文章|新闻|内容|资讯)?$/g,
    { ends: true },
  ),
  entry('breadcrumb/position', 4, /^You are here\s?:.{0,200}$/gi, { whole: true }),
  entry(
    'navigation/bracketed',
    3,
    /^(?:[A-Za-z]{3,16}\s{1,3})?(?:\[[A-Za-z][A-Za-z ]{2,24}\]\s{0,3}){2,8}$/g,
    { whole: true },
  ),
  // What a news site asks before it lets one read, and with what to look at it.
  entry(
    'dialog/age',
    4,
    /^(?:限制级|.{0,24}(?:需|须|未|已年?)满\s?18\s?岁.{0,24}|.{0,24}网路?(?:络)?内容分级(?:处理|管理)办法.{0,200}|我?不?同意(?:本条款)?(?:离开)*)$/g,
    { whole: true },
  ),
  entry(
    'navigation/browser',
    3.5,
    /^.{0,40}建议(?:您)?使用.{0,60}(?:浏览器|版本)[。.]?$|^关闭此?[视窗口]{1,2}.{0,60}下载.{0,10}$/g,
    { whole: true },
  ),
  // The time, then who reported from where: 2025/10/18 12:57 記者甲／台北報導.
  entry(
    'meta-line/time',
    2.4,
    /^(?:19|20)\d\d[-/.]\d{1,2}[-/.]\d{1,2}\s{1,3}\d{1,2}:\d\d(?::\d\d)?\s{1,4}(?:[\u4e00-\u9fff]{0,6}记者[\u4e00-\u9fff、\s]{2,16}|即时新闻|[\u4e00-\u9fff]{2,4}中心)\s?[/╱]\s?[\u4e00-\u9fff]{2,6}(?:报导|报道)$/g,
    { whole: true },
  ),
  entry(
    'meta-line/time',
    2.4,
    /^(?:首次上稿|更新时间|上稿时间|最后更新)\s{0,2}:?\s{0,2}(?:(?:20)?\d\d[-/])?\d\d[-/]\d\d\s\d\d:\d\d$/g,
    { whole: true },
  ),
  entry('meta-line/source', 2.4, /^(?:此|本)篇?文章(?:最开始|原始|原文)?(?:出处|来源)为?\s{0,2}:.{0,80}$/g, {
    whole: true,
  }),
  // The time, and when it was put right: 2022/12/8 19:36(12/8 20:01 更新).
  entry(
    'meta-line/time',
    2.4,
    /^(?:19|20)\d\d[-/.]\d{1,2}[-/.]\d{1,2}\s{1,3}\d{1,2}:\d\d\s?\((?:[\d/.-]{3,10}\s)?\d{1,2}:\d\d\s?更新\)$|^日期\s?:\s?\d{1,2}[-/]\d{1,2}$/g,
    { whole: true },
  ),
  // The column, when, and the site with its address.
  entry(
    'meta-line/outlet',
    2.4,
    /^[\u4e00-\u9fff]{2,6}\s(?:19|20)\d\d-\d\d-\d\d\s\d\d:\d\d(?::\d\d)?\s[\u4e00-\u9fff]{2,12}www\.[\w.]{4,30}$/g,
    { whole: true },
  ),
  // How long it takes to read.
  entry('meta-line/count', 2.4, /^(?:本篇?文章?|全文)(?:约|共|有)?\s?\d{2,6}\s?字.{0,20}$/g, { whole: true }),
  entry('other/account', 3, /^[[【(](?:正文|全文|文章|本文)(?:已?结束|完)[\]】)]$|^UID\s?:\s?\d{1,9}$/g, {
    whole: true,
  }),
  // What a server could not include.
  entry('code/include', 4, /^\[an error occurred while processing (?:the|this) directive\]$/gi, {
    whole: true,
  }),
  // Words that tell what it is about, who published it and when.
  entry(
    'meta-line/outlet',
    2.4,
    /^(?:[\u4e00-\u9fff]{2,6}\s){1,8}[\u4e00-\u9fff]{1,8}[报网社]\s(?:19|20)\d\d-\d\d-\d\d$/g,
    { whole: true },
  ),
  entry(
    'meta-line/source',
    2.4,
    /^(?:转自|转载自|摘自)[《\s]?[\u4e00-\u9fff]{2,12}(?:[报网社台刊]|新闻|周刊|杂志)》?$/g,
    { whole: true },
  ),
  // What blogs have below an entry.
  entry(
    'comment/blog',
    3,
    /^(?:没有留言|张贴留言|发[布表佈]留言|较新的文章|较旧的文章|全站热搜|创作者介绍|arrow)\s?:?$|^\S{1,16}\s发表在\s痞客邦.{0,30}$/g,
    { ends: true, whole: true },
  ),
  // Tools of a page in English above a Chinese article.
  entry(
    'navigation/english',
    3.5,
    /^(?=[^\u4e00-\u9fff]{4,300}$).{0,240}\b(?:javascript|friendly print|print function|font (?:size|setting)|accesskey|browser does not)\b.{0,240}$/gi,
    { whole: true },
  ),
  // The same with a day of the Republic's calendar.
  entry(
    'meta-line/time',
    2.4,
    /^(?:发布|发表|更新|张贴|公告|上版|建立|最后更新)?(?:日期|时间)\s{0,2}:\s{0,3}(?:民国)?1\d\d[-/.年]\d{1,2}[-/.月]\d{1,2}日?(?:\s{1,3}\d{1,2}:\d\d)?$/g,
    { whole: true },
  ),
  // The journal in which it was printed.
  entry(
    'meta-line/outlet',
    2.4,
    /^[\u4e00-\u9fff·()]{2,20}\s{1,3}(?:19|20)\d\d\s?年\s?第?\s?\d{1,3}\s?期$/g,
    {
      whole: true,
    },
  ),
  // What an account says over its article: follow us, the weather of today.
  entry(
    'share/follow',
    3.2,
    /^.{0,14}点(?:击|亮)?(?:上方|下方|顶部)?[“"]?蓝(?:色)?字[”"]?(?:即可|一键)?关注.{0,12}$/g,
    { whole: true },
  ),
  entry(
    'other/weather',
    3,
    /^[\u4e00-\u9fff]{2,8}(?:今日|今天|明日)?天气\s?:\s?[^。]{4,60}(?:\d\s?(?:℃|°C|度|级))$/g,
    { whole: true },
  ),
  entry(
    'navigation/login',
    3,
    /^.{0,24}(?:订户|会员|付费|订阅者)专区.{0,40}$|^.{0,30}请先登[录入](?:系统|会员|帐号|账号)[.。!…]{0,6}$/g,
    { ends: true, whole: true },
  ),
  // What an encyclopedia says of an entry.
  entry(
    'other/entry',
    3,
    /^本词条(?:由|缺少|是).{2,40}$|^词条(?:图册|统计|标签)(?:\s.{0,40})?$|^编辑\s{1,3}讨论(?:\s.{0,20})?$|^(?:查看我的收藏|有用\+1|同义词\s.{2,40})$/g,
    { whole: true },
  ),
  // What the printed form of a page says of itself.
  entry('meta-line/printed', 2.4, /^(?:打印|下载|导出|生成)(?:时间|日期)\s?:\s?\d{4}.{4,20}$/g, {
    whole: true,
  }),
  entry(
    'meta-line/address',
    3,
    /^(?:文章来源|来源|本文|原文|页面|信息)?\s?(?:网址|地址|链接|URL)\s?:\s?(?:https?:\/\/|www\.)\S{4,200}$/gi,
    { whole: true },
  ),
  entry(
    'paging/numbers',
    3,
    /^第\s?\d{1,4}\s?页\s?[/,|共]{0,2}\s{0,2}(?:共|总)\s?\d{1,4}\s?页$|^共\s?\d{1,4}\s?页\s?(?:\d{1,3}\s?){1,12}$/g,
  ),
  entry(
    'navigation/language',
    3,
    new RegExp(
      `^${LANGUAGE}(?:\\s{0,3}[|/·]\\s{0,3}|\\s{1,4})${LANGUAGE}(?:(?:\\s{0,3}[|/·]\\s{0,3}|\\s{1,4})${LANGUAGE}){0,8}$`,
      'gi',
    ),
    { whole: true },
  ),
  // [首页][领导讲话][文件], perhaps in a frame of lines.
  entry(
    'navigation/bracketed',
    3,
    /^[│┃║|]?\s?(?:[[【]\s?[\u4e00-\u9fff]{2,6}\s?[\]】]\s{0,3}){2,12}[│┃║|]?$/g,
    {
      whole: true,
    },
  ),
  // The fields of a form, those that must be filled in with a star.
  entry(
    'comment/form',
    3,
    /^(?:\*\s?)?(?:您的)?(?:姓名|昵称|联系(?:人|电话|方式|地址)|手机号?码?|电子邮[箱件]|邮箱|身份证号码?|地址|(?:意见|留言|建议|反馈|评论|信件|来信)?(?:标题|内容|主题)|验证码)\s?[::]?\s?\*\s?:?$|^\*\s?(?:您的)?(?:姓名|昵称|联系(?:人|电话|方式|地址)|手机号?码?|电子邮[箱件]|邮箱|(?:意见|留言|建议|反馈)?(?:标题|内容)|验证码)\s?:?$|^验证码\s?:?\s{0,3}看不清.{0,8}$|^看不清[??]?,?换一张$|^(?:提交|重置|取消|清空|保存|发送)(?:\s{1,4}(?:提交|重置|取消|清空|保存|发送|关闭|返回)){1,3}$|^我要(?:提意见|建言|提问|参与|反馈)$|^请(?:留下|输入|填写)您?的?(?:姓名|电话|邮箱|意见|留言|内容|建议).{0,12}$/g,
    { ends: true },
  ),
  // What the page asks about itself.
  entry(
    'comment/form',
    3,
    /^(?:您|你)?(?:觉得|认为)?(?:这篇文章|本(?:页|文|站|网页|网站|篇文章)的?(?:内容|信息|服务)?)(?:对(?:您|你)(?:是否)?)(?:有(?:所|没有)?帮助|有用)吗?[??]?$/g,
    { ends: true },
  ),
  entry(
    'info-block/state',
    2.4,
    /^(?:征集|活动|办理|公示|投票|调查)?(?:状态|时间|期限)\s?:\s?(?:已结束|进行中|未开始|征集中|已截止|已办结|已采纳|(?:19|20)\d\d[-./]\d{1,2}[-./]\d{1,2}\s?(?:至|到|-|—|~)\s?(?:19|20)\d\d[-./]\d{1,2}[-./]\d{1,2})$/g,
    { whole: true },
  ),
  // Who runs the site, behind the name.
  entry(
    'footer/runs',
    2.5,
    /^(?:[\u4e00-\u9fffA-Za-z·()]{4,30}(?<![由将在等与和及])(?:主办|承办|协办|主管|制作维护|建设维护|运行维护|技术支持)(?:单位)?[\s|,;]{1,6}){1,4}(?=\S)|^(?:[\u4e00-\u9fffA-Za-z·()]{4,30}(?<![由将在等与和及])(?:主办|承办|协办|主管|制作维护|建设维护|运行维护|技术支持)[\s|,;]{0,6}){2,4}$/g,
  ),
  // An account's article: who wrote it, the account, when, where it was sent from.
  entry(
    'meta-line/outlet',
    2.4,
    /^(?:原创\s*:?\s+)?(?:[\u4e00-\u9fffA-Za-z0-9_·-]{2,16}\s+){1,3}(?:19|20)\d\d[-/年]\d{1,2}[-/月]\d{1,2}日?\s+\d{1,2}:\d\d(?::\d\d)?\s+发表于\s?[\u4e00-\u9fff]{2,4}$/g,
    { whole: true },
  ),
  // 原创　某某　某某发布: who wrote it and the account, the time on a line of its own.
  entry('meta-line/outlet', 2.4, /^原创\s+[\u4e00-\u9fff·]{2,8}\s+[\u4e00-\u9fffA-Za-z0-9_-]{2,16}$/g, {
    whole: true,
  }),
  // Where a database lets its text be had, the way into a section of the site, what an e-paper's program leaves.
  entry(
    'toolbar/download',
    3,
    /^下载地址\s?:\s?(?:请?点击\S{2,6}|\S{0,12}下载)$|^点击更多\S{2,6}进入\S{2,8}(?:\s{1,3}\S{2,6}){0,6}$|^.{0,240}\/enpproperty-->$/g,
    { whole: true },
  ),
  // The name and the address of a site, when, perhaps from where.
  entry(
    'meta-line/outlet',
    2.4,
    /^(?:[\u4e00-\u9fff]{2,16}\s{1,4})?(?:https?:\/\/(?:www\.)?|www\.)[\w.-]{4,60}\/?\s{1,4}[[(]?(?:19|20)\d\d[-/年]\d{1,2}[-/月]\d{1,2}日?(?:\s{0,3}\d{1,2}[:时]\d{1,2}(?::\d\d|分)?)?[\])]?(?:\s{1,4}(?:(?:(?:来源|稿源)\s?:\s?)\S{1,20}|[\u4e00-\u9fff]{1,8}[报网社]|我要(?:评论|留言|纠错)))?$/g,
    { whole: true },
  ),
];
