/** Words around the left edge of a post (职务左界的用语). */

/** A clause's punctuation and forms of address never stand inside a post: 启动.|市委书记, 3.|县殡葬管理所副所长, 史学忠同志|县委常委. */
export const PAST = /^.*(?:[.:!?;,“”]|同志)(?=[\u4e00-\u9fff]{2})/;
/** What says something of the holder or of the time and is no part of the post: 首任|县长, 伪|乡长, 第一位女|县委书记. */
export const QUALIFIES =
  /^(?:首任|末任|伪|民国|[首第][一二三四五六七八九十]?[位名](?:女|男)?|留任|新任)(?=[\u4e00-\u9fff]{2})/;
/** A verb or a preposition that a post has swallowed at its head: 经|地委宣传部, 责成|优抚股, 逗得|县长, 他对|乡党委. */
export const SWALLOWED =
  /^(?:(?:申请|请求|要求|提出)?辞去|[他她我你]?(?:对(?![外口台华])|向(?!阳)|把|被|让)|经(?![济贸营信开纪])|令(?!狐)|率|委托|再?找|着|喊来|吵到|说服|逗得|惹得|乐得|请来|责成|责令|引述|发现|联系|包括|连线|当场|采访|带着|叫来|召集|约见|约谈|嘉宾包括|名单包括|过(?!渡)|了|收到|接到)(?=[\u4e00-\u9fff]{2})/;
/** The same before a body inside the post: 监察部关于|铁道部, 法院公开开庭审理|湘楚省政协, 市政府派|副市长. */
export const INSIDE =
  /(?:关于|开庭审理|公开审理|审理|对原?|包括|指派|派|联系|连线|发现|带着|查处|通报|责成|引述|审计|授予|印发)原?$/;
/** Verbs before a bare head at the end of the same: 吉州市政府派|副市长. */
export const INSIDE_HEAD =
  /^.{2,}?(?:政府|委|会|局|院)(?:(?:派|指派|委派)(?=副?[省市县区州旗]长$)|(?:关于|对(?!外))原?(?=[\u4e00-\u9fff]{4}))/;

/** A post that has lost the name before its form: 监理所|所长, 抢险|指挥部总指挥, 刑警|大队大队长. */
export const UNNAMED =
  /^(?:([所站署局处科司厅部社馆校队团课股])\1[长長]|(?:大|支|中|总)队(?:副)?(?:大|支|中|总)?队[长長]|(?:委员会|指挥部|领导小组|工作队|工作组|筹委会|事务局|管理局|管理所|分局|车间|中心|公司|集团))/;
/** A working committee that has lost its field: 市两新|工委书记. */
export const WORKING = /^工委副?书记/;
export const FIELD = /^[省市县区州旗][\u4e00-\u9fff]{2,6}$/;
/** Heads that a single letter may stand before: 县|大队长, 连|指导员, 区|中队长. */
export const OF_LETTER =
  /^(?:大队[长長]|中队[长長]|指导员|教导员|干事|武装部[长長]|队[长長]|公安局[长長]|(?:党组|黨組)(?:成员|成員|副?书记|副?書記))/;
export const LETTER = /(?:^|[^\u4e00-\u9fff]|的|了|由|任|着|对)([连营团省市县区旗镇乡村社部厅局])$/;
/** An office or an envoy at another place: 中国常驻|联合国副代表, 省人民政府驻|北京办事处主任. */
export const STATIONED = /(?:(?:中国|我国?)(?:政府)?)?常?驻$/;
/** Fields that are joined to one body: 运输及|房屋局, 教育及青年|发展局, 工业与|贸易部. */
export const JOINED = /([\u4e00-\u9fff]{2,6}(?:、[\u4e00-\u9fff]{2,4})?[及与和][\u4e00-\u9fff]{0,4})$/;
export const JOINS =
  /^[\u4e00-\u9fff]{2,6}?(?:局|署|司|部|分部)(?:代|副|首席|助理)*(?:局|署|司|部)?[长長]|^[\u4e00-\u9fff]{2,6}(?:部长|大臣)/;
/** No field ends so: what stands before is a body or a post of its own. */
export const NO_FIELD = /(?:[局部委会厅院办署司长员席记任]|书记|主任|代表|政府)[及与和、]/;
/** Words that a name never begins with, in front of an unnamed form. */
export const NO_NAME =
  /^(?:成立|组建|设立|任命|聘任|免去|担任|兼任|时任|现任|由|在|对|向|与|和|及|以及|请|据|经|的|了|被|让|把|将|是|为|说|原|前|新|老|本|该|我|各|其|同|有关|相关|这个|一个|驻)/;
/** Verbs and marks right before a post. */
export const LEADS_POST =
  /^(?:调任|升任|转任|改任|出任|兼任|担任|历任|曾任|时任|现任|拟任|任|原|由|聘为|为)?/;
