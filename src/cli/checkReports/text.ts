import type { Severity } from '../../core/record';
import { visible } from '../../core/text/visible';
import type { Words } from '../../core/words';
import { sayFailure } from '../corpus/said';
import { messages } from '../messages';
import type { Output } from '../output';
import type { Run } from '../run';
import type { CheckReport } from './checkReport';

const SEVERITY: Readonly<Record<Severity, Words>> = {
  error: { en: 'error', zh: '错误' },
  warning: { en: 'warning', zh: '警告' },
  information: { en: 'information', zh: '信息' },
  hint: { en: 'hint', zh: '提示' },
};

/** `path:line:column: severity: message [rule]`, as compilers and editors have it; how many at the end. */
export function textReport(run: Run, output: Output): CheckReport {
  let count = 0;
  let texts = 0;
  return {
    begin: () => Promise.resolve(),
    async add(unit, findings) {
      texts++;
      count += findings.length;
      const lines = findings.map(
        ({ line, column, severity, message, rule }) =>
          `${visible(unit.id)}:${line}:${column}: ${run.say(SEVERITY[severity])}: ${visible(message)} [${rule}]\n`,
      );
      if (lines.length > 0) await output.write(lines.join(''));
    },
    fail(unit, error) {
      sayFailure(run, { unit, error });
      return Promise.resolve();
    },
    end() {
      run.note(messages.checked(count, texts));
      return Promise.resolve();
    },
  };
}
