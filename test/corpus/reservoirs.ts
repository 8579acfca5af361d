/** A county's regulation and notices that cite it, invented: what tests of names and citations across files read. */

export const RULES = [
  '松岭县水库管理条例',
  '',
  '第一章　总则',
  '第一条　为了加强水库管理，根据《中华人民共和国水法》第三条，制定本条例。',
  '第二条　本县行政区域内的水库适用本条例。',
  '第二章　罚则',
  '第三条　违反本条例的，由松岭县水务局责令改正。',
].join('\n');

/** A notice of a county in the frame of a broken page: its number, and the two paragraphs that it has. */
export function floodNotice(county: string, number: string, first: string, second: string): string {
  return [
    '404 Not Found',
    `${county}人民政府关于做好防汛工作的通知`,
    number,
    '各乡镇人民政府：',
    `　　${county}${first}要求，各地按照《松岭县水库管理条例》第三条的规定做好防汛工作。`,
    `　　一、加强值守。${second}群众要服从指挥。`,
    `　　${county}人民政府`,
    '　　2023年5月1日',
    '版权所有 防汛工作 网站地图',
  ].join('\n');
}
