import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'mocha';
import { analyzeStructure } from '../../../src/core/analyze';
import type { MetadataField, StructureRecord } from '../../../src/core/record';

/**
 * Small invented pages, each of one kind of fault that readers found, beside twins that were right before: `### name`, then a
 * line each behind what it is (T title, B body, X residue, M what the page says of itself, ? either), then what the page
 * tells: `M title=…` for metadata, - for none, `kind=…`.
 */
interface Page {
  name: string;
  labels: string[];
  texts: string[];
  tells: [string, string][];
}

const pages: Page[] = [];
for (const row of readFileSync(join(__dirname, 'kinds.txt'), 'utf8').split('\n')) {
  const page = pages[pages.length - 1];
  if (row.startsWith('### ')) pages.push({ name: row.slice(4), labels: [], texts: [], tells: [] });
  else if (!page || row === '') continue;
  else if (row.startsWith('= ')) page.tells.push(row.slice(2).split(/=(.*)/).slice(0, 2) as [string, string]);
  else {
    page.labels.push(row.charAt(0));
    page.texts.push(row.slice(2));
  }
}

const FORMS: Record<string, (text: string) => string> = {
  'as written': (text) => text,
  'in NFKC form': (text) => text.normalize('NFKC'),
  'with CRLF': (text) => text.replaceAll('\n', '\r\n'),
};
const plain = (text: string): string => text.normalize('NFKC').replace(/\s/g, '');

function told(record: StructureRecord, field: string): string {
  if (field === 'kind') return record.kind;
  const value = record.metadata[field as 'title' | 'published'] as MetadataField | undefined;
  return plain((field === 'published' ? value?.iso : value?.text) ?? '-');
}

/** What is not as it should be. */
function faults(page: Page, form: (text: string) => string): string[] {
  const record = analyzeStructure(form(page.texts.join('\n')));
  const wrong = page.tells.flatMap(([field, value]) =>
    told(record, field) === plain(value) ? [] : [`${field}: ${told(record, field)} for ${value}`],
  );
  page.labels.forEach((label, index) => {
    const role = record.lines[index]?.role ?? '';
    const right =
      label === '?' ||
      (label === 'T' && role === 'title') ||
      (label === 'B' && role === 'body') ||
      (/[XM]/.test(label) && /^(?:boilerplate|metadata)$/.test(role));
    if (!right && page.texts[index] !== '') wrong.push(`${label} ${role}: ${page.texts[index] ?? ''}`);
  });
  return wrong;
}

describe('roles: pages of one kind of fault each', () => {
  for (const [name, form] of Object.entries(FORMS))
    it(name, () => {
      assert.deepEqual(
        pages.flatMap((page) => faults(page, form).map((fault) => `${page.name}: ${fault}`)),
        [],
      );
    });
});
