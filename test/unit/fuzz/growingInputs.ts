/** Inputs whose cost grew faster than their length in remark-parse or compromise (measured), by name: text of about `size` units. */
export const growingInputs: Readonly<Record<string, (size: number) => string>> = {
  'link openers': repeat('[a]('), 'links in links': repeat('[a](b'), 'brackets': (size) => `${'[a'.repeat(size / 4)}${']'.repeat(size / 4)}`,
  'emphasis left open': repeat('*a_ '), 'strong left open': repeat('a**b'), 'quote marks': repeat('>'), 'bullets on one line': repeat('- '), 'quotes and bullets': repeat('> - '),
  'setext underlines': repeat('a\n===\n'), 'lazy quotes': (size) => `> a\n${'b\n'.repeat(size / 2)}`, 'block quote lines': repeat('> a\n'), 'words without full stop': repeat('word and more '),
  'commas': repeat(', '), 'full stops': repeat('.'), 'spaced full stops': repeat('. '), 'abbreviations': repeat('Dr. '), 'ellipses': repeat('wait... '), 'marks': repeat('!?'),
  'straight quotes': repeat('"'), 'single quotes': repeat("'a "), 'curly openers': repeat('“a '), 'parentheses': repeat('('), 'open parentheses in words': repeat('so (a '), 'capitalised words': repeat('Anna Bea '), 'contractions': repeat("don't "),
  'one line': repeat('You are angry with me, I think. '), 'many lines': repeat('T: No.\n'), 'unlabelled lines': repeat('a b c\n'), 'lone surrogates': repeat('\uD83D '), 'zalgo': repeat('Z\u0351\u036b\u0343\u036a'),
  'one token': repeat('a'), 'base64': repeat('QUJDREVGR0g'), 'fences': repeat('```\n'), 'comments': repeat('<!-- '), 'tags': repeat('<a '), 'table rows': (size) => `| a | b |\n|---|---|\n${'| "x" | y |\n'.repeat(size / 12)}`,
  'pipes': repeat('|'), 'backslashes': repeat('\\'), 'entities': repeat('&amp;'), 'labels': repeat('A: b: '), 'carriage returns': repeat('a\r'), 'tabs': repeat('\t'), 'backticks': repeat('`a'), 'tildes': repeat('~~a '),
};

function repeat(piece: string): (size: number) => string {
  return (size) => piece.repeat(Math.ceil(size / piece.length));
}
