import { pictureFailure, stopHost, testBegins } from './workbench.ts';

before(() => { testBegins(false); });
beforeEach(() => { testBegins(); });
afterEach(async function () {
  if (this.currentTest?.state === 'failed') await pictureFailure(this.currentTest.fullTitle());
});
after(stopHost);
