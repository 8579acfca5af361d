import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { after, before, describe, it } from 'mocha';
import { buildCli, Folder, govtext } from './cli';

/** What a file begins with, by its form. */
const BEGINS: Readonly<Record<string, RegExp>> = {
  csv: /^\ufeffdocument,/u,
  jsonl: /^\{"document":/u,
  xlsx: /^PK/u,
  parquet: /^PAR1/u,
  json: /^[[{]/u,
  opml: /^<\?xml/u,
  sarif: /^\{"\$schema"/u,
};

/** Options, the name of the output, and the form it then has. */
const CASES: readonly [args: readonly string[], name: string, form: string][] = [
  [['facts'], 'facts.xlsx', 'xlsx'],
  [['facts'], 'FACTS.PARQUET', 'parquet'],
  [['facts'], 'facts.txt', 'csv'],
  [['facts', '-f', 'csv'], 'said.jsonl', 'csv'],
  [['entities'], 'entities.jsonl', 'jsonl'],
  [['export', '-t', 'documents'], 'documents.parquet', 'parquet'],
  [['outline'], 'outline.opml', 'opml'],
  [['check', '--fail-on', 'never'], 'findings.sarif', 'sarif'],
];

describe('the name of the output', function () {
  this.timeout(300_000);
  const folder = new Folder();
  before(() => {
    buildCli();
    writeFileSync(
      folder.file('a.txt'),
      '一、工作安排\n松岭县县长王建国主持会议。\n二、有关要求\n各乡镇要抓好落实。\n',
    );
  });
  after(() => {
    folder.remove();
  });

  for (const [args, name, form] of CASES)
    it(`${args.join(' ')} into ${name} is ${form}`, () => {
      const { status, error } = govtext([...args, folder.file('a.txt'), '-o', folder.file(name)]);
      assert.equal(status, 0, error);
      assert.match(readFileSync(folder.file(name), 'utf8'), BEGINS[form] as RegExp);
    });
});
