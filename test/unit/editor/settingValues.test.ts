import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { amountIn, isOn, settingValues, textIn, wordIn } from '../../../src/editor/settingValues.ts';
import { checkout } from '../../host/hosts/checkout.ts';

interface Declared {
  readonly type: string;
  readonly default: unknown;
  readonly enum?: readonly string[];
  readonly minimum?: number;
  readonly maximum?: number;
}
const { contributes } = JSON.parse(readFileSync(join(checkout, 'package.json'), 'utf8')) as { contributes: { configuration: readonly { properties: Record<string, Declared> }[] } };
const declared = contributes.configuration.flatMap(({ properties }) => Object.entries(properties)).map(([name, about]) => [name.replace(/^mentalizing\./, ''), about] as const);

/** What the table says of a setting, in the manifest's words. */
function asDeclared(about: { readonly byDefault: unknown; readonly oneOf?: readonly string[]; readonly least?: number; readonly most?: number }): Declared {
  const { byDefault, oneOf, least, most } = about;
  return { type: typeof byDefault, default: byDefault, ...(oneOf ? { enum: oneOf } : {}), ...(least === undefined ? {} : { minimum: least }), ...(most === undefined ? {} : { maximum: most }) };
}

describe('what settings may hold', () => {
  const known = new Map(Object.entries(settingValues).map(([name, about]) => [name, asDeclared(about)]));

  for (const [name, about] of declared) {
    it(`is what the manifest says: ${name}`, () => {
      const here = known.get(name);
      if (here) assert.deepEqual(Object.fromEntries(Object.keys(about).filter((key) => /^(?:type|default|enum|minimum|maximum)$/.test(key)).map((key) => [key, about[key as keyof Declared]])), here);
      else assert.ok(['[]', '{}', '""'].includes(JSON.stringify(about.default)), `${name} has a default that src/editor/settingValues.ts does not know`);
    });
  }

  it('is said of no setting that the manifest does not have', () => {
    assert.deepEqual([...known.keys()].filter((name) => !declared.some(([one]) => one === name)), []);
  });

  it('gives way to the default where something else was written', () => {
    for (const junk of [undefined, null, 'nonsense', '', ' ', NaN, [], {}, 3]) {
      assert.equal(wordIn(settingValues.problems, junk), 'authoritative');
      if (junk !== 3) assert.equal(amountIn(settingValues.mostMarks, junk), 12);
      assert.equal(isOn(settingValues.preview, junk), true);
      assert.equal(isOn(settingValues.sectionLens, junk), false);
      if (junk !== 'nonsense') assert.equal(textIn(settingValues.fileNamePattern, junk), '{date} {patient} {kind} {session}');
    }
  });

  it('is taken as it was written, numbers within their bounds', () => {
    assert.equal(wordIn(settingValues.problems, 'none'), 'none');
    assert.deepEqual([-1, 7, 1e9].map((set) => amountIn(settingValues.mostMarks, set)), [0, 7, 1000]);
    assert.deepEqual([isOn(settingValues.preview, false), isOn(settingValues.sectionLens, true)], [false, true]);
    assert.equal(textIn(settingValues.fileNamePattern, '{date}'), '{date}');
  });
});
