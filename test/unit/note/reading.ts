import { readNote } from '../../../src/note/readNote.ts';
import type { Passage, Quotation } from '../../../src/note/passage.ts';
import type { Sentence } from '../../../src/note/sentence.ts';
import { sentencesOf } from '../../../src/note/sentences.ts';
import type { SessionNote } from '../../../src/note/sessionNote.ts';

/** The passages of a text that is read as a session note. */
export function passagesOf(text: string): Passage[] {
  return readNote(text, { anyText: true }).chunks.flatMap(({ chunk }) => chunk.passages);
}

/** "speaker: text" for every passage but headings. */
export function voicesOf(text: string): string[] {
  return passagesOf(text).filter(({ place, text: words }) => place !== 'heading' && words.trim() !== '').map(({ speaker, text: words }) => `${speaker}: ${words.trim()}`);
}

/** "speaker: words" for every quotation. */
export function quotesOf(text: string): string[] {
  return passagesOf(text).flatMap((passage) => passage.quotations.map((quotation: Quotation) => `${quotation.speaker}: ${passage.text.slice(quotation.inner.start, quotation.inner.end)}`));
}

/** The sentences of one paragraph, as text. */
export function sentenceTexts(text: string): string[] {
  return passagesOf(text).flatMap((passage) => sentencesOf(passage).map((sentence: Sentence) => passage.text.slice(sentence.start, sentence.end)));
}

/** Plain data of a note, for comparing two readings. */
export function asData(note: SessionNote): unknown {
  return {
    ...note,
    chunks: note.chunks.map(({ chunk, start, section }) => ({ start, section, text: chunk.text, passages: chunk.passages.map((passage) => ({ ...passage, offsets: Array.from({ length: passage.offsets.length }, (_, at) => passage.offsets.at(at)) })) })),
  };
}
