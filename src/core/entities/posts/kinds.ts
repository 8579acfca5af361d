/** Heads that name a crowd or a profession: posts only beside a name or after 任. */
export const CROWD =
  /(?:代表|成员|会员|委员|干部|工人|教员|教师|医生|律师|会计|出纳|职员|科学家|导演|主持人|制片人|负责人|党员|法官|检察官|员|顾问|教练|警长|讲师|博导|助教|学生|理事|经理|合伙人|院士|教授|工程师|助理|领队|秘书)$/;
export const COLLECTIVE =
  /(?:负责人|领导班子成员|班子成员|领导干部|领导成员|领导|负责同志|党员干部|主要领导|分管领导)$/;
const UNITS = new Set(['乡镇', '县区', '市县', '村居', '街道', '单位', '部门', '社区', '学校']);

/** 各行政|村党支部书记, 33个|村支部书记: the post of many. */
export function ofEach(text: string, start: number): boolean {
  let at = start;
  if (UNITS.has(text.slice(at - 2, at))) at -= 2;
  if (text.startsWith('行政', at - 2) || text.startsWith('自然', at - 2)) at -= 2;
  const last = text[at - 1];
  return (
    last === '各' ||
    last === '每' ||
    (last === '个' && at > 1 && !'各每这那整'.includes(text[at - 2] ?? '这')) ||
    (last === '个' && text[at - 2] === '各')
  );
}
