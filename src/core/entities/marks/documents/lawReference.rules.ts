import { STATUTES_IN_SHORT } from '../../../knowledge/documents';
import { HAN_NUMERAL } from '../../../text/numerals';

const N = `(?:\\d{1,4}|[${HAN_NUMERAL}]{1,7})`;
/** 第十二条之一第二款第(三)项; the items of an article may stand in brackets. */
export const STEP = new RegExp(`第 ?[(〔]?(${N})[)〕]? ?(编|分编|章|节|条|款|项|目)(?:之(${N}))?`, 'y');
/** The same without groups, to search for where a reference begins. */
export const FIRST_STEP = new RegExp(`第 ?[(〔]?${N}[)〕]? ?(?:编|章|节|条|款|项)`, 'g');
/** What stands between two references of one list: 第三条、第五条. */
export const JOIN = /(?:[、和及与或至,]|以及|或者|到)(?=第)/y;
/** Between the title's closing mark and the first step: a version or a word of place. */
export const BETWEEN = /(?:》 ?(?:[(〔][^()〔〕]{1,24}[)〕])?|[》]?)(?:中的|中|的|之)?$/;
/** A statute that is named without marks, read to the left of its article. */
export const UNMARKED = new RegExp(
  `(?:(?:中华人民共和国)?(?:${STATUTES_IN_SHORT.join('|')})|中华人民共和国[\\u4E00-\\u9FFF]{1,20}?法|(?:本|该)(?:法|条例|规定|办法|细则|规则|章程|决定|准则|解释))$`,
);
/** A law by its full name without marks, a reference where no article follows as well. */
export const WHOLE_NAME =
  /中华人民共和国(?:宪法|民法典|[\u4E00-\u9FFF]{1,16}?(?:法(?!院|律|规|制(?!定)|官|定|人|庭|治|学|医)))/g;

/** A step may stand in the paragraph. */
export const MAY_STEP = /第 ?[(〔]?[\d〇○零一二三四五六七八九十百]/;
/** 该法中的|第三条. */
export const OF = /(?:中的|的|之)$/;
/** 本法, 该条例: the reference is to the text itself or to one named before. */
export const THIS = /^[本该]/;
/** The name of the state is left out in one spelling. */
export const STATE = /^中华人民共和国(?=.)/;
