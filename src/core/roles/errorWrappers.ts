import type { Line } from '../text/lines';

/**
 * Failed server-side includes (错误页包装): a status line, mostly twice, then the server's signature. They stand alone on
 * their lines or in the middle of a paragraph.
 */
const STATUS =
  '(?:40[0-9]|41[0-8]|42[0-9]|431|451|50[0-8]|30[1278])\\s{0,3}(?:-\\s?)?(?:Not\\s?Found|Forbidden|Bad\\s?Request|Precondition\\s?Failed|Bad\\s?Gateway|Service\\s?(?:Temporarily\\s?)?Unavailable|Gateway\\s?Time-?out|Moved\\s?(?:Permanently|Temporarily)|Found|Internal\\s?Server\\s?Error|Unauthorized|Method\\s?Not\\s?Allowed|Not\\s?Acceptable|Request[ -]?Time-?out|Gone|Too\\s?Many\\s?Requests|Length\\s?Required|Request\\s?(?:Entity|Header|URI|Cookie)[\\w ,/-]{0,40}|Not\\s?Allowed|Temporary\\s?Redirect)';
const SIGNATURE =
  '(?:[A-Za-z][A-Za-z_-]{1,24}/\\d{1,3}(?:\\.\\d{1,5}){1,4}(?:\\s?\\([\\w .:/+-]{1,60}\\))?(?:\\s?Server at \\S{1,80} Port \\d{1,5})?|nginx|openresty|Tengine|Apache|Microsoft-IIS|Varnish|cloudflare|squid)';
const WORDS =
  '(?:The requested (?:URL|resource)[\\w /.%-]{0,120}(?:was )?not found[\\w ,.]{0,60}|Sorry for the inconvenience\\.?|Please report this message[\\w ,.!:/-]{0,120}|Powered by \\w{2,20}(?:/[\\d.]{1,12})?|Request Id:? ?\\S{0,60}|You don.t have permission to access[\\w /.%-]{0,80}|denied by region block\\S{0,20})';

const STATUS_LINE = new RegExp(`^(?:${STATUS}[\\s,.!]*){1,4}(?:${SIGNATURE})?$`, 'i');
const SIGNATURE_LINE = new RegExp(`^(?:(?:${SIGNATURE}|${WORDS})[\\s.]*){1,3}$`, 'i');
const INLINE = new RegExp(
  `${STATUS}(?:\\s{0,4}(?:${STATUS}|${WORDS}))*(?:\\s{0,4}${SIGNATURE}(?![\\w/]))?`,
  'gi',
);
const CHINESE =
  /^(?:.{0,12}(?:您|你)(?:所)?(?:访问|查看|浏览|请求)的(?:页面|网页|内容|文章|资源|信息)\S{0,8}(?:不存在|已删除|被删除|已失效|找不到|出错|未找到).{0,40}|.{0,8}(?:页面|网页|文件)\S{0,4}(?:未找到|不存在|找不到了?|无法显示|走丢了|出错了).{0,30}|(?:系统繁忙|系统维护|网站维护中|网站建设中|服务器繁忙|服务器错误|内部错误|网关超时).{0,30}|.{0,20}\d{1,3}\s?秒后\S{0,6}(?:跳转|返回).{0,30}|.{0,12}(?:请|需要)?(?:开启|启用|打开)\s?JavaScript.{0,40}|.{0,40}(?:enable|requires?|turn on) JavaScript.{0,60}|.{0,6}(?:安全验证|访问异常|访问验证|人机验证|滑动验证).{0,40}|.{0,10}浏览器不支持(?:框架|JavaScript|脚本).{0,30}|.{0,10}(?:防火墙|WAF|云防护).{0,40}拦截.{0,40}|.{0,10}访问(?:被拒绝|被拦截|受限|过于频繁).{0,40})$/i;

/** A whole line of a wrapper: `status` proves itself, `signature` needs a status line near it. */
export type ErrorLine = 'status' | 'signature' | 'words';

/** Reads a trimmed, half-width line as part of an error wrapper; null where it is none. Bounded in the line's length. */
export function readErrorLine(text: string): ErrorLine | null {
  if (text.length === 0 || text.length > 260) return null;
  if (STATUS_LINE.test(text)) return 'status';
  if (SIGNATURE_LINE.test(text)) return 'signature';
  if (text.length <= 90 && CHINESE.test(text)) return 'words';
  return null;
}

/**
 * Wrappers in the middle of a line that is not one as a whole. A status that stands in quotation marks is talked about,
 * not shown, and left alone. Offsets are those of the text.
 */
export function inlineErrors(line: Line, folded: string): { start: number; end: number }[] {
  const found: { start: number; end: number }[] = [];
  if (!/[345]\d\d\s{0,3}(?:-\s?)?[A-Z]/i.test(folded)) return found;
  INLINE.lastIndex = 0;
  for (let match = INLINE.exec(folded); match; match = INLINE.exec(folded)) {
    const before = folded.charAt(match.index - 1);
    const after = folded.charAt(match.index + match[0].length);
    if (/[“"'「『(‘\w.-]/.test(before) || /[”"'」』)’]/.test(after)) continue;
    // One status by itself in running text may be what the text is about; a pair or a signature may not.
    if (!PAIR_OR_SIGNED.test(match[0])) continue;
    found.push({ start: line.start + match.index, end: line.start + match.index + match[0].length });
  }
  return found;
}

const PAIR_OR_SIGNED = new RegExp(`^${STATUS}\\s{0,4}(?:${STATUS}|${WORDS}|${SIGNATURE})`, 'i');
