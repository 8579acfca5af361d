import assert from 'node:assert/strict';
import { makeParagraph, recognizeParagraph } from '../../../src/core/entities/entities';
import type { Mention } from '../../../src/core/entities/mention';

function read(text: string): Mention[] {
  return recognizeParagraph(makeParagraph(text, {}));
}

/** What stands in the text of one type, nested and collective mentions left out. */
function texts(type: Mention['type'], text: string): string[] {
  return read(text)
    .filter((mention) => mention.type === type && !mention.nested && !mention.generic)
    .map((mention) => mention.text);
}

/** Each person with the posts. */
function pairs(text: string): string[] {
  return read(text)
    .filter(({ type }) => type === 'person')
    .map(({ text: name, positions = [] }) => `${name}=${positions.join(';')}`);
}

function finds(type: Mention['type'], text: string, wanted: string[]): void {
  it(`${text} (${type})`, () => {
    assert.deepEqual(texts(type, text), wanted);
    assert.deepEqual(
      texts(type, text.normalize('NFKC')),
      wanted.map((one) => one.normalize('NFKC')),
      'NFKC',
    );
  });
}

function ties(text: string, wanted: string[]): void {
  it(text, () => {
    assert.deepEqual(pairs(text), wanted);
  });
}

describe('names in lists', () => {
  finds('person', '赵立新、李会、周长江、林建国等市领导出席。', ['赵立新', '李会', '周长江', '林建国']);
  finds('person', '市委领导钱河、孙志远、吴小平参加会议。', ['钱河', '孙志远', '吴小平']);
  finds('person', '（记者　丁一鸣　方安顺　通讯员　魏长城　报道）', ['丁一鸣', '方安顺', '魏长城']);
  finds('person', '沿线经过安顺、张掖、平凉等地。', []);
  finds('person', '各村班子成员包管理片、干部包责任田。', []);
});

describe('names and the words after them', () => {
  finds('person', '副县长、公安局局长何明作了总结讲话。', ['何明']);
  finds('person', '集团董事长汪洋和上海某公司签约。', ['汪洋']);
  finds('person', '号召党员、干部向孙顶山同志学习。', ['孙顶山']);
  finds('person', '学习马克思主义基本原理。', []);
  finds('person', '随后贺海涛又来到镇上。县委书记贺海涛深入镇村检查。', ['贺海涛', '贺海涛']);
});

describe('what follows a post and is no name', () => {
  for (const text of [
    '厂长安排工人抢修，书记白天工作，副县长分管林业工作。',
    '县长和副县长分别带队，书记对此高度重视，主任应当及时报告。',
    '镇党委书记方可批准，县长常常下乡，乡长连连点头，局长万分感谢。',
    '市长热线接到来电，书记信箱收到来信，校长负责制得到落实。',
    '县委书记时常强调，县长贺信全文如下。',
    '各单位主要负责人应立即组织排查，法定代表人由会长担任。',
    '发展普惠金融和文旅、康养产业，加强师德师风建设，推进“星火·链网”项目。',
    '要求书记抓、抓书记，县长管、管县长，部长高位推动，总经理成功签约。',
  ])
    finds('person', text, []);
});

describe('names of the west and the north', () => {
  finds('person', '牧民照日格巴图说，今年雨水好。', ['照日格巴图']);
  finds('person', '自治州副州长多吉扎巴会见了客人。', ['多吉扎巴']);
  finds('person', '他走进维吾尔族村民买买来提·阿不力孜家中。', ['买买来提·阿不力孜']);
  finds('person', '会见了市长阿里·哈桑一行和议长米歇尔·杜瓦尔夫妇。', ['阿里·哈桑', '米歇尔·杜瓦尔']);
});

describe('posts', () => {
  finds('position', '董事会收到独立董事王建国的辞职报告。', ['独立董事']);
  finds('position', '公司监事会接到职工监事周启明的通知。', ['职工监事']);
  finds('position', '海川公司销售总监周启明到会。', ['海川公司销售总监']);
  finds('position', '城关粮站站长赵启明被免职。', ['城关粮站站长']);
  finds('position', '邱荣石，男，大学学历，正高级经济师，历任海川机械厂技术员、分厂长。', [
    '正高级经济师',
    '技术员',
    '分厂长',
  ]);
  finds('position', '国务卿贝克到访，副国务卿贝克随行。', ['国务卿', '副国务卿']);
  finds('position', '省财政厅原副巡视员何光明受到处分。', ['省财政厅原副巡视员']);
  finds('position', '湖北省原副省长郑一鸣出席。', ['湖北省原副省长']);
  finds('position', '我院党委书记郑一鸣讲话。', ['党委书记']);
  finds('position', '会见了摄影学会会长郑一鸣。', ['摄影学会会长']);
  finds('position', '以郑一鸣为团长的考察团到访。', ['团长']);
  finds('position', '市长郑一鸣代表市政府讲话。', ['市长']);
  finds('position', '市场监管局首席计量师高建华到场。', ['市场监管局首席计量师']);
  finds('position', '各行政村党支部书记、村干部到场。', []);
  finds('position', '召开市委常委（扩大）会议。', []);
});

describe('people and their posts', () => {
  ties('任命后，郑一鸣同志不再担任东河县委书记、常委、委员职务。', ['郑一鸣=东河县委书记;常委;委员']);
  ties('郑一鸣同志任东河县委委员、副书记，提名为东河县县长候选人；另有任用。', [
    '郑一鸣=东河县委委员;副书记;东河县县长',
  ]);
  ties('时任东河县委常委、副县长的郑一鸣带队。', ['郑一鸣=东河县委常委;副县长']);
  ties('镇党委建议让郑一鸣继续留任村党支部书记、村委会主任。', ['郑一鸣=村党支部书记;村委会主任']);
  ties('县委常委、副县长郑一鸣，县委常委、纪委书记、监委主任何光明参加。', [
    '郑一鸣=县委常委;副县长',
    '何光明=县委常委;纪委书记;监委主任',
  ]);
  ties('主任：郑一鸣', ['郑一鸣=主任']);
});

describe('names that the frame tells', () => {
  ties(
    '任命：马文龙为县教育局局长；黄和平为县财政局副局长；免去高山的县财政局副局长职务，免去时光同志县教育局督学职务。',
    ['马文龙=县教育局局长', '黄和平=县财政局副局长', '高山=县财政局副局长', '时光=县教育局督学'],
  );
  ties('副镇长秦岭、武装部长于海分片包干。', ['秦岭=副镇长', '于海=武装部长']);
  ties('拟提名刘洋为县卫生局局长人选。', ['刘洋=县卫生局局长']);
  ties('县委书记王　明、县长李　强出席。', ['王　明=县委书记', '李　强=县长']);
  ties('习近平总书记曾多次强调。', ['习近平=总书记']);
  ties('县委书记在会上指出，市长向大家问好。', []);
  ties('工会主席石磊，副市长、市公安局局长兼督察长雷鸣讲话。', [
    '石磊=工会主席',
    '雷鸣=副市长;市公安局局长;督察长',
  ]);
  ties('成员：王海燕（县财政局局长） 李林（县教育局局长）', [
    '王海燕=成员;县财政局局长',
    '李林=成员;县教育局局长',
  ]);
  ties('副市长黎明主持会议，办公室主任何必，党组成员辛勤同志列席。', [
    '黎明=副市长',
    '何必=办公室主任',
    '辛勤=党组成员',
  ]);
  ties('被告人刘某甲供述，驻甘某部政委康健作证。', ['刘某甲=', '康健=政委']);
  ties('区委书记、区总河长裴宏，区委副书记、区长、区总河长曾雄巡河。', [
    '裴宏=区委书记;区总河长',
    '曾雄=区委副书记;区长;区总河长',
  ]);
  ties('中国驻法国大使翟隽，企业家代表钱大钧在座。', ['翟隽=中国驻法国大使', '钱大钧=']);
  ties('县政协主席高尚，县法院院长公正、副镇长何光出席。', [
    '高尚=县政协主席',
    '公正=县法院院长',
    '何光=副镇长',
  ]);
  ties('原县委书记、现任市政协副主席的李国泰来到这里。', ['李国泰=县委书记;市政协副主席']);
  ties('参会领导：刘伟 市委书记　周平 市长', ['刘伟=市委书记', '周平=市长']);
  ties('市民王先生反映情况。', ['王=']);
  ties('会见了法国里昂市长米歇尔·杜瓦尔和美国众议院议长金里奇。', [
    '米歇尔·杜瓦尔=法国里昂市长',
    '金里奇=美国众议院议长',
  ]);
  ties('马国强副主席：温家宝总理已经批示。', ['马国强=副主席', '温家宝=总理']);
  ties('免去李明职务；张华任东山县人民政府党组书记。', ['李明=', '张华=东山县人民政府党组书记']);
  ties('刘洋（市教育局局长）、陈静（市卫健委主任）、何强（女，市妇联主席）发言。', [
    '刘洋=市教育局局长',
    '陈静=市卫健委主任',
    '何强=市妇联主席',
  ]);
  ties('曾任县委书记、现任省农业厅副厅长的徐海回忆道。', ['徐海=县委书记;省农业厅副厅长']);
  ties('时任县委书记的孙明和县长何平到场。', ['孙明=县委书记', '何平=县长']);
  ties('县长助理（挂职）马云龙，市委书记、市长候选人、市政府党组书记何立峰到会。', [
    '马云龙=县长助理',
    '何立峰=市委书记;市长;市政府党组书记',
  ]);
  ties('县委书记 张 三 丰 、县长 李 四 在会上讲话。', ['张 三 丰=县委书记', '李 四=县长']);
  ties('1956年4月，专员公署副专员李成芳来到农业社，社长刘二牛汇报。', [
    '李成芳=专员公署副专员',
    '刘二牛=社长',
  ]);
  ties('林金和，男，1958年生。任康宁光电董事。', ['林金和=董事']);
});

describe('meetings', () => {
  finds('meeting', '盘江县第十六届人大常委会第二十次会议召开。', ['盘江县第十六届人大常委会第二十次会议']);
  finds('meeting', '市八届人大三次会议闭幕。', ['市八届人大三次会议']);
  finds('meeting', '中共甘肃省第十届委员会第四次全体（扩大）会议在兰州举行。', [
    '中共甘肃省第十届委员会第四次全体（扩大）会议',
  ]);
  finds('meeting', '传达五届人大精神，学习党的十五届四中全会决定。', ['五届人大', '党的十五届四中全会']);
  finds('meeting', '经市政府第31次常务会议研究同意。', ['市政府第31次常务会议']);
  finds('meeting', '出席第五届全国农民运动会和中央农村工作会议。', [
    '第五届全国农民运动会',
    '中央农村工作会议',
  ]);
  finds('meeting', '县委常委会主持，县委经济工作会议召开。', ['县委经济工作会议']);
  finds('meeting', '县政府召开第15次常务会议，第十届中国（武汉）国际园林博览会开幕。', [
    '第15次常务会议',
    '第十届中国（武汉）国际园林博览会',
  ]);
  finds('meeting', '抓紧做好北京奥运会筹备，举办学术论坛和中非合作论坛。', ['北京奥运会', '中非合作论坛']);
  finds('campaign', '今年打响河道污染防治攻坚战，做大海洋工程、大数据工程等行业。', ['河道污染防治攻坚战']);
  finds('campaign', '深入开展党史学习教育，推进“扫黑除恶”专项斗争。', ['党史学习教育', '扫黑除恶']);
  finds('meeting', '他主持第一次全体会议，开了座谈会。', []);
});

describe('dates and lengths of time', () => {
  finds('date', '从2003年至2009年，当年12月，1957年冬天', ['2003年', '2009年', '当年12月', '1957年冬天']);
  finds('date', '比去年同期增长', ['去年同期']);
  finds('date', '建立一月一通报、一月一考评制度，三年来效果明显', []);
});

describe('quantities', () => {
  finds('quantity', '历时4个多月，会期三天半，出动车辆2000多台次，六百多万人收听，留党察看一年。', [
    '4个多月',
    '三天半',
    '2000多台次',
    '六百多万人',
    '一年',
  ]);
  finds('quantity', '千人大会在万亩示范方召开，补齐零部件短板，与一家人交谈。', []);
  it('half a unit more', () => {
    const [days, months] = read('会期三天半，历时4个多月').filter(({ type }) => type === 'quantity');
    assert.deepEqual(
      [days?.value, days?.unit, months?.value, months?.unit, months?.approximate],
      [3.5, '天', 4, '个月', true],
    );
  });
});

describe('slogans and the items that stand for them', () => {
  const slogans = (text: string): string[] =>
    read(text)
      .filter(({ type }) => type === 'slogan')
      .map(
        (one) =>
          `${one.text} ${one.declared} ${one.complete} ${(one.items ?? []).map((item) => item.text).join('|')}`,
      );
  const says = (text: string, wanted: string[]): void => {
    it(text, () => {
      assert.deepEqual(slogans(text), wanted);
    });
  };
  says('做到护林“三个到位”。重教育，认识到位。各村都开了会。重巡查，责任到位。重奖罚，落实到位。', [
    '三个到位 3 true 认识到位|责任到位|落实到位',
  ]);
  says('困难集中在“三难”。山高路远，导致学习难、开会难、联系难。', ['三难 3 true 学习难|开会难|联系难']);
  says('开展“两访一建”活动。走访贫困户、老党员，建立联系卡，是“两访一建”的内容。', [
    '两访一建 2+1 true 走访贫困户|老党员|建立联系卡',
    '两访一建 2+1 true 走访贫困户|老党员|建立联系卡',
  ]);
  says('执行“四个一批”，强化“三个责任”：主体责任、监管责任、监督责任。', [
    '四个一批 4 null ',
    '三个责任 3 true 主体责任|监管责任|监督责任',
  ]);
  says('按照“查、改、建”三步走，办好“十件实事”。', ['三步走 3 true 查|改|建', '十件实事 10 null ']);
  says('推行“二进”服务，一进社区，讲解政策；二进家庭，排忧解难。', [
    '二进 2 true 社区,讲解政策|家庭,排忧解难'.replace(/,/g, '，'),
  ]);
  says('办好修路架桥、改水改厕和添置校车“三件惠民实事”。', [
    '三件惠民实事 3 true 修路架桥|改水改厕|添置校车',
  ]);
  says('建立镇干部包片、村干部包组、组干部包户的三级联防机制。', [
    '三级联防机制 3 true 镇干部包片|村干部包组|组干部包户',
  ]);
  says(
    '“四议两公开”是支部提议、两委商议、党员审议、村民决议，决议公开、结果公开。县里的“4+2”工作法由此而来。',
    [
      '四议两公开 4+2 true 支部提议|两委商议|党员审议|村民决议|决议公开|结果公开',
      '4+2 4+2 true 支部提议|两委商议|党员审议|村民决议|决议公开|结果公开',
    ],
  );
});

describe('names with the post behind them', () => {
  ties('下午，宋福年区长在现场办公会上作了部署。', ['宋福年=区长']);
  ties('会长毕云生有事未到，秘书长段有年、主任蒋文田出席。', ['毕云生=会长', '段有年=秘书长', '蒋文田=主任']);
  finds('person', '局长崔岚赴北京参加会议，队长万钧谈起当年修渠的经过。', ['崔岚', '万钧']);
  ties('会议通过关于免去施正邦县公安局局长职务的决定。', ['施正邦=县公安局局长']);
  ties('12月，县人民法院成立，雷鸣春兼任院长。', ['雷鸣春=院长']);
  finds('person', '车站民警和辅警上街巡逻，师傅向他们挥手。', []);
});

describe('owners of posts that no rule knows', () => {
  ties('华南云科总裁韦立群、鼎丰食品董事长左宗元应邀出席。', [
    '韦立群=华南云科总裁',
    '左宗元=鼎丰食品董事长',
  ]);
  ties('蓝鲸出行董事长兼CEO丁立、国际竹艺学会主席莫大年参加。', [
    '丁立=蓝鲸出行董事长;CEO',
    '莫大年=国际竹艺学会主席',
  ]);
  ties('历任校长为：龚文海（1972.3—1984.8）、熊天佑、李朝纲。', [
    '龚文海=校长',
    '熊天佑=校长',
    '李朝纲=校长',
  ]);
  finds('position', '记者从县长处了解到，随行副县长张国强去年到任，新任局长李四表示满意。', [
    '副县长',
    '局长',
  ]);
});

describe('names of the highland and of Japan', () => {
  ties('州委书记李科才让主持召开会议。', ['李科才让=州委书记']);
  finds('person', '村民次仁说，今年草场好。', ['次仁']);
  finds('person', '市议长岩永敏博、副市长柴原慎一。', ['岩永敏博', '柴原慎一']);
});

describe('dates of chronicles', () => {
  finds('date', '3月1─10日，县里开办夜校。', ['3月1─10日']);
  finds('date', '赵先（1972.3—1984.8）任校长，2008年9月经市里同意更名。', ['1972.3', '1984.8', '2008年9月']);
  finds('date', '直到大年初三，他还在站里；昨晚，雪停了。', ['昨晚']);
});

describe('posts that were cut, overrun or invented, each with a twin that was right', () => {
  finds('position', '法国生态转型与团结部长菲利普致辞。', ['生态转型与团结部长']);
  finds('position', '县农业农村局局长和财政局局长出席。', ['县农业农村局局长', '财政局局长']);
  finds('position', '县第十二届政协委员黎丽发言。', ['县第十二届政协委员']);
  finds('position', '县政协委员黎丽发言。', ['县政协委员']);
  finds('position', '乡　长　王大友', ['乡　长']);
  finds('position', '12.柳林镇镇长赵全汇报。', ['柳林镇镇长']);
  finds('position', '由县水行政主管部门会同公安机关处理。', []);
  finds('position', '民盟成员林清到会。', []);
  finds('position', '民盟主席林清到会。', ['民盟主席']);
});

describe('names behind the same little word', () => {
  finds('person', '关于于溯衡同志任职的通知', ['于溯衡']);
  finds('person', '处理对于于长河同志的处分', ['于长河']);
  finds('person', '关于林清同志任职的通知', ['林清']);
  finds('person', '我和白林同志去了。', ['白林']);
});

describe('no people', () => {
  finds('person', '第 一 條  為加強管理，特制定本條例。', []);
  finds('person', '第 十 條  本條例自公布日施行。', []);
  finds('person', '沈立，男，1975年9月生，江苏盐城人，1998年7月参加工作。', ['沈立']);
  // Twins
  finds('person', '出席：胡正平 李 强 欧阳海燕', ['胡正平', '李 强', '欧阳海燕']);
});
