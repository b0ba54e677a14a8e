// Every sentence of ours that the editor shows: the keys of l10n/. Found with the compiler's eyes, so that a sentence
// cannot be added without its translation being asked for. `tsx scripts/sentences.ts` writes l10n/bundle.l10n.json.
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import ts from 'typescript';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');

export interface Sentences {
  /** English texts, in the order of the alphabet. */
  readonly found: ReadonlySet<string>;
  /** Places where the text of a sentence is put together, so that no translation can be looked up for it. */
  readonly unreadable: readonly string[];
}

/** Collects what is handed to `l10n.t` and every `Wording` in `src/`. */
export function sentences(): Sentences {
  const { config } = ts.readConfigFile(join(root, 'tsconfig.json'), (path) => ts.sys.readFile(path)) as { config: unknown };
  const { options, fileNames } = ts.parseJsonConfigFileContent(config, ts.sys, root);
  const program = ts.createProgram(fileNames.filter((name) => name.includes('/src/')), { ...options, types: [] });
  return new Collector(program).collect();
}

class Collector {
  readonly #checker: ts.TypeChecker;
  readonly #files: readonly ts.SourceFile[];
  readonly #found = new Set<string>();
  readonly #unreadable = new Set<string>();
  /** What was written into each property of each type: its declaration → expressions. */
  readonly #written = new Map<ts.Node, ts.Expression[]>();
  /** How each function is called: its declaration → arguments. */
  readonly #called = new Map<ts.Node, (readonly ts.Expression[])[]>();
  readonly #taken = new Set<ts.Node>();

  constructor(program: ts.Program) {
    this.#checker = program.getTypeChecker();
    this.#files = program.getSourceFiles().filter((file) => !file.isDeclarationFile && file.fileName.includes('/src/'));
  }

  collect(): Sentences {
    for (const file of this.#files) each(file, (node) => { this.#remember(node); });
    for (const file of this.#files) {
      each(file, (node) => {
        if (ts.isCallExpression(node) && this.#isTranslate(node.expression)) {
          const [first] = node.arguments;
          if (first && !this.#isTextOfWording(first)) this.#take(first);
        } else if (ts.isObjectLiteralExpression(node) && isWording(this.#checker.getContextualType(node))) {
          for (const property of node.properties) {
            if (property.name?.getText() !== 'text') continue;
            if (ts.isPropertyAssignment(property)) this.#take(property.initializer);
            if (ts.isShorthandPropertyAssignment(property)) this.#take(property.name);
          }
        } else if (ts.isObjectLiteralExpression(node)) {
          this.#takeNamedWordings(node);
        }
      });
    }
    return { found: new Set([...this.#found].sort((one, other) => one.localeCompare(other, 'en'))), unreadable: [...this.#unreadable] };
  }

  #remember(node: ts.Node): void {
    if (ts.isCallExpression(node)) {
      const declaration = this.#calledBy(node);
      if (declaration) this.#called.set(declaration, [...(this.#called.get(declaration) ?? []), [...node.arguments]]);
    }
    if (!ts.isObjectLiteralExpression(node)) return;
    const type = this.#checker.getContextualType(node);
    for (const property of node.properties) {
      if (!ts.isPropertyAssignment(property) || !type) continue;
      const declaration = propertyOf(type, property.name.getText());
      if (declaration) this.#written.set(declaration, [...(this.#written.get(declaration) ?? []), property.initializer]);
    }
  }

  /**
   * The function of ours that is called by its name; the name leads to it. The arguments of a method are not looked at: the
   * compiler would have to work out all of them in `src/` to say whose method it is. A text they bring is unreadable.
   */
  #calledBy({ expression: callee }: ts.CallExpression): ts.Node | undefined {
    const symbol = ts.isIdentifier(callee) ? this.#checker.getSymbolAtLocation(callee) : undefined;
    const declaration = (symbol && symbol.flags & ts.SymbolFlags.Alias ? this.#checker.getAliasedSymbol(symbol) : symbol)?.valueDeclaration;
    if (!declaration) return undefined;
    return ts.isVariableDeclaration(declaration) ? declaration.initializer : declaration;
  }

  /** `const title = { text: … }; return { title, … }`: only where it is used shows that the constant is a Wording. */
  #takeNamedWordings(holder: ts.ObjectLiteralExpression): void {
    const type = this.#checker.getContextualType(holder);
    for (const property of holder.properties) {
      const wanted = type && property.name && propertyOf(type, property.name.getText());
      if (!wanted || !isWording(this.#checker.getTypeAtLocation(wanted))) continue;
      const symbol = ts.isShorthandPropertyAssignment(property)
        ? this.#checker.getShorthandAssignmentValueSymbol(property)
        : ts.isPropertyAssignment(property) && ts.isIdentifier(property.initializer) ? this.#checker.getSymbolAtLocation(property.initializer) : undefined;
      const declaration = symbol?.valueDeclaration;
      if (!declaration || !ts.isVariableDeclaration(declaration) || !declaration.initializer || !ts.isObjectLiteralExpression(declaration.initializer)) continue;
      for (const part of declaration.initializer.properties) {
        if (ts.isPropertyAssignment(part) && part.name.getText() === 'text') this.#take(part.initializer);
      }
    }
  }

  /** Follows an expression to the strings it can be. */
  #take(expression: ts.Expression): void {
    if (this.#taken.has(expression)) return;
    this.#taken.add(expression);
    if (ts.isStringLiteralLike(expression)) {
      if (expression.text !== '') this.#found.add(expression.text);
      return;
    }
    const sources = this.#sourcesOf(expression);
    if (sources) {
      for (const source of sources) this.#take(source);
      return;
    }
    const type = this.#checker.getTypeAtLocation(expression);
    const types = type.isUnion() ? type.types : [type];
    if (types.every((one) => one.isStringLiteral())) {
      for (const { value } of types) if (value !== '') this.#found.add(value);
      return;
    }
    const file = expression.getSourceFile();
    const line = file.getLineAndCharacterOfPosition(expression.getStart()).line + 1;
    this.#unreadable.add(`${relative(root, file.fileName)}:${String(line)} ${expression.getText().slice(0, 60)}`);
  }

  #sourcesOf(expression: ts.Expression): readonly ts.Expression[] | null {
    if (ts.isParenthesizedExpression(expression) || ts.isAsExpression(expression) || ts.isSatisfiesExpression(expression)) return [expression.expression];
    if (ts.isConditionalExpression(expression)) return [expression.whenTrue, expression.whenFalse];
    if (ts.isBinaryExpression(expression) && expression.operatorToken.kind === ts.SyntaxKind.QuestionQuestionToken) return [expression.left, expression.right];
    if (ts.isElementAccessExpression(expression)) return this.#valuesOf(expression.expression);
    if (ts.isPropertyAccessExpression(expression)) {
      return this.#writtenInto(this.#checker.getSymbolAtLocation(expression.name)?.valueDeclaration);
    }
    if (!ts.isIdentifier(expression)) return null;
    const declaration = this.#checker.getSymbolAtLocation(expression)?.valueDeclaration;
    if (!declaration) return null;
    if (ts.isVariableDeclaration(declaration)) return declaration.initializer ? [declaration.initializer] : null;
    if (ts.isParameter(declaration)) {
      const place = declaration.parent.parameters.indexOf(declaration);
      return this.#called.get(declaration.parent)?.flatMap((given) => given[place] ?? []) ?? null;
    }
    if (!ts.isBindingElement(declaration)) return null;
    if (ts.isObjectBindingPattern(declaration.parent)) {
      const type = this.#checker.getTypeAtLocation(declaration.parent);
      return this.#writtenInto(propertyOf(type, (declaration.propertyName ?? declaration.name).getText()));
    }
    return this.#entriesOf(declaration);
  }

  /** `Object.entries(table).map(([key, text]) => …)`: the texts of the table. */
  #entriesOf(binding: ts.BindingElement): readonly ts.Expression[] | null {
    const callback = binding.parent.parent.parent;
    const call = callback.parent;
    if (!ts.isCallExpression(call) || !ts.isPropertyAccessExpression(call.expression)) return null;
    const entries = call.expression.expression;
    const [table] = ts.isCallExpression(entries) && entries.expression.getText() === 'Object.entries' ? entries.arguments : [];
    return table ? this.#valuesOf(table) : null;
  }

  /** All values of the tables that an expression can be. */
  #valuesOf(table: ts.Expression): readonly ts.Expression[] | null {
    if (ts.isObjectLiteralExpression(table)) return table.properties.flatMap((one) => (ts.isPropertyAssignment(one) ? [one.initializer] : []));
    const sources = this.#sourcesOf(table);
    const values = sources?.map((source) => this.#valuesOf(source));
    return values?.every((one) => one !== null) ? values.flat() : null;
  }

  #writtenInto(declaration: ts.Node | undefined): readonly ts.Expression[] | null {
    return (declaration && this.#written.get(declaration)) ?? null;
  }

  #isTranslate(callee: ts.Expression): boolean {
    if ((ts.isPropertyAccessExpression(callee) ? callee.name : callee).getText() !== 't') return false;
    const declaration = this.#checker.getTypeAtLocation(callee).getCallSignatures()[0]?.getDeclaration();
    return declaration?.getSourceFile().fileName.includes('@types/vscode') ?? false;
  }

  /** `inWords` hands a sentence on that is counted where it is written. */
  #isTextOfWording(expression: ts.Expression): boolean {
    return ts.isPropertyAccessExpression(expression) && expression.name.text === 'text' && isWording(this.#checker.getTypeAtLocation(expression.expression));
  }
}

function each(node: ts.Node, visit: (node: ts.Node) => void): void {
  visit(node);
  ts.forEachChild(node, (child) => { each(child, visit); });
}

function propertyOf(type: ts.Type, name: string): ts.Node | undefined {
  const parts = type.isUnionOrIntersection() ? type.types : [type];
  for (const part of parts) {
    const declaration = part.getProperty(name)?.valueDeclaration;
    if (declaration) return declaration;
  }
  return undefined;
}

function isWording(type: ts.Type | undefined): boolean {
  if (!type) return false;
  return type.isUnion() ? type.types.some(isWording) : (type.aliasSymbol ?? type.getSymbol())?.name === 'Wording';
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const { found, unreadable } = sentences();
  writeFileSync(join(root, 'l10n/bundle.l10n.json'), JSON.stringify(Object.fromEntries([...found].map((text) => [text, text])), null, 2) + '\n');
  const german = JSON.parse(readFileSync(join(root, 'l10n/bundle.l10n.de.json'), 'utf8')) as Record<string, string>;
  const missing = [...found].filter((text) => !(text in german));
  console.log(`${String(found.size)} sentences; ${String(missing.length)} without a German one`);
  for (const text of missing) console.log(JSON.stringify(text));
  for (const place of unreadable) console.log(`cannot be read: ${place}`);
  for (const text of Object.keys(german)) if (!found.has(text)) console.log(`no longer said: ${JSON.stringify(text)}`);
}
