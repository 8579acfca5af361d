// `node:assert/strict` for the web extension host, as far as the host tests use it.

/** Values by their JSON, keys in order: enough for the plain data that tests compare. */
const plain = (value: unknown): string =>
  JSON.stringify(value, (_key, inner: unknown) =>
    inner !== null && typeof inner === 'object' && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  ) ?? 'undefined';

const fail = (message: string | undefined, otherwise: string): never => {
  throw new Error(message === undefined ? otherwise : `${message}: ${otherwise}`);
};

function ok(value: unknown, message?: string): asserts value {
  if (!value) fail(message, `${String(value)} is not true`);
}

const assert = {
  ok,
  fail: (message?: string) => fail(message, 'failed'),
  equal: (actual: unknown, expected: unknown, message?: string) => {
    if (!Object.is(actual, expected)) fail(message, `${plain(actual)} is not ${plain(expected)}`);
  },
  notEqual: (actual: unknown, other: unknown, message?: string) => {
    if (Object.is(actual, other)) fail(message, `is ${plain(other)}`);
  },
  deepEqual: (actual: unknown, expected: unknown, message?: string) => {
    if (plain(actual) !== plain(expected)) fail(message, `${plain(actual)} is not ${plain(expected)}`);
  },
  match: (text: string, pattern: RegExp, message?: string) => {
    if (!pattern.test(text)) fail(message, `${JSON.stringify(text)} does not match ${String(pattern)}`);
  },
  doesNotMatch: (text: string, pattern: RegExp, message?: string) => {
    if (pattern.test(text)) fail(message, `${JSON.stringify(text)} matches ${String(pattern)}`);
  },
};

export default assert;
export const { equal, notEqual, deepEqual, match, doesNotMatch } = assert;
export { ok };
