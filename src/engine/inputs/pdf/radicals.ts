import { foldTraditional } from '../../../core/text/variants';

/**
 * Radicals that the text layer of a PDF has in place of characters (部首), each before the character it is: fonts map
 * one glyph to both, and programs that print write back the wrong one. Source: Unicode Character Database 15,
 * EquivalentUnifiedIdeograph.txt, the block CJK Radicals Supplement; the block Kangxi Radicals has NFKC forms.
 */
const SUPPLEMENT =
  '⺁厂⺂乛⺃乚⺄乙⺅亻⺆冂⺈刀⺉刂⺊卜⺋㔾⺌小⺍小⺎兀⺏尣⺐尢⺒巳⺓幺⺔彑⺕彐⺖忄⺗心⺘扌⺙攵⺛旡⺜日⺝月⺞歺⺟母⺠民⺡氵⺢氺⺣灬⺤爫⺥爫⺦丬⺧牛⺨犭⺩王⺫目' +
  '⺬示⺭礻⺯糹⺰纟⺱罓⺲罒⺳㓁⺴冗⺶羊⺹耂⺺肀⺻聿⺼肉⺾艹⺿艹⻀艹⻁虎⻂衤⻃覀⻄西⻅见⻆角⻈讠⻉贝⻋车⻌辶⻍辶⻎辶⻏邑⻐钅⻑長⻒镸⻓长⻔门⻖阝⻗雨⻘青⻙韦⻚页⻛风' +
  '⻜飞⻝食⻟飠⻠饣⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻫斉⻬齐⻭歯⻮齿⻯竜⻰龙⻱龜⻲亀⻳龟';

const characters = new Map<string, string>();
for (let at = 0; at + 1 < SUPPLEMENT.length; at += 2)
  characters.set(SUPPLEMENT.charAt(at), SUPPLEMENT.charAt(at + 1));

/** The one radical that fonts draw as another character in each script: its NFKC form is the traditional one. */
const DOOR = '⼾';

/** The text with characters in place of radicals, in the script of the page around it. */
export function foldRadicals(text: string, traditional = false): string {
  return text.replace(/[\u2e80-\u2fd5]/gu, (sign) =>
    sign === DOOR && !traditional ? '户' : (characters.get(sign) ?? sign.normalize('NFKC')),
  );
}

/** One in so many characters of a page in traditional script has another form in the simplified one, and more. */
const SHARE = 20;

/** Whether a text is in traditional characters. */
export function isTraditional(text: string): boolean {
  const simple = foldTraditional(text);
  let changed = 0;
  for (let at = 0; at < text.length; at++) if (text[at] !== simple[at]) changed++;
  return changed * SHARE > text.length;
}
