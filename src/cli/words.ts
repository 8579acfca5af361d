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
  locale: {
    en: 'language of messages and findings (default: by LANG)',
    zh: '提示与检查结果的语言（默认依 LANG）',
  },
  noInput: {
    en: 'name a file or folder, or - for standard input',
    zh: '请给出文件或文件夹，或以 - 表示标准输入',
  },
  encoding: {
    en: 'encoding of the input (default: recognised)',
    zh: '输入的字符编码（默认自动识别）',
  },
  segmenter: { en: 'best word segmenter to try', zh: '优先使用的分词器' },
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
  jsonl: { en: 'read {"id","text"} lines from standard input', zh: '从标准输入逐行读取 {"id","text"}' },
  pretty: { en: 'indent the JSON', zh: '缩进 JSON' },
  noEntities: { en: 'structure and findings only, without entities', zh: '只分析结构与检查，不识别实体' },
} as const satisfies Record<string, Words>;
