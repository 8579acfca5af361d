import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { analyzeStructure } from '../../../src/core/analyze';
import { explainVerdict } from '../../../src/core/roles/explain';
import { TITLE_EVIDENCE, titleEvidenceOf } from '../../../src/core/roles/title/evidence';
import { isUnclosed } from '../../../src/core/roles/title/titleForms';

const PROSE = [
  '昨天，青坪镇茶园的采茶机下了地，一天采鲜叶四千斤，抵得上四十个采茶工，茶农直说省心。',
  '镇里今年添置采茶机十二台，由合作社统一调度，每亩少花工钱三百多元。',
];

const titleOf = (lines: readonly string[]): string | undefined =>
  analyzeStructure(lines.join('\n')).metadata.title?.text;

describe('what makes a line the title', () => {
  it('is said with the title, in both languages', () => {
    const lines = ['首页 > 乡镇', '青坪镇茶园采茶机下地', '来源：县融媒体中心　2021-07-05', ...PROSE];
    const verdict = analyzeStructure(lines.join('\n')).lines[1];
    assert.equal(verdict?.role, 'title');
    const ids = (verdict?.evidence ?? []).map(({ id }) => id);
    for (const id of ['title-over-source', 'title-under-path', 'title-words'])
      assert.ok(ids.includes(id), id);
    for (const evidence of verdict?.evidence ?? []) {
      assert.match(explainVerdict(evidence, 'en'), /^(?:for|against) the title: /);
      assert.match(explainVerdict(evidence, 'zh-cn'), /标题：[\u4e00-\u9fff]/);
    }
  });

  it('has an id of its own for each evidence', () => {
    for (const row of TITLE_EVIDENCE) assert.equal(titleEvidenceOf(row.id), row);
  });

  it('are the words of the article among headlines of other matters', () => {
    const others = ['全市秋粮收购工作座谈会在江口召开', '这些路段本周末将封闭施工请绕行'];
    const own = '采茶机下地 青坪镇茶农省心又省钱';
    assert.equal(titleOf([own, ...others, ...PROSE]), own);
    assert.equal(titleOf([others[0] as string, own, others[1] as string, ...PROSE]), own);
  });

  it('is no sentence over a caption, no body alone, no number of a case', () => {
    const own = '青坪镇茶园采茶机下地';
    assert.equal(titleOf([own, '采茶机在作业。合作社供图', ...PROSE]), own);
    assert.equal(titleOf(['青坪镇茶叶合作社', own, ...PROSE]), own);
    assert.equal(titleOf(['民事判决书', '（2021）云0902民初118号', ...PROSE]), '民事判决书');
  });

  it('goes on where a bracket or a quotation is open', () => {
    assert.equal(isUnclosed('开展“迎端午、树'), true);
    assert.equal(isUnclosed('开展“迎端午”活动(一)'), false);
    assert.equal(isUnclosed('《办法》(试行'), true);
    const broken = ['首页 > 乡镇', '青坪镇开展“采好夏茶、管好', '秋园”活动', '2021-07-05', ...PROSE];
    assert.equal(titleOf(broken), '青坪镇开展“采好夏茶、管好\n秋园”活动');
  });

  it('is the last step of the path or the window’s title where no line has it', () => {
    const own = '青坪镇茶园采茶机下地';
    assert.equal(titleOf([`当前位置：首页 > 乡镇 > ${own}`, '发布时间：2021-07-05', ...PROSE]), own);
    assert.equal(titleOf([`${own}_乡镇动态_江口县人民政府`, '发布时间：2021-07-05', ...PROSE]), own);
    // A path that speaks of something else says nothing.
    assert.equal(
      titleOf(['当前位置：首页 > 乡镇 > 近期重要工作动态', '发布时间：2021-07-05', ...PROSE]),
      undefined,
    );
  });
});
