/** Short codes (机关代字) of central bodies and what issues under them. Longer codes first decide. */
const CENTRAL: Readonly<Record<string, string>> = {
  国发: '国务院',
  国函: '国务院',
  国令: '国务院',
  国发明电: '国务院',
  国秘字: '国务院',
  国办: '国务院办公厅',
  国办发: '国务院办公厅',
  国办函: '国务院办公厅',
  国办发明电: '国务院办公厅',
  国办秘函: '国务院办公厅',
  中发: '中共中央',
  中委: '中共中央',
  中办发: '中共中央办公厅',
  中办: '中共中央办公厅',
  中办发电: '中共中央办公厅',
  厅字: '中共中央办公厅',
  中组发: '中共中央组织部',
  组通字: '中共中央组织部',
  中宣发: '中共中央宣传部',
  中纪发: '中共中央纪律检查委员会',
  中政委: '中共中央政法委员会',
  中央编办发: '中央机构编制委员会办公室',
  财税: '财政部、国家税务总局',
  财税字: '财政部、国家税务总局',
  国税发: '国家税务总局',
  国税函: '国家税务总局',
  税总发: '国家税务总局',
  税总函: '国家税务总局',
  国土资发: '国土资源部',
  自然资发: '自然资源部',
  自然资规: '自然资源部',
  人社部发: '人力资源和社会保障部',
  人社厅发: '人力资源和社会保障部办公厅',
  劳社部发: '劳动和社会保障部',
  劳部发: '劳动部',
  教技厅函: '教育部办公厅',
  教技: '教育部',
  教基: '教育部',
  教发: '教育部',
  教师: '教育部',
  教职成: '教育部',
  教高: '教育部',
  教外际: '教育部',
  教厅: '教育部办公厅',
  发改办: '国家发展和改革委员会办公厅',
  发改: '国家发展和改革委员会',
  计投资: '国家发展计划委员会',
  国科发: '科学技术部',
  工信部: '工业和信息化部',
  工信厅: '工业和信息化部办公厅',
  公通字: '公安部',
  公治: '公安部',
  民发: '民政部',
  民函: '民政部',
  司发: '司法部',
  司发通: '司法部',
  财政: '财政部',
  财预: '财政部',
  财建: '财政部',
  财农: '财政部',
  财社: '财政部',
  财教: '财政部',
  财科教: '财政部',
  财综: '财政部',
  财行: '财政部',
  财会: '财政部',
  财库: '财政部',
  财金: '财政部',
  财企: '财政部',
  财资: '财政部',
  财办: '财政部办公厅',
  建标: '住房和城乡建设部',
  建城: '住房和城乡建设部',
  建村: '住房和城乡建设部',
  建房: '住房和城乡建设部',
  建办: '住房和城乡建设部办公厅',
  交公路发: '交通运输部',
  交水发: '交通运输部',
  交规划发: '交通运输部',
  交运发: '交通运输部',
  交办: '交通运输部办公厅',
  农发: '农业部',
  农办: '农业部办公厅',
  农经发: '农业部',
  商发: '商务部',
  商办: '商务部办公厅',
  文旅发: '文化和旅游部',
  卫发: '卫生部',
  国卫: '国家卫生和计划生育委员会',
  国卫办: '国家卫生健康委员会办公厅',
  环发: '环境保护部',
  环办: '环境保护部办公厅',
  应急: '应急管理部',
  国市监: '国家市场监督管理总局',
  国质检: '国家质量监督检验检疫总局',
  安监总: '国家安全生产监督管理总局',
  林发: '国家林业局',
  银发: '中国人民银行',
  银监发: '中国银行业监督管理委员会',
  银保监: '中国银行保险监督管理委员会',
  证监: '中国证券监督管理委员会',
  保监发: '中国保险监督管理委员会',
  汇发: '国家外汇管理局',
  审发: '审计署',
  国资发: '国务院国有资产监督管理委员会',
  法释: '最高人民法院',
  法发: '最高人民法院',
  法函: '最高人民法院',
  法办: '最高人民法院办公厅',
  高检发: '最高人民检察院',
  高检发释字: '最高人民检察院',
  全总发: '中华全国总工会',
  总工发: '中华全国总工会',
  中青发: '共青团中央',
};

/** Short names of provinces (省级简称) with their governments; those that are cities' first characters too stay out. */
export const PROVINCE_SHORT: Readonly<Record<string, string>> = {
  京: '北京市',
  津: '天津市',
  沪: '上海市',
  渝: '重庆市',
  冀: '河北省',
  晋: '山西省',
  辽: '辽宁省',
  吉: '吉林省',
  黑: '黑龙江省',
  苏: '江苏省',
  浙: '浙江省',
  皖: '安徽省',
  闽: '福建省',
  赣: '江西省',
  鲁: '山东省',
  豫: '河南省',
  鄂: '湖北省',
  湘: '湖南省',
  粤: '广东省',
  桂: '广西壮族自治区',
  琼: '海南省',
  川: '四川省',
  黔: '贵州省',
  滇: '云南省',
  云: '云南省',
  藏: '西藏自治区',
  陕: '陕西省',
  甘: '甘肃省',
  青: '青海省',
  内: '内蒙古自治区',
  新: '新疆维吾尔自治区',
};
/** Cities whose codes are as well known. */
const CITY_SHORT: Readonly<Record<string, string>> = {
  穗: '广州市',
  深: '深圳市',
  杭: '杭州市',
  甬: '宁波市',
  厦: '厦门市',
  榕: '福州市',
  蓉: '成都市',
  哈: '哈尔滨市',
};

/** First characters that provinces share with cities whose codes look the same. */
const SHARED = '青新内吉云';

/** What follows the place in a code, and the body it stands for (省 is 厅, 市 is 局). The first that fits counts. */
const BODIES: readonly (readonly [RegExp, string, string?])[] = [
  [/^(?:政办|府办|府厅)/, '人民政府办公厅'],
  [/^(?:政|府)/, '人民政府'],
  [/^(?:委办|党办|办字|办发|办函|厅字)/, '委办公厅'],
  [/^(?:委|发$|字$)/, '委'],
  [/^人社/, '人力资源和社会保障'],
  [/^发改/, '发展和改革委员会', ''],
  [/^(?:经信)/, '经济和信息化委员会', ''],
  [/^(?:国土资)/, '国土资源'],
  [/^自然资/, '自然资源'],
  [/^市监/, '市场监督管理局', ''],
  [/^(?:卫健)/, '卫生健康委员会', ''],
  [/^地税/, '地方税务局', ''],
  [/^国税/, '国家税务局', ''],
  [/^财/, '财政'],
  [/^教/, '教育'],
  [/^科/, '科学技术'],
  [/^民/, '民政'],
  [/^司/, '司法'],
  [/^公/, '公安'],
  [/^建/, '住房和城乡建设'],
  [/^交/, '交通运输'],
  [/^水/, '水利'],
  [/^农/, '农业农村'],
  [/^商/, '商务'],
  [/^审/, '审计'],
];

/**
 * Who issues under a short code (发文机关), in full; undefined where the code is not known for certain: a city's first
 * character alone names no city.
 */
export function issuerOf(code: string): string | undefined {
  const plain = code.replace(/[([〔【<{〈﹝][^)\]〕】>}〉﹞]*[)\]〕】>}〉﹞]/g, '');
  const named = /^(.{2,}?)(?:令|公告|通告)$/.exec(plain)?.[1];
  if (named !== undefined && !/^(?:主席|.令)$/.test(named)) return named;
  if (/主席令$/.test(plain)) return '中华人民共和国主席';
  for (let length = Math.min(6, plain.length); length >= 2; length--) {
    const known = CENTRAL[plain.slice(0, length)];
    if (known !== undefined) return known;
  }
  const head = plain.charAt(0);
  const rest = plain.slice(1);
  const province = PROVINCE_SHORT[head];
  const place = province ?? CITY_SHORT[head];
  if (place === undefined) return undefined;
  // 青政发 is Qinghai's or Qingdao's, 苏府 a city's, 云府 and 新府 too: no guess.
  if (SHARED.includes(head)) return undefined;
  if (/^府/.test(rest) && !/^[赣粤琼川穗深厦甬杭]/.test(head)) return undefined;
  for (const [form, body, ending] of BODIES) {
    if (!form.test(rest)) continue;
    // 青政发, 内政发, 新政发 are a province's; 青教…, 新财… may be a city's.
    if (ending === undefined && !/^[人委]/.test(body)) {
      return `${place}${body}${province === undefined || /市$/.test(place) ? (isBureau(body) ? '局' : '委员会') : '厅'}`;
    }
    if (body.startsWith('委'))
      return `中共${place.replace(/(?:壮族|维吾尔|回族)/, '')}${body.length > 1 ? `${body}` : '委员会'}`;
    return `${place}${body}`;
  }
  return undefined;
}

function isBureau(body: string): boolean {
  return !/^(?:教育|住房和城乡建设|交通运输|科学技术)$/.test(body);
}
