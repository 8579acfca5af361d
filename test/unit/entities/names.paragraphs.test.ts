import assert from 'node:assert/strict';
import { makeParagraph, recognizeParagraph } from '../../../src/core/entities/entities';
import { TRADITIONAL } from '../../../src/core/entities/data/traditional';
import { figures, paragraphs, scoreParagraphs } from './paragraphs/score';

/** F1 in percent that rules and gazetteer alone reach at least. */
const FLOORS: Readonly<Record<'tune' | 'held' | 'fresh', Readonly<Record<string, number>>>> = {
  tune: { person: 97, position: 95, organization: 97, place: 97, pairs: 95 },
  held: { person: 95, position: 97, organization: 89, place: 79, pairs: 94 },
  fresh: { person: 90, position: 91, organization: 92, place: 84, pairs: 86 },
};
const NAMES = new Set(['person', 'position', 'organization', 'place']);

describe('names in annotated paragraphs', () => {
  for (const half of ['tune', 'held', 'fresh'] as const) {
    const scores = scoreParagraphs(paragraphs(half));
    for (const [type, floor] of Object.entries(FLOORS[half])) {
      it(`${half}: ${type} at least ${floor}`, () => {
        const counts = scores.get(type);
        assert.ok(counts, `no ${type}`);
        const { f1 } = figures(counts);
        assert.ok(f1 >= floor, `${type} F1 ${f1.toFixed(1)}`);
      });
    }
  }

  it('annotations cut the text they name', () => {
    for (const half of ['tune', 'held', 'fresh'] as const) {
      for (const row of paragraphs(half)) {
        for (const one of row.entities) assert.equal(row.text.slice(one.start, one.end), one.text);
      }
    }
  });
});

/** The names of a paragraph as offsets. */
function names(text: string): string {
  return recognizeParagraph(makeParagraph(text, {}))
    .filter((mention) => NAMES.has(mention.type) && mention.nested !== true)
    .map((mention) => `${mention.type} ${mention.start}-${mention.end}`)
    .join(', ');
}

describe('words that are no names', () => {
  it('words of every text that the dictionary has as names', () => {
    for (const text of ['党员干部扎根基层。', '发展慈善、养老、保健事业。', '阳光照在平原上，云集的城镇。'])
      assert.equal(names(text), '', text);
  });

  it('the level of a civil servant belongs to the post', () => {
    assert.match(names('任命何光远为县审计局二级调研员。'), /position 6-15/);
  });
});

describe('names in other forms of the same text', () => {
  const rows = [...paragraphs('tune'), ...paragraphs('held'), ...paragraphs('fresh')];

  it('NFKC gives the same names', () => {
    for (const { text } of rows) {
      const folded = text.normalize('NFKC');
      if (folded.length === text.length) assert.equal(names(folded), names(text), text);
    }
  });

  it('dates, numbers, meetings and slogans are found in traditional text', () => {
    const text =
      '根據省政府辦公廳《關於加強農業發展的通知》（粵府辦〔2019〕12號），於二〇一九年三月召開縣政府常務會議，開展“兩要兩不”活動，投入資金三萬餘元。';
    const found = recognizeParagraph(makeParagraph(text, {})).map((one) => `${one.type} ${one.text}`);
    for (const one of [
      'document-number 粵府辦〔2019〕12號',
      'meeting 縣政府常務會議',
      'slogan 兩要兩不',
      'quantity 三萬餘元',
    ])
      assert.ok(found.includes(one), one);
  });

  it('traditional characters give the same names', () => {
    const traditional = new Map<string, string>();
    for (let index = 0; index + 1 < TRADITIONAL.length; index += 2)
      traditional.set(TRADITIONAL.charAt(index + 1), TRADITIONAL.charAt(index));
    const sentences = [
      '县委书记江跃进到西联乡大溪口村调研，召集农办、水务等部门负责人开会。',
      '浙江省人民政府任命陈国华为省财政厅副厅长，免去钱伟民的省审计厅厅长职务。',
      '湖南省农业厅党组书记、厅长向长青到龙山县里耶镇检查，州政协主席彭四海等陪同。',
      '德国慕尼黑工业大学与兰州炼油厂在北京签署协议，总统克林顿的代表出席。',
    ];
    for (const text of sentences) {
      const other = [...text].map((character) => traditional.get(character) ?? character).join('');
      assert.notEqual(other, text);
      assert.equal(names(other), names(text), text);
    }
  });
});
