/** Words beside a name that show that it was read too short or too long (名称边界的线索). */

/** No given name ends so. */
export const LEADING = /^(?:现任|时任|曾任|拟任|历任|原任|担任|兼任|前任|任|原)/;
export const PLACE_END = /[县省市]$/;
/** A verb behind a name whose own first character the name has swallowed: 阎飞曾|在. */
export const SWALLOWED = /^(?:在|任|担任|出任|经|率|赴|当选|兼任|工作|主持|长期|先后)/;
/** Characters that end a name only where these words do not stand behind it: 高岩|之妻, 阎飞|曾在. */
export const NOT_LAST: readonly (readonly [last: RegExp, behind: RegExp])[] = [
  [/[曾现已将]$/, SWALLOWED],
  [/之$/, /^(?:[子妻父母女兄弟妹姐孙侄夫媳婿友师后]|夫人|遗孀|岳|堂|表|外甥|岁|死|举|说|事|案|前)/],
  [/[卸接继升调转改出就离历]$/, /^任/],
  [/代$/, /^(?:为|行|理|表)/],
];
/** Words that are read as a name behind a post: 县委书记|和列席会议的…, 局长|空缺. */
export const NO_PERSON =
  /^[和与及](?:列席|出席|参加|部分|全体|有关|相关|其他|班子|各级|各位)|^利用|^和?公司|志·|^(?:建国|解放|抗战|土改|参军|入伍|退伍|转业|复员|毕业|返乡|回国)后$|^(?:空缺|暂缺|暂空|空岗|出缺|待定|待补)$/;
/** What a short form of a body or post begins with. */
export const SHORT =
  /^[省市县区州旗镇乡](?:委|政府|人民|人大|政协|长|纪委|监委|法院|检察|公安|水利|教育|财政|民政|农业|[\u4e00-\u9fff]{1,8}(?:局|办|委|部|会|院|中心))/;
/** A name and its verb that a short form behind them has swallowed: 李平任|县委书记. */
export const HOLDER_IN = new RegExp(
  `^([\\u4e00-\\u9fff]{2,3})(?:任|担任|兼任|当选)(?=${SHORT.source.slice(1)})`,
);
/** Words that end before an unread name of a place. */
export const LEAD =
  /(?:时任|现任|历任|曾任|原任|担任|兼任|先后任|调任|升任|转任|改任|出任|就任|接任|拟任|当选为|任命为|中共|任|原|由|在|与|和|及|到|来|赴|经|向|对|以及|为|是|的|据|请|让|被|从|后|并|其|去|给|说|报|同|致|受|令|了|过)$/;
/** The verb of an appointment inside a run of characters; the names follow it. */
export const VERB_IN =
  /(?:.*)(?:任命|聘任|聘请|免去|撤销|罢免|接受|选举|补选|推荐|提名|推选|增补|提请辞去|同意)/;
export const NO_NAME =
  /^(?:利用|后|曾|现|历|先|并|拟|时|原|连|继|从|经|自|应|需|须|由|同时|其|于|该|和|以|任|成)|^.{1,2}卸$|^.{2}后$/;
/** Before a post that was left unread, and before one that is taken from somebody (免去张三的|县长|职务). */
export const BEGINS = /(?:^|[\s、,;:(。任届])$/;
export const OF_SOMEBODY = /(?:^|[\s、,;:(。任届的])$/;
const HEADS =
  '(?:县长|市长|省长|区长|州长|镇长|乡长|书记|主任|局长|厅长|部长|处长|科长|主席|院长|校长|检察长|指挥长|组长|秘书长|会长|理事长|专员|社长|站长|所长|队长)';
export const UNREAD_POST = new RegExp(
  `(?:[\\u4e00-\\u9fff]{1,10}(?:室|办|局|厅|委|会|院|中心|处|科|政府))?(?:常务|第一)?副?${HEADS}(?=[、,。;:)\\s]|由|一职|职务)|(?<=\\n\\s{0,4})(?:组\\s{1,4}长|主\\s{1,4}任|书\\s{1,4}记|常\\s{1,4}委|顾\\s{1,4}问|会\\s{1,4}长|[省市县区州旗镇乡局院校处]\\s{1,4}长|主\\s{1,4}席)(?=\\s{0,3}:)`,
  'g',
);
