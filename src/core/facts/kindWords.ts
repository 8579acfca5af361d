import type { FactKind } from '../record';
import type { Words } from '../words';

/** What each kind of fact (任职事实) is called. */
export const FACT_KIND_WORDS: Readonly<Record<FactKind, Words>> = {
  holds: { en: 'holds', zh: '任职' },
  appointed: { en: 'appointed', zh: '任命' },
  removed: { en: 'removed', zh: '免职' },
  former: { en: 'formerly', zh: '曾任' },
  acting: { en: 'acting', zh: '代理' },
  concurrent: { en: 'also holds', zh: '兼任' },
  proposed: { en: 'proposed', zh: '拟任' },
  attended: { en: 'attended as', zh: '出席' },
};
