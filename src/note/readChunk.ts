import type { Voice } from './attribution/voice.ts';
import { attributeNarrative, attributeSpeech } from './attribution/attribution.ts';
import { clauseBefore } from './attribution/clauseBefore.ts';
import { announcesOwnWords, headsOwnLetter } from './attribution/ownWriting.ts';
import { factWords } from './headingWords.ts';
import { nameKey, readLabel } from './label.ts';
import { lineEnds } from './lineEnds.ts';
import type { Passage } from './passage.ts';
import type { People } from './people.ts';
import { picturesByReference } from './picturesByReference.ts';
import type { PlainBlock } from './plainBlock.ts';
import { readPlainBlocks } from './plainText.ts';
import { findQuotations } from './quotationMarks.ts';
import type { Chunk } from './sessionNote.ts';
import type { SectionKind } from './section.ts';
import { sectionKind } from './sectionTitle.ts';
import type { Span } from './span.ts';
import type { Speaker } from './speaker.ts';
import type { BlockShape } from './blockScan.ts';
import { isSpeakerColumn } from './survey.ts';
import { afterTurn } from './afterTurn.ts';
import type { Survey } from './survey.ts';

/** What the reading of a chunk depends on besides its text. Contexts that answer alike give equal readings. */
interface ChunkContext {
  readonly people: People;
  /** Whether the section holds a supervisor's words. */
  readonly supervisor: boolean;
  /** Whether unlabelled prose is addressed to the patient. */
  readonly letter: boolean;
  readonly voice: Voice;
}

/** A chunk as it was read, who spoke last in it, and how many words it has. */
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
  const plain = readPlainBlocks(text, shape, survey.label);
  const blocks = text.includes('![') ? plain.map((block) => cut(block, picturesByReference(block, text))) : plain;
  const passages: Passage[] = [];
  let voice = context.voice;
  let words = 0;
  const table = shape === 'table' ? new Columns(blocks) : null;
  let turn: { speaker: Speaker; name: string } | null = null;
  // In a list whose items bear names, an item without one is the writer's and no more of the turn before it.
  const named = table === null && blocks.length > 2 ? blocks.filter((block) => block.place === 'item' && bearsName(text, block)).length : 0;
  blocks.forEach((block, i) => {
    if (named >= 2 && block.place === 'item' && turn !== null && passages.at(-1)?.text.trim() !== '') turn = null;
    words += countWords(block.text);
    if (block.place === 'heading') {
      voice = voiceUnder(block.text, voice);
      passages.push(passage(block, 'writer', null, 'narrative', []));
      return;
    }
    const read = table === null ? readProse(text, block, i === 0 ? survey : null, context, voice, turn) : table.read(block, context, voice);
    if (read === null) return;
    passages.push(read.passage, ...read.after ?? []);
    voice = read.voice;
    turn = read.after === undefined && read.passage.form === 'speech' && read.passage.speakerName !== null ? { speaker: read.passage.speaker, name: read.passage.speakerName } : null;
  });
  return { chunk: { text, passages }, voice, words };
}

interface Read {
  readonly passage: Passage;
  readonly voice: Voice;
  /** What stands in the same paragraph after a turn and is no more of it. */
  readonly after?: readonly Passage[];
}

function readProse(text: string, block: PlainBlock, survey: Survey | null, context: ChunkContext, voice: Voice, turn: { speaker: Speaker; name: string } | null): Read | null {
  const { people } = context;
  const lineStart = text.lastIndexOf('\n', (block.offsets[0] ?? 0) - 1) + 1;
  const label = readLabel(text, lineStart);
  const speaker = label === null ? null : people.turnSpeaker(label.name, label.bold);
  if (label !== null && speaker !== null) {
    const body = cut(block, [{ start: 0, end: indexOfOffset(block, label.end) }]);
    return turnAndMore(body, speaker, label.name, context);
  }
  if (context.supervisor || /^\s*(?:\[sup\]|SUP\b|Supervisor\b.{0,20}:)/i.test(block.text)) return { passage: passage(block, 'supervisor', null, 'narrative', []), voice };
  let body = block;
  let first: Speaker | null = null;
  const title = survey?.title ?? null;
  if (title !== null && (title.end > (block.offsets[0] ?? 0) || survey?.label?.end === block.offsets[0])) {
    const key = nameKey(title.text);
    const end = indexOfOffset(block, title.end);
    const rest = block.text.slice(end).trim();
    if (rest === '') return { passage: passage({ ...block, place: 'heading' }, 'writer', null, 'narrative', []), voice: voiceUnder(title.text, voice) };
    const isFact = factWords.has(key) || (survey !== null && survey.introductions.length > 0 && block.text.length < 240 && !/[.?!] \p{Lu}.*[.?!]\s*$/u.test(rest));
    if (isFact && block.text.length < 320 && !/[.?!] .*\p{L}{3}.*[.?!]\s*$/u.test(rest)) return { passage: passage({ ...block, place: 'heading' }, 'writer', null, 'narrative', []), voice };
    body = cut(block, [{ start: 0, end }]);
    // «Kit: "…"»: a name that has no turns still says whose words these are; unknown initials may be anybody's.
    const name = survey?.quoted === true ? nameIn(title.text) : null;
    if (announcesOwnWords(title.text)) first = 'therapist';
    else if (name !== null) first = people.person(name) ?? (name === title.text && !/^\p{Lu}{2,3}$/u.test(name) ? people.stranger : null);
  } else if (label !== null && label.separator === 'colon' && label.end >= (block.offsets[0] ?? 0)) {
    body = cut(block, [{ start: 0, end: indexOfOffset(block, label.end) }]);
    if (factWords.has(label.key) && body.text.length < 120) return { passage: passage({ ...block, place: 'heading' }, 'writer', null, 'narrative', []), voice };
  }
  if (block.place === 'quote' && turn === null) {
    const announced = voice === 'own' || voice === 'own quote';
    // Indented under the line it comments on, it is what the writer makes of that line.
    if (announced || /^[ \t]{1,3}>/.test(text)) {
      const read = narrativeRead(body, context, voice, null, null, context.letter || (announced && /(?<!\p{L})[Yy]ou(?:r|['’]\p{L}+)?(?!\p{L})/u.test(body.text)));
      return { passage: read.passage, voice: announced ? 'own quote' : read.voice };
    }
    return { passage: passage(body, 'other', null, 'narrative', []), voice: 'patient' };
  }
  if (turn !== null && block.place !== 'quote' && survey === null) return turnRead(body, turn.speaker, turn.name, context);
  return narrativeRead(body, context, voice, null, first);
}

/** The name of somebody in a title before quoted words that is no section: "Kit", "Mr. Obi", "Me to Denise"; else null. */
function nameIn(title: string): string | null {
  const name = /^((?:(?:Mr|Mrs|Ms|Miss|Dr)\.? )?\p{Lu}[\p{L}\p{M}.'’-]*)(?: to \p{Lu}[\p{L}\p{M}.'’-]*)?$/u.exec(title)?.[1] ?? null;
  return name !== null && sectionKind(name) === 'other' && !factWords.has(nameKey(name)) ? name : null;
}

/** Whether the line at which a block starts begins with a name and a colon. */
function bearsName(text: string, block: PlainBlock): boolean {
  const label = readLabel(text, text.lastIndexOf('\n', (block.offsets[0] ?? 0) - 1) + 1);
  return label?.separator === 'colon' && /^\p{Lu}/u.test(label.name);
}

function narrativeRead(block: PlainBlock, context: ChunkContext, voice: Voice, name: string | null, first: Speaker | null = null, letter = context.letter): Read {
  const spans = findQuotations(block.text, block.breaks);
  const before = voice === 'own quote' && block.place !== 'quote' ? 'writer' : voice;
  const { quotations, voice: after } = attributeNarrative(block.text, spans, context.people, before, first);
  return { passage: passage(block, 'writer', name, letter ? 'letter' : 'narrative', quotations), voice: announcesAtEnd(block.text) ? 'own' : before === 'own' && spans.length === 0 && block.place === 'item' ? 'own' : after };
}

/** Whether a paragraph ends by saying that the writer's own words follow. */
function announcesAtEnd(text: string): boolean {
  return (/:\s*$/.test(text) && announcesOwnWords(clauseBefore(text))) || headsOwnLetter(text);
}

/** Who acted last under a title. */
function voiceUnder(title: string, voice: Voice): Voice {
  return announcesOwnWords(title) ? 'own' : voice === 'own' || voice === 'own quote' ? 'writer' : voice;
}

/** A labelled paragraph: the turn, and what the writer goes on with under it. */
function turnAndMore(block: PlainBlock, speaker: Speaker, name: string, context: ChunkContext): Read {
  const more = afterTurn(block, speaker);
  const [first] = more;
  if (first === undefined) return turnRead(block, speaker, name, context);
  const { length } = block.text;
  const read = turnRead(cut(block, [{ start: first.start, end: length }]), speaker, name, context);
  let { voice } = read;
  const after = more.map(({ start, first: words }, i) => {
    const part = narrativeRead(cut(block, [{ start: 0, end: start }, { start: more[i + 1]?.start ?? length, end: length }]), context, voice, null, words);
    voice = part.voice;
    return part.passage;
  });
  return { passage: read.passage, voice, after };
}

function turnRead(block: PlainBlock, speaker: Speaker, name: string, context: ChunkContext): Read {
  const own: Speaker = speaker === 'writer' ? 'therapist' : speaker;
  const next: Voice = own === 'therapist' ? (/\?["”’)\s]*$/.test(block.text) ? 'asked' : 'therapist') : 'patient';
  const spans = findQuotations(block.text, block.breaks);
  if (block.place === 'item' && (speaker === 'member' || speaker === 'patient') && describing.test(block.text.trimStart())) return narrativeRead(block, context, next, name);
  if (speaker !== 'relative' && (othersSpeak(block.text, context.people) || spans.length > 0 && /^\s*\p{Ll}/u.test(block.text) && /[.?!”"] I (?:asked|told|said to|wondered|admitted) /.test(block.text))) {
    const told = attributeNarrative(block.text, spans, context.people, 'patient');
    return { passage: passage(block, 'writer', name, 'narrative', told.quotations), voice: told.voice };
  }
  const first = spans[0];
  if (first !== undefined && block.text.slice(0, first.outer.start).trim() === '') {
    const outside = spans.reduce((rest, span) => rest - (span.outer.end - span.outer.start), block.text.trim().length);
    const rest = block.text.slice(first.outer.end);
    if ((outside > 25 && /\p{L}{2,}.*\p{L}{2,}/u.test(rest)) || /^\s*(?:\p{Lu}[\p{L}\p{M}.'’]{0,20}:| ?\p{Lu}[\p{L}.]{0,8} [–—]) ["“]/u.test(rest)) {
      // «K.: "That's a lie." Voices rose …»: the label is the quotation's, the rest is the writer's.
      const known = attributeNarrative(block.text, spans, context.people, next);
      const quotations = known.quotations.map((quotation, i) => (i === 0 ? { ...quotation, speaker: own, scare: false } : quotation));
      return { passage: passage(block, 'writer', name, 'narrative', quotations), voice: known.voice };
    }
  }
  const body = cut(block, stageDirections(block));
  const within = findQuotations(body.text, body.breaks);
  return { passage: passage(body, own, name, 'speech', attributeSpeech(body.text, within, own, context.people)), voice: next };
}

/** How an item goes on after a name when it tells of that person: "Dawn: spoke twice", "Tomasz: lets people think badly of him". */
const describing = /^(?!yes|always|this|thus|plus|its?|us\b|sometimes|perhaps|as\b|thanks|less|his|others|guess|was like|need)(?:spoke|came|went|sat|left|said|stood|kept|was|had|wept|brought|took|\p{Ll}{2,}ed|\p{Ll}{2,}[^s\P{Ll}]s) (?![^.?!]*\b(?:I|my|me)\b)/u;

const inlineTurn = /[.?!…"”)\]] (\p{Lu}[\p{L}\p{M}.’'-]{0,15}(?: \p{Lu}[\p{L}.]{0,15})?)(?:, \p{Ll}+)?: ["“]/gu;

/** Whether what follows a name tells a scene in which several of those in the room speak under their names: then the name says whose turn of the hour it was. */
function othersSpeak(text: string, people: People): boolean {
  let found = 0;
  for (const match of text.matchAll(inlineTurn)) {
    const who = people.turnSpeaker(match[1] ?? '') ?? people.person(match[1] ?? '');
    if (who === 'therapist' || who === 'member' || who === 'patient') found += 1;
  }
  return found >= 2;
}

/** A table of a process recording: what each column holds, and who the row's speaker is. */
class Columns {
  readonly #roles: readonly ('speaker' | 'said' | 'own' | 'supervisor' | 'count' | Speaker)[];
  /** Whether nothing heads the columns: then the first cell of each row says what the others hold, as on a form. */
  readonly #form: boolean;
  #row: SectionKind = 'other';
  readonly #rowSpeaker = new Map<number, { name: string }>();

  constructor(blocks: readonly PlainBlock[]) {
    const heads = blocks.filter((block) => block.cell?.row === 0);
    this.#roles = heads.map((head) => columnRole(head.text.trim()));
    this.#form = blocks.some(({ cell }) => cell !== null) && heads.every((head) => head.text.trim() === '');
    for (const block of blocks) {
      if (block.cell !== null && block.cell.row > 0 && this.#roles[block.cell.column] === 'speaker') this.#rowSpeaker.set(block.cell.row, { name: block.text.trim() });
    }
  }

  read(block: PlainBlock, context: ChunkContext, voice: Voice): Read | null {
    if (block.cell === null || block.text.trim() === '') return null;
    if (this.#form && block.cell.row > 0) {
      if (block.cell.column === 0) this.#row = sectionKind(block.text.trim());
      else if (told.has(this.#row)) return narrativeRead(block, context, voice, null);
    }
    const role = this.#roles[block.cell.column] ?? 'own';
    if (block.cell.row === 0 || role === 'speaker' || role === 'count') return { passage: passage({ ...block, place: 'heading' }, 'writer', null, 'narrative', []), voice };
    const label = readLabel(block.text);
    const labelled = label === null || label.separator === 'none' ? null : context.people.turnSpeaker(label.name) ?? context.people.person(label.name);
    if (label !== null && labelled !== null && (role === 'said' || role === 'own' || role === 'patient' && labelled === 'therapist')) return turnRead(cut(block, [{ start: 0, end: label.end }]), labelled, label.name, context);
    if (role === 'supervisor') return { passage: passage(block, 'supervisor', null, 'narrative', []), voice };
    if (role === 'said') {
      const row = this.#rowSpeaker.get(block.cell.row);
      const name = row?.name ?? null;
      const speaker = name === null ? null : context.people.turnSpeaker(name) ?? context.people.person(name) ?? (context.people.isGroup ? 'member' : 'patient');
      if (speaker !== null && name !== null) return turnRead(block, speaker, name, context);
      return narrativeRead(block, context, voice, null);
    }
    if (role === 'own') return narrativeRead(block, context, voice, null);
    return role === 'writer' ? narrativeRead(block, context, voice, null) : turnRead(block, role, '', context);
  }
}

/** Rows of a form in which the writer tells what happened and what they make of it; the others hold facts and plans. */
const told: ReadonlySet<SectionKind> = new Set<SectionKind>(['subjective', 'objective', 'data', 'behaviour', 'intervention', 'response', 'assessment', 'process', 'reflection']);

function columnRole(head: string): 'speaker' | 'said' | 'own' | 'supervisor' | 'count' | Speaker {
  const lower = head.toLowerCase().replace(/[*_:]/g, '').trim();
  if (/^(?:#|code|no\.?|nr\.?|line|turn|time|min(?:ute)?s?|at|topic|theme)$/.test(lower) || lower === '') return 'count';
  if (isSpeakerColumn(lower)) return 'speaker';
  if (/^(?:sup\b|supervis|field instructor|fi\b|instructor|tutor)/.test(lower)) return 'supervisor';
  if (/^(?:what )?i (?:said|asked|did)$|^my words/.test(lower)) return 'therapist';
  if (/^(?:my|what i|own|gut|self|analysis|afterthought|reflection|note|comment|feeling|i noticed|i felt|head|inner|thinking|on rereading|looking back)/.test(lower)) return 'own';
  if (/^(?:therapist|clinician|th|t|me|interviewer|student|worker|counsell?or)\b/.test(lower)) return 'therapist';
  if (/^(?:patient|client|pt|cl|p|c|service user|su)\b/.test(lower)) return 'patient';
  if (/^what (?:she|he|they|\p{L}+) said/u.test(lower) && !/^what (?:i|we|was|is|got|gets) said/.test(lower)) return 'patient';
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
  // What stays, run by run, and where each run begins in what is left.
  const runs: { readonly start: number; readonly end: number; readonly at: number }[] = [];
  const { length } = block.text;
  let from = 0;
  let kept = 0;
  for (const { start, end } of [...gone, { start: length, end: length }]) {
    const to = Math.min(start, length);
    if (to > from) {
      runs.push({ start: from, end: to, at: kept });
      kept += to - from;
    }
    from = Math.max(from, end);
  }
  const text = runs.map(({ start, end }) => block.text.slice(start, end)).join('');
  const offsets = new Uint32Array(kept + 1);
  for (const { start, end, at } of runs) offsets.set(block.offsets.subarray(start, end), at);
  const last = runs.at(-1)?.end ?? length;
  offsets[kept] = last === length ? block.offsets[length] ?? 0 : (block.offsets[last - 1] ?? 0) + 1;
  /** The run an offset stands in, or else the next one. */
  const runAt = (at: number): (typeof runs)[number] | undefined => {
    let low = 0;
    for (let high = runs.length; low < high;) {
      const middle = (low + high) >>> 1;
      if (runs[middle]!.end > at) high = middle;
      else low = middle + 1;
    }
    return runs[low];
  };
  const moved = (at: number): number => {
    const run = runAt(at);
    return run === undefined ? kept : run.at + Math.max(0, at - run.start);
  };
  return {
    ...block, text, offsets,
    breaks: block.breaks.filter((at) => (runAt(at)?.start ?? Infinity) <= at).map(moved),
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
  return { text: block.text, offsets: block.offsets, place: block.place, speaker, speakerName, form, quotations, lineEnds: lineEnds(block) };
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
