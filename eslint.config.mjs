// The rules of the house: strict TypeScript, named exports, and who may import whom.
import js from '@eslint/js';
import { builtinModules } from 'node:module';
import tseslint from 'typescript-eslint';

/** Rooms in the order of the flow: a room may import itself and those before it. */
const rooms = ['note', 'stance', 'feedback', 'supervision'];
const doors = ['editor', 'webview', 'extension', 'cli'];
const builtins = builtinModules.map((name) => name.replace(/^_/, '')).join('|');
const outside = `^(vscode|node:.*|(${builtins})(/.*)?)$`;
const noEnding = '^\\.{1,2}/.*(?<!\\.(ts|mjs|json))$';

/** A path that climbs out of its room and into one of these, or to one of these files. */
const into = (names) => `^(\\.\\./)+(${names.join('|')})(/|\\.ts$)`;

const shape = [
  { selector: 'ExportDefaultDeclaration', message: 'Named exports only: a thing has one name everywhere.' },
  { selector: 'ExportAllDeclaration', message: 'No barrels: import from where the thing lives.' },
  { selector: 'ExportNamedDeclaration[source]', message: 'No barrels: import from where the thing lives.' },
  { selector: '[accessibility="private"]', message: 'Use #, which holds at run time too.' },
];

/** Static imports are caught by one rule, `import()` by another: one table for both. */
function mayNotImport(patterns) {
  return {
    '@typescript-eslint/no-restricted-imports': ['error', { patterns: [{ regex: noEnding, message: 'Say the ending: ./thing.ts' }, ...patterns] }],
    'no-restricted-syntax': ['error', ...shape, ...patterns.map(({ regex, message }) => ({
      selector: `ImportExpression[source.value=/${regex.replaceAll('/', '\\/')}/]`, message,
    }))],
  };
}

const inner = rooms.map((room, index) => ({
  name: `house/${room}`,
  files: [`src/${room}/**/*.ts`],
  rules: mayNotImport([
    { regex: outside, message: `${room} runs anywhere: no vscode, nothing of Node.` },
    { regex: into([...rooms.slice(index + 1), ...doors]), message: `${room} must not know a room after it (note → stance → feedback → supervision).` },
  ]),
}));

export default tseslint.config(
  { ignores: ['dist/', 'coverage/', 'node_modules/', 'test/pixels/out/', 'test/host/server/', '.vscode-test*/', 'build/'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  js.configs.recommended,
  {
    files: ['**/*.ts'],
    extends: [...tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      ...mayNotImport([]),
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/explicit-module-boundary-types': 'error',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // An index that is known to be inside its array is said with `!`; the compiler asks for it at every access.
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-confusing-void-expression': 'off',
      // Notes hold whatever a clipboard held; patterns that clean them have to name it.
      'no-control-regex': 'off',
    },
  },
  ...inner,
  {
    name: 'house/webview',
    files: ['src/webview/**/*.ts'],
    rules: mayNotImport([
      { regex: outside, message: 'A webview is a page: no vscode, nothing of Node.' },
      { regex: into([...rooms, 'editor', 'extension', 'cli']), allowTypeImports: true, message: 'A webview draws what it is sent; it may know the types of other rooms, not their code.' },
    ]),
  },
  {
    name: 'house/editor',
    files: ['src/editor/**/*.ts', 'src/extension.ts'],
    rules: mayNotImport([
      { regex: outside.replace('vscode|', ''), message: 'The editor runs in a web worker too: nothing of Node.' },
      { regex: into(['cli', 'webview', 'extension']), allowTypeImports: true, message: 'Doors do not import each other.' },
    ]),
  },
  {
    name: 'house/cli',
    files: ['src/cli.ts', 'src/cli/**/*.ts'],
    rules: mayNotImport([{ regex: '^(vscode$|(\\.\\./|\\./)+(editor|webview|extension)(/|\\.ts$))', message: 'The command line knows nothing of the editor.' }]),
  },
  {
    files: ['test/**/*.ts', 'scripts/**/*.ts'],
    rules: {
      // chai says it this way.
      '@typescript-eslint/no-unused-expressions': 'off',
    },
  },
  {
    files: ['**/*.mjs', '**/*.cjs', '**/*.js'],
    languageOptions: { globals: { process: 'readonly', console: 'readonly', Buffer: 'readonly', URL: 'readonly', setTimeout: 'readonly', clearTimeout: 'readonly' } },
  },
);
