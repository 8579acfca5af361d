import { formatHanNumeral } from '../../src/core/text/numerals';

/** Chapters and articles are numbered no further than a document ever is. */
const MAX_CHAPTER = 999;
const MAX_ARTICLE = 9000;

const inBytes = (line: string): number => 3 * line.length + 1;

/**
 * A made-up statute of about `bytes` bytes of UTF-8 with a heading or an item in three of five lines and a reference 前款
 * in every article: denser than statutes are, and with the one kind of reference that is quick to resolve.
 */
export function evenStatute(bytes: number): string {
  const lines: string[] = ['示范地区公共事务管理条例'];
  let size = 0;
  let article = 0;
  for (let chapter = 1; size < bytes; chapter++) {
    const part = [`第${formatHanNumeral(((chapter - 1) % MAX_CHAPTER) + 1)}章　公共事务的办理`];
    for (let count = 0; count < 12; count++) {
      article = (article % MAX_ARTICLE) + 1;
      part.push(
        `第${formatHanNumeral(article)}条　办理公共事务的机构应当公开办理的依据、条件、程序和期限，接受社会的监督，并对申请人提出的问题及时作出答复。`,
        '前款规定的期限自收到申请之日起计算；情况复杂的，经负责人批准可以延长，延长的期限不得超过原来的期限，并应当告知申请人。',
      );
      if (count % 3 === 0)
        part.push(
          '申请人应当提交下列材料：',
          '（一）申请书和申请人的身份证明；',
          '（二）与申请的事项有关的证明材料；',
          '（三）法律、法规规定的其他材料。',
        );
    }
    for (const line of part) {
      size += inBytes(line);
      lines.push(line);
    }
  }
  return lines.join('\n');
}

const TITLES = [
  '总则',
  '登记与备案',
  '设施的建设和养护',
  '服务与保障',
  '监督检查',
  '应急处置',
  '法律责任',
  '附则',
];

/** First paragraphs of articles, of the lengths they have. */
const OPENINGS = [
  '为了规范公共设施的管理，保障设施安全运行，方便居民生活，根据有关法律、行政法规，结合本地区实际，制定本条例。',
  '本条例所称公共设施，是指由财政性资金投资建设或者依法移交的，供不特定人使用的道路、桥梁、照明、排水、绿地以及附属设备。',
  '市设施管理部门负责全市公共设施的监督管理工作，区设施管理部门负责辖区内公共设施的日常管理工作；财政、规划、水务、园林、公安等部门按照各自职责，做好相关工作，镇人民政府和街道办事处予以协助。',
  '新建、改建、扩建公共设施，应当符合规划和技术标准，并与周围的建筑和环境相协调。',
  '养护单位应当建立巡查制度，按日记录巡查情况，发现设施缺损、移位或者丢失的，应当在二十四小时内修复或者设置明显的警示标志，并向所在地的区设施管理部门报告。',
  '任何单位和个人都有爱护公共设施的义务，对损坏设施的行为有权劝阻和举报；受理举报的部门应当为举报人保密，并在十个工作日内将处理结果告知举报人；对举报属实的，由受理的部门给予奖励。',
  '设施管理部门应当自受理申请之日起十五个工作日内作出决定；不予批准的，应当书面说明理由，并告知申请人享有依法申请行政复议或者提起行政诉讼的权利。',
  '设施移交时，建设单位应当提供完整的图纸、检测报告和保修文件，移交双方应当办理书面手续；保修期内的养护和维修由建设单位负责，保修期满并经验收合格后，由接收单位负责。',
];

const PARAGRAPHS = [
  '因抢修需要临时占用的，可以先行施工，但应当同时报告区设施管理部门，并在两日内补办手续。',
  '具体办法由市人民政府另行制定，报市人民代表大会常务委员会备案，并向社会公布。',
  '养护所需经费列入本级财政预算，专款专用，接受审计机关的监督；任何单位和个人不得截留、挪用或者以其他方式侵占，也不得以任何名义向使用设施的居民摊派。',
  '工程竣工后，施工单位应当及时清理现场，恢复原状，并通知区设施管理部门检查；检查不合格的，应当返工。',
];

const ITEMS = [
  '擅自占用、挖掘道路或者在桥梁上设置广告牌的',
  '向排水管道倾倒垃圾、渣土、施工泥浆以及其他容易造成堵塞的物品的',
  '在照明设施上架设线缆、搭接电源或者安置其他设备，影响设施正常使用和行人安全的',
  '法律、法规禁止的其他行为',
];

/** Sentences that refer to articles around number `n`, kinds in about the shares that they have in statutes. */
const REFERRING: readonly ((n: number) => string)[] = [
  (n) => `违反本条例第${han(n - 2)}条规定的，由设施管理部门责令限期改正，可以处一千元以上五千元以下罚款。`,
  () => '前款规定的期限自材料齐全之日起计算。',
  (n) => `有本条例第${han(n - 5)}条第一款所列行为之一，造成设施损坏的，应当依法赔偿。`,
  (n) => `建设单位未按照第${han(n - 1)}条规定办理移交手续的，责令改正。`,
  () => '前款第（二）项所列行为情节轻微的，可以不予处罚。',
  (n) => `依照《中华人民共和国行政处罚法》第${han((n % 60) + 1)}条的规定应当听证的，从其规定。`,
  (n) => `本条例第${han(n - 7)}条、第${han(n - 4)}条规定的职权，可以委托符合条件的组织行使。`,
  () => '符合本条第一款规定条件的，养护单位应当出具证明。',
  (n) => `有本条例第${han(n - 3)}条第一款第（三）项情形的，责令停止施工。`,
  () => '前款所称附属设备的目录，由市设施管理部门公布。',
  (n) => `对第${han(n - 6)}条至第${han(n - 2)}条规定的事项有争议的，由共同的上一级机关处理。`,
  (n) => `行政处罚法第${han((n % 50) + 1)}条第二款对期限另有规定的除外。`,
  () => '第二款规定的费用由责任人承担。',
  (n) => `具备本条例第${han(n - 8)}条第（一）项规定情形的，应当重新申请。`,
];

const han = (value: number): string => formatHanNumeral(Math.max(1, value));

/**
 * A made-up statute of about `bytes` bytes of UTF-8 with the measures of real ones, rather a little more of everything:
 * for each megabyte 2,700 articles (2,600 in real ones), 1,600 items (1,500), 270 chapters (260), 50 sections (节; 45),
 * 6,600 lines (6,300), and 760 references (630) of ten kinds in about the shares that they have.
 */
export function variedStatute(bytes: number): string {
  const lines: string[] = [
    '示范地区公共设施管理条例',
    '（2021年3月5日示范地区人民代表大会常务委员会第十二次会议通过）',
  ];
  let size = 0;
  let article = 0;
  let told = 0;
  const add = (line: string): void => {
    size += inBytes(line);
    lines.push(line);
  };
  for (let chapter = 0; size < bytes; chapter++) {
    add(`第${han((chapter % MAX_CHAPTER) + 1)}章　${TITLES[chapter % TITLES.length]}`);
    for (let count = 0; count < 10; count++) {
      if (chapter % 10 === 4 && count % 5 === 0) add(`第${han(count / 5 + 1)}节　${TITLES[count]}`);
      article = (article % MAX_ARTICLE) + 1;
      const nth = chapter * 10 + count;
      const heading = `第${han(article)}条　`;
      const lists = count === 3 || (count === 7 && chapter % 2 === 0);
      if (lists) {
        add(`${heading}在公共设施保护范围内，不得有下列行为：`);
        ITEMS.forEach((item, index) => {
          add(`（${han(index + 1)}）${item}${index + 1 < ITEMS.length ? '；' : '。'}`);
        });
      } else add(heading + (OPENINGS[nth % OPENINGS.length] ?? ''));
      if (count === 1 || lists) {
        const refer = REFERRING[told++ % REFERRING.length];
        if (refer) add(refer(article));
      }
      if (nth % 2 === 0) add(PARAGRAPHS[(nth >> 1) % PARAGRAPHS.length] ?? '');
    }
  }
  return lines.join('\n');
}
