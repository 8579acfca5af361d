import { ERROR_KINDS, SORRY_LINE, TOLD_TWICE } from './errorWords';
import type { ErrorLine } from './errorWrappers';
import type { LineFeatures } from './lineFeatures';
import { isProse } from './score';
import { isSmallDead } from './smallDeadPage';
import type { Place } from './sequence';

/** What such a page says besides: the causes, what to do, numbers of the case. Counts on a page that is dead only. */
const ADVICE =
  /^(?:\d{1,2}\s?[.、)]\s?|[·•-]\s?)?(?:可能(?:的|是)?原因|原因(?:可能)?|请(?:您)?(?:检查|确认|尝试|稍[后候]|返回|刷新|联系|重新|核对|拨打|输入|点击)|您(?:可以|还可以|可|输入|正在|的(?:IP|请求))|如(?:果|有)(?:您|你|问题|疑问|需)?|建议|输入的?(?:网址|地址)|网址|链接|该?页面(?:已|可能|正在)|(?:去|回|返回)(?:往)?(?:网站)?(?:首页|上一页|主页)|(?:点击)?(?:返回|刷新|重试|重新加载)|(?:错误|事件|请求|拦截)(?:代码|编号|ID|时间|原因)|客服|技术支持|由.{2,16}提供(?:安全)?(?:防护|服务))/i;

/** The bits of `ERROR_KINDS`. */
const EACH_KIND = (1 << ERROR_KINDS.length) - 1;

/** Chinese words of an error page (错误页用语) that are the whole of a line; prose about such a page is longer. */
export function tellsError(features: LineFeatures): boolean {
  if (features.errors === 0 || features.size < 2 || features.size > 70 || features.numbered) return false;
  let begun = false;
  for (let rest = features.errors & EACH_KIND; rest !== 0; rest &= rest - 1) {
    const kind = ERROR_KINDS[31 - Math.clz32(rest & -rest)];
    if (kind?.begins.test(features.plain) !== true) continue;
    if (kind.alone.test(features.plain)) return true;
    begun = true;
  }
  if ((features.errors & (1 << ERROR_KINDS.length)) !== 0 && SORRY_LINE.test(features.plain)) return true;
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
 * never loaded, a small page that says so. A page with a sentence of the world is never dead.
 */
export function isDead(
  all: readonly LineFeatures[],
  errors: readonly (ErrorLine | null)[],
  course: readonly Place[],
  chrome: number,
  isOwn: (index: number) => boolean = () => false,
): boolean {
  if (isSmallDead(all)) return true;
  const failed = errors.some((error) => error !== null);
  let content = 0;
  let filled = 0;
  let forms = 0;
  for (let index = 0; index < all.length; index++) {
    const line = all[index] as LineFeatures;
    if (line.size === 0) continue;
    filled++;
    if (line.documentForm && line.coverage < 0.5) forms++;
    if (isOwn(index)) content += line.size;
    else if (!errors[index] && line.coverage < 0.5 && !(failed && advises(line))) {
      if (tellsOfWorld(line, failed)) return false;
      if (course[index] === 'body' && line.size >= 6) content += line.size;
    }
  }
  if (filled === 0 || forms >= 3) return false;
  return (failed || chrome >= 0.6) && content < SHELL;
}

/** Running text, a numbered line or a sentence, which no shell of a page has. */
function tellsOfWorld(line: LineFeatures, failed: boolean): boolean {
  if (isProse(line) && (line.han >= 12 || line.size >= 300)) return true;
  const least = failed ? 8 : 4;
  if (line.han < least) return false;
  return line.numbered || (line.fullStops > 0 && /。[”"』」)]?$/.test(line.plain));
}
