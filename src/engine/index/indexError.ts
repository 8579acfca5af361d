import type { Words } from '../../core/words';

/** Why the index gave no answer: `endless` a pattern that ends on no text, `again` it was started again meanwhile. */
export type IndexProblem = 'endless' | 'again' | 'ended' | 'closed' | 'pattern' | 'other';

const PROBLEMS: Readonly<Record<IndexProblem, (detail: string) => Words>> = {
  endless: (seconds) => ({
    en: `The pattern came to no end within ${seconds} seconds on a text and was stopped. A repetition within a repetition, such as (a+)+, can take for ever.`,
    zh: `该模式在一篇文本上 ${seconds} 秒内未能匹配完毕，已停止。重复之中又有重复（如 (a+)+）可能永远匹配不完。`,
  }),
  again: () => ({
    en: 'The index was started again after a search that came to no end. Search again once the files are read.',
    zh: '一次检索无法结束，索引已重新启动。待文件读完后请再次检索。',
  }),
  ended: (reason) => ({
    en: `The process of the index ended${reason && ` (${reason})`} and is started again. Try again in a moment.`,
    zh: `索引进程已终止${reason && `（${reason}）`}，正在重新启动。请稍后再试。`,
  }),
  closed: (reason) => ({
    en: `The index does not run${reason && ` (${reason})`}. Reload the window to start it.`,
    zh: `索引未在运行${reason && `（${reason}）`}。请重新加载窗口以启动。`,
  }),
  pattern: (why) => ({
    en: `This is no regular expression: ${why}`,
    zh: `这不是正则表达式：${PATTERN_ZH.find(([start]) => why.startsWith(start))?.[1] ?? why}`,
  }),
  other: (why) => explainProblem(why) ?? { en: why, zh: why },
};

/** What JavaScript finds wrong with a pattern, by how it begins. */
const PATTERN_ZH: readonly (readonly [string, string])[] = [
  ['Unterminated group', '有 ( 而没有与之对应的 )'],
  ["Unmatched ')'", '有 ) 而没有与之对应的 ('],
  ['Unterminated character class', '有 [ 而没有与之对应的 ]'],
  ['Lone quantifier brackets', '{ } 或 ] 单独出现，应写作 \\{、\\} 或 \\]'],
  ['Nothing to repeat', '*、+、? 或 { } 之前没有可重复的内容'],
  ['Incomplete quantifier', '{ } 中的次数不完整'],
  ['numbers out of order', '{ } 中的次数前大后小'],
  ['Range out of order', '[ ] 中的范围前大后小'],
  ['Invalid character class', '[ ] 中的范围无效'],
  ['\\ at end of pattern', '模式以 \\ 结尾'],
  ['Invalid escape', '\\ 之后的字符无效'],
  ['Invalid Unicode escape', '\\u 之后的字符编码无效'],
  ['Invalid property name', '\\p 之后的字符属性无效'],
  ['Invalid group', '( 之后的 ? 无效'],
  ['Invalid capture group name', '捕获组名称无效'],
  ['Invalid named', '引用的捕获组不存在'],
  ['Duplicate capture group name', '捕获组名称重复'],
  ['Regular expression too large', '模式过大'],
];

/** What SQLite says of its file, in a person's words. */
const DATABASE: Readonly<Record<string, Words>> = {
  'database disk image is malformed': { en: 'the file of the index is damaged', zh: '索引文件已损坏' },
  'file is not a database': { en: 'the file of the index is damaged', zh: '索引文件已损坏' },
  'disk I/O error': { en: 'the disk of the index reports an error', zh: '索引所在磁盘报告错误' },
  'database or disk is full': { en: 'the disk of the index is full', zh: '索引所在磁盘已满' },
  'attempt to write a readonly database': {
    en: 'the file of the index cannot be written',
    zh: '索引文件无法写入',
  },
  'unable to open database file': { en: 'the file of the index cannot be opened', zh: '无法打开索引文件' },
  'database is locked': { en: 'another program holds the file of the index', zh: '索引文件被其他程序占用' },
};

/** A problem of the index's file in words; undefined where it is none. */
export function explainProblem(message: string): Words | undefined {
  return DATABASE[message];
}

/** The index gave no answer; said in either language. */
export class IndexError extends Error {
  override name = 'IndexError';
  readonly words: Words;
  constructor(
    readonly problem: IndexProblem,
    detail = '',
  ) {
    const words = PROBLEMS[problem](detail);
    super(words.en);
    this.words = words;
  }
}

/** What the index answered in place of a result. */
export function answeredError(message: string): IndexError {
  if (!message.startsWith('Invalid regular expression')) return new IndexError('other', message);
  // The pattern itself may hold a colon; what is wrong with it comes last.
  return new IndexError('pattern', message.slice(message.lastIndexOf(': ') + 2));
}
