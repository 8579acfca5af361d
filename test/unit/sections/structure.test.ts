import { deepEqual, equal, ok } from 'node:assert/strict';
import { flat, outline, outlineOf, structureOf } from './outline';

describe('sections: statutes', () => {
  it('articles run through chapters; items and sub-items lie in them', () => {
    deepEqual(
      outlineOf(
        '示范市河道管理条例',
        '第一章　总　则',
        '第一条　为了加强河道管理，制定本条例。',
        '第二条　本条例适用于下列活动：',
        '（一）采砂；',
        '（二）取土，包括：',
        '1.河床取土；',
        '2.滩地取土。',
        '第二章　附　则',
        '第三条　本条例自公布之日起施行。',
        '第三条之一　具体办法另行制定。',
      ),
      [
        'chapter 1 [第一章] 总　则',
        '  article 1 [第一条]',
        '  article 2 [第二条]',
        '    item 1 [（一）] 采砂',
        '    item 2 [（二）] 取土，包括',
        '      subitem 1 [1.] 河床取土',
        '      subitem 2 [2.] 滩地取土',
        'chapter 2 [第二章] 附　则',
        '  article 3 [第三条]',
        '  article 3-1 [第三条之一]',
      ],
    );
  });

  it('附则 without a number stands beside the highest units', () => {
    deepEqual(
      outlineOf(
        '第一编 总则',
        '第一章 任务',
        '第一条 甲。',
        '第二编 分则',
        '第二章 罪',
        '第二条 乙。',
        '附　则',
        '第三条 丙。',
      ),
      [
        'part 1 [第一编] 总则',
        '  chapter 1 [第一章] 任务',
        '    article 1 [第一条] 甲',
        'part 2 [第二编] 分则',
        '  chapter 2 [第二章] 罪',
        '    article 2 [第二条] 乙',
        'chapter [附　则]',
        '  article 3 [第三条] 丙',
      ].map((line) => line.replace(/(\[第.条\]) .$/, '$1')),
    );
  });

  it('a sentence that renumbers a section is no heading; an article may begin with 规定', () => {
    deepEqual(
      outlineOf(
        '第一条　增加一节，内容如下：',
        '第二节相应改为第三节，其余不变。',
        '第二条规定补助的，由县里负担。',
        '第三条规定限额的文件应当公布。',
        '第四条　本决定自公布之日起施行。',
      ),
      ['article 1 [第一条]', 'article 2 [第二条]', 'article 3 [第三条]', 'article 4 [第四条]'],
    );
  });

  it('款 and 目 are headings below 节 where they stand above articles', () => {
    deepEqual(
      outlineOf(
        '第二章　组织',
        '第一节　内部单位',
        '第一款　秘书处',
        '第二条　秘书处掌理文书，第一款规定的除外。',
        '第二款　总务处',
        '第一目　采购',
        '第三条　采购依法办理。',
        '第二节　附属单位',
        '第四条　附属单位另定之。',
        '第二款规定的单位除外。',
      ),
      [
        'chapter 2 [第二章] 组织',
        '  section 1 [第一节] 内部单位',
        '    subsection 1 [第一款] 秘书处',
        '      article 2 [第二条]',
        '    subsection 2 [第二款] 总务处',
        '      division 1 [第一目] 采购',
        '        article 3 [第三条]',
        '  section 2 [第二节] 附属单位',
        '    article 4 [第四条]',
      ],
    );
  });

  it('目 with its text right behind, and 款 and 目 above a paragraph, count where they divide a heading', () => {
    deepEqual(
      outlineOf(
        '第一款　教育支出',
        '第一目　学校修缮经费，主要用于屋面防水和操场翻新。',
        '第二目　图书购置经费，主要用于农家书屋。',
        '第二款　水利支出',
        '第一目　渠道清淤经费，由水务局统一安排使用。',
      ).map((line) => line.slice(0, 20)),
      [
        'subsection 1 [第一款] 教',
        '  division 1 [第一目] 学',
        '  division 2 [第二目] 图',
        'subsection 2 [第二款] 水',
        '  division 1 [第一目] 渠',
      ],
    );
    deepEqual(
      outlineOf(
        '第一节　农业',
        '第一目　粮食作物',
        '全县种植水稻、玉米。',
        '第二目　经济作物',
        '全县种植茶叶、油茶。',
        '第二节　林业',
        '第一目　造林',
        '植树三万亩。',
      ),
      [
        'section 1 [第一节] 农业',
        '  division 1 [第一目] 粮食作物',
        '  division 2 [第二目] 经济作物',
        'section 2 [第二节] 林业',
        '  division 1 [第一目] 造林',
      ],
    );
    // Twins: what a reference leaves at the beginning of a line.
    deepEqual(
      outlineOf(
        '第一条　按照下列规定办理：',
        '（一）依照本办法第二条第一款',
        '第二目　的规定处理。',
        '（二）违反前条',
        '第二款　规定的，处罚。',
        '第二条　经费由县财政承担。',
      ).map((line) => line.slice(0, 18)),
      ['article 1 [第一条]', '  item 1 [（一）] 依照本', '  item 2 [（二）] 违反前', 'article 2 [第二条]'],
    );
  });

  it('序言 is a heading before the first chapter, a word elsewhere', () => {
    deepEqual(
      outlineOf(
        '序　言',
        '本国历史悠久。人民当家作主。',
        '第一章　总纲',
        '第一条　权力属于人民。',
        '第二章　附则',
        '第二条　略。',
      ),
      [
        'chapter [序　言]',
        'chapter 1 [第一章] 总纲',
        '  article 1 [第一条]',
        'chapter 2 [第二章] 附则',
        '  article 2 [第二条]',
      ],
    );
    deepEqual(outlineOf('第一条　增加下列内容：', '序言', '本国历史悠久。', '第二条　略。'), [
      'article 1 [第一条]',
      'article 2 [第二条]',
    ]);
  });

  it('Roman numerals head parts where they count on, in letters too', () => {
    const lines = [
      'Ⅰ. 工作回顾',
      '成绩显著。',
      '1. 经济',
      '增长。',
      '2. 社会',
      '稳定。',
      'Ⅱ. 存在问题',
      '不少。',
    ];
    const expected = (one: string, two: string) => [
      `han-comma 1 [${one}] 工作回顾`,
      '  arabic-dot 1 [1.] 经济',
      '  arabic-dot 2 [2.] 社会',
      `han-comma 2 [${two}] 存在问题`,
    ];
    deepEqual(outlineOf(...lines), expected('Ⅰ.', 'Ⅱ.'));
    deepEqual(outlineOf(...lines.map((line) => line.normalize('NFKC'))), expected('I.', 'II.'));
    deepEqual(outlineOf('V. 字形领口', '介绍如下。', 'X.509 证书', 'I.e. 即。'), []);
  });

  it('一、 over articles are the chapters of an interpretation', () => {
    const lines = outlineOf(
      '一、一般规定',
      '第一条 审理案件应当依法进行，保护当事人的权利。',
      '第二条 本规定所称的案件包括下列各类。',
      '二、附则',
      '第三条 本规定自公布之日起施行，以前的规定同时废止。',
    );
    deepEqual(lines, [
      'chapter 1 [一、] 一般规定',
      '  article 1 [第一条]',
      '  article 2 [第二条]',
      'chapter 2 [二、] 附则',
      '  article 3 [第三条]',
    ]);
  });

  it('old texts count the items of an article with 一、', () => {
    deepEqual(
      outlineOf(
        '第一条 有下列情形的，给予处分：',
        '一、迟到的；',
        '二、早退的。',
        '第二条 本办法自公布之日起施行，由本局解释。',
      ),
      ['article 1 [第一条]', '  item 1 [一、] 迟到的', '  item 2 [二、] 早退的', 'article 2 [第二条]'],
    );
  });

  it('two lists of one article are told apart by their paragraphs', () => {
    deepEqual(
      outlineOf(
        '第一条 申请登记应当提交下列材料：',
        '（一）申请书；',
        '（二）身份证明。',
        '申请变更的，应当提交下列材料：',
        '（一）变更申请书；',
        '（二）变更证明。',
        '第二条 其他。',
      ).slice(0, 6),
      [
        'article 1 [第一条]',
        '  item 1 [（一）] 申请书',
        '  item 2 [（二）] 身份证明',
        '  paragraph [] 申请变更的',
        '    item 1 [（一）] 变更申请书',
        '    item 2 [（二）] 变更证明',
      ],
    );
  });

  it('a table of contents is no second outline and leads to the headings', () => {
    const text = [
      '条例',
      '目　　录',
      '第一章　总　　则',
      '第二章　附　　则',
      '',
      '第一章　总则',
      '第一条　为了规范，制定本条例。',
      '第二章　附则',
      '第二条　本条例自公布之日起施行。',
    ].join('\n');
    const structure = structureOf(text);
    deepEqual(outline(structure.sections), [
      'chapter 1 [第一章] 总则',
      '  article 1 [第一条]',
      'chapter 2 [第二章] 附则',
      '  article 2 [第二条]',
    ]);
    deepEqual(
      structure.contents.map((entry) => [entry.line, entry.marker, entry.target]),
      [
        [2, '第一章', text.lastIndexOf('第一章')],
        [3, '第二章', text.lastIndexOf('第二章')],
      ],
    );
  });

  it('a line that begins with a reference is no article', () => {
    deepEqual(
      outlineOf(
        '第一条 申请人应当符合条件。',
        '第二条 有前条情形的，',
        '第一条第（二）项规定的条件除外。',
        '第三条 本办法自公布之日起施行。',
      ).map((line) => line.slice(0, 9)),
      ['article 1', 'article 2', 'article 3'],
    );
  });
});

describe('sections: policies and articles', () => {
  it('levels follow the document, not the forms: 一、 then 1. then （1）', () => {
    deepEqual(
      outlineOf(
        '一、总体要求',
        '1.指导思想。坚持统筹。',
        '2.目标。到明年完成。',
        '（1）近期目标。',
        '（2）远期目标。',
        '二、保障措施',
        '3.加强领导。各地要重视。',
      ),
      [
        'han-comma 1 [一、] 总体要求',
        '  arabic-dot 1 [1.] 指导思想',
        '  arabic-dot 2 [2.] 目标',
        '    arabic-paren 1 [（1）] 近期目标',
        '    arabic-paren 2 [（2）] 远期目标',
        'han-comma 2 [二、] 保障措施',
        '  arabic-dot 3 [3.] 加强领导',
      ],
    );
  });

  it('1. above （一） where the document has it so', () => {
    deepEqual(outlineOf('1.任务', '（一）修路', '（二）架桥', '2.保障', '（一）资金', '（二）人员'), [
      'arabic-dot 1 [1.] 任务',
      '  han-paren 1 [（一）] 修路',
      '  han-paren 2 [（二）] 架桥',
      'arabic-dot 2 [2.] 保障',
      '  han-paren 1 [（一）] 资金',
      '  han-paren 2 [（二）] 人员',
    ]);
  });

  it('the same form inside and outside', () => {
    deepEqual(
      outlineOf(
        '一、回顾',
        '二、问题',
        '第一，投资。',
        '一、',
        '来源很多。',
        '二、',
        '去向不明。',
        '第二，消费。',
        '三、结论',
      ).map((line) => line.replace(/ \[.*$/, '')),
      [
        'han-comma 1',
        'han-comma 2',
        '  ordinal-word 1',
        '    han-comma 1',
        '    han-comma 2',
        '  ordinal-word 2',
        'han-comma 3',
      ],
    );
  });

  it('an empty item under items with their words takes none from behind a blank line', () => {
    deepEqual(outlineOf('一、明确责任。', '二、定期巡查。', '三、', '', '请认真执行，并报送总结。'), [
      'han-comma 1 [一、] 明确责任',
      'han-comma 2 [二、] 定期巡查',
      'han-comma 3 [三、]',
    ]);
    // Twin: each stands alone, its words below.
    deepEqual(outlineOf('一、', '', '明确责任', '落实到人。', '二、', '', '定期巡查', '做好记录。'), [
      'han-comma 1 [一、] 明确责任',
      'han-comma 2 [二、] 定期巡查',
    ]);
  });

  it('numbers of sentences are no headings', () => {
    deepEqual(
      outlineOf(
        '一、发展产业',
        '一、二、三产业融合发展，农民增收。',
        '十八大以来，成绩显著。',
        '1.5万元以下的补助照旧发放。',
        '2023年1月10日召开会议。',
        '二、改善民生',
      ).map((line) => line.slice(0, 11)),
      ['han-comma 1', 'han-comma 2'],
    );
  });

  it('the numbering of standards', () => {
    deepEqual(
      outlineOf(
        '1　总则',
        '1.1　目的',
        '为了应急，制定本预案。',
        '1.2　范围',
        '1.2.1　地域范围',
        '1.2.2　人员范围',
        '2　组织',
        '2.1　指挥部',
      ),
      [
        'decimal 1 [1] 总则',
        '  decimal 1 [1.1] 目的',
        '  decimal 2 [1.2] 范围',
        '    decimal 1 [1.2.1] 地域范围',
        '    decimal 2 [1.2.2] 人员范围',
        'decimal 2 [2] 组织',
        '  decimal 1 [2.1] 指挥部',
      ],
    );
  });

  it('rows of a table with numbers in front are none', () => {
    deepEqual(outlineOf('序号 名称', '1 水泵', '2 闸门', '3 管道'), []);
  });

  it('enclosed numbers and what NFKC makes of them', () => {
    for (const form of ['NFC', 'NFKC'] as const)
      deepEqual(
        outlineOf(...['㈠机构', '①人员', '②场地', '㈡经费'].map((line) => line.normalize(form))).map((line) =>
          line.replace(/ \[.*\]/, ''),
        ),
        ['han-paren 1 机构', '  circled 1 人员', '  circled 2 场地', 'han-paren 2 经费'],
      );
  });

  it('attachments have their own numbering, and their note is none of them', () => {
    const structure = structureOf(
      [
        '关于印发方案的通知',
        '各区人民政府：',
        '现将方案印发给你们，请认真贯彻执行，执行中的问题及时报告。',
        '一、提高认识。各区要充分认识这项工作的重要意义。',
        '二、抓好落实。各区要按照方案抓好各项任务的落实。',
        '附件：1.工作方案',
        '2.任务清单',
        '示范市人民政府',
        '2024年5月6日',
        '附件1',
        '工作方案',
        '一、目标',
        '二、步骤',
        '附件2',
        '任务清单',
        '一、修路',
        '二、架桥',
      ].join('\n'),
    );
    deepEqual(outline(structure.sections), [
      'han-comma 1 [一、] 提高认识',
      'han-comma 2 [二、] 抓好落实',
      'attachment 1 [附件1] 工作方案',
      '  han-comma 1 [一、] 目标',
      '  han-comma 2 [二、] 步骤',
      'attachment 2 [附件2] 任务清单',
      '  han-comma 1 [一、] 修路',
      '  han-comma 2 [二、] 架桥',
    ]);
    deepEqual(
      structure.parts.map(({ part, firstLine, lastLine }) => [part, firstLine, lastLine]),
      [
        ['title', 0, 0],
        ['recipients', 1, 1],
        ['body', 2, 4],
        ['attachment-note', 5, 6],
        ['signature', 7, 7],
        ['issue-date', 8, 8],
        ['attachment', 9, 12],
        ['attachment', 13, 16],
      ],
    );
    equal(structure.kind, 'official-document');
    // The last section of the notice ends before the note.
    equal(structure.sections[1]?.end, structure.parts.find(({ part }) => part === 'attachment-note')?.start);
  });

  it('a further document in the same text', () => {
    deepEqual(
      outlineOf(
        '关于召开会议的通知',
        '一、时间',
        '二、地点',
        '以上请准时参加，不得缺席，并做好准备。',
        '会议议程安排',
        '一、报到',
        '二、开会',
      ),
      [
        'han-comma 1 [一、] 时间',
        'han-comma 2 [二、] 地点',
        'document [] 会议议程安排',
        '  han-comma 1 [一、] 报到',
        '  han-comma 2 [二、] 开会',
      ],
    );
  });

  it('headings that lost their line break', () => {
    deepEqual(
      outlineOf(
        '（一）修路。先修主路。',
        '（二）架桥。后架桥梁。（三）引水。再引清水。',
        '（四）植树。最后植树。',
      ),
      [
        'han-paren 1 [（一）] 修路',
        'han-paren 2 [（二）] 架桥',
        'han-paren 3 [（三）] 引水',
        'han-paren 4 [（四）] 植树',
      ],
    );
    deepEqual(
      outlineOf('一、修路', '打造一流品牌二、架桥', '三、引水').map((line) => line.slice(0, 11)),
      ['han-comma 1', 'han-comma 2', 'han-comma 3'],
    );
  });
});

describe('sections: run-in titles', () => {
  const titles = (...lines: string[]): string[] =>
    flat(structureOf(lines.join('\n')).sections).map(({ title, runIn }) => `${title}${runIn ? '»' : ''}`);

  it('end at the full stop', () => {
    deepEqual(titles('一、潜心修路。针对路况不好的问题，投入资金。', '二、用心架桥。'), [
      '潜心修路»',
      '用心架桥',
    ]);
  });
  it('keep question marks and what is quoted', () => {
    deepEqual(titles('一、为什么要修路？因为路不好走。', '二、做到“有路。有桥”。各村都要做到。'), [
      '为什么要修路？»',
      '做到“有路。有桥”»',
    ]);
  });
  it('end at a colon after a few characters', () => {
    deepEqual(titles('（一）工作目标：到明年底，全部完成。', '（二）实施范围：全市各村。都要实施。'), [
      '工作目标»',
      '实施范围»',
    ]);
  });
  it('end where the headings beside them show it', () => {
    deepEqual(
      titles(
        '（一）加强领导。各地要重视。',
        '（二）落实责任。各部门要落实。',
        '（三）强化督查　各级要督查，定期通报。',
        '（四）广泛宣传，各媒体要宣传报道好经验好做法好典型，营造氛围。大家参与。',
      ),
      ['加强领导»', '落实责任»', '强化督查»', '广泛宣传»'],
    );
  });
  it('are not there in articles of statutes, unless bracketed', () => {
    deepEqual(
      titles(
        '第一条　为了修路，制定本条例。',
        '第二条【适用范围】本条例适用于全市。',
        '第三条（原则）修路应当节约。',
      ),
      ['»', '适用范围»', '原则»'],
    );
  });
});

describe('sections: enumerations inside paragraphs', () => {
  it('are known by their run, whatever is repeated', () => {
    deepEqual(outlineOf('工作中一靠政策，二靠科学，三靠群众；做到一嗅气味、二嗅烟味。一炬成灰，二话不说。'), [
      'inline-kao 1 [一靠] 政策',
      'inline-kao 2 [二靠] 科学',
      'inline-kao 3 [三靠] 群众',
      'inline-嗅 1 [一嗅] 气味',
      'inline-嗅 2 [二嗅] 烟味',
    ]);
    deepEqual(outlineOf('统一是大势，二是小势。'), []);
  });
  it('with and without marks between them', () => {
    deepEqual(outlineOf('脱贫之道：一靠政策二靠科技三靠人。'), [
      'inline-kao 1 [一靠] 政策',
      'inline-kao 2 [二靠] 科技',
      'inline-kao 3 [三靠] 人',
    ]);
  });
  it('run over several paragraphs', () => {
    deepEqual(
      outlineOf(
        '一、问题',
        '主要有：',
        '一是路不平。群众有意见。',
        '二是桥不稳。',
        '还有人说不安全。',
        '三是水不清。',
        '二、对策',
      ),
      [
        'han-comma 1 [一、] 问题',
        '  inline-shi 1 [一是] 路不平',
        '  inline-shi 2 [二是] 桥不稳',
        '  inline-shi 3 [三是] 水不清',
        'han-comma 2 [二、] 对策',
      ],
    );
  });
  it('with words: 第一，其一，首先', () => {
    deepEqual(
      outlineOf('原因有三：第一，路远；第二，桥窄；第三，水急。').map((line) => line.replace(/ \[.*\]/, '')),
      ['ordinal-word 1 路远', 'ordinal-word 2 桥窄', 'ordinal-word 3 水急'],
    );
    deepEqual(
      outlineOf('首先，修路。其次，架桥。再次，引水。最后，植树。').map((line) =>
        line.replace(/ \[.*\]/, ''),
      ),
      ['ordinal-word 1 修路', 'ordinal-word 2 架桥', 'ordinal-word 3 引水', 'ordinal-word 4 植树'],
    );
  });
  it('in brackets in a sentence', () => {
    deepEqual(outlineOf('一、条件', '应当具备：（1）有人员；（2）有场地；（3）有经费。'), [
      'han-comma 1 [一、] 条件',
      '  arabic-paren 1 [（1）] 有人员',
      '  arabic-paren 2 [（2）] 有场地',
      '  arabic-paren 3 [（3）] 有经费',
    ]);
  });
  it('the last item ends with its sentence where all are parts of one', () => {
    const text = '三个问：一问忧在哪，二问难在哪，三问卡在哪。问需很广。';
    const last = structureOf(text).sections[2];
    equal(text.slice(last?.start, last?.end), '三问卡在哪。');
  });
  it('are not single, nor notes, nor ordinals', () => {
    deepEqual(
      outlineOf(
        '一是路不平。',
        '据统计，一季度增长，二季度下降。',
        '一等奖三名，二等奖五名。',
        '他说：“好。”①又说：“行。”②',
      ),
      [],
    );
  });
  it('a list of lines right behind one in a paragraph is another list', () => {
    deepEqual(
      outlineOf(
        '一、回顾',
        '三个亮点：一是增产；二是增收。',
        '一是抓春耕，水利先行。',
        '农机下乡。',
        '二是抓治理，村容一新。',
        '二、打算',
      ),
      [
        'han-comma 1 [一、] 回顾',
        '  paragraph [] 三个亮点',
        '    inline-shi 1 [一是] 增产',
        '    inline-shi 2 [二是] 增收',
        '  inline-shi 1 [一是] 抓春耕',
        '  inline-shi 2 [二是] 抓治理',
        'han-comma 2 [二、] 打算',
      ],
    );
  });
  it('two lists in one section go under their paragraphs', () => {
    deepEqual(
      outlineOf('一、任务', '修好路。一是平整。二是硬化。', '架好桥。一是勘察。二是施工。', '二、保障'),
      [
        'han-comma 1 [一、] 任务',
        '  paragraph [] 修好路',
        '    inline-shi 1 [一是] 平整',
        '    inline-shi 2 [二是] 硬化',
        '  paragraph [] 架好桥',
        '    inline-shi 1 [一是] 勘察',
        '    inline-shi 2 [二是] 施工',
        'han-comma 2 [二、] 保障',
      ],
    );
  });
});

describe('sections: boxes', () => {
  it('a list in a box leaves the next number to the list around it', () => {
    deepEqual(
      outlineOf(
        '第一章　重点任务',
        '1.建设枢纽。支持县城建设物流枢纽。',
        '2.发展冷链。在主产乡镇建设冷库。',
        '专栏1　重点工程',
        '1.清溪物流港',
        '2.东岭冷库',
        '3.培育企业。引导企业做大做强。',
        '4.加强监管。健全安全制度。',
        '第二章　保障措施',
      ),
      [
        'chapter 1 [第一章] 重点任务',
        '  arabic-dot 1 [1.] 建设枢纽',
        '  arabic-dot 2 [2.] 发展冷链',
        '    paragraph [] 专栏1　重点工程',
        '      arabic-dot 1 [1.] 清溪物流港',
        '      arabic-dot 2 [2.] 东岭冷库',
        '  arabic-dot 3 [3.] 培育企业',
        '  arabic-dot 4 [4.] 加强监管',
        'chapter 2 [第二章] 保障措施',
      ],
    );
  });
  it('a longer list in a box keeps its own', () => {
    deepEqual(
      outlineOf(
        '一、任务',
        '1.修路',
        '2.架桥',
        '专栏1　工程',
        '1.东路',
        '2.西桥',
        '3.南渠',
        '二、保障',
      ).slice(3),
      [
        '  paragraph [] 专栏1　工程',
        '    arabic-dot 1 [1.] 东路',
        '    arabic-dot 2 [2.] 西桥',
        '    arabic-dot 3 [3.] 南渠',
        'han-comma 2 [二、] 保障',
      ],
    );
  });
});

describe('sections: text taken from printed pages', () => {
  it('lines with a leader and a page number are a table of contents without a line 目录', () => {
    const text = [
      '清溪县水利发展规划目 录',
      '一、现状与形势.......................1',
      '1.1 基础条件.........................1',
      '1.2 主要问题.........................3',
      '2二、总体要求........................5',
      '2.1 指导思想.........................5',
      '2.2 规划目标.........................6',
      '一、现状与形势',
      '1.1 基础条件',
      '全县水系发达。',
      '1.2 主要问题',
      '渠道老化。',
      '二、总体要求',
      '2.1 指导思想',
      '以水定地。',
      '2.2 规划目标',
      '渠道完好。',
    ].join('\n');
    deepEqual(outline(structureOf(text).sections), [
      'han-comma 1 [一、] 现状与形势',
      '  decimal 1 [1.1] 基础条件',
      '  decimal 2 [1.2] 主要问题',
      'han-comma 2 [二、] 总体要求',
      '  decimal 1 [2.1] 指导思想',
      '  decimal 2 [2.2] 规划目标',
    ]);
    equal(structureOf(text).contents.length, 6);
  });
  it('page numbers joined to the line behind them hide no heading and make none', () => {
    deepEqual(
      outlineOf(
        '一、水系建设',
        '1.1 疏浚干渠',
        '1.1.1 疏浚东干渠。全长九公里的渠道淤积多年，要分三年清淤并加固两岸，同时改造沿线',
        '4的闸门和桥梁。',
        '51.1.2 疏浚西干渠。全长六公里。',
        '61.2 加固水库',
        '7二、灌区建设',
        '2.1 改造泵站',
        '2.2 硬化支渠。到规划期末新增的灌溉面积由全县统筹安排达到',
        '8.5 平方公里。',
      ),
      [
        'han-comma 1 [一、] 水系建设',
        '  decimal 1 [1.1] 疏浚干渠',
        '    decimal 1 [1.1.1] 疏浚东干渠',
        '    decimal 2 [1.1.2] 疏浚西干渠',
        '  decimal 2 [1.2] 加固水库',
        'han-comma 2 [二、] 灌区建设',
        '  decimal 1 [2.1] 改造泵站',
        '  decimal 2 [2.2] 硬化支渠',
      ],
    );
  });
  it('page numbers before a line are no chapters of a standard', () => {
    deepEqual(
      outlineOf(
        '1 总则',
        '1.1 范围',
        '本规程用于渠道。',
        '1.2 原则',
        '  2 各级单位应当照此办理。',
        '2 勘察',
        '2.1 资料',
        '  3 资料应当齐全。',
        '2.2 测量',
        '3 设计',
        '3.1 断面',
      ),
      [
        'decimal 1 [1] 总则',
        '  decimal 1 [1.1] 范围',
        '  decimal 2 [1.2] 原则',
        'decimal 2 [2] 勘察',
        '  decimal 1 [2.1] 资料',
        '  decimal 2 [2.2] 测量',
        'decimal 3 [3] 设计',
        '  decimal 1 [3.1] 断面',
      ],
    );
  });
  it('the first heading stands right under a long title', () => {
    deepEqual(
      outlineOf(
        '清溪县突发环境事件应急处置和救援预案',
        '1　总则',
        '1.1　目的',
        '保护环境。',
        '1.2　范围',
        '2　职责',
        '2.1　指挥',
      ).slice(0, 2),
      ['decimal 1 [1] 总则', '  decimal 1 [1.1] 目的'],
    );
    deepEqual(outlineOf('（一）按下列办法清理全县各乡镇历年形成的村级债务', '1核实数额', '2厘清责任'), [
      'han-paren 1 [（一）] 按下列办法清理全县各乡镇历年形成的村级债务',
      '  circled 1 [1] 核实数额',
      '  circled 2 [2] 厘清责任',
    ]);
  });
  it('an item may begin with a number: the item before tells', () => {
    deepEqual(
      outlineOf(
        '名词解释',
        '1.河长制：河有人管。',
        '2.3张清单：任务、问题、责任三张清单。',
        '3.5+2服务站：乡村两级的站点。',
        '4.2024年实事：当年办成的十件事。',
        '5.一网通：一次办好。',
      ),
      [
        'arabic-dot 1 [1.] 河长制',
        'arabic-dot 2 [2.] 3张清单',
        'arabic-dot 3 [3.] 5+2服务站',
        'arabic-dot 4 [4.] 2024年实事',
        'arabic-dot 5 [5.] 一网通',
      ],
    );
    deepEqual(outlineOf('1.修路', '2.5万元用于路面。', '2.架桥'), [
      'arabic-dot 1 [1.] 修路',
      'arabic-dot 2 [2.] 架桥',
    ]);
  });
});

describe('sections: size', () => {
  it('30,000 headings of one list', () => {
    const lines: string[] = [];
    for (let index = 0; index < 30000; index++) lines.push(`第${(index % 9000) + 1}条　内容如下，应当遵守。`);
    ok(flat(structureOf(lines.join('\n')).sections).length >= 29000);
  });
  it('lists that would nest without end stay shallow', () => {
    const families = [...'甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉戌亥金木水火土石山川江河湖海'];
    const text = `${families.map((family) => `，一${family}好`).join('')}${families
      .reverse()
      .map((family) => `，二${family}好`)
      .join('')}。`;
    const deepest = Math.max(...flat(structureOf(text).sections).map(({ level }) => level));
    ok(deepest > 5 && deepest <= 26, String(deepest));
  });
});
