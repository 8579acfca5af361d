import type { Reading, Sentence } from './sentences';

/** …，1985年病故于西昌: of the only one whom the sentence names. */
const DIES =
  /[,;](?:[\d一二三四五六七八九〇零○]{4}年(?:\d{1,2}月)?(?:\d{1,2}日)?)?(?:因病|不幸)?(?:[在于][^,;。]{1,10})?(?:病故|病逝|逝世|去世|辞世)/;
/** 张三同志遗体, 张三因病逝世. */
const DIED =
  /^(?:同志|先生|女士)?(?:的?(?:遗体|追悼会|治丧)|,?(?:已于|已|因病|因[^。;:父母妻夫儿女家]{1,24}?|于(?:[^。;:,父母妻夫儿女家]|家中){2,20}?)?,?(?:医治无效,?)?(?:不幸)?(?:于[^。;:,父母妻夫儿女家]{2,24}?)?(?:逝世|病逝|病故|去世|辞世|离世|病亡))/;
/** （1919—1984）, right behind a name. */
const YEARS =
  /^\((\d{4})年?[^()\d]{0,4}(?:\d{1,2}月)?(?:\d{1,2}日)?\s*[-—~～–－至]{1,2}\s*(\d{4})年?[^()]{0,8}\)/;
/** The same in any form, which may be of somebody who lives (1958年—). */
const LIFE = /^\([^()]*\d{4}[^()]*[-—~～–－─至][^()]*\)/;
/** Longer than any spell in office, in years. */
const LIFETIME = 25;

/** Those whose lives (生卒) a sentence tells to their end, by name. */
export function endsIn({ text }: Reading, { people, end: last }: Sentence): string[] {
  return people
    .filter(({ end }) => {
      const [, born, died] = YEARS.exec(text.slice(end, end + 40)) ?? [];
      if (Number(died) - Number(born) > LIFETIME || DIED.test(text.slice(end, end + 48))) return true;
      return people.length === 1 && DIES.test(text.slice(end, last));
    })
    .map(({ canonical }) => canonical);
}

/** 2019年10月病逝: in a record, of whom it is about. */
const HIS_END =
  /(?:^|[,;。年月日\s])(?:因病|不幸)?(?:[在于][^,;。]{1,10})?(?:病故|病逝|逝世|去世|辞世)(?=[,;。]|\s*$)/;

/** Whether a sentence that names nobody tells the end of the life whose record it is in. */
export function endsRecord({ text }: Reading, { people, start, end }: Sentence): boolean {
  return people.length === 0 && HIS_END.test(text.slice(start, end));
}

/** How long the brackets are that hold the years of a life behind a name: 于志宁（1902年—1981年）; 0 where none do. */
export function yearsBehind({ text }: Reading, end: number): number {
  return LIFE.exec(text.slice(end, end + 40))?.[0].length ?? 0;
}
