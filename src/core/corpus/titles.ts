import { foldWidth } from '../text/width';

/** What stands around a statute's name in a title or a citation and is no part of it: marks, the year of its version. */
const AROUND = /[\s\u3000《》〈〉<>"“”'‘’]/gu;
const VERSION =
  /[（(〔[][^（(〔[）)〕\]]*(?:修正|修订|公布|通过|施行|试行文本|草案|文本|年)[^（(〔[）)〕\]]*[）)〕\]]$/u;
const COUNTRY = /^中华人民共和国(?=.{2})/u;

/**
 * The key under which a title (文件名称) is found again: without marks and spaces, in half width, without the note of its
 * version and without 中华人民共和国 at its head, which citations leave out.
 */
export function titleKey(title: string): string {
  const bare = foldWidth(title).replace(AROUND, '');
  const plain = bare.replace(VERSION, '').replace(COUNTRY, '');
  return plain === '' ? bare : plain;
}
