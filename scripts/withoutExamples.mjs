import { readFile } from 'node:fs/promises';
import ts from 'typescript';

/** What of a category only tests, rule pages and the command line read. */
const examples = new Set(['heard', 'notHeard', 'named', 'notNamed', 'definition']);

/**
 * Leaves the definitions and example lines of the categories out of a bundle: they stand beside the phrases for whoever
 * reads them there, and nobody's editor needs them.
 * @type {import('esbuild').Plugin}
 */
export const withoutExamples = {
  name: 'without-examples',
  setup(host) {
    host.onLoad({ filter: /[\\/]stance[\\/]categories[\\/]\w+\.ts$/ }, async ({ path }) => {
      const source = await readFile(path, 'utf8');
      /** @type {{ start: number, end: number, empty: string }[]} */
      const cuts = [];
      const look = (/** @type {ts.Node} */ node) => {
        if (ts.isPropertyAssignment(node) && examples.has(node.name.getText())) cuts.push({ start: node.initializer.getStart(), end: node.initializer.end, empty: ts.isArrayLiteralExpression(node.initializer) ? '[]' : "''" });
        else ts.forEachChild(node, look);
      };
      look(ts.createSourceFile(path, source, ts.ScriptTarget.ESNext, true));
      // From the end, so that what comes before stays where it is.
      return { contents: cuts.reverse().reduce((text, { start, end, empty }) => text.slice(0, start) + empty + text.slice(end), source), loader: 'ts' };
    });
  },
};
