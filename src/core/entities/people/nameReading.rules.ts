import { CharSet } from '../lexicon/charSet';

/** What stands beside and inside the names of people (姓名用字与邻接词). */

/** A name ends where these follow. */
export const AFTER_NAME = /^(?:等|同志|先生|女士|[,，、。;；:：()（）\s"“”])/;
export const AFTER_NAME_FIRST = new CharSet('等同先女');
/** 某某 and × stand for characters of a name. */
export const MASK = new CharSet('某×*xX○');
export const UNITS_AFTER = new CharSet('部旅团师营省市县区旗镇乡村厂校');
export const STEMS = new CharSet('甲乙丙丁戊');
/** Characters that transliterations are written with (译名用字). */
export const TRANSLITERATION = new Set(
  '阿埃艾爱安昂奥澳巴芭白拜班邦保鲍贝本比彼毕宾波伯博勃布卜查彻茨达大戴丹德登邓狄迪蒂丁东杜敦顿多厄恩尔法凡方菲费芬丰冯佛夫弗福富盖甘冈高戈哥格葛根贡古瓜圭哈海汉豪赫黑亨洪侯胡华怀惠霍基吉季加贾杰金津卡凯坎康考柯科可克肯孔库夸奎拉莱赖兰朗劳勒雷黎里礼李丽利莉连列林琳卢鲁伦罗洛吕马玛迈麦曼芒毛梅门蒙米密敏明缪摩莫默姆穆拿娜纳乃南内尼年涅宁牛纽农努诺欧帕派潘庞佩彭皮匹平珀普奇齐契恰乔切琴琼丘屈让热日荣儒瑞若撒萨塞赛桑瑟森莎山尚舍申沈生圣施石什史士舒斯司丝松苏所索塔泰坦汤唐陶特滕提田廷图托陀瓦娃万旺威韦维魏温文翁沃乌武西希锡席夏肖谢辛欣兴雄休许雅亚延扬杨耶叶伊以易因英尤于裕约泽扎詹章珍治朱兹佐娅蕾妮妲黛丝琪薇蒂嘉朵彬潘逊臣仑昆坡崔恺俄焦喀咖伽嘎噶桂瑙坚'.split(
    '',
  ),
);
