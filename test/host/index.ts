// Runs inside an extension host, Node or web worker alike: mocha's browser build needs neither Node nor a page.
import 'mocha/mocha.js';
import { runMocha } from './report.ts';

/** VS Code calls this and waits; a rejection is a failed run. */
export async function run(): Promise<void> {
  await runMocha(() => import('#suites'));
}
