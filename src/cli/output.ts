import { createWriteStream } from 'node:fs';
import { once } from 'node:events';

/** Where a command's answer goes; `write` waits while the reader is slow. */
export interface Output {
  write(data: string | Uint8Array): Promise<void>;
  close(): Promise<void>;
}

/** Standard output, or the file named. Fails where the file cannot be written. */
export async function openOutput(path?: string): Promise<Output> {
  if (path === undefined) {
    return {
      write: (data) => pour(process.stdout, data),
      close: () => Promise.resolve(),
    };
  }
  const file = createWriteStream(path);
  await once(file, 'open');
  return {
    write: (data) => pour(file, data),
    close: async () => {
      file.end();
      await once(file, 'close');
    },
  };
}

async function pour(stream: NodeJS.WritableStream, data: string | Uint8Array): Promise<void> {
  if (!stream.write(data)) await once(stream, 'drain');
}

/** A reader that went away (`| head`) is no error: the run ends at once and quietly. */
export function endWithReader(): void {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    process.exit(error.code === 'EPIPE' ? 0 : 1);
  });
}
