/** A stretch of typing into a note, slips and their corrections included: `⌫` takes back the character before. */
const session = [
  '', '', 'I said that perhaps she was waiting for me to sya⌫⌫ay something, and asked what it was like.',
  ' She lookde⌫⌫ed away and I did not know what to make of it⌫⌫that.', '', '', '**Later**', '',
  'T: You are angry with me⌫⌫⌫⌫⌫⌫⌫⌫⌫⌫⌫⌫⌫What was that like for you?', '', 'P: Dunno. Like I was back there.', '',
  'Mother: She never tells me.', '', '- I felt pulled to reassure her', '- Next time I would slow down sonner⌫⌫⌫⌫oner', '',
].join('\n');

/** One press of a key: a character written, or the one before taken back. */
export type Keystroke = string | null;

/** The session key by key; null stands for a backspace. The same for notes of any size. */
export function keystrokes(): Keystroke[] {
  return Array.from(session, (key) => (key === '⌫' ? null : key));
}

/** A text in which somebody types from one place on. */
export class Page {
  #before: string;
  readonly #after: string;

  /** @param at offset of the place */
  constructor(text: string, at: number) {
    this.#before = text.slice(0, at);
    this.#after = text.slice(at);
  }

  /** @returns the text after the key, in one piece as an editor hands it over */
  press(key: Keystroke): string {
    this.#before = key === null ? this.#before.slice(0, -1) : this.#before + key;
    const text = this.#before + this.#after;
    // A string put together from two is written out when its first character is asked for.
    text.charCodeAt(0);
    return text;
  }
}

/** The end of the paragraph in the middle of a note, where the typing begins. */
export function middleOf(text: string): number {
  const end = text.indexOf('\n\n', Math.floor(text.length / 2));
  return end < 0 ? text.length : end;
}
