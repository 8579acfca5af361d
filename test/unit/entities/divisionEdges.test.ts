import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'mocha';
import { analyze } from '../../../src/core/analyze';
import { readModel } from '../../../src/core/entities/tagger/model';
import type { AnalysisRecord, Entity } from '../../../src/core/record';

const model = readModel(readFileSync('src/engine/data/tagger.model'));
/** As the product reads it, with the weights that it ships. */
const read = (text: string): AnalysisRecord => analyze(text, { model });

/** The mentions of a type in a text, inner ones too. */
function texts(type: Entity['type'], text: string): string[] {
  return read(text)
    .entities.filter((one) => one.type === type)
    .map((one) => one.text);
}

/** Person, post and body of what a text says. */
function facts(text: string): string[] {
  return read(text)
    .facts.filter(({ kind }) => kind !== 'attended')
    .map(({ person, post, body }) => `${person} ${post} ${body ?? '?'}`);
}

const TITLE = '石原县要闻\n\n　　';

describe('where the name of a division begins', () => {
  for (const county of ['清禾', '望槐', '松陂', '向渡', '远芦'])
    it(`${county}县委 is no committee of another county`, () => {
      const bodies = texts('organization', `${TITLE}${county}县委书记马文博到石原县考察。石原县委召开会议。`);
      assert.ok(!bodies.includes('县委'), bodies.join());
      const [first] = facts(`${TITLE}开完会，${county}县委书记马文博来石原县考察。`);
      assert.ok(!first?.includes('石原'), first);
    });

  for (const [text, wanted] of [
    ['白槐县长赵衡承带队检查。', '赵衡承 白槐县县长 白槐县人民政府'],
    ['石原县长余向东到乡镇调研。', '余向东 石原县县长 石原县人民政府'],
    ['五原县长李立明讲话。', '李立明 五原县县长 五原县人民政府'],
    ['太原市长赵启刚讲话。', '赵启刚 太原市市长 太原市人民政府'],
    ['湖北原省长李启明病逝。', '李启明 湖北省省长 湖北省人民政府'],
  ])
    it(`${text}`, () => assert.deepEqual(facts(`简讯\n\n　　${text}`), [wanted]));

  for (const text of ['刘伟县长说，情况很好。', '李强县长、王芳副县长出席。', '刘伟县长王强副县长到会。'])
    it(`${text} (somebody with a title)`, () =>
      assert.equal(texts('place', `简讯\n\n　　${text}`).length, 0));

  for (const lead of ['由', '经', '向', '报', '将', '任'])
    it(`${lead} before a county`, () => {
      const found = texts('organization', `松岭县动态\n\n　　${lead}松岭县水务局办理。`);
      assert.deepEqual(found, ['松岭县水务局']);
    });
  for (const name of ['任城区教育局', '向阳区教育局', '和平县教育局', '同江市水务局'])
    it(`${name} begins with what looks like a word`, () =>
      assert.deepEqual(texts('organization', `简讯\n\n　　${name}召开会议。`), [name]));

  for (const lead of ['会后', '当天', '随后', '按照', '感谢', '坚持', '记者从'])
    it(`${lead}县委 is the committee of the text's county`, () => {
      const { entities } = read(`${TITLE}${lead}县委领导到会。`);
      const body = entities.find(({ type, text }) => type === 'organization' && text.endsWith('县委'));
      assert.equal(body?.canonical ?? '石原县委', '石原县委');
    });
});

describe('a number behind the part of a law', () => {
  for (const [before, number] of [
    ['根据《松岭县用水办法》第三条和', '松政发〔2022〕1号'],
    ['依照《水法》第十二条及', '松政办发〔2021〕15号'],
    ['按第五条第二款、', '松水发〔2020〕3号'],
    ['按《办法》第3条以及', '松发〔2019〕7号'],
  ])
    it(`${before}${number}`, () =>
      assert.deepEqual(texts('document-number', `　　${before}${number}文件执行。`), [number]));
});
