/** Heads of crowds and what stands for each of many (泛称). */

export const UNITS = new Set(['乡镇', '县区', '市县', '村居', '街道', '单位', '部门', '社区', '学校']);
/** Heads that name a crowd or a profession: posts only beside a name or after 任. */
export const CROWD =
  /(?:代表|成员|会员|委员|干部|工人|教员|教师|医生|律师|会计|出纳|职员|科学家|导演|主持人|制片人|负责人|党员|(?<!首席|常任|大)法官|检察官|员|顾问|教练|警长|讲师|博导|助教|学生|理事|经理|合伙人|院士|教授|工程师|助理|领队|秘书)$/;
export const COLLECTIVE =
  /(?:负责人|领导班子成员|班子成员|领导干部|领导成员|领导|负责同志|党员干部|主要领导|分管领导)$/;
/** Heads of states and their ministers, whom one country has one of. */
export const STATE = new Set(
  '总统 总理 首相 国王 国务卿 外长 外相 防长 财长 外交部长 国防部长 国家主席'.split(' '),
);
/** What follows where nobody is meant. */
export const NOBODY = /大选|选举|竞选|候选|官邸|职位|一职/;
