/** Short forms of places (地名简称). */

/** A level's letter right behind a short form: 临河|县委 is of the county of that name and no other. */
export const LETTER = /^[省市县区州旗](?=委|政府|人民|人大|政协|纪委|长|[\u4e00-\u9fff]{1,6}[局办])/;
