// Whose a post is that does not say it: each with a twin that stays open.
import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { analyze } from '../../../src/core/analyze';
import { UNIT_ROWS } from '../../../src/core/entities/resolve/unitBodies.rules';

const told = (text: string): string[] => [
  ...new Set(
    analyze(text).facts.map(({ postText, body, place }) => `${postText} ${body ?? '-'} ${place ?? '-'}`),
  ),
];
const each = (cases: readonly [string, string, string[]][]): void => {
  for (const [name, text, wanted] of cases)
    for (const form of new Set([text, text.normalize('NFKC')]))
      it(`${name}${form === text ? '' : ', NFKC'}`, () => assert.deepEqual(told(form), wanted));
};

describe('posts of villages, communes and prefectures', () => {
  for (const { id, example } of UNIT_ROWS)
    it(`the row ${id} leads its example home`, () => {
      const [fact] = analyze(`　　${example}王志强到会。`).facts;
      assert.ok(fact?.body?.startsWith(example.slice(0, 2)) === true, JSON.stringify(fact ?? null));
    });
  each([
    [
      'the only village of the paragraph',
      '　　石门镇清水湾村修路，村党支部书记王志强带头出工。',
      ['村党支部书记 清水湾村党支部 清水湾村'],
    ],
    ['twin: two villages', '　　清水湾村、榆树坪村修路，村党支部书记王志强带头出工。', ['村党支部书记 - -']],
    ['twin: no village that is named', '　　全村修路，村党支部书记王志强带头出工。', ['村党支部书记 - -']],
    ['what one leads is not told', '　　清水湾村修路，村支书王志强带头出工。', ['村支书 - -']],
    [
      'the office of a prefecture',
      '　　宁阳地区召开水利会议，行署水利局局长王志强作报告。',
      ['行署水利局局长 宁阳地区行署水利局 宁阳地区'],
    ],
  ]);
});

describe('bodies that have a name of their own', () => {
  each([
    ['a university', '　　王志强任华中农业大学校长。', ['华中农业大学校长 华中农业大学 -']],
    ['twin: a kind of university', '　　王志强任农业大学校长。', ['农业大学校长 - -']],
    ['a coined firm', '　　王志强任泽润集团党委书记。', ['泽润集团党委书记 泽润集团 -']],
    ['whose it is the text hides', '　　某路桥公司董事长王志强到会。', ['路桥公司董事长 - -']],
    [
      'the head of a region',
      '　　王志强任广西壮族自治区副主席。',
      ['广西壮族自治区副主席 广西壮族自治区人民政府 广西壮族自治区'],
    ],
    [
      'of the region that the text is of',
      '　　广西壮族自治区党委召开会议。自治区党委书记王志强讲话，自治区政协主席李建军出席。',
      [
        '自治区党委书记 广西壮族自治区党委 广西壮族自治区',
        '自治区政协主席 广西壮族自治区政协 广西壮族自治区',
      ],
    ],
    ['twin: a region that nobody names', '　　自治区党委书记王志强讲话。', ['自治区党委书记 - -']],
    ['twin: a kind of firm', '　　王志强任供销公司经理。', ['供销公司经理 - -']],
    [
      'a coined firm and what it does',
      '　　鑫泰木业公司总经理王志强到会。',
      ['鑫泰木业公司总经理 鑫泰木业公司 -'],
    ],
    ['a coined firm’s board', '　　泽润集团监事会主席王志强到会。', ['泽润集团监事会主席 泽润集团监事会 -']],
    ['twin: what every firm has', '　　集团公司监事会主席王志强到会。', ['集团公司监事会主席 - -']],
    ['a word that is a body’s name', '　　西北大学校长王志强到会。', ['西北大学校长 西北大学 -']],
    ['a body of today’s army', '　　南部战区政治委员王志强到会。', ['南部战区政治委员 南部战区 -']],
    ['the ministry of a country', '　　老挝外交部副部长本塔维到访。', ['老挝外交部副部长 老挝外交部 老挝']],
    ['an assistant of the head', '　　鑫泰集团总经理助理王志强到会。', ['鑫泰集团总经理助理 鑫泰集团 -']],
    ['one of a chair', '　　中国证监会主席助理王志强到会。', ['中国证监会主席助理 中国证监会 -']],
    [
      'a village in its branch’s name',
      '　　石桥沟村党支部书记王志强到会。',
      ['石桥沟村党支部书记 石桥沟村党支部 石桥沟村'],
    ],
    ['a post of a country', '　　瑞士联邦主席毛里茨到访。', ['瑞士联邦主席 - 瑞士']],
    [
      'a country by its whole name',
      '　　老挝人民民主共和国主席本塔维到访。',
      ['老挝人民民主共和国主席 - 老挝'],
    ],
    ['a region in short', '　　王志强任西藏党委常委。', ['西藏党委常委 西藏自治区党委 西藏自治区']],
    [
      'the province before its city',
      '　　江西南昌市委书记王志强到会。',
      ['江西南昌市委书记 南昌市委 南昌市'],
    ],
    [
      'born in a year without people’s governments',
      '　　王志强出生于1968年1月，曾任宁德市市长。',
      ['宁德市市长 宁德市人民政府 宁德市'],
    ],
    [
      'a department of Hong Kong',
      '　　香港特区政府公布，民政事务局局长王志强随行。',
      ['民政事务局局长 民政事务局 -'],
    ],
    [
      'the next of one list',
      '　　安徽省委书记王志强，省委副书记、省长李建军陪同。',
      ['安徽省委书记 安徽省委 安徽省', '省委副书记 安徽省委 安徽省', '省长 安徽省人民政府 安徽省'],
    ],
    [
      'the party group of the body itself',
      '　　王志强曾任江北省农业科学院革委会主任、党组书记。',
      ['江北省农业科学院革委会主任 江北省农业科学院革委会 江北省', '党组书记 江北省农业科学院 江北省'],
    ],
    [
      'departments of a region’s committee',
      '　　广西壮族自治区党委常委王志强兼任党委组织部部长。',
      [
        '广西壮族自治区党委常委 广西壮族自治区党委 广西壮族自治区',
        '党委组织部部长 广西壮族自治区党委组织部 广西壮族自治区',
      ],
    ],
    [
      'parts of a university',
      '　　王志强曾任江州大学团委书记、学生工作部部长。',
      ['江州大学团委书记 江州大学团委 -', '学生工作部部长 江州大学学生工作部 -'],
    ],
    [
      'a commune’s committee',
      '　　沙岗公社党委书记、革委会主任王志强到会。',
      ['沙岗公社党委书记 沙岗公社党委 沙岗公社', '革委会主任 沙岗公社革委会 沙岗公社'],
    ],
    [
      'a head and the deputy beside',
      '　　云溪县人大常委会主任赵明到会，云溪市卫生健康委主任王志强、副主任李建军汇报。',
      [
        '云溪县人大常委会主任 云溪县人大常委会 云溪县',
        '云溪市卫生健康委主任 云溪市卫生健康委 云溪市',
        '副主任 云溪市卫生健康委 云溪市',
      ],
    ],
    [
      'twin: whose secretary general, of two that have one',
      '　　云溪县人大常委会主任赵明、云溪县政协主席李建军到会。秘书长王志强作说明。',
      ['云溪县人大常委会主任 云溪县人大常委会 云溪县', '云溪县政协主席 云溪县政协 云溪县', '秘书长 - -'],
    ],
    [
      'the only firm of the paragraph',
      '　　鑫泰木业有限公司召开大会，公司副总裁王志强讲话。',
      ['公司副总裁 鑫泰木业有限公司 -'],
    ],
    [
      'twin: two firms',
      '　　鑫泰木业有限公司与江西铜业有限公司召开大会，公司副总裁王志强讲话。',
      ['公司副总裁 - -'],
    ],
    [
      'a government of another time in its head’s post',
      '　　1941年，长桥县抗日民主政府县长王志强到会。',
      ['长桥县抗日民主政府县长 长桥县抗日民主政府 长桥县'],
    ],
    [
      'the secretariat of a committee',
      '　　中国科协党组成员、书记处书记王志强到会。',
      ['中国科协党组成员 中国科协 -', '书记处书记 中国科协 -'],
    ],
    [
      'the party secretary of a commission',
      '　　王志强任云溪县卫生健康委员会党委书记。',
      ['云溪县卫生健康委员会党委书记 云溪县卫生健康委员会 云溪县'],
    ],
  ]);
});

describe('bare posts of the body that is told of', () => {
  each([
    ['a court', '　　云溪县人民法院开庭审理此案。审判长王志强主持庭审。', ['审判长 云溪县人民法院 云溪县']],
    [
      'twin: three sentences on',
      '　　云溪县司法局调解过此案。云溪县人民法院受理了它。起诉书长达百页。旁听的人站满过道。审判长王志强主持庭审。',
      ['审判长 - -'],
    ],
    ['a council', '　　香港立法會昨日開會，議員王志強提出質詢。', ['議員 - -']],
    [
      'what is founded',
      '　　1968年2月，云溪县革命委员会成立，王志强任主任。',
      ['主任 云溪县革命委员会 云溪县'],
    ],
    [
      'a government of another name',
      '　　1946年3月，云溪县民主政府成立，王志强任县长。',
      ['县长 云溪县民主政府 云溪县'],
    ],
    [
      'a deputy of what nobody knows is of no other’s',
      '　　经党组研究：李建军任国网云溪供电公司总经理；王志强任国网供电公司党委书记、副总经理。',
      ['国网云溪供电公司总经理 国网云溪供电公司 -', '国网供电公司党委书记 - -', '副总经理 - -'],
    ],
    ['a district of a county', '　　云溪县区长王志强牺牲。', ['云溪县区长 - -']],
    [
      'a zone',
      '　　临江经济技术开发区昨日招商，管委会主任王志强到会。',
      ['管委会主任 临江经济技术开发区管委会 临江经济技术开发区'],
    ],
    ['twin: two zones', '　　临江开发区、东湖新区昨日招商，管委会主任王志强到会。', ['管委会主任 - -']],
    [
      'members of a committee whose head was elected',
      '　　长滩村换届，李建军当选村委会主任，王志强当选委员。',
      ['村委会主任 长滩村村委会 长滩村', '委员 长滩村村委会 长滩村'],
    ],
    [
      'twin: two heads',
      '　　长滩村换届，李建军当选村委会主任，孙小军当选村党支部书记，王志强当选委员。',
      ['村委会主任 长滩村村委会 长滩村', '村党支部书记 长滩村党支部 长滩村', '委员 - -'],
    ],
    [
      'the party of a firm, and a school by its name',
      '　　青桐中学开学。校长王志强讲话，校党委书记李建军主持。',
      ['校长 青桐中学 -', '校党委书记 青桐中学 -'],
    ],
    ['twin: no name', '　　农村中学开学。校长王志强讲话。', ['校长 - -']],
    [
      'of another unit that the list names',
      '　　武警云溪支队政委王志强，人武部部长李建军、政委赵明轩参加义务植树。',
      ['武警云溪支队政委 武警云溪支队 -', '人武部部长 - -', '政委 - -'],
    ],
    [
      'a law of our own country is no other country',
      '　　根据《中华人民共和国监察法》规定，决定任命王志强为云溪市副市长。',
      ['云溪市副市长 云溪市人民政府 云溪市'],
    ],
    ['twin: a school abroad', '　　美国华盛顿大学来访。校长王志强讲话。', ['校长 - -']],
    [
      'the deputy of a council in session',
      '政协云溪县第九届委员会第一次会议闭幕\n　　政协云溪县第九届委员会第一次会议昨日闭幕，选举王志强为主席。',
      ['主席 云溪县政协 云溪县'],
    ],
    [
      'a political officer beside the head',
      '　　云溪县人武部部长王志强、政委李建军到会。',
      ['云溪县人武部部长 云溪县人武部 云溪县', '政委 云溪县人武部 云溪县'],
    ],
    [
      'rows under what was founded',
      '　　县政府决定调整云溪县防汛指挥部组成人员：\n　　指挥长：王志强\n　　副指挥长：李建军',
      ['指挥长 云溪县防汛指挥部 云溪县', '副指挥长 云溪县防汛指挥部 云溪县'],
    ],
    [
      'the league of a county',
      '　　云溪县召开青年工作会议。团县委书记王志强讲话。',
      ['团县委书记 共青团云溪县委 云溪县'],
    ],
    ['twin: of no county', '　　昨日召开青年工作会议。团县委书记王志强讲话。', ['团县委书记 - -']],
    ['an embassy', '　　中国驻老挝大使馆参赞王志强到会。', ['中国驻老挝大使馆参赞 中国驻老挝大使馆 -']],
    [
      'a bureau of a zone',
      '　　东湖新区招商，新区发展改革局局长王志强到会。',
      ['新区发展改革局局长 东湖新区发展改革局 东湖新区'],
    ],
    [
      'a court has a president, its prosecutors have none',
      '　　云溪县人民法院与云溪县人民检察院会商，院长王志强讲话。',
      ['院长 云溪县人民法院 云溪县'],
    ],
    ['twin: a company of soldiers', '　　连指导员王志强带队。', ['连指导员 - -']],
    ['twin: a regiment that is not named', '　　边防某团团长王志强到会。', ['团长 - -']],
    [
      'the head of a prefecture abroad in name only',
      '　　伊犁哈萨克自治州召开会议，州长哈山·卡里主持。',
      ['州长 伊犁哈萨克自治州人民政府 伊犁哈萨克自治州'],
    ],
    [
      'what is written with its country',
      '　　坦桑尼亚农业部副部长侯赛因·巴舍会见代表团。',
      ['坦桑尼亚农业部副部长 坦桑尼亚农业部 坦桑尼亚'],
    ],
    [
      'from a place',
      '　　来自左岭县的县委书记王志强与来自右岭县的县委书记李建军握手。',
      ['县委书记 左岭县委 左岭县', '县委书记 右岭县委 右岭县'],
    ],
    [
      'the office of a group',
      '　　成立云溪县双拥工作领导小组，办公室设在县民政局，办公室主任由王志强兼任。',
      ['办公室主任 云溪县双拥工作领导小组办公室 云溪县'],
    ],
    [
      'a department has no chairman',
      '　　李建军调任闽北分区苏维埃政府粮食部部长，主席由王志强继任。',
      ['闽北分区苏维埃政府粮食部部长 闽北分区苏维埃政府粮食部 -', '主席 - -'],
    ],
  ]);
});

describe('places of bodies that no form shows', () => {
  each([
    [
      'a bureau of a district that no list knows',
      '灵溪区人民政府关于王志强任职的通知\n　　经区政府研究决定：\n　　王志强任区住房和城乡建设局副局长。',
      ['区住房和城乡建设局副局长 灵溪区住房和城乡建设局 灵溪区'],
    ],
    ['written out', '　　灵溪区工商局局长王志强到会。', ['灵溪区工商局局长 灵溪区工商局 灵溪区']],
    [
      'a stem before the short form of a meeting',
      '　　青丰县委经济工作会议昨日召开。县委书记王志强讲话。',
      ['县委书记 青丰县委 青丰县'],
    ],
    ['twin: no stem', '　　全体县委委员昨日开会。县委书记王志强讲话。', ['县委书记 - -']],
    ['twin: a verb', '　　6月增设县委办公室。县委书记王志强讲话。', ['县委书记 - -']],
    [
      'a county of Taiwan and its township',
      '花蓮縣議會昨日開議。縣長王志強備詢，壽豐鄉長李建軍列席。',
      ['縣長 花蓮縣政府 花蓮縣', '壽豐鄉長 壽豐鄉公所 壽豐鄉'],
    ],
    ['twin: of a region', '　　库区水利局局长王志强到会。', ['库区水利局局长 - -']],
  ]);
});

describe('what stands at the head of a record or a post', () => {
  const people = (text: string): string[] => [
    ...new Set(analyze(text).facts.map(({ person, postText }) => `${person} ${postText}`)),
  ];
  it('a surname that is a word', () =>
    assert.deepEqual(people('　　管玉琴，女，1980年10月生，现任云溪县民政局副局长。'), [
      '管玉琴 云溪县民政局副局长',
    ]));
  it('a city that no list knows', () =>
    assert.deepEqual(people('　　11月3日，沣州市消防救援支队支队长王志强赶到现场。'), [
      '王志强 沣州市消防救援支队支队长',
    ]));
  it('a county has a head of ours, whatever the name', () =>
    assert.deepEqual(told('　　阿勒玛县县长叶尔肯·木拉提到会。'), [
      '阿勒玛县县长 阿勒玛县人民政府 阿勒玛县',
    ]));
  it('a county is nobody who held a post', () =>
    assert.deepEqual(people('北岭县历任县长名录\n王志强　1950.2—1953.6'), ['王志强 县长']));
  it('a committee of a district that nobody names', () =>
    assert.deepEqual(told('　　云溪县区委书记王志强到会。'), ['云溪县区委书记 - -']));
});
