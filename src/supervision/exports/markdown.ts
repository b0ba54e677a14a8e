import type { BlockContent, PhrasingContent, Root, RootContent } from 'mdast';
import { gfmToMarkdown } from 'mdast-util-gfm';
import { toMarkdown } from 'mdast-util-to-markdown';
import { addressOf, ordered, titleOf, wordsOf, type Passages } from './passages.ts';

/** The passages as a markdown page: what was curious first, quotes as text, each with a link to its line. */
export function markdownExport(passages: Passages): string {
  const words = wordsOf(passages);
  const children: RootContent[] = [
    heading(1, words({ text: 'Passages for supervision' })),
    paragraph([{ type: 'text', value: words({ text: 'Heard by a program in what was written. Every line is a question, not a finding about anybody.' }) }]),
  ];
  for (const note of ordered(passages)) {
    const { title, path } = titleOf(note, words);
    children.push(heading(2, title));
    if (path !== null) children.push(paragraph([{ type: 'text', value: oneLine(path) }]));
    for (const stance of ['curious', 'authoritative'] as const) {
      const findings = note.findings.filter((finding) => finding.stance === stance);
      if (findings.length === 0) continue;
      children.push(heading(3, words({ text: stance === 'curious' ? 'Where curiosity shows' : 'Moments to look at again, perhaps' })));
      for (const finding of findings) {
        children.push(quote(finding.text), paragraph([
          { type: 'link', url: `${addressOf(note.path)}#L${finding.line}`, children: [{ type: 'text', value: words({ text: 'line {line}', args: { line: String(finding.line) } }) }] },
          { type: 'text', value: ` (${finding.rule}): ${words(finding.prompt)}` },
        ]));
      }
    }
    if (note.findings.length === 0) children.push(paragraph([{ type: 'text', value: words({ text: 'Nothing was marked here.' }) }]));
  }
  if (passages.unreadable.length > 0) {
    children.push(heading(2, words({ text: 'Could not be read' })), {
      type: 'list', ordered: false, spread: false,
      children: passages.unreadable.map(({ path, reason }) => ({
        type: 'listItem', spread: false, children: [paragraph([{ type: 'text', value: `${path}: ${reason}` }])],
      })),
    });
  }
  return writeMarkdown({ type: 'root', children });
}

/** Writes markdown in which text stays text: whatever would be markup is escaped. */
export function writeMarkdown(root: Root): string {
  return toMarkdown(root, { extensions: [gfmToMarkdown()], bullet: '-', emphasis: '_', rule: '-' });
}

/** Words of a note as a quotation, markup shown as it was typed. */
export function quote(words: string): BlockContent {
  return { type: 'blockquote', children: [paragraph([{ type: 'text', value: oneLine(words) }])] };
}

function heading(depth: 1 | 2 | 3, value: string): RootContent {
  return { type: 'heading', depth, children: [{ type: 'text', value: oneLine(value) }] };
}

function paragraph(children: PhrasingContent[]): { type: 'paragraph'; children: PhrasingContent[] } {
  return { type: 'paragraph', children };
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
