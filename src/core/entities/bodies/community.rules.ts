import type { Scan } from '../grammar/scan';

const NO_NAME =
  /[名位个家所的在各该本全我与和及由据向对到由从经将把被让为是]|每个|所有|其他|其它|有关|相关|部分|附近|周边|周围|多个|当地|加强|推动|成立|组织|城市|农村|城乡|街道|乡镇|领导|选举|改选|负责|选出|深入|走进|依托|通过|支持|联合|时任|曾任|担任|原任|现任|一个|后来|老年|同时|首先|其中|目前/;

/** What stands between a mark and a community's form may be its name. */
export function isCommunityName({ text }: Scan, start: number, form: number): boolean {
  return text[start - 1] !== ')' && !NO_NAME.test(text.slice(start, form));
}

/** 居委会|和|文雨社区: what joins the community to the body before it. */
export function joinsTo({ text, bodies }: Scan, at: number): boolean {
  return text[at] === '和' && bodies.startOf(at) >= 0;
}
