const PAIRS =
  '覺觉幫帮來来權权於于們们頁页關关閱阅讀读評评論论聯联絡络發发報报網网轉转載载聲声責责編编輯辑鏈链專专題题熱热門门點点擊击廣广條条務务隱隐資资訊讯還还給给為为時时間间區区臺台籤签標标錄录選选單单處处動动態态導导號号碼码驗验證证註注冊册體体簡简後后會会員员傳传電电話话郵邮視视頻频圖图與与開开齣出個个無无過过從从國国縣县鄉乡鎮镇黨党書书記记長长廳厅總总計计劃划設设機机構构組组織织團团軍军銀银財财經经農农業业產产範范圍围規规則则項项節节編编類类別别級级層层價价額额億亿萬万數数據据實实現现對对應应當当該该執执監监審审議议決决辦办法法令令學学術术醫医藥药衛卫環环境境護护礦矿氣气車车運运輸输鐵铁橋桥灣湾島岛廠厂倉仓庫库貿贸稅税訪访問问複复繫系閉闭誤误錯错維维刪删離离啟启鏡镜攝摄戶户統统係系線线瀏浏覽览館馆訂订購购讚赞溫温將将嗎吗這这樣样鍵键貼贴擴扩縮缩歷历僅仅擔担負负觀观場场謝谢違违識识檔档紹绍領领歡欢語语隨随滿满連连鐘钟嚴严擇择誌志訴诉諮咨詢询屬属優优聞闻請请頭头東东華华陳陈調调結结種种續续終终稱称確确製制際际顯显週周達达進进遠远邊边緊紧順顺預预頒颁飛飞餘余駐驻薦荐內内雙双詞词彙汇欄栏塊块';

/** By code unit the simplified character; 0 for itself. */
const SIMPLE = new Uint16Array(0x10000);
for (let index = 0; index + 1 < PAIRS.length; index += 2)
  SIMPLE[PAIRS.charCodeAt(index)] = PAIRS.charCodeAt(index + 1);

/** The simplified form of one code unit, as in `foldTraditional`. */
export function simpleUnit(code: number): number {
  return SIMPLE[code] || code;
}

/**
 * Traditional characters (繁体字) that the analyser's own words are written with, to simplified, one for one, so that
 * offsets hold. Not a converter for texts: only rules match on what comes out.
 */
export function foldTraditional(text: string): string {
  let changed = '';
  let from = 0;
  for (let index = 0; index < text.length; index++) {
    const simple = SIMPLE[text.charCodeAt(index)];
    if (!simple) continue;
    changed += text.slice(from, index) + String.fromCharCode(simple);
    from = index + 1;
  }
  return from === 0 ? text : changed + text.slice(from);
}
