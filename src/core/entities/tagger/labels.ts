/** What the tagger tells apart; everything else is left to rules. Their order is part of the model's form. */
export const TAGGED_TYPES = ['person', 'place', 'organization', 'position'] as const;
export type TaggedType = (typeof TAGGED_TYPES)[number];

/** A stretch that the tagger names; offsets in the paragraph. */
export interface TaggedSpan {
  type: TaggedType;
  start: number;
  end: number;
}

/** Labels of characters: 0 is outside, then beginning, middle, end and single of each type (BIOES). */
export const LABELS = 1 + 4 * TAGGED_TYPES.length;
const PART = { begin: 0, middle: 1, end: 2, single: 3 } as const;

/** The labels of a text of this length; spans do not overlap. */
export function labelsOf(length: number, spans: readonly TaggedSpan[]): Uint8Array<ArrayBuffer> {
  const labels = new Uint8Array(length);
  for (const { type, start, end } of spans) {
    const first = 1 + 4 * TAGGED_TYPES.indexOf(type);
    if (end - start === 1) labels[start] = first + PART.single;
    else {
      labels[start] = first + PART.begin;
      labels.fill(first + PART.middle, start + 1, end - 1);
      labels[end - 1] = first + PART.end;
    }
  }
  return labels;
}

/** The spans that a well-formed row of labels names. */
export function spansOf(labels: Uint8Array): TaggedSpan[] {
  const spans: TaggedSpan[] = [];
  addSpans(labels, labels.length, 0, spans);
  return spans;
}

/** The same of a row's first `length` labels, which stand at `offset`, added to `spans`. */
export function addSpans(labels: Uint8Array, length: number, offset: number, spans: TaggedSpan[]): void {
  let start = 0;
  for (let at = 0; at < length; at++) {
    const label = labels[at] as number;
    if (label === 0) continue;
    const part = (label - 1) & 3;
    if (part === PART.begin || part === PART.single) start = at;
    if (part === PART.end || part === PART.single) {
      const type = TAGGED_TYPES[(label - 1) >> 2] as TaggedType;
      spans.push({ type, start: start + offset, end: at + 1 + offset });
    }
  }
}

/** Labels that a text, and a name, may begin with. */
export function opens(label: number): boolean {
  const part = (label - 1) & 3;
  return label === 0 || part === PART.begin || part === PART.single;
}

/** Labels that a text, and a name, may end with. */
export function closes(label: number): boolean {
  const part = (label - 1) & 3;
  return label === 0 || part === PART.end || part === PART.single;
}

/** True where `next` may stand right after `label`. */
export function follows(label: number, next: number): boolean {
  if (closes(label)) return opens(next);
  return !opens(next) && (label - 1) >> 2 === (next - 1) >> 2;
}

/** The labels that may stand before each label. */
export const PREDECESSORS: readonly Uint8Array[] = Array.from({ length: LABELS }, (_all, label) =>
  Uint8Array.from([...Array(LABELS).keys()].filter((other) => follows(other, label))),
);
