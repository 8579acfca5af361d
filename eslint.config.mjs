// The layers of docs/architecture.md, kept by the linter.
import js from '@eslint/js';
import tseslint from 'typescript-eslint';
import say from './scripts/lint/say.mjs';

/** Files in `room` may not import what matches `patterns`. */
const room = (name, patterns, message) => ({
  files: [`src/${name}/**/*.ts`],
  rules: { 'no-restricted-imports': ['error', { patterns: [{ regex: patterns, message }] }] },
});

/** What changes a file or gives it another name. */
const WRITERS =
  '^(?:(?:write|append)File(?:Sync)?|createWriteStream|rename(?:Sync)?|truncate(?:Sync)?|copyFile(?:Sync)?)$';

export default tseslint.config(
  { ignores: ['dist/', 'out/', '.vscode-test/', 'node_modules/', 'test/fixtures/'] },
  js.configs.recommended,
  ...tseslint.configs.strict,
  {
    files: ['**/*.mjs'],
    languageOptions: {
      globals: {
        process: 'readonly',
        console: 'readonly',
        URL: 'readonly',
        setTimeout: 'readonly',
        clearTimeout: 'readonly',
        Buffer: 'readonly',
        fetch: 'readonly',
        performance: 'readonly',
        URLSearchParams: 'readonly',
        setInterval: 'readonly',
        clearInterval: 'readonly',
        // In functions that run in the workbench's page.
        document: 'readonly',
        window: 'readonly',
        MutationObserver: 'readonly',
      },
    },
  },
  {
    // What Node loads before anything else (`--require`) in the form that starts fastest.
    files: ['**/*.cjs'],
    languageOptions: { sourceType: 'commonjs', globals: { process: 'readonly', require: 'readonly' } },
    rules: { '@typescript-eslint/no-require-imports': 'off' },
  },
  {
    rules: {
      'no-irregular-whitespace': 'off', // U+3000 is a letter of this trade
      'no-misleading-character-class': 'off',
      'no-control-regex': 'off',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
    },
  },
  room(
    'core',
    '^(?!\\.)|(?:^|/)\\.\\./(?:engine|vscode|cli)/|^\\.\\./\\.\\./(?:\\.\\./)*(?:engine|vscode|cli)(?:/|$)',
    'core imports nothing outside itself',
  ),
  {
    files: ['src/core/**/*.ts'],
    rules: {
      'no-restricted-globals': [
        'error',
        'process',
        'Buffer',
        'window',
        'document',
        'fetch',
        'setTimeout',
        'Date',
        'console',
        'performance',
      ],
      'no-restricted-properties': [
        'error',
        { object: 'Math', property: 'random', message: 'the same text gives the same record' },
      ],
    },
  },
  {
    files: ['src/core/knowledge/**/*.ts'],
    rules: {
      'no-restricted-syntax': [
        'error',
        {
          selector: 'FunctionDeclaration, FunctionExpression, ArrowFunctionExpression, ClassDeclaration',
          message: 'knowledge is data only',
        },
      ],
    },
  },
  {
    // Arithmetic over typed arrays: their elements are there, and a fallback for each would cost what the speed is for.
    files: ['src/core/{entities/tagger,fitting}/**/*.ts'],
    rules: { '@typescript-eslint/no-non-null-assertion': 'off' },
  },
  {
    // How words are found knows no word, in whatever language.
    files: ['src/core/match/**/*.ts'],
    rules: {
      'no-restricted-syntax': [
        'error',
        ...['Literal[value=/[\\u3400-\\u9fff]/]', 'TemplateElement[value.raw=/[\\u3400-\\u9fff]/]'].map(
          (selector) => ({
            selector,
            message: 'the machine holds no Chinese words: they stand in knowledge/ or with the rules',
          }),
        ),
      ],
    },
  },
  {
    // What is known is data; whoever asks for it computes.
    files: ['src/core/knowledge/**/*.ts', 'src/core/entities/knowledge/**/*.ts'],
    rules: {
      'no-restricted-syntax': ['error', { selector: ':function', message: 'knowledge is data alone' }],
    },
  },
  {
    // Everything that is written goes one way: new content beside, flushed, then in the old one's place.
    files: ['src/engine/**/*.ts', 'src/cli/**/*.ts', 'src/vscode/**/*.ts'],
    ignores: [
      'src/engine/files/{safeWrite,safeOutput,folderLock}.ts',
      'src/vscode/cleanup/workspaceFiles.ts',
    ],
    rules: {
      'no-restricted-syntax': [
        'error',
        ...['MemberExpression[property.name=/WRITERS/]', 'ImportSpecifier[imported.name=/WRITERS/]'].map(
          (selector) => ({
            selector: selector.replace('WRITERS', WRITERS),
            message: 'files are written by src/engine/files/safeWrite.ts or safeOutput.ts alone',
          }),
        ),
      ],
    },
  },
  room('engine', '^vscode$|(?:^|/)\\.\\./(?:\\.\\./)*(?:vscode|cli)(?:/|$)', 'engine imports core only'),
  room('vscode', '(?:^|/)\\.\\./(?:\\.\\./)*cli(?:/|$)', 'vscode imports core and engine only'),
  {
    files: ['src/vscode/**/*.ts'],
    ignores: ['src/vscode/say.ts'],
    plugins: { govtext: say },
    rules: { 'govtext/say': 'error' },
  },
  room('cli', '^vscode$|(?:^|/)\\.\\./(?:\\.\\./)*vscode(?:/|$)', 'cli imports core and engine only'),
);
