import { foldWidth } from '../text/width';
import { isBare } from './passes/announcedSpan';
import type { LineFeatures } from './features';
import { CONTACT_CUE, SITE } from './lineTests';

/** Labels that a notice's own contact details have as well as a site's footer or information block. */
const CONTACT =
  /^(?!发布|更新|录入|上传|发稿|成文|生成|公开时间|信息来源|发文)(?:[\u4e00-\u9fff]{0,8}(?:名称|地址|地点|住址|联系方式|联系人|联络人|承办人|经办人|电话|热线|专线|手机|传真|邮编|邮政编码|邮箱|信箱|网址|时间|地点|对象|负责人|部门|单位|机关|机构|解读人|咨询人|微信|QQ群?)|E-?mail|Tel)(?:\([^()]{1,12}\))?:/i;
/** The sentence or heading that announces contact details (请按以下方式联系). */
const CUE = /反馈|联系|咨询|垂询|报名|受理|投诉|监督|举报|信息[。:;：；﹕]?$|方式|地址|如下[:：]?$/;
/** The same where the article may not have begun yet. */
const SURE_CUE = /联系|咨询|信息$|(?:方式|渠道|途径|电话|热线|地址)$/;

/**
 * The lines of contact details that an article announces itself (联系方式): labelled lines right behind a sentence or a
 * numbered heading that speaks of them; in a directory (通讯录) a name stands over the lines of each entry. A footer
 * follows no such line. Linear.
 * @param anchor where the article begins; before it, and where it is -1 for not known, only numbered headings announce them
 */
export function contactLines(all: readonly LineFeatures[], anchor: number): boolean[] {
  const found = new Array<boolean>(all.length).fill(false);
  let open = false;
  let name = -1;
  for (let index = 0; index < all.length; index++) {
    const line = all[index] as LineFeatures;
    if (line.size === 0) continue;
    if (open && isContact(line)) {
      found[index] = true;
      if (name >= 0) found[name] = true;
      name = -1;
      continue;
    }
    if (open && name < 0 && isEntryName(line)) {
      name = index;
      continue;
    }
    name = -1;
    const begun = anchor >= 0 && index >= anchor;
    open = line.coverage < 0.3 && announcesContacts(line, begun);
  }
  return found;
}

/** A heading or a sentence that tells of contact details; `begun` within the article. */
function announcesContacts(line: LineFeatures, begun: boolean): boolean {
  if ((!line.numbered && !line.endsSentence) || !line.mayMatch(CONTACT_CUE)) return false;
  const told = begun || line.last === ':';
  if (!line.numbered && !told) return false;
  return (told ? CUE : SURE_CUE).test(foldWidth(line.bare.slice(-40)).replace(/[。:;]$/, ''));
}

/** A line of contact details as such: its label and a value. */
export function isContact(line: LineFeatures): boolean {
  if (line.size > 80 || line.colons === 0) return false;
  const plain = line.plain.replace(/(?<=^[\u4e00-\u9fff])\s{1,4}(?=[\u4e00-\u9fff]:)/, '');
  return (
    CONTACT.test(plain) && !SITE.pattern.test(plain) && !/^(?:时间|日期):\s?(?:19|20)\d\d[-/.]/.test(plain)
  );
}

/** Who is in the site's footer. */
export function tellsSite(line: LineFeatures): boolean {
  return line.size <= 120 && line.matches(SITE);
}

function isEntryName(line: LineFeatures): boolean {
  return isBare(line) && line.size <= 30 && line.han >= 3 && !line.endsSentence && line.pauses === 0;
}
