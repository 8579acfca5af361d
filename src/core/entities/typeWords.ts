import type { EntityType, Relation } from '../record';
import type { Words } from '../words';

/** What each type of entity (实体类型) is called, in the order in which views list them. */
export const TYPE_WORDS: Readonly<Record<EntityType, Words>> = {
  person: { en: 'People', zh: '人物' },
  position: { en: 'Posts', zh: '职务' },
  organization: { en: 'Organisations', zh: '机构' },
  place: { en: 'Places', zh: '地名' },
  date: { en: 'Dates', zh: '日期' },
  quantity: { en: 'Quantities', zh: '数量' },
  'document-number': { en: 'Document numbers', zh: '发文字号' },
  'document-title': { en: 'Document titles', zh: '文件标题' },
  'law-reference': { en: 'References to laws', zh: '法条引用' },
  slogan: { en: 'Number slogans', zh: '数字缩略语' },
  campaign: { en: 'Campaigns', zh: '专项行动' },
  meeting: { en: 'Meetings', zh: '会议' },
};

/** What one entity of each type is called. */
export const TYPE_WORD: Readonly<Record<EntityType, Words>> = {
  person: { en: 'Person', zh: '人物' },
  position: { en: 'Post', zh: '职务' },
  organization: { en: 'Organisation', zh: '机构' },
  place: { en: 'Place', zh: '地名' },
  date: { en: 'Date', zh: '日期' },
  quantity: { en: 'Quantity', zh: '数量' },
  'document-number': { en: 'Document number', zh: '发文字号' },
  'document-title': { en: 'Document title', zh: '文件标题' },
  'law-reference': { en: 'Reference to a law', zh: '法条引用' },
  slogan: { en: 'Number slogan', zh: '数字缩略语' },
  campaign: { en: 'Campaign', zh: '专项行动' },
  meeting: { en: 'Meeting', zh: '会议' },
};

/** What each kind of relation (关系) is called. */
export const RELATION_WORDS: Readonly<Record<Relation['type'], Words>> = {
  holds: { en: 'holds the post', zh: '任职' },
  of: { en: 'post of', zh: '所属机构' },
  in: { en: 'lies in', zh: '位于' },
  alias: { en: 'short for', zh: '简称' },
};

/** Every entity type, in the order of `TYPE_WORDS`. */
export const ENTITY_TYPES = Object.keys(TYPE_WORDS) as EntityType[];
