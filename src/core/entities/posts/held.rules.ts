/** Words around a post that say that somebody has it (在职用语). */

/** Right before it. */
export const HELD_BEFORE =
  /(?:(?:任|担任|当选|当|当上|当上了|为|兼|兼任|原|现任|曾任|免去|去其|撤销|销其|辞去|代行|代为履行)(?:新一届|首任|新任)?|、)$/;
/** A bracket that holds a post belongs to the name of the post (主席（会长）). */
export const HELD_BEHIND =
  /^(?:[、,。;)]|$|兼|被[免撤]|等职|职[务责权]|的职务|人选|\((?![^()]*[长席任记]\))[^()]{1,8}\)|名[录单]|一览|更替)/;
/** 1998.05—2001.03 副县长, 2015/03—　副县长: a row of a record. */
export const YEAR_ROW = /^\s*(?:19|20)?\d{2}(?:[./]\d{1,2}|年(?:\d{1,2}月)?)?\s*(?:[-—~－–─―]{1,4}|至|到)/;
