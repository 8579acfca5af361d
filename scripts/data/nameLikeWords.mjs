// Writes src/core/roles/data/nameLikeWords.ts: common words that begin with a surname and are as short as a name, of the lexicon,
// and places as they are called without 市.
//   node scripts/data/nameLikeWords.mjs
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadBundled } from '../lib/bundled.mjs';
import { root } from '../lib/paths.mjs';

/** Bits of rarity of a word: what is rarer is as likely a name. */
const RAREST = 17;

const { COMMON_KINDS, DIVISIONS, FORMER_DIVISIONS, KIND, LEXICON, hasFormOfName, unpackLexicon } =
  await loadBundled(`
export { COMMON_KINDS, KIND } from './src/core/entities/lexicon/kinds';
export { DIVISIONS, FORMER_DIVISIONS } from './src/core/entities/data/divisions';
export { LEXICON } from './src/core/entities/data/lexicon';
export { hasFormOfName } from './src/core/roles/signedNames';
export { unpackLexicon } from './src/core/entities/lexicon/trie';`);

const kinds = new Set([...COMMON_KINDS, KIND.title, KIND.place, KIND.body]);
const found = { 2: new Set(), 3: new Set() };
unpackLexicon(
  {
    add(word, kind, cost) {
      if (cost <= RAREST && kinds.has(kind) && hasFormOfName(word)) found[word.length]?.add(word);
    },
  },
  LEXICON,
);
for (const [, name] of `${DIVISIONS}${FORMER_DIVISIONS}`.matchAll(
  /([\u4e00-\u9fff]{2,3})(?=[市州盟](?:\d|$))/g,
))
  if (name.length === 2 && hasFormOfName(name)) found[2].add(name);
const rows = (words) => [...words].sort().join('');
writeFileSync(
  join(root, 'src/core/roles/data/nameLikeWords.ts'),
  `// Made by scripts/data/nameLikeWords.mjs.

/** Common words with the form of a name (党委, 学校, 金华), two and three characters each. Derived from the dictionary of jieba (MIT). */
export const TWO = '${rows(found[2])}';
export const THREE = '${rows(found[3])}';
`,
);
