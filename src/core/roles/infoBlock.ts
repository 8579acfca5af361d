import type { LineFeatures } from './features';

/** Labels of a portal's information block (信息公开目录要素) where the value stands on the next line. */
const LABEL =
  /^(?:索引号|主题分类|信息分类|分类|发文机关|发文机构|发布机构|制发机关|公开主体|成文日期|发文日期|制发日期|生成日期|印发日期|发文字号|文号|发布日期|公开日期|主题词|关键词|公开方式|公开形式|公开范围|公开时限|公开类别|有效性|效力状态|时效性|信息名称|名称|标题|体裁分类|服务对象|失效日期|废止日期|实施日期|施行日期|生效日期|统一编号|组配分类|所属机构|责任部门|公文种类):?$/;
/** So many labels in turn with their values are a block. */
const LEAST = 3;
const LONGEST_VALUE = 120;

/**
 * The lines of information blocks whose labels and values take turns, one a line: true for label and value. Two labels
 * may follow each other where a value is empty. Linear.
 */
export function tallInfoBlocks(all: readonly LineFeatures[]): boolean[] {
  const inside = new Array<boolean>(all.length).fill(false);
  let run: number[] = [];
  let labels = 0;
  let sinceLabel = 0;
  const close = (): void => {
    if (labels >= LEAST) for (const index of run) inside[index] = true;
    run = [];
    labels = 0;
  };
  for (let index = 0; index < all.length; index++) {
    const line = all[index] as LineFeatures;
    if (line.size === 0) continue;
    if (line.size <= 9 && LABEL.test(line.text.replace(/\s/g, ''))) {
      run.push(index);
      labels++;
      sinceLabel = 0;
    } else if (labels > 0 && sinceLabel === 0 && line.size <= LONGEST_VALUE && !/[。!?]$/.test(line.text)) {
      run.push(index);
      sinceLabel = 1;
    } else if (labels > 0) close();
  }
  close();
  return inside;
}
