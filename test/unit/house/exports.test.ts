import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import ts from 'typescript';
import { checkout } from '../../host/hosts/checkout.ts';

/** What one file gives to others, and what it takes from which. */
interface Trade {
  readonly gives: readonly string[];
  /** Path of a file → names taken from it. Of a file taken whole (`import()`, `* as`), every word that stands in the taker. */
  readonly takes: ReadonlyMap<string, ReadonlySet<string>>;
}

function tradeOf(path: string, text: string): Trade {
  const file = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
  const gives: string[] = [];
  const takes = new Map<string, Set<string>>();
  const words = new Set<string>();
  const whole: string[] = [];
  const from = (specifier: ts.Node | undefined): string | null =>
    specifier && ts.isStringLiteralLike(specifier) && specifier.text.startsWith('.') ? posix.join(posix.dirname(path), specifier.text) : null;
  const take = (place: string, name: string): void => {
    takes.set(place, (takes.get(place) ?? new Set()).add(name));
  };
  const visit = (node: ts.Node): void => {
    if (ts.isIdentifier(node)) words.add(node.text);
    if (ts.isImportDeclaration(node)) {
      const place = from(node.moduleSpecifier);
      const bindings = node.importClause?.namedBindings;
      if (place === null || !bindings) return;
      if (ts.isNamespaceImport(bindings)) whole.push(place);
      else for (const { name, propertyName } of bindings.elements) take(place, (propertyName ?? name).text);
      return;
    }
    if (ts.isExportDeclaration(node)) {
      const place = from(node.moduleSpecifier);
      if (!node.exportClause || ts.isNamespaceExport(node.exportClause)) {
        if (place !== null) whole.push(place);
        return;
      }
      for (const { name, propertyName } of node.exportClause.elements) {
        gives.push(name.text);
        if (place !== null) take(place, (propertyName ?? name).text);
      }
      return;
    }
    if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
      const place = from(node.arguments[0]);
      if (place !== null) whole.push(place);
    }
    if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) {
      const place = from(node.argument.literal);
      if (place !== null) whole.push(place);
    }
    ts.forEachChild(node, visit);
  };
  for (const statement of file.statements) {
    if (ts.canHaveModifiers(statement) && ts.getModifiers(statement)?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword)) gives.push(...namesDeclaredIn(statement));
    visit(statement);
  }
  for (const place of whole) for (const word of words) take(place, word);
  return { gives, takes };
}

function namesDeclaredIn(statement: ts.Statement): string[] {
  const names = (name: ts.BindingName): string[] =>
    ts.isIdentifier(name) ? [name.text] : name.elements.flatMap((element) => (ts.isOmittedExpression(element) ? [] : names(element.name)));
  if (ts.isVariableStatement(statement)) return statement.declarationList.declarations.flatMap(({ name }) => names(name));
  const { name } = statement as ts.DeclarationStatement;
  return name ? [name.text] : [];
}

/** The exported names in `src/` that no other file of these imports, or tests alone: `path name` → who is left. */
function unwanted(files: ReadonlyMap<string, string>): Map<string, 'nobody' | 'tests alone'> {
  const trades = [...files].map(([path, text]) => [path, tradeOf(path, text)] as const);
  const takers = (place: string, name: string): string[] => trades.flatMap(([path, { takes }]) => (path !== place && takes.get(place)?.has(name) ? [path] : []));
  const found = new Map<string, 'nobody' | 'tests alone'>();
  for (const [path, { gives }] of trades) {
    if (!path.startsWith('src/')) continue;
    for (const name of new Set(gives)) {
      const who = takers(path, name);
      if (who.every((taker) => taker.startsWith('test/'))) found.set(`${path} ${name}`, who.length === 0 ? 'nobody' : 'tests alone');
    }
  }
  return found;
}

/** Exports without a taker in `src/` or `scripts/` that stay all the same, and why. */
const kept: Readonly<Record<string, string>> = {
  'src/extension.ts activate': 'VS Code calls it',
  'src/extension.ts reviewOnThisThread': 'a second thread calls it, by its name in the bundle',
  'src/note/sentences.ts longestSentence': 'the bound that a test holds sentences to',
  'src/stance/precedence.ts precedence': 'a test asks that every category has its place',
  'src/stance/vocabulary/lexicon.ts listedForms': 'a test reads every word as notes are read',
  'src/supervision/folderReview.ts FolderReviewSteps': 'a test and a bench bring steps of their own',
};

describe('what is exported', () => {
  const planted = (taker: string, code: string): [string, string][] => [
    ['src/note/planted.ts', 'export const one = 1;\nexport interface Two { readonly two: number }\n'],
    [taker, code],
  ];
  const cases: readonly (readonly [what: string, taker: string, code: string, expected: readonly string[]])[] = [
    ['names what nobody imports', 'src/stance/taker.ts', "import { one } from '../note/planted.ts';\nlet two = one;\n", ['src/note/planted.ts Two: nobody']],
    ['names what tests alone import', 'test/unit/taker.test.ts', "import { one, type Two } from '../../src/note/planted.ts';\n", ['src/note/planted.ts one: tests alone', 'src/note/planted.ts Two: tests alone']],
    ['does not take a word in a comment or a file of the same name for use', 'src/note/taker.ts', "import { one } from './other/planted.ts'; // Two\n", ['src/note/planted.ts one: nobody', 'src/note/planted.ts Two: nobody']],
    ['knows names that are given another', 'scripts/taker.ts', "import { one as first, type Two as Second } from '../src/note/planted.ts';\n", []],
    ['knows what comes by import()', 'src/stance/taker.ts', "const { one } = await import('../note/planted.ts');\nlet two: import('../note/planted.ts').Two;\n", []],
    ['knows whole modules', 'scripts/taker.ts', "import * as planted from '../src/note/planted.ts';\nplanted.one;\nlet two: planted.Two;\n", []],
    ['knows what is handed on', 'scripts/taker.ts', "export { one, type Two } from '../src/note/planted.ts';\n", []],
  ];
  for (const [what, taker, code, expected] of cases) {
    it(what, () => {
      assert.deepEqual([...unwanted(new Map(planted(taker, code)))].filter(([name]) => name.startsWith('src/note/')).map(([name, who]) => `${name}: ${who}`), expected);
    });
  }

  it('is imported by somebody', () => {
    const paths = ['src', 'scripts', 'test'].flatMap((folder) => readdirSync(join(checkout, folder), { recursive: true, encoding: 'utf8' }).map((file) => posix.join(folder, file.replaceAll('\\', '/'))));
    const files = new Map(paths.filter((path) => /\.m?ts$|\.mjs$/.test(path)).map((path) => [path, readFileSync(join(checkout, path), 'utf8')] as const));
    const found = unwanted(files);
    assert.deepEqual([...found].filter(([name]) => kept[name] === undefined).map(([name, who]) => `${name}: ${who}`), []);
    assert.deepEqual(Object.keys(kept).filter((name) => !found.has(name)), [], 'kept for a reason that is gone');
  });
});
