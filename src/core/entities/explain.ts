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
  'person/frame': { en: 'a name in the words of an appointment', zh: '任免用语中的姓名' },
  cut: { en: 'what stands before it may belong to it', zh: '其前的文字可能属于该名称' },
  'position/grammar': { en: 'level, body and rank of a post', zh: '由层级、机构和职级构成的职务' },
  'organization/form': { en: 'a body named by its form “{0}”', zh: '以“{0}”结尾的机构名称' },
  'organization/short': { en: 'a short form of a body', zh: '机构简称' },
  'organization/known': { en: 'a well-known body', zh: '常见机构' },
  'place/division': { en: 'an administrative division', zh: '行政区划' },
  'place/short': { en: 'a short form of an administrative division', zh: '行政区划简称' },
  'place/form': { en: 'a place named by its form “{0}”', zh: '以“{0}”结尾的地名' },
  'place/known': { en: 'a place of the gazetteer', zh: '地名表中的地名' },
  'document-number/code': {
    en: 'a short code of an office, a year in brackets and a number',
    zh: '机关代字、年份与序号',
  },
  'document-number/year-first': { en: 'a year in brackets, a code and a number', zh: '年份在前的字号' },
  'document-number/year-less': { en: 'a code and a number without a year', zh: '不带年份的字号' },
  'document-number/order': { en: 'an order or announcement with its number', zh: '令、公告等及其编号' },
  'document-number/bulletin': { en: 'the number of an issue', zh: '简报等的期号' },
  'document-number/standard': { en: 'the number of a standard', zh: '标准编号' },
  'document-title/kind': { en: 'a title in 《》 that ends in “{0}”', zh: '书名号内以“{0}”结尾的标题' },
  'document-title/marks': { en: 'a title in 《》', zh: '书名号内的标题' },
  'law-reference/title': { en: 'a place in 《{0}》', zh: '《{0}》中的条款' },
  'law-reference/name': { en: 'a statute by its name, “{0}”', zh: '以名称引用的法律“{0}”' },
  'law-reference/this': { en: 'a place in “{0}”', zh: '“{0}”中的条款' },
  'date/full': { en: 'a date with its year', zh: '带年份的日期' },
  'date/partial': { en: 'a date without its year', zh: '未写年份的日期' },
  'date/relative': { en: 'a date relative to that of the document', zh: '相对于文件日期的日期' },
  'date/period': { en: 'a period', zh: '时期' },
  'date/range': { en: 'a stretch from one date to another', zh: '起止日期' },
  'date/era': { en: 'a year of an era', zh: '年号纪年' },
  'date/lunar': { en: 'a day of the lunar calendar', zh: '农历日期' },
  'quantity/figure': { en: 'a figure with its unit', zh: '数字与单位' },
  'quantity/han': { en: 'a Chinese numeral with a measure word', zh: '汉字数词与量词' },
  'quantity/money': { en: 'an amount of money', zh: '金额' },
  'quantity/fraction': { en: 'a fraction or a percentage', zh: '分数或百分数' },
  'slogan/quoted': { en: 'in quotation marks, announces {0}', zh: '引号内的数字缩略语，所示数目为 {0}' },
  'slogan/known': { en: 'a well-known formulation, announces {0}', zh: '通行的提法，所示数目为 {0}' },
  'slogan/context': {
    en: 'what the sentence sets out to do, announces {0}',
    zh: '由上下文判定的数字缩略语，所示数目为 {0}',
  },
  'slogan/form': {
    en: 'a number slogan by its form, announces {0}',
    zh: '具有数字缩略语的形式，所示数目为 {0}',
  },
  'campaign/quoted': { en: 'a name in quotation marks before a word for a campaign', zh: '引号内的活动名称' },
  'campaign/form': { en: 'a campaign by its form', zh: '具有专项行动名称的形式' },
  'campaign/works': { en: 'a programme of works', zh: '工程名称' },
  'meeting/numbered': { en: 'a meeting with its number', zh: '带届次的会议' },
  'meeting/body': { en: 'a meeting of a body', zh: '机构的会议' },
  'meeting/named': { en: 'a meeting by its proper name', zh: '有专名的会议' },
  'person/name': { en: 'a surname and a given name', zh: '由姓氏与名字构成' },
  'person/foreign': { en: 'a foreign name', zh: '外国人名译名' },
  'person/surname': { en: 'the surname of {0}, named in full elsewhere', zh: '指文中他处的{0}' },
  'place/anaphora': { en: 'stands for {0}', zh: '指{0}' },
  alias: { en: 'a short name declared for {0}', zh: '文中声明的简称，指{0}' },
  verdict: { en: 'marked by you', zh: '由您标记' },
  tagger: { en: 'the statistical tagger', zh: '统计标注模型' },
};

/** The evidence in the words of both languages; an unknown id stands for itself. */
export function explainEntity(evidence: Evidence): Words {
  const words = WORDS[evidence.id] ?? { en: evidence.id, zh: evidence.id };
  const fill = (template: string): string =>
    template.replace(/\{(\d)\}/g, (_all, index: string) => String(evidence.values?.[Number(index)] ?? ''));
  return { en: fill(words.en), zh: fill(words.zh) };
}
