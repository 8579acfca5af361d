import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'mocha';
import { detectGovText, SAMPLE } from '../../../src/core/detect';
import { sharedRows } from '../shared';

const ours: Record<string, string> = {
  'the sample page': readFileSync('media/sample/article.txt', 'utf8'),
  'the sample statute': readFileSync('media/sample/law.gov.txt', 'utf8'),
  'a notice': `临政办发〔2021〕17号
关于做好汛期值守工作的通知
各乡镇人民政府，县政府各部门：
为贯彻落实全县防汛工作会议精神，确保群众生命财产安全，现就有关事项通知如下。
一、加强组织领导。各部门要把责任落实到人，主要负责同志带班值守，遇有险情立即报告并组织转移。
二、完善工作机制。乡镇、街道每日报送雨情、水情，县应急管理部门汇总研判后发布预警信息。`,
  'a notice in half-width punctuation': `关于加强冬季森林防火工作的通知
各乡镇人民政府:
一、落实责任。乡镇党委、政府主要负责同志为第一责任人,要亲自部署、亲自检查,把各项措施落实到山头地块。
二、强化监督。县林业部门会同公安机关开展专项行动,对违规用火行为依法处理,并通报全县。
三、广泛宣传。组织党员干部进村入户,向群众讲解条例规定,形成群防群治的良好氛围,确保不发生重大火情。`,
};

ours['a list of appointments'] = `江北市人民代表大会常务委员会任免名单
（2023年6月28日江北市第五届人民代表大会常务委员会第十二次会议通过）
　　任命：
　　崔守田为江北市人民政府副市长；
　　高启民为江北市水利局局长。
　　免去：
　　柳春生的江北市水利局局长职务。`;
ours['elected by a congress'] = `望溪县第十八届人民代表大会第一次会议公告
　　望溪县第十八届人民代表大会第一次会议选举：
　　崔守田为望溪县人民政府县长；
　　高启民（女）为望溪县监察委员会主任；
　　柳春生为望溪县人民法院院长。`;
ours['a short page of a county’s site'] = `首页 > 部门动态
望溪县召开乡村振兴工作推进会
发布时间：2024-03-18 09:12　浏览次数：312
　　3月15日，望溪县召开乡村振兴工作推进会，县委书记崔守田出席会议并讲话，县长高启民主持，县政协主席柳春生参加，要求各乡镇、各部门落实责任，加强组织领导。
【打印本页】【关闭窗口】
上一篇：望溪县开展植树活动`;

const others: Record<string, string> = {
  'the empty text': '',
  'a blog with a frame': `首页 > 随笔
秋天的第一场雨
发布时间：2020-10-08 20:12　浏览次数：87
　　昨夜落了一场雨，院子里的桂花掉了一地，早上起来满屋子都是香气，孩子们捡了一小碗，说要做桂花糕给奶奶吃。
上一篇：夏天的尾巴
下一篇：初雪`,
  'who is called what in a club': `读书会的分工
　　大家商量了一晚上，推举老周为读书会的召集主任，小林为记录委员，阿梅为茶点委员，谁也没有推辞，都笑着鼓了掌。`,
  'English prose': 'The council met on Monday to discuss the budget. Section 1. Nothing was decided. '.repeat(
    30,
  ),
  'a novel of officialdom': `第一章 新来的县委书记
“林书记，车备好了。”秘书小赵轻声说道。
“不急。”林峰望着窗外的雨，心里想着昨晚那个电话，迟迟没有动身。
“县长那边催了三遍。”
“让他等。”林峰笑了笑，“党委会又不是他家开的。”
小赵不敢接话，低头退了出去。走廊里静得能听见雨打玉兰树的声音，一声紧似一声。
第二章 暗流
常委会开到半夜，烟灰缸满了又倒，倒了又满，谁也不肯先开口谈干部调整的事。
“我说两句。”纪委书记老钱掐灭了烟。
“说吧。”
第三章 摊牌
市委的调令下来那天，临江县下了入冬的第一场雪，机关大院里没有一个人说话。
“你早就知道了？”县长问。`,
  'a martial novel': `第一回 风雪惊变
话说那年冬天，大雪封山，一个少年背着长剑独自走进了客栈，掌柜的抬头看了他一眼，什么也没有说。
第二回 古道西风
少年在客栈里住了三天，第四天清晨雪停了，他结了账，牵着马往西去，再也没有人见过他。
第三回 故人来
二十年后，有人在江边看见一个白发老者，腰间挂的正是那柄长剑，剑穗已经褪成了灰白色。`,
  'a chat': `张三 10:21
今天的会改到下午了，书记说要调研，你们部门的材料准备好了没有？群众反映的问题要写进去
李四 10:22
好的，我马上改，干部名单也要附上吗？
张三 10:25
要，街道和乡镇的都要，发展改革那块也别漏了
王五 10:31
收到，下午三点会议室见，记得带上实施方案的打印稿
李四 10:40
方案我让办公室打印了，一式八份，落实责任分工那页是彩色的`,
  'Chinese-commented code': `// 初始化管理部门的数据，发展改革部门的组织机构编码来自配置文件，读取失败时使用默认值
function init() { const department = load('部门'); if (!department) { return; } }
// 一、读取配置文件并且检查格式是否正确
// 二、建立数据库连接并且执行迁移脚本
var a = { b: 1, c: 2 }; let d = a.b + a.c; console.log(d);
// 三、启动监听服务并且写入日志
for (let i = 0; i < 10; i++) { run(i); stop(i); }`,
  'a Japanese statute': `第一条　この法律は、国民の福祉の向上に寄与することを目的とする。
第二条　この法律において「事業者」とは、商業、工業その他の事業を行う者をいう。
第三条　国は、前条の目的を達成するため、必要な施策を講ずるものとする。
第四条　地方公共団体は、国の施策に準じて施策を講ずるよう努めるものとする。`,
  lyrics: `月光洒在旧城墙
你说远方有海洋
我把名字写在沙上
潮水一来就遗忘
（副歌）
等到花开等到天亮
等到所有歌都唱完
等到你的脚步声响
在我空空的走廊
月光洒在旧城墙
我还在老地方等你来访`.repeat(4),
  'a list of things to do': `- [ ] 给社区办公室打电话，问居住证办理规定和需要哪些材料
- [x] 买菜，顺便去银行更新存折
- [ ] 完善项目文档，落实评审会上提出的修改意见
- [ ] 周五前交实施方案初稿给组织部门
- [ ] 预约体检，医院管理系统改版之后要重新注册账号`,
  'an exam': `一、选择题（每题3分，共30分）
1．下列词语中加点字的读音完全正确的一项是（　　）
A．倔强 匀称 B．绮丽 贮藏 C．澄澈 模样 D．粗犷 静谧
2．下列句子中没有语病的一项是（　　），请把正确答案的字母填在题后的括号里。
二、填空题（每空2分，共20分）
3．海内存知己，＿＿＿＿＿＿。落红不是无情物，＿＿＿＿＿＿。
三、阅读下面的文章，回答问题。（20分）
那年春天，父亲带我去看老屋门前的那棵槐树，树已经很老了，树干上有一个很大的洞。`,
  'a recipe': `红烧肉的做法
一、准备材料。五花肉一斤，冰糖三十克，生抽两勺，老抽一勺，葱姜适量，八角两个，香叶两片。
二、焯水。五花肉切成三厘米见方的块，冷水下锅，水开后撇去浮沫，捞出用温水洗净沥干。
三、炒糖色。锅中放少许油，小火把冰糖炒化，待冒小泡呈枣红色时下肉块翻炒均匀上色。`,
  'a contract between two firms': `技术服务合同
第一条　甲方委托乙方进行软件开发，乙方应当按照约定的时间向甲方交付全部成果。
第二条　甲方应当在合同签订后十日内向乙方支付合同总价款的百分之三十作为预付款。
第三条　乙方应当对甲方提供的资料保密，未经甲方书面同意不得向任何第三方披露。
第四条　乙方逾期交付的，每逾期一日应当向甲方支付合同总价款千分之一的违约金。
第五条　本合同一式两份，甲方乙方各执一份，自双方签字盖章之日起生效。`,
};

describe('the detector of government text', () => {
  for (const [name, text] of Object.entries(ours))
    it(`is sure of ${name}`, () => {
      const found = detectGovText(text);
      assert.ok(found.sure, JSON.stringify(found));
    });

  for (const [name, text] of Object.entries(others))
    it(`leaves ${name} alone`, () => {
      const found = detectGovText(text);
      assert.ok(!found.sure, JSON.stringify(found));
    });

  it('looks at no more than its sample', () => {
    const head = others['a novel of officialdom']?.padEnd(SAMPLE, '那一夜，雨下个不停。') ?? '';
    assert.deepEqual(detectGovText(head + ours['a notice']), detectGovText(head));
  });

  it('ends on odd texts', () => {
    for (const text of [
      '\ud800'.repeat(70_000),
      '一、'.repeat(40_000),
      '（'.repeat(SAMPLE),
      '第'.repeat(SAMPLE),
      '各'.repeat(SAMPLE),
    ])
      assert.equal(detectGovText(text).sure, false);
  });

  const laws = sharedRows<{ text: string }>('eval/dev/structure/laws.jsonl');
  (laws.length > 0 ? it : it.skip)('is sure of nearly every law of the measuring data', () => {
    const sure = laws.filter(({ text }) => detectGovText(text).sure).length;
    assert.ok(sure / laws.length > 0.97, `${sure} of ${laws.length}`);
  });

  it('leaves open what comes down to where a text lies', () => {
    const news = [
      '县委书记周明远到石桥乡调研\n\n　　3月6日，县委书记周明远到石桥乡调研春耕备耕工作。县长林秀文，县人大常委会主任何建国参加。周明远强调，要压实责任，推动各项工作落实，让群众满意。\n',
      '市长陈立新会见客商\n　　昨日下午，市长陈立新会见来访客商一行，双方就深化合作交换意见。副市长高远，市发改委主要负责同志参加会见，并就项目建设、营商环境、服务企业等工作进行座谈。\n',
      '市政协召开主席会议\n　　市政协召开主席会议，学习贯彻市委全会精神，研究部署下一步工作。市政协主席吴建华主持会议并讲话，副主席、秘书长出席，各专委会负责同志列席会议，会议听取有关工作情况的汇报。\n',
    ];
    for (const text of news) {
      const found = detectGovText(text);
      assert.ok(
        found.sure || found.maybe === 'news',
        `${text.slice(0, 12)}: ${found.score} ${found.signs.join()}`,
      );
    }
    for (const text of [
      '新闻中心 > 领导活动\n路遥知到白沙镇调研河道清淤\n2023-04-08 桂河发布\n4月7日，县长路遥知到白沙镇调研河道清淤工作。\n路遥知先后来到龙潭河、石桥河，详细了解清淤进展。\n副县长麦穗参加调研。\n',
    ])
      assert.equal(detectGovText(text).maybe, 'leader', text);
    // A page with a portal's frame whose paragraphs are short.
    assert.equal(
      detectGovText(
        '首页 > 新闻中心 > 正文\n桂河县召开河长制工作会议\n来源：桂河发布 2023-05-06 10:20\n5月6日上午，桂河县召开河长制工作会议，总结去年工作，部署今年任务。\n县长路遥知强调，要压实各级河长责任，巡得勤，管得严。\n分享到：微信 微博\n相关新闻\n版权所有 桂河县人民政府\n',
      ).maybe,
      'news',
    );
    // Twin: nobody in it holds power, or nobody does what leaders do.
    for (const text of [
      '周末爬山\n早上七点，我们一行六个人从山脚出发，沿着石阶往上走，午后才到山顶。\n老张负责拍照，小李负责做饭，大家都说明年还要再来。\n',
      '村里的老支书\n他当了二十年镇长，退休以后回到村里种树，从不提起从前的事情。\n',
    ])
      assert.equal(detectGovText(text).maybe, undefined, text);
    for (const text of [
      '404 Not Found\n\nnginx/1.18.0\n',
      'HTTP 错误 404.0 - Not Found\n您要找的资源已被删除、已更名或暂时不可用。\n',
      '403 Forbidden\n\n403 Forbidden\n\n\nQZNEWS/2.4.18\n',
      '您访问的页面不存在\n返回首页\n',
    ])
      assert.equal(detectGovText(text).maybe, 'error-page', text);
  });

  for (const [name, text] of Object.entries(others))
    it(`does not so much as ask about ${name}`, () => assert.equal(detectGovText(text).maybe, undefined));

  it('does not take prose about an error for an error page', () => {
    for (const text of [
      '404\n今天写一写我遇到的一个错误。它发生在昨天晚上，我正要睡觉。\n',
      '- fix 404 page\n- call Bob\n- buy milk, bread and 500 g of flour\n',
      '第404页没有了，书被撕掉了一角。后面的故事谁也不知道。\n',
    ])
      assert.equal(detectGovText(text).maybe, undefined, text);
  });

  it('knows a notice of appointments of two lines, and news of a firm of one it leaves alone', () => {
    const notice = [
      '青禾县人大常委会任免名单',
      '任命柳承志为青禾县人民政府副县长。',
      '免去季若兰的青禾县教育局局长职务。',
    ].join('\n');
    assert.equal(detectGovText(notice).sure, true, detectGovText(notice).signs.join(', '));
    const firm = '云帆科技宣布任命柳先生为首席运营官，他将负责公司的海外市场，公司股价当日上涨三个百分点。';
    assert.equal(detectGovText(firm).sure, false);
  });
});
