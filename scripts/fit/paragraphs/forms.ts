/** The same document in another form of writing: the names, facts and offsets go with it. */
import { TRADITIONAL } from '../../../src/core/entities/data/traditional';
import type { MarkedDocument } from '../../../src/core/fitting/marked';

export type Form = 'raw' | 'nfkc' | 'wide' | 'traditional';

/** Simplified characters with their first traditional form; those with several of everyday use (后, 里, 发) stay. */
const traditional = new Map<string, string | null>();
for (let at = 0; at + 1 < TRADITIONAL.length; at += 2) {
  const simple = TRADITIONAL.charAt(at + 1);
  traditional.set(simple, traditional.has(simple) ? null : TRADITIONAL.charAt(at));
}

const CONVERT: Readonly<Record<Form, (text: string) => string>> = {
  raw: (text) => text,
  nfkc: (text) => text.normalize('NFKC'),
  wide: (text) => text.replace(/[!-~]/g, (one) => String.fromCharCode(one.charCodeAt(0) + 0xfee0)),
  traditional: (text) => text.replace(/[\u4e00-\u9fff]/g, (one) => traditional.get(one) ?? one),
};

export function inForm(document: MarkedDocument, form: Form): MarkedDocument {
  const convert = CONVERT[form];
  const open = (value: string | null): string | null => (value === null ? null : convert(value));
  const to = (offset: number): number => convert(document.text.slice(0, offset)).length;
  return {
    ...document,
    text: convert(document.text),
    spans: document.spans.map((span) => ({ ...span, start: to(span.start), end: to(span.end) })),
    facts: document.facts.map((fact) => ({
      ...fact,
      person: convert(fact.person),
      post: convert(fact.post),
      body: open(fact.body),
      place: open(fact.place),
    })),
    names: document.names.map(({ mention, canonical }) => ({
      mention: convert(mention),
      canonical: convert(canonical),
    })),
  };
}
