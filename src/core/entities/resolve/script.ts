/**
 * Rules work on simplified characters; a text in traditional ones gets its names back in its own (臨河縣委). Characters that
 * the text does not have stay simplified.
 */
export class OwnScript {
  private readonly back = new Map<string, string>();

  /** `folded` is the text as rules read it, of the same length. */
  constructor(text: string, folded: string) {
    if (text === folded) return;
    for (let at = 0; at < text.length && at < LONGEST; at++) {
      const simple = folded.charCodeAt(at);
      if (simple < 0x4e00 || simple > 0x9fff || text.charCodeAt(at) === simple) continue;
      const key = folded.charAt(at);
      if (!this.back.has(key)) this.back.set(key, text.charAt(at));
    }
  }

  /** The name in the characters of the text. */
  restore(name: string): string {
    if (this.back.size === 0) return name;
    let out = '';
    for (const character of name) out += this.back.get(character) ?? character;
    return out;
  }
}

/** Characters that are looked at; a text of two scripts is not worth more. */
const LONGEST = 200_000;
