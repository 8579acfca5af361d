// Facts of lives told in sentences: who goes on being meant, and what a verb and a list do; each with a twin that was right before.
import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { analyze } from '../../../src/core/analyze';
import { each, told } from './told';

describe('facts of lives', () => {
  const cases: readonly [string, string, string[]][] = [
    [
      'behind a clause about the one who opens the sentence',
      '　　王志强早年在邻县工作，曾任青禾县教育局局长。',
      ['former 王志强 青禾县教育局局长'],
    ],
    [
      'behind a clause, with its year',
      '　　王志强长期在水利系统工作，2009年任青禾县水务局局长。',
      ['holds 王志强 青禾县水务局局长'],
    ],
    ['twin: what he says of another', '　　王志强介绍说，曾任青禾县教育局局长的那位老人还健在。', []],
    [
      '他 is the one whom the sentence before names',
      '　　据了解，新任县长王志强是一名“老水利”。他从学校毕业后，曾任青禾县水务局局长。',
      ['former 王志强 青禾县水务局局长', 'holds 王志强 县长'],
    ],
    [
      'twin: where it names two, the text leaves it open',
      '　　县长王志强与副县长李建军同岁。他从学校毕业后，曾任青禾县水务局局长。',
      ['holds 李建军 副县长', 'holds 王志强 县长'],
    ],
    [
      '此前 before the name and before the verb',
      '　　县长王志强，此前担任县水务局局长。此前，李建军任县林业局局长。',
      ['former 李建军 县林业局局长', 'former 王志强 县水务局局长', 'holds 王志强 县长'],
    ],
    [
      'behind 等职 and behind a post that goes on',
      '　　王志强历任县水务局局长、县林业局局长等职，2012年任青禾县副县长。',
      ['former 王志强 县林业局局长', 'former 王志强 县水务局局长', 'holds 王志强 青禾县副县长'],
    ],
    [
      'a row of years under a line that a name opens',
      '王志强，青禾县人。\n1991.07—1995.03　县水务局副局长\n1995.03—1999.05　县林业局局长',
      ['former 王志强 县林业局局长', 'former 王志强 县水务局副局长'],
    ],
    [
      'taken from whoever stands right before the posts',
      '　　会议决定，免去王志强县水务局局长、县林业局局长的职务。',
      ['removed 王志强 县林业局局长', 'removed 王志强 县水务局局长'],
    ],
    [
      '副主任职务 holds no 任职',
      '　　免去王志强的县人大财经委员会副主任职务；李建军的县人大农业委员会副主任职务。',
      ['removed 李建军 县人大农业委员会副主任', 'removed 王志强 县人大财经委员会副主任'],
    ],
    [
      'what is given to one, and what the other had',
      '　　省委宣布王志强任青禾县委书记、原书记李建军另有任用。',
      ['appointed 王志强 青禾县委书记', 'former 李建军 书记'],
    ],
    [
      'twin: two posts of one',
      '　　青禾县委书记、原县长李建军到会。',
      ['former 李建军 县长', 'holds 李建军 青禾县委书记'],
    ],
    [
      'also elected',
      '　　会议选举产生新一届县委。当选为县委常委的还有王志强、李建军。',
      ['appointed 李建军 县委常委', 'appointed 王志强 县委常委'],
    ],
    [
      'acting by the same decision',
      '　　会议决定任命王志强为青禾县人民政府副县长，并决定为代理县长。',
      ['acting 王志强 代理县长', 'appointed 王志强 青禾县人民政府副县长'],
    ],
    [
      'what was told with a post that is over is over too',
      '　　王志强2002年12月任县水务局局长，青禾镇党委书记。现任青禾县县长。',
      ['former 王志强 县水务局局长', 'former 王志强 青禾镇党委书记', 'holds 王志强 青禾县县长'],
    ],
    [
      'acting in a spell that has ended',
      '王志强，男，汉族。\n1991.07—1992.03　青禾县代理县长\n1992.03—　青禾县县长',
      ['former 王志强 青禾县代理县长', 'holds 王志强 青禾县县长'],
    ],
    [
      'a row whose first item is no post',
      '王志强，男，汉族。\n1988.07—1992.03　云溪县农业局干部、办公室副主任',
      ['former 王志强 办公室副主任'],
    ],
    [
      'what a row says in brackets',
      '王志强，男，汉族。\n2001.05—2006.03　云溪县农业局局长（2005.03兼任青禾镇党委书记）\n1993.01—1995.02　云溪县水务局副局长（其间：1993.09—1994.01 挂职任白水乡党委副书记）',
      [
        'concurrent 王志强 青禾镇党委书记',
        'former 王志强 云溪县农业局局长',
        'former 王志强 云溪县水务局副局长',
        'former 王志强 白水乡党委副书记',
      ],
    ],
    [
      'in whose company somebody comes',
      '　　青禾县县长王志强在县委书记李建军陪同下到石门镇调研。',
      ['attended 李建军 县委书记', 'holds 李建军 县委书记', 'holds 王志强 青禾县县长'],
    ],
    [
      'in the company of two',
      '　　在县委书记王志强、县长李建军陪同下，客人参观了园区。',
      ['attended 李建军 县长', 'attended 王志强 县委书记', 'holds 李建军 县长', 'holds 王志强 县委书记'],
    ],
    [
      'whom somebody receives attends, and not he',
      '　　县长王志强在人民会堂会见出席峰会的外方代表。',
      ['holds 王志强 县长'],
    ],
    [
      'with others who have no name',
      '　　县委书记王志强及青禾大学全体校领导出席仪式。',
      ['attended 王志强 县委书记', 'holds 王志强 县委书记'],
    ],
    [
      'what a change of leaders gives',
      '　　近日，青禾县调整主要领导职务：王志强任青禾县委书记。',
      ['appointed 王志强 青禾县委书记'],
    ],
    [
      'twin: who leads, without a change',
      '　　青禾县现有领导：王志强任青禾县委书记。',
      ['holds 王志强 青禾县委书记'],
    ],
    ['whose post it was before', '　　此前，青禾县县长是王志强。', ['former 王志强 青禾县县长']],
  ];
  each(cases, told);
});

describe('the spell of a row', () => {
  it('is that of all its posts', () => {
    const { facts } = analyze('王志强，男，汉族。\n2018.01—2021.07　云溪县县长助理，县政府办公室主任');
    assert.deepEqual(
      facts.map(({ postText, from, to }) => `${postText} ${from} ${to}`),
      ['云溪县县长助理 2018-01 2021-07', '县政府办公室主任 2018-01 2021-07'],
    );
  });
});
