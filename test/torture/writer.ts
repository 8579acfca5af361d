/** A process that does what it is sent, one command after the other, each with a fault where one is named. */
import { arm, calls } from './faults';
import { runCommand } from '../../src/cli/runCommand';
import { NodeFiles } from '../../src/engine/files/safeWrite';
import { emptyRules, formatRules, parseRules } from '../../src/engine/workspaceRules';
import type { Answered, Order } from './room';

let said = '';
process.stderr.write = (chunk: unknown) => {
  said += String(chunk);
  return true;
};
process.stdout.write = () => true;

/** Adds a verdict to a rules file as the editor does. */
async function addRule(path: string): Promise<number> {
  const store = new NodeFiles();
  try {
    const read = await store.read(path);
    const rules = read ? parseRules(new TextDecoder().decode(read.bytes)) : emptyRules();
    rules.lines.push({ text: `一行${rules.lines.length}`, verdict: 'keep', scope: 'everywhere' });
    const bytes = new TextEncoder().encode(formatRules(rules));
    const [error] = await store.replace([{ path, bytes, was: read?.stamp ?? 'new' }]);
    if (error) throw error;
    return 0;
  } catch (error) {
    said += `govtext: ${String(error)}\n`;
    return 1;
  }
}

const env = { LC_ALL: 'C' };
process.on('message', ({ args, fault }: Order) => {
  said = '';
  arm(fault);
  const [command, path = ''] = args;
  void (command === 'rule' ? addRule(path) : runCommand(args, env)).then((status) => {
    const answer: Answered = { status, error: said, calls: calls() };
    arm();
    process.send?.(answer);
  });
});
