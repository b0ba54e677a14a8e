/** Text of about this many UTF-16 units. */
export type Growing = (size: number) => string;

/** Inputs whose cost grows faster than their length in remark-parse (measured). */
const forMarkdown: Readonly<Record<string, Growing>> = {
  'link openers': repeat('[a]('), 'links in links': repeat('[a](b'), 'brackets': (size) => `${'[a'.repeat(size / 4)}${']'.repeat(size / 4)}`,
  'emphasis left open': repeat('*a_ '), 'strong left open': repeat('a**b'), 'quote marks': repeat('>'), 'bullets on one line': repeat('- '), 'quotes and bullets': repeat('> - '),
  'setext underlines': repeat('a\n===\n'), 'lazy quotes': (size) => `> a\n${'b\n'.repeat(size / 2)}`, 'block quote lines': repeat('> a\n'),
};

/** Inputs whose cost grows faster than their length in compromise, or that ended its process for want of memory (measured). */
const forLanguage: Readonly<Record<string, Growing>> = {
  'words without full stop': repeat('word and more '), 'commas': repeat(', '), 'full stops': repeat('.'), 'spaced full stops': repeat('. '), 'abbreviations': repeat('Dr. '),
  'ellipses': repeat('wait... '), 'marks': repeat('!?'), 'straight quotes': repeat('"'), 'parentheses': repeat('('), 'dashes': repeat('- a'),
  'capitalised words': repeat('Anna Bea '), 'contractions': repeat("don't "),
};

/** Inputs of the same kinds that were linear there, and must stay so here. */
const alike: Readonly<Record<string, Growing>> = {
  'open brackets': repeat('['), 'stars': repeat('*'), 'underscores': repeat('_'), 'closing brackets': repeat(']'), 'picture openers': repeat('!['), 'emoji': repeat('😀'),
  'single quotes': repeat("'a "), 'curly openers': repeat('“a '), 'open parentheses in words': repeat('so (a '), 'Hebrew': repeat('שלום עולם '), 'Chinese': repeat('中文字'), 'lines that end as in Windows': repeat('T: You are angry.\r\n'),
  'one line': repeat('You are angry with me, I think. '), 'many lines': repeat('T: No.\n'), 'unlabelled lines': repeat('a b c\n'), 'lone surrogates': repeat('\uD83D '), 'zalgo': repeat('Z\u0351\u036b\u0343\u036a'),
  'one token': repeat('a'), 'base64': repeat('QUJDREVGR0g'), 'fences': repeat('```\n'), 'comments': repeat('<!-- '), 'tags': repeat('<a '), 'HTML': repeat('<div>\n'), 'table rows': (size) => `| a | b |\n|---|---|\n${'| "x" | y |\n'.repeat(size / 12)}`,
  'pipes': repeat('|'), 'backslashes': repeat('\\'), 'entities': repeat('&amp;'), 'labels': repeat('A: b: '), 'carriage returns': repeat('a\r'), 'tabs': repeat('\t'), 'backticks': repeat('`a'), 'tildes': repeat('~~a '),
  'nested list': (size) => nested(size, (depth) => `${'  '.repeat(depth)}- a\n`), 'nested quotes': (size) => nested(size, (depth) => `${'>'.repeat(depth + 1)} a\n`),
  'definitions': (size) => numbered(size, (number) => `[a${number}]: b\n`), 'footnotes': repeat('[^a]: b\n\n'), 'addresses': repeat('www.a '), 'mail addresses': repeat('a@b.'),
  'front matter': (size) => `---\ntype: individual\n${numbered(size, (number) => `k${number}: b\n`)}---\n`, 'brackets in front matter': (size) => `---\na: ${'['.repeat(size)}\n---\n`,
  'speakers': (size) => numbered(size, (number) => `Ann${number.toString(36)}: You are angry.\n`), 'headings': (size) => numbered(size, (number) => `# Part ${number}\nT: You are angry.\n`),
  'lines kept short under a label': (size) => `T: so\n${'told him so again today\n'.repeat(size / 24)}`, 'quoted lines under a label': (size) => `P: So.\n${'"No."\n'.repeat(size / 6)}`, 'lines kept short': repeat('she came late again\nwith her coat on and sat down near the door of the room\n'),
  'marked lines': repeat('T: You are angry with me.\n'), 'keep comments': repeat('<!-- keep: I meant it -->\nT: You are angry.\n'), 'quotations': repeat('"No," she said. '), 'blank lines': repeat('\n'), 'spaces': repeat(' '),
};

/** The same with one letter in its middle: what looks for the end of a run must not begin anew at each of its marks. Runs of lines are no such runs. */
function broken(inputs: Readonly<Record<string, Growing>>): Record<string, Growing> {
  return Object.fromEntries(Object.entries(inputs).filter(([, make]) => !make(100).includes('\n')).map(([name, make]) => [`${name}, interrupted`, (size: number) => `${make(size / 2)}x${make(size / 2)}`]));
}

/** Every input that shall cost no more than in proportion to its length, by name. */
export const growingInputs: Readonly<Record<string, Growing>> = { ...forMarkdown, ...forLanguage, ...broken({ ...forMarkdown, ...forLanguage }), ...alike };

function repeat(piece: string): Growing {
  return (size) => piece.repeat(Math.ceil(size / piece.length));
}

function numbered(size: number, line: (number: number) => string): string {
  const lines: string[] = [];
  for (let number = 0, length = 0; length < size; number += 1) length += lines[lines.push(line(number)) - 1]?.length ?? 1;
  return lines.join('');
}

/** Lines that go deeper and deeper, and begin again before each is longer than all text of a note could be. */
function nested(size: number, line: (depth: number) => string): string {
  return numbered(size, (number) => line(number % 100));
}
