import assert from 'node:assert/strict';
import { makeParagraph, recognizeParagraph } from '../../../src/core/entities/entities';
import type { EntityType } from '../../../src/core/record';
import type { Mention } from '../../../src/core/entities/mention';

function read(text: string): Mention[] {
  return recognizeParagraph(makeParagraph(text, {}));
}

/** The texts of one type, those inside others left out. */
function texts(text: string, type: EntityType): string[] {
  return read(text)
    .filter((mention) => mention.type === type && mention.nested !== true && mention.generic !== true)
    .map((mention) => mention.text);
}

function posts(text: string): Record<string, string[]> {
  const found: Record<string, string[]> = {};
  for (const mention of read(text))
    if (mention.type === 'person') found[mention.text] = mention.positions ?? [];
  return found;
}

describe('people', () => {
  it('end where the verb begins', () => {
    assert.deepEqual(posts('县委副书记、县长蔡明发现问题后立即召开会议。'), { 蔡明: ['县委副书记', '县长'] });
    assert.deepEqual(texts('村民小组组长白伙三说，路修好了。', 'person'), ['白伙三']);
  });

  it('may be called by a word, after a post', () => {
    assert.deepEqual(texts('常务副市长高鹏程出席会议，局长张和平作了汇报。', 'person'), ['高鹏程', '张和平']);
    assert.deepEqual(texts('会上，市长向群众解释，县长高质量推进。', 'person'), []);
  });

  it('share the post of a list', () => {
    assert.deepEqual(posts('市人大常委会副主任何秀兰、孟广才出席会议。'), {
      何秀兰: ['市人大常委会副主任'],
      孟广才: ['市人大常委会副主任'],
    });
  });

  it('take the posts of an appointment', () => {
    assert.deepEqual(posts('任命于海洋为县审计局副局长，免去国凤山的县统计局局长职务。'), {
      于海洋: ['县审计局副局长'],
      国凤山: ['县统计局局长'],
    });
  });

  it('of many peoples and of other countries', () => {
    assert.deepEqual(texts('自治区副主席阿不力孜·吾买尔、组织部长娜仁花出席。', 'person'), [
      '阿不力孜·吾买尔',
      '娜仁花',
    ]);
    assert.deepEqual(texts('宣传部部长鲁茸卓玛会见了日本首相桥本龙太郎和俄罗斯总统叶利钦。', 'person'), [
      '鲁茸卓玛',
      '桥本龙太郎',
      '叶利钦',
    ]);
  });

  it('in lists of those present, also set apart', () => {
    assert.deepEqual(texts('出席：胡正平 李 强 欧阳海燕\n列席：发改委罗平 财政局谢天赐', 'person'), [
      '胡正平',
      '李 强',
      '欧阳海燕',
      '罗平',
      '谢天赐',
    ]);
  });

  it('in credits', () => {
    assert.deepEqual(texts('本报讯（记者 林晓曦  通讯员 郑有根）', 'person'), ['林晓曦', '郑有根']);
  });
});

describe('posts', () => {
  it('reach over the body they belong to', () => {
    assert.deepEqual(texts('区政府办公室主任邢少华参加会议。', 'position'), ['区政府办公室主任']);
    assert.deepEqual(texts('本溪市溪湖区彩屯街道办事处党工委书记孔祥云介绍。', 'position'), [
      '本溪市溪湖区彩屯街道办事处党工委书记',
    ]);
  });

  it('leave the employer apart in records of enterprises', () => {
    const text = '历任无锡机床厂技术员、车间主任，2009年至今任江南重工股份有限公司董事。';
    assert.deepEqual(texts(text, 'position'), ['技术员', '车间主任', '董事']);
    assert.deepEqual(texts(text, 'organization'), ['无锡机床厂', '江南重工股份有限公司']);
  });
});

describe('bodies', () => {
  it('by level, domain and form, and in short', () => {
    assert.deepEqual(texts('省新闻出版局、市质监局、县委、农办和团县委参加。', 'organization'), [
      '省新闻出版局',
      '市质监局',
      '县委',
      '农办',
      '团县委',
    ]);
  });

  it('with a place before a form that many things have', () => {
    assert.deepEqual(texts('洛阳矿山机器厂、荥阳市不动产登记中心、市城管局直属一大队', 'organization'), [
      '洛阳矿山机器厂',
      '荥阳市不动产登记中心',
      '市城管局直属一大队',
    ]);
  });

  it('looked after alone are elliptical', () => {
    const found = read('农业、水务、旅游等部门密切配合。').filter((one) => one.type === 'organization');
    assert.deepEqual(
      found.map((one) => [one.text, one.generic]),
      [
        ['农业', true],
        ['水务', true],
        ['旅游', true],
      ],
    );
  });
});

describe('places', () => {
  it('one for each level, in order', () => {
    assert.deepEqual(texts('贵州省黔南布依族苗族自治州罗甸县红水河镇羊里村的农户', 'place'), [
      '贵州省',
      '黔南布依族苗族自治州',
      '罗甸县',
      '红水河镇',
      '羊里村',
    ]);
  });

  it('by form, in lists, and of one character', () => {
    assert.deepEqual(texts('城里的仓前街、信河街和云台山景区', 'place'), ['仓前街', '信河街', '云台山景区']);
    assert.deepEqual(texts('中美两国元首在京会谈。', 'place'), ['中', '美', '京']);
  });

  it('have code and path by what stands around them', () => {
    const found = read('浙江省武义县的农户到杭州市西湖区和南京市鼓楼区考察。').filter(
      (one) => one.type === 'place',
    );
    assert.deepEqual(
      found.map((one) => [one.code, one.path?.join('>')]),
      [
        ['330000', '浙江省'],
        ['330723', '浙江省>金华市>武义县'],
        ['330100', '浙江省>杭州市'],
        ['330106', '浙江省>杭州市>西湖区'],
        ['320100', '江苏省>南京市'],
        ['320106', '江苏省>南京市>鼓楼区'],
      ],
    );
  });

  it('are not found in words that look like them', () => {
    assert.deepEqual(texts('各乡镇要推进农村改革，扎实做好开放合作和共同富裕工作。', 'place'), []);
  });
});

describe('odd texts', () => {
  it('end, and offsets cut the text', () => {
    for (const text of [
      '',
      '\ud800\udc00县长',
      '县'.repeat(5000),
      '·'.repeat(300),
      '、'.repeat(300),
      '(市、区)',
    ]) {
      for (const mention of read(text)) assert.equal(text.slice(mention.start, mention.end), mention.text);
    }
  });
});
