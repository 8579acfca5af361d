const OWN =
  /本(?:法|条例|條例|办法|辦法|规定|規定|细则|細則|规则|規則|决定|決定|解释|解釋|通知|意见|意見|方案|规划|規劃|纲要|綱要|章程|公约|公約|准则|準則|制度|标准|標準|规范|規範|指南|守则|守則|计划|計劃|要点|公告|通告|命令|令|批复|报告|报告书|协议|合同|文件|文|暂行办法|暂行条例|暂行规定|实施办法|实施细则|实施意见|实施方案|施行细则|若干规定|试行办法)(?:总则|總則|分则|分則|附则|附則)?$/;
/** 本条第二款, 本章第三节. */
export const HERE = /本(?:条|條|章|节|節|编|編|款|项|項)$/;
/** A name that is not 本…: another document is meant (食品安全法第二十七条, 条例第五条). */
const OTHER =
  /(?:法|条例|條例|办法|辦法|规定|規定|细则|細則|规则|規則|决定|決定|解释|解釋|公约|公約|章程|准则|準則|通知|意见|意見|方案|通则|通則|总则|总則|分则|刑法典|法典|议定书|协定|公告|命令)[）)]?$/;
const NAME_START =
  /(?:违反|違反|依照|按照|根据|根據|依据|依據|遵守|符合|适用|適用|执行|執行|参照|參照|以及|或者|[和与與及或由对對以为為在的向有是将把、，,。；;：:（(“”"'《》\s]|规定|規定)/g;

/** What stands before a reference and says of which document it is. */
export type Prefix =
  | { kind: 'none'; length: 0 }
  | { kind: 'own'; length: number; name: string }
  | { kind: 'here'; length: number; unit: string }
  | { kind: 'other'; length: number; name: string };

/** 本 with the longest of its documents has so many characters; the name of another at the end of the words fewer. */
const OWN_LENGTH = 8;

/** What stands right before the first 第: 本法, 本条, 《…》 or the bare name of another document. */
export function readPrefix(before: string): Prefix {
  const tail = before.slice(-OWN_LENGTH);
  const own = tail.includes('本') ? OWN.exec(tail) : null;
  if (own) return { kind: 'own', length: own[0].length, name: own[0] };
  const here = HERE.exec(tail.slice(-2));
  if (here) {
    const unit = here[0].charAt(1);
    return { kind: 'here', length: 2, unit: SIMPLE_UNIT[unit] ?? unit };
  }
  const trimmed = before.trimEnd();
  const bare = /[）)]$/.test(trimmed) ? trimmed.replace(/[（(][^（()）]{0,60}[）)]$/, '') : trimmed;
  if (bare.endsWith('》')) {
    const open = bare.lastIndexOf('《');
    if (open >= 0)
      return { kind: 'other', length: before.length - open, name: bare.slice(open + 1, -1).trim() };
  }
  const other = OTHER.exec(tail);
  if (!other) return { kind: 'none', length: 0 };
  const window = before.slice(-24);
  let from = 0;
  for (const stop of window.slice(0, window.length - other[0].length).matchAll(NAME_START))
    from = stop.index + stop[0].length;
  const name = window.slice(from);
  return { kind: 'other', length: name.length, name };
}

const SIMPLE_UNIT: Readonly<Record<string, string>> = { 條: '条', 節: '节', 編: '编', 項: '项' };

/** True inside 《…》: a title that names an article of another law is a name. */
export function inTitle(before: string): boolean {
  return before.lastIndexOf('《') > before.lastIndexOf('》');
}
