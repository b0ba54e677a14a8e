import { barsOf, keystrokeMs, wholeMs } from '../../test/bench/peers/bars.ts';
import { wasMeasured, type PeerFigures, type ToolFigures } from '../../test/bench/peers/figures.ts';
import { milliseconds, peersTable } from '../../test/bench/peers/peersTable.ts';
import type { Tool } from '../../test/bench/peers/tool.ts';
import { tools } from '../../test/bench/peers/tools.ts';
import type { BenchFigures, Occasion, PerformanceRecord } from './record.ts';

/** The figures as a page for people. */
export function performancePage({ bench, peers }: PerformanceRecord): string {
  return [
    '# How fast it is', '',
    'Written by `npm run generate` from `test/data/performance.json`, which `npm run bench -- --record` and `npm run bench:peers -- --record` fill. Read the ratios: they come from one run on one machine, and hold better than the milliseconds do.', '',
    ...(bench ? keystrokes(bench.on, bench.figures) : []),
    ...(peers ? besideOthers(peers.on, peers.figures) : []),
    '## What else is measured', '',
    '- How well it hears: [evaluation.md](evaluation.md), by `npm run evaluate`.',
    '- How comments find their passage again: [supervision.md](supervision.md), by `npm run bench:anchors`.',
    '- Hostile notes in numbers, growth with size, long sessions: [faults.md](faults.md), by `npm run fuzz` and `npm run soak`.', '',
    'Each prints one JSON object with `--json`; `npm run --silent bench -- --json` prints nothing else.',
    '',
  ].join('\n');
}

function machine({ processor, cores, memoryGb, system, node, day }: Occasion): string {
  return `Measured on ${day} with Node ${node.replace('v', '')} on ${system}, ${cores} cores (${processor}), ${memoryGb} GB, other work running beside it.`;
}

function keystrokes(on: Occasion, { keystroke, firstReviewMs, longestBlockMs, activationMs, bestMs, activateMs, memoryRatio, bundleKb, folder, inHost }: BenchFigures): string[] {
  const table = ['| note | each keystroke, median | 95 of 100 within | reviewing all of it anew | anew ÷ keystroke |', '|---:|---:|---:|---:|---:|',
    ...keystroke.map(({ kb, medianMs, p95Ms, fullMs }) => `| ${kb} KB | ${milliseconds(medianMs)} | ${milliseconds(p95Ms)} | ${milliseconds(fullMs)} | ${(fullMs / medianMs).toFixed(0)} |`)];
  const facts = [
    `First review of a 12 KB note: ${milliseconds(firstReviewMs)}, the editor never held for more than ${milliseconds(longestBlockMs)} at a stretch.`,
    ...(activationMs === undefined ? [] : [`Activation: ${milliseconds(activationMs)}${bestMs === undefined ? '' : `, ${milliseconds(bestMs)} where least disturbed`}${activateMs === undefined ? '' : `; all but ${milliseconds(activateMs)} of it is reading and compiling the file`}.`]),
    ...(memoryRatio === undefined ? [] : [`Memory after a hundred notes were opened and closed ÷ before: ${memoryRatio.toFixed(2)}.`]),
    `The extension, minified: ${bundleKb} KB.`,
  ];
  return [
    '## While you write', '',
    'What has been heard in a block of the note is kept as long as the block stays as it is, so that work grows with the edit and not with the note. Some lines are typed into the middle of a note, slips and their corrections included; after each key, the findings of the whole note are there. Three rounds in three processes; each key counts as in the round in which other programs disturbed it least.', '',
    ...table, '', ...facts.map((fact) => `- ${fact}`), '', machine(on), '',
    ...(inHost ? insideHost(inHost) : []),
    ...(folder ? inFolder(folder) : []),
  ];
}

function insideHost({ host, vscode, keystroke }: NonNullable<BenchFigures['inHost']>): string[] {
  const rows = keystroke.map(({ kb, medianMs, p95Ms, fullMs, marksMs }) => `| ${kb} KB | ${milliseconds(medianMs)} | ${milliseconds(p95Ms)} | ${milliseconds(fullMs)} | ${milliseconds(marksMs)} |`);
  return ['## Inside the editor', '', `The same typing in VS Code ${vscode}, \`${host}\` extension host, with the editor's own documents and the editor at work on the same cores. Marks move after a pause in the typing, which is taken off here.`, '',
    '| note | each change read, median | 95 of 100 within | reviewing all of it anew | from a change to its marks |', '|---:|---:|---:|---:|---:|', ...rows, ''];
}

function inFolder({ kilobytes, thread, oneThread, slices }: NonNullable<BenchFigures['folder']>): string[] {
  const several = thread?.threads !== undefined && thread.threads > 1 ? `on ${thread.threads} threads beside the editor’s` : 'on a thread of its own';
  const rows = ([[several, thread], ['on one thread beside the editor’s', oneThread ?? null], ['in slices, where no thread can be had', slices]] as const).flatMap(([where, run]) =>
    run ? [`| ${where} | ${run.notes} | ${(run.ms / 1000).toFixed(1)} s | ${(run.againMs / 1000).toFixed(1)} s | ${run.longestBlockMs} ms | ${run.peakMegabytes} MB |`] : []);
  return ['## A folder', '', `Notes of ${kilobytes} KB, reviewed as for the review page: on as many threads as the machine has cores, four at most. One thread is what compares with the other tools below.`, '',
    '| | notes | the first time | again, nothing changed | editor held at most | peak memory |', '|---|---:|---:|---:|---:|---:|', ...rows, ''];
}

function besideOthers(on: Occasion, figures: PeerFigures): string[] {
  const measured = Object.entries(figures).filter((entry): entry is [keyof typeof tools, ToolFigures] => wasMeasured(entry[1]));
  const ours = measured.find(([key]) => key === 'ours')?.[1];
  const bars = barsOf(figures).map(({ what, figure, bound, least, holds }) => `| ${what} | ${least ? 'at least' : 'at most'} ${bound} | ${figure >= 10 ? figure.toFixed(0) : figure.toFixed(2)} | ${holds ? 'holds' : 'missed'} |`);
  return [
    '## Beside other tools', '',
    'One run (`npm run bench:peers`) on the same generated notes, each tool in a process of its own. The tools do different things: this compares what a person waits for, not how good they are. Times are processor time, which other programs change little; on a quiet machine they are what a stopwatch shows. Those that promises are about were measured three times, in turn with one another; the middle of each figure counts.', '',
    ...measured.map(([key, { name, version }]) => `- **${name}** ${version}: ${about(tools[key])}.`), '',
    'A whole note is one the tool has not seen, its code warm and nothing of the note kept. On a keystroke every other tool reads the whole note again, because that is what it offers; in an editor most of them wait for a pause. The folder is read from memory, one note after the other, on one thread. ≈: the tool was stopped after three seconds, and the rest is by proportion. Sizes are of minified bundles of what was used, and of ours as far as it was measured here: without the editor’s part.', '',
    peersTable(figures), '',
    ...(ours ? ['How many times as long as ours:', '', ...ratios(ours, measured.map(([, tool]) => tool).filter((tool) => tool !== ours)), ''] : []),
    '| what we hold ourselves to | bound | measured | |', '|---|---:|---:|---|', ...bars, '', machine(on), '',
  ];
}

function about({ does, beside }: Tool): string {
  return beside === undefined ? does : `${does} (size without ${beside})`;
}

function ratios(ours: ToolFigures, others: readonly ToolFigures[]): string[] {
  const sizes = ours.whole.map(({ kb }) => kb);
  const times = (other: number, own: number): string => `${(other / own).toFixed(other >= 10 * own ? 0 : 1)} ×`;
  return [
    `| tool | ${sizes.map((kb) => `whole ${kb} KB`).join(' | ')} | ${sizes.map((kb) => `keystroke ${kb} KB`).join(' | ')} | folder | peak memory |`,
    `|---|${'---:|'.repeat(2 * sizes.length + 2)}`,
    ...others.map((tool) => `| ${[
      tool.name, ...sizes.map((kb) => times(wholeMs(tool, kb), wholeMs(ours, kb))), ...sizes.map((kb) => times(keystrokeMs(tool, kb), keystrokeMs(ours, kb))),
      times(tool.folder.ms, ours.folder.ms), times(tool.peakMb, ours.peakMb),
    ].join(' | ')} |`),
  ];
}
