/**
 * Countries and provinces in one character (国家、省份简称). Source: the short names of provinces are those of GB/T 2260 and
 * of licence plates; those of countries the usual ones of the news.
 */

export const COUNTRY_LETTERS =
  '中美英法德日俄苏韩朝印巴越泰缅意加澳欧亚非以埃伊古乌哈蒙新菲柬老墨智秘罗波匈捷奥荷比希土叙黎约科阿沙南葡西瑞丹挪芬';
export const PROVINCE_LETTERS = '京津沪渝冀豫滇黔湘皖鲁浙赣鄂桂晋陕闽粤港澳台琼川辽吉苏甘宁青藏疆蒙';

/** Provinces whose letter is hardly ever another word. */
export const SURE_PROVINCE_LETTERS = '京津沪渝冀豫滇黔湘皖鲁浙赣鄂桂陕闽粤琼';

/** Countries whose letter stands alone before 方, 军, 总统. */
export const MAIN_COUNTRY_LETTERS = '中美英法德日俄苏韩朝印巴越泰以伊欧';

/** Pairs of countries that are nothing else. */
export const COUNTRY_PAIRS =
  '欧美 中美 美中 中日 日中 中俄 俄中 中苏 苏中 中韩 韩中 中朝 朝中 中法 法中 中德 德中 中英 中印 印中 中越 越中 中泰 中欧 中非 中意 中巴 美日 日美 美俄 俄美 美苏 苏美 日韩 韩日 美韩 韩美 日俄 俄日 日苏 印巴 巴以 以巴 阿以 英法 英美 美英 法德 德法 朝韩 韩朝 俄印 俄乌 两岸'.split(
    ' ',
  );

/** Verbs before one letter. */
export const VERBS_BEFORE_LETTERS = '访驻来赴对在抵离援抗旅留反侵入返迁去联';

/** The letters that stand alone behind such a verb: 华 of 访华 is China. */
export const LETTERS_VISITED = '华美英法德日俄苏韩朝印越泰港澳台京沪浙粤藏疆闽豫湘鄂鲁晋陕皖赣桂琼渝津冀';

/** Words of a verb and a letter that are nothing else. */
export const VISITS =
  '访华 驻华 来华 对华 在华 援华 赴华 旅华 留华 抵华 离华 访美 驻美 对美 赴美 旅美 留美 抗美 访日 驻日 对日 赴日 留日 访俄 驻俄 对俄 访英 驻英 访法 驻法 访德 驻德 访韩 驻韩 对韩 访朝 援朝 对台 入台 赴台 来台 驻港 赴港 来港 在港 访港 驻澳 赴澳 抵京 来京 离京 在京 进京 返京 赴京 驻京 晋京 抵沪 来沪 在沪 驻沪 赴沪 进藏 入藏 在藏 进疆 来疆 入川 来浙 在浙 驻粤 在粤 来粤 入粤 赴粤 访印 对印 访越 对越 反华'.split(
    ' ',
  );

/** Cities that are written with one letter after 在 (在京). */
export const CITIES_AT_HOME = '京沪津渝穗蓉杭汉';

/** The letters of provinces, before what visitors do (来宁考察). */
export const PROVINCES_AT_HOME = '苏浙皖闽赣鲁豫鄂湘粤桂琼川贵黔滇陕甘青宁新藏疆蒙晋冀辽吉黑京津沪渝';

/** Two characters that look like a letter and its company and are not. */
export const NO_LETTER_PAIRS = '中军 中商 法商 法币 中队 加方 以方 印币 中资 德商 中侧 日侧 日籍 日军'.split(
  ' ',
);
