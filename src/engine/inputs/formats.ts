/** What an input is (输入格式): how its bytes are read. */
export const FORMATS = ['txt', 'html', 'docx', 'pdf', 'jsonl', 'parquet', 'warc'] as const;
export type Format = (typeof FORMATS)[number];

export type Compression = 'none' | 'gz' | 'zst';

export interface InputKind {
  format: Format;
  compression: Compression;
}

/** Endings of names, without the dot; WET archives are WARC files whose records are `conversion`. */
const ENDINGS: Readonly<Record<string, Format>> = {
  txt: 'txt',
  text: 'txt',
  govtext: 'txt',
  html: 'html',
  htm: 'html',
  xhtml: 'html',
  shtml: 'html',
  docx: 'docx',
  pdf: 'pdf',
  jsonl: 'jsonl',
  ndjson: 'jsonl',
  parquet: 'parquet',
  warc: 'warc',
  wet: 'warc',
};

/** Formats with many texts in one file. */
export const CONTAINERS: ReadonlySet<Format> = new Set(['jsonl', 'parquet', 'warc']);

/** The names `--input` takes: every ending, alone and with `.gz` or `.zst`. */
export const INPUT_NAMES: readonly string[] = [
  'txt',
  'html',
  'htm',
  'docx',
  'pdf',
  'jsonl',
  'parquet',
  'warc',
  'wet',
].flatMap((name) => [name, `${name}.gz`, `${name}.zst`]);

/** What a name (`a/b.jsonl.gz`, or for `--input` `jsonl.gz`) says; undefined where its ending says nothing. */
export function kindOfName(name: string): InputKind | undefined {
  const parts = name.toLowerCase().split(/[\\/]/u).pop()?.split('.') ?? [];
  let compression: Compression = 'none';
  const last = parts.at(-1);
  if (last === 'gz' || last === 'zst') {
    compression = last;
    parts.pop();
  }
  const format = ENDINGS[parts.at(-1) ?? ''];
  return format && { format, compression };
}

/** What the first bytes of a file say about its packing. */
export function compressionOfBytes(head: Uint8Array): Compression {
  if (head[0] === 0x1f && head[1] === 0x8b) return 'gz';
  if (head[0] === 0x28 && head[1] === 0xb5 && head[2] === 0x2f && head[3] === 0xfd) return 'zst';
  return 'none';
}

/** What the first bytes of an unpacked file say; plain text where nothing else shows. */
export function formatOfBytes(head: Uint8Array): Format {
  const latin = Buffer.from(head.buffer, head.byteOffset, Math.min(head.length, 4096)).toString('latin1');
  if (latin.startsWith('%PDF-')) return 'pdf';
  if (latin.startsWith('PAR1')) return 'parquet';
  if (latin.startsWith('PK\u0003\u0004')) return 'docx';
  const text = latin.replace(/^\u00ef\u00bb\u00bf/u, '').trimStart();
  if (/^WARC\/\d/u.test(text)) return 'warc';
  if (/^\{[ \t]*"[^"\n]*"[ \t]*:/u.test(text)) return 'jsonl';
  if (
    /^(?:<\?xml[^>]*>\s*)?(?:<!--.{0,2000}?-->\s*)?<(?:!doctype\s+html|html|head|body|meta|title)\b/isu.test(
      text,
    )
  )
    return 'html';
  return 'txt';
}
