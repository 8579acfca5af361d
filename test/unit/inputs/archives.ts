import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { readFileUnits } from '../../../src/engine/inputs/read';
import { renderUnit } from '../../../src/engine/inputs/render';
import { kindOfName } from '../../../src/engine/inputs/formats';
import { MAX_SIZE } from '../../../src/engine/inputs/limits';

/** What came of one text. */
export interface Got {
  id: string;
  url?: string;
  text?: string;
  error?: string;
}

/** A folder of inputs that goes when the tests are done. */
export class Inputs {
  readonly path = mkdtempSync(join(tmpdir(), 'govtext-inputs-'));

  write(name: string, bytes: string | Uint8Array): string {
    const path = join(this.path, name);
    writeFileSync(path, bytes);
    return path;
  }

  /** Reads and renders every text of a file, its ids without the folder. */
  async read(
    name: string,
    more: { input?: string; maxSize?: number; textField?: string; idField?: string } = {},
  ): Promise<Got[]> {
    const input = more.input === undefined ? undefined : kindOfName(`.${more.input}`);
    const options = {
      textField: more.textField ?? 'text',
      idField: more.idField ?? 'id',
      maxSize: more.maxSize ?? MAX_SIZE,
      ...(input && { input }),
    };
    const got: Got[] = [];
    for await (const unit of readFileUnits(join(this.path, name), options)) {
      const id = unit.id.replace(`${this.path}/`, '');
      const url = unit.url === undefined ? {} : { url: unit.url };
      try {
        got.push({ id, ...url, text: (await renderUnit(unit, options)).text });
      } catch (error) {
        got.push({ id, ...url, error: (error as Error).message });
      }
    }
    return got;
  }

  remove(): void {
    rmSync(this.path, { recursive: true, force: true });
  }
}

/** A WARC record, its length as given or as it is. */
export function record(
  type: string,
  url: string,
  contentType: string,
  block: Uint8Array,
  length = block.length,
): Buffer {
  const head = `WARC/1.0\r\nWARC-Type: ${type}\r\nWARC-Target-URI: ${url}\r\nContent-Type: ${contentType}\r\nContent-Length: ${length}\r\n\r\n`;
  return Buffer.concat([Buffer.from(head), block, Buffer.from('\r\n\r\n')]);
}

/** A record of what a server answered. */
export function response(
  url: string,
  body: Uint8Array,
  {
    type = 'text/html; charset=utf-8',
    headers = '',
    length,
  }: { type?: string; headers?: string; length?: number } = {},
): Buffer {
  const http = Buffer.concat([
    Buffer.from(`HTTP/1.1 200 OK\r\nContent-Type: ${type}\r\n${headers}\r\n`),
    body,
  ]);
  return record('response', url, 'application/http; msgtype=response', http, length);
}

/** A page of one paragraph. */
export const page = (text: string): Buffer =>
  Buffer.from(`<!doctype html><html><head><title>x</title></head><body><p>${text}</p></body></html>`);

/** Records packed one by one, as archives of the web are. */
export const packed = (records: readonly Uint8Array[]): Buffer[] => records.map((one) => gzipSync(one));
