import { CharSet } from '../lexicon/charSet';

/** Characters and words that names do not go over (断词字). */

export const ATTENDANCE =
  /出席[:：的]|列席|缺席|请假|参加会议的|参加人员|出席会议的|参会人员|名单|成\s?员[:：]|组\s?长[:：]|主持[:：]/;
/** Single characters that no name goes over when it is read to the left. */
export const BREAKS = new CharSet(
  '的在和与及同对将把被向为以于了着过到从由给让使等是有也都就而但各该本其某这那每任经赴访说并或且则又再很最更已即若如因所此我你他她它们个名位次项种些跟往至自随受请问看走去来上下里内外前后时讯电报',
);
export const IN_NAMES = new CharSet('里上下内外前后来过所到会由从本');
