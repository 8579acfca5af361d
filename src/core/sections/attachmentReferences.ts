import { numeralAt, type WrittenStep } from './referenceReader';

/** One attachment that a text names, where it is written. */
export interface NamedAttachment {
  start: number;
  end: number;
  step: WrittenStep;
}

/** The attachments named at `at`, where 附件 stands and no heading begins: 附件2, 附件1、3, 见附件. */
export function attachmentsAt(text: string, at: number): NamedAttachment[] {
  const found: NamedAttachment[] = [];
  if (isTitleLine(text, at)) return found;
  const spaced = text.charAt(at + 2) === ' ' ? at + 3 : at + 2;
  const numeral = numeralAt(text, spaced);
  const before = text.slice(Math.max(0, at - 3), at);
  const after = text.slice(at + 2, at + 4);
  if (!numeral) {
    const named =
      /(?:见|見|后附|按照|依照|列入|对照|填写|符合|本|的)$/.test(before) ||
      /^(?:所列|规定|中的|要求)/.test(after);
    if (!named || /^[：:\d]/.test(after)) return found;
    return [{ start: at, end: at + 2, step: { unit: '附件', ordinal: 1, start: at + 2, end: at + 2 } }];
  }
  if (numeral.value > 99) return found;
  let start = at;
  let read: { value: number; end: number } | null = numeral;
  let from = spaced;
  let previous = 0;
  let range = false;
  for (let count = 0; count < 20 && read; count++) {
    if (range && read.value <= previous) break; // 附件1-1 is a number of its own
    const step = { unit: '附件', ordinal: read.value, start: from, end: read.end };
    found.push({ start, end: read.end, step });
    const separator = /^(?:[、和与及至]|[-－—～~]|附件)+/.exec(text.slice(read.end, read.end + 5))?.[0] ?? '';
    if (separator === '') break;
    previous = read.value;
    range = /[-－—～~至]/.test(separator);
    start = from = read.end + separator.length;
    read = numeralAt(text, from);
    if (read && (read.value > 99 || /[.．个项条年月日]/.test(text.charAt(read.end)))) break;
  }
  return found;
}

/** 附件 at the beginning of a line is a heading, or the note that lists the attachments. */
function isTitleLine(text: string, at: number): boolean {
  const back = text.slice(Math.max(0, at - 12), at);
  return (
    /(?:^|[\r\n])\s*$/.test(at < 12 ? `\n${back}` : back) &&
    !/^附件[^所规中的]{0,3}[所规中的]/.test(text.slice(at, at + 6))
  );
}
