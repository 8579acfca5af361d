import { deepEqual, equal } from 'node:assert/strict';
import { analyzeStructure } from '../../../src/core/analyze';
import { joinLines } from '../../../src/core/cleanup/joinLines';
import { allSections } from '../../../src/core/editing/outlineTree';
import { renumberAll } from '../../../src/core/editing/renumber';
import { applyEdits } from '../../../src/core/text/edits';

/** The markers that head sections. */
const markers = (text: string): string[] =>
  allSections(analyzeStructure(text).sections).map(({ marker }) => marker);
const renumbered = (text: string): string =>
  applyEdits(text, renumberAll(text, analyzeStructure(text), analyzeStructure).edits);

const law = (second: string) =>
  `清州市防汛条例\n第一条　为了做好防汛工作，制定本条例。\n第二条　${second}\n第三条　市水务局负责防汛工作。\n第四条　本条例自公布之日起施行。`;
const notice = (lead: string) =>
  `清州市人民政府关于做好防汛工作的通知\n各区人民政府：\n${lead}\n一、总体要求\n认真落实。\n二、工作任务\n做好防汛。\n三、工作要求\n加强检查。`;

describe('sections: lines broken at the width of the page', () => {
  it('a reference that begins a line is no article, whatever follows its number', () => {
    for (const words of [
      '在本市从事防汛活动的单位和个人适用本条例，但\n第五条另有规定的除外。',
      '违反本条例规定的，由市水务局依照本条例\n第三条处理，情节严重的按照\n第四条办理。',
      '有下列情形的，由市人民政府按照\n第十条给予处分，由市水务局按\n第九条予以奖励。',
      '依法应当由区水务局根据\n第四条进行审批，并参照\n第三条有关规定执行的，从其规定。',
      '构成犯罪的，适用刑法\n第一百一十四条的规定追究责任。',
      '在本市从事防汛活动的单位和个人，适用\n本条例；但\n第二十一条另有规定的，从其规定。',
      '违反《清州市水利条例》\n第三条情形的，由水务局依法处理。',
      '具体的办法由市人民政府根据实际情况制定，其中第\n三条所称的单位包括企业。',
    ]) {
      const text = law(words);
      deepEqual(markers(text), ['第一条', '第二条', '第三条', '第四条'], words);
      equal(renumbered(text), text, words);
      deepEqual(markers(text.normalize('NFKC')), ['第一条', '第二条', '第三条', '第四条'], words);
      deepEqual(markers(text.replaceAll('\n', '\r\n')), ['第一条', '第二条', '第三条', '第四条'], words);
    }
  });

  it('a number that the break cut in two is no marker', () => {
    for (const lead of [
      '为了做好全市防汛工作，各地各部门要高度重视，切实加强组织领导，统\n一、认识，明确责任，现就有关事项通知如下。',
      '各地要认真学习，深刻领会文件精神，把握好工作的重点，特别是其中的第\n三、四条的有关要求，现通知如下。',
      '防汛工作是全市水利工作的重点之\n一，各地要高度重视，现就有关事项通知如下。',
      '本次检查共发现值班空岗问题十\n二、三处，问题突出，现就有关事项通知如下。',
      '全年组织防汛演练不少于\n3. 5次，参加的群众不少于\n2、3万人，现通知如下。',
    ])
      deepEqual(markers(notice(lead)), ['一、', '二、', '三、'], lead);
    deepEqual(
      markers(
        '高压设备试验规程\n11.1 一般要求\n试验应当在干燥环境中进行。\n11.2 外观检查\n对绝缘的检查以及各项均应合格，并符合\n11.4 的规定，按照\n11.3 进行的除外。\n11.3 耐压试验\n按规定进行。',
      ),
      ['11.1', '11.2', '11.3'],
    );
  });

  it('a line of few characters is a broken one where the numbers and the words behind them say so', () => {
    for (const second of [
      '符合\n第一条情形的，责令停止。',
      '有\n第一条所列行为的，给予处分。',
      '违反\n第一条规定的，处罚款。',
    ]) {
      const text = law(second);
      deepEqual(markers(text), ['第一条', '第二条', '第三条', '第四条'], second);
      equal(renumbered(text), text, second);
      deepEqual(markers(text.normalize('NFKC')), ['第一条', '第二条', '第三条', '第四条'], second);
    }
    const traditional =
      '清江縣市場規則\n第一條 為管理市場，訂定本規則。\n第二條 攤販應登記。\n第三條 違反\n第二條規定者，處罰鍰。\n第四條 本規則自發布日施行。';
    deepEqual(markers(traditional), ['第一條', '第二條', '第三條', '第四條']);
    deepEqual(
      markers(
        '清州市督查规定\n各区：\n一、加强督查。要进一步统\n一、坚定思想认识，抓好落实。\n二、明确责任。\n三、严格考核。',
      ),
      ['一、', '二、', '三、'],
    );
  });

  it('twin: short headings that end in such words stay, also with a number twice', () => {
    const headings =
      '清州市合同文本\n第一条 目的\n为规范合同，制定本文本。\n第二条 适用\n第二条 用于采购的合同。\n第三条 根据\n第四条 附则';
    deepEqual(markers(headings), ['第一条', '第二条', '第二条', '第三条', '第四条']);
    const contract =
      '甲乙双方经友好协商，就粮食购销事宜签订本合同\n一、标的：稻谷一百吨。\n二、价款：每吨二千元。\n三、十月底前交货。';
    deepEqual(markers(contract), ['一、', '二、', '三、']);
    equal(renumbered(contract), contract);
  });

  it('twin: headings and items behind lines without a full stop stay', () => {
    deepEqual(markers(law('办理登记应当提交下列材料：\n（一）身份证，\n（二）户口本，\n（四）照片。')), [
      '第一条',
      '第二条',
      '（一）',
      '（二）',
      '（四）',
      '第三条',
      '第四条',
    ]);
    // Neither the line before nor the number alone is evidence.
    deepEqual(markers(notice('现就有关事项通知如下').replace('三、', '四、')), ['一、', '二、', '四、']);
    deepEqual(
      markers(
        '发展纲要\n第一节　农业\n扩大造林面积，提高单位面积产量，增加农民收入\n第二节　工业\n发展轻工业，提高产品质量\n第四节　商业\n扩大流通，活跃市场，方便群众生活',
      ),
      ['第一节', '第二节', '第四节'],
    );
    deepEqual(markers(law('规定限额的文件应当公布。').replace('第三条　', '第三条')), [
      '第一条',
      '第二条',
      '第三条',
      '第四条',
    ]);
  });

  it('Join Lines joins over a reference and over no heading', () => {
    const wrapped =
      '清州市防汛条例\n第一条　为了做好防汛工作，保障人民生命\n财产安全，制定本条例，适用于下列情形：\n第二条　在本市从事防汛活动的单位按照\n第五条的规定执行，但是法律、法规另有\n规定的，从其规定，不适用本条例的规定。\n第三条　市水务局负责防汛工作，区水务局\n负责本区的防汛工作。';
    equal(
      applyEdits(wrapped, joinLines(wrapped, analyzeStructure(wrapped))),
      '清州市防汛条例\n第一条　为了做好防汛工作，保障人民生命财产安全，制定本条例，适用于下列情形：\n第二条　在本市从事防汛活动的单位按照第五条的规定执行，但是法律、法规另有规定的，从其规定，不适用本条例的规定。\n第三条　市水务局负责防汛工作，区水务局负责本区的防汛工作。',
    );
  });
});
