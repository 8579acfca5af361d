// Facts of rows, entries and lists, and where a post begins: each with a twin that was right before.
import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { analyze } from '../../../src/core/analyze';
import { each, told } from './told';

const bodies = (text: string): string[] => [
  ...new Set(analyze(text).facts.map(({ person, body }) => `${person} ${body ?? '-'}`)),
];

describe('facts of rows, entries and lists', () => {
  each(
    [
      [
        'rows that are asked for are proposed, and nobody is removed yet',
        '　　现提请任命：\n　　王志强为望溪县教育局局长；\n　　提请免去：\n　　李建军的望溪县教育局局长职务。',
        ['proposed 王志强 望溪县教育局局长'],
      ],
      [
        'twin: rows that are decided',
        '　　会议决定任命：\n　　王志强为望溪县教育局局长；\n　　免去：\n　　李建军的望溪县教育局局长职务。',
        ['appointed 王志强 望溪县教育局局长', 'removed 李建军 望溪县教育局局长'],
      ],
      ['the first post of a text', '县长王志强到会。', ['holds 王志强 县长']],
      [
        'the post comes first',
        '　　县长　王志强　副县长　李建军',
        ['holds 李建军 副县长', 'holds 王志强 县长'],
      ],
      [
        'twin: the name comes first',
        '　　王志强　县长　李建军　副县长',
        ['holds 李建军 副县长', 'holds 王志强 县长'],
      ],
      ['an entry', '王志强，县教育局局长，主持全面工作。', ['holds 王志强 县教育局局长']],
      [
        'in brackets, as well',
        '　　政委：王志强（县委书记兼）',
        ['concurrent 王志强 县委书记', 'holds 王志强 政委'],
      ],
      ['no longer beside another', '　　王志强不再兼任县教育局局长。', ['removed 王志强 县教育局局长']],
      [
        'over the posts of those listed',
        '　　县水务局局长王志强、县林业局局长李建军任副组长。',
        [
          'holds 李建军 副组长',
          'holds 李建军 县林业局局长',
          'holds 王志强 副组长',
          'holds 王志强 县水务局局长',
        ],
      ],
      [
        '以及 behind a comma opens another list',
        '　　到场的有县政协副主席王志强，以及李建军。',
        ['holds 王志强 县政协副主席'],
      ],
      ['a year before the post', '　　1951年县长王志强修桥。', ['former 王志强 县长']],
      [
        'who takes over, behind what another was made',
        '　　王立军调任市水务局副局长，由李建军继任县长。',
        ['appointed 王立军 市水务局副局长', 'appointed 李建军 县长'],
      ],
      [
        'twin: who takes the post itself',
        '　　会后，工会主席一职由李建军继任。',
        ['appointed 李建军 工会主席'],
      ],
      [
        'the verb of a list whose first item is no post that was read',
        '　　王志强，男，1960年生。历任清禾县委组织部干事、副部长。',
        ['former 王志强 副部长'],
      ],
      [
        'a record that tells another name and the war first',
        '　　王志强，原名王阿根，1927年生，江州人。1947年参加革命，历任游击队队长、清禾县委副书记等职。',
        ['former 王志强 清禾县委副书记', 'former 王志强 游击队队长'],
      ],
      [
        'an employer that stands apart from the post',
        '　　王志强，男，1965年出生，清禾县人。历任清禾县中医院副院长，清禾县卫生局副局长。',
        ['former 王志强 副院长', 'former 王志强 清禾县卫生局副局长'],
      ],
      [
        'what somebody was, in a county no list knows',
        '　　王志强，男，1971年生，现任云溪县委常委，曾任云溪县教育局副局长。',
        ['former 王志强 云溪县教育局副局长', 'holds 王志强 云溪县委常委'],
      ],
      ['a chief engineer', '　　任命王志强为省水利厅总工程师。', ['appointed 王志强 省水利厅总工程师']],
      ['twin: an engineer is no post', '　　县水利局工程师王志强到场。', []],
      [
        'the second line of those who leave',
        '县政府决定：\n　　王志强同志任县教育局局长；\n　　免去：李建军同志县教育局局长职务；\n　　赵启明同志县水利局局长职务。',
        ['appointed 王志强 县教育局局长', 'removed 李建军 县教育局局长', 'removed 赵启明 县水利局局长'],
      ],
      [
        'given up by one and taken over by another',
        '　　原县农业局局长王志强不再担任县委农办主任，由县委办副主任李建军接任。',
        [
          'appointed 李建军 县委农办主任',
          'former 王志强 县农业局局长',
          'holds 李建军 县委办副主任',
          'removed 王志强 县委农办主任',
        ],
      ],
      [
        'who rises to a post',
        '　　第七任校长由副校长王志强升任。',
        ['appointed 王志强 校长', 'former 王志强 副校长'],
      ],
      [
        'of himself',
        '　　副县长王志强因工作变动，本人提出辞去副县长职务。',
        ['holds 王志强 副县长', 'removed 王志强 副县长'],
      ],
      ['what is to come', '　　王志强将于下月出任省体育局局长。', ['proposed 王志强 省体育局局长']],
      ['twin: what has come', '　　王志强于上月出任省体育局局长。', ['appointed 王志强 省体育局局长']],
      [
        'behind a comma, what he was before',
        '　　新任市长王志强，曾任省财政厅副厅长。',
        ['former 王志强 省财政厅副厅长', 'holds 王志强 市长'],
      ],
      [
        'the easiness of an office is nobody’s name',
        '　　经查，王志强身为党员，收受礼金；利用担任县住建局局长等职务便利，为他人谋取利益。',
        ['former 王志强 县住建局局长'],
      ],
      [
        'a name and the verb of a life',
        '　　原县长王志病故。1960年5月后，王志历任石桥地委常委、秘书长。',
        ['former 王志 县长', 'former 王志 石桥地委常委', 'former 王志 秘书长'],
      ],
      [
        'since the founding of the state, of the one before',
        '　　王志强同志1927年5月出生于清禾县；建国后历任黄龙县委第一书记、江州大学党委副书记。',
        ['former 王志强 江州大学党委副书记', 'former 王志强 黄龙县委第一书记'],
      ],
      [
        'what he asks to leave',
        '　　公司董事长王志强因工作安排，申请辞去公司董事长职务。',
        ['holds 王志强 公司董事长', 'removed 王志强 公司董事长'],
      ],
      [
        'acting, and over',
        '　　临川市原市委代理书记、市长王志强被查。',
        ['former 王志强 临川市原市委代理书记', 'former 王志强 市长'],
      ],
      ['a surname and a title name nobody', '　　县委书记陶书记到会。', []],
      [
        'the dead hold nothing',
        '　　县政协副主席王志强同志遗体送别仪式昨日举行。',
        ['former 王志强 县政协副主席'],
      ],
      ['a title of two clauses', '丹巴县突发安澜　州长赴现场', []],
      ['twin: a row', '　　王安澜　州长', ['holds 王安澜 州长']],
      [
        'taken from somebody, and bare',
        '　　免去王志强的县长职务。任命李建军为副县长。',
        ['appointed 李建军 副县长', 'removed 王志强 县长'],
      ],
      ['a term that ended', '　　独立董事王志强因任期届满离任。', ['former 王志强 独立董事']],
      ['in his time', '　　第十任校长王志强先生任内建馆。', ['former 王志强 校长']],
      ['a year has its number', '　　县长王志年七月四日到会。', ['holds 王志年 县长']],
      [
        'a surname that may be a preposition',
        '　　副县长向明礼病故。\n　　向明礼同志历任县公安局股长、县农机厂厂长。',
        ['former 向明礼 副县长', 'former 向明礼 县公安局股长', 'former 向明礼 县农机厂厂长'],
      ],
      [
        'the members elected in a village',
        '　　经投票选举，下列人员当选清河村村民委员会成员：\n　　主任：王志强\n　　副主任：李建军',
        ['appointed 李建军 副主任', 'appointed 王志强 主任'],
      ],
      ['who keeps a house in order chairs nothing', '　　由副局长王志强主持工作。', ['holds 王志强 副局长']],
      [
        'a committee that has lost its field',
        '　　市两新工委书记王志强讲话。',
        ['holds 王志强 市两新工委书记'],
      ],
      [
        'a board of advisers',
        '　　书记李建军、县顾问委员会主任王志强到会。',
        ['holds 李建军 书记', 'holds 王志强 县顾问委员会主任'],
      ],
      ['he who resigns', '　　清禾县县长王志强因工作变动提出辞职。', ['removed 王志强 清禾县县长']],
    ],
    told,
  );
});

describe('where a post begins', () => {
  const posts = (text: string): string[] => analyze(text).facts.map(({ postText }) => postText);
  each(
    [
      ['a verb before it', '　　局长已责成优抚股股长王志强补发。', ['优抚股股长']],
      ['twin: 经 in a name', '　　经济开发区党工委书记王志强到会。', ['经济开发区党工委书记']],
      ['the name of a headquarters', '　　抢险指挥部总指挥王志强到场。', ['抢险指挥部总指挥']],
      ['what a headman first was', '　　首任校长王志强讲话。', ['校长']],
    ],
    posts,
  );
});

describe('whose a body is', () => {
  each(
    [
      [
        'whose session it is',
        '临河县第九届人民代表大会第一次会议选举王志强为县长。',
        ['王志强 临河县人民政府'],
      ],
      [
        'deputies of the body whose head was named',
        '　　会议选举王志强为临河县人大常委会主任，李建军为副主任。',
        ['王志强 临河县人大常委会', '李建军 临河县人大常委会'],
      ],
      ['a government of other times', '　　1946年清禾县民主政府成立，王志强任县长。', ['王志强 -']],
      ['twin: of today', '　　清禾县人民政府成立，王志强任县长。', ['王志强 清禾县人民政府']],
      ['before there was a people’s government', '　　1937年，清禾县县长王志强到任。', ['王志强 -']],
      ['a name that begins further left', '　　新清河县抽调民工，县长王志强任指挥。', ['王志强 -']],
      [
        'hosts of a guest whose place is named',
        '　　武义县县委常委李建军来我县考察，县委副书记王志强陪同。',
        ['李建军 武义县委', '王志强 -'],
      ],
      [
        'a government of its year, and none of another',
        '　　1950年1月，什邡县人民政府成立，王志强任县长。1956年12月，县人民代表大会选举李建军为县长。',
        ['王志强 什邡县人民政府', '李建军 -'],
      ],
      [
        'the bureau of a section',
        '　　王志强，男，1970年生，曾任苍南县公安局侦察股股长、副局长。',
        ['王志强 苍南县公安局侦察股', '王志强 苍南县公安局'],
      ],
      ['peoples without a name', '　　蒙古族自治县公安局局长王志强到会。', ['王志强 -']],
      [
        'a group that names itself no further',
        '关于成立领导小组的通知\n　　组　长：王志强\n　　副组长：李建军',
        ['王志强 -', '李建军 -'],
      ],
      [
        'a verb before a prefecture',
        '西昌市召开大会，宣布州委决定\n　　州委常委王志强宣布决定。',
        ['王志强 凉山彝族自治州委'],
      ],
      [
        'beside a guest whose province is named',
        '　　省长刘远志会见云南省省长王志强一行。副省长李建军、云南省副省长赵启明参加会见。',
        ['刘远志 -', '王志强 云南省人民政府', '李建军 -', '赵启明 云南省人民政府'],
      ],
      [
        'twin: named before, in the same sentence',
        '　　云南省省长王志强、副省长李建军、云南省副省长赵启明到会。',
        ['王志强 云南省人民政府', '李建军 云南省人民政府', '赵启明 云南省人民政府'],
      ],
      [
        'of the town that comes, beside one that is named',
        '　　漆河镇党委书记王志强到夹山镇学习。镇长李建军、夹山镇镇长赵启明参加。',
        ['王志强 漆河镇党委', '李建军 -', '赵启明 夹山镇人民政府'],
      ],
      [
        'a bureau of one of two cities',
        '　　德阳市纪委消息：什邡市政协副主席王志强、市住建局副局长李建军被查。',
        ['王志强 什邡市政协', '李建军 -'],
      ],
      [
        'twin: of the only one',
        '　　什邡市政协副主席王志强、市住建局副局长李建军到会。',
        ['王志强 什邡市政协', '李建军 什邡市住建局'],
      ],
      [
        'who is met where others go',
        '　　副省长李建军到武义县调研。县委书记王志强介绍了情况。',
        ['李建军 -', '王志强 武义县委'],
      ],
      ['twin: who goes', '　　县委书记王志强到武义县考察。', ['王志强 -']],
      [
        'twin: whose text speaks of another as its own',
        '　　副省长李建军到武义县考察。我县派人参加，县委书记王志强同行。',
        ['李建军 -', '王志强 -'],
      ],
      [
        'the only school of the paragraph',
        '　　临河县第二中学举行校庆。校长王志强讲话。',
        ['王志强 临河县第二中学'],
      ],
      ['twin: two schools', '　　临河县第二中学与临河县实验小学举行联欢。校长王志强讲话。', ['王志强 -']],
      [
        'no city of a text that is from another',
        '　　本报华岭讯　6月1日，市长王志强慰问儿童。平西市妇联主席李红梅参加。',
        ['王志强 -', '李红梅 平西市妇联'],
      ],
    ],
    bodies,
  );
});

describe('the day of a decision', () => {
  const days = (text: string): (string | undefined)[] => analyze(text).facts.map(({ date }) => date);
  const notice = (lead: string): string =>
    `关于王志强等同志职务任免的通知\n各市人民政府：\n${lead}\n　　任命王志强为省教育厅副厅长；\n　　免去李建军的省水利厅副厅长职务。\n江北省人民政府\n2022年9月5日`;
  it('stands over the list', () =>
    assert.deepEqual(days(notice('　　省政府2022年9月3日决定：')), ['2022-09-03', '2022-09-03']));
  it('twin: the signature’s, where none is told', () =>
    assert.deepEqual(days(notice('　　省政府决定：')), ['2022-09-05', '2022-09-05']));
});

describe('a department of a committee', () => {
  each(
    [
      [
        'has no secretary: its committee has',
        '　　王志强，男，1960年生。历任临漳县委组织部部长、副书记。',
        ['王志强 临漳县委组织部', '王志强 临漳县委'],
      ],
    ],
    bodies,
  );
});

describe('what has not happened, and what is over', () => {
  each(
    [
      [
        'asked to take a post away',
        '　　提请任命王志强为市教育局局长；提请免去李建军的市教育局局长职务。',
        ['proposed 王志强 市教育局局长'],
      ],
      ['twin: taken away', '　　免去李建军的市教育局局长职务。', ['removed 李建军 市教育局局长']],
      ['a heading that asks to', '　　二、提请免去\n　　李建军的市教育局局长职务。', []],
      ['a post left for work elsewhere', '　　县长李建军调地委工作。', ['former 李建军 县长']],
      ['twin: who looks into work', '　　县长李建军调研农业工作。', ['holds 李建军 县长']],
      [
        'under another government',
        '　　国民党临河县县长王志强弃城。国民党主席李建军发言。',
        ['former 王志强 国民党临河县县长', 'holds 李建军 国民党主席'],
      ],
      ['a body was abolished', '　　1983年撤销县革委会，李建军任副县长。', ['holds 李建军 副县长']],
      ['the same, with a post between', '　　解除警报后，李建军任镇长。', ['holds 李建军 镇长']],
      [
        'twin: a post was taken from one and given to another',
        '　　免去李建军的县教育局局长职务，王志远任县长。',
        ['appointed 王志远 县长', 'removed 李建军 县教育局局长'],
      ],
      [
        'a proposal that is over',
        '　　经民主推荐、组织考察，李建军同志任县水利局局长。',
        ['appointed 李建军 县水利局局长'],
      ],
      ['twin: a proposal', '　　推荐李建军同志任县水利局局长。', ['proposed 李建军 县水利局局长']],
      [
        'by whom, and what he acts as',
        '　　县长李建军接任县委书记，由副县长孙浩代理县长。',
        ['acting 孙浩 代理县长', 'appointed 李建军 县委书记', 'holds 孙浩 副县长', 'holds 李建军 县长'],
      ],
      ['a spell in brackets', '　　乡长　李建军（1984.5—1987.3）', ['former 李建军 乡长']],
      [
        'whom somebody entrusted',
        '　　市长李建军委托副市长王志远主持会议。',
        ['attended 王志远 副市长', 'holds 李建军 市长', 'holds 王志远 副市长'],
      ],
      ['nobody', '　　局长空缺，副局长李建军主持工作。', ['holds 李建军 副局长']],
      [
        'by whom',
        '　　农民协会委员长由柳知荀兼任。办公室设在县水利局，由王志强兼任办公室主任。',
        ['concurrent 柳知荀 农民协会委员长', 'concurrent 王志强 办公室主任'],
      ],
    ],
    told,
  );
  each(
    [
      ['under another government', '　　国民党临河县县长王志强弃城。', ['王志强 -']],
      ['an envoy', '　　中国常驻联合国副代表王志强出席。', ['王志强 -']],
      ['an office elsewhere', '　　王志强任省人民政府驻北京办事处主任。', ['王志强 -']],
      ['twin: in its own place', '　　王志强任临河县人民政府办公室主任。', ['王志强 临河县人民政府办公室']],
      ['a director-general', '　　欧盟贸易总司副总司长王志强率团。', ['王志强 欧盟贸易总司']],
    ],
    bodies,
  );
  each(
    [
      [
        'given and taken by the verb before the post',
        '　　任命县人民法院审判员：王志强、李建军。罢免乡长孙浩。',
        ['appointed 李建军 县人民法院审判员', 'appointed 王志强 县人民法院审判员', 'removed 孙浩 乡长'],
      ],
      [
        'twin: what follows is about another post',
        '　　选举县委书记王志强为主任。免去县法院副院长李建军的审判员职务。提请免去县长孙浩。',
        ['appointed 王志强 主任', 'holds 孙浩 县长', 'holds 李建军 县法院副院长', 'holds 王志强 县委书记'],
      ],
      [
        'the verb is no part of the body',
        '　　会议任命市人民法院副院长王志强。',
        ['appointed 王志强 市人民法院副院长'],
      ],
      [
        'names on the lines below the post',
        '临河县人民代表大会常务委员会任免名单\n任命县监察委员会委员：\n　　王志强、李建军、万里\n　　孙文杰\n免去县人民检察院检察员职务：\n　　郝建国、李志勇\n会议听取了报告。\n李娜到会。',
        [
          'appointed 孙文杰 县监察委员会委员',
          'appointed 李建军 县监察委员会委员',
          'appointed 王志强 县监察委员会委员',
          'removed 李志勇 县人民检察院检察员',
          'removed 郝建国 县人民检察院检察员',
        ],
      ],
      ['twin: a heading that gives nothing', '县监察委员会委员：\n　　王志强、李建军', []],
      [
        'elected, as rows',
        '会议依法选举产生：\n县长：王志强\n副县长：李建军、孙浩',
        ['appointed 孙浩 副县长', 'appointed 李建军 副县长', 'appointed 王志强 县长'],
      ],
    ],
    told,
  );
  each(
    [
      [
        'an entry with a bracket behind the post',
        '石桥镇干部分工\n王志强，镇长，主持全面工作；\n李建军，副镇长（挂职），协助工作；',
        ['holds 李建军 副镇长', 'holds 王志强 镇长'],
      ],
      [
        'by terms',
        '临河县历任县长名录\n姓名　　任职时间\n王志强　1981.11—1987.04\n李建军（女）　1987.04—1993.01',
        ['former 李建军 县长', 'former 王志强 县长'],
      ],
      [
        'a label over its column',
        '防汛工作领导小组组成人员名单\n组　长　王志强　副县长\n副组长　李建军　县政府办公室副主任\n　　　　孙文杰　县水务局局长',
        [
          'holds 孙文杰 副组长',
          'holds 孙文杰 县水务局局长',
          'holds 李建军 副组长',
          'holds 李建军 县政府办公室副主任',
          'holds 王志强 副县长',
          'holds 王志强 组长',
        ],
      ],
      [
        'twin: a paragraph below a label',
        '副组长　李建军　县政府办公室副主任\n　　孙文杰到会讲话。',
        ['holds 李建军 副组长', 'holds 李建军 县政府办公室副主任'],
      ],
      [
        'twin: paragraphs set in by four spaces',
        '    副组长：李建军\n    孙文杰到会讲话。\n    孙文杰、周国栋',
        ['holds 李建军 副组长'],
      ],
      [
        'twin: what somebody does, under a label',
        '副组长　李建军\n　　　　孙文杰到会讲话。',
        ['holds 李建军 副组长'],
      ],
      [
        'a table, by its columns',
        '干部任前公示表\n姓名　性别　出生年月　现任职务　拟任职务\n王志强　男　1979.06　县科技局副局长　县科协党组书记',
        ['holds 王志强 县科技局副局长', 'proposed 王志强 县科协党组书记'],
      ],
      [
        'twin: a name over two cells in a row that lacks one',
        '干部任前公示表\n姓名　性别　出生年月　现任职务　拟任职务\n李　明　男　1979.06　县科技局副局长',
        [],
      ],
      [
        'one after another',
        '　　先后有王志强、李建军、孙文杰三位满族干部担任县长。',
        ['former 孙文杰 县长', 'former 李建军 县长', 'former 王志强 县长'],
      ],
      [
        'a record whose head is a row',
        '王志强　男　汉族　1976年1月生\n1999.11—2003.04　临河县石桥乡副乡长\n2003.04—　　临河县水务局局长',
        ['former 王志强 临河县石桥乡副乡长', 'holds 王志强 临河县水务局局长'],
      ],
      [
        'rows of a record in one line',
        '　　王志强，男，一九五一年七月生。1974.09—1979.08　临河县水务局副局长；1996.05—　江北省水利厅厅长。',
        ['former 王志强 临河县水务局副局长', 'holds 王志强 江北省水利厅厅长'],
      ],
      [
        'who came when, and by a label',
        '　　副市长王志强今（20日）主持市政会议，市水务局局长李建军亦列席备询。\n　　列席：办公室主任孙文杰，财务科长周国栋。',
        [
          'attended 周国栋 财务科长',
          'attended 孙文杰 办公室主任',
          'attended 李建军 市水务局局长',
          'attended 王志强 副市长',
          'holds 周国栋 财务科长',
          'holds 孙文杰 办公室主任',
          'holds 李建军 市水务局局长',
          'holds 王志强 副市长',
        ],
      ],
    ],
    told,
  );
  const spells = (text: string): string[] =>
    analyze(text).facts.map(
      ({ kind, postText, from, to }) => `${kind} ${postText} ${from ?? ''}~${to ?? ''}`,
    );
  it('the end behind a chain is that of each of its posts', () =>
    assert.deepEqual(
      spells('　　王志强，男，1959年生，2015年3月任海东省水利厅党组书记、厅长，2020年2月退休。'),
      ['former 海东省水利厅党组书记 2015-03~2020-02', 'former 厅长 2015-03~2020-02'],
    ));
  it('the end counts where the beginning stands before the name', () =>
    assert.deepEqual(spells('　　2012年7月，王志强任西川市委统战部部长，2015年9月被免职。'), [
      'former 西川市委统战部部长 2012-07~2015-09',
    ]));
  it('no spell of the last one for a whole list', () =>
    assert.deepEqual(
      spells('　　历任镇长：李建军（1985.6—1988.2）、孙浩（1988.2—1991.7）').filter(
        (one) => !one.endsWith(' ~'),
      ),
      [],
    ));
  it('what follows in a row has its spell, and is over with it or with the next row', () =>
    assert.deepEqual(
      spells(
        '王志强简历\n王志强，男，1968年3月生。\n2007.11—2012.06 龙潭区副区长，区委常委\n2012.06任云溪县县长，县委副书记\n2016.08—　　临河县委书记，人大常委会主任',
      ),
      [
        'former 龙潭区副区长 2007-11~2012-06',
        'former 区委常委 2007-11~2012-06',
        'former 云溪县县长 2012-06~',
        'former 县委副书记 ~',
        'holds 临河县委书记 2016-08~..',
        'holds 人大常委会主任 2016-08~..',
      ],
    ));
  it('years of two digits, months behind a slash, at the head of a row', () =>
    assert.deepEqual(
      spells(
        '王志强　男　1959年11月生\n78.03—82.01　临河县团委书记\n2012/01—　　临河县副县长\n其间 5.2—6.1 个百分点，县长李建军到会。',
      ),
      [
        'former 临河县团委书记 1978-03~1982-01',
        'holds 临河县副县长 2012-01~..',
        'holds 县长 ~',
        'attended 县长 ~',
      ].filter((one) => !one.startsWith('attended')),
    ));
  it('months of one digit are months', () =>
    assert.deepEqual(spells('　　乡长　李建军（1984.5—1987.3）'), ['former 乡长 1984-05~1987-03']));
  it('what is over does not go on', () =>
    assert.deepEqual(
      spells('　　王志强，男，1971年9月生。1992年8月起在县人民医院工作，先后任护士、护士长。').map((one) =>
        one.endsWith('~'),
      ),
      [true],
    ));
});

describe('the years of a life and of an office', () => {
  const spells = (text: string): string[] =>
    analyze(text).facts.map(
      ({ kind, person, postText, from, to }) => `${kind} ${person} ${postText} ${from ?? '-'} ${to ?? '-'}`,
    );
  each(
    [
      [
        'a life is no spell, and what the dead were is over',
        '　　王志强（1902年3月—1981年6月），山西稷山人，任稷山县副县长。',
        ['former 王志强 稷山县副县长 - -'],
      ],
      [
        'he died in the same sentence',
        '　　王志强，汉源县人，1950年任石桥专署建设科副科长，1985年病故于西昌。',
        ['former 王志强 石桥专署建设科副科长 1950 1985'],
      ],
      [
        'one after another',
        '　　王志强，男，1931年生。1964年转业地方工作，先后任仪陇县公安局股长、副局长；1991年离休。',
        ['former 王志强 仪陇县公安局股长 - -', 'former 王志强 副局长 - -'],
      ],
      ['twin: a term', '　　第三任校长王志强（1958—1966年在任）到会。', ['former 王志强 校长 1958 1966']],
      [
        'sentence after sentence',
        '　　王志强，1921年生，山西平遥人。抗日战争时期，任平遥县武委会主任。1956年转业，任山西省供销社处长。',
        ['former 王志强 平遥县武委会主任 - -', 'holds 王志强 山西省供销社处长 1956 -'],
      ],
      [
        'behind a semicolon, of the one whom the record is about',
        '　　王志强简历：王志强，1957年2月生。1982年至1990年在水利部计划司工作；1990年任能源部计划司副处长；1998年任省计委处长。',
        ['former 王志强 能源部计划司副处长 1990 -', 'holds 王志强 省计委处长 1998 -'],
      ],
    ],
    spells,
  );
});

describe('bodies as they are written', () => {
  const all = (text: string): string[] =>
    analyze(text).facts.map(({ post, body, place }) => `${post} ${body ?? '-'} ${place ?? '-'}`);
  each(
    [
      [
        'the committee of a court stays in the post',
        '　　王志强为苍南县人民法院审判委员会委员。',
        ['苍南县人民法院审判委员会委员 苍南县人民法院 苍南县'],
      ],
      [
        'a company of the grid',
        '　　国网苍南县供电公司总经理王志强到会。',
        ['国网苍南县供电公司总经理 国网苍南县供电公司 -'],
      ],
      [
        'a former member of a committee',
        '　　安徽省原省委常委王志强到会。',
        ['安徽省委常委 安徽省委 安徽省'],
      ],
      [
        'a section of the ministry before it',
        '　　教育部党组成员、人事司司长王志强讲话。',
        ['教育部党组成员 教育部 -', '教育部人事司司长 教育部人事司 -'],
      ],
      ['twin: of no ministry that is named', '　　人事司司长王志强讲话。', ['人事司司长 - -']],
      [
        'the party of a factory',
        '　　川南机械厂召开大会，厂党委书记王志强讲话。',
        ['川南机械厂党委书记 川南机械厂 -'],
      ],
      ['a deputy for policy', '　　国家安全局政务副局长王志强讲话。', ['国家安全局政务副局长 国家安全局 -']],
      [
        'a department’s head of a section',
        '　　能源部计划司副处长王志强到会。',
        ['能源部计划司副处长 能源部计划司 -'],
      ],
      [
        'what was not read whole is nobody’s',
        '　　聘任王志强为国际教育学院副院长。',
        ['国际教育学院副院长 - -'],
      ],
      [
        'a province abroad',
        '　　越南谅山省人民委员会主席阮文雄到访。',
        ['越南谅山省人民委员会主席 越南谅山省人民委员会 谅山省'],
      ],
    ],
    all,
  );
});

describe('records in rows, in one line and in tables', () => {
  const spells = (text: string): string[] =>
    analyze(text).facts.map(
      ({ kind, person, postText, from, to }) => `${kind} ${person} ${postText} ${from ?? '-'} ${to ?? '-'}`,
    );
  each(
    [
      [
        'what one is today no row ends',
        '王志强，男，汉族，1972年9月生。现任云溪市委常委、副市长。\n　　2003.11—2011.06　青禾县委常委\n　　2011.06—　　云溪市副市长',
        [
          'holds 王志强 云溪市委常委 - -',
          'holds 王志强 副市长 - -',
          'former 王志强 青禾县委常委 2003-11 2011-06',
          'holds 王志强 云溪市副市长 2011-06 ..',
        ],
      ],
      [
        'a record whose head has spaces',
        '王志强　男　汉族　1976年1月生\n1999.11—2003.04　青禾县水利局副局长\n2003.04—　　青禾县水利局局长',
        ['former 王志强 青禾县水利局副局长 1999-11 2003-04', 'holds 王志强 青禾县水利局局长 2003-04 ..'],
      ],
      [
        'years of a life, told to its end',
        '王志强同志生平大事年表\n1950年　青禾县文化馆馆长\n1984年　离休；2019年10月病逝',
        ['former 王志强 青禾县文化馆馆长 1950 -'],
      ],
      [
        'in one line',
        '　　王志强，男，1971年5月生，青禾县人。1998年3月至2006年11月，青禾县教育局人事股股长；2006年11月至今，青禾县教育局副局长。',
        [
          'former 王志强 青禾县教育局人事股股长 1998-03 2006-11',
          'holds 王志强 青禾县教育局副局长 2006-11 ..',
        ],
      ],
      [
        'meanwhile',
        '王志强简历\n2006.03—2016.10　青禾县委办公室副主任（其间：2011.04—2013.05挂职任商务部外贸司副处长）',
        [
          'former 王志强 青禾县委办公室副主任 2006-03 2016-10',
          'former 王志强 商务部外贸司副处长 2011-04 2013-05',
        ],
      ],
    ],
    spells,
  );
  each(
    [
      [
        'columns',
        '任前公示表\n姓名　性别　现任职务　拟任职务\n王志强　男　青禾县财政局副局长　青禾县审计局局长',
        ['holds 王志强 青禾县财政局副局长', 'proposed 王志强 青禾县审计局局长'],
      ],
      [
        'twin: a row with an empty cell',
        '任前公示表\n姓名　性别　现任职务　拟任职务\n王志强　男　　　青禾县审计局局长',
        [],
      ],
      [
        'while in office',
        '　　经查，王志强在担任青禾县副县长、县公安局局长期间，利用职务便利收受财物；任青禾县政协副主席期间，为他人谋利。',
        ['former 王志强 县公安局局长', 'former 王志强 青禾县副县长', 'former 王志强 青禾县政协副主席'],
      ],
      [
        'those elected, counted',
        '　　全会选举县委常委二名：王志强、李建军。',
        ['appointed 李建军 县委常委', 'appointed 王志强 县委常委'],
      ],
      [
        'in a place',
        '　　省委书记王志强在云溪市主持召开座谈会。',
        ['attended 王志强 省委书记', 'holds 王志强 省委书记'],
      ],
      [
        'a line of those present',
        '　　列席：县长王志强，李建军（县财政局局长）',
        [
          'attended 王志强 县长',
          'attended 李建军 县财政局局长',
          'holds 李建军 县财政局局长',
          'holds 王志强 县长',
        ],
      ],
      [
        'with others who have no names',
        '　　县长王志强，以及县发改局、各乡镇负责同志参加。',
        ['attended 王志强 县长', 'holds 王志强 县长'],
      ],
      [
        'twin: others whom somebody speaks of',
        '　　县长王志强，在讲话中要求各乡镇负责同志参加。',
        ['holds 王志强 县长'],
      ],
      [
        'a story told, no decision',
        '　　王志强同志1949年任青禾县副县长，1980年当选县政协主席。',
        ['appointed 王志强 县政协主席', 'former 王志强 青禾县副县长'],
      ],
    ],
    told,
  );
});
