/**
 * Words of the names of bodies (机构). Source: compiled by hand from what bodies in the public texts of governments and
 * in yearbooks are called; no list of others was copied.
 */

/** Verbs that are parts of names (联合国开发计划署, 投资公司). */
export const VERBS_IN_BODIES =
  '疏浚 勘测 发射 登记 储备 更新 审批 振兴 执法 执行 鉴定 评价 认证 转化 推广 繁育 改良 防治 检疫 屠宰 殡葬 拆迁 征收 收购 储运 装卸 配送 转运 客运 货运 采油 采购 统计 信息 竞赛 观测 监理 养护 整备 整治 治理 集聚 抢险 防汛 救助 创作 收藏 保障 援助 举报 投诉 受理 投资 开发 管理 建设 发展 控股 运输 合作 服务 制造 设计 研究 教育 联合 进出口 销售 贸易 保险 租赁 拍卖 装饰 印刷 包装 加工 养殖 种植 旅游 咨询 检测 监测 勘察 测绘 施工 安装 修理 维修 供应 经营 生产 应用 实验 试验 培训 计划 规划 广告 传播 影视 广播 出版 发行 翻译 体育 救援 消费 保护 促进 交流 友好 监督 调查 预防 控制 治疗 康复 航空 航天 运动 表演 演出 创业 创新 孵化 担保 融资 信托 结算 交易 清算 评估 审计 仲裁 调解 领导 指挥 筹备 工作 协调'.split(
    ' ',
  );

/** Words of names, whatever the dictionary takes them for. */
export const WORDS_OF_BODIES =
  '工人 职工 教师 干部 律师 医师 记者 警察 青年 少年 儿童 妇女 雇主 志愿者 退役 军人 老年 中老年 青少年 中学生 大学生 残疾人 民族 日用 化学 新 东方 南方 北方 华夏 神州 中华 长城 时代 未来 世纪 明天 今日 春秋 黎明 曙光 朝阳 阳光 晨光'.split(
    ' ',
  );

/** Little words that stand in names. */
export const LITTLE_WORDS_OF_BODIES = '和 与 及 之 同 正 安 全 大 新 总 老'.split(' ');

/** What every county has one of: the letter of its level before it is enough of a name (区图书馆). */
export const BODIES_OF_EVERY_LEVEL =
  '图书馆 博物馆 文化馆 体育馆 美术馆 科技馆 档案馆 纪念馆 规划馆 展示馆 医院 人民医院 中医院 卫生院 保健院 疾控中心 党校 电视台 广播电台 融媒体中心 敬老院 福利院 养老院 幼儿园 少年宫 文化宫 一中 二中 职中 职业中学 实验小学'.split(
    ' ',
  );

/** Where one plays and listens is a place (场馆). */
export const HALLS =
  '展览中心 会议中心 国际会展中心 国际展览中心 国际会议中心 博览中心 国际博览中心 体育馆 体育场 体育中心 大剧院 音乐厅 会展中心'.split(
    ' ',
  );

/** Forms of so many things that only a place before them makes a body. */
export const FORMS_WITH_PLACE_ONLY =
  '在线 局 中心 机构 队 站 所 办 处 科 组织 总部 航空 基地 基金 部队 师 旅 党 联合体 证券 股份 控股'.split(
    ' ',
  );

/** 浙江企业 and the like: a place and such a word make no body (a place and most other forms do). */
export const FORMS_NO_PLACE_NAMES =
  '基地 总部 组织 航空 股份 实业 控股 联盟 阵线 师 旅 党 支部 超市 联合体 部队 基金 信托 证券 商场 书店 宾馆 饭店 酒店 公司 集团 银行 学校 监狱 杂志 组委会'.split(
    ' ',
  );

/** Schools and committees that stand between a mark and their form, whatever words their name is made of. */
export const FORMS_BEHIND_MARKS = '居委会 居民委员会 小学 中学 派出所'.split(' ');

/** Forms that need nothing but a domain before them (农办, 财政局). */
export const FORMS_WITH_DOMAIN_ONLY =
  '局 厅 委 办 总局 署 分局 总署 管委会 委员会 总队 支队 部 领导小组 工作领导小组 指挥部 管理局'.split(' ');

/** A domain and such a form that is a part of every enterprise and every army too. */
export const PARTS_OF_EVERY_BODY =
  '组织局 综合局 信息部 企业部 工作委 社会办 改革办 建设办 组织办 产业办 安全办 安全部 技术部 工作部 财务部 人事部 企业办 研究办 城乡办 综合办 城市办 办公办'.split(
    ' ',
  );

/** Bodies in a short form that needs no level (农办, 发改委). */
export const SHORT_BODIES =
  '农办 外办 侨办 台办 编办 编委办 综治办 文明办 扶贫办 信访办 法制办 金融办 人防办 移民办 食安办 安委办 网信办 政研室 督查室 发改委 发展改革委 经信委 经贸委 国资委 农委 建委 计委 计生委 卫计委 卫健委 科委 教委 体委 纪委监委 纪委 监委 人武部 武装部 组织部 宣传部 统战部 政法委 总工会 妇联 团委 工商联 科协 文联 残联 侨联 红十字会 供销社 党校 人大 政协 编委'.split(
    ' ',
  );

/** Parties and leagues that stand before a place (共青团衡阳市委). */
export const PARTIES_BEFORE_PLACES =
  '中国共产主义青年团 共青团 民革 民盟 民建 民进 农工党 致公党 九三学社 台盟 中国国民党 国民党'.split(' ');

/** Units that stand behind a body without a domain of their own. */
export const OFFICES_UNDER =
  '办公室 办公厅 党组 党委 党总支 党支部 机关党委 机关党支部 机关支部 机关工会 党工委 研究室 教研室 委员会 管委会 指挥部 政策研究室'.split(
    ' ',
  );

/** Committees of congresses and of the consultative conference (专门委员会), in full and short. */
export const COMMITTEES_OF_CONGRESS =
  '法制工作委员会 法工委 法律委员会 法制委 法制委员会 宪法和法律委员会 内务司法委员会 内司委 监察和司法委员会 监司委 监察司法委 财政经济委员会 财经委 预算工作委员会 预算工委 教育科学文化卫生委员会 教科文卫委员会 教科文卫委 教科文卫工委 环境与资源保护委员会 环资委 环资工委 城环资委 城建环资委 外事委员会 外事委 外事侨务委 民族委员会 民族宗教委员会 民宗委 民宗侨外委 华侨委员会 农业与农村委员会 农业农村委员会 农委 农业农村委 农工委 社会建设委员会 社会委 社建委 代表工作委员会 代工委 人代工委 代表资格审查委员会 选举任免联络工作委员会 提案委员会 提案委 经济委员会 经济委 人口资源环境委员会 人资环委 文史资料委员会 文史委 社会和法制委员会 社法委 港澳台侨委员会 研究室'.split(
    ' ',
  );

/** Units that are told apart by number alone (第三十八军, 三中队). */
export const NUMBERED_UNITS =
  '派驻纪检监察组 派驻纪检组 纪检监察组 监督检查室 审查调查室 纪检监察室 督导组 检察部 集团军 军分区 军区 兵团 纵队 支队 大队 中队 分队 军 师 旅 团 营 连 科 处 室 组 站 所 厂 院 部队 医院 中学 小学 支部 党支部 巡视组 巡察组 督察组'.split(
    ' ',
  );
