/** Where the words of one sentence stand. One object may serve all sentences: it grows as long as the longest of them. */
export class Stretches {
  count = 0;
  /** In the sentence, UTF-16 code units. */
  starts = new Int32Array(512);
  ends = new Int32Array(512);
  /** 1 where a sentence begins, or words of somebody else's in it, so that a capital says nothing; 0 elsewhere. */
  firsts = new Uint8Array(512);

  add(start: number, end: number, first: boolean): void {
    if (this.count === this.starts.length) this.#grow();
    this.starts[this.count] = start;
    this.ends[this.count] = end;
    this.firsts[this.count] = first ? 1 : 0;
    this.count += 1;
  }

  #grow(): void {
    const { starts, ends, firsts } = this;
    this.starts = new Int32Array(2 * starts.length);
    this.ends = new Int32Array(2 * ends.length);
    this.firsts = new Uint8Array(2 * firsts.length);
    this.starts.set(starts);
    this.ends.set(ends);
    this.firsts.set(firsts);
  }
}
