import type { Section } from '../record';
import type { ReadReference } from './readReference';

/** A sentence goes on for so many characters after the article it names, at most. */
const REACH = 200;

/**
 * What the words before have named already (上文所指): a bare 第三项, 该条 and 第二百七十八条 behind 刑法第二百二十一条 take
 * it up. Told each reference when it is read.
 */
export class Spoken {
  /** The reference before. */
  last: ReadReference | null = null;
  /** The last reference that named an article, of this document or of another. */
  private article: ReadReference | null = null;
  /** True once an article of another document was named. */
  namesOthers = false;

  constructor(private readonly text: string) {}

  note(read: ReadReference): void {
    this.last = read;
    if (!read.written.some(({ unit }) => unit === '条')) return;
    this.article = read;
    this.namesOthers ||= isForeign(read);
  }

  /** The reference to an article that the sentence of `at` has made before; null where it has made none. */
  inSentence(at: number): ReadReference | null {
    const { article } = this;
    return article && this.isSameSentence(article, at) ? article : null;
  }

  /** The last reference to an article that the article of the reader has made; null where it has made none. */
  inArticle(around: Section): ReadReference | null {
    return this.article && this.article.reference.start >= around.start ? this.article : null;
  }

  /** The last reference to an article on the reader's own line, in texts without articles; null where there is none. */
  inLine(at: number): ReadReference | null {
    const { article } = this;
    if (!article || at - article.reference.end > REACH) return null;
    return /[\r\n]/.test(this.text.slice(article.reference.end, at)) ? null : article;
  }

  /** The other document that the reference before named in the same sentence, and the words since; null where none. */
  otherDocument(at: number): { name: string; since: string } | null {
    const { last } = this;
    if (!last || !isForeign(last) || !this.isSameSentence(last, at)) return null;
    return { name: last.reference.statute ?? '', since: this.text.slice(last.reference.end, at) };
  }

  private isSameSentence({ reference: { end } }: ReadReference, at: number): boolean {
    return at - end <= REACH && !/[。\r\n]/.test(this.text.slice(end, at));
  }
}

/** True where a reference names a place of another document. */
export function isForeign({ reference, places }: ReadReference): boolean {
  return reference.statute !== undefined && reference.target === undefined && places.length === 0;
}
