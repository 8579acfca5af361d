/**
 * Documents of government (公文). Sources: the regulations on official documents of Party and government offices of 2012 (文种),
 * the Legislation Law (names of statutes), what government offices write besides, as read in public texts.
 */

/** Kinds of documents (文种) as titles end, the longer ones first. */
export const DOCUMENT_KINDS =
  '征求意见稿 实施细则 实施办法 实施意见 实施方案 指导意见 若干规定 暂行办法 暂行规定 行动计划 行动方案 工作方案 工作要点 工作报告 应急预案 司法解释 白皮书 责任书 倡议书 承诺书 公开信 协议书 说明书 任务书 建议书 计划书 法典 宪法 条例 规定 办法 细则 规则 章程 准则 决议 决定 命令 公报 公告 通告 意见 通知 通报 报告 请示 批复 议案 提案 纪要 规划 纲要 计划 方案 要点 预案 措施 解释 标准 规范 规程 指南 指引 导则 目录 名录 清单 手册 制度 机制 协议 协定 合同 公约 条约 宣言 声明 讲话 谈话 建议 总结 简报 答复 复函 批示 年鉴 标语 口号 说明 申请 证书 许可证 函 令 法'.split(
    ' ',
  );

/** Statutes that are named without marks and without 中华人民共和国 (法律简称). */
export const STATUTES_IN_SHORT =
  '宪法 民法典 民法通则 民法总则 刑法 刑事诉讼法 民事诉讼法 行政诉讼法 行政处罚法 行政许可法 行政强制法 行政复议法 公务员法 监察法 立法法 劳动法 劳动合同法 合同法 物权法 公司法 土地管理法 环境保护法 安全生产法 药品管理法 食品安全法 税收征收管理法 预算法 审计法 选举法 香港基本法 澳门基本法 基本法'.split(
    ' ',
  );
