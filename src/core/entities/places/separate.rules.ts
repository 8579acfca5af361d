import { FORMS_OF_LEVELS, LEVEL_LETTERS } from '../../knowledge/levels';

/** What stands inside what was read as one place (各级地名连写). */

/** Words of the sentence that a name was read over: 由|东岗镇, (今|柳林镇), 属|白芦公社. */
export const LEADS = /^(?:[辖由]|距(?=..)|[今含建署原畔属隶归迁叫](?=...))/;
/** The same with the character before the name: |后改|桐溪乡, |北连|柘平村, (今|柘林, 撤|销|柘平县, 政府驻|地|柳林村. */
export const LEADING =
  /^(?:撤销|设立|建立|成立|恢复|驻地|析置|\([今现]|.(?:[后又仍][改属]|[亦又复]称|地处|境域属?|成立|建立|设立|恢复|撤销|[东南西北][连邻接濒滨抵达]))(?=..)/;
/** A district that is founded, whose magistrate it is, or the sum of a list: 青禾|建县, 青禾|知县, 石门、青禾|两县. */
export const FOUNDED = new RegExp(
  `(?<=..)(?:[建设置废撤复知][${LEVEL_LETTERS}]|分路|县城|城[东西南北]|[两二三四五六七八九十]大?(?:自然)?[${LEVEL_LETTERS}村])$`,
);
export const LEVEL = new RegExp(`[街堡${FORMS_OF_LEVELS}]$|公社$`);
/** Words that end in the letter of a level and are none. */
export const NO_LEVEL =
  /(?:[小社园新景校厂片灾山库林矿街]区|开发区|[新老古名]城市|新[乡村]|[农乡山]村|城[镇乡]|[故家]乡)$/;
export const NO_REST = /^[东西南北中上下前后内外第一-十\d]/;
/** What may stand behind a division's short name (松江|小集村). */
export const OF_A_DIVISION = /[村庄屯寨乡镇]$/;
export const VILLAGE = '村';
