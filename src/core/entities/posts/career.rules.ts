/** Words of careers (履历用语). */

/** Employers that are names of their own beside a post; bodies of party and state stay a part of it. */
export const EMPLOYER =
  /(?:公司|集团|厂|银行|支行|分行|总行|大学|学院|学校|中学|小学|研究所|研究院|设计院|事务所|协会|学会|商会|联合会|促进会|基金会|医院|矿|合作社|社|中心|所|院|系|会|部队|实业|科技|股份|证券|信托|控股)$/;
export const STATE =
  /(?:党委|党组|纪委|人大|政协|政府|省委|市委|县委|区委|法院|检察院|局|厅|署|部|委|处|办公室)$/;
/** Words of a personal record of an enterprise (高管简历). */
export const RECORD = /(?:国籍|学历|学位|董事|监事|总经理|股份|有限公司|事务所|现任|历任|曾任|兼任|至今)/;
/** Whose record it is: 丁望川先生,1970年出生, or a firm's; where 丁望川先生 of no firm comes to meet somebody none begins. */
export const OPENS_RECORD =
  /(?:先生|女士)(?:[,:(]|现|历|曾|自|于|19|20|为|任|担|$)|(?:公司|股份|董事会).*(?:先生|女士)|[:,]\s?[男女],/s;
export const OFFICIAL = /(?:同志|任命|免去|免职|任免|决定|公示|县委|市委|省委|区委|人民政府|党组书记)/;
export const TAKES_POST =
  /(?:历任|曾任|现任|兼任|先后任|先后担任|曾历任|担任|出任|受聘为|聘为|至今任|起任|月任|年任|任|为|兼)$/;
/** Who gives up or is given a post: a clause, and no employer's name (…先生申请辞去|独立董事). */
export const CLAUSE = /先生|女士|同志|申请|辞去|辞任|提名|推荐|推选|选举|聘任|不再|担任/;
export const RECORD_LINE = /(?:出生|[年月]生|学历|学位|国籍|硕士|博士|本科|大专)/;
/** A firm by its form before the rest of a post. */
export const FIRM_THEN_POST =
  /^([\u4e00-\u9fffA-Za-z()（）]{2,30}(?:公司|集团|事务所|研究院|研究所|大学|学院|银行|证券|基金|厂))(?!长|务)(?=.{2,})/;
/** What closes a post of a record. */
export const CLOSES = /^(?:[,、;。]|$|等职|至今)/;
