import { Block } from './block.ts';
import { scanBlock } from './blockScan.ts';
import { commonEnd, commonStart } from './commonEnds.ts';
import type { Steps } from './steps.ts';

/** What a new version put in the place of what. */
interface Replaced {
  readonly gone: readonly Block[];
  readonly put: readonly Block[];
}

/** The blocks of a note's body, one right behind the other. Those an edit does not reach are kept. */
export class BlockList {
  #text = '';
  #from = 0;
  #blocks: readonly Block[] = [];
  /** Offset in the note after each block. */
  #ends: readonly number[] = [];

  get blocks(): readonly Block[] {
    return this.#blocks;
  }

  /**
   * Scans the next version from the edit on, until its blocks are the old ones again.
   * @param text the whole note
   * @param from where its body begins
   */
  *update(text: string, from: number): Steps<Replaced> {
    const old = this.#blocks;
    const ends = this.#ends;
    const startOf = (index: number): number => (index === 0 ? this.#from : ends[index - 1] ?? 0);

    const alike = this.#from === from ? commonStart(this.#text, text) : 0;
    let before = 0;
    while (before < old.length && ends[before]! <= alike) before += 1;
    if (before === old.length && alike === text.length && alike === this.#text.length) return { gone: [], put: [] };
    // A block's end depends on the two lines after it.
    before = Math.max(0, before - 2);
    let at = before === 0 ? from : ends[before - 1]!;

    const grown = text.length - this.#text.length;
    const sameFrom = Math.max(this.#text.length - commonEnd(this.#text, text), at - grown);
    let after = old.length;
    while (after > before && startOf(after - 1) >= sameFrom) after -= 1;

    const spare = new Map(old.slice(before, after).map((block) => [block.text, block]));
    const put: Block[] = [];
    while (at < text.length) {
      while (after < old.length && startOf(after) + grown < at) after += 1;
      if (after < old.length && startOf(after) + grown === at) break;
      const { end, shape } = scanBlock(text, at);
      const own = text.slice(at, end);
      const kept = spare.size === 0 ? undefined : spare.get(own);
      if (kept?.shape === shape) {
        spare.delete(own);
        put.push(kept);
      } else {
        put.push(new Block(own, shape));
        yield end / text.length;
      }
      at = end;
    }
    if (at >= text.length) after = old.length;
    const gone = old.slice(before, after);
    this.#text = text;
    this.#from = from;
    this.#blocks = old.slice(0, before).concat(put, old.slice(after));
    this.#ends = endsOf(this.#blocks, from);
    return { gone, put };
  }
}

function endsOf(blocks: readonly Block[], from: number): number[] {
  const ends: number[] = [];
  let end = from;
  for (const { text } of blocks) ends.push((end += text.length));
  return ends;
}
