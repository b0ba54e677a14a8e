import type { Root } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';

const processor = unified().use(remarkParse).use(remarkGfm).freeze();

/**
 * Most markdown one chunk may hold before it is read as plain text, and most openers of one kind in it: remark-parse
 * needs time that grows with the square of these (measured; see docs/performance.md), and nobody writes a note like that.
 */
const most = { length: 16_384, brackets: 160, runs: 240, markersOnLine: 24 };

/** Reads markdown; null when the text is of a kind that would take remark unboundedly long. */
export function parseMarkdown(text: string): Root | null {
  return text.length > most.length || isHostile(text) ? null : processor.parse(text);
}

function isHostile(text: string): boolean {
  let brackets = 0;
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
      case 60: // <
        brackets += 1;
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
  return brackets > most.brackets || runs > most.runs || ticks > most.runs || lazy > 40;
}
