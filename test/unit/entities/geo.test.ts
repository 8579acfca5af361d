import assert from 'node:assert/strict';
import { makeParagraph, recognizeParagraph } from '../../../src/core/entities/entities';
import type { EntityType } from '../../../src/core/record';

/** The texts of one type that stand in no other name. */
function texts(text: string, type: EntityType): string[] {
  return recognizeParagraph(makeParagraph(text, {}))
    .filter((mention) => mention.type === type && mention.nested !== true && mention.generic !== true)
    .map((mention) => mention.text);
}

/** A row of sentences, each with what is found in it; the NFKC form gives the same. */
function each(type: EntityType, rows: readonly (readonly [string, string[]])[]): void {
  for (const [text, found] of rows)
    it(text, () => {
      assert.deepEqual(texts(text, type), found);
      assert.deepEqual(
        texts(text.normalize('NFKC'), type),
        found.map((name) => name.normalize('NFKC')),
      );
    });
}

describe('places that no gazetteer has', () => {
  each('place', [
    // Villages: unknown characters between two edges.
    ['补助款打入砚边村账户。', ['砚边村']],
    ['抹泽村有牧民三十户。', ['抹泽村']],
    ['离城百里的嘎冲村里，新房连成片。', ['嘎冲村']],
    ['他了解到索措村的困难。', ['索措村']],
    ['全村、本村和贫困村都通了路，驻村干部进了村。', []],
    ['这是有名的穷山村，为此要拓宽销路。', []],
    ['建设美丽乡村，弥合城乡差距，补齐乡村短板。', []],
    ['西邻双柳河乡，南与三吉河乡毗邻。', ['双柳河乡', '三吉河乡']],
    ['引杨各庄乡境内的水。', ['杨各庄乡']],
    // Waters and works on them.
    ['沿三柘河至沥渚河两岸受灾。', ['三柘河', '沥渚河']],
    ['这项水利工程——东风渠，历时五年。', ['东风渠']],
    ['建埝北泄水闸。', ['埝北泄水闸']],
    ['封闭射阳河大桥、通榆河大桥。', ['射阳河大桥', '通榆河大桥']],
    ['中国是地球村的一员，走上共赢之路，牵线搭桥。', ['中国']],
    // Roads.
    ['居委会地处恒茂路，有居民小组。', ['恒茂路']],
    ['G235和S412、县道西柘线封闭施工。', ['G235', 'S412', '西柘线']],
    ['机型为A235，编号G2351。', []],
    // Lists with a collective noun behind them.
    ['娘娘岭、党坪、地南头3个乡镇受益。', ['娘娘岭', '党坪', '地南头']],
    ['东坡、石河、湫尾部分大队受灾。', ['东坡', '石河', '湫尾']],
    ['飞机在竹尾、九都、旧寨、荷坑等区上空出现。', ['竹尾', '九都', '旧寨', '荷坑']],
    ['李建国、王小明、陈业鹏等市领导出席。', []],
    ['推进供水、供气、供热等市政工程。', []],
    // Zones and sights that bear the name of a place.
    ['项目落户萧县经济开发区。', ['萧县经济开发区']],
    ['园区打造创新型产业园区，那里是半山区，被划为行洪区。', []],
    ['怒江河谷上，红原草原边。', ['怒江河谷', '红原草原']],
    // What waters do, where roads end, what lies on four sides.
    ['沿着芷江而下，芝河全长九十里，该河水位上涨。', ['芷江', '芝河']],
    ['平罗至磨石坳段公路通车，沱江金垱段加固。', ['平罗', '磨石坳', '沱江', '金垱']],
    ['全县东接溆水寨，北与流长坝毗邻，东与学校相邻。', ['溆水寨', '流长坝']],
    ['场部驻三岔垭，县政府迁至新址，林场场部设九都村。', ['三岔垭', '九都村']],
    ['列车停靠株洲站，站长说站台已修好。', ['株洲站']],
    // Divisions of former times.
    ['清代隶澧州府，后属湘南道。', ['澧州府', '湘南道']],
    ['1951年属涪陵专区。', ['涪陵专区']],
    // Monuments, in a list or of a person.
    ['修复了文笔塔、大成殿、江西会馆和城隍庙。', ['文笔塔', '大成殿', '江西会馆', '城隍庙']],
    ['祭扫李春生烈士墓。', ['李春生烈士墓']],
    // Villages beside villages, behind a township, numbers that begin a name.
    ['到弘德村、同沟村走访，和张家村村民谈心。', ['弘德村', '同沟村', '张家村']],
    ['三江镇牛栏沟，5人被救。', ['三江镇', '牛栏沟']],
    ['五里墩工业园区离县城五里路。', ['五里墩工业园区']],
    ['横冲、石坎、麻塘暴雨，暴雨、冰雹、大风受灾面积大。', ['横冲', '石坎', '麻塘']],
    ['沙坝、磨坪群众转移，党员、干部群众出力。', ['沙坝', '磨坪']],
    ['辖三个居委会：中畅社区、闸北门社区、家家禾园社区。', ['中畅社区', '闸北门社区', '家家禾园社区']],
    ['位于建设路东段，在公路两侧，走改革之路。', ['建设路']],
    ['现为沂水、濊河等河流交汇处。', ['沂水', '濊河']],
    ['副县长高山、林大海出席。', []],
    ['当前河流域治理加快，帮扶村、联系村和示范村的干部座谈。', []],
    // What is no place.
    ['在解放战争中英勇献身。', []],
    ['在中蒙边境巡逻。', ['中蒙']],
    ['从永嘉县城到岩头镇。', ['永嘉县', '岩头镇']],
  ]);
});

describe('bodies behind a chain of places', () => {
  each('organization', [
    ['遗体送往永嘉县殡仪馆。', ['永嘉县殡仪馆']],
    ['社区隶属于大同市平城区永泰街道办事处。', ['大同市平城区永泰街道办事处']],
    ['仪式在吕梁市柳林县成家庄镇寄宿制学校举行。', ['吕梁市柳林县成家庄镇寄宿制学校']],
    ['援建点选在南宁市良庆区大塘镇那岭小学。', ['南宁市良庆区大塘镇那岭小学']],
    ['（来源：江苏文明网）', ['江苏文明网']],
    ['组建郑州市轻工国有控股（集团）公司。', ['郑州市轻工国有控股（集团）公司']],
    ['成立国营永嘉林场。', ['国营永嘉林场']],
    ['青海湖国家级自然保护区管理局发布通知。', ['青海湖国家级自然保护区管理局']],
    ['永嘉县所有学校停课。', []],
    ['福建要求加强农村小学建设。', []],
  ]);
});
