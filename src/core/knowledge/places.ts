/**
 * Words around the names of places (地名). Source: compiled by hand from the public texts of governments, local chronicles
 * and maps of the divisions; no list of others was copied.
 */

/** Forms that a division's short name takes to become another name (义乌经济开发区). */
export const FORMS_BEHIND_SHORT_NAMES =
  '区 园 路 街 港 机场 水库 大桥 公园 车站 火车站 码头 口岸 林场 农场 湿地 广场 山 河 江 岛 湖 湾 乡 镇 村 县 市 州 旗 街道 社区 屯 寨 科技城 科学城 航天城 农谷 科创城 创新港 走廊 大走廊 收费站 服务区'.split(
    ' ',
  );

/** What stands between a place and the form of a zone. */
export const WORDS_OF_ZONES =
  '东 南 西 北 科创 创新 经济 技术 医学 热带 亚热带 野生 边境贸易 工业 产业 高新 高新技术 国家 综合 保税 台商 投资 生态 文化 旅游 农业 现代 循环 科技 出口 加工 边境 合作 物流 新 国际 海峡 公铁 长江 跨海 城市 中央 商务 森林 湿地 地质 红色 国家级 省级 示范 自由 贸易 试验 高速 城际 第一 第二 第三 第四 第五'.split(
    ' ',
  );

/** What stands between a division and the zone that is named after it. */
export const WORDS_OF_OWN_ZONES =
  '国家级 国家 省级 经济 技术 高新 综合 新型 现代 产业 工业 保税 物流 农业 科技 旅游 台商 循环 化工'.split(
    ' ',
  );

/** Zones that are named after their division (萧县经济开发区). */
export const OWN_ZONES =
  '开发区 经开区 高新区 集聚区 集中区 工业园区 产业园区 工业园 产业园 科技园 物流园 工区 工业城 保税区 度假区'.split(
    ' ',
  );

/** The rest of a state's full name. */
export const STATES =
  '人民民主共和国 人民共和国 民主共和国 联邦共和国 伊斯兰共和国 共和国 合众国 王国 联邦'.split(' ');

/** Districts whose names are common words (阳泉市矿区): with the city before them only. */
export const COMMON_DISTRICTS = '矿区 郊区 城区 老城区 新城区 林区 开发区 海港区 解放区'.split(' ');

/** Sides of the country, which are as often a word of directions. */
export const SIDES_OF_THE_COUNTRY = '东北 西北 东南 西南 华北 江南 江北'.split(' ');

/** The bank of a river and the like: words whose first character is the form of the river's name. */
export const BESIDE_WATERS =
  '河畔 河边 江边 江畔 湖畔 湖边 山下 山上 山麓 河岸 江岸 湖区 山区 河上 江上'.split(' ');
