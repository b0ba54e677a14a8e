import { matchesOf } from './matches.ts';
import type { PlainBlock } from './plainBlock.ts';
import type { Span } from './span.ts';

/** Stage directions in a turn: "(long pause)", "[crying]", "*looks away*". */
export function stageDirections(block: PlainBlock): Span[] {
  const spans: Span[] = [];
  for (const match of matchesOf(block.text, bracketed)) {
    const words = match[1] ?? match[2] ?? '';
    if (match[2] !== undefined || (!/\b(?:I|you|your|my|we)\b/.test(words) && !/\?/.test(words)) || /^(?:looks?|turns?|to|smiles?|laughs?|leans?|points?|quoting|silence|pause)\b/i.test(words)) spans.push({ start: match.index, end: match.index + match[0].length });
  }
  for (const span of block.emphasised) {
    const words = block.text.slice(span.start, span.end);
    const before = block.text.slice(0, span.start).trimEnd();
    const own = before === '' || /[.?!…,;:"”)—–-]$/.test(before);
    const first = /^\p{L}+/u.exec(words)?.[0]?.toLowerCase() ?? '';
    const stage = words.startsWith('(') || words.startsWith('[') || stageWords.test(first) || (/^\p{Ll}+(?:s|ing)$/u.test(first) && /\s|^\p{L}+$/u.test(words) && !/^(?:this|was|is|has|does|always|things|us|his|yes|as|its|feelings|thing|something|nothing|anything|everything|being|feeling)$/.test(first));
    if (own && stage && words.split(/\s+/).length <= 12) spans.push(span);
  }
  return spans.sort((a, b) => a.start - b.start);
}

const bracketed = /\(([^()]{1,90})\)|\[([^[\]]{1,90})\]/g;

const stageWords = /^(?:long|short|pause|pauses|silence|silent|quiet|quietly|crying|cries|tearful|laughs?|laughing|sighs?|sighing|smiles?|looks?|shrugs?|nods?|coughs?|beat|inaudible|whispers?|softly|angrily|stands|gets)$/;
