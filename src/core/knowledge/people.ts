/**
 * What is said of people and stands beside their names. Sources: the verbs of appointment are those of the Civil Servants
 * Law (公务员法 chapters 6 to 8) and the Organic Laws of the congresses (任命、免去、接受辞职、罢免、补选); the others are
 * read from news and records of government sites.
 */

/** What people do: verbs and other words right after a name. */
export const PERSON_VERBS =
  '说 表示 指出 强调 介绍 认为 告诉 主持 出席 参加 讲话 率 率队 率领 带领 带队 来到 深入 陪同 会见 宣布 作了 作 代表 要求 称 坦言 感慨 解释 透露 谈到 回忆 写道 当选 担任 出任 任 兼任 先后 主讲 致辞 致词 宣读 传达 签署 一行 本人 因 犯 伙同 被 今天 今年 昨天 日前 近日 曾 出生 生于 毕业 等人 笑着 高兴 激动 自豪 动情 一边 一家 夫妇 父子 母女 兄弟 姐妹 老师 老人 问 答 发言 报道 摄 撰稿 供稿 采写 整理 出访 访问 访华 会谈 抵达 离开 逝世 去世 病逝 牺牲 诞辰 主编 编著 著 主演 执导 扮演 辞去 获得 荣获 夺得 战胜 击败 负于 不敌 列席 到会 到场 到任 到岗 参会 通报 督导 调度 巡河 巡查 巡林 调研 视察 检查 察看 查看 走访 慰问 督查 督促 看望 考察 实地 听取 一同 前往 留任 继续留 继续担 继续任 不再担 不再任 驾驶 驾车 驾乘 酒后 报警 投案 自首 接任'.split(
    ' ',
  );

/** Verbs after which hardly anything but a name stands. */
export const NAMING_VERBS = '任命 免去 免除 聘任 补选 罢免 任免 推举 提名'.split(' ');

/** Verbs after which the name of the one appointed, praised or punished stands. */
export const APPOINTING_VERBS =
  '任命 聘任 聘请 选举 推选 推举 提名 补选 增补 免去 免除 同意 决定 撤销 罢免 接受 追授 授予 批准 追认 表彰 委任 委派 选派 增选 另选 另派 调任 改任 通过 改派 特派 嘉奖 给予 关于 处死 逮捕 判处'.split(
    ' ',
  );

/** Surnames that alone before a title are another word as a rule (本主任, 方书记 is rarer than 各方书记). */
export const COMMON_AS_WORDS =
  '时和于从由向何应能就查万成全都水路关连安方石花高明党国边左应单原该各本任管经正常代师车章项段班丁双支计钱白家贺';
