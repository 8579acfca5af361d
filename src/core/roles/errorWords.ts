const SORRY =
  '(?:(?:很|非常|十分)?(?:抱歉|对不起)|sorry|oops|糟糕|哎呀|提示|温馨提示|系统提示|错误提示)[,!。:~\\s]{0,3}';
const WHAT = '(?:页面|网页|内容|文章|资源|信息|地址|网址|网站|文件|链接|栏目|URL)';
const GONE =
  '(?:已经?|暂时|可能|目前|似乎|好像){0,2}(?:不存在|不可用|(?:被)?(?:删除|移除|移动|屏蔽)|失效|过期|下线|找不到了?|出错了?|出现错误|发生错误|未找到|没有找到|无法(?:访问|显示|找到|打开)|走丢了|丢失了?|飞走了|不翼而飞)';
const THEN =
  '(?:[,。!;]?\\s?(?:敬?请|已更改|或者|您可以|可以|点击|系统|页面|正在|本页|或|如)[^。!]{1,40}[。!]?|[,。!]?\\s?\\d{1,3}\\s?秒[^。]{2,24}[。!]?)';
const TOLD: readonly string[] = [
  `(?:您|你)?(?:所|要|想|正在|当前)?(?:访问|查看|浏览|请求|查找|寻找|打开)的?${WHAT}${GONE}(?:或(?:已|者)?[^。,]{2,12})?`,
  `(?:该|此|当前|本)?${WHAT}${GONE}(?:或(?:已|者)?[^。,]{2,12})?`,
  `(?:没有|未能?|无法)找到(?:您|你)?(?:所|要)?(?:访问|请求|查看|需要)?的?${WHAT}`,
  '(?:当前)?(?:系统|服务器|网络|网站|服务)(?:正在|正)?(?:繁忙|维护中?|升级(?:维护)?中?|建设中|忙|异常|开小差了?|出错了?|错误|内部错误|无响应|超时)',
  '(?:内部服务器错误|网关(?:错误|超时)|请求(?:超时|错误|无效|被拒绝)|禁止访问|拒绝访问|访问(?:出错|错误|异常|受限|被拒绝|被拦截|过于频繁|验证|频率过高))',
  '(?:您|你)?(?:没有|无)(?:访问)?权限(?:访问[^。]{1,12})?',
  '(?:您|你)的(?:访问|请求|IP)[^。]{0,16}(?:被?(?:拦截|拒绝|限制|阻断|禁止)|异常|过于频繁|存在(?:安全)?(?:风险|威胁))[^。]{0,6}',
  '[^。]{0,32}(?:(?:防火墙|安全防护|安全策略|安全系统)[^。]{0,12}(?:拦截|阻断|拒绝)|WAF|云防护|网站卫士|创宇盾|安全狗|玄武盾)[^。]{0,24}',
  '(?:请(?:您)?(?:先)?(?:完成|进行|通过|拖动))?(?:下列|以下|下方)?(?:的)?(?:安全验证|人机验证|滑动验证|滑块|拼图验证|浏览器安全检查)[^。]{0,14}',
  '(?:请|需要)?(?:您)?(?:先)?(?:开启|启用|打开|允许)(?:浏览器的?)?\\s?(?:JavaScript|JS|Cookie)s?[^。]{0,24}',
  '[^。]{0,40}(?:enable|requires?|turn on|without|support) JavaScript[^。]{0,80}',
  '(?:您|你)?(?:的|当前)?浏览器(?:版本过低|不支持(?:框架|JavaScript|脚本|iframe|嵌入式框架)?)[^。]{0,30}',
  '(?:页面|系统)?(?:将(?:在|于)?)?\\d{1,3}\\s?秒(?:钟)?(?:之?后)?(?:将)?(?:自动)?(?:为您)?(?:跳转|返回|转向|关闭)[^。]{0,16}',
  '(?:正在|即将)(?:为您)?(?:跳转|转向|重定向|加载|验证)[^。]{0,14}',
  '(?:404|403|500|502|503)\\s?(?:错误|页面|error)?|(?:HTTP\\s?)?错误\\s?[345]\\d\\d[^。]{0,24}|(?:40[0-9]|50[0-9])\\s?-\\s?[\\u4e00-\\u9fff][^。]{1,24}',
  'Just a moment\\.{0,3}|denied by region block.{0,20}|The requested (?:URL|resource).{0,80}not found.{0,40}|You don.t have permission to access.{0,60}|Checking your browser[\\w ,.]{0,40}|Access Denied|Page Not Found|(?:Security|Human) Verification|Please wait[\\w ,.]{0,30}|Loading\\.{0,3}',
];
const REST = `${THEN}{0,2}[。!.~]{0,3}$`;
/**
 * Each kind of words by itself: how a line of it begins, and how one ends that says nothing else. All of them in one
 * pattern take long to compile; few texts need it.
 */
export const ERROR_KINDS = TOLD.map((told) => ({
  begins: new RegExp(`^(?:${SORRY})?(?:${told})`, 'i'),
  alone: new RegExp(`^(?:${SORRY})?(?:${told})${REST}`, 'i'),
}));
/** Two of them on one line. */
export const TOLD_TWICE = new RegExp(
  `^(?:${SORRY})?(?:${TOLD.join('|')})[,。!;:]\\s?(?:${TOLD.join('|')})${REST}`,
  'i',
);
/** Only that one is sorry. */
export const SORRY_LINE = new RegExp(`^(?:${SORRY}){1,2}$`, 'i');
/** What the words of an error page are tried with. */
export const ERROR_WORDS: readonly RegExp[] = [...ERROR_KINDS.map((kind) => kind.begins), SORRY_LINE];
