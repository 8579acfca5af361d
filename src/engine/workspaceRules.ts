import { findNodeAtLocation, parse, parseTree, printParseErrorCode, type ParseError } from 'jsonc-parser';
import type { EntityVerdict } from '../core/entities/resolve/verdicts';
import type { EntityType } from '../core/record';
import { verdictKey, type PersonVerdict } from '../core/roles/verdicts';

/** The file of a workspace that holds a person's verdicts; found upwards from each text. */
export const RULES_FILE = '.govtext.json';

/** What `.govtext.json` says (人工判定). Members this version does not know are kept as they are. */
export interface WorkspaceRules {
  lines: PersonVerdict[];
  entities: EntityVerdict[];
  [other: string]: unknown;
}

const ENTITY_TYPES: readonly EntityType[] = [
  'person',
  'position',
  'organization',
  'place',
  'date',
  'quantity',
  'document-number',
  'document-title',
  'law-reference',
  'slogan',
  'campaign',
  'meeting',
];

/** `.govtext.json` is not what it should be; the message says what, and where. */
export class RulesError extends Error {
  override name = 'RulesError';

  /** `line` and `column` count from 1, as editors do; absent where the whole file is meant. */
  constructor(
    message: string,
    readonly line?: number,
    readonly column?: number,
  ) {
    super(line === undefined ? message : `${message} (line ${line}, column ${column})`);
  }
}

/** Reads the rules. Throws RulesError where the text is no JSON or a rule has not the form of schemas/govtext.schema.json. */
export function parseRules(json: string): WorkspaceRules {
  const text = json.replace(/^\ufeff/, '');
  const faults: ParseError[] = [];
  const value: unknown = parse(text, faults, { disallowComments: true, allowTrailingComma: false });
  const [fault] = faults;
  if (fault) throw errorAt(text, fault.offset, wordsOf(fault));
  if (!isObject(value)) throw new RulesError('not a JSON object');
  try {
    const lines = listOf(value, 'lines').map((rule, index) => readLineRule(rule, `lines[${index}]`));
    const entities = listOf(value, 'entities').map((rule, index) =>
      readEntityRule(rule, `entities[${index}]`),
    );
    return { ...value, lines, entities };
  } catch (error) {
    if (!(error instanceof RulesError)) throw error;
    // `lines[3].verdict: …` stands where the third rule's verdict does, or the rule, or the list.
    const path =
      /^[^:\s]+(?=:)/
        .exec(error.message)?.[0]
        .split(/[.[\]]+/)
        .filter((step) => step !== '') ?? [];
    const tree = parseTree(text);
    for (; tree && path.length > 0; path.pop()) {
      const steps = path.map((step) => (/^\d+$/.test(step) ? Number(step) : step));
      const node = findNodeAtLocation(tree, steps);
      if (node) throw errorAt(text, node.offset, error.message);
    }
    throw error;
  }
}

function errorAt(text: string, offset: number, message: string): RulesError {
  const before = text.slice(0, offset).split(/\r\n|\r|\n/);
  return new RulesError(message, before.length, (before[before.length - 1]?.length ?? 0) + 1);
}

/** `CommaExpected` as `comma expected`. */
function wordsOf({ error }: ParseError): string {
  return printParseErrorCode(error)
    .replace(/(?<=[a-z])(?=[A-Z])/g, ' ')
    .toLowerCase();
}

/** Writes the rules as they stand in the file: one rule a line, so that changes read well in a review. */
export function formatRules(rules: WorkspaceRules): string {
  const members = Object.entries(rules)
    .filter(([, value]) => !Array.isArray(value) || value.length > 0)
    .map(([key, value]) => {
      if (!Array.isArray(value)) return `  ${JSON.stringify(key)}: ${JSON.stringify(value)}`;
      const rows = value.map((rule) => `    ${spaced(rule)}`);
      return `  ${JSON.stringify(key)}: [\n${rows.join(',\n')}\n  ]`;
    });
  return members.length === 0 ? '{}\n' : `{\n${members.join(',\n')}\n}\n`;
}

/** The rules with one more verdict; it takes the place of what was said about the same text in the same scope. */
export function addLineRule(rules: WorkspaceRules, rule: PersonVerdict): WorkspaceRules {
  const key = verdictKey(rule.text);
  const same = (other: PersonVerdict): boolean =>
    verdictKey(other.text) === key &&
    other.scope === rule.scope &&
    (other.target ?? '') === (rule.target ?? '');
  return { ...rules, lines: [...rules.lines.filter((other) => !same(other)), { ...rule, text: key }] };
}

/** The rules without what was said about a text in a scope. */
export function removeLineRule(rules: WorkspaceRules, rule: PersonVerdict): WorkspaceRules {
  const key = verdictKey(rule.text);
  return {
    ...rules,
    lines: rules.lines.filter(
      (other) =>
        verdictKey(other.text) !== key ||
        other.scope !== rule.scope ||
        (other.target ?? '') !== (rule.target ?? ''),
    ),
  };
}

/** The rules with one more word on a name. */
export function addEntityRule(rules: WorkspaceRules, rule: EntityVerdict): WorkspaceRules {
  const same = (other: EntityVerdict): boolean =>
    other.text === rule.text && other.scope === rule.scope && (other.target ?? '') === (rule.target ?? '');
  return { ...rules, entities: [...rules.entities.filter((other) => !same(other)), rule] };
}

/** Rules that say nothing. */
export function emptyRules(): WorkspaceRules {
  return { lines: [], entities: [] };
}

function readLineRule(rule: unknown, at: string): PersonVerdict {
  if (!isObject(rule)) throw new RulesError(`${at}: not an object`);
  const verdict = rule['verdict'];
  if (verdict !== 'keep' && verdict !== 'remove')
    throw new RulesError(`${at}.verdict: not "keep" or "remove"`);
  return { text: textOf(rule, at), verdict, ...scopeOf(rule, at) };
}

function readEntityRule(rule: unknown, at: string): EntityVerdict {
  if (!isObject(rule)) throw new RulesError(`${at}: not an object`);
  const type = rule['type'];
  if (type !== null && !ENTITY_TYPES.includes(type as EntityType))
    throw new RulesError(`${at}.type: no such type`);
  return { text: textOf(rule, at), type: type as EntityType | null, ...scopeOf(rule, at) };
}

function textOf(rule: Record<string, unknown>, at: string): string {
  const text = rule['text'];
  if (typeof text !== 'string' || text.trim() === '') throw new RulesError(`${at}.text: not a text`);
  return text;
}

function scopeOf(rule: Record<string, unknown>, at: string): Pick<PersonVerdict, 'scope' | 'target'> {
  const scope = rule['scope'] ?? 'everywhere';
  const target = rule['target'];
  if (scope !== 'file' && scope !== 'site' && scope !== 'everywhere')
    throw new RulesError(`${at}.scope: not "file", "site" or "everywhere"`);
  if (scope === 'everywhere') return { scope };
  if (typeof target !== 'string' || target === '') throw new RulesError(`${at}.target: names no ${scope}`);
  return { scope, target };
}

function listOf(value: Record<string, unknown>, key: string): unknown[] {
  const list = value[key] ?? [];
  if (!Array.isArray(list)) throw new RulesError(`${key}: not a list`);
  return list;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** One object on one line, with blanks as a person would write them. */
function spaced(value: unknown): string {
  if (!isObject(value)) return JSON.stringify(value);
  const members = Object.entries(value).map(
    ([key, member]) => `${JSON.stringify(key)}: ${JSON.stringify(member)}`,
  );
  return `{ ${members.join(', ')} }`;
}
