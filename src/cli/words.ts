import type { Words } from '../core/words';

/** The words of the help. */
export const words = {
  program: {
    en: 'Reads, cleans and analyses Chinese government text.',
    zh: '阅读、清理与分析中文政府文本。',
  },
  exitCodes: {
    en: 'Exit status: 0 all went well; 1 some inputs failed, or check found something; 2 wrong command line.',
    zh: '退出状态：0 一切正常；1 部分输入失败，或检查有所发现；2 命令行有误。',
  },
  version: { en: 'print the version', zh: '显示版本' },
  help: { en: 'show help', zh: '显示帮助' },
  helpCommand: { en: 'show help for a command', zh: '显示某个命令的帮助' },
  completion: {
    en: 'Print the completion of commands and options for a shell: eval "$(govtext completion bash)".',
    zh: '输出某种 shell 的命令补全脚本：eval "$(govtext completion bash)"。',
  },
  shell: { en: 'bash, zsh or fish', zh: 'bash、zsh 或 fish' },
  man: {
    en: 'Print the manual page: govtext man | man -l -',
    zh: '输出手册页：govtext man | man -l -',
  },
  locale: {
    en: 'language of messages and findings (default: by LANG)',
    zh: '提示与检查结果的语言（默认依 LANG）',
  },
  noInput: {
    en: 'name a file or folder, or - for standard input',
    zh: '请给出文件或文件夹，或以 - 表示标准输入',
  },
  jsonlNamed: {
    en: '--jsonl reads standard input alone; without it a file is read, a .jsonl row by row',
    zh: '--jsonl 只读标准输入；读取文件（.jsonl 逐行）请去掉 --jsonl',
  },
  encoding: {
    en: 'encoding of the input (default: recognised)',
    zh: '输入的字符编码（默认自动识别）',
  },
  segmenter: { en: 'best word segmenter to try, for keywords', zh: '优先使用的分词器（用于关键词）' },
  jobs: {
    en: 'engines at work at once (default: one a core, at most 4)',
    zh: '同时工作的引擎数（默认每核一个，至多 4 个）',
  },
  out: { en: 'write to this file instead of standard output', zh: '写入此文件而非标准输出' },
  model: {
    en: 'weights of the entity tagger, as `train` writes them',
    zh: '实体标注器的权重文件（由 train 生成）',
  },
  analyze: {
    en: 'Analyse files, folders or patterns (or, with --jsonl, {"id","text"} lines of standard input) into one record a line.',
    zh: '分析文件、文件夹或通配模式（加 --jsonl 则分析标准输入中每行一个 {"id","text"}），每行输出一条记录。',
  },
  clean: {
    en: 'Remove what is not the article. One file goes to standard output in its own encoding; --write cleans files, folders or patterns in place and keeps what it removed in .govtext/journal.',
    zh: '删除正文以外的内容。单个文件按其原编码输出到标准输出；--write 就地清理文件、文件夹或通配模式，删除的内容记入 .govtext/journal。',
  },
  inputsHelp: {
    en: `Inputs: files, folders, patterns in quotes, - for standard input. What a file is, its name tells, then its first
bytes: txt html docx pdf, and with many texts in one file jsonl parquet warc wet; each also packed as .gz or .zst.
The id of a text is its path; of a row its id; else PATH#N, N from 0. What cannot be read is reported and passed over.`,
    zh: `输入：文件、文件夹、加引号的通配模式，- 为标准输入。文件类型先看名称，再看开头的字节：
txt html docx pdf，以及一个文件含多篇的 jsonl parquet warc wet；均可再压缩为 .gz 或 .zst。
文本的标识是其路径；行的标识是其 id 字段；否则为 路径#N（N 从 0 起）。不能读取的会报告并跳过。`,
  },
  input: {
    en: 'what the inputs are, whatever they are called: txt html docx pdf jsonl parquet warc wet, also with .gz or .zst',
    zh: '输入的格式（不看文件名）：txt html docx pdf jsonl parquet warc wet，均可加 .gz 或 .zst',
  },
  textField: {
    en: 'field or column of the text in jsonl and parquet (default: text)',
    zh: 'jsonl 与 parquet 中文本所在的字段或列（默认 text）',
  },
  idField: { en: 'field or column of the id (default: id)', zh: '标识所在的字段或列（默认 id）' },
  maxSize: {
    en: 'what one file, row or member may have, unpacked (default: 256M, less where memory is short)',
    zh: '单个文件、行或成员（解压后）的大小上限（默认 256M，内存不足时更小）',
  },
  templates: {
    en: 'what sites repeat on their pages, as `templates mine` wrote it',
    zh: '各网站页面的重复内容（由 templates mine 生成）',
  },
  shard: {
    en: 'do the I-th part of N, I from 0: 0/4, 1/4, 2/4, 3/4',
    zh: '只处理 N 份中的第 I 份，I 从 0 起：0/4、1/4、2/4、3/4',
  },
  noOrder: { en: 'answers as they come, not in the order of the inputs', zh: '先完成者先输出，不按输入顺序' },
  resume: {
    en: 'with --out: take over what an earlier run with the same options wrote of inputs that have not changed since',
    zh: '配合 --out：沿用此前以相同选项运行的结果，只处理未完成或此后有变的输入',
  },
  withText: {
    en: 'add the text that offsets count in, as "text"',
    zh: '附上偏移所对应的文本，字段为 "text"',
  },
  cleanOut: {
    en: 'write every text in UTF-8 into the same tree below this folder; for one text, with an ending (a.txt), this file',
    zh: '以 UTF-8 将各文本写入此文件夹下的同样目录结构；仅一篇且名称带扩展名（如 a.txt）时写入此文件',
  },
  check: {
    en: 'Check numbering, references, residue and encoding; exit status 1 where something is found (--fail-on).',
    zh: '检查编号、引用、残留与编码；有所发现时退出状态为 1（见 --fail-on）。',
  },
  checkFormat: { en: 'form of the report', zh: '报告格式' },
  failOn: { en: 'exit status 1 from this severity on', zh: '达到此严重程度即以状态 1 退出' },
  export: {
    en: 'Export one table of a corpus: documents, sections, paragraphs, entities or facts.',
    zh: '导出语料的一张数据表：documents、sections、paragraphs、entities 或 facts。',
  },
  templatesCommand: {
    en: 'Learn what sites repeat on their pages, for --templates.',
    zh: '学习各网站页面的重复内容，供 --templates 使用。',
  },
  templatesMine: {
    en: 'Learn from many pages what each site repeats; sites are told by the address of a page, else by its name or foot.',
    zh: '从大量页面学习各网站的重复内容；网站依页面网址、站名或页脚区分。',
  },
  templatesMerge: {
    en: 'Join what was mined apart: the same bytes in any order, and as mined at once.',
    zh: '合并分别学习的结果：顺序任意，与一次学习所得逐字节相同。',
  },
  duplicates: {
    en: 'Find texts whose articles are copies of each other: cluster, document, kept, similarity, reason.',
    zh: '找出正文互为副本的文本：组号、文本、是否保留、相似度、理由。',
  },
  duplicatesHelp: {
    en: `govtext duplicates merge STATE… -o STATE joins states written with --state; --from STATE… finds the copies in them.
Dead pages are left out; two versions of a regulation are no copies.`,
    zh: `govtext duplicates merge 状态… -o 状态 合并由 --state 写出的状态；--from 状态… 在其中查找副本。
错误页不计；同一法规的修订版本不算副本。`,
  },
  mergeNeeds: {
    en: 'duplicates merge: name the states, and the file to write with --out',
    zh: 'duplicates merge：请给出状态文件，并用 --out 指定输出',
  },
  state: {
    en: 'write mergeable state to this file instead of an answer',
    zh: '把可合并的状态写入此文件，不输出结果',
  },
  from: { en: 'read states instead of texts', zh: '读取状态文件而非文本' },
  corpusReport: {
    en: 'Report on a corpus: kinds, years, sites, residue, findings, people, bodies, places, documents.',
    zh: '语料报告：文种、年份、网站、残留、问题、人物、机构、地名、文件。',
  },
  reportHtml: { en: 'the page to write', zh: '要写的网页文件' },
  table: { en: 'which table', zh: '哪一张表' },
  write: { en: 'write back in place, with a journal', zh: '就地写回，并留日志' },
  diff: { en: 'show what would change as a unified diff', zh: '以统一差异格式显示将有的改动' },
  report: {
    en: 'write what was removed to this file (JSON, or CSV by its name)',
    zh: '把删除的内容写入此文件（JSON；文件名为 .csv 时写 CSV）',
  },
  only: {
    en: 'remove only these kinds of residue (comma-separated)',
    zh: '只删除这些类别的残留（逗号分隔）',
  },
  transform: { en: 'the clean-ups to make (comma-separated)', zh: '要做的清理（逗号分隔）' },
  repair: {
    en: 'repair text decoded with the wrong charset; nothing else unless --only or --transform says so',
    zh: '修复以错误编码读取的文字；除非另有 --only 或 --transform，不做其他清理',
  },
  metadata: { en: 'what becomes of source, time, editor …', zh: '来源、时间、编辑等元数据的去留' },
  noTitle: {
    en: 'remove the title too (once: a second time the first line of what is left may be taken for one; --write remembers)',
    zh: '标题也删除（只做一次：再次清理时，余下的首行可能被当作标题；--write 会记住）',
  },
  noSignature: { en: 'remove signature and date too', zh: '署名与成文日期也删除' },
  joinLines: { en: 'join soft line breaks inside paragraphs', zh: '合并段落内的软换行' },
  indent: { en: 'how paragraphs begin', zh: '段首缩进' },
  cleanJsonl: {
    en: 'read {"id","text"} lines from standard input, answer {"id","text","kind","changes"}',
    zh: '从标准输入逐行读取 {"id","text"}，逐行输出 {"id","text","kind","changes"}',
  },
  rules: {
    en: 'verdicts on lines and names (default: .govtext.json, found upwards)',
    zh: '对行与名称的判定（默认向上查找 .govtext.json）',
  },
  noRules: { en: 'heed no verdicts', zh: '不用任何判定' },
  restore: {
    en: 'Put back the exact bytes that clean --write changed, of files or of all files in folders.',
    zh: '恢复 clean --write 改动前的原始字节；可给文件，或文件夹（其中所有文件）。',
  },
  force: {
    en: 'restore a file that was changed since; the changed version is kept beside it',
    zh: '文件此后又有改动也恢复；改动过的版本另存在旁',
  },
  last: { en: 'undo only the last clean-up', zh: '只撤销最后一次清理' },
  badCategory: { en: 'no such kind of residue', zh: '没有这种残留类别' },
  jsonl: { en: 'read {"id","text"} lines from standard input', zh: '从标准输入逐行读取 {"id","text"}' },
  pretty: { en: 'indent the JSON', zh: '缩进 JSON' },
  explain: {
    en: 'say why each mention is a name, one a line: place, type, confidence, rule, name, evidence; no JSON',
    zh: '不输出 JSON，逐行说明每处实体的识别依据：位置、类型、置信度、规则、名称、依据',
  },
  noEntities: { en: 'structure and findings only, without entities', zh: '只分析结构与检查，不识别实体' },
  train: {
    en: 'Fit the entity tagger on annotated sentences of your own, one {"text","entities":[{"type","start","end"}]} a line.',
    zh: '用自己的标注句训练实体标注器，每行一个 {"text","entities":[{"type","start","end"}]}。',
  },
  entities: {
    en: 'Export the entities of files as a table, JSON Lines, BRAT or W3C Web Annotation.',
    zh: '将各文件的实体导出为表格、JSON Lines、BRAT 或 W3C Web Annotation。',
  },
  entityFormat: {
    en: 'form of the export; else as --out is called',
    zh: '导出格式；未给出时按 --out 的扩展名',
  },
  noBom: { en: 'no byte order mark before the table', zh: '表格前不写字节顺序标记' },
  entitiesOut: {
    en: 'write to this file (brat with several inputs: one .ann each into this folder)',
    zh: '写入此文件（brat 且有多个输入时：各写一个 .ann 到此文件夹）',
  },
  facts: {
    en: 'Who held, got or left which post: one row a fact, with body, place, dates and the sentence that says it.',
    zh: '何人任何职、何时任免：每行一条事实，附机构、地点、时间和原句。',
  },
  factFormat: { en: 'form of the table; else as --out is called', zh: '表格格式；未给出时按 --out 的扩展名' },
  minConfidence: {
    en: 'leave out facts below this confidence, 0 to 1 (default: 0.6)',
    zh: '略去可信度低于此值的事实，0 至 1（默认 0.6）',
  },
  keywords: {
    en: 'The keywords of each file: file, word, weight, count, the weightiest first.',
    zh: '各文件的关键词：文件、词、权重、次数，权重高者在前。',
  },
  top: { en: 'how many keywords (default: 20)', zh: '关键词个数（默认 20）' },
  keywordsJson: { en: 'a JSON object for each file', zh: '每个文件输出一个 JSON 对象' },
  trainOut: { en: 'write the weights to this file', zh: '权重写入此文件' },
  trainModel: {
    en: 'go on from these weights instead of the shipped ones',
    zh: '在此权重而非自带权重之上继续训练',
  },
  trainAlone: { en: 'learn from the file alone', zh: '只用此文件训练' },
  outline: {
    en: 'Write the outline of files as Markdown headings, JSON, OPML or a Word document with heading styles.',
    zh: '将文件的提纲输出为 Markdown 标题、JSON、OPML 或带标题样式的 Word 文档。',
  },
  outlineFormat: {
    en: 'format of the outline; else as --out is called',
    zh: '提纲格式；未给出时按 --out 的扩展名',
  },
  outlineBody: {
    en: 'with the paragraphs below the headings (docx always has them)',
    zh: '连同标题下的段落一并输出（docx 默认包含）',
  },
  outlineNoBody: { en: 'headings only, in docx too', zh: '只输出标题（docx 亦然）' },
  outlineOut: {
    en: 'write to this file, or for several inputs into this folder, instead of standard output',
    zh: '写入此文件（多个输入时写入此文件夹），而非标准输出',
  },
} as const satisfies Record<string, Words>;
