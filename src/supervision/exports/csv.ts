import { ordered, wordsOf, type Passages } from './passages.ts';

const columns = ['path', 'date', 'session', 'line', 'column', 'section', 'stance', 'category', 'rule', 'level', 'speaker', 'text', 'prompt'] as const;

/**
 * One row per passage (RFC 4180, CRLF, with a header). A cell that a spreadsheet would take for a formula gets an
 * apostrophe in front, because notes hold other people's words.
 */
export function csvExport(passages: Passages): string {
  const words = wordsOf(passages);
  const rows = ordered(passages).flatMap((note) => note.findings.map((finding) => [
    note.path, note.session.date ?? '', note.session.number ?? '', finding.line, finding.column, finding.section,
    finding.stance, finding.category, finding.rule, finding.level, finding.speaker, finding.text, words(finding.prompt),
  ]));
  return [columns, ...rows].map((row) => `${row.map(cell).join(',')}\r\n`).join('');
}

function cell(value: string | number): string {
  const text = typeof value === 'string' && /^\s*[=+\-@\t\r]/.test(value) ? `'${value}` : String(value);
  return /[",\r\n]/.test(text) ? `"${text.replace(/"/g, '""')}"` : text;
}
