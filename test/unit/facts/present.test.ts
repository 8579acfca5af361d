// Who is told to have come to something, and who only stands beside it.
import { describe } from 'mocha';
import { each, told } from './told';

describe('facts of those present', () => {
  each(
    [
      [
        'seated on the platform, over commas',
        '　　县委书记王志强，县委副书记李建军、周国栋，县政协主席孙文杰在主席台前排就座。',
        [
          'attended 周国栋 县委副书记',
          'attended 孙文杰 县政协主席',
          'attended 李建军 县委副书记',
          'attended 王志强 县委书记',
          'holds 周国栋 县委副书记',
          'holds 孙文杰 县政协主席',
          'holds 李建军 县委副书记',
          'holds 王志强 县委书记',
        ],
      ],
      [
        'with others who have no name, at a comma',
        '　　副县长王志强，县水务局主要领导参加调研。',
        ['attended 王志强 副县长', 'holds 王志强 副县长'],
      ],
      [
        'with others who have no name, in several items',
        '　　副校长王志强，总务科科长李建军及各年级主任、学生代表20余人陪同检查。',
        [
          'attended 李建军 总务科科长',
          'attended 王志强 副校长',
          'holds 李建军 总务科科长',
          'holds 王志强 副校长',
        ],
      ],
      [
        'twin: the others come because they were told to',
        '　　副县长王志强强调，县水务局主要领导要参加调研。',
        ['holds 王志强 副县长'],
      ],
      [
        'a list behind what opens it',
        '　　出席会议的领导有：县长王志强、县财政局局长李建军（列席），县民政局局长周国栋。',
        [
          'attended 周国栋 县民政局局长',
          'attended 李建军 县财政局局长',
          'attended 王志强 县长',
          'holds 周国栋 县民政局局长',
          'holds 李建军 县财政局局长',
          'holds 王志强 县长',
        ],
      ],
      [
        'twin: a clause stands between',
        '　　出席会议的有关部门有二十个，会后记者访问了县长王志强。',
        ['holds 王志强 县长'],
      ],
      [
        'the post behind the name',
        '　　王志强省长主持召开常务会议。',
        ['attended 王志强 省长', 'holds 王志强 省长'],
      ],
      [
        'an acting head, by the verb',
        '　　休假期间，由副局长王志强署理行政长官职务。',
        ['acting 王志强 行政长官', 'holds 王志强 副局长'],
      ],
    ],
    told,
  );
});
