// Every sentence of ours that the editor shows: the keys of l10n/. Found with the compiler's eyes, so that a sentence
// cannot be added without its translation being asked for. `tsx scripts/sentences.ts` writes l10n/bundle.l10n.json.
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import ts from 'typescript';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');

export interface Sentences {
  /** English text → the files it stands in. */
  readonly found: ReadonlyMap<string, readonly string[]>;
  /** Places where the text of a sentence is put together, so that no translation can be looked up for it. */
  readonly unreadable: readonly string[];
}

/** Collects what is handed to `l10n.t` and every `Wording` in `src/`. */
export function sentences(): Sentences {
  const { config } = ts.readConfigFile(join(root, 'tsconfig.json'), (path) => ts.sys.readFile(path)) as { config: unknown };
  const { options, fileNames } = ts.parseJsonConfigFileContent(config, ts.sys, root);
  const program = ts.createProgram(fileNames.filter((name) => name.includes('/src/')), options);
  const checker = program.getTypeChecker();
  const found = new Map<string, string[]>();
  const unreadable: string[] = [];

  const take = (expression: ts.Expression, file: ts.SourceFile): void => {
    const texts = readings(expression, checker);
    const place = relative(root, file.fileName);
    if (!texts) {
      unreadable.push(`${place}:${String(file.getLineAndCharacterOfPosition(expression.getStart()).line + 1)} ${expression.getText().slice(0, 60)}`);
      return;
    }
    for (const text of texts) found.set(text, [...(found.get(text) ?? []), place]);
  };

  for (const file of program.getSourceFiles()) {
    if (file.isDeclarationFile || !file.fileName.includes('/src/')) continue;
    const visit = (node: ts.Node): void => {
      if (ts.isCallExpression(node) && isTranslate(node.expression, checker)) {
        const [first] = node.arguments;
        if (first && !isWordingText(first, checker)) take(first, file);
      } else if (ts.isObjectLiteralExpression(node) && isWording(checker.getContextualType(node))) {
        for (const property of node.properties) {
          if (ts.isPropertyAssignment(property) && property.name.getText() === 'text') take(property.initializer, file);
          if (ts.isShorthandPropertyAssignment(property) && property.name.text === 'text') take(property.name, file);
        }
      }
      ts.forEachChild(node, visit);
    };
    visit(file);
  }
  return { found: new Map([...found].sort(([one], [other]) => one.localeCompare(other, 'en'))), unreadable };
}

/** The strings an expression can be, or null when they are not written down. */
function readings(expression: ts.Expression, checker: ts.TypeChecker): readonly string[] | null {
  if (ts.isStringLiteralLike(expression)) return [expression.text];
  const type = checker.getTypeAtLocation(expression);
  const types = type.isUnion() ? type.types : [type];
  return types.every((one) => one.isStringLiteral()) ? types.map((one) => one.value) : null;
}

function isTranslate(callee: ts.Expression, checker: ts.TypeChecker): boolean {
  const name = ts.isPropertyAccessExpression(callee) ? callee.name : callee;
  if (name.getText() !== 't') return false;
  const declaration = checker.getTypeAtLocation(callee).getCallSignatures()[0]?.getDeclaration();
  return declaration?.getSourceFile().fileName.includes('@types/vscode') ?? false;
}

/** `inWords` hands a sentence on that was counted where it was written. */
function isWordingText(expression: ts.Expression, checker: ts.TypeChecker): boolean {
  return ts.isPropertyAccessExpression(expression) && expression.name.text === 'text' && isWording(checker.getTypeAtLocation(expression.expression));
}

function isWording(type: ts.Type | undefined): boolean {
  if (!type) return false;
  return type.isUnion() ? type.types.some(isWording) : (type.aliasSymbol ?? type.getSymbol())?.name === 'Wording';
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const { found, unreadable } = sentences();
  writeFileSync(join(root, 'l10n/bundle.l10n.json'), JSON.stringify(Object.fromEntries([...found.keys()].map((text) => [text, text])), null, 2) + '\n');
  const german = JSON.parse(readFileSync(join(root, 'l10n/bundle.l10n.de.json'), 'utf8')) as Record<string, string>;
  const missing = [...found.keys()].filter((text) => !(text in german));
  console.log(`${String(found.size)} sentences; ${String(missing.length)} without a German one`);
  for (const text of missing) console.log(JSON.stringify(text));
  for (const place of unreadable) console.log(`cannot be read: ${place}`);
  const gone = Object.keys(german).filter((text) => !found.has(text));
  for (const text of gone) console.log(`no longer said: ${JSON.stringify(text)}`);
}
