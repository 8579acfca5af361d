import type { Words } from '../core/words';
import type { BinaryKind, Encoding } from '../engine/files/detect';

/** Everything the program says beside its help (help.ts). */
export const messages = {
  notAnObject: (): Words => ({
    en: 'not a JSON object with a string "id" and a string "text"',
    zh: '不是含有字符串 "id" 与 "text" 的 JSON 对象',
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
  binary: (kind: BinaryKind): Words => BINARY[kind],
  decoded: (encoding: Encoding): Words => ({
    en: `read as ${encoding} (recognised from its bytes; --encoding says otherwise)`,
    zh: `按 ${encoding} 读取（由字节识别；可用 --encoding 指定）`,
  }),
  damaged: (encoding: Encoding): Words => ({
    en: `holds bytes that are not ${encoding}; they are kept as they are`,
    zh: `含有不属于 ${encoding} 的字节，原样保留`,
  }),
  fellBack: (segmenter: string, reason: string): Words => ({
    en: `the word segmenter in use is ${segmenter}: ${reason}`,
    zh: `当前使用的分词器为 ${segmenter}：${reason}`,
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
  binary: { en: 'this is a binary file, not text', zh: '这是二进制文件，不是文本' },
};
