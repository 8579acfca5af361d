import type { LineFeatures } from './lineFeatures';
import { mayBeDate } from './documentForms';

/** A page of error has no more lines and no more characters. */
const MOST_LINES = 20;
const MOST_SIZE = 1400;
/** A line so short may be a heading or a button of such a page. */
const LABEL = 12;

const THING =
  '(?:内容|文章|页面|网页|信息|帖子|微博|视频|账号|公众号|作品|话题|商品|图文|链接|资源|文件|栏目|网站|站点|域名|空间|主机|服务)';
/**
 * What a page without an article says of itself (死页用语), each the whole of a line: taken away, held up by a firewall,
 * waiting for a check, a login or another page, wrong parameters, nothing found, timed out, closed, not on record. Inside a
 * page with an article such words prove nothing, so they are tried on small pages only.
 */
const TELLS: readonly RegExp[] = [
  // Removed by who published it, or by the platform.
  new RegExp(
    `^(?:(?:很?抱歉|对不起|提示)[,,:]?)?(?:您?(?:访问|查看|要找)的)?(?:该|此|本|当前)?${THING}(?:已经?|可能|因|由于|涉嫌)?[^。]{0,16}(?:删除|下架|下线|屏蔽|封禁|停用|关闭|失效|过期|移除|更名|无法(?:查看|访问|显示)|不可(?:见|用|访问)|不存在|不见了|飞走了|走丢了)[^。]{0,30}[。!]?$`,
  ),
  /^由用户投诉并经平台审核.{0,40}$/,
  // Firewalls.
  /^.{0,8}(?:您|你)的(?:请求|访问|提交|IP|操作)[^。]{0,30}(?:不合法|非法|威胁|攻击|风险|拦截|阻断|拒绝|限制|禁止|异常|频繁|敏感)[^。]{0,40}[。!]?$/,
  /^[^。]{0,30}URL[^。]{0,12}(?:威胁|危险|非法)[^。]{0,30}[。!]?$/,
  /^(?:The requested URL was rejected|Your support ID is|Please consult with your administrator|Request (?:rejected|blocked|denied)|Sorry, you have been blocked|Attention Required|You are unable to access|This request has been blocked).{0,160}$/i,
  /^(?:该|您的?)?请求(?:已)?被(?:拒绝|拦截|阻断|禁止)[^。]{0,30}[。!]?$|^(?:您的|你的)?(?:支持|请求|事件|拦截)\s?ID(?:是|为)?\s?:?.{0,60}$/,
  // Checks.
  /^(?:请(?:您)?(?:输入|填写)(?:下方|下图|图片中的?|图形|右侧)?(?:的)?验证码|(?:为了?(?:您的)?\S{2,6}安全,?)?请(?:您)?(?:先)?(?:完成|进行|通过)(?:下列|以下)?(?:安全|人机|身份|滑动)?(?:验证|校验).{0,16}|(?:请)?(?:向右|按住|拖动).{0,6}滑块.{0,12}|看不清\??,?换一张|点击(?:按钮)?(?:进行)?验证|请证明(?:您|你)(?:不是机器人|是人类).{0,10}|Verify you are human.{0,60}|Please (?:complete|verify|enable).{0,100}|Enable JavaScript and cookies.{0,40})[。!]?$/i,
  // On the way to another page.
  /^(?:页面|网页|系统|数据|内容|资源)?(?:正在|即将)?(?:自动)?(?:为您)?(?:跳转|转向|重定向|加载|进入(?:网站|系统|首页))中?(?:到|至)?[^。]{0,14}(?:请?稍[候后等])?\S{0,6}$|^如果?(?:您的?)?(?:浏览器|页面)?[^。]{0,6}(?:没有|未能?|不能|无法)(?:自动)?(?:跳转|转向|刷新|进入)[^。]{0,20}[。!]?$|^(?:Redirecting|Moved|Object moved|Loading|Please wait).{0,60}$/i,
  // Parameters.
  /^(?:系统提示:?)?(?:(?:请求|传入|非法|访问|URL|[A-Za-z_]{1,16})?\s?参数(?:错误|有误|不正确|非法|不合法|无效|异常|缺失|丢失)|非法(?:参数|请求|访问|操作|链接)|缺少(?:必要)?参数|无效的?(?:参数|请求|链接|地址))[^。]{0,12}[。!]?$|^(?:Invalid|Missing|Bad) (?:parameter|argument|request|URL|token).{0,60}$/i,
  // Nothing there.
  /^(?:抱歉,?|对不起,?|很遗憾,?)?(?:暂时?(?:没有|无)|没有(?:找到|查询到|检索到|搜索到)?|未(?:找到|查询到|检索到)|查无|无)(?:任何|此|该|您要的|与?\S{0,8}|符合(?:条件|要求)的)?(?:的)?(?:相关)?(?:数据|内容|信息|记录|结果|文章|文件|资料)[^。]{0,10}[。!]?$|^共(?:有|找到)?\s?0\s?(?:条|项|篇|个).{0,12}$|^No (?:data|results?|records?|content|posts?)(?: (?:found|available|to display))?\.?$/i,
  // Timed out, not reachable, thrown by a program.
  /^(?:(?:连接|请求|响应|操作|访问|会话|登录|网关)(?:已)?(?:超时|过期|失效|失败)[^。]{0,20}|服务器(?:响应时间过长|无响应|开小差了?|内部错误|未响应|错误)[^。]{0,16}|系统(?:发生|出现|内部)?(?:错误|异常|故障)|[\w.-]{4,60}\s?的?响应时间过长|(?:无法|不能)(?:访问|显示|打开|连接|找到)(?:此|该|到)?(?:网站|网页|页面?|服务器)[^。]{0,16}|页面(?:错误|出错|异常|不见了|走丢了)[^。]{0,16}|数据库(?:连接)?(?:错误|出错|失败|异常)[^。]{0,20}|没有找到站点)[。!~]?$/,
  /^(?:Connection (?:timed out|refused|reset)|Error code:? ?\d{3}|ERR_[A-Z_]{3,40}|HTTP (?:Status|Error)|Server Error in '|Runtime Error|Application (?:Error|error)|Type (?:Exception|Status) Report|Whitelabel Error Page|This application has no explicit mapping|There was an unexpected error|Error establishing a database|Fatal error|Warning:|Parse error|No input file specified|Index of \/|It works!|Welcome to nginx|Apache is functioning|This (?:site|page|website) (?:can.t be reached|isn.t working|is not available)|Database Error|Internal (?:Server )?Error|Service Unavailable|The page (?:cannot be|you)|Page not found|Not Found|ThinkPHP V).{0,300}$/i,
  /^["“]\/.{0,60}["”]应用程序中的服务器错误。?$|^运行时错误$|^编译错误$/,
  // Closed, unpaid, not on record.
  new RegExp(
    `^(?:尊敬的\\S{2,4}[,:]?)?(?:您(?:所?访问)?的|该|此|本)?${THING}(?:暂时|已经?|因|由于|正在)[^。]{0,24}(?:关闭|暂停|停止|停用|停机|到期|过期|欠费|维护|建设|升级|迁移|整改)[^。]{0,40}[。!]?$`,
  ),
  /^This (?:account|site|domain|website|page) (?:has been|is) (?:suspended|disabled|expired|parked|closed|for sale).{0,80}$|^(?:Account Suspended|Site (?:Suspended|Disabled)|Domain (?:Expired|Parked)).{0,60}$/i,
  /^.{0,30}(?:网站|域名|站点)[^。]{0,20}(?:未|没有|尚未|无)[^。]{0,12}备案.{0,60}$|^.{0,12}备案(?:号|信息)?(?:已)?被?(?:注销|取消|掉).{0,30}$/,
  // Login only.
  /^(?:(?:对不起|抱歉),?)?(?:请(?:您)?(?:先|重新)?登[录陆]|您?(?:还|尚)?(?:没有|未)登[录陆]|需要?登[录陆]后|(?:本|此|该)?(?:页面|内容|栏目|信息)?需?要?登[录陆]后(?:才能|方可|可以?)?(?:查看|访问|浏览|继续)|您?(?:没有|无)(?:访问|查看|浏览)?(?:的)?权限|此(?:内容|页面)需要(?:登录|权限))[^。]{0,24}[。!]?$/,
  /^(?:HTTP )?错误 ?\d{3}.{0,60}$|^(?:您|你)(?:要|正在)?(?:找|搜索|查找|寻找|请求|访问)的(?:资源|页面|网页|文件)[^。]{0,40}[。!]?$|^404$/i,
];
/** What such a page says besides: causes, what to do, whom to ask. */
const ADVICE =
  /^(?:\d{1,2}\s?[.、)]\s?|[·•-]\s?)?(?:最?可能(?:的|是)?原因|原因|(?:说明|注释|详细信息|异常详细信息|源错误|源文件|堆栈跟踪|版本信息|未找到)\s?:|\[?\s?错误位置|FILE|可?(?:请)?尝试(?:以下|的)?(?:操作|办法|方法)?|如何解决|解决(?:办法|方法)|请(?:您)?(?:检查|确认|确保|尝试|稍[后候]|返回|刷新|联系|重新|核对|点击|网站)|确(?:保|认)|检查|单击|点击|在\s?Web|指定的|URL|您(?:可以|可|提交)|如(?:果|有|网站)|根据(?:工信部|有关|相关)|建议|返回|刷新|重试|首页|去|看看|用户名|密码|账号|验证码|登录|注册|忘记|扫码|提交|确定|Description|Details|Message|Visit|Contact|Please|If you|Error|Exception|Apache|nginx|Tomcat)/i;
/** Words that a document or a notice has, and days of the world: such a page is none. */
const OF_WORLD =
  /(?<!\d)\d{1,2}月\d{1,2}日|今[天晚]|明[天晚日]|昨[天晚日]|届时|(?<![\d:])\d{1,2}[时点](?!间)/;
const OF_DOCUMENT = /通知$|公告$|通告$|启事$|决定$|^各[\u4e00-\u9fff]/;

/**
 * Whether a small page tells that it holds no article: one line at least says so, and nothing else is there but causes,
 * advice, frame and labels. Linear.
 */
export function isSmallDead(all: readonly LineFeatures[]): boolean {
  const filled: LineFeatures[] = [];
  for (const line of all) {
    if (line.size > 0) filled.push(line);
    if (filled.length > MOST_LINES) return false;
  }
  if (filled.length === 0) return false;
  if (filled.reduce((sum, line) => sum + line.size, 0) > MOST_SIZE) return false;
  let told = false;
  for (const line of filled) {
    const text = line.plain;
    if (
      OF_DOCUMENT.test(text) ||
      (OF_WORLD.test(text) && !/^\S{0,6}时间\s?:/.test(text)) ||
      (line.documentForm && mayBeDate(line.text))
    )
      return false;
    if (TELLS.some((pattern) => pattern.test(text))) {
      told = true;
      continue;
    }
    const label = line.size <= LABEL && !line.endsSentence;
    const foreign = line.han === 0 && line.size <= 500;
    if (!label && !foreign && line.coverage < 0.5 && !ADVICE.test(text)) return false;
  }
  return told;
}
