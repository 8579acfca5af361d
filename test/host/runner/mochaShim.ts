// `mocha` as host tests import it: the globals that the runner sets up, looked up at each call.
type Named = (title: string, body?: (this: Mocha.Context) => unknown) => unknown;
type Hook = (body: (this: Mocha.Context) => unknown) => unknown;

const globals = globalThis as unknown as Record<string, (...rest: unknown[]) => unknown>;
const call =
  (name: string) =>
  (...rest: unknown[]) =>
    globals[name]?.(...rest);

export const describe = call('describe') as Named;
export const it = call('it') as Named;
export const before = call('before') as Hook;
export const after = call('after') as Hook;
export const beforeEach = call('beforeEach') as Hook;
export const afterEach = call('afterEach') as Hook;
