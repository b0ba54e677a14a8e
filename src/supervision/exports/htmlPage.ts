import { html, trusted, type Markup } from '../../feedback/markup.ts';
import { addressOf, ordered, titleOf, wordsOf, type Passages } from './passages.ts';
import type { PlacedFinding, ReviewedNote } from '../reviewedNote.ts';

const style = `
:root { color-scheme: light dark; --ink: #24292f; --soft: #57606a; --paper: #fffdf9; --line: #d8d2c6; --curious: #1f6f54; --known: #8a5a00; }
@media (prefers-color-scheme: dark) { :root { --ink: #e6e1d8; --soft: #a9a297; --paper: #1f1e1c; --line: #4a4640; --curious: #7fd1ae; --known: #e5b567; } }
body { margin: 2.5rem auto; padding: 0 1.25rem; max-width: 46rem; color: var(--ink); background: var(--paper); font: 1rem/1.55 system-ui, sans-serif; }
h1 { font-size: 1.5rem; } h2 { margin-top: 2.5rem; font-size: 1.2rem; border-bottom: 1px solid var(--line); } h3 { font-size: 1rem; color: var(--soft); }
.about, .where { color: var(--soft); } .where { font-size: .875rem; margin: .15rem 0 1.1rem; }
blockquote { margin: .75rem 0 0; padding-left: .9rem; border-left: .25rem double var(--known); white-space: pre-wrap; overflow-wrap: anywhere; }
blockquote.curious { border-left: .25rem solid var(--curious); }
a { color: inherit; }
@media print { :root { --ink: #000; --soft: #444; --paper: #fff; --line: #bbb; } body { margin: 0; max-width: none; font-size: 10.5pt; } blockquote, .where { break-inside: avoid; } blockquote { break-after: avoid; } h2, h3 { break-after: avoid; } }
`;

/** A page that stands alone and prints: no script, no address that is fetched, everything from the notes as text. */
export function htmlExport(passages: Passages): string {
  const words = wordsOf(passages);
  const title = words({ text: 'Passages for supervision' });
  const safe = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";
  return '<!doctype html>\n' + html`<html lang="en"><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${safe}"><meta name="viewport" content="width=device-width"><title>${title}</title><style>${trusted(style)}</style></head>
<body><main><h1>${title}</h1>
<p class="about">${words({ text: 'Heard by a program in what was written. Every line is a question, not a finding about anybody.' })}</p>
${ordered(passages).map((note) => section(note, passages))}
${passages.unreadable.length === 0 ? null : html`<section><h2>${words({ text: 'Could not be read' })}</h2><ul>${passages.unreadable.map(({ path, reason }) => html`<li>${path}: ${reason}</li>`)}</ul></section>`}
</main></body></html>
`.toString();
}

function section(note: ReviewedNote, passages: Passages): Markup {
  const words = wordsOf(passages);
  const part = (stance: 'curious' | 'authoritative', title: string): Markup | null => {
    const findings = note.findings.filter((finding) => finding.stance === stance);
    return findings.length === 0 ? null : html`<h3>${title}</h3>${findings.map((finding) => passage(finding, note, words))}`;
  };
  const { title, path } = titleOf(note, words);
  return html`<section><h2>${title}</h2>${path === null ? null : html`<p class="where">${path}</p>`}
${part('curious', words({ text: 'Where curiosity shows' }))}${part('authoritative', words({ text: 'Moments to look at again, perhaps' }))}
${note.findings.length === 0 ? html`<p>${words({ text: 'Nothing was marked here.' })}</p>` : null}</section>`;
}

function passage(finding: PlacedFinding, note: ReviewedNote, words: ReturnType<typeof wordsOf>): Markup {
  return html`<blockquote class="${finding.stance}">${finding.text}</blockquote>
<p class="where"><a href="${addressOf(note.path)}">${words({ text: 'line {line}', args: { line: String(finding.line) } })}</a> (${finding.rule}): ${words(finding.prompt)}</p>`;
}
