/** Which posts share a body that is named elsewhere (共用机构): words around lists, foundings and heads. */

/** Before a body: 关于成立…领导小组的通知. */
export const FOUNDS = /(?:成立|调整|设立|组建)$/;
/** Behind a body: …领导小组组成人员名单, …现任领导. */
export const MEMBERS = /^(?:现任)?(?:组成人员|成员|人员|领导(?!小组)|班子|负责人)/;
/** A body whose name alone, as a title, heads the list of its members. */
export const OF_MEMBERS = /(?:小组|委员会|指挥部|专班)$/;
/** 厅党组书记, 院审委会委员: the letter of a body and a post of its. */
export const POST_OF_LETTER =
  /^([厅局院部校])(?:党组|党委|纪委|机关|审委会|审判委员会|检委会|办公室|工会)?(?:副?书记|成员|委员|副?主任|主席|纪委书记)$/;
/** 厅长, 局长, 副院长. */
export const HEAD_OF_LETTER = /^(?:常务)?副?([厅局院])长$/;
export const LETTER_HEAD = /^[厅局院部校]长/;
/** Posts of what is founded in the same sentence. */
export const FOUNDED_POST =
  /^(?:第一|常务)?副?(?:组长|指挥长|总指挥|指挥|召集人|主任委员|主任|社长|会长|委员|政委)$/;
/** A post at the head of a row or clause, and what tells that somebody takes it: 组长：, 组长由, 组　长　甲. */
export const ROW_HEAD = /(?:^|\n)\s*$|[,;。]$/;
export const TAKEN_BY = /^\s*(?:[:(]|由|\s)/;

const TITLES =
  '主任委员|主任|书记|主席|院长|检察长|会长|理事长|校长|局长|厅长|馆长|所长|站长|队长|社长|厂长|总经理|董事长|庭长|主委|组长|团长|议长|秘书长';
/** A bare deputy, and the head whose deputy it is. */
export const DEPUTY = new RegExp(`^(?:常务|专职|兼职|执行)?副(${TITLES})$`);
export const HEAD = new RegExp(`(?:常务|专职|兼职|执行|第[一二三]|副)*(${TITLES})$`);
/** What may stand right before a bare deputy. */
export const BESIDE = /(?:为|任|兼|的|由|和|及|与|原|时任|现任|担任|当选|同志)$/;
