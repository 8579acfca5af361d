import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'mocha';
import { analyzeStructure } from '../../../src/core/analyze';
import type { PageMetadata } from '../../../src/core/record';

/**
 * Invented pages of the kinds that are read wrongly most easily. `=== name` begins one, `@field: value` says what the page
 * says of itself (what is not named is not there), then a line each: B body, S either, X residue.
 */
interface FramedPage {
  name: string;
  gold: Map<string, string>;
  rows: { label: string; text: string }[];
}

const FIELDS: Record<string, (metadata: PageMetadata) => string | undefined> = {
  title: ({ title }) => title?.text,
  published: ({ published }) => published?.iso,
  source: ({ source }) => source?.text,
  site: ({ site }) => site?.text,
  author: ({ author, authors }) => authors?.map(({ text }) => text).join('、') ?? author?.text,
  documentNumber: ({ documentNumber }) => documentNumber?.text,
  issuer: ({ issuer }) => issuer?.text,
  recipients: ({ recipients }) => recipients?.map(({ text }) => text).join('|'),
};

/** By file the least F1 and the greatest share of the body lost in per cent, and how many fields may be wrong or missed. */
const FILES: Record<string, { f1: number; lost: number; faults: number }> = {
  articleLines: { f1: 99.9, lost: 0.1, faults: 0 },
  residueKept: { f1: 99.5, lost: 0.1, faults: 1 },
  // Written before the rules and measured once: 24 of 26 titles, 0.5 % of the body lost; the faults were mended after.
  furtherKinds: { f1: 99, lost: 0.1, faults: 0 },
  // The same: 9 of 10 titles, 3.2 % of the body lost before the faults were mended; a source without its label is missed.
  latestKinds: { f1: 99.5, lost: 0.1, faults: 1 },
  metadataKinds: { f1: 99.5, lost: 0.1, faults: 1 },
  // Written before the rules and measured once: 0.65 % of the body lost, F1 96.0, 9 of 14 numbers; the faults were mended after.
  // Thirty more, measured once with those mended: 2.06 % of the body lost, F1 96.4, 25 of 30 titles, 5 of 7 authors; mended after.
  // Forty-eight, written before the choice of titles was made anew: 40 of 48 titles, 8 of 11 issuers; mended after.
  titleKinds: { f1: 98, lost: 0.1, faults: 2 },
  // Thirty of mixed kinds, measured once: 3.2 % of the body lost, F1 94.2, 23 of 30 titles, 3 of 5 authors; mended after, and slips
  // in the labels put right. The end of a press release that gives a day alone says no time.
  mixedKinds: { f1: 98.5, lost: 0.1, faults: 1 },
  // Kinds that were left: tags, tools of encyclopedias, credits without colons; two links between paragraphs are kept.
  frameKinds: { f1: 97, lost: 0.1, faults: 0 },
  laterKinds: { f1: 98.8, lost: 0.1, faults: 0 },
  // Twenty-eight: twenty written before the rules and measured once (17 of 20 titles, 2 of 6 numbers, 4.2 % of the body lost), eight of
  // kinds met on real pages and mended since.
  unseenKinds: { f1: 97.5, lost: 0.1, faults: 1 },
  // Twenty of a second blind set: 16 of 20 titles, 4 of 6 authors, 2 of 5 numbers before the faults were mended.
  secondUnseen: { f1: 97.5, lost: 0.1, faults: 0 },
  // Three further inputs for each kind of residue and of what a page says of itself that an issue named.
  residueInputs: { f1: 99.5, lost: 0.1, faults: 0 },
  metadataInputs: { f1: 99.5, lost: 0.1, faults: 0 },
  // Twins of what fifty real pages, measured once, were read wrongly in (30 of 34 titles, 11 of 20 authors, 1 of 4 sites).
  metKinds: { f1: 99.5, lost: 0.1, faults: 0 },
  // Twins of what thirty-four further real pages, measured once, were read wrongly in (11 of 23 authors, 16 of 22 titles), and of
  // twenty-five after them (9 of 14 authors, 9 of 14 titles).
  bylineKinds: { f1: 99.5, lost: 0.1, faults: 0 },
  // Of a hundred and five inputs of kinds mended before, written with their values first, these twelve failed; beside them twins.
  ownLabels: { f1: 99.5, lost: 0.1, faults: 0 },
  // Twins of what twenty-six further real pages, measured once, were read wrongly in (16 of 20 titles, 7 of 9 authors).
  latestMet: { f1: 99, lost: 0.1, faults: 0 },
  siteKinds: { f1: 98.8, lost: 0.1, faults: 0 },
};

function read(file: string, form: (text: string) => string): FramedPage[] {
  const all = readFileSync(join(__dirname, 'framedPages', `${file}.txt`), 'utf8');
  return all
    .split(/^=== /m)
    .slice(1)
    .map((page) => {
      const [name = '', ...lines] = page.split('\n').filter((line) => line !== '');
      const gold = new Map<string, string>();
      const rows: FramedPage['rows'] = [];
      for (const line of lines) {
        const field = /^@(\w+): (.*)$/.exec(line);
        if (field) gold.set(field[1] ?? '', form((field[2] ?? '').replaceAll('\\n', '\n')));
        else rows.push({ label: line.charAt(0), text: form(line.slice(2)) });
      }
      return { name, gold, rows };
    });
}

function flat(text: string | undefined): string | undefined {
  return text?.normalize('NFKC').replace(/\s+/g, ' ').trim();
}

function faultsOf({ name, gold, rows }: FramedPage, metadata: PageMetadata): string[] {
  assert.ok(rows.length > 0, name);
  return Object.entries(FIELDS).flatMap(([field, of]) => {
    const stated = flat(gold.get(field));
    const found = flat(of(metadata));
    if (stated === undefined && field === 'recipients') return [];
    return stated === found ? [] : [`${name}: ${field} is ${found ?? 'missed'}, not ${stated ?? 'there'}`];
  });
}

describe('pages in their frames: article, residue and what the page says of itself', () => {
  const forms: Record<string, (text: string) => string> = {
    'as written': (text) => text,
    'in NFKC form': (text) => text.normalize('NFKC'),
  };
  for (const [file, floors] of Object.entries(FILES)) {
    for (const [form, change] of Object.entries(forms)) {
      it(`${file}, ${form}`, () => {
        let [kept, left, body] = [0, 0, 0];
        const lost: string[] = [];
        const faults: string[] = [];
        for (const page of read(file, change)) {
          const record = analyzeStructure(page.rows.map(({ text }) => text).join('\n'));
          page.rows.forEach(({ label, text }, index) => {
            const size = text.replace(/\s/g, '').length;
            const keeps = /^(?:title|body)$/.test(record.lines[index]?.role ?? '');
            if (label === 'B') {
              body += size;
              if (keeps) kept += size;
              else lost.push(`${page.name}: ${text}`);
            } else if (label === 'X' && keeps) left += size;
          });
          faults.push(...faultsOf(page, record.metadata));
        }
        const share = (100 * (body - kept)) / body;
        assert.ok(share <= floors.lost, `lost ${share.toFixed(2)} %:\n${lost.join('\n')}`);
        const f1 = (200 * kept) / (body + kept + left);
        assert.ok(f1 >= floors.f1, `F1 ${f1.toFixed(2)}`);
        assert.ok(faults.length <= floors.faults, faults.join('\n'));
      });
    }
  }
});
