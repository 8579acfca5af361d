import type { TextSpan } from '../../../record';
import { announced, type SloganForm } from './sloganForms';

interface Range {
  start: number;
  end: number;
}

/** How far from the slogan its items may begin. */
const NEAR = 40;
/** How far an enumeration may go on. */
const FAR = 1600;
const CLOSES = /[”"」』’']/;
const OPENS = /[“"「『‘']/;
const HAN_ORDINALS = '一二三四五六七八九十';

/**
 * The items of a slogan in its own paragraph: a list or a quotation after it (：、即、就是、brackets), an enumeration
 * of sentences (一是…二是…), or coordinated phrases and a quoted list before it. `start` and `end` are the slogan's,
 * without its quotation marks. Empty where nothing was found that could be counted.
 */
export function itemsInParagraph(
  folded: string,
  text: string,
  start: number,
  end: number,
  form: SloganForm,
): TextSpan[] {
  const count = announced(form.declared);
  if (count === null || count < 2 || count > 20) return [];
  const after = CLOSES.test(folded.charAt(end)) ? end + 1 : end;
  const before = OPENS.test(folded.charAt(start - 1)) ? start - 1 : start;
  const keys = form.parts.map((part) => part.key.replace(/^[个大项条种张]/, ''));
  // What is said to be the items counts even where some are missing; what merely stands near must be as many as announced.
  const told = [
    enumeration(folded, after, form),
    listAfter(folded, after, count),
    bracketAfter(folded, after, count),
  ];
  const paired = form.parts.length > 1;
  // 一是…四是… behind “三个到位”: what is numbered decides, though three of them could be picked out.
  const [numbered] = told;
  if (numbered && numbered.length > count && !paired) return spans(text, numbered);
  const whole = [
    ...(/^字/.test(keys[0] ?? '') ? [quotedBefore(folded, before, count)] : []),
    ...told,
    coordinatedBefore(folded, before, count, keys),
    quotedBefore(folded, before, count),
    keyed(folded, after, Math.min(folded.length, after + 90), form),
    keyed(folded, Math.max(0, before - 90), before, form),
    endsWithKey(folded, after, count, keys),
    clausesByPart(folded, after, Math.min(folded.length, after + 160), form),
    clausesByPart(folded, Math.max(0, before - 120), before, form),
    // 一要…不…, 二要…不…: each of the items has all parts.
  ].find(({ length }) => length === count || (paired && form.parts.every((part) => part.count === length)));
  return spans(text, whole ?? longest(told.filter(({ length }) => length >= 2 && length < count)));
}

/** The first of the longest. */
function longest(lists: readonly Range[][]): Range[] {
  return lists.reduce((best, list) => (list.length > best.length ? list : best), []);
}

function spans(text: string, ranges: readonly Range[]): TextSpan[] {
  return ranges.map(({ start, end }) => ({ start, end, text: text.slice(start, end) }));
}

/** `:讲政策、讲形势、讲发展。` and `,即“…,…,…”`. */
function listAfter(folded: string, from: number, count: number): Range[] {
  const lead =
    /^[^。;:!?\n“"「『‘]{0,16}?(?:[:,]? ?(?:即是?|就是|分别是|分别为|包括|也就是|具体是|指的是|是指|[:])[:,]?|--|——)/.exec(
      folded.slice(from, from + NEAR),
    );
  if (!lead) return [];
  let at = from + lead[0].length;
  // A quotation holds the whole list, or each item has its own.
  if (/[“"「『]/.test(folded.charAt(at))) {
    const quoted = quotedItems(folded, at, count);
    if (quoted.length >= 2) return quoted;
    at++;
  }
  const stop = endOfSentence(folded, at, 400);
  return splitList(folded, at, stop, count);
}

/** “三公”(因公出国、公务用车、公务接待). */
function bracketAfter(folded: string, from: number, count: number): Range[] {
  const open = /^[^。;:,!?\n]{0,6}?[(]/.exec(folded.slice(from, from + 10));
  if (!open) return [];
  const start = from + open[0].length;
  const end = folded.indexOf(')', start);
  if (end < 0 || end - start > 300) return [];
  const lead = /^(?:即|指|是指|包括|就是|分别是)[:,]?/.exec(folded.slice(start, start + 6));
  return splitList(folded, start + (lead?.[0].length ?? 0), end, count);
}

/** Several quotations side by side: “…”“…”“…”. */
function quotedItems(folded: string, from: number, count: number): Range[] {
  const items: Range[] = [];
  let at = from;
  while (items.length <= count && /[“"「『]/.test(folded.charAt(at))) {
    const close = closeOf(folded, at);
    if (close < 0) break;
    items.push({ start: at + 1, end: close });
    at = close + 1;
    if (/[、,;和]/.test(folded.charAt(at))) at++;
  }
  if (items.length === 1) {
    const [only] = items as [Range];
    return splitList(folded, only.start, only.end, count);
  }
  return items;
}

function closeOf(folded: string, open: number): number {
  const mark = folded.charAt(open);
  const close = mark === '“' ? '”' : mark === '「' ? '」' : mark === '『' ? '』' : mark === '‘' ? '’' : mark;
  const at = folded.indexOf(close, open + 1);
  return at - open > 200 ? -1 : at;
}

/** Cuts at the separator that gives the announced number; else at the strongest there is. */
function splitList(folded: string, start: number, end: number, count: number): Range[] {
  // The sentence may go on after the last item (:讲政策、讲形势、讲发展,让群众…).
  const clause = folded.slice(start, end).search(/[,。;]/);
  if (clause > 0) {
    const items = cutAt(folded, start, start + clause, /[、和及与]|以及/);
    if (items.length === count) return items;
  }
  let fallback: Range[] = [];
  for (const separator of [/;/, /,/, /、/, /[、和及与]/, /[,、]|以及|和/]) {
    const items = cutAt(folded, start, end, separator);
    if (items.length === count) return items;
    if (items.length > 1 && items.length < count && items.length > fallback.length) fallback = items;
  }
  const commas = cutAt(folded, start, end, /,/);
  if (
    commas.length > count &&
    commas
      .slice(0, count)
      .every(
        (item) =>
          Math.abs(item.end - item.start - ((commas[0] as Range).end - (commas[0] as Range).start)) <= 2,
      )
  )
    return commas.slice(0, count);
  return fallback;
}

function cutAt(folded: string, start: number, end: number, separator: RegExp): Range[] {
  const items: Range[] = [];
  let from = start;
  const push = (to: number): void => {
    let a = from;
    let b = to;
    while (a < b && /[\s“”"「」『』‘’、,;:]/.test(folded.charAt(a))) a++;
    while (b > a && /[\s“”"「」『』‘’、,;等]/.test(folded.charAt(b - 1))) b--;
    if (b > a) items.push({ start: a, end: b });
  };
  const pattern = new RegExp(separator.source, 'g');
  const part = folded.slice(start, end);
  for (let match = pattern.exec(part); match; match = pattern.exec(part)) {
    push(start + match.index);
    from = start + match.index + match[0].length;
  }
  push(end);
  return items;
}

function endOfSentence(folded: string, from: number, reach: number): number {
  for (let at = from; at < folded.length && at < from + reach; at++) {
    if ('。!?\n'.includes(folded.charAt(at))) return at;
  }
  return Math.min(folded.length, from + reach);
}

/** 一是…二是…, 一要…二要…, 一问…二问…, 第一…第二…: the same word after each ordinal. */
function enumeration(folded: string, from: number, form: SloganForm): Range[] {
  const first =
    /(?:^|[:,;。!? ])(第一|首先|一)([是要问看讲查抓保重在即把做有为靠定改帮带访解学送转促强化建到进入联评清补治])?/g;
  const window = folded.slice(from, from + 30);
  const start = first.exec(window);
  if (!start || (start[1] === '一' && start[2] === undefined)) return [];
  const word = start[2] ?? '';
  const wide = folded.slice(from, from + FAR);
  const items: Range[] = [];
  let at = start.index + start[0].length;
  for (let ordinal = 2; ; ordinal++) {
    const numeral = HAN_ORDINALS.charAt(ordinal - 1);
    const marker = start[1] === '第一' ? `第${numeral}` : `${numeral}${word}`;
    const next = numeral === '' ? -1 : indexAfterBreak(wide, marker, at);
    const stop = next < 0 ? endOfSentence(wide, at, 200) : next;
    const sentence = Math.min(stop, endOfSentence(wide, at, 200));
    const trimmed = wide.slice(at, sentence).replace(/[,;:、]+$/, '').length;
    items.push({ start: from + at, end: from + at + trimmed });
    if (next < 0 || items.length > 20) break;
    at = next + marker.length;
  }
  return form.parts.length > 0 && items.length >= 2 ? items : [];
}

/** Where `marker` stands at the head of a clause. */
function indexAfterBreak(text: string, marker: string, from: number): number {
  for (let at = text.indexOf(marker, from); at >= 0; at = text.indexOf(marker, at + 1)) {
    if (/[,;。!?: ]/.test(text.charAt(at - 1))) return at;
  }
  return -1;
}

/** 就医难就学难就业难的“老三难”, 党务、村务、财务“三务”, 增品种、提品质、创品牌“三品”. */
function coordinatedBefore(folded: string, before: number, count: number, keys: readonly string[]): Range[] {
  const from = Math.max(0, before - 80);
  const left = folded.slice(from, before);
  const bare = left.replace(/(?:这|等|的|和|为主要内容的|为内容的|为主的|组成的|构成的){0,2}$/, '');
  const end = from + bare.length;
  const [key = ''] = keys;
  // Each item ends with the word that the number counts: X难Y难Z难.
  if (key.length === 1) {
    const run = new RegExp(`(?:[\\u4E00-\\u9FFF]{1,4}${key}[、,]?){${count}}$`).exec(bare);
    if (run) {
      const items: Range[] = [];
      let to = end;
      for (let at = end - 1; at >= end - run[0].length && items.length < count; at--) {
        if (folded.charAt(at) !== key || (at === to - 1 - 0 && at !== end - 1 && to - at <= 1)) continue;
        if (at + 1 !== end) items.unshift({ start: at + 1, end: to });
        to = at + 1;
      }
      const lengths = items.map((item) => item.end - item.start);
      const usual = lengths[lengths.length - 1] ?? 2;
      items.unshift({ start: Math.max(from, to - usual), end: to });
      const clean = items.map((item) => ({
        start: item.start + (/[、,]/.test(folded.charAt(item.start)) ? 1 : 0),
        end: item.end,
      }));
      if (clean.length === count) return clean;
    }
  }
  const clauseStart = Math.max(
    bare.lastIndexOf('。'),
    bare.lastIndexOf(';'),
    bare.lastIndexOf(':'),
    bare.lastIndexOf(','),
  );
  if (!/、/.test(bare.slice(clauseStart + 1))) return [];
  const items = cutAt(folded, from + clauseStart + 1, end, /[、和及与]|以及/);
  if (items.length === count) return [trimHead(folded, items), ...items.slice(1)];
  const only = cutAt(folded, from + clauseStart + 1, end, /、/);
  return only.length === count ? [trimHead(folded, only), ...only.slice(1)] : [];
}

/** The first item of a list often has the verb of the sentence before it; it is as long as the second. */
function trimHead(_folded: string, items: readonly Range[]): Range {
  const [first, second] = items as [Range, Range];
  const length = second.end - second.start;
  return first.end - first.start > length + 1 ? { start: first.end - length, end: first.end } : first;
}

/** “准、快、实”的破难“三字诀”. */
function quotedBefore(folded: string, before: number, count: number): Range[] {
  const from = Math.max(0, before - 60);
  const left = folded.slice(from, before);
  const close = Math.max(left.lastIndexOf('”'), left.lastIndexOf('」'), left.lastIndexOf('』'));
  if (close < 0 || left.length - close > 10) return [];
  const single: Range[] = [];
  let at = close;
  // Each item may have its own marks: “三级监测”“三级预警”.
  while (at >= 0 && single.length < count) {
    const open = Math.max(left.lastIndexOf('“', at), left.lastIndexOf('「', at), left.lastIndexOf('『', at));
    if (open < 0) break;
    single.unshift({ start: from + open + 1, end: from + at });
    at = open - 1;
    if (/[、,和]/.test(left.charAt(at))) at--;
    if (!/[”」』]/.test(left.charAt(at))) break;
  }
  if (single.length === count) return single;
  const [last] = single.slice(-1);
  return last && single.length === 1 ? splitList(folded, last.start, last.end, count) : [];
}

/** Items in the sentences around, each with the word its number counts: 服务企业、服务群众、服务基层 of 三服务. */
function keyed(folded: string, from: number, to: number, form: SloganForm): Range[] {
  const keys = form.parts.flatMap(({ count, key }) =>
    Array.from({ length: count }, () => key.replace(/^[个大项条种张]/, '')),
  );
  if (keys.length < 2 || keys.length > 12 || keys.some((key) => key === '' || key.length > 3)) return [];
  for (const sentence of cutAt(folded, from, to, /[。;!?]/)) {
    for (const separator of [/、/, /,/, /[,、]/]) {
      const items = cutAt(folded, sentence.start, sentence.end, separator);
      for (let first = 0; first + keys.length <= items.length; first++) {
        const run = items.slice(first, first + keys.length);
        const fits = run.every((item, index) => {
          const at = folded.slice(item.start, item.end).indexOf(keys[index] as string);
          return (
            at >= 0 && (at <= 2 || index === 0) && item.end - item.start > (keys[index] as string).length
          );
        });
        if (!fits) continue;
        const head = run[0] as Range;
        const words = folded.slice(head.start, head.end);
        const at = words.lastIndexOf(keys[0] as string);
        const last = run[run.length - 1] as Range;
        const tail = folded.slice(last.start, last.end).search(/[,。]/);
        const cut = run.map((item) => ({ ...item }));
        // 导致|学习难: as long as the next one where the word it counts stands last.
        const usual = (run[1] as Range).end - (run[1] as Range).start;
        const ending = words.length - (keys[0] as string).length;
        if (at > 2)
          (cut[0] as Range).start = at === ending ? Math.max(head.start, head.end - usual) : head.start + at;
        if (tail > 0) (cut[cut.length - 1] as Range).end = last.start + tail;
        return cut;
      }
    }
  }
  return [];
}

/** 党员集中难、开展活动难… of 五难, 重舆论,宣传到位。…督查到位 of 四个到位: what ends with the word that the number counts. */
function endsWithKey(folded: string, from: number, count: number, keys: readonly string[]): Range[] {
  const [key = ''] = keys;
  if (keys.length !== 1 || key === '' || key.length > 3) return [];
  const to = Math.min(folded.length, from + 320);
  const items: Range[] = [];
  for (const item of cutAt(folded, from, to, /[、,;。!?]/)) {
    const length = item.end - item.start;
    if (length <= key.length || length > key.length + 8 || !folded.startsWith(key, item.end - key.length))
      continue;
    items.push(item);
  }
  return items.length === count ? items : [];
}

/**
 * 走访困难群众、老党员、能人,联系在外党员、务工人员,制订年度计划 of 三访两联一订: a clause for each number, of as many items, the first
 * with the word it counts.
 */
function clausesByPart(folded: string, from: number, to: number, form: SloganForm): Range[] {
  if (form.parts.length < 2) return [];
  for (const sentence of cutAt(folded, from, to, /[。;!?]/)) {
    const clauses = cutAt(folded, sentence.start, sentence.end, /,/);
    for (let first = 0; first + form.parts.length <= clauses.length; first++) {
      const items: Range[] = [];
      const fits = form.parts.every(({ count, key }, index) => {
        const clause = clauses[first + index] as Range;
        const lead =
          index === 0
            ? (/^(?:即|是指|指|就是|是|包括|为)/.exec(folded.slice(clause.start, clause.end))?.[0].length ??
              0)
            : 0;
        const list = cutAt(folded, clause.start + lead, clause.end, /[、和及与]|以及/);
        items.push(...list);
        const head = list[0];
        const word = key.replace(/^[个大项条种张]/, '');
        return (
          list.length === count && head !== undefined && folded.slice(head.start, head.end).includes(word)
        );
      });
      if (fits) return items;
    }
  }
  return [];
}
