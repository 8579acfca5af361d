// Made by the bundler (scripts/lib/hostBundle.mjs): one loader for each test file.
declare module 'govtext:suites' {
  export const suites: (() => Promise<unknown>)[];
}

declare module 'mocha/mocha.js';
