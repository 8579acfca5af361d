import type { Evidence } from '../record';
import type { Words } from '../words';

/** Evidence of the recognisers in words (识别依据); `{0}` `{1}` are the evidence's values. */
const WORDS: Readonly<Record<string, Words>> = {
  'person/post-before': {
    en: 'a surname and a given name right after the post “{0}”',
    zh: '职务“{0}”之后的姓名',
  },
  'person/post-after': { en: 'a name right before the post “{0}”', zh: '职务“{0}”之前的姓名' },
  'person/list': { en: 'a name in a list of names', zh: '姓名列表中的一项' },
  'person/title': { en: 'a name with the form of address “{0}”', zh: '带称呼“{0}”的姓名' },
  'person/verb': { en: 'a name before “{0}”', zh: '“{0}”之前的姓名' },
  'person/dotted': { en: 'a name written with ·', zh: '带间隔号的译名或少数民族姓名' },
  'person/repeated': { en: 'a name found elsewhere in the document', zh: '文中他处已识别的姓名' },
  'person/record': { en: 'a name at the head of a personal record', zh: '履历开头的姓名' },
  'position/grammar': { en: 'level, body and rank of a post', zh: '由层级、机构和职级构成的职务' },
  'organization/form': { en: 'a body named by its form “{0}”', zh: '以“{0}”结尾的机构名称' },
  'organization/short': { en: 'a short form of a body', zh: '机构简称' },
  'organization/known': { en: 'a well-known body', zh: '常见机构' },
  'place/division': { en: 'an administrative division', zh: '行政区划' },
  'place/short': { en: 'a short form of an administrative division', zh: '行政区划简称' },
  'place/form': { en: 'a place named by its form “{0}”', zh: '以“{0}”结尾的地名' },
  'place/known': { en: 'a place of the gazetteer', zh: '地名表中的地名' },
  tagger: { en: 'the statistical tagger', zh: '统计标注模型' },
};

/** The evidence in the words of both languages; an unknown id stands for itself. */
export function explainEntity(evidence: Evidence): Words {
  const words = WORDS[evidence.id] ?? { en: evidence.id, zh: evidence.id };
  const fill = (template: string): string =>
    template.replace(/\{(\d)\}/g, (_all, index: string) => String(evidence.values?.[Number(index)] ?? ''));
  return { en: fill(words.en), zh: fill(words.zh) };
}
