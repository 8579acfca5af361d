import { rules } from '../../core/checks/checks';
import type { Severity } from '../../core/record';
import packageJson from '../../../package.json';
import type { Unit } from '../../engine/inputs/unit';
import type { PlacedFinding } from '../jobs/check';
import type { Output } from '../output';
import { EXIT, type Run } from '../run';
import type { CheckReport } from './checkReport';

/** SARIF 2.1.0, 3.27.10: how grave a result is. */
const LEVELS: Readonly<Record<Severity, 'error' | 'warning' | 'note'>> = {
  error: 'error',
  warning: 'warning',
  information: 'note',
  hint: 'note',
};

/** A SARIF 2.1.0 log of one run; columns are UTF-16 units; a row or member of a file stands behind `#` in the URI. */
export function sarifReport(run: Run, output: Output): CheckReport {
  let first = true;
  const failures: object[] = [];
  const index = new Map(rules.map((rule, at) => [rule.id, at]));
  return {
    begin: () => output.write(`${head(run)}\n"results":[`),
    async add(unit, findings) {
      for (const finding of findings) {
        const ruleIndex = index.get(finding.rule);
        const result = resultOf(unit, finding, ruleIndex);
        await output.write(`${first ? '' : ','}\n${JSON.stringify(result)}`);
        first = false;
      }
    },
    fail(unit, error) {
      failures.push({
        level: 'error',
        message: { text: error },
        locations: [{ physicalLocation: { artifactLocation: { uri: uriOf(unit) } } }],
      });
      return Promise.resolve();
    },
    end() {
      const invocation = {
        executionSuccessful: failures.length === 0,
        exitCode: run.status === EXIT.ok ? 0 : 1,
        ...(failures.length > 0 && { toolExecutionNotifications: failures }),
      };
      return output.write(`\n],"invocations":[${JSON.stringify(invocation)}]}]}\n`);
    },
  };
}

function head(run: Run): string {
  const driver = {
    name: 'govtext',
    version: packageJson.version,
    language: run.locale === 'zh-cn' ? 'zh-CN' : 'en-US',
    rules: rules.map((rule) => ({
      id: rule.id,
      shortDescription: { text: run.say(rule.words) },
      defaultConfiguration: rule.severity === 'off' ? { enabled: false } : { level: LEVELS[rule.severity] },
    })),
  };
  return (
    '{"$schema":"https://json.schemastore.org/sarif-2.1.0.json","version":"2.1.0","runs":[{' +
    `"tool":${JSON.stringify({ driver })},"columnKind":"utf16CodeUnits",`
  );
}

function resultOf(unit: Unit, finding: PlacedFinding, ruleIndex: number | undefined): object {
  const artifactLocation = { uri: uriOf(unit) };
  const { start, end, line, column, endLine, endColumn } = finding;
  return {
    ruleId: finding.rule,
    ...(ruleIndex !== undefined && { ruleIndex }),
    level: LEVELS[finding.severity],
    message: { text: finding.message },
    locations: [
      {
        physicalLocation: {
          artifactLocation,
          region: {
            startLine: line,
            startColumn: column,
            endLine,
            endColumn,
            charOffset: start,
            charLength: end - start,
          },
        },
      },
    ],
    ...(finding.fixes &&
      finding.fixes.length > 0 && {
        fixes: finding.fixes.map(({ title, edits }) => ({
          description: { text: title },
          artifactChanges: [
            {
              artifactLocation,
              replacements: edits.map((edit) => ({
                deletedRegion: { charOffset: edit.start, charLength: edit.end - edit.start },
                insertedContent: { text: edit.newText },
              })),
            },
          ],
        })),
      }),
  };
}

/** The text's place as a URI reference (RFC 3986): the path, and behind `#` the row or member. */
export function uriOf({ id, path, member }: Unit): string {
  const parts = path.split(/[\\/]/u).map(encodeURIComponent).join('/');
  const file = parts.replace(/^([A-Za-z])%3A\//u, '/$1:/').replace(/^\//u, 'file:///');
  if (member !== true) return file;
  const inside = id.startsWith(`${path}#`) ? id.slice(path.length + 1) : id;
  return `${file}#${encodeURIComponent(inside)}`;
}
