/** What invented corpora are made of; no place, person or site of these exists on purpose. */

const COUNTY_HEADS = '松白青临石云清望北安桐柳梅杏柏溪湖泉岭沙';
const COUNTY_TAILS = '岭河禾溪塘台泉槐原陂川峰浦桥湾源渡坪冈湖';
export const CITIES = ['江州市', '宁川市', '沅城市', '丹屏市', '陵水洲市'];
export const SURNAMES = '陈王李张刘杨黄赵周吴徐孙马朱胡郭何林罗高梁郑谢宋唐许邓韩冯曹彭曾肖田董潘袁于蒋蔡余';
export const GIVEN = '明远安平晚棠雪立言溯衡承志怀若兰向东文博晓彤建国海燕志强丽华春生子涵思齐景行'.match(
  /../gu,
) as string[];
export const POSTS = [
  { post: '县委书记', body: '委' },
  { post: '县长', body: '人民政府' },
  { post: '副县长', body: '人民政府' },
  { post: '县委副书记', body: '委' },
  { post: '县教育局局长', body: '教育局' },
  { post: '县水务局局长', body: '水务局' },
  { post: '县农业农村局局长', body: '农业农村局' },
] as const;
export const TOPICS = [
  ['防汛抗旱', '水库巡查', '三个到位', ['责任到位', '物资到位', '人员到位']],
  ['春耕备耕', '种子化肥', '两送一查', ['送技术', '送农资', '查墒情']],
  ['农村饮水安全', '管网改造', '三查三改', ['查水源', '查管网', '查水质']],
  ['校园安全', '食堂管理', '四个不放过', ['原因不放过', '责任不放过', '整改不放过', '教育不放过']],
  ['道路养护', '桥涵排查', '五个一', ['一路一档', '一桥一卡', '一月一查', '一季一评', '一年一考']],
] as const;
export const VILLAGES = ['上坪村', '石门村', '东渡村', '柳湾村', '白塔村', '南桥村', '双溪村', '大岭村'];
export const SITES = [
  {
    name: '江州新闻网',
    share: '分享到： 新浪微博 QQ空间 人人网',
    foot: '江州新闻网版权所有 未经授权不得转载',
  },
  { name: '宁川在线', share: '【打印本页】 【关闭窗口】', foot: '版权所有：宁川在线 联系我们 网站地图' },
  {
    name: '沅城政府网',
    share: '扫一扫在手机打开当前页',
    foot: '主办单位：沅城市人民政府办公室 网站标识码：0000000000',
  },
  { name: '丹屏日报数字报', share: '上一篇 下一篇', foot: 'Copyright © 丹屏日报社 All Rights Reserved' },
  { name: '陵水洲党建', share: '收藏 字号：大 中 小', foot: '陵水洲市委组织部主办 技术支持：市信息中心' },
] as const;

/** The n-th invented county (20 × 20 of them). */
export function countyName(n: number): string {
  const head = COUNTY_HEADS[n % 20] as string;
  const tail = COUNTY_TAILS[(n * 7 + Math.floor(n / 20)) % 20] as string;
  return `${head}${tail === head ? '山' : tail}县`;
}

/** A post with its county in full: 松岭县水务局局长, 松岭县副县长. */
export function fullPost(county: string, post: string): string {
  return post.startsWith('县') ? county + post.slice(1) : county + post;
}
