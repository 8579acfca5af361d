/** Surnames that stand for a full name (以姓称人). */

export const COMPOUND = /^(?:欧阳|司马|上官|诸葛|东方|皇甫|尉迟|公孙|慕容|司徒|令狐|夏侯|端木)$/;
/** A name of two characters is a word too easily; it must begin a clause or follow one of these. */
export const BOUNDARY = /^(?:|[\s,，。、;；:：“”"（(和与及对向由请让])$/;
