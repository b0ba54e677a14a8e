// npm run test:harness: planted faults inside an extension host. Each run has to fail, and to leave nobody behind.
import { spawnSync } from 'node:child_process';
import assert from 'node:assert/strict';
import { checkout } from './hosts/checkout.ts';

const faults: readonly (readonly [name: string, what: string, sign: RegExp, seconds: number])[] = [
  ['dies', 'dies', /ended before its tests did|exit code|no result after/, 25],
  ['hangs', 'hangs', /no result after/, 15],
  ['silent', 'says that all is well and ran nothing', /ended before its tests did/, 60],
  ['fails', 'reports one failed test', /1 passing[\s\S]*1 failing/, 60],
];

for (const host of ['web', 'node']) {
  describe(`a run in the ${host} host`, () => {
    for (const [name, what, sign, seconds] of faults) {
      it(`fails when its extension host ${what}`, function () {
        this.timeout(120_000);
        const run = spawnSync('npx', ['tsx', 'test/host/run.ts', '--host', host, '--tests', `dist/test/faults/${name}.js`, '--time-limit', String(seconds)], { cwd: checkout, encoding: 'utf8', timeout: 110_000 });
        assert.equal(run.status, 1, run.stdout + run.stderr);
        assert.match(run.stdout, sign);
      });
    }
  });
}
