import type { Words } from '../../core/words';
import { NamedError } from '../errors';

/** Why a file was not read or not written. */
export type FileProblem =
  | 'changed'
  | 'read-only'
  | 'link'
  | 'special'
  | 'folder'
  | 'owner'
  | 'large'
  | 'exists'
  | 'twice'
  | 'busy'
  | 'journal'
  | 'sheet';

const PROBLEMS: Readonly<Record<FileProblem, (detail: string) => Words>> = {
  changed: () => ({
    en: 'was changed by another program meanwhile; nothing was written',
    zh: '其间被其他程序改动，未写入',
  }),
  'read-only': () => ({ en: 'is read-only; nothing was written', zh: '文件为只读，未写入' }),
  link: (target) => ({
    en: `is a symbolic link${target && ` to ${target}`}; nothing was written: name the file itself`,
    zh: `是符号链接${target && `，指向 ${target}`}；未写入：请直接给出该文件`,
  }),
  special: (kind) => ({
    en: `is a ${kind || 'device, pipe or socket'}, not a file; passed over`,
    zh: `是${SPECIAL_ZH[kind] ?? '设备、管道或套接字'}而非文件，已跳过`,
  }),
  folder: () => ({ en: 'is a folder, not a file', zh: '是文件夹而非文件' }),
  owner: () => ({
    en: 'belongs to another user, whose file it could not stay; nothing was written',
    zh: '属于其他用户，写入后无法保持其归属；未写入',
  }),
  large: (limit) => ({
    en: `is larger than the limit of ${limit}; not read`,
    zh: `超过大小上限 ${limit}，未读取`,
  }),
  twice: () => ({
    en: 'is another output of this run; name another file',
    zh: '是本次运行的另一个输出；请另给文件名',
  }),
  exists: () => ({ en: 'exists already; nothing was written', zh: '文件已存在，未写入' }),
  busy: (holder) => ({
    en: `another GovText (${holder}) is at work in this folder; try again when it is done (where it is not, remove .govtext/lock)`,
    zh: `另一个 GovText（${holder}）正在此文件夹中工作，请待其完成后再试（若已不在工作，请删除 .govtext/lock）`,
  }),
  journal: (problem) => ({
    en: `the journal cannot be used (${problem}); nothing was changed`,
    zh: `日志不可用（${problem}）；未作改动`,
  }),
  sheet: (rows) => ({
    en: `a sheet of Excel holds ${rows} rows; choose CSV or Parquet`,
    zh: `Excel 工作表至多 ${rows} 行；请改用 CSV 或 Parquet`,
  }),
};

const SPECIAL_ZH: Readonly<Record<string, string>> = {
  pipe: '管道',
  socket: '套接字',
  device: '设备',
};

/** Something a file's owner can be told in either language; no stack trace belongs to it. */
export class FileError extends NamedError {
  static override readonly named = 'FileError';
  readonly words: Words;
  constructor(
    readonly problem: FileProblem,
    readonly path: string,
    detail = '',
  ) {
    const words = PROBLEMS[problem](detail);
    super(words.en);
    this.words = words;
  }
}

/** What the system says, in a person's words; by its code (POSIX errno names). */
const CODES: Readonly<Record<string, Words>> = {
  ENOENT: { en: 'no such file or folder', zh: '没有这个文件或文件夹' },
  EACCES: { en: 'permission denied', zh: '没有权限' },
  EPERM: { en: 'permission denied', zh: '没有权限' },
  EROFS: { en: 'the disk is read-only', zh: '磁盘为只读' },
  ENOSPC: { en: 'the disk is full; nothing was written', zh: '磁盘已满，未写入' },
  EDQUOT: { en: 'the disk quota is used up; nothing was written', zh: '磁盘配额已用尽，未写入' },
  EFBIG: { en: 'larger than a file may be here; nothing was written', zh: '超过此处允许的文件大小，未写入' },
  EIO: { en: 'the disk reports an error', zh: '磁盘报告错误' },
  EISDIR: { en: 'is a folder, not a file', zh: '是文件夹而非文件' },
  ENOTDIR: { en: 'a part of the path is no folder', zh: '路径中有一段不是文件夹' },
  ELOOP: { en: 'symbolic links lead in a circle or are not followed here', zh: '符号链接成环，或此处不跟随' },
  ENAMETOOLONG: { en: 'the name is too long', zh: '名称过长' },
  EMFILE: { en: 'too many files are open', zh: '打开的文件过多' },
  ENFILE: { en: 'too many files are open', zh: '打开的文件过多' },
  ENXIO: { en: 'nobody is at the other end', zh: '另一端无人连接' },
  EBUSY: { en: 'is in use by another program', zh: '正被其他程序使用' },
};

/** Whether there was no room on the disk: what fails one file so fails the next as well. */
export function isFull(error: unknown): boolean {
  const code = (error as NodeJS.ErrnoException | undefined)?.code;
  return code === 'ENOSPC' || code === 'EDQUOT';
}

/** Puts an error of this room or of the system into words; undefined where it is neither. */
export function explainFileError(error: unknown): Words | undefined {
  if (error instanceof FileError) return error.words;
  const code = (error as NodeJS.ErrnoException | undefined)?.code;
  return typeof code === 'string' ? CODES[code] : undefined;
}
