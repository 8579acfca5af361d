import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { analyze } from '../../../src/core/analyze';
import { makeParagraph, recognizeParagraph } from '../../../src/core/entities/entities';
import type { Mention } from '../../../src/core/entities/mention';

const read = (text: string): Mention[] =>
  recognizeParagraph(makeParagraph(text, {})).filter((mention) => mention.type === 'slogan');

function counts(
  sentence: string,
  text: string,
  declared: number | string,
  items: string[],
  complete: boolean | null,
): void {
  it(`${sentence} → ${text}`, () => {
    for (const form of [(s: string) => s, (s: string) => s.normalize('NFKC')]) {
      const [slogan, ...others] = read(form(sentence));
      assert.deepEqual(others, []);
      assert.equal(slogan?.text, form(text));
      assert.equal(slogan.declared, declared);
      assert.deepEqual(
        slogan.items?.map((item) => item.text),
        items.map(form),
      );
      assert.equal(slogan.complete, complete);
    }
  });
}

describe('number slogans', () => {
  counts(
    '推行“三个带”：带着感情、带着问题、带着办法。',
    '三个带',
    3,
    ['带着感情', '带着问题', '带着办法'],
    true,
  );
  counts(
    '坚持“四必访”：困难户必访、老党员必访、信访户必访。',
    '四必访',
    4,
    ['困难户必访', '老党员必访', '信访户必访'],
    false,
  );
  counts(
    '明确“三问”：一问渠水清不清，二问道路通不通，三问路灯亮不亮。',
    '三问',
    3,
    ['渠水清不清', '道路通不通', '路灯亮不亮'],
    true,
  );
  counts(
    '实行“两带两不”：一带干粮，不进饭店。走村入户。二带被褥，不住宾馆。',
    '两带两不',
    '2+2',
    ['干粮，不进饭店', '被褥，不住宾馆'],
    true,
  );
  counts('归纳出“快、细、严”的巡河“三字诀”。', '三字诀', 3, ['快', '细', '严'], true);
  counts('山村出行难饮水难通信难的“老三难”', '老三难', 3, ['出行难', '饮水难', '通信难'], true);
  counts('党务、村务、财务“三务”一起公开', '三务', 3, ['党务', '村务', '财务'], true);
  counts('构建“一廊两翼”', '一廊两翼', '1+2', [], null);
  counts('整治“四乱”（乱占、乱采、乱堆、乱建）', '四乱', 4, ['乱占', '乱采', '乱堆', '乱建'], true);
  counts('落实三农工作', '三农', 3, [], null);

  for (const text of [
    '三个县',
    '31名干部',
    '“一刀切”',
    '“五一”劳动节',
    '“三令五申”',
    '“十四五”规划',
    '三天两夜',
    '两个问题：',
  ]) {
    it(`${text} is none`, () => assert.deepEqual(read(text), []));
  }

  it('what is known all over the country is spelled out', () => {
    assert.deepEqual(read('“三农”')[0]?.expansion, ['农业', '农村', '农民']);
  });

  it('section titles are items of the slogan in the title', () => {
    const page = [
      '松川干部下乡 怀着“三心”巡河',
      '',
      '　　一、细心排查找症结。松川县干部沿河走访，登记排污口，汇总群众意见，形成清单并逐项交办到责任单位。',
      '　　二、耐心劝导解疙瘩。面对占用河道种菜的农户，干部多次上门说明政策，帮助联系新的菜地。',
      '　　三、恒心坚守保清流。全县建立每日巡查制度，公开监督电话，对反复出现的问题挂牌督办。',
    ].join('\n');
    const slogan = analyze(page).entities.find((entity) => entity.type === 'slogan');
    assert.equal(slogan?.text, '三心');
    // Only where the section tree is there: its rules are tested elsewhere.
    if (analyze(page).sections.length === 3) {
      assert.deepEqual(
        slogan?.items?.map((item) => item.text),
        ['细心', '耐心', '恒心'],
      );
      assert.equal(slogan?.complete, true);
    }
  });
});
