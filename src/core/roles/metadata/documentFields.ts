import type { MetadataField, PageMetadata } from '../../record';
import type { Candidate } from './candidate';

/** 发文字号: the issuer's short name, the year in brackets, the number; 令 and 公告 write 第…号. */
export const DOCUMENT_NUMBER =
  /^[\u4e00-\u9fffA-Za-z]{1,16}\s?[〔[(【]\s?(?:19|20)\d\d\s?[〕\])】]\s?第?\s?\d{1,5}\s?号$/;
const BODY =
  '(?:政府|委员会|常委会|委|办公厅|办公室|办|局|厅|部|署|院|会|公司|单位|机构|部门|学校|中心|处|所|站|行|社|党组|党委|工委|集团|队)';
const RECIPIENTS = new RegExp(`^(?:各|[\\u4e00-\\u9fff]).{0,280}${BODY}(?:\\([^()]{1,40}\\))?:$`);
const ISSUER_MARK = /^([\u4e00-\u9fff、\s]{3,40}?)(?:\s*文\s*件)$/;
const SIGNATURE = new RegExp(`^[\\u4e00-\\u9fff\\s]{2,30}${BODY}$`);
const DATE =
  /^(?:\d{4}年\d{1,2}月\d{1,2}日|[一二][〇○零一二三四五六七八九]{3}年[一二三四五六七八九十]{1,2}月[一二三四五六七八九十]{1,3}日)(?:印发)?$/;

/**
 * What an official document says about itself without labels: number, issuer and recipients
 * (发文字号、发文机关、主送机关: GB/T 9704-2012 7.2.5, 7.2.4, 7.3.2; the signature 7.3.5.1).
 * @param head the lines from the top to the first paragraph, in order
 * @param tail the last kept lines, in order
 */
export function readDocumentFields(
  metadata: PageMetadata,
  head: readonly Candidate[],
  tail: readonly Candidate[],
): void {
  for (const line of head) {
    if (!metadata.documentNumber && DOCUMENT_NUMBER.test(line.text)) metadata.documentNumber = line.whole();
    const mark = metadata.issuer || line.role === 'boilerplate' ? null : ISSUER_MARK.exec(line.text);
    if (mark?.[1] !== undefined) metadata.issuer = line.field(0, mark[1].trimEnd().length);
    if (
      !metadata.recipients &&
      line.role === 'body' &&
      line.text.length <= 300 &&
      RECIPIENTS.test(line.text)
    ) {
      const recipients = splitRecipients(line);
      if (recipients.length > 0) metadata.recipients = recipients;
    }
  }
  if (metadata.issuer) return;
  for (let index = tail.length - 1; index > 0; index--) {
    const signature = tail[index - 1];
    if (!signature || !DATE.test(tail[index]?.text ?? '') || !SIGNATURE.test(signature.text)) continue;
    metadata.issuer = signature.whole();
    return;
  }
}

/** 主送机关 one by one: set apart by 、 and ，; what ends in no body (各省、自治区) belongs to the one behind it. */
function splitRecipients(line: Candidate): MetadataField[] {
  const text = line.text.replace(/:$/, '');
  const found: MetadataField[] = [];
  let start = 0;
  let depth = 0;
  for (let at = 0; at <= text.length; at++) {
    const character = text.charAt(at);
    if (character === '(') depth++;
    if (character === ')') depth--;
    if (at < text.length && (depth > 0 || !/[、,]/.test(character))) continue;
    const piece = text.slice(start, at).trim();
    if (at < text.length && character === '、' && !new RegExp(`${BODY}(?:\\([^()]*\\))?$`).test(piece))
      continue;
    const from = start + (text.slice(start, at).length - text.slice(start, at).trimStart().length);
    if (piece !== '') found.push(line.field(from, from + piece.length));
    start = at + 1;
  }
  return found;
}
