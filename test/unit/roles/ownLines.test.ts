import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { analyzeStructure } from '../../../src/core/analyze';

const HEAD = [
  '首页 > 通知公告 > 正文',
  '关于管网检修的通知',
  '发布时间：2021-03-04　来源：县城管局',
  '因管网检修，定于3月5日夜间对东门片区停水，请居民提前储水，不便之处敬请谅解。',
];
const TAIL = [
  '编辑：俞宁　审核：费兆',
  '上一篇：关于调整班车时间的通知',
  '主办：白石县城管局　赣ICP备05001234号',
];

/** What stands between the last sentence and the page's own tail, and is the notice's. */
const OWN: Record<string, readonly string[]> = {
  'contact lines': [
    '监督电话：0795-3210000',
    '抢修热线：3211111，联系人：滕朗',
    '三、举报方式\n举报电话：0795-3212222\n举报地址：白石县城关镇东门路8号',
    '咨询电话：0795-3213333（工作日8:30—17:30）\n白石县自来水公司\n2021年3月4日',
    '营业时间：8:00—20:00\n投诉热线：12345',
    '联系人：滕朗　联系电话：3214444\n邮箱：shui@example.cn',
    '举报网址：jubao.example.cn',
    '服务热线：3210000（24小时）\n办公地址：东门泵站二楼',
  ],
  signatures: [
    '白石县委组织部人才科\n2021年3月4日',
    '国网白石县供电公司\n2021年3月4日',
    '白石县妇联\n2021年3月4日',
    '江左大学后勤处\n2021年3月4日',
    '第三届油菜花节筹备组\n二〇二一年三月四日',
    '白石县深化改革领导小组\n2021年3月4日',
    '白石县气象台\n2021年3月4日17时',
    '白石县残联\n2021年3月4日',
    '国网白石供电所\n2021年3月4日',
    '白石县第七次人口普查领导小组办公室\n二〇二一年三月四日',
  ],
  'damaged dates': [
    '2021 3 4',
    '202134',
    '2021.3.4',
    '二0二一年三月四日',
    '2021年 3月 4日',
    '2021 年 3 月4 日',
  ].map((date) => `白石县城管局\n${date}`),
  'careers, captions, events, notes': [
    '1986.09—1990.07　江左大学水利系学习\n1990.07—1996.03　白石县水利局技术员\n1996.03—今　白石县水利局总工程师',
    '2001年8月至2006年9月，任白石镇党委委员\n2006年9月至今，任县城管局局长',
    '1979-1983 白石中学读书\n1983-1987 江左师范学院读书',
    '1985年9月至1989年7月　江左工学院船舶系学生\n1989年8月起　白石县城管局工作',
    '1988.09—1992.07 江左大学学习',
    '渡口全景。费兆 摄',
    '滕朗　文/图',
    '（图片由县城管局提供）',
    '图为抢修人员更换阀门。',
    '抢修现场　蒋一摄',
    '滕朗',
    '时间：3月8日（星期一）下午2:30\n地点：县文化馆二楼报告厅\n主讲人：滕朗（江左大学教授）',
    '活动主题：节水进社区\n活动时间：3月22日上午9:00\n集合地点：东门广场',
    '会议时间：3月9日\n参会人员：各社区主任\n会议地点：三楼会议室',
    '（2021年3月1日白石县第十七届人民代表大会\n第五次会议通过）',
    '附名单：\n白石县东门供水站',
    '附件：停水区域示意图',
    '[注：本通知由县城管局解释]',
    '讲座主题：管网与节水\n主讲人：滕朗（县城管局工程师）\n时间：3月9日下午3时\n地点：东门小学礼堂',
    '公示期：2021年3月5日至2021年3月11日',
  ],
  'members and parties': [
    '组　　长：滕　朗　副县长\n副 组 长：俞　宁　县城管局局长\n成　　员：费　兆　县财政局副局长\n　　　　　蒋　一　东门街道主任',
    '召集人：滕朗（副县长）\n成员单位：县城管局、县财政局、东门街道',
    '总指挥：滕朗　县长\n副总指挥：俞宁　常务副县长',
    '统一社会信用代码：91360900MA00000X0X\n地址：白石县工业园区三路6号',
  ],
};

describe('lines of a notice that look like the page’s own', () => {
  for (const [kind, blocks] of Object.entries(OWN))
    for (const form of ['as written', 'in NFKC form'])
      it(`${kind} stay, and the tail below goes, ${form}`, () => {
        for (const block of blocks) {
          const own = block.split('\n');
          const text = [...HEAD, ...own, ...TAIL].join('\n');
          const { lines } = analyzeStructure(form === 'as written' ? text : text.normalize('NFKC'));
          const kept = lines.slice(HEAD.length).map(({ role }) => role === 'body');
          assert.deepEqual(kept, [...own.map(() => true), ...TAIL.map(() => false)], block);
        }
      });
});
