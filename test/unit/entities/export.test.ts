import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { analyze } from '../../../src/core/analyze';
import { csvCell } from '../../../src/core/export/cell';
import {
  ENTITY_FORMATS,
  entityFileHead,
  exportEntities,
  type EntityFormat,
} from '../../../src/core/export/entities/formats';
import { codePoints, webAnnotation } from '../../../src/core/export/entities/webAnnotation';

const TEXT =
  '𠮷林镇在会后发文。\n　　县委书记段宏远、县长米书华出席，并学习《关于加强水源保护的通知》（岚政发〔2021〕5号）。';
const record = analyze(TEXT, { id: '=cmd|page.txt' });

describe('entities in other forms', () => {
  it('keeps cells from being formulas and quotes what must be quoted', () => {
    assert.equal(csvCell('=1+1'), "'=1+1");
    assert.equal(csvCell('　＝1'), "'　＝1");
    assert.equal(csvCell('-5 “a”'), "'-5 “a”");
    assert.equal(csvCell('a,"b"\n'), '"a,""b""\n"');
    assert.equal(csvCell(-5), '-5');
    assert.equal(csvCell(undefined), '');
  });

  it('writes a table with a line for each mention', () => {
    const table = entityFileHead('csv') + exportEntities('csv', TEXT, record);
    const rows = table.replace('\ufeff', '').trimEnd().split('\r\n');
    assert.equal(rows.length, record.entities.length + 1);
    assert.match(rows[0] ?? '', /^document,type,canonical,text,start,end,/);
    assert.ok(rows.slice(1).every((row) => row.startsWith("'=cmd|page.txt,")));
    assert.ok(rows.some((row) => row.includes('段宏远') && row.includes('县委书记')));
  });

  it('counts code points for BRAT', () => {
    const characters = [...TEXT];
    const spans = exportEntities('brat', TEXT, record)
      .split('\n')
      .filter((row) => row.startsWith('T'));
    assert.equal(spans.length, record.entities.length);
    for (const row of spans) {
      const [, place, words] = row.split('\t');
      const [, start, end] = (place ?? '').split(' ');
      assert.equal(characters.slice(Number(start), Number(end)).join(''), words);
    }
  });

  it('gives annotations whose quotation stands at their position', () => {
    const characters = [...TEXT];
    const rows = exportEntities('webannotation', TEXT, record).trimEnd().split('\n');
    assert.equal(rows.length, record.entities.length);
    for (const row of rows) {
      const { target } = JSON.parse(row) as {
        target: { selector: [{ start: number; end: number }, { exact: string; prefix: string }] };
      };
      const [position, quote] = target.selector;
      assert.equal(characters.slice(position.start, position.end).join(''), quote.exact);
      assert.ok(characters.slice(0, position.start).join('').endsWith(quote.prefix));
    }
  });

  it('gives an empty document no lines', () => {
    const nothing = analyze('');
    for (const format of Object.keys(ENTITY_FORMATS) as EntityFormat[])
      assert.equal(exportEntities(format, '', nothing), '');
  });
});

describe('W3C Web Annotation', () => {
  it('counts positions in code points', () => {
    const text = '\u{20BB7}野县\n江跃进\ud800参加';
    const record = analyze(text);
    const start = text.indexOf('江跃进');
    const entity = {
      type: 'person' as const,
      start,
      end: start + 3,
      text: '江跃进',
      canonical: '江跃进',
      confidence: 1,
    };
    const { target } = webAnnotation(text, record, entity) as {
      target: { selector: { start?: number; end?: number; prefix?: string }[] };
    };
    assert.deepEqual([target.selector[0]?.start, target.selector[0]?.end], [4, 7]);
    assert.equal(codePoints(text)(text.length), [...text].length);
  });
});
