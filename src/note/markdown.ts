import type { Root } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import type { Processor } from 'unified';
import { unified } from 'unified';

const processor = unified().use(remarkParse).use(remarkGfm).use(withoutSecondLook).freeze();

/**
 * Takes the second look for bare addresses out of GFM: it cuts text into nodes that do not know where they stand, and all
 * that is marked must know. Most addresses are found in the first look; the others stay text, which is what they look like.
 */
function withoutSecondLook(this: Processor): void {
  const extensions = (this.data().fromMarkdownExtensions ?? []).flat();
  for (const extension of extensions) if ('transforms' in extension) extension.transforms = [];
}

/**
 * Most markdown one chunk may hold before it is read as plain text, and most openers of one kind in it: remark-parse
 * needs time that grows with the square of these (measured; see docs/performance.md), and nobody writes a note like that.
 */
const most = { length: 16_384, brackets: 160, runs: 240, markersOnLine: 24 };

/** Reads markdown; null when the text is of a kind that would take remark unboundedly long. */
export function parseMarkdown(text: string): Root | null {
  return isHostile(text) ? null : processor.parse(text);
}

/** Whether markdown holds so much, or so much of one kind, that remark would take too long. */
export function isHostile(text: string): boolean {
  if (text.length > most.length) return true;
  let brackets = 0;
  let open = 0;
  let stray = 0;
  let runs = 0;
  let ticks = 0;
  let markers = 0;
  let lineHasText = false;
  let lazy = 0;
  let quoted = false;
  for (let at = 0; at < text.length; at += 1) {
    const c = text.charCodeAt(at);
    switch (c) {
      case 10:
        if (quoted && markers === 0) lazy += 1;
        quoted = quoted || markers > 0;
        markers = 0;
        lineHasText = false;
        continue;
      case 91: // [
        open += 1;
        brackets += 1;
        break;
      case 60: // <
        brackets += 1;
        break;
      case 93: // ]
        if (open > 0) open -= 1;
        else stray += 1;
        break;
      case 42: // *
      case 95: // _
      case 126: // ~
        if (text.charCodeAt(at - 1) !== c) runs += 1;
        break;
      case 96: // `
        if (text.charCodeAt(at - 1) !== c) ticks += 1;
        break;
    }
    if (lineHasText) continue;
    if (c === 62 || ((c === 45 || c === 42 || c === 43) && text.charCodeAt(at + 1) === 32)) {
      markers += 1;
      if (markers > most.markersOnLine) return true;
    } else if (c > 32 && !(c >= 48 && c <= 57) && c !== 46 && c !== 41) lineHasText = true;
    else if (c === 46 || c === 41) {
      markers += 1;
      if (markers > most.markersOnLine) return true;
    }
  }
  return brackets > most.brackets || stray > most.brackets || runs > most.runs || ticks > most.runs || lazy > 40;
}
