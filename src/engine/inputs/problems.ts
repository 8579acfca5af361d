import type { Words } from '../../core/words';
import { InputError } from './errors';
import { sizeInWords } from './limits';

/** What can be wrong with an input, in both languages. */
export const problems = {
  tooLarge: (limit: number): Words => ({
    en: `unpacks to more than ${sizeInWords(limit)} (--max-size sets the limit); passed over`,
    zh: `解压后超过 ${sizeInWords(limit)}（可用 --max-size 调整上限），已跳过`,
  }),
  tooBig: (size: number, limit: number): Words => ({
    en: `has ${sizeInWords(size)}, the limit is ${sizeInWords(limit)} (--max-size sets it); not read`,
    zh: `大小为 ${sizeInWords(size)}，超过上限 ${sizeInWords(limit)}（可用 --max-size 调整），未读取`,
  }),
  tooHeavy: (characters: number, need: number, most: number): Words => ({
    en: `${characters} characters would take about ${sizeInWords(need)} of memory; one text may take ${sizeInWords(most)} here, half of what there is. Split it, or name a --max-size to try all the same`,
    zh: `共 ${characters} 字，约需内存 ${sizeInWords(need)}；本机单篇最多可用 ${sizeInWords(most)}（内存的一半）。请拆分文件，或指定 --max-size 强制处理`,
  }),
  truncated: (what: string): Words => ({
    en: `the ${what} data end too early: the file is cut off`,
    zh: `${what} 数据提前结束：文件被截断`,
  }),
  damaged: (what: string, detail: string): Words => ({
    en: `the ${what} data are damaged${detail === '' ? '' : ` (${detail})`}`,
    zh: `${what} 数据已损坏${detail === '' ? '' : `（${detail}）`}`,
  }),
  windowTooLarge: (): Words => ({
    en: 'the zstd data ask for a window of more than 128 MB; pack the file anew without --ultra/--long',
    zh: 'zstd 数据要求超过 128 MB 的窗口；请不用 --ultra/--long 重新压缩',
  }),
  notRow: (line: number): Words => ({
    en: `line ${line}: not a JSON object`,
    zh: `第 ${line} 行：不是 JSON 对象`,
  }),
  rowNotUtf8: (line: number): Words => ({
    en: `line ${line}: not UTF-8 (--encoding names gb18030 or big5)`,
    zh: `第 ${line} 行：不是 UTF-8（可用 --encoding 指明 gb18030 或 big5）`,
  }),
  noField: (field: string, line: number): Words => ({
    en: `line ${line}: no string in the field "${field}" (--text-field names another)`,
    zh: `第 ${line} 行：字段“${field}”中没有字符串（可用 --text-field 另指）`,
  }),
  wrongId: (field: string, line: number): Words => ({
    en: `line ${line}: the field "${field}" is neither string nor number (--id-field names another)`,
    zh: `第 ${line} 行：字段“${field}”既非字符串也非数字（可用 --id-field 另指）`,
  }),
  noColumn: (column: string, columns: readonly string[]): Words => ({
    en: `no column "${column}" of text in this Parquet file (--text-field names another; there are: ${columns.join(', ')})`,
    zh: `此 Parquet 文件没有文本列“${column}”（可用 --text-field 另指；现有：${columns.join('、')}）`,
  }),
  notString: (column: string, row: number): Words => ({
    en: `row ${row}: no text in the column "${column}"`,
    zh: `第 ${row} 行：列“${column}”中没有文本`,
  }),
  noRows: (): Words => ({ en: 'this Parquet file has no rows', zh: '此 Parquet 文件没有数据行' }),
  notParquet: (detail?: string): Words => ({
    en: `not a readable Parquet file (${detail ?? 'damaged or cut off'})`,
    zh: `不是可读的 Parquet 文件（${detail ?? '已损坏或被截断'}）`,
  }),
  warcHead: (): Words => ({
    en: 'not a WARC record where one should begin',
    zh: '应为 WARC 记录之处不是 WARC 记录',
  }),
  warcLength: (): Words => ({
    en: 'the WARC record is not as long as it says',
    zh: 'WARC 记录的实际长度与所标不符',
  }),
  wordEmpty: (): Words => ({ en: 'this Word document has no text', zh: '此 Word 文档没有文字' }),
  notWord: (detail: string): Words => ({
    en: `not a readable Word document (${detail})`,
    zh: `不是可读的 Word 文档（${detail}）`,
  }),
  pdfEmpty: (): Words => ({
    en: 'this PDF has no text layer (a scan?): run character recognition first',
    zh: '此 PDF 没有文字层（可能是扫描件）：请先做文字识别',
  }),
  notPdf: (detail: string): Words => ({
    en: `not a readable PDF (${detail})`,
    zh: `不是可读的 PDF（${detail}）`,
  }),
  pdfLocked: (): Words => ({ en: 'this PDF asks for a password', zh: '此 PDF 需要密码' }),
  pdfSlow: (seconds: number): Words => ({
    en: `reading this PDF took more than ${seconds} s; given up`,
    zh: `读取此 PDF 超过 ${seconds} 秒，已放弃`,
  }),
  notFound: (path: string): Words => ({ en: `no such file: ${path}`, zh: `没有这个文件：${path}` }),
  nothingMatches: (pattern: string): Words => ({
    en: `no file matches ${pattern}`,
    zh: `没有匹配 ${pattern} 的文件`,
  }),
  desktopOnly: (): Words => ({
    en: 'PDF and packed documents are read by the desktop version only',
    zh: 'PDF 与压缩文档只能在桌面版中读取',
  }),
  folder: (): Words => ({ en: 'this is a folder', zh: '这是文件夹' }),
} as const;

/** The error that says it. */
export function inputError(words: Words): InputError {
  return new InputError(words);
}
