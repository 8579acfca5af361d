/** Names of the usual families of inline markers (拼音), for their scheme: 一是 is `inline-shi`. */
const NAMES: Readonly<Record<string, string>> = {
  是: 'shi',
  要: 'yao',
  问: 'wen',
  看: 'kan',
  抓: 'zhua',
  讲: 'jiang',
  查: 'cha',
  学: 'xue',
  促: 'cu',
  强: 'qiang',
};

/** What the scheme of a family is called after `inline-`: pinyin where known, else the character. */
export function familyName(character: string): string {
  return NAMES[character] ?? character;
}
