import { WordSet, CharSet } from '../lexicon/charSet';

/** Words around the name of a post's owner (职务的单位名). */

/** What leads to a person with a post; the owner's name begins after it. */
export const LEADS = new WordSet(
  '时任 现任 给予 会见 接见 带领 率领 邀请 看望 慰问 陪同 采访 约谈 免去 任命 聘请 感谢 特邀 收到 接到 获悉 对 与 由 请 向 应 以 原'.split(
    ' ',
  ),
);
/** What says something of the person or of the time, and names nobody. */
export const NO_OWNER = new WordSet(
  '贵国 日前 近日 新任 老 新 前 首任 本 该 我 我们 其 各 同 此 当地 所在 有关 相关 主要 分管 负责 本地 当时 原 时任 现任 现 今 大家 会议 大会 届 次 名 位 个 人 年轻 优秀 先进 知名 著名 同行 随行 身为 作为 担任 兼任 代理 丈夫 组员 队员 副 妻子 父亲 儿子 女儿 兄弟'.split(
    ' ',
  ),
);
/** Heads of crowds and trades: what stands before them describes. */
export const CROWD =
  /(?:代表|成员|会员|委员|干部|工人|教员|教师|医生|律师|会计|职员|导演|主持人|负责人|党员|法官|检察官|员|顾问|教练|警长|讲师|助教|学生|教授|工程师|助理|领队|秘书|队长|班长|师长|同学|老师|先生|工|记者|户|指挥)$/;
/** 我院, 本县: whose it is belongs to no name. */
export const OWN = new CharSet('我本该其各贵');
