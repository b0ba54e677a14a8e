// The process of one tool: loads it, measures it and sends the figures to the process that started it. Bundled into the
// peers' folder, so that it finds them by name.
import { setImmediate } from 'node:timers/promises';
import type { Job, Measured } from './figures.ts';
import { GeneratedNotes } from './generatedNotes.ts';
import type { LoadedTool } from './tool.ts';
import { tools, type ToolKey } from './tools.ts';

const typed = ' I said that perhaps she was waiting for me to say something, and asked what it was like. ';

process.once('message', (job: Job) => {
  measure(job).then((figures) => process.send?.(figures, () => process.exit(0)), (error: unknown) => {
    console.error(error);
    process.exit(1);
  });
});

async function measure({ tool: key, corpus, seed, sizes, notes, kb, folderSeconds }: Job): Promise<Measured> {
  const generated = new GeneratedNotes(corpus, seed);
  const smallest = generated.note(sizes[0]! * 1024);
  const beforeImport = spent();
  const tool: LoadedTool = await tools[key as ToolKey].load();
  const beforeFirst = spent();
  await (await tool.open())(smallest);
  const afterFirst = spent();
  const whole: { kb: number; ms: number }[] = [];
  const keystroke: { kb: number; medianMs: number; p95Ms: number }[] = [];
  for (const size of sizes) {
    const times = await wholeNotes(tool, () => generated.note(size * 1024));
    whole.push({ kb: size, ms: rounded(quantile(times, 0.5)) });
    const strokes = await keystrokes(tool, generated.note(size * 1024));
    keystroke.push({ kb: size, medianMs: rounded(quantile(strokes, 0.5)), p95Ms: rounded(quantile(strokes, 0.95)) });
  }
  const texts = Array.from({ length: notes }, () => generated.note(kb * 1024));
  return {
    importMs: rounded(beforeFirst - beforeImport), firstMs: rounded(afterFirst - beforeFirst), whole, keystroke,
    folder: { notes, kb, ...(await folder(tool, texts, folderSeconds)) },
    // Kilobytes on every system, says Node.
    peakMb: Math.round(process.resourceUsage().maxRSS / 1024),
  };
}

/** Notes no one has seen, each to a reviewer that has seen nothing: only the code is warm. */
async function wholeNotes(tool: LoadedTool, next: () => string): Promise<number[]> {
  const warmUp = enough(2, 12, 600);
  while (warmUp()) await (await tool.open())(next());
  const times: number[] = [];
  const more = enough(3, 25, 1200);
  while (more()) {
    const text = next();
    const check = await tool.open();
    times.push(await timed(() => check(text)));
  }
  return times;
}

/** A sentence typed in the middle of a note that is open. */
async function keystrokes(tool: LoadedTool, text: string): Promise<number[]> {
  const check = await tool.open();
  await check(text);
  const at = text.indexOf('. ', Math.floor(text.length / 2)) + 1;
  const type = (units: number): Promise<number> => {
    const now = text.slice(0, at) + typed.slice(0, units) + text.slice(at);
    return timed(() => check(now));
  };
  let units = 0;
  const stroke = (): Promise<number> => type(1 + units++ % typed.length);
  const warmUp = enough(2, typed.length, 400);
  while (warmUp()) await stroke();
  const times: number[] = [];
  const more = enough(5, 2 * typed.length, 900);
  while (more()) times.push(await stroke());
  return times;
}

async function folder(tool: LoadedTool, texts: readonly string[], seconds: number | null): Promise<{ ms: number; measured: number }> {
  const start = spent();
  if (tool.folder) {
    await tool.folder(texts);
    return { ms: Math.round(spent() - start), measured: texts.length };
  }
  let measured = 0;
  for (const text of texts) {
    if (seconds !== null && spent() - start > seconds * 1000) break;
    await (await tool.open())(text);
    measured += 1;
  }
  return { ms: Math.round((spent() - start) / measured * texts.length), measured };
}

/**
 * Milliseconds of processor time this process has used, on all its threads. A wall clock would count what other programs
 * on the machine take away, which is most of the time where many share two cores; on a quiet machine the two agree.
 */
function spent(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

async function timed(run: () => unknown): Promise<number> {
  // Let the garbage of the making of the text be somebody else's.
  await setImmediate();
  const start = spent();
  await run();
  return spent() - start;
}

/** Says whether to go on: `least` times at least, then until `most` times or the time is over. */
function enough(least: number, most: number, ms: number): () => boolean {
  const start = spent();
  let done = 0;
  return () => {
    const goOn = done < least || done < most && spent() - start < ms;
    done += 1;
    return goOn;
  };
}

function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}

/** Three significant digits are more than a stopwatch on a shared machine knows. */
function rounded(ms: number): number {
  return Number(ms.toPrecision(3));
}
