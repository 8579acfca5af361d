/**
 * One file of any size streamed through the command line: rate and the memory of each process at its most.
 *   GOVTEXT_MB=2000 npm run bench -- stream       (two files of 20 and 100 MB where nothing is said)
 *   GOVTEXT_FORMAT=wet GOVTEXT_RUN='analyze --no-entities' narrows it to one file and command
 */
import { closeSync, mkdtempSync, openSync, rmSync, statSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { decodeBytes } from '../../src/engine/files/textFile';
import { generateCorpus } from '../corpus/generate';
import { runProgram } from './programs';

const FORMATS = ['jsonl', 'wet'] as const;
type StreamFormat = (typeof FORMATS)[number];

const COMMANDS = ['clean', 'analyze --no-entities'];

/** Runs the benchmark. */
export async function run(report: (what: string, value: string) => void): Promise<void> {
  const { GOVTEXT_MB: size, GOVTEXT_FORMAT: format, GOVTEXT_RUN: command } = process.env;
  const folder = mkdtempSync(join(tmpdir(), 'govtext-stream-'));
  try {
    for (const kind of FORMATS.filter((one) => format === undefined || one === format))
      for (const megabytes of size === undefined ? [20, 100] : [Number(size)]) {
        const path = join(folder, `pages.${kind}`);
        const pages = writePages(path, kind, megabytes * 1e6);
        const bytes = statSync(path).size;
        for (const asked of command === undefined ? COMMANDS : [command]) {
          const from = kind === 'jsonl' ? ['--jsonl', '--jobs', '1'] : ['--jobs', '1', path];
          const steps = [0.1, 0.2, 0.5].map((share) => share * bytes);
          const reached: string[] = [];
          const heard = (read: number, held: number): void => {
            while (steps[0] !== undefined && read >= steps[0])
              reached.push(`${((steps.shift() ?? 0) / 1e6).toFixed(0)} MB: ${(held / 1e6).toFixed(0)}`);
          };
          const { status, wall, processor, processes } = await runProgram([...asked.split(' '), ...from], {
            ...(kind === 'jsonl' && { input: path }),
            watch: { path, heard },
          });
          const memory = processes.map((one) => `${(one.memory / 1e6).toFixed(0)} MB`).join(', ');
          report(
            `${asked}, ${kind} of ${(bytes / 1e6).toFixed(0)} MB, ${pages} pages`,
            `status ${status}; memory ${memory} (by ${reached.join(', ')}); processor ${(processor / pages).toFixed(2)} ms a page, ` +
              `wall ${(wall / 1000).toFixed(0)} s, ${(bytes / 1e3 / wall).toFixed(2)} MB/s`,
          );
        }
        rmSync(path);
      }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Writes generated pages, no two batches of the same seed, until the file has its size; how many there are. */
function writePages(path: string, format: StreamFormat, size: number): number {
  const file = openSync(path, 'w');
  let written = 0;
  let pages = 0;
  for (let seed = 1; written < size; seed++) {
    const rows = generateCorpus(1000, seed, 2000).files.map(({ bytes, encoding }) => {
      const text = decodeBytes(bytes, encoding);
      const number = pages++;
      return format === 'jsonl'
        ? `${JSON.stringify({ id: String(number), text })}\n`
        : wetRecord(number, text);
    });
    written += writeSync(file, rows.join(''));
  }
  closeSync(file);
  return pages;
}

function wetRecord(number: number, text: string): string {
  const head = [
    'WARC/1.0',
    'WARC-Type: conversion',
    `WARC-Target-URI: http://www.example.gov.cn/${number}.html`,
    `WARC-Record-ID: <urn:uuid:00000000-0000-4000-8000-${String(number).padStart(12, '0')}>`,
    'WARC-Date: 2024-01-01T00:00:00Z',
    'Content-Type: text/plain',
    `Content-Length: ${Buffer.byteLength(text)}`,
  ];
  return `${head.join('\r\n')}\r\n\r\n${text}\r\n\r\n`;
}
