import type { ErrorLine } from './errorWrappers';
import type { LineFeatures } from './features';
import { isProse } from './score';
import type { Place } from './sequence';

const SORRY =
  '(?:(?:很|非常|十分)?(?:抱歉|对不起)|sorry|oops|糟糕|哎呀|提示|温馨提示|系统提示|错误提示)[,!。:~\\s]{0,3}';
const WHAT = '(?:页面|网页|内容|文章|资源|信息|地址|网址|网站|文件|链接|栏目|URL)';
const GONE =
  '(?:已经?|暂时|可能|目前|似乎|好像){0,2}(?:不存在|不可用|(?:被)?(?:删除|移除|移动|屏蔽)|失效|过期|下线|找不到了?|出错了?|出现错误|发生错误|未找到|没有找到|无法(?:访问|显示|找到|打开)|走丢了|丢失了?|飞走了|不翼而飞)';
const THEN =
  '(?:[,。!;]?\\s?(?:敬?请|已更改|或者|您可以|可以|点击|系统|页面|正在|本页|或|如)[^。!]{1,40}[。!]?|[,。!]?\\s?\\d{1,3}\\s?秒[^。]{2,24}[。!]?)';
const TOLD: readonly string[] = [
  `(?:您|你)?(?:所|要|想|正在|当前)?(?:访问|查看|浏览|请求|查找|寻找|打开)的?${WHAT}${GONE}(?:或(?:已|者)?[^。,]{2,12})?`,
  `(?:该|此|当前|本)?${WHAT}${GONE}(?:或(?:已|者)?[^。,]{2,12})?`,
  `(?:没有|未能?|无法)找到(?:您|你)?(?:所|要)?(?:访问|请求|查看|需要)?的?${WHAT}`,
  '(?:当前)?(?:系统|服务器|网络|网站|服务)(?:正在|正)?(?:繁忙|维护中?|升级(?:维护)?中?|建设中|忙|异常|开小差了?|出错了?|错误|内部错误|无响应|超时)',
  '(?:内部服务器错误|网关(?:错误|超时)|请求(?:超时|错误|无效|被拒绝)|禁止访问|拒绝访问|访问(?:出错|错误|异常|受限|被拒绝|被拦截|过于频繁|验证|频率过高))',
  '(?:您|你)?(?:没有|无)(?:访问)?权限(?:访问[^。]{1,12})?',
  '(?:您|你)的(?:访问|请求|IP)[^。]{0,16}(?:被?(?:拦截|拒绝|限制|阻断|禁止)|异常|过于频繁|存在(?:安全)?(?:风险|威胁))[^。]{0,6}',
  '[^。]{0,32}(?:(?:防火墙|安全防护|安全策略|安全系统)[^。]{0,12}(?:拦截|阻断|拒绝)|WAF|云防护|网站卫士|创宇盾|安全狗|玄武盾)[^。]{0,24}',
  '(?:请(?:您)?(?:先)?(?:完成|进行|通过|拖动))?(?:下列|以下|下方)?(?:的)?(?:安全验证|人机验证|滑动验证|滑块|拼图验证|浏览器安全检查)[^。]{0,14}',
  '(?:请|需要)?(?:您)?(?:先)?(?:开启|启用|打开|允许)(?:浏览器的?)?\\s?(?:JavaScript|JS|Cookie)s?[^。]{0,24}',
  '[^。]{0,40}(?:enable|requires?|turn on|without|support) JavaScript[^。]{0,80}',
  '(?:您|你)?(?:的|当前)?浏览器(?:版本过低|不支持(?:框架|JavaScript|脚本|iframe|嵌入式框架)?)[^。]{0,30}',
  '(?:页面|系统)?(?:将(?:在|于)?)?\\d{1,3}\\s?秒(?:钟)?(?:之?后)?(?:将)?(?:自动)?(?:为您)?(?:跳转|返回|转向|关闭)[^。]{0,16}',
  '(?:正在|即将)(?:为您)?(?:跳转|转向|重定向|加载|验证)[^。]{0,14}',
  '(?:404|403|500|502|503)\\s?(?:错误|页面|error)?|(?:HTTP\\s?)?错误\\s?[345]\\d\\d[^。]{0,24}|(?:40[0-9]|50[0-9])\\s?-\\s?[\\u4e00-\\u9fff][^。]{1,24}',
  'Just a moment\\.{0,3}|denied by region block.{0,20}|The requested (?:URL|resource).{0,80}not found.{0,40}|You don.t have permission to access.{0,60}|Checking your browser[\\w ,.]{0,40}|Access Denied|Page Not Found|(?:Security|Human) Verification|Please wait[\\w ,.]{0,30}|Loading\\.{0,3}',
];
const REST = `${THEN}{0,2}[。!.~]{0,3}$`;
/**
 * Each kind of words by itself: how a line of it begins, and how one ends that says nothing else. All of them in one
 * pattern take long to compile; few texts need it.
 */
const KINDS = TOLD.map((told) => ({
  begins: new RegExp(`^(?:${SORRY})?(?:${told})`, 'i'),
  alone: new RegExp(`^(?:${SORRY})?(?:${told})${REST}`, 'i'),
}));
const TOLD_TWICE = new RegExp(
  `^(?:${SORRY})?(?:${TOLD.join('|')})[,。!;:]\\s?(?:${TOLD.join('|')})${REST}`,
  'i',
);
const SORRY_LINE = new RegExp(`^(?:${SORRY}){1,2}$`, 'i');
/** What the words of an error page are tried with. */
export const ERROR_WORDS: readonly RegExp[] = [...KINDS.map((kind) => kind.begins), SORRY_LINE];

/** What such a page says besides: the causes, what to do, numbers of the case. Counts on a page that is dead only. */
const ADVICE =
  /^(?:\d{1,2}\s?[.、)]\s?|[·•-]\s?)?(?:可能(?:的|是)?原因|原因(?:可能)?|请(?:您)?(?:检查|确认|尝试|稍[后候]|返回|刷新|联系|重新|核对|拨打|输入|点击)|您(?:可以|还可以|可|输入|正在|的(?:IP|请求))|如(?:果|有)(?:您|你|问题|疑问|需)?|建议|输入的?(?:网址|地址)|网址|链接|该?页面(?:已|可能|正在)|(?:去|回|返回)(?:往)?(?:网站)?(?:首页|上一页|主页)|(?:点击)?(?:返回|刷新|重试|重新加载)|(?:错误|事件|请求|拦截)(?:代码|编号|ID|时间|原因)|客服|技术支持|由.{2,16}提供(?:安全)?(?:防护|服务))/i;

/** Chinese words of an error page (错误页用语) that are the whole of a line; prose about such a page is longer. */
export function tellsError(features: LineFeatures): boolean {
  if (features.errors === 0 || features.size < 2 || features.size > 70 || features.numbered) return false;
  let begun = false;
  for (let index = 0; index < KINDS.length; index++) {
    const kind = KINDS[index];
    if ((features.errors & (1 << index)) === 0 || kind?.begins.test(features.plain) !== true) continue;
    if (kind.alone.test(features.plain)) return true;
    begun = true;
  }
  if ((features.errors & (1 << KINDS.length)) !== 0 && SORRY_LINE.test(features.plain)) return true;
  return begun && /[,。!;:]/.test(features.plain) && TOLD_TWICE.test(features.plain);
}

/** What the sentences of such pages are about; one that has two of these says nothing of the world. */
const SUBJECT =
  /访问|请求|页面|网页|资源|网址|浏览器|服务器|管理员|缓存|域名|验证|拦截|刷新|链接|URL|\bIP\b|错误|JavaScript|Cookie|稍[后候]|跳转/gi;

function advises(line: LineFeatures): boolean {
  if (line.size > 160) return false;
  if (line.size <= 80 && ADVICE.test(line.plain)) return true;
  return new Set(line.plain.match(SUBJECT) ?? []).size >= 2;
}

/** With less than this many characters outside the frame a page without prose is an empty shell. */
const SHELL = 60;

/**
 * Whether a page holds no article (死页): an error page, a script wall, a firewall's answer, a shell whose content was
 * never loaded. A page with real prose is never dead.
 */
export function isDead(
  all: readonly LineFeatures[],
  errors: readonly (ErrorLine | null)[],
  course: readonly Place[],
  chrome: number,
): boolean {
  const failed = errors.some((error) => error !== null);
  let content = 0;
  let filled = 0;
  let forms = 0;
  for (let index = 0; index < all.length; index++) {
    const line = all[index] as LineFeatures;
    if (line.size === 0) continue;
    filled++;
    if (errors[index] || line.coverage >= 0.5 || (failed && advises(line))) continue;
    if (isProse(line) && (line.han >= 12 || line.size >= 300)) return false;
    if ((line.numbered || /。[”"』」)]?$/.test(line.plain)) && line.han >= 8) return false;
    if (line.documentForm) forms++;
    if (course[index] === 'body' && line.size >= 6) content += line.size;
  }
  if (filled === 0 || forms >= 3) return false;
  return (failed || chrome >= 0.6) && content < SHELL;
}
