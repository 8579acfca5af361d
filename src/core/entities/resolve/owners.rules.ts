/** Words that show whose visit or act a sentence tells (主客单位的线索). */

/** Behind a name: it comes as a guest (松陂县党政代表团, 桐庐县…一行). */
export const GUEST =
  /^[\u4e00-\u9fff]{0,10}?(?:代表团|考察团|考察组|访问团|调研组|学习团|一行|来我|来访|客人)/;
/** Before a name: one goes there, compares with it, or comes from it. */
export const VISITED =
  /(?:到|赴|来到|前往|抵达|走进|深入|去|在|对|与|和|同|向|从|由|学习|借鉴|考察|调研|访问|途经|赶超|对口支援|支援|帮扶|援助|毗邻|相邻|邻近|距离|籍贯|生于|出生于|毕业于|原籍)$/;
/** What a place does as the subject of a sentence. */
export const ACTS =
  /^(?:成立|召开|举行|印发|出台|启动|开展|组织|举办|实施|推进|发布|公布|部署|安排|认真|扎实|深入|积极|紧紧|坚持|全力|大力|全面|始终|切实|多措|聚焦)/;
export const BORN = /^(?:人(?![民大])|籍)/;
export const BREAK = /(?:^|[\s、,，:：“《]|到|赴|来|在|与|和|对|向|于)$/;
/** Before a name: somebody or something comes from it, or is set beside it. */
export const FROM =
  /(?:从|由|来自|自|与|和|同|对|向|学习|借鉴|赶超|支援|帮扶|援助|毗邻|相邻|邻近|距离|距|籍贯|生于|毕业于|原籍|原|时任|曾任)$/;
/** Right before a head: what somebody once was, perhaps in another place (曾任县长的某某). */
export const ONCE = /曾(?:经)?(?:先后)?(?:担任|任|做|当)过?$/;
/** Guests that come to the one who writes. */
export const COME =
  /来(?:我|[\u4e00-\u9fff]{2,4})[省市县区州旗镇乡]?(?:考察|调研|访问|学习|参观)|莅临|来访(?!群众|人|者|登记|接待)/;
/** Single characters that stand before a name and belong to none. */
export const MAY_LEAD =
  '在到对与和向从由经赴抵距离时任兼为是让使请令将把被给至往去来进出入返过同跟及或等各某本我该此其全每另临近沿即乃系因据按依照当若如但而且并仍还也都又再就才只仅凡外内后先曾已未攻克占省市县区州旗镇乡日月年讯的了着之于以届次个位名原';
/** Before a place that somebody goes to or something happens in. */
export const GONE_TO = /(?:到|赴|来到|前往|抵达|走进|深入|在|抵|位于|住在|走访)$/;
/** Between two that are set side by side. */
export const BESIDE = /[、和与及同跟]/;
/** Of one's own: whose text it is, is another matter than who is visited. */
export const OWN_WORDS: Readonly<Record<string, RegExp>> = {
  省: /我省|本省/,
  县: /我县|本县/,
  市: /我市|本市/,
  区: /我区|本区/,
  州: /我州|本州/,
  旗: /我旗|本旗/,
};
/** Before 讯 and no place: 本报综合讯, 特约通讯. */
export const DATELINE_WORDS = /综合|通|快|简|专|特|记者|本报|本网|电台|融媒|日报|晚报|消息/;
/** Nouns that stand before a short form and are no name of a place: 上级|县委, 全体|县委委员. */
export const NO_STEM =
  /^(?:地方|双方|两地|中央|全体|大会|会议|同志|各级|上级|下级|机关|部分|代表|干部|领导|群众|单位|部门|现场|党员|当地|有关|共产党|国民党|全国|全省|革命|基层)$|[省市县区州旗镇乡地党团国]/;
