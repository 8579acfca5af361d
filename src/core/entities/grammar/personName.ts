import { theLexicon } from '../lexicon/lexicon';
import { KIND } from '../lexicon/trie';
import { isHan, plainCost } from '../lexicon/words';

/** A reading of the text as a name. */
export interface NameReading {
  end: number;
  /** Bits by which the name is the cheaper reading; negative where plain words are. */
  gain: number;
}

/** How far the text after a name is looked at. */
const WINDOW = 9;
const SINGLE_GIVEN = 3.5;
/** What a given name costs at most that is a word of the lexicon. */
const GIVEN_WORD = 14;
/** Never the last character of a name where a clause follows it. */
const AFTER_NAME = /^(?:等|同志|先生|女士|[,，、。;；:：()（）\s"“”])/;

/**
 * The best reading of a Chinese name (姓名) that begins at `at`: surname and one or two characters, chosen together with
 * the words that follow (县长蔡洪发现: 蔡洪 + 发现). Right after a post a given name that is a word as well (张和平) is no
 * rarer for that. Null where no surname stands here.
 */
export function readName(text: string, at: number, afterPost = false): NameReading | null {
  const { surname, given, compound } = theLexicon();
  const first = text.charCodeAt(at);
  if (!isHan(first)) return null;
  const stop = clauseEnd(text, at, at + WINDOW);
  let best: NameReading | null = null;
  let bestCost = Infinity;
  const consider = (end: number, cost: number): void => {
    if (end > stop) return;
    const total = cost + (end < stop ? plainCost(text, end, stop) : 0);
    if (total < bestCost) {
      bestCost = total;
      best = { end, gain: 0 };
    }
  };
  const rest = (from: number, base: number): void => {
    const one = given[text.charCodeAt(from)] ?? 0;
    if (from >= stop || one === 0) return;
    consider(from + 1, base + one + SINGLE_GIVEN - (AFTER_NAME.test(text.slice(from + 1, from + 4)) ? 1 : 0));
    const two = from + 1 < stop ? (given[text.charCodeAt(from + 1)] ?? 0) : 0;
    if (two > 0)
      consider(
        from + 2,
        base + (afterPost && isWord(text, from) ? Math.min(GIVEN_WORD, one + two) : one + two),
      );
  };
  const rarity = surname[first] as number;
  if (rarity > 0) {
    rest(at + 1, rarity);
    // 某某 and × stand for characters of a name.
    if (/^[某×*xX○]{1,2}/.test(text.slice(at + 1, at + 3))) {
      const mask = /^[某×*xX○]{1,2}/.exec(text.slice(at + 1, at + 3));
      if (mask) return { end: at + 1 + mask[0].length, gain: 12 };
    }
  }
  for (const word of compound.get(text[at] as string) ?? []) {
    if (text.startsWith(word, at)) rest(at + word.length, 9);
  }
  const found = best as NameReading | null;
  if (found) found.gain = plainCost(text, at, stop) - bestCost;
  return found;
}

/** True where two characters are a word of the lexicon: 和平, 鹏程, 建设 are given names as well. */
function isWord(text: string, at: number): boolean {
  const { trie } = theLexicon();
  const first = trie.step(0, text.charCodeAt(at));
  const second = first === 0 ? 0 : trie.step(first, text.charCodeAt(at + 1));
  return second !== 0 && trie.kindOf(second) !== KIND.none;
}

function clauseEnd(text: string, from: number, to: number): number {
  let at = from;
  while (at < to && at < text.length && isHan(text.charCodeAt(at))) at++;
  return at;
}

/** Characters that transliterations are written with (译名用字). */
const TRANSLITERATION = new Set(
  '阿埃艾爱安昂奥澳巴芭白拜班邦保鲍贝本比彼毕宾波伯博勃布卜查彻茨达大戴丹德登邓狄迪蒂丁东杜敦顿多厄恩尔法凡方菲费芬丰冯佛夫弗福富盖甘冈高戈哥格葛根贡古瓜圭哈海汉豪赫黑亨洪侯胡华怀惠霍基吉季加贾杰金津卡凯坎康考柯科可克肯孔库夸奎拉莱赖兰朗劳勒雷黎里礼李丽利莉连列林琳卢鲁伦罗洛吕马玛迈麦曼芒毛梅门蒙米密敏明缪摩莫默姆穆拿娜纳乃南内尼年涅宁牛纽农努诺欧帕派潘庞佩彭皮匹平珀普奇齐契恰乔切琴琼丘屈让热日荣儒瑞若撒萨塞赛桑瑟森莎山尚舍申沈生圣施石什史士舒斯司丝松苏所索塔泰坦汤唐陶特滕提田廷图托陀瓦娃万旺威韦维魏温文翁沃乌武西希锡席夏肖谢辛欣兴雄休许雅亚延扬杨耶叶伊以易因英尤于裕约泽扎詹章珍治朱兹佐娅蕾妮妲黛丝琪薇蒂嘉朵彬潘逊臣仑昆坡崔恺俄焦喀咖伽嘎噶桂瑙坚'.split(
    '',
  ),
);

/** An interpunct (间隔号) in one of its forms. */
export function isDot(character: string | undefined): boolean {
  return (
    character === '·' || character === '•' || character === '・' || character === '‧' || character === '∙'
  );
}

/** A character that transliterations are written with. */
export function isTransliteration(character: string | undefined): boolean {
  return character !== undefined && TRANSLITERATION.has(character);
}
