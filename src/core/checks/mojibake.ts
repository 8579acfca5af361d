import { findMojibake, type MojibakeKind } from '../text/mojibake';
import { say, type Words } from '../words';
import type { Rule } from './rule';

/** What became of the text, and what can be done. */
export const MOJIBAKE_WORDS: Readonly<Record<MojibakeKind, Words>> = {
  'utf8-as-gbk': {
    en: 'UTF-8 text that was read as GBK: reopen the file as UTF-8, or repair it',
    zh: 'UTF-8 文字被当作 GBK 读取：请以 UTF-8 重新打开，或修复',
  },
  'utf8-as-latin1': {
    en: 'UTF-8 text that was read as Latin-1, once or twice: reopen the file as UTF-8, or repair it',
    zh: 'UTF-8 文字被当作 Latin-1 读取（一次或两次）：请以 UTF-8 重新打开，或修复',
  },
  'gbk-as-latin1': {
    en: 'GBK text that was read as Latin-1: reopen the file as GB 18030, or repair it',
    zh: 'GBK 文字被当作 Latin-1 读取：请以 GB 18030 重新打开，或修复',
  },
  'big5-as-gbk': {
    en: 'Big5 text that was read as GBK: reopen the file as Big5, or repair it',
    zh: 'Big5 文字被当作 GBK 读取：请以 Big5 重新打开，或修复',
  },
  'gbk-as-big5': {
    en: 'GBK text that was read as Big5: reopen the file as GB 18030, or repair it',
    zh: 'GBK 文字被当作 Big5 读取：请以 GB 18030 重新打开，或修复',
  },
  lost: {
    en: 'Text whose bytes were lost in a wrong conversion (锟斤拷, U+FFFD). It cannot be repaired; if the file on disk is intact, reopen it in its own encoding',
    zh: '文字的字节已在错误转换中丢失（锟斤拷、U+FFFD），无法修复；若磁盘上的文件完好，请以其原编码重新打开',
  },
};

/** Text decoded with the wrong charset (乱码). The repair needs the charsets' tables and is the hosts' to offer. */
export const mojibakeRule: Rule = {
  id: 'encoding/mojibake',
  words: { en: 'Text decoded with the wrong charset', zh: '以错误编码读取的文字（乱码）' },
  severity: 'warning',
  check: ({ lines, options }) =>
    findMojibake(lines).map(({ start, end, kind }) => ({
      start,
      end,
      message: say(MOJIBAKE_WORDS[kind], options.locale),
    })),
};
