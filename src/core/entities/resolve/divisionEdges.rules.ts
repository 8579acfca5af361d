/** Words around the edges of a division's name (行政区划名的边界). */

/** A mention that begins inside a division's name, at its letter or with its last characters: 禾|县|委书记, 县|长, 县|教育局. */
export const CUT =
  /^([\u4e00-\u9fff]{0,3}?)([省市县区州旗镇乡])(?=[委长]|政府|人民|人大|政协|纪委|监委|法院|检察|副|常务|[\u4e00-\u9fff]{1,8}(?:局|办|委|部|会|院|中心|站|所|馆|校|队|社|行|台)|妇联|文联|科协|侨联|残联|工商联|社科联|总工会|供销社|[\u4e00-\u9fff]{1,5}[镇乡](?:党委|纪委|人大|人民|政府|副|长))/;
/** A body whose level stands before it: 雁州|市|房管局. */
export const LEVEL_BEFORE = /^[\u4e00-\u9fff]{2,8}(?:局|办|委|会|院|中心|站|所|馆|台|联)$/;
/** 市 of another word: 市场, 市容, 市政. */
export const NO_LETTER = /^(?:市[场容郊政直民价域]|区[域块间]|县[域城直级])/;
/** What stands before a division and is no part of its name. */
export const BEFORE =
  /(?:时任|现任|历任|曾任|原任|担任|兼任|调任|升任|转任|改任|出任|接任|拟任|任命|当选为|中共|经由|报请|提请|[由经向报将任致对据与和及同到在赴从被把给请让受])$/;
/** The same at the head of a mention that has swallowed it. */
export const SWALLOWED = /^(?:经由|报请|提请|[由经向报将任致对据与和及同到在赴从被把给请让受])/;
/** No name of a division ends so before its letter. */
export const NO_STEM =
  /[的了是在和与等各全该本我副为外邻跨兼其省市县区旗镇乡村]|[他她它你称某]|^[到在]|^[州告予给]|州.|^(?:原|任|代|常务|第一|自治|城市|一|两|三|多)|[经向报由从到在给请让把送致须]$/;

/** Somebody takes up a post, in front of two or three characters that may be a county's name. */
export const TAKEN_UP =
  /^([\u4e00-\u9fff]{1,5}(?:担任|曾任|历任|出任|就任|接任|升任|调任|现任|时任|任))(?:(?![过了两任届期几首第多职务新老原某])[\u4e00-\u9fff]){2,3}$/;
