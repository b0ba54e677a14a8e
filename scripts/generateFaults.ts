// Writes docs/faults.md from the figures of the long runs (test/data/faults.json).
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkout } from '../test/host/hosts/checkout.ts';
import { readFaults } from './faultsRecord.ts';

const { fuzz, growth, soak, kills } = readFaults();
const number = (value: number): string => value.toLocaleString('en-GB');
const megabytes = (bytes: number): string => `${(bytes / 1e6).toFixed(1)} MB`;
const parts: string[] = [`# When something goes wrong

Figures of the long runs. CI runs the short form of each. This page is written by \`npm run generate\` from
\`test/data/faults.json\`; a run with \`--record\` writes that.
`];

if (fuzz) parts.push(`## Hostile notes
\`npm run fuzz -- --count ${fuzz.notes} --seed ${fuzz.from}\`: **${number(fuzz.notes)} generated notes**, edited ${number(fuzz.edits)} times, with
${number(fuzz.findings)} findings: ${fuzz.failures === 0 ? 'none failed' : `${number(fuzz.failures)} failed`}. For every note and after every edit: no exception; every range inside the text and
equal to its slice; rewordings and feedback point into the text; a review that followed the edits equals one that began
anew, down to who speaks in each passage; the same text gives the same review. CI runs 2,000
([the property](../test/unit/fuzz/checkNote.ts), [the notes](../test/unit/fuzz/hostileNotes.ts)).

The ${number(652)} examples of the CommonMark specification go through as they are, with words that would be marked, and as
turns of a dialogue, and nothing outside prose is marked ([test](../test/unit/fuzz/commonmark.test.ts)).
`);

if (growth) {
  const rows = Object.entries(growth.milliseconds).map(([name, costs]) => ({ name, costs, times: costs.slice(1).map((now, at) => now / Math.max(costs[at] ?? 0, 20)) }));
  const most = (at: number): number => Math.max(...rows.map(({ times }) => times[at] ?? 0));
  const dearest = [...rows].sort((a, b) => (b.costs.at(-1) ?? 0) - (a.costs.at(-1) ?? 0)).slice(0, 12);
  parts.push(`## Inputs that could grow faster than their length
\`npm run growth\`: ${rows.length} inputs, among them all on which remark-parse or compromise alone were measured to grow faster, each in
a process of its own. None ended it. Four times the text cost at most ${Math.max(most(0), most(1)).toFixed(1)} times the time (the bar is six; less
than 20 ms count as 20). The dearest, in computed milliseconds:

| input | ${growth.sizes.map((size) => `${number(size / 1000)} KB`).join(' | ')} |
|---|${growth.sizes.map(() => '---:|').join('')}
${dearest.map(({ name, costs }) => `| ${name} | ${costs.map(number).join(' | ')} |`).join('\n')}

CI asks the same of 12 and 48 KB ([test](../test/unit/fuzz/growth.test.ts)).
`);
}

if (soak) parts.push(`## A long session
\`npm run soak -- --rounds ${soak.rounds}\`, VS Code ${soak.vscode}, one Node extension host: open a note, edit it, comment on a passage, save, review the
folder, close everything, ${number(soak.rounds)} times ([session](../test/host/soak/session.ts)). Held after a tenth of the rounds and after the last, with garbage collected:

| | early | late |
|---|---:|---:|
| memory in use | ${soak.heapBytes.map(megabytes).join(' | ')} |
| listeners and registrations (\`Disposable\`s alive) | ${soak.disposables.map(number).join(' | ')} |
| open files and sockets | ${soak.files.map(number).join(' | ')} |
| timers, sockets, watchers | ${soak.resources.map(number).join(' | ')} |

Warnings of a listener leak by VS Code: ${soak.leakWarnings}.
`);

if (kills) parts.push(`## Hosts killed while they write
\`npm run soak -- --rounds 0 --kills ${kills.kills}\`, VS Code ${kills.vscode}: ${number(kills.kills)} extension hosts were killed (SIGKILL to the server and all
it started) while they wrote comments; ${number(kills.midWrite)} of them in the middle of a file. ${number(kills.stored)} comments had been stored by then:
**${number(kills.lost)} lost**, ${number(kills.damaged)} files damaged ([writer](../test/host/soak/writer.ts)). The store alone is killed in each run of the unit tests
([test](../test/unit/supervision/annotationStore.test.ts)).
`);

writeFileSync(join(checkout, 'docs/faults.md'), parts.join('\n'));
