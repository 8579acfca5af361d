import type { Line } from './lines';

/** How a text was damaged by a wrong charset (乱码的成因), or that it was never text. */
export type MojibakeKind =
  | 'utf8-as-gbk' // 浣犲ソ
  | 'utf8-as-latin1' // ä½ å¥½, doubly encoded UTF-8 too
  | 'gbk-as-latin1' // ÄãºÃ
  | 'big5-as-gbk' // い地
  | 'gbk-as-big5' // 笢弊
  | 'lost'; // U+FFFD, 锟斤拷: the bytes are gone

/** A run of lines damaged in one way. */
export interface Mojibake {
  kind: MojibakeKind;
  firstLine: number;
  lastLine: number;
  start: number;
  end: number;
  /** Share of the characters beyond ASCII that show it, 0..1. */
  share: number;
}

/*
 * What the most frequent Chinese characters become in each wrong charset. Computed from the charsets' own tables over
 * random sequences of frequent characters; those that right text uses often are left out.
 */
const UTF8_AS_GBK =
  '€涓殑鐨浜锛鈥鍙銆鍏浠杩鍦鏈竴勫細浣鍒槸鏄紝滃鍗傚氬澶涔佸簡灏湪鍥鐢缁鍔嶄瀹屽濆鎴嬪ㄥ閲勭寰笂负鏂璇璁笉佷鍐汉鍚勬蹇骞鏉嶅瑕佹欏姝兘佺嗗氫熷閫姘屾骇鏀敤滅哄轰浼拰閬鍘屼瑰繖鏍綔戝' +
  '寮ュ板腑琛瀵濅垜诲杈夊鎬嗕氱鏋浗闂岀勮害釜滄ㄤ鍛氳閮绾冨撳戒鏃瑙鏁鐩庡鍑綋鍖嚭潵濈夌勯″鑰跺ぇ富颁ㄧ闈硶卞犲瀛嶆簬滆婂嬫彲埌勪宸戜傝鐭绉荤搴墠氭姩璧鍊呭闀鎰戞嗙佽鑳鎵' +
  '藉烘鍜斿绠剰灞寲湁鐜湡瓑夋潯庝濊悓版涘病囧変甯寤惧嶇′蜂滑绘熻互熸潰冧珮侀绛疄濇畾褰箣跨忔妤川鐞滈鑷璀氨畠堟椂娴繕紶傜勾旀翠剁栧笅睍滀岄洿敓栫婁虹簨';
const BIG5_AS_GBK =
  '琌〃ぃ㎝いㄓ瓣硂ノネ璶碞穦贺祇临﹚翴チ癸セだ笆┦癬よ瞷筁眔秨ら弧︽ぱ柑蔼厩て兵恨猭タ竡玻' +
  'ㄢ︑秈妓丁そは讽パ龟る眖ゴ┮叭瞶玡竒ン絬瞯坝ぶ玥⑻礛ぇ笰帝筿み吹㏄嘿薄╰虫籔ウ碭窾ㄤ购ㄣ╯ゑ﹁挡縩疭盢隔ㄏ' +
  '溃厨狶ボ笵跑羘禫稱穝続莱ず狦耕秆瓁材旧―刮顶猳肚瞒┰も蕾繷紇闽狥や跋诀ㄇ獺瓜璸キゅ摸埃┪ち倒ヴ沮˙–ガ喷ㄆ';
const GBK_AS_BIG5 =
  '腔珨※ㄛㄩ﹜岆﹝婓賸祥峈奻涴跺扂釬睿衾翋弊衄笢猁善蚚汜莉勤褫楷湮冪華懂淏眕憩煦爛楊佽夔堤遜脹坻籵頗樓蠅奧狟輛趙砩鼠雄沭隅岈窒僅燴飲珛奪奀源陑肮阨眳醱妗珩模欴笱膘俴羲薯窐講誕徹硐' +
  '坳傖詢悝掀擁蟀跤馱寞嗣軞綴杅毀庈笭匐揭霜植絳砱桶腕耋彆扢芩補鏍彶蜊摯氪饒侐撈砑鍰赽婦醴勀妏垀潔覂桲疑酗繫桯絞迵坋恀巹祭跪控萸眻蚕岍謗俶揤芞覜勦暱諉賜凳爵呾昢瞰' +
  '啜蕾崝僇珋婬昜甜換賂蹋獗隴瓮樵扲掛蛌繚眒儂俋眭堎盄衱荽倰迡覃屾秪昹鄴硉錶秏毞暮綻壽茼眈濬炵祫悵僕筍郔苤赻測諒虳堍陔淜笥輪載儕珂倛竭筳埻竘厥';

/** UTF-8 of Chinese characters and marks, read byte by byte as windows-1252 or ISO 8859-1. */
const CONTINUATION =
  '[\\u0080-\\u00bf\\u0152\\u0153\\u0160\\u0161\\u0178\\u017d\\u017e\\u0192\\u02c6\\u02dc\\u2013-\\u203a\\u20ac\\u2122]';
/** Leads of three bytes, and of two: the latter are Latin letters, encoded once more. */
const UTF8_BYTES = new RegExp(
  `[\\u00e2-\\u00e9\\u00ef]${CONTINUATION}{2}|[\\u00c2\\u00c3\\u00c5\\u00c6\\u00cb]${CONTINUATION}`,
  'g',
);
/** Pairs of GB 2312 bytes, four and more in a row, which no Latin text has. */
const GBK_BYTES = /(?:[\u00a1-\u00f7][\u00a1-\u00fe]){2,400}/g;
const LOST = /\ufffd|锟斤拷|锟斤|斤拷|烫烫烫|屯屯屯/g;

/** Fewer characters beyond ASCII on a line prove nothing. */
const LEAST = 4;
const SHARE = 0.35;

/** What a code unit may show, as bits. */
const LATIN = 1;
const SHOWS_UTF8_AS_GBK = 2;
const SHOWS_BIG5_AS_GBK = 4;
const SHOWS_GBK_AS_BIG5 = 8;
const SHOWS_LOST = 16;
let table: Uint8Array | undefined;

function signs(): Uint8Array {
  if (table) return table;
  const made = new Uint8Array(0x10000);
  for (const [bit, characters] of [
    [SHOWS_UTF8_AS_GBK, UTF8_AS_GBK],
    [SHOWS_BIG5_AS_GBK, BIG5_AS_GBK],
    [SHOWS_GBK_AS_BIG5, GBK_AS_BIG5],
    [SHOWS_LOST, '\ufffd锟斤烫屯'],
  ] as const)
    for (const character of characters) (made[character.charCodeAt(0)] as number) |= bit;
  for (const [from, to] of [
    [0x80, 0x24f],
    [0x2c6, 0x2c6],
    [0x2dc, 0x2dc],
    [0x2011, 0x2122],
  ] as const)
    for (let code = from; code <= to; code++) (made[code] as number) |= LATIN;
  table = made;
  return made;
}

/** The way in which a line was damaged, and how plainly it shows; null for a sound one. Linear. */
export function readMojibake(text: string): { kind: MojibakeKind; share: number } | null {
  const table = signs();
  let beyond = 0;
  let latin = 0;
  let asGbk = 0;
  let big5 = 0;
  let big5Han = 0;
  let asBig5 = 0;
  let mayBeLost = false;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code < 0x80) continue;
    beyond++;
    const shown = table[code] as number;
    if (shown === 0) continue;
    if ((shown & LATIN) !== 0) latin++;
    if ((shown & SHOWS_UTF8_AS_GBK) !== 0) asGbk++;
    if ((shown & SHOWS_BIG5_AS_GBK) !== 0) {
      big5++;
      if (code >= 0x3400) big5Han++;
    }
    if ((shown & SHOWS_GBK_AS_BIG5) !== 0) asBig5++;
    if ((shown & SHOWS_LOST) !== 0) mayBeLost = true;
  }
  if (beyond === 0) return null;
  const lost = mayBeLost ? covered(text, LOST) / beyond : 0;
  if (lost >= 0.2 && beyond >= 2) return { kind: 'lost', share: Math.min(1, lost) };
  if (beyond < LEAST) return null;
  if (latin / beyond >= 0.9) {
    const utf8 = covered(text, UTF8_BYTES) / beyond;
    if (utf8 >= 0.6) return { kind: 'utf8-as-latin1', share: Math.min(1, utf8) };
    const gbk = covered(text, GBK_BYTES) / beyond;
    if (gbk >= 0.8) return { kind: 'gbk-as-latin1', share: gbk };
    return null;
  }
  // Kana alone are Japanese.
  if (big5Han * 3 < big5) big5 = 0;
  const most = Math.max(asGbk, big5, asBig5);
  if (most / beyond < SHARE) return null;
  const kind = most === asGbk ? 'utf8-as-gbk' : most === big5 ? 'big5-as-gbk' : 'gbk-as-big5';
  return { kind, share: most / beyond };
}

const LATIN_KINDS: ReadonlySet<MojibakeKind> = new Set(['gbk-as-latin1', 'utf8-as-latin1']);

/** Letters of Latin-1 in pairs and nothing else beyond ASCII: by itself it may be a word, beside damaged lines it is one of them. */
function isShortLatin(text: string): boolean {
  const table = signs();
  let beyond = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code < 0x80 || code === 0xfeff) continue;
    if (((table[code] as number) & LATIN) === 0) return false;
    beyond++;
  }
  return beyond >= 2;
}

/** Runs of lines that were damaged in one way; short sound lines (ASCII, blank) inside a run belong to it. */
export function findMojibake(lines: readonly Line[]): Mojibake[] {
  const runs: Mojibake[] = [];
  let open: Mojibake | undefined;
  /** The first of the lines right before that are too short to tell by themselves; -1 where there is none. */
  let short = -1;
  for (const line of lines) {
    const found = readMojibake(line.text);
    const small = !found && isShortLatin(line.text);
    if (small && open && LATIN_KINDS.has(open.kind)) {
      open.lastLine = line.index;
      open.end = line.end;
      continue;
    }
    if (!found) {
      if (small && short < 0) short = line.index;
      else if (!small && short >= 0 && /[^\u0000-\u007f\ufeff]/.test(line.text)) short = -1;
      if (open && /[^\u0000-\u007f\ufeff]{2}/.test(line.text)) open = undefined;
      continue;
    }
    if (open?.kind === found.kind) {
      open.lastLine = line.index;
      open.end = line.end;
      open.share = Math.min(open.share, found.share);
      continue;
    }
    const from = short >= 0 && LATIN_KINDS.has(found.kind) ? (lines[short] as Line) : line;
    short = -1;
    open = { ...found, firstLine: from.index, lastLine: line.index, start: from.start, end: line.end };
    runs.push(open);
  }
  return runs;
}

function covered(text: string, pattern: RegExp): number {
  let size = 0;
  for (const match of text.matchAll(pattern)) size += match[0].length;
  return size;
}
