/** Heads that name a profession or a membership rather than a post (职业、党派成员). */

/** Heads that name a profession rather than a post (职业): the body before one stands by itself. */
export const PROFESSION =
  /(?:教授|讲师|研究员|院士|教练|记者|(?<!总)编辑|工人|教师|医生|护士|律师|民警|干警|学生|司机|战士|演员|导演|职员|职工|队员|球员|科学家|专家|学者|博士|会员|学员|警察|(?<!首席|常任|大)法官|检察官|导师|博导|硕导|药师|护师|技师|法定代表人|(?:网格|护林|护边|管护|调解|通讯|驾驶|施工|技术|保洁|讲解|安全|饲养|售货|炊事)员)$/;
/** Texts in which ranks and professions are what a person is: records of enterprises, notices of appointment. */
export const RECORD =
  /(?:先生|女士|国籍|学历|学位|独立董事|有限公司|现任|历任|曾任|至今|任命|免去|聘任|职称)/;
/** The same where nobody is named. */
export const BORN = /\d年\d*月?\d*日?(?:出生|生,)|兼任|[,:](?:硕士|博士|大专|本科|大学本科|大学文化),/;
/** Memberships (党派成员) before a name say what one belongs to. */
export const MEMBERSHIP =
  /(?:民革|民盟|民建|民进|农工党|农工民主党|致公党|九三学社|台盟|中共|共产党|共青团|党派)(?:成员|会员|党员|社员|盟员|团员)$/;
