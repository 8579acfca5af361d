/** What stands beside a date and says how it is meant (日期的上下文). */

/** What is meant to be done, before its date. */
export const PLANNED = /(?:[将將拟擬]|计划|計劃|预计|預計|力争|力爭|预定|預定)(?:[于於在])?$/;
/** A birth, behind its date and before it. */
export const BORN_BEHIND = /^(?:[)）]|出?生(?!效|产|态|活)|诞生)/;
export const BORN_BEFORE = /(?:生于|出生[于在:：年月日]{0,5}|出生日期[:：]?)\s?$/;
