import type { Locale } from './record';

/** A sentence for people in both languages. The core carries its own words, so that every host says the same. */
export interface Words {
  en: string;
  zh: string;
}

/** Picks the caller's language. */
export function say(words: Words, locale: Locale | undefined): string {
  return locale === 'zh-cn' ? words.zh : words.en;
}
