import { COMPOUND_SURNAMES, SURNAMES } from '../entities/data/nameChars';
import { THREE, TWO } from './data/nameLikeWords';

let surnames: ReadonlySet<string> | undefined;

let words: ReadonlySet<string> | undefined;

/**
 * A person's name alone on its line (作者署名): a surname and one or two characters, a blank inside two of them. What is a common
 * word, too (学校, 党委), is none.
 */
export function isPersonName(text: string): boolean {
  return hasFormOfName(text) && !isWord(text);
}

function isWord(text: string): boolean {
  words ??= new Set([...(TWO.match(/../g) ?? []), ...(THREE.match(/.../g) ?? [])]);
  return words.has(text) || (text.length === 3 && /[省市县局部委厅院区]$/.test(text));
}

/** The same for all that has the form of a name. */
export function hasFormOfName(text: string): boolean {
  if (text.length > 9) return false;
  const name = /^[\u4e00-\u9fff](?:\s{1,3}[\u4e00-\u9fff]){1,2}$/.test(text) ? text.replace(/\s/g, '') : text;
  if (!/^[\u4e00-\u9fff]{2,4}$/.test(name) || NO_NAME.test(name)) return false;
  surnames ??= new Set([...SURNAMES.replace(/[A-Z]/g, ''), ...COMPOUND_SURNAMES.split(' ')]);
  return surnames.has(name.slice(0, 2)) ? name.length > 2 : name.length < 4 && surnames.has(name.charAt(0));
}

/** How two or three names may share so many characters. */
const SHARES: Readonly<Record<number, readonly (readonly number[])[]>> = {
  4: [[2, 2]],
  5: [
    [2, 3],
    [3, 2],
  ],
  6: [
    [3, 3],
    [2, 2, 2],
  ],
};

/** The names that stand in one text without anything between them (甲乙丙丁); none where it can be cut in two ways. */
export function gluedNames(text: string): readonly string[] {
  if (isPersonName(text)) return [text];
  const cuts: string[][] = [];
  for (const share of SHARES[text.length] ?? []) {
    let from = 0;
    const names = share.map((length) => text.slice(from, (from += length)));
    if (names.every((name) => isPersonName(name))) cuts.push(names);
  }
  return cuts.length === 1 ? (cuts[0] as string[]) : [];
}

/** Words of pages and papers that begin as a surname does. */
const NO_NAME =
  /(?:页面|图片|网址|栏目|版块|版面|新闻|公告|信息|列表|链接|[页图栏网址])$|^(?:关于|全文|展开|展示|展望|收起|时间|平台|方式|应用|党建|高清|游戏|安全|国内|国际|经济|金融|文章|文化|文体|房产|和谐|教育|明星|计划|程序|路线|武术|时政|时评|常识|常见|万象|成果|曲艺|解读|雷达)|^(?:党[群课史风]|干群|纪[检委]|宣[讲教]|管护|信访|公示|通告|师生|印[发章]|贺[信词电]|廉[政洁]|督[查办导]|林[长场]|文明|时事|[年季]报|年月日|年鉴|中标|招考|脱贫|抗旱|终审|和平|简[介讯历报]|纪[要实律]|成[效绩就]|经[验过历费]|安[排全置]|方[案法向]|单位|顶端|路况|应[急对])$/;

/** Who signs with a post before the name (局长　张三, 交通事务局代局长 李衡). */
export function isSignedPost(text: string): boolean {
  const match =
    text.length <= 36 &&
    /^[\u4e00-\u9fff、]{0,24}(?:[省市县区州旗局厅处署科校院镇乡部所站社]\s{0,4}长|主任|书记|主席|专员|司长|会长|经理|秘书长|指挥长|参事|总监)\s{1,6}([\u4e00-\u9fff](?:\s{0,3}[\u4e00-\u9fff]){1,3})$/.exec(
      text,
    );
  return match ? isPersonName((match[1] ?? '').replace(/\s/g, '')) : false;
}

/** Who took the pictures, in brackets or not (张三 摄). */
export function isPhotoCredit(text: string): boolean {
  return text.length <= 24 && /^\(?[\u4e00-\u9fff·、\s/]{2,18}[\s/]?摄(?:影)?(?:报道)?\)?$/.test(text);
}
