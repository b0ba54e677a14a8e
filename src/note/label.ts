import { isLetter, unitsOf } from './units.ts';

/** A name at the start of a line that may say who speaks, or which section begins. Whether it does is for the cast to decide. */
export interface Label {
  /** As written, without markup, line number and timestamp. */
  readonly name: string;
  /** For comparing: lower case, no turn number, no full stop at the end, nothing in brackets, nothing after a comma. */
  readonly key: string;
  /** `none`: a bold letter or name with no separator, as in "**B** Client arrived". */
  readonly separator: 'colon' | 'dash' | 'tab' | 'angle' | 'none';
  /** Whether it is set in bold, as titles of sections are. */
  readonly bold: boolean;
  /** Offset of the name in the text that was looked at. */
  readonly start: number;
  /** Offset at which what is said begins. */
  readonly end: number;
}

/** Longest name, in UTF-16 units: "Mother (by phone, second half)" fits, a sentence does not. */
const longestName = 44;

const notNames = new Set([
  'she', 'he', 'they', 'it', 'we', 'you', 'my', 'her', 'his', 'our', 'this', 'that', 'then', 'there', 'here', 'and', 'but', 'so', 'or', 'if', 'when',
  'what', 'why', 'how', 'answers', 'said', 'asked', 'told', 'again', 'later', 'first', 'second', 'also', 'except', 'because', 'outside', 'in', 'at', 'from',
]);
const smallWords = new Set(['and', '&', 'of', 'to', 'the', 'on', 'on tape', 'by', 'a', 'for', 'with', 'tape', '+', '/', 'de', 'van', 'von']);

/**
 * The label at the start of a line of markdown, or null.
 * @param text any text; only the line that begins at `from` is looked at, and of it only the start
 * @param from offset of the line
 */
export function readLabel(text: string, from = 0): Label | null {
  let at = skipMarkers(text, from);
  let plain = readName(text, at);
  if (plain !== null) return plain;
  const timed = skipTime(text, at);
  if (timed > at) {
    at = timed;
    plain = readName(text, at);
  }
  return plain;
}

/** The key under which a name is looked up: "Th1", "Dr K.", "M (late)", "Supervisor, RJ" → "th", "dr k", "m", "supervisor". */
export function nameKey(name: string): string {
  // Plain words have nothing of what is taken away below, but for the full stop of an initial.
  if (arePlainWords(name)) return (name.endsWith('.') ? name.slice(0, -1) : name).toLowerCase();
  const bare = name.replace(/\([^()]*\)/g, '').replace(/,.*$/s, '').replace(/\s+/g, ' ').trim().toLowerCase().replace(/[’]/g, "'");
  const key = bare.replace(/[.:]+$/, '');
  return key.length > 1 ? key.replace(/^([a-z-]*[a-z]) ?\d{1,4}$/, '$1') : key;
}

/** Whether a name is of letters, hyphens and apostrophes with a space between words, and a full stop at most at its end. */
function arePlainWords(name: string): boolean {
  const end = name.length - (name.charCodeAt(name.length - 1) === 46 ? 1 : 0);
  let before: number = sign.space;
  for (let at = 0; at < end; at += 1) {
    const code = name.charCodeAt(at);
    const isWord = isLetter(code) || code === 39 || code === sign.dash;
    if (!isWord && (code !== sign.space || before === sign.space)) return false;
    before = code;
  }
  return before !== sign.space;
}

/** Skips quote marks, list bullets and task boxes: at most 64 of them. */
function skipMarkers(text: string, from: number): number {
  let at = from;
  for (let count = 0; count < 64; count += 1) {
    at = skipBlanks(text, at);
    const c = codeAt(text, at);
    if (c === sign.angle) at += 1;
    else if ((c === sign.dash || c === sign.star || c === sign.plus || c === sign.bullet) && isBlank(codeAt(text, at + 1))) at += 2;
    else if (c === sign.bracket && /^\[[ xX]\] /.test(text.slice(at, at + 4))) at += 4;
    else return at;
  }
  return at;
}

/** Characters that mean something at the start of a line, by code. */
const sign = {
  tab: 9, lineFeed: 10, return: 13, space: 32, opening: 40, closing: 41, star: 42, plus: 43, dash: 45, colon: 58, angle: 62, bracket: 91, underscore: 95,
  enDash: 0x2013, emDash: 0x2014, bullet: 0x2022,
} as const;

function isBlank(code: number): boolean {
  return code === sign.space || code === sign.tab;
}

/** Stars and low lines, which set off what stands between them. */
function isEmphasis(code: number): boolean {
  return code === sign.star || code === sign.underscore;
}

/** The unit at an offset, and behind the end 0: asking a text for what it does not hold takes V8 longer. */
function codeAt(text: string, at: number): number {
  return at < text.length ? text.charCodeAt(at) : 0;
}

function skipBlanks(text: string, from: number): number {
  let at = from;
  while (isBlank(codeAt(text, at))) at += 1;
  return at;
}

const timeOrNumber = /[▶►*]?[ \t]*(?:[[(]?\d{1,2}[:.]\d{2}(?:[:.]\d{2})?[\])]?|\d{1,4}[a-z]?[.:)]?|\|?\d{1,4}\|)[ \t]*(?:[-–][ \t]+)?/y;

function skipTime(text: string, at: number): number {
  timeOrNumber.lastIndex = at;
  const found = timeOrNumber.exec(text);
  if (found === null) return at;
  let end = at + found[0].length;
  timeOrNumber.lastIndex = end;
  const second = timeOrNumber.exec(text);
  if (second !== null) end += second[0].length;
  return end;
}

/** Marks that no name holds. */
const foreign = unitsOf('"“”«»*`|?!;');
/** ASCII that ends no name and says nothing about it, by code. */
const plain = Uint8Array.from({ length: 128 }, (_, code) => (foreign.has(code) || '\n\r()_:\t>-'.includes(String.fromCharCode(code)) ? 0 : 1));

function readName(text: string, from: number): Label | null {
  let at = from;
  let open = 0;
  while (isEmphasis(codeAt(text, at)) && open < 3) {
    at += 1;
    open += 1;
  }
  const start = at;
  const closed = open === 0;
  let depth = 0;
  for (; at - start <= longestName; at += 1) {
    const code = codeAt(text, at);
    if (code < 128 && plain[code] === 1) continue;
    if (at >= text.length || code === sign.lineFeed || code === sign.return) return null;
    if (code === sign.opening) depth += 1;
    else if (code === sign.closing) depth = Math.max(0, depth - 1);
    else if (isEmphasis(code) && !closed) {
      const name = text.slice(start, at);
      while (isEmphasis(codeAt(text, at))) at += 1;
      const next = skipBlanks(text, at);
      const separator = separatorAt(text, next, at);
      if (separator === null) return finish(text, name, start, at, 'none', open);
      return finish(text, name, start, next + (separator === 'tab' ? 0 : 1), separator, open);
    } else if (foreign.has(code)) return null;
    else if (depth === 0) {
      const separator = separatorAt(text, at, at);
      if (separator !== null) {
        const name = text.slice(start, at);
        let end = at + 1;
        if (separator === 'colon' && !closed) {
          while (end - at <= 3 && isEmphasis(codeAt(text, end))) end += 1;
        }
        return finish(text, name, start, end, separator, open);
      }
    }
  }
  return null;
}

function separatorAt(text: string, at: number, nameEnd: number): Label['separator'] | null {
  const code = codeAt(text, at);
  if (code === sign.colon) return isSpaceAfter(text, at) || '*_"“\'‘«('.includes(text[at + 1]!) ? 'colon' : null;
  if (code === sign.tab) return 'tab';
  if (code === sign.angle) return isSpaceAfter(text, at) ? 'angle' : null;
  if (code === sign.dash || code === sign.enDash || code === sign.emDash) {
    return isSpaceAfter(text, at) && (isBlank(text.charCodeAt(at - 1)) || nameEnd === at && code !== sign.dash) ? 'dash' : null;
  }
  return null;
}

function isSpaceAfter(text: string, at: number): boolean {
  const code = codeAt(text, at + 1);
  return at + 1 >= text.length || isBlank(code) || code === sign.lineFeed || code === sign.return;
}

function finish(text: string, written: string, start: number, after: number, separator: Label['separator'], marks: number): Label | null {
  const name = written.trim().replace(/:$/, '').trim();
  if (!looksLikeName(name, separator)) return null;
  if (separator === 'none' && !/:$/.test(written.trim()) && name.length > 24) return null;
  const kind = separator === 'none' && /:$/.test(written.trim()) ? 'colon' : separator;
  return { name, key: nameKey(name), separator: kind, bold: marks >= 2, start, end: skipBlanks(text, after) };
}

function looksLikeName(name: string, separator: Label['separator']): boolean {
  // A plain word needs none of the questions below but one.
  if (/^[A-Z][A-Za-z]*$/.test(name)) return !notNames.has(name.toLowerCase());
  if (!/^\p{L}/u.test(name)) return false;
  const bare = name.replace(/\([^()]*\)/g, '').replace(/, .*$/, '').trim();
  if (bare === '') return false;
  // "HB, KL. Present: …" says who was there.
  if (/, .*\. ?\p{Lu}\p{Ll}{2}/u.test(name)) return false;
  // "*Thought.*" is a title; "**V.**" is somebody.
  if (separator === 'none' && /\p{L}{4}\.$/u.test(bare)) return false;
  const list = bare.split(/[ \t]+/);
  if (list.length > (separator === 'colon' || separator === 'none' ? 4 : 2)) return false;
  const first = list[0]?.toLowerCase() ?? '';
  if (notNames.has(first)) return false;
  if (/[.!]\S*\s/.test(bare) && !/^(?:\p{L}{1,3}\.-?)+(?: |$)/u.test(bare)) return false;
  return list.every((word, i) => {
    if (/^\p{Lu}/u.test(word) || /^\d+$/.test(word) || smallWords.has(word)) return true;
    return i === 0 ? word.length <= 12 && list.length <= 2 : /^(?:therapist|client|patient|worker|user|notes?|thoughts|reactions|comments?|nurse)$/.test(word);
  });
}
