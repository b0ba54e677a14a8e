import type { Voice } from './attribution/voice.ts';
import { announcesOwnWords, headsComment } from './attribution/ownWriting.ts';
import type { BlockShape } from './blockScan.ts';
import { cut } from './cutBlock.ts';
import { factWords } from './headingWords.ts';
import { nameKey, readLabel } from './label.ts';
import type { Passage } from './passage.ts';
import { headingOf, passageOf, type PassageRead } from './passageRead.ts';
import { picturesByReference } from './picturesByReference.ts';
import type { PlainBlock } from './plainBlock.ts';
import { readPlainBlocks } from './plainText.ts';
import { readNarrative } from './readNarrative.ts';
import type { ReadingContext } from './readingContext.ts';
import { readLabelled, readTurn } from './readTurn.ts';
import { sectionKind } from './sectionTitle.ts';
import type { Chunk } from './sessionNote.ts';
import type { Speaker } from './speaker.ts';
import type { Survey } from './survey.ts';
import { TurnTable } from './turnTable.ts';

/** A chunk as it was read, who spoke last in it, and how many words it has. */
export interface ChunkReading {
  readonly chunk: Chunk;
  readonly voice: Voice;
  readonly words: number;
}

/** Whose turn it is in a chunk: what follows without a label may go on with it. */
interface Turn {
  readonly speaker: Speaker;
  readonly name: string;
}

/** Reads one chunk: its prose, whose words it is, and the quotations in it. */
export function readChunk(text: string, shape: BlockShape, survey: Survey, context: ReadingContext): ChunkReading {
  if (shape === 'blank' || shape === 'code' || shape === 'html' || shape === 'break') {
    return { chunk: { text, passages: [] }, voice: context.voice, words: 0 };
  }
  const plain = readPlainBlocks(text, shape, survey.label);
  const blocks = text.includes('![') ? plain.map((block) => cut(block, picturesByReference(block, text))) : plain;
  const passages: Passage[] = [];
  let voice = context.voice;
  let words = 0;
  const table = shape === 'table' ? new TurnTable(blocks) : null;
  let turn: Turn | null = null;
  // In a list whose items bear names, an item without one is the writer's and no more of the turn before it.
  const named = table === null && blocks.length > 2 ? blocks.filter((block) => block.place === 'item' && bearsName(text, block)).length : 0;
  for (const [i, block] of blocks.entries()) {
    if (named >= 2 && block.place === 'item' && turn !== null && passages.at(-1)?.text.trim() !== '') turn = null;
    words += countWords(block.text);
    if (block.place === 'heading') {
      voice = voiceUnder(block.text, voice);
      passages.push(headingOf(block));
      continue;
    }
    const read: PassageRead | null = table === null ? readProse(text, block, i === 0 ? survey : null, context, voice, turn) : table.read(block, context, voice);
    if (read === null) continue;
    passages.push(read.passage, ...read.after ?? []);
    voice = read.voice;
    turn = read.after === undefined && read.passage.form === 'speech' && read.passage.speakerName !== null ? { speaker: read.passage.speaker, name: read.passage.speakerName } : null;
  }
  return { chunk: { text, passages }, voice, words };
}

/** Reads one block outside a table: a turn, a title, what somebody else wrote, or what the writer tells. */
function readProse(text: string, block: PlainBlock, survey: Survey | null, context: ReadingContext, voice: Voice, turn: Turn | null): PassageRead {
  const { people } = context;
  const lineStart = text.lastIndexOf('\n', block.offsets.at(0) - 1) + 1;
  const label = (lineStart === 0 ? survey?.label : null) ?? readLabel(text, lineStart);
  const speaker = label === null ? null : people.turnSpeaker(label.name, label.bold);
  if (label !== null && speaker !== null) {
    const body = cut(block, [{ start: 0, end: block.offsets.indexOf(label.end) }]);
    return readLabelled(body, speaker, label.name, context);
  }
  if (context.supervisor || /^\s*(?:\[sup\]|SUP\b|Supervisor\b.{0,20}:)/i.test(block.text)) return { passage: passageOf(block, 'supervisor', null, 'narrative', []), voice };
  let body = block;
  let first: Speaker | null = null;
  const title = survey?.title ?? null;
  if (title !== null && (title.end > block.offsets.at(0) || survey?.label?.end === block.offsets.at(0))) {
    const key = nameKey(title.text);
    const end = block.offsets.indexOf(title.end);
    const rest = block.text.slice(end).trim();
    if (rest === '') return { passage: headingOf(block), voice: voiceUnder(title.text, voice) };
    const isFact = factWords.has(key) || (survey !== null && survey.introductions.length > 0 && block.text.length < 240 && !/[.?!] \p{Lu}.*[.?!]\s*$/u.test(rest));
    if (isFact && block.text.length < 320 && !/[.?!] .*\p{L}{3}.*[.?!]\s*$/u.test(rest)) return { passage: headingOf(block), voice };
    body = cut(block, [{ start: 0, end }]);
    // «Kit: "…"»: a name that has no turns still says whose words these are; unknown initials may be anybody's.
    const name = survey?.quoted === true ? nameIn(title.text) : null;
    if (announcesOwnWords(title.text)) first = 'therapist';
    else if (name !== null) first = people.person(name) ?? (name === title.text && !/^\p{Lu}{2,3}$/u.test(name) ? people.stranger : null);
  } else if (label !== null && label.separator === 'colon' && label.end >= block.offsets.at(0)) {
    body = cut(block, [{ start: 0, end: block.offsets.indexOf(label.end) }]);
    if (factWords.has(label.key) && body.text.length < 120) return { passage: headingOf(block), voice };
  }
  if (block.place === 'quote' && turn === null) {
    const announced = voice === 'own' || voice === 'own quote';
    // Indented under the line it comments on, or with such a title, it is what the writer makes of that line.
    if (announced || /^[ \t]{1,3}>/.test(text) || headsComment(title === null ? block.text : `${title.text}:`)) {
      const read = readNarrative(body, context, voice, null, null, context.letter || (announced && /(?<!\p{L})[Yy]ou(?:r|['’]\p{L}+)?(?!\p{L})/u.test(body.text)));
      return { passage: read.passage, voice: announced ? 'own quote' : read.voice };
    }
    return { passage: passageOf(body, 'other', null, 'narrative', []), voice: 'patient' };
  }
  if (turn !== null && block.place !== 'quote' && survey === null) return readTurn(body, turn.speaker, turn.name, context);
  return readNarrative(body, context, voice, null, first);
}

/** The name of somebody in a title before quoted words that is no section: "Kit", "Mr. Obi", "Me to Denise"; else null. */
function nameIn(title: string): string | null {
  const name = /^((?:(?:Mr|Mrs|Ms|Miss|Dr)\.? )?\p{Lu}[\p{L}\p{M}.'’-]*)(?: to \p{Lu}[\p{L}\p{M}.'’-]*)?$/u.exec(title)?.[1] ?? null;
  return name !== null && sectionKind(name) === 'other' && !factWords.has(nameKey(name)) ? name : null;
}

/** Whether the line at which a block starts begins with a name and a colon. */
function bearsName(text: string, block: PlainBlock): boolean {
  const label = readLabel(text, text.lastIndexOf('\n', block.offsets.at(0) - 1) + 1);
  return label?.separator === 'colon' && /^\p{Lu}/u.test(label.name);
}

/** Who acted last under a title. */
function voiceUnder(title: string, voice: Voice): Voice {
  return announcesOwnWords(title) ? 'own' : voice === 'own' || voice === 'own quote' ? 'writer' : voice;
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
