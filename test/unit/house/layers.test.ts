import assert from 'node:assert/strict';
import { ESLint } from 'eslint';
import { checkout } from '../../host/hosts/checkout.ts';

/** What lint says about a file of this name with this one import; types are not asked, so that it need not exist. */
async function saidAbout(file: string, code: string): Promise<string> {
  const eslint = new ESLint({ cwd: checkout, overrideConfig: { languageOptions: { parserOptions: { projectService: false } }, rules: {} }, ruleFilter: ({ ruleId }) => /no-restricted-(imports|syntax)$/.test(ruleId) });
  const [result] = await eslint.lintText(code, { filePath: `${checkout}/${file}` });
  return (result?.messages ?? []).map(({ message }) => message).join('\n');
}

describe('the walls of the house', function () {
  this.timeout(60_000);
  const planted: readonly (readonly [file: string, code: string])[] = [
    ['src/note/planted.ts', "import { window } from 'vscode';\nwindow;\n"],
    ['src/note/planted.ts', "import { readFileSync } from 'node:fs';\nreadFileSync;\n"],
    ['src/stance/planted.ts', "import { sep } from 'path';\nsep;\n"],
    ['src/note/planted.ts', "import { x } from '../stance/finding.ts';\nx;\n"],
    ['src/stance/ear/planted.ts', "import type { X } from '../../feedback/say.ts';\nexport type Y = X;\n"],
    ['src/stance/planted.ts', "export const late = () => import('../editor/hover.ts');\n"],
    ['src/feedback/planted.ts', "import { x } from '../supervision/anchor.ts';\nx;\n"],
    ['src/supervision/planted.ts', "import { activate } from '../extension.ts';\nactivate;\n"],
    ['src/webview/planted.ts', "import { say } from '../feedback/say.ts';\nsay;\n"],
    ['src/editor/planted.ts', "import { readFileSync } from 'node:fs';\nreadFileSync;\n"],
    ['src/cli.ts', "import { window } from 'vscode';\nwindow;\n"],
    ['src/note/planted.ts', 'export default 1;\n'],
    ['src/note/planted.ts', "export * from './span.ts';\n"],
    ['src/note/planted.ts', "import { x } from './span';\nx;\n"],
  ];
  for (const [file, code] of planted) {
    it(`do not let through ${JSON.stringify(code.split('\n')[0])} in ${file}`, async () => {
      assert.notEqual(await saidAbout(file, code), '');
    });
  }

  it('let a room import those before it', async () => {
    assert.equal(await saidAbout('src/feedback/planted.ts', "import { x } from '../stance/finding.ts';\nimport { y } from '../note/span.ts';\nx; y;\n"), '');
  });
});
