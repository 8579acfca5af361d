/** The name between 由 and the verb that gives a post: 由|柳知远|兼任, 由|高岩|接任. The surname 由 is rarer than the word. */
export const BY_WHOM =
  /^由([\u4e00-\u9fff]{2,3}?)(?=(?:同志)?(?:、|兼|任|担任|出任|代理|接任|继任|接替|主持|暂代))/;
