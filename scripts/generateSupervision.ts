// Writes the figures in docs/supervision.md from a run of the anchoring bench. The run is seeded: the same code and the same
// notes give the same figures.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { anchorFigures, type AnchorFigures } from '../test/bench/anchors.ts';
import { checkout } from '../test/host/hosts/checkout.ts';

const file = join(checkout, 'docs/supervision.md');
const { offline, live } = anchorFigures(1000, 1);
const row = (name: string, { sequences, comments, right, wrong, waiting, goneAndWaiting }: AnchorFigures): string =>
  `| ${name} | ${sequences} | ${comments} | ${right} (${(100 * right / comments).toFixed(1)} %) | ${wrong} | ${waiting} | ${goneAndWaiting} |`;
const table = [
  '| the note was | edit sequences | comments whose passage is still there | right | wrong | waiting | passage gone, and waiting |',
  '|---|---|---|---|---|---|---|',
  row('changed elsewhere', offline),
  row('open in the editor', live),
].join('\n');
const [before, rest] = readFileSync(file, 'utf8').split('<!-- anchors -->\n');
const after = rest?.split('<!-- end of anchors -->')[1];
if (before === undefined || after === undefined) throw new Error('docs/supervision.md has lost the two comments between which the figures stand');
writeFileSync(file, `${before}<!-- anchors -->\n${table}\n<!-- end of anchors -->${after}`);
