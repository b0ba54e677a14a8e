import type { Voice } from './attribution.ts';
import { attributeNarrative, attributeSpeech } from './attribution.ts';
import type { Cast } from './cast.ts';
import { factWords } from './headingWords.ts';
import { nameKey, readLabel } from './label.ts';
import type { Passage } from './passage.ts';
import type { PlainBlock } from './plainText.ts';
import { readPlainBlocks } from './plainText.ts';
import { findQuotations } from './quotationMarks.ts';
import type { Chunk } from './sessionNote.ts';
import type { Span } from './span.ts';
import type { Speaker } from './speaker.ts';
import type { BlockShape } from './blockScan.ts';
import { isSpeakerColumn } from './survey.ts';
import type { Survey } from './survey.ts';

/** What the reading of a chunk depends on besides its text. Two equal contexts give equal readings. */
export interface ChunkContext {
  readonly cast: Cast;
  /** Whether the section holds a supervisor's words. */
  readonly supervisor: boolean;
  /** Whether unlabelled prose is addressed to the patient. */
  readonly letter: boolean;
  readonly voice: Voice;
}

export interface ChunkReading {
  readonly chunk: Chunk;
  readonly voice: Voice;
  readonly words: number;
}

/** Reads one chunk: its prose, whose words it is, and the quotations in it. */
export function readChunk(text: string, shape: BlockShape, survey: Survey, context: ChunkContext): ChunkReading {
  if (shape === 'blank' || shape === 'code' || shape === 'html' || shape === 'break') {
    return { chunk: { text, passages: [] }, voice: context.voice, words: 0 };
  }
  const blocks = readPlainBlocks(text, shape, survey.label);
  const passages: Passage[] = [];
  let voice = context.voice;
  let words = 0;
  const table = shape === 'table' ? new Columns(blocks) : null;
  let turn: { speaker: Speaker; name: string } | null = null;
  blocks.forEach((block, i) => {
    words += countWords(block.text);
    if (block.place === 'heading') {
      passages.push(passage(block, 'writer', null, 'narrative', []));
      return;
    }
    const read = table === null ? readProse(text, block, i === 0 ? survey : null, context, voice, turn) : table.read(block, context, voice);
    if (read === null) return;
    passages.push(read.passage);
    voice = read.voice;
    turn = read.passage.form === 'speech' && read.passage.speakerName !== null ? { speaker: read.passage.speaker, name: read.passage.speakerName } : null;
  });
  return { chunk: { text, passages }, voice, words };
}

interface Read { readonly passage: Passage; readonly voice: Voice }

function readProse(text: string, block: PlainBlock, survey: Survey | null, context: ChunkContext, voice: Voice, turn: { speaker: Speaker; name: string } | null): Read | null {
  const { cast } = context;
  const lineStart = text.lastIndexOf('\n', (block.offsets[0] ?? 0) - 1) + 1;
  const label = readLabel(text, lineStart);
  const speaker = label === null ? null : cast.turnSpeaker(label.name);
  if (label !== null && speaker !== null) {
    const body = cut(block, [{ start: 0, end: indexOfOffset(block, label.end) }]);
    return turnRead(body, speaker, label.name, context);
  }
  if (context.supervisor || /^\s*(?:\[sup\]|SUP\b|Supervisor\b.{0,20}:)/i.test(block.text)) return { passage: passage(block, 'supervisor', null, 'narrative', []), voice };
  let body = block;
  const title = survey?.title ?? null;
  if (title !== null && (title.end > (block.offsets[0] ?? 0) || survey?.label?.end === block.offsets[0])) {
    const key = nameKey(title.text);
    const end = indexOfOffset(block, title.end);
    const rest = block.text.slice(end).trim();
    if (rest === '') return { passage: passage({ ...block, place: 'heading' }, 'writer', null, 'narrative', []), voice };
    const isFact = factWords.has(key) || (survey !== null && survey.introductions.length > 0 && block.text.length < 240 && !/[.?!] \p{Lu}.*[.?!]\s*$/u.test(rest));
    if (isFact && block.text.length < 320 && !/[.?!] .*\p{L}{3}.*[.?!]\s*$/u.test(rest)) return { passage: passage({ ...block, place: 'heading' }, 'writer', null, 'narrative', []), voice };
    body = cut(block, [{ start: 0, end }]);
  } else if (label !== null && label.separator === 'colon' && label.end >= (block.offsets[0] ?? 0)) {
    body = cut(block, [{ start: 0, end: indexOfOffset(block, label.end) }]);
    if (factWords.has(label.key) && body.text.length < 120) return { passage: passage({ ...block, place: 'heading' }, 'writer', null, 'narrative', []), voice };
  }
  if (block.place === 'quote' && turn === null) return { passage: passage(body, 'other', null, 'narrative', []), voice: 'patient' };
  if (turn !== null && block.place !== 'quote' && survey === null) return turnRead(body, turn.speaker, turn.name, context);
  return narrativeRead(body, context, voice, null);
}

function narrativeRead(block: PlainBlock, context: ChunkContext, voice: Voice, name: string | null): Read {
  const spans = findQuotations(block.text, block.breaks);
  const { quotations, voice: after } = attributeNarrative(block.text, spans, context.cast, voice);
  return { passage: passage(block, 'writer', name, context.letter ? 'letter' : 'narrative', quotations), voice: after };
}

function turnRead(block: PlainBlock, speaker: Speaker, name: string, context: ChunkContext): Read {
  const own: Speaker = speaker === 'writer' ? 'therapist' : speaker;
  const next: Voice = own === 'therapist' ? (/\?["”’)\s]*$/.test(block.text) ? 'asked' : 'therapist') : 'patient';
  const spans = findQuotations(block.text, block.breaks);
  const first = spans[0];
  if (first !== undefined && block.text.slice(0, first.outer.start).trim() === '') {
    const outside = spans.reduce((rest, span) => rest - (span.outer.end - span.outer.start), block.text.trim().length);
    if (outside > 25 && /\p{L}{2,}.*\p{L}{2,}/u.test(block.text.slice(first.outer.end))) {
      // «K.: "That's a lie." Voices rose …»: the label is the quotation's, the rest is the writer's.
      const known = attributeNarrative(block.text, spans, context.cast, next);
      const quotations = known.quotations.map((quotation, i) => (i === 0 ? { ...quotation, speaker: own, scare: false } : quotation));
      return { passage: passage(block, 'writer', name, 'narrative', quotations), voice: known.voice };
    }
  }
  const body = cut(block, stageDirections(block));
  const within = findQuotations(body.text, body.breaks);
  return { passage: passage(body, own, name, 'speech', attributeSpeech(body.text, within, own, context.cast)), voice: next };
}

/** A table of a process recording: what each column holds, and who the row's speaker is. */
class Columns {
  readonly #roles: readonly ('speaker' | 'said' | 'own' | 'supervisor' | 'count' | Speaker)[];
  readonly #rowSpeaker = new Map<number, { name: string }>();

  constructor(blocks: readonly PlainBlock[]) {
    const heads = blocks.filter((block) => block.cell?.row === 0);
    this.#roles = heads.map((head) => columnRole(head.text.trim()));
    for (const block of blocks) {
      if (block.cell !== null && block.cell.row > 0 && this.#roles[block.cell.column] === 'speaker') this.#rowSpeaker.set(block.cell.row, { name: block.text.trim() });
    }
  }

  read(block: PlainBlock, context: ChunkContext, voice: Voice): Read | null {
    if (block.cell === null || block.text.trim() === '') return null;
    const role = this.#roles[block.cell.column] ?? 'own';
    if (block.cell.row === 0 || role === 'speaker' || role === 'count') return { passage: passage({ ...block, place: 'heading' }, 'writer', null, 'narrative', []), voice };
    const label = readLabel(block.text);
    const labelled = label === null || label.separator === 'none' ? null : context.cast.turnSpeaker(label.name) ?? context.cast.person(label.name);
    if (label !== null && labelled !== null && (role === 'said' || role === 'own')) return turnRead(cut(block, [{ start: 0, end: label.end }]), labelled, label.name, context);
    if (role === 'supervisor') return { passage: passage(block, 'supervisor', null, 'narrative', []), voice };
    if (role === 'said') {
      const row = this.#rowSpeaker.get(block.cell.row);
      const name = row?.name ?? null;
      const speaker = name === null ? null : context.cast.turnSpeaker(name) ?? context.cast.person(name) ?? (context.cast.isGroup ? 'member' : 'patient');
      if (speaker !== null && name !== null) return turnRead(block, speaker, name, context);
      return narrativeRead(block, context, voice, null);
    }
    if (role === 'own') return narrativeRead(block, context, voice, null);
    return role === 'writer' ? narrativeRead(block, context, voice, null) : turnRead(block, role, '', context);
  }
}

function columnRole(head: string): 'speaker' | 'said' | 'own' | 'supervisor' | 'count' | Speaker {
  const lower = head.toLowerCase().replace(/[*_:]/g, '').trim();
  if (/^(?:#|code|no\.?|nr\.?|line|turn|time|min(?:ute)?s?|at|topic|theme)$/.test(lower) || lower === '') return 'count';
  if (isSpeakerColumn(lower)) return 'speaker';
  if (/^(?:sup\b|supervis|field instructor|fi\b|instructor|tutor)/.test(lower)) return 'supervisor';
  if (/^(?:what )?i (?:said|asked|did)$|^my words/.test(lower)) return 'therapist';
  if (/^(?:my|what i|own|gut|self|analysis|afterthought|reflection|note|comment|feeling|i noticed|i felt|head|inner|thinking|on rereading|looking back)/.test(lower)) return 'own';
  if (/^(?:therapist|clinician|th|t|me|interviewer|student|worker|counsell?or)\b/.test(lower)) return 'therapist';
  if (/^(?:patient|client|pt|cl|p|c|service user|su)\b/.test(lower)) return 'patient';
  if (/^what (?:she|he|they|\p{L}+) said/u.test(lower) && !/^what i said/.test(lower)) return 'patient';
  if (/\b(?:said|verbatim|dialogue|words|spoken|utterance|transcript|interview|what was said|text|content|exchange|heard)\b/.test(lower)) return 'said';
  return 'own';
}

/** Stage directions in a turn: "(long pause)", "[crying]", "*looks away*". */
function stageDirections(block: PlainBlock): Span[] {
  const spans: Span[] = [];
  for (const match of block.text.matchAll(/\(([^()]{1,90})\)|\[([^[\]]{1,90})\]/g)) {
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

const stageWords = /^(?:long|short|pause|pauses|silence|silent|quiet|quietly|crying|cries|tearful|laughs?|laughing|sighs?|sighing|smiles?|looks?|shrugs?|nods?|coughs?|beat|inaudible|whispers?|softly|angrily|stands|gets)$/;

/** The block without some stretches of its text. */
function cut(block: PlainBlock, spans: readonly Span[]): PlainBlock {
  const gone = spans.filter((span) => span.end > span.start);
  if (gone.length === 0) return block;
  const kept: number[] = [];
  let next = 0;
  for (let i = 0; i < block.text.length; i += 1) {
    while (next < gone.length && (gone[next]?.end ?? 0) <= i) next += 1;
    const span = gone[next];
    if (span === undefined || i < span.start) kept.push(i);
  }
  const offsets = new Uint32Array(kept.length + 1);
  let text = '';
  let run = 0;
  kept.forEach((at, i) => {
    offsets[i] = block.offsets[at] ?? 0;
    if (i > 0 && kept[i - 1] !== at - 1) {
      text += block.text.slice(kept[run], (kept[i - 1] ?? 0) + 1);
      run = i;
    }
  });
  const last = kept.at(-1);
  if (last !== undefined) text += block.text.slice(kept[run], last + 1);
  offsets[kept.length] = last === undefined ? block.offsets[block.text.length] ?? 0 : last === block.text.length - 1 ? block.offsets[block.text.length] ?? 0 : (block.offsets[last] ?? 0) + 1;
  const place = new Map(kept.map((at, i) => [at, i]));
  const moved = (at: number): number => {
    for (let i = at; i < block.text.length; i += 1) {
      const found = place.get(i);
      if (found !== undefined) return found;
    }
    return kept.length;
  };
  return {
    ...block, text, offsets,
    breaks: block.breaks.flatMap((at) => place.get(at) ?? []),
    emphasised: block.emphasised.map((span) => ({ start: moved(span.start), end: moved(span.end) })).filter((span) => span.end > span.start),
    bold: block.bold.map((span) => ({ start: moved(span.start), end: moved(span.end) })).filter((span) => span.end > span.start),
  };
}

function indexOfOffset(block: PlainBlock, offset: number): number {
  let i = 0;
  while (i < block.text.length && (block.offsets[i] ?? 0) < offset) i += 1;
  return i;
}

function passage(block: PlainBlock, speaker: Speaker, speakerName: string | null, form: Passage['form'], quotations: Passage['quotations']): Passage {
  return { text: block.text, offsets: block.offsets, place: block.place, speaker, speakerName, form, quotations };
}

function countWords(text: string): number {
  let count = 0;
  let inWord = false;
  for (let i = 0; i < text.length; i += 1) {
    const c = text.charCodeAt(i);
    const letter = (c >= 65 && c <= 90) || (c >= 97 && c <= 122) || c >= 192 || (c >= 48 && c <= 57);
    if (letter && !inWord) count += 1;
    inWord = letter || (inWord && (c === 39 || c === 8217));
  }
  return count;
}
