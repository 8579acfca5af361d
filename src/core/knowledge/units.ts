/**
 * Units of measure (计量单位) and measure words (量词). Sources: GB 3100-1993 and the Legal Units of Measurement of the
 * State Council (1984) for the former; the latter are those of 现代汉语 grammars, as far as one counts with them in
 * public texts.
 */

/** Money. */
export const UNITS_OF_MONEY = '元人民币 人民币 美元 港元 欧元 日元 英镑 卢布 澳元 加元 元 块钱 角'.split(' ');

/** Lengths, areas, weights, power, heat. */
export const UNITS_OF_MEASURE =
  '平方公里 平方千米 平方厘米 平方米 立方米 立方 万千瓦时 千瓦时 兆瓦时 兆瓦 千瓦 公里 千米 海里 厘米 毫米 微克 毫克 公斤 千克 公顷 公亩 吨标准煤 标准箱 吨 斤 克 亩 里 米 升 毫升 度电 摄氏度 度 兆 瓦 赫兹 分贝 ℃ °C ㎡ ㎞ km kg mm cm'.split(
    ' ',
  );

/** Lengths of time and shares. */
export const UNITS_OF_TIME =
  '个百分点 百分点 个工作日 工作日 个小时 小时 分钟 秒钟 秒 个多月 个半月 个月 星期 个星期 周年 周岁 岁 天半 年半 天 年 昼夜 世纪'.split(
    ' ',
  );

/** Measure words. */
export const MEASURE_WORDS =
  '平方 人次 户次 车次 架次 台次 场次 班次 人 名 户 家 位 个 件 项 条 次 支 只 辆 台 套 座 所 处 间 栋 幢 部分 部 份 册 篇 幅 本 张 把 枚 艘 架 门 场 批 期 届 轮 遍 趟 组 队 群 对 双 类 种 级 档 层 片 块 株 棵 头 匹 口 眼 道 起 宗 例 笔 股 顶 床 孔 盏 根 颗 箱 袋 瓶 桶 车 船 倍 成 折 票 字 页 行 段 句 户籍'.split(
    ' ',
  );

/** Units that have another name in figures, and half a one in themselves. */
export const UNIT_NAMES: Readonly<Record<string, string>> = {
  元人民币: '元',
  人民币: '元',
  块钱: '元',
  '％': '%',
  个多月: '个月',
  个半月: '个月',
};
export const HALF_UNITS = ['天半', '年半', '个半月'];
