import type { Output } from '../output';
import type { Run } from '../run';
import type { CheckReport } from './checkReport';

/** One JSON array: `{"id","findings"}` for each text, `{"id","error"}` for one that cannot be read. */
export function jsonReport(_run: Run, output: Output): CheckReport {
  let first = true;
  const write = async (row: object): Promise<void> => {
    await output.write(`${first ? '' : ','}\n${JSON.stringify(row)}`);
    first = false;
  };
  return {
    begin: () => output.write('['),
    add: ({ id, url }, findings) => write({ id, ...(url !== undefined && { url }), findings }),
    fail: ({ id, url }, error) => write({ id, ...(url !== undefined && { url }), error }),
    end: () => output.write(first ? ']\n' : '\n]\n'),
  };
}
