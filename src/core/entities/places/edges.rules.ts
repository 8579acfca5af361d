/** Where names of places begin, and sides that are none (地名边界、方位). */

/** Little words that a name may begin behind. */
export const EDGES = '了在的与和对沿经到至往赴驻于是为将把由、';
export const SIDE = /^[东西][南北]$/;
export const COUNTRY = '国';
/** 在县|西北: of a county that is not named. */
export const IN_COUNTY = '在县';
/** What follows the side of something. */
export const AT_A_SIDE =
  /^(?:、[东西南北]+[与和邻接连]|[\d约隔沿临向]|[与和].{1,12}(?:接壤|相邻|毗邻|交界|相连|毗连|相接|为邻|为界|相望)|一[部角隅片]|流[,，])/;
