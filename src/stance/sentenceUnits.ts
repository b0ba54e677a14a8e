/**
 * The UTF-16 units of one sentence as numbers. Text comes in more kinds (cut out, put together, Latin or not) than an engine
 * keeps apart, which then asks for each unit the long way; so each is asked for once. One object may serve all sentences.
 */
export class SentenceUnits {
  length = 0;
  /** A space follows the last, so that a word ends there. */
  codes = new Uint16Array(1024);

  take(sentence: string): this {
    const { length } = sentence;
    if (this.codes.length <= length) this.codes = new Uint16Array(2 * length);
    const { codes } = this;
    for (let at = 0; at < length; at++) codes[at] = sentence.charCodeAt(at);
    codes[length] = 32;
    this.length = length;
    return this;
  }
}
