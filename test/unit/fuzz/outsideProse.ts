import type { Nodes } from 'mdast';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import type { Span } from '../../../src/note/span.ts';

const processor = unified().use(remarkParse).use(remarkGfm).use(remarkFrontmatter);

/** Kinds of syntax that nobody says aloud. */
const silent: ReadonlySet<Nodes['type']> = new Set(['code', 'inlineCode', 'html', 'definition', 'image', 'imageReference', 'thematicBreak', 'yaml', 'delete', 'footnoteReference']);

/**
 * What of a markdown text is no prose: code, HTML, destinations and titles of links, definitions, images, what is struck
 * out. Told by one parse of the whole text, which the reader of notes, going chunk by chunk, never makes.
 */
export function outsideProse(markdown: string): readonly Span[] {
  const spans: Span[] = [];
  const stack: Nodes[] = [processor.parse(markdown)];
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    const start = node.position?.start.offset ?? 0, end = node.position?.end.offset ?? 0;
    if (silent.has(node.type)) spans.push({ start, end });
    else if (node.type === 'link') {
      // What stands before and after the words of a link is its address.
      const words = node.children;
      spans.push({ start, end: words[0]?.position?.start.offset ?? end }, { start: words.at(-1)?.position?.end.offset ?? end, end });
      stack.push(...words);
    } else if ('children' in node) stack.push(...node.children);
  }
  return spans.filter(({ start, end }) => end > start);
}
