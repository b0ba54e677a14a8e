/** A source of numbers from 0 up to and not including `below`, the same for the same seed. */
export type Random = (below: number) => number;

/** mulberry32: small, fast and the same everywhere. */
export function randomOf(seed: number): Random {
  let state = seed >>> 0;
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return Math.floor((((t ^ (t >>> 14)) >>> 0) / 4_294_967_296) * below);
  };
}

const lines = [
  'T: You are angry with me.', 'P: You always say that.', '**Th:** I wonder whether you might be sad?', '- Pt: "No."', '> T: Obviously you want to leave.', '| Who | Said |\n|---|---|\n| T | "You must stop." |',
  '# Session 14', '**S:** Pt tearful. Denies SI.', '**A:** Pt is manipulative.', '**P:** Next week.', '## Risk', 'She should ring 999.', 'I told her that she was angry.', 'Asked what had been in her mind. "Nothing."',
  'K. is always the one who sabotages.', '"You never listen," she said.', 'Dear Samira,', 'You told me that you feel alone. Deep down you hate me.', '<!-- keep: I meant it -->', '~~You are angry.~~', '`You are angry.`', '```\nT: You are angry.\n```',
  '---\ntype: individual\naudience: payer\n---', '---', '***', '1. You should go.', '   - nested: You must.', '[link](http://x.y "You are angry")', '&lt;b&gt; &amp; &#128512;', '\\*not\\* \\[this\\]', 'Setext\n===', '    code: You are angry.', 'T:\ttabbed words',
  '“You are sure, aren’t you?”', "'Nobody cares,' he said", '«Tu es en colère»', 'unclosed "quote that never', '(long pause)', '*looks away*', '[00:12] T: What then?', '014 P: Whatever.', 'Th1: JM, Th2: AK',
];
const scraps = [
  '*', '**', '_', '`', '[', ']', '(', ')', '<', '>', '!', '"', "'", '“', '”', '‘', '’', '«', '»', '|', '~', '#', '\\', '&', ';', ':', '-', '–', '—', '…', '.', '?', '\t', ' ', '  ', '\n', '\r\n', '\r', '\u0000', '\uFEFF', '\u200B', '\u2028', '\u00A0',
  '😀', '👩‍👩‍👧', 'e\u0301', 'Z\u0351\u036b\u0343', '\uD83D', '\uDE00', 'שלום', 'مرحبا', '中文', 'ﷺ', '<!--', '-->', '<div>', '</div>', '{{A|', '}}', 'Dr. ', 'e.g. ', '...', '://', '@',
];

/** A note of the kind nobody writes: real lines, torn, repeated, nested and mixed with scraps of markup and Unicode. */
export function hostileNote(random: Random): string {
  const parts: string[] = [];
  const count = 1 + random(14);
  for (let i = 0; i < count; i += 1) {
    const kind = random(10);
    const line = lines[random(lines.length)] ?? '';
    if (kind < 5) parts.push(line, random(3) === 0 ? '\n\n' : '\n');
    else if (kind < 7) {
      const at = random(line.length + 1);
      parts.push(line.slice(0, at), scraps[random(scraps.length)] ?? '', line.slice(at), random(2) === 0 ? '\n' : '\r\n');
    } else if (kind === 7) parts.push((scraps[random(scraps.length)] ?? '').repeat(1 + random(40)));
    else if (kind === 8) parts.push('> '.repeat(random(6)), '- '.repeat(random(3)), line, '\n');
    else for (let k = random(12); k >= 0; k -= 1) parts.push(scraps[random(scraps.length)] ?? '');
  }
  return parts.join('');
}

/** One edit of a kind a hand makes: typing, deleting, pasting. */
export function editOf(text: string, random: Random): string {
  const at = random(text.length + 1);
  const gone = random(3) === 0 ? random(60) : random(2);
  const put = random(3) === 0 ? (lines[random(lines.length)] ?? '') : (scraps[random(scraps.length)] ?? '');
  return text.slice(0, at) + put + text.slice(at + gone);
}
