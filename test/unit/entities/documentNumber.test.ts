import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { recognizeDocumentNumbers } from '../../../src/core/entities/marks/documents/numbers';
import { foldWidth } from '../../../src/core/text/width';
import { sharedRows } from '../shared';

const read = (text: string) => recognizeDocumentNumbers({ text, folded: foldWidth(text) }, []);
const texts = (text: string) => read(text).map((mention) => mention.text);

describe('document numbers', () => {
  for (const [sentence, number] of [
    ['根据浙政办发〔2014〕88号文件精神', '浙政办发〔2014〕88号'],
    ['按照国发[1983]12号的规定', '国发[1983]12号'],
    ['（川办函（2015）31号）收悉', '川办函（2015）31号'],
    ['依照（54）国秘字第12号办理', '（54）国秘字第12号'],
    ['国发（81）字15号', '国发（81）字15号'],
    ['法（研）发〔1985〕18号', '法（研）发〔1985〕18号'],
    ['以交通运输部令第5号发布', '交通运输部令第5号'],
    ['国家税务总局公告2018年第31号', '国家税务总局公告2018年第31号'],
    ['中华人民共和国主席令（第七十号）', '中华人民共和国主席令（第七十号）'],
    ['2009年第12号令', '2009年第12号令'],
    ['见工作简报第9期', '见工作简报第9期'.slice(1)],
    ['（2019）浙01民终123号', '（2019）浙01民终123号'],
    ['豫政 〔2021〕 6 号', '豫政 〔2021〕 6 号'],
    ['（1998年省政府令第19号）', '省政府令第19号'],
    ['按万年县人民政府令第3号', '万年县人民政府令第3号'],
    ['公告编号：临2017-020', '临2017-020'],
    ['《关于停牌的公告》（2017-020号）', '2017-020号'],
    ['执行DB33/T 1234-2019', 'DB33/T 1234-2019'],
  ] as const) {
    it(`${sentence} → ${number}`, () => {
      assert.deepEqual(texts(sentence), [number]);
      assert.deepEqual(texts(sentence.normalize('NFKC')), [number.normalize('NFKC')]);
    });
  }

  it('houses, counts and codes of nothing are no numbers', () => {
    for (const text of ['住在人民路12号', '建设路(1998)12号', '第3号桥', '2014年12月8日', '共12号人']) {
      assert.deepEqual(texts(text), [], text);
    }
  });

  it('who issued it, in which year, under which number', () => {
    const [one, two, three] = read('浙政办发〔2014〕88号、国发﹝2013﹞4号和穗府〔2010〕7号');
    assert.deepEqual([one?.issuer, one?.year, one?.number], ['浙江省人民政府办公厅', 2014, 88]);
    assert.deepEqual([two?.issuer, two?.canonical], ['国务院', '国发〔2013〕4号']);
    assert.equal(three?.issuer, '广州市人民政府');
    const bureaus = read('浙人社发〔2019〕3号、京人社就发〔2020〕2号、川财社〔2018〕9号');
    assert.deepEqual(
      bureaus.map(({ issuer }) => issuer),
      ['浙江省人力资源和社会保障厅', '北京市人力资源和社会保障局', '四川省财政厅'],
    );
    assert.equal(read('宁政发〔2012〕3号')[0]?.issuer, undefined, 'a code of several places names none');
  });

  it('real numbers are found whole, raw and NFKC', function () {
    const rows = sharedRows<{ raw: string }>('eval/dev/docnumbers.jsonl');
    if (rows.length === 0) this.skip();
    for (const form of [(s: string) => s, (s: string) => s.normalize('NFKC')]) {
      let all = 0;
      let right = 0;
      for (const { raw } of rows) {
        if (!/^[\u4E00-\u9FFF]{1,15}〔\d{4}〕\d+号$/.test(raw)) continue;
        const number = form(raw);
        all++;
        if (texts(`附件（${number}）`)[0] === number) right++;
      }
      assert.ok(right / all >= 0.995, `${right} of ${all}`);
    }
  });
});
