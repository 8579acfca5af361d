/** A longer line without words is minified code, whatever it does. */
const MINIFIED = 120;
/** So much of a minified line are the marks of code, and so little of it blanks. */
const MARKS_SHARE = 0.09;
const BLANKS_SHARE = 1 / 12;

/** Names that only the scripts of a page call or set. */
const OF_PAGE =
  /^[\s;(!+]{0,4}(?:var |let |const )?(?:(?:window|document|self|top|parent|location|navigator|jQuery|\$|googletag|_hmt|_czc|_gaq|gtag|dataLayer|wx|layui|seajs|require|define|BAIDU_\w*|TRS_\w*|cnzz\w*|bd_\w*|adsbygoogle)\b\s?[.([=]|function\s?\w{0,30}\s?\()/;
/** A call with an object or a function: `_slot({zone:1,…`, `x.push(function(){…`. */
const CALL = /^[\w$.]{1,60}\s?\(\s?(?:\{\s?["']?[\w-]{1,40}["']?\s?:|function\b|\(\)\s?=>)/;
/** What waits in a row for a script that comes later: `_q.push(["init",…`. */
const QUEUED = /^[\w$.]{1,40}\.push\(\s?[[{]/;
/** A call of a name with capitals or underscores inside, with figures and strings alone, as advertisements are put in. */
const PLACED =
  /^(?=\w{0,40}[_A-Z])[a-zA-Z_$][\w$]{2,60}\((?:\s?(?:["'][^"'()]{0,120}["']|[\d.]+)\s?,?){1,8}\)\s?;$/;
/** `hm.src="…"`, `x.cfg={…}`, `var id='…'`. */
const SETS =
  /^(?:var |let |const )?[\w$]{1,30}(?:\.[\w$]{1,30}|\[[^\]]{1,40}\]){0,4}\s?=\s?(?:["'](?:https?:)?\/\/|\{\s?["'\w]|function\b|\[\{|new \w)/;
/** A rule of a style sheet. */
const STYLE = /^[.#@*]?[\w-]{1,60}[\w\s.,#:>*()-]{0,160}\{\s?[\w-]{2,30}\s?:[^{}\u4e00-\u9fff]{1,400}\}?/;

/**
 * Whether a line is a script, a style sheet or data that the page was made with (页面脚本): its marks, not its words, in
 * lines of any length. Code that an article may show (`print("…")`, a command, a line of a function) is none. Linear.
 * @param text in half width
 * @param size its characters without white space
 * @param han the Han characters among them
 */
export function isPageScript(text: string, size: number, han: number): boolean {
  if (size < 8 || han * 3 > size) return false;
  const code = text.charCodeAt(0);
  if (code > 0x7e) return false;
  const head = text.slice(0, 600);
  if (!/[=({[<]/.test(head)) return false;
  if (OF_PAGE.test(head)) return /[;})\]]\s?$/.test(text) || isMinified(text, size);
  if (CALL.test(head) || QUEUED.test(head) || PLACED.test(head) || SETS.test(head)) return true;
  return STYLE.test(head) || isMinified(text, size);
}

function isMinified(text: string, size: number): boolean {
  if (size < MINIFIED) return false;
  let marks = 0;
  let blanks = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 0x20) blanks++;
    else if (isMark(code)) marks++;
  }
  return marks >= size * MARKS_SHARE && blanks <= text.length * BLANKS_SHARE * 2 && marks > blanks;
}

/** `(){}[];=<>"'&|` */
function isMark(code: number): boolean {
  return (
    code === 0x22 ||
    (code >= 0x26 && code <= 0x29) ||
    (code >= 0x3b && code <= 0x3e) ||
    code === 0x5b ||
    code === 0x5d ||
    (code >= 0x7b && code <= 0x7d)
  );
}
