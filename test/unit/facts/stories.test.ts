// What goes on, what is noted and what was not read whole: each kind of fact with a twin.
import { describe } from 'mocha';
import { analyze } from '../../../src/core/analyze';
import { each, told } from './told';

const times = (text: string): string[] =>
  analyze(text).facts.map(
    ({ kind, person, from, to, date }) => `${kind} ${person} ${from ?? ''}/${to ?? ''} ${date ?? ''}`,
  );

describe('facts: who is meant', () => {
  each(
    [
      ['who takes over', '　　李建军接替王志强任临河县县长。', ['appointed 李建军 临河县县长']],
      ['twin: who stands behind', '　　接替王志强任临河县县长的是李建军。', ['holds 李建军 临河县县长']],
      [
        'posts between commas before the last ones',
        '　　临河县委原常委，县公安局原党委书记、局长王志强接受审查。',
        ['former 王志强 临河县委原常委', 'former 王志强 县公安局原党委书记', 'former 王志强 局长'],
      ],
      [
        'twin: another has the post before the comma',
        '　　李建军任临河县委书记，县长王志强到会。',
        ['holds 李建军 临河县委书记', 'holds 王志强 县长'],
      ],
      [
        'a clause between the name and the verb',
        '　　王志强得票最多，当选村委会主任。',
        ['appointed 王志强 村委会主任'],
      ],
      ['votes', '　　王志强以887票当选村委会主任。', ['appointed 王志强 村委会主任']],
      ['twin: who was beaten', '　　刘洪险胜王志强，当选村委会主任。', []],
      [
        'a list that leaves',
        '　　王志强、李建军挂职期满，免去其县派出所副所长职务。',
        ['removed 王志强 县派出所副所长', 'removed 李建军 县派出所副所长'],
      ],
      [
        'a resignation that is accepted',
        '　　会议决定接受王志强提出的请求，决定接受其辞去临河县县长职务。',
        ['removed 王志强 临河县县长'],
      ],
      ['apposed', '　　被告人王志强，原为临河县财政局局长。', ['former 王志强 临河县财政局局长']],
      [
        'an entry with what one is',
        '王志强　男，回族，1975年生，临河镇党委书记。',
        ['holds 王志强 临河镇党委书记'],
      ],
      [
        'retired, beside the post',
        '　　临河县水利局原局长、离休干部王志强同志到会。',
        ['former 王志强 临河县水利局原局长'],
      ],
      [
        'a post that was not read stands between',
        '　　临河镇党委副书记、嘎查“第一书记”王志强讲话。',
        ['holds 王志强 临河镇党委副书记'],
      ],
      [
        'a life, clause by clause',
        '　　王志强，1953年生，临河县人。1972年高中毕业后回乡务农，1980年任石门乡乡长。',
        ['holds 王志强 石门乡乡长'],
      ],
      ['twin: of the father', '　　王志强，1953年生，临河县人。1972年父亲病重，1980年任石门乡乡长。', []],
      [
        'all at the head are ruled',
        '　　县委研究决定：王志强任县水务局局长；李建军任县林业局局长。',
        ['appointed 李建军 县林业局局长', 'appointed 王志强 县水务局局长'],
      ],
    ],
    told,
  );
});

describe('facts: what is noted, and when', () => {
  each(
    [
      ['left', '主任：王志强（2月离任）', ['former 王志强 主任']],
      ['left, and a woman', '主任：王秀英（女，至2015年3月）', ['former 王秀英 主任']],
      ['twin: came', '主任：王志强（2月任职）', ['holds 王志强 主任']],
      ['beside another', '副主任：王志强（兼）', ['concurrent 王志强 副主任']],
      ['elected', '　　大河国当选总统王志强讲话。', ['appointed 王志强 大河国当选总统']],
      [
        'by whom',
        '　　王志强被县长李建军任命为临河县水务局局长。',
        ['appointed 王志强 临河县水务局局长', 'holds 李建军 县长'],
      ],
      [
        'twin: whom',
        '　　县长李建军任命王志强为临河县水务局局长。',
        ['appointed 王志强 临河县水务局局长', 'holds 李建军 县长'],
      ],
      ['a rumour', '　　王志强曾传闻可能接任临河县县长。', []],
      [
        'and now in another',
        '　　名誉会长由上届会长、县政协副主席王志强担任。',
        ['holds 王志强 名誉会长', 'former 王志强 上届会长', 'holds 王志强 县政协副主席'],
      ],
      [
        'a post beside another that goes on',
        '　　王志强，男，1976年生。曾任省水利厅科长，2015年6月至今任县水利局副局长，兼任县残联理事长。',
        ['former 王志强 省水利厅科长', 'holds 王志强 县水利局副局长', 'concurrent 王志强 县残联理事长'],
      ],
      ['who was in office before', '　　上届县长王志强到会。', ['former 王志强 上届县长']],
      ['who had been retired', '　　县水利局原局长王志强退休。', ['former 王志强 县水利局原局长']],
      ['twin: who retires', '　　县水利局局长王志强退休。', ['removed 王志强 县水利局局长']],
      ['set apart by spaces', '副 局 长　王志强', []],
      ['a life that is over', '　　王志强生前系临河镇党委委员。', ['former 王志强 临河镇党委委员']],
      ['a class', '　　王志强，1992届毕业生，现任临河县县长。', ['holds 王志强 临河县县长']],
      ['当前 is no 前', '　　当前县委书记王志强主持工作。', ['holds 王志强 县委书记']],
      ['once', '　　王志强此前担任临河县县长。', ['former 王志强 临河县县长']],
      ['former ambassador', '　　中国驻斐济前大使王志强到会。', ['former 王志强 中国驻斐济前大使']],
      ['not independent', '　　公司提名王志强为非独立董事候选人。', []],
      [
        'from one post to the next',
        '　　2019年3月，王志强由青禾县县长调任云溪市副市长；2021年8月，当选云溪市政协副主席。',
        ['former 王志强 青禾县县长', 'appointed 王志强 云溪市副市长', 'appointed 王志强 云溪市政协副主席'],
      ],
      [
        'twin: by whom it is led',
        '　　会议由青禾县县长王志强主持，云溪市副市长李建军讲话。',
        ['holds 王志强 青禾县县长', 'attended 王志强 青禾县县长', 'holds 李建军 云溪市副市长'],
      ],
      ['a verb in the name', '　　前任县长王磊调走后，没有人接替。', []],
      [
        'what is kept beside a new post',
        '　　王志强任县审计局局长，原任县财政局副局长职务不变。',
        ['holds 王志强 县审计局局长', 'holds 王志强 县财政局副局长'],
      ],
      [
        'posts of one whose name is a word, side by side',
        '　　免去：\n　　温和的临河县财政局副局长、县审计局局长职务。',
        ['removed 温和 临河县财政局副局长', 'removed 温和 县审计局局长'],
      ],
      ['while in office', '　　王志强2005年任县林业局副局长期间潜逃。', ['former 王志强 县林业局副局长']],
    ],
    told,
  );
  each(
    [
      [
        'a spell behind what is noted',
        '副县长　王秀英（女）　1987.4—1990.3',
        ['former 王秀英 1987-04/1990-03 '],
      ],
      [
        'until today',
        '　　王志强2008年6月任石门镇党委书记，2011年8月任县水务局局长至今。2018年兼任县铁路办主任。',
        ['former 王志强 2008-06/ ', 'holds 王志强 2011-08/.. ', 'concurrent 王志强 2018/ '],
      ],
      ['born then', '　　确认王志强出生于1978年，曾任临河县副县长。', ['former 王志强 / ']],
      ['still, on that day', '　　王志强2026年1月6日仍为临河县县长。', ['holds 王志强 / ']],
      [
        'the years of another',
        '　　李建军任县委书记期间（2021年10月—2024年10月），王志强曾任县长。',
        ['former 李建军 / ', 'former 王志强 / '],
      ],
      [
        'the year of another’s clause',
        '　　李建军于2019年接替王志民任县委书记，王志民调任市水利局局长。',
        ['appointed 李建军 / 2019', 'appointed 王志民 / '],
      ],
      [
        'a list that opens with its day',
        '　　临河县第十四届人民代表大会第一次会议于2006年12月29日选举：王志强为临河县县长；李建军为临河县人民法院院长。',
        ['appointed 王志强 / 2006-12-29', 'appointed 李建军 / 2006-12-29'],
      ],
      [
        'a meeting that began with it',
        '　　1981年11月，临河县召开第八届人民代表大会第一次会议。会议选举王志强为县长。',
        ['appointed 王志强 / 1981-11'],
      ],
      [
        'twin: another year between',
        '　　1981年11月，临河县召开人民代表大会。\n　　会议选举王志强为县长。',
        ['appointed 王志强 / '],
      ],
      [
        'the day under a notice without a title',
        '临河县人民政府决定：\n任命王志强为临河县水务局局长；\n免去李建军的临河县水务局局长职务。\n一九九九年三月九日',
        ['appointed 王志强 / 1999-03-09', 'removed 李建军 / 1999-03-09'],
      ],
      [
        'a decision’s title',
        '临河县人民代表大会常务委员会关于接受王志强辞去临河县副县长职务请求的决定\n（2021年7月30日临河县第十六届人民代表大会常务委员会第四十次会议通过）\n　　会议决定接受王志强辞去临河县副县长职务的请求。',
        ['removed 王志强 / 2021-07-30', 'removed 王志强 / 2021-07-30'],
      ],
    ],
    times,
  );
});
