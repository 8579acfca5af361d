import { createInterface } from 'node:readline';
import { analyze } from '../core/analyze';

async function run(): Promise<void> {
  for await (const line of createInterface({ input: process.stdin })) {
    const { id, text } = JSON.parse(line) as { id: string; text: string };
    process.stdout.write(JSON.stringify(analyze(text, { id })) + '\n');
  }
}
void run();
