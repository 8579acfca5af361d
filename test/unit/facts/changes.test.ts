// News of appointments, and careers over lines and clauses.
import { describe } from 'mocha';
import { each, told } from './told';

describe('facts of changes', () => {
  each(
    [
      [
        'an undated 任 among changes',
        '　　两家县属企业换帅：王志强任青禾水务集团董事长。',
        ['appointed 王志强 青禾水务集团董事长'],
      ],
      ['by the form of address', '　　王志强同志任青禾县教育局局长。', ['appointed 王志强 青禾县教育局局长']],
      [
        'twin: who leads what is founded',
        '　　领导班子调整后，青禾县成立抗旱指挥部，王志强任指挥长。',
        ['holds 王志强 指挥长'],
      ],
      [
        'twin: with its year',
        '　　王志强2019年任青禾县教育局局长，李建军不再担任青禾县水务局局长。',
        ['holds 王志强 青禾县教育局局长', 'removed 李建军 青禾县水务局局长'],
      ],
      [
        'each has one',
        '　　王志强、李建军分别任青禾县县长、青禾县教育局局长。',
        ['holds 李建军 青禾县教育局局长', 'holds 王志强 青禾县县长'],
      ],
      ['newly, between verb and post', '　　王志强被宣布为新任村委会主任。', ['appointed 王志强 村委会主任']],
      ['over a clause of the one who is named', '　　王志强办起养殖场，任场长。', ['holds 王志强 场长']],
      [
        'twin: the clause is about another',
        '　　与青禾县县长王志强会面后，任县委书记。',
        ['holds 王志强 青禾县县长'],
      ],
      [
        'a list over lines',
        '王志强历任青禾县团委书记，\n青禾县教育局局长，\n青禾县副县长。',
        ['former 王志强 青禾县团委书记', 'former 王志强 青禾县副县长', 'former 王志强 青禾县教育局局长'],
      ],
      [
        'posts that stand alone behind a life',
        '　　王志强，1956年生。青禾县人民医院院长、青禾县医学会会长。',
        ['holds 王志强 青禾县人民医院院长', 'holds 王志强 青禾县医学会会长'],
      ],
      [
        'entries under a label, each on its line',
        '　　副组长：王志强（县水务局局长）\n　　李建军（县教育局局长）',
        [
          'holds 李建军 副组长',
          'holds 李建军 县教育局局长',
          'holds 王志强 副组长',
          'holds 王志强 县水务局局长',
        ],
      ],
      ['a war ago', '　　王志强抗日战争时期任青禾县县长。', ['former 王志强 青禾县县长']],
      [
        'a seat that ends',
        '　　王志强、李建军的青禾县人大代表资格终止。',
        ['removed 李建军 青禾县人大代表', 'removed 王志强 青禾县人大代表'],
      ],
    ],
    told,
  );
});
