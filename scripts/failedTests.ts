/** A test that did not hold, as its run told of it. */
export interface FailedTest {
  /** Its full title: suites and test. */
  readonly title: string;
  /** What was said of it, on one line, and where in our tests. */
  readonly message: string;
}

/** As much of a message as says what went wrong; stacks and long diffs are further up in the output. */
const longest = 300;

/**
 * The tests that failed in everything a command printed: in the lists that mocha ends with, and in the lines of a suite
 * inside an extension host (test/host/report.ts). Steps within steps are looked through as well.
 */
export function failedTests(output: string): FailedTest[] {
  const plain = output.replace(/\x1b\[[0-9;]*m/g, '').replaceAll('\r', '');
  const found: FailedTest[] = [];
  for (const { index, 0: heading, 1: failed } of plain.matchAll(/^ +(\d+) failing\n/gm)) {
    const list = plain.slice(index + heading.length);
    const items = [...list.matchAll(/^ {2}\d+\) (\S.*(?:\n {5,}\S.*)*?):\n/gm)].slice(0, Number(failed));
    for (const { index: at, 0: item, 1: title } of items) found.push({ title: (title ?? '').replace(/\s*\n\s*/g, ' '), message: messageAt(list, at + item.length) });
  }
  for (const { index, 0: line, 1: title } of plain.matchAll(/^ {2}FAILED (?!.*\d+ passed, \d+ failed)(\S.*)\n/gm)) {
    found.push({ title: title ?? '', message: messageAt(plain, index + line.length) });
  }
  return found;
}

/** The last lines of a command that has no tests to name. */
export function lastWords(output: string): string {
  const lines = output.replace(/\x1b\[[0-9;]*m/g, '').split('\n').map((line) => line.trim()).filter(Boolean);
  return shortened(lines.slice(-3).join(' '));
}

function messageAt(output: string, at: number): string {
  const said: string[] = [];
  let place = '';
  for (const line of output.slice(at, at + 8000).split('\n')) {
    const text = line.trim();
    if (/^(?:\d+\) |(?:ok|FAILED|skipped) |── )/.test(text)) break;
    const ours = /^at .*\b(test\/[^)\s]*:\d+):/.exec(text)?.[1];
    // The first places may be those of somebody who helps many tests: the last one is the test's own.
    if (ours !== undefined) place = ` (${ours})`;
    else if (!/^at /.test(text) && place !== '') break;
    else if (text && !/^at |^\+ expected - actual$/.test(text)) said.push(text);
  }
  return shortened(said.join(' ')) + place;
}

function shortened(text: string): string {
  return text.length > longest ? `${text.slice(0, longest)}…` : text;
}
