import type { Line } from '../text/lines';

/**
 * Failed server-side includes (错误页包装): a status line, mostly twice, then the server's signature. They stand alone on
 * their lines or in the middle of a paragraph.
 */
const REASON =
  'Not\\s?Found|Forbidden|Bad\\s?Request|Precondition\\s?Failed|Bad\\s?Gateway|Service\\s?(?:Temporarily\\s?)?Unavailable|Gateway\\s?Time-?out|Moved\\s?(?:Permanently|Temporarily)|Found|Internal\\s?Server\\s?Error|Unauthorized|Method\\s?Not\\s?Allowed|Not\\s?Acceptable|Not\\s?Implemented|Request[ -]?Time-?out|Gone|Conflict|Too\\s?Many\\s?Requests|Length\\s?Required|Request\\s?(?:Entity|Header|URI|Cookie)[\\w ,/-]{0,40}|Not\\s?Allowed|Temporary\\s?Redirect|Permanent\\s?Redirect|Unavailable\\s?For\\s?Legal\\s?Reasons|Web\\s?Server\\s?Is\\s?Down|Access\\s?(?:Denied|Forbidden)|Error';
const STATUS = `(?:HTTP\\s?(?:Status|Error)?\\s?(?:Code)?\\s?:?\\s?|Error\\s?:?\\s?)?(?:30[12378]|40\\d|41\\d|42\\d|431|451|50\\d|52\\d)(?:\\.\\d{1,2})?\\s{0,3}(?:[-–—:]\\s?)?(?:${REASON})`;
const SIGNATURE =
  '(?:(?:Server:\\s?)?[A-Za-z][\\w-]{1,24}/\\d{1,3}(?:\\.\\d{1,5}){1,4}(?:[\\w.+-]{0,12})?(?:\\s?\\([\\w .:/+-]{1,60}\\))?(?:\\s?(?:OpenSSL|PHP|mod_\\w{1,16})/\\S{1,24}){0,4}(?:\\s?Server at \\S{1,80} Port \\d{1,5})?|[\\w-]{0,16}nginx|openresty|Tengine|Apache(?:\\sTomcat)?|Microsoft-IIS|Varnish|cloudflare|squid|Caddy|LiteSpeed|kngx|stgw|CloudWAF|CDN)';
const WORDS =
  "(?:The requested (?:URL|resource)[\\w /.%?=&-]{0,120}(?:was )?not (?:be )?found[\\w ,.]{0,60}|Sorry for the inconvenience\\.?|Please report this message[\\w ,.!:/-]{0,120}|Thank you very much!?|Powered by \\w{2,20}(?:/[\\d.]{1,12})?|(?:Request|Trace|Event|Ray) ?Id:? ?\\S{0,60}|You don.t have permission to access[\\w /.%-]{0,80}(?:on this server\\.?)?|denied by region block\\S{0,20}|(?:URL|Server|Date|Time|Client IP|IP|Your IP|Node|Host)\\s?:\\s?[\\x20-\\x7e]{1,160}|Additionally, a \\d{3} [\\w ]{3,30} error was encountered[\\w ,.-]{0,90}|The (?:server|document|page|file|proxy)[\\w ,.’'-]{4,160}|Your (?:browser|request|client)[\\w ,.’'-]{4,120}|If you [\\w ,.’'-]{4,120}|Please (?:try|contact|check|go)[\\w ,.’'-]{3,120}|An error occurred[\\w ,.-]{0,80}|Go back|Home ?page)";

/** How a status begins; few lines do, and fewer texts need the whole pattern. */
const STATUS_BEGINS = /^(?:HTTP|Error|[345]\d\d)/i;
export const STATUS_AT = new RegExp(`${STATUS}[\\s,.!|]*`, 'iy');
const REST_AT = new RegExp(`(?:${STATUS}|${SIGNATURE}|${WORDS})[\\s,.!|]*`, 'iy');
const SIGNATURE_LINE = new RegExp(`^(?:(?:${SIGNATURE}|${WORDS})[\\s.]*){1,3}$`, 'i');
/** Signatures that are no word of any text but a server's: two parts of a version and nothing else on the line. */
const SURE_SIGNATURE =
  /^(?:nginx|openresty|tengine|apache|microsoft-iis|kngx|zjol|jsp3|squid|varnish)\/\d[\d.]{1,16}(?: \([\w -]{1,30}\))?$/i;
/** What a whole line of a wrapper is tried with. */
export const ERROR_LINES: readonly RegExp[] = [STATUS_AT, SIGNATURE_LINE, SURE_SIGNATURE];
const INLINE = new RegExp(
  `${STATUS}(?:\\s{0,4}(?:${STATUS}|${WORDS}))*(?:\\s{0,4}${SIGNATURE}(?![\\w/]))?`,
  'gi',
);

/** A whole line of a wrapper: `status` proves itself, `signature` needs a status line near it. */
export type ErrorLine = 'status' | 'signature' | 'words';

/** Reads a trimmed, half-width line as part of an error wrapper; null where it is none. Bounded in the line's length. */
export function readErrorLine(line: string): ErrorLine | null {
  if (line.length < 3 || line.length > 260) return null;
  const text = line.startsWith('<') ? line.replace(/<[^<>]{1,120}>/g, '').trim() : line;
  const code = text.charCodeAt(0);
  // Nearly every line begins with a Han character and has no digit near: most are done here.
  if (code < 0x2e80) {
    if (STATUS_BEGINS.test(text) && isStatusLine(text)) return 'status';
    if (SURE_SIGNATURE.test(text)) return 'status';
    if (SIGNATURE_LINE.test(text)) return 'signature';
  }
  return null;
}

/** A status line, and on the same line perhaps more of them, words and a signature; each piece is read once. */
function isStatusLine(text: string): boolean {
  STATUS_AT.lastIndex = 0;
  if (!STATUS_AT.test(text)) return false;
  let at = STATUS_AT.lastIndex;
  while (at < text.length) {
    REST_AT.lastIndex = at;
    if (!REST_AT.test(text) || REST_AT.lastIndex === at) return false;
    at = REST_AT.lastIndex;
  }
  return true;
}

/**
 * Wrappers in the middle of a line that is not one as a whole. A status that stands in quotation marks is talked about,
 * not shown, and left alone. Offsets are those of the text.
 */
export function inlineErrors(line: Line, folded: string): { start: number; end: number }[] {
  const found: { start: number; end: number }[] = [];
  if (!/[345]\d\d(?:\.\d{1,2})?\s{0,3}(?:[-–—:]\s?)?[A-Za-z]/.test(folded)) return found;
  INLINE.lastIndex = 0;
  for (let match = INLINE.exec(folded); match; match = INLINE.exec(folded)) {
    const end = match.index + match[0].trimEnd().length;
    const before = folded.charAt(match.index - 1);
    const after = folded.charAt(end);
    if (/[“"'「『(‘\w.-]/.test(before) || /[”"'」』)’]/.test(after)) continue;
    // One status by itself in running text may be what the text is about; a pair or a signature may not.
    if (!PAIR_OR_SIGNED.test(match[0]) && !betweenSentences(folded, match.index, end)) continue;
    found.push({ start: line.start + match.index, end: line.start + end });
  }
  return found;
}

const PAIR_OR_SIGNED = new RegExp(`^${STATUS}\\s{0,4}(?:${STATUS}|${WORDS}|${SIGNATURE})`, 'i');

/** A status where one sentence has ended and no sentence goes on with it. */
function betweenSentences(folded: string, start: number, end: number): boolean {
  const before = folded.slice(Math.max(0, start - 4), start).trimEnd();
  const after = folded.slice(end, end + 3);
  const opens = start > 0 && (before === '' ? folded.slice(0, start).trim() === '' : false);
  const ended = /[。!?;”]$/.test(before);
  const goesOn = /^\s?(?:[,、;:]|是|的|错|页|字|等|报|提|这|代|状|、)/.test(after);
  if (ended) return !goesOn;
  return (start === 0 || opens) && /^\s{2}/.test(after);
}
