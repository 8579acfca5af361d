import type { Words } from '../core/words';
import type { BinaryKind, Encoding } from '../engine/files/detect';
import { explainFileError } from '../engine/files/fileError';

/** Everything the program says beside its help (help.ts). */
export const messages = {
  noModel: (problem: string): Words => ({
    en: `the tagger's weights are not in use, rules alone decide: ${problem}`,
    zh: `标注器权重未启用，仅由规则判定：${problem}`,
  }),
  notASentence: (): Words => ({
    en: 'not {"text","entities":[{"type","start","end"}]} with offsets inside the text; left out',
    zh: '不是 {"text","entities":[{"type","start","end"}]}，或偏移超出文本；已略去',
  }),
  wrongMark: (id: string, message: string): Words => ({
    en: `${id}: ${message}; left out`,
    zh: `${id}：标注有误，已略去（${message}）`,
  }),
  noSentences: (): Words => ({ en: 'no annotated sentence to learn from', zh: '没有可供学习的标注句' }),
  otherTypes: (count: number): Words => ({
    en: `${count} entities of other types passed over: rules alone find those; the tagger learns person, place, organization and position`,
    zh: `略过其他类型的实体 ${count} 个（只由规则识别）；标注器学习 person、place、organization、position`,
  }),
  trained: (sentences: number, bytes: number): Words => ({
    en: `fitted on ${sentences} sentences, ${bytes} bytes; use it with --model or the setting govtext.entities.model`,
    zh: `已由 ${sentences} 句训练，${bytes} 字节；用 --model 或设置 govtext.entities.model 启用`,
  }),
  wrongTemplates: (path: string): Words => ({
    en: `${path} is no file of templates (govtext templates mine writes them)`,
    zh: `${path} 不是模板文件（由 govtext templates mine 生成）`,
  }),
  wrongState: (path: string): Words => ({
    en: `${path} is no state of duplicates (govtext duplicates --state writes it)`,
    zh: `${path} 不是去重状态文件（由 govtext duplicates --state 生成）`,
  }),
  mined: (sites: number, pages: number): Words => ({
    en: `${pages} pages of ${sites} sites; use the file with --templates`,
    zh: `${sites} 个网站的 ${pages} 个页面；用 --templates 启用该文件`,
  }),
  noSite: (pages: number): Words => ({
    en: `${pages} pages say nothing of their site; they taught nothing`,
    zh: `${pages} 个页面未显示所属网站，未计入`,
  }),
  duplicatesFound: (texts: number, clusters: number): Words => ({
    en: `${texts} texts in ${clusters} clusters`,
    zh: `${clusters} 组重复，共 ${texts} 篇`,
  }),
  cleanedInto: (texts: number, folder: string): Words => ({
    en: `${texts} ${texts === 1 ? 'text' : 'texts'} cleaned into ${folder}`,
    zh: `已将 ${texts} 篇文本清理到 ${folder}`,
  }),
  twoToOne: (other: string, target: string): Words => ({
    en: `would be written onto the text of ${other} (${target}); not written`,
    zh: `会覆盖 ${other} 的清理结果（${target}）；未写入`,
  }),
  outsideOut: (target: string): Words => ({
    en: `${target} lies outside the folder named by --out, or behind a link; not written`,
    zh: `${target} 位于 --out 所指文件夹之外，或须经链接到达；未写入`,
  }),
  spared: (target: string): Words => ({
    en: `${target} is read or written by the run itself; not written`,
    zh: `${target} 是本次运行自身要读或要写的文件；未写入`,
  }),
  ontoInput: (target: string): Words => ({
    en: `${target} is the input itself; not written (clean --write cleans in place, with a journal)`,
    zh: `${target} 就是输入文件；未写入（如需就地清理并留日志，请用 clean --write）`,
  }),
  notInPlace: (): Words => ({
    en: 'only plain text files are cleaned in place: use --out DIR',
    zh: '只有纯文本文件可以就地清理：请用 --out 文件夹',
  }),
  checked: (count: number, texts: number): Words => ({
    en: `${count} ${count === 1 ? 'finding' : 'findings'} in ${texts} ${texts === 1 ? 'text' : 'texts'}`,
    zh: `${texts} 篇文本中发现 ${count} 处问题`,
  }),
  tableNeedsOut: (format: string): Words => ({
    en: `${format} is no text for the screen: name a file with --out`,
    zh: `${format} 不能显示在终端，请用 --out 指定文件`,
  }),
  linkOut: (): Words => ({
    en: 'a link out of the folder; not followed',
    zh: '指向文件夹之外的链接，未跟随',
  }),
  notFound: (path: string): Words => ({ en: `no such file: ${path}`, zh: `没有这个文件：${path}` }),
  nothingMatches: (pattern: string): Words => ({
    en: `no file matches ${pattern}`,
    zh: `没有匹配 ${pattern} 的文件`,
  }),
  noInput: (): Words => ({
    en: 'name a file or folder, or - for standard input',
    zh: '请给出文件或文件夹，或以 - 表示标准输入',
  }),
  docxNeedsOut: (): Words => ({
    en: 'a Word document is no text for the screen: name a file with --out',
    zh: 'Word 文档不能显示在终端，请用 --out 指定文件',
  }),
  bratNeedsFolder: (): Words => ({
    en: 'BRAT has one annotation file for each text: name a folder with --out',
    zh: 'BRAT 每个文本对应一个标注文件，请用 --out 指定文件夹',
  }),
  binary: (kind: BinaryKind): Words => BINARY[kind],
  decoded: (encoding: Encoding): Words => ({
    en: `read as ${encoding} (recognised from its bytes; --encoding says otherwise)`,
    zh: `按 ${encoding} 读取（由字节识别；可用 --encoding 指定）`,
  }),
  resumeNeedsOut: (): Words => ({
    en: '--resume does nothing without --out: only a file or folder can be taken up again',
    zh: '未指定 --out 时 --resume 不起作用：只有写入文件或文件夹的运行才能继续',
  }),
  trailing: (): Words => ({
    en: 'bytes that are no gzip stand behind its end; they are left out',
    zh: 'gzip 数据之后还有多余的字节，已略去',
  }),
  andMore: (count: number, { en, zh }: Words): Words => ({
    en: `${count} more: ${en}`,
    zh: `另有 ${count} 个：${zh}`,
  }),
  damaged: (encoding: Encoding): Words => ({
    en: `holds bytes that are not ${encoding}; they are kept as they are`,
    zh: `含有不属于 ${encoding} 的字节，原样保留`,
  }),
  severalFiles: (): Words => ({
    en: 'several files: say --out DIR, --write (in place, with a journal) or --diff',
    zh: '文件不止一个：请加 --out 文件夹、--write（就地写回并留日志）或 --diff',
  }),
  deadPage: (): Words => ({
    en: 'an error page without an article; left as it is',
    zh: '错误页，没有文章，保持原样',
  }),
  cleaned: (cleaned: number, files: number, characters: number): Words => ({
    en: `cleaned ${cleaned} of ${files} files, ${characters} characters removed; govtext restore puts them back`,
    zh: `已清理 ${files} 个文件中的 ${cleaned} 个，删除 ${characters} 字；可用 govtext restore 恢复`,
  }),
  stoppedFull: (left: number): Words => ({
    en: `the disk is full: stopped, ${left} files were not looked at`,
    zh: `磁盘已满：已停止，尚有 ${left} 个文件未处理`,
  }),
  severalNames: (names: number): Words => ({
    en: `has ${names} names on its disk (hard links); the others keep what they had`,
    zh: `在磁盘上有 ${names} 个名称（硬链接）；其余名称内容不变`,
  }),
  ours: (): Words => ({
    en: 'lies in .govtext, where GovText keeps its journals; passed over',
    zh: '位于 GovText 存放日志的 .govtext 中，已跳过',
  }),
  cannotWriteStdin: (): Words => ({
    en: 'standard input cannot be written back: leave out --write',
    zh: '标准输入不能写回：请去掉 --write',
  }),
  unencodable: (character: string, encoding: string): Words => ({
    en: `${JSON.stringify(character)} has no bytes in ${encoding}; nothing was written`,
    zh: `${encoding} 中没有字符 ${JSON.stringify(character)}；未写入`,
  }),
  cannotRewrite: (): Words => ({
    en: 'damaged bytes would join into other characters; nothing was written',
    zh: '损坏的字节会合成别的字符；未写入',
  }),
  outputBroke: (why: string): Words => ({
    en: `standard output could not be written to its end (${why})`,
    zh: `标准输出未能写完（${why}）`,
  }),
  ofOutput: (path: string, { en, zh }: Words): Words => ({ en: `${path}: ${en}`, zh: `${path}：${zh}` }),
  nothingDone: (output: string): Words => ({
    en: `no text could be worked on: ${output} was not written`,
    zh: `没有文本得到处理：未写入 ${output}`,
  }),
  noJournal: (): Words => ({ en: 'no clean-up to undo (no journal)', zh: '没有可恢复的清理（没有日志）' }),
  keptChanged: (path: string): Words => ({
    en: `the changed version is kept as ${path}`,
    zh: `改动过的版本另存为 ${path}`,
  }),
  restored: (files: number): Words => ({ en: `restored ${files} files`, zh: `已恢复 ${files} 个文件` }),
  wrongRules: (path: string, problem: string): Words => ({
    en: `${path}: ${problem}`,
    zh: `${path}：${problem}`,
  }),
  unreadableRules: (path: string, error: unknown): Words => {
    const why = explainFileError(error) ?? { en: String(error), zh: String(error) };
    return {
      en: `the rules in ${path} cannot be read: ${why.en}`,
      zh: `无法读取 ${path} 中的规则：${why.zh}`,
    };
  },
  heeded: (path: string): Words => ({
    en: `verdicts in ${path} decided here (--no-rules heeds none)`,
    zh: `此处采用了 ${path} 中的判定（--no-rules 可不采用）`,
  }),
  manyJobs: (asked: number, cores: number): Words => ({
    en: `--jobs ${asked} is more than is of use here; ${cores} run at once`,
    zh: `--jobs ${asked} 超过此处可用之数，同时运行 ${cores} 个`,
  }),
  notAModel: (path: string, problem: string): Words => ({
    en: `--model ${path}: ${problem}`,
    zh: `--model ${path}：${problem}`,
  }),
  lineTooLong: (limit: number): Words => ({
    en: `the line is longer than ${limit / 1e6} MB; passed over`,
    zh: `该行超过 ${limit / 1e6} MB，已跳过`,
  }),
  noKeywords: (): Words => ({
    en: 'no word segmenter is in use, and without one there are no keywords (--segmenter nodejieba, jieba-wasm)',
    zh: '未使用分词器，无法得出关键词（--segmenter nodejieba、jieba-wasm）',
  }),
} as const;

const BINARY: Readonly<Record<BinaryKind, Words>> = {
  pdf: {
    en: 'this is a PDF document, not text: export its text first',
    zh: '这是 PDF 文档，不是文本：请先导出其文字',
  },
  word: {
    en: 'this is an Office document (.doc, .xls), not text: save it as plain text first',
    zh: '这是 Office 文档（.doc、.xls），不是文本：请先另存为纯文本',
  },
  zip: {
    en: 'this is an archive or Office document (.zip, .docx, .ofd), not text: save it as plain text first',
    zh: '这是压缩包或 Office 文档（.zip、.docx、.ofd），不是文本：请先另存为纯文本',
  },
  image: { en: 'this is an image, not text', zh: '这是图片，不是文本' },
  gzip: {
    en: 'this is a compressed file, not text: unpack it first',
    zh: '这是压缩文件，不是文本：请先解压',
  },
  executable: { en: 'this is a program, not text', zh: '这是程序，不是文本' },
  'utf-32': {
    en: 'this text is in UTF-32, which is not read: save it as UTF-8',
    zh: '这是 UTF-32 编码的文本，无法读取；请另存为 UTF-8',
  },
  binary: { en: 'this is a binary file, not text', zh: '这是二进制文件，不是文本' },
};
