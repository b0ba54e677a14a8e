import type { Finding } from './finding.ts';
import type { Place } from './place.ts';

/** What was heard in a chunk. The chunk moves when something is written above it; what was heard in it moves along. */
export class HeardChunk {
  readonly place: Place;
  #findings: readonly Finding[];
  #start = 0;

  /** @param findings their offsets count from the chunk's start */
  constructor(place: Place, findings: readonly Finding[]) {
    this.place = place;
    this.#findings = findings;
  }

  /** The findings, offsets in a note in which the chunk begins at `start`. The same objects as long as it stays there. */
  findingsAt(start: number): readonly Finding[] {
    const by = start - this.#start;
    if (by !== 0) {
      this.#findings = this.#findings.map((finding) => ({ ...finding, start: finding.start + by, end: finding.end + by }));
      this.#start = start;
    }
    return this.#findings;
  }
}
