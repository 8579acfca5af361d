/** Words of councils and terms (届次与会议). */

export const COUNCIL = /^(?:理事会|监事会|董事会|委员会|执委会)/;
export const TERM = /第[一二三四五六七八九十\d]{1,3}届$/;

/** What makes somebody a holder, before the place of the post. */
export const TAKES_UP = /(?:任|当选|为)$/;
