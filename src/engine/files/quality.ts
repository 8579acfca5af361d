/**
 * How much a text looks like the text it should be (解码质量): the share of its non-ASCII characters that Chinese text
 * is made of, weighed by how common they are, less what a wrong decoding leaves behind. Between about -3 and 1.
 */
export function textQuality(text: string): number {
  let known = 0;
  let counted = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code < 0x80) {
      if (code < 9 || (code > 13 && code < 32 && code !== 27) || code === 127) {
        counted++;
        known -= 3;
      }
      continue;
    }
    counted++;
    known += FREQUENT.has(code) ? 1 : weightOf(code);
  }
  return counted === 0 ? 1 : known / counted;
}

/** What a character that is none of the frequent ones says for the text, by the ranges of Unicode; the first that holds it. */
const WEIGHTS: readonly (readonly [first: number, last: number, weight: number])[] = [
  [0x4e00, 0x9fff, 0.35],
  [0x3000, 0x303f, 0.6],
  [0xff01, 0xff5e, 0.6],
  [0x2010, 0x2027, 0.5],
  // The replacement character, private use and C1: left behind by a wrong decoding.
  [0xfffd, 0xfffd, -3],
  [0xe000, 0xf8ff, -2],
  [0x80, 0x9f, -2],
  // Halves of pairs, and Korean syllables.
  [0xd800, 0xdfff, 0],
  [0xac00, 0xd7af, -0.5],
];

function weightOf(code: number): number {
  for (const [first, last, weight] of WEIGHTS) if (code >= first && code <= last) return weight;
  return 0.1;
}

/** The characters government text uses most, simplified and traditional. */
const FREQUENT = new Set(
  Array.from(
    '的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子说产种面而方后多定行学法所民得经十三之进着等部度家电力里如水化高自二理起小物现实加量都两体制机当使点从业本去把性好应开它合还因由其些然前外天政四日那社义事平形相全表间样与关各重新线内数正心反你明看原又么利比或但质气第向道命此变条只没结解问意建月公无系军很情者最立代想已通并提直题党程展五果料象员革位入常文总次品式活设及管特件长求老头基资边流路级少图山统接知较将组见计别她手角期根论运农指几九区强放决西被干做必战先回则任取据处队南给色光门即保治北造百规热领七海口东导器压志世金增争济阶油思术极交受联什认六共权收证改清己美再采转更单风切打白教速花带安场身车例真务具万每目至达走积示议声报斗完类八离华名确才科张信马节话米整空元况今集温传土许步群广石记需段研界拉林律叫且究观越织装影算低持音众书布复容儿须际商非验连断深难近矿千周委素技备半办青省列习响约支般史感劳便团往酸历市克何除消构府称太准精值号率族维划选标写存候毛亲快效斯院查江型眼王按格养易置派层片始却专状育厂京识适属圆包火住调满县局照参红细引听该铁价严' +
      '個國為時來們對會發動學經進業過說產種後電現實體機當應開還關與設條軍從樣長線內數點東無間兩問題見區辦總將統計組務黨員縣鄉鎮報導農業財務環衛規範執參議選舉廳據單號邊標據達選證準備' +
      '市县镇乡村委办厅局通知意见规定条例公告决定批复函实施落实推进建设发展改革服务群众企业项目管理工作领导干部书记主任长',
    (character) => character.charCodeAt(0),
  ),
);
