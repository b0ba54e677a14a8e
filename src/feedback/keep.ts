import type { SessionNote } from '../note/sessionNote.ts';
import type { Finding } from '../stance/finding.ts';
import type { NoteReview } from '../stance/review.ts';
import { keptByComment } from './keepComment.ts';
import { wordsInNote } from './wordsInNote.ts';

/** A passage somebody chose to keep as it is. */
interface KeptFinding {
  readonly finding: Finding;
  /** Why, where the note says so; null for a dismissal remembered outside the note. */
  readonly reason: string | null;
}

/** A review without the kept passages, and the kept ones apart. */
interface KeptApart {
  readonly review: NoteReview;
  readonly kept: readonly KeptFinding[];
}

/**
 * Who each finding of a review is, apart from where it stands: a hash of its rule, its words and the rest of its sentence.
 * Lines, places and the text around the sentence do not matter, so a dismissal survives edits above and below; a passage that
 * stands in a note twice word for word is told apart by counting. From the hash nobody can read the words.
 * @returns one identity per finding, in the order of `review.findings`.
 */
export function identities(review: NoteReview): string[] {
  const seen = new Map<string, number>();
  return review.findings.map((finding) => {
    const essence = essenceOf(finding, review.note);
    const times = seen.get(essence) ?? 0;
    seen.set(essence, times + 1);
    return hashOf(`${essence}\u0000${String(times)}`);
  });
}

/**
 * Takes out what is to be kept: passages with a keep comment in the note, and those whose identity was dismissed.
 * What is taken out is counted nowhere.
 */
export function keptApart(review: NoteReview, dismissed: ReadonlySet<string>): KeptApart {
  const byComment = keptByComment(review.findings.filter(({ stance }) => stance === 'authoritative'), review.note.text);
  if (byComment.size === 0 && dismissed.size === 0) return { review, kept: [] };
  const ids = dismissed.size ? identities(review) : [];
  const kept: KeptFinding[] = [];
  const findings = review.findings.filter((finding, index) => {
    const reason = byComment.get(finding);
    if (reason === undefined && !dismissed.has(ids[index] ?? '')) return true;
    kept.push({ finding, reason: reason ?? null });
    return false;
  });
  return { review: { ...review, findings }, kept };
}

function essenceOf(finding: Finding, note: SessionNote): string {
  const { text, before, after } = wordsInNote(finding, note);
  const lead = /[^.!?…]*$/u.exec(before)?.[0] ?? '';
  const rest = /[.!?…]\s*$/u.test(text) ? '' : (/^[^.!?…]*/u.exec(after)?.[0] ?? '');
  return [finding.rule, normalised(text), normalised(lead), normalised(rest)].join('\u0000');
}

function normalised(text: string): string {
  return text.normalize('NFKC').toLowerCase().replaceAll('’', "'").replace(/[^\p{L}\p{N}']+/gu, ' ').trim();
}

/**
 * 64 bits over two 32-bit mixes (after MurmurHash3, A. Appleby, public domain). Enough to tell a few thousand dismissals
 * apart, too little to hold a sentence: many texts share a value, so none can be worked out from it.
 */
function hashOf(text: string): string {
  let one = 0x9e3779b1;
  let two = 0x85ebca77;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    one = Math.imul(one ^ unit, 0xcc9e2d51);
    one = (one << 15) | (one >>> 17);
    two = Math.imul(two ^ unit, 0x1b873593);
    two = (two << 13) | (two >>> 19);
  }
  return [mixed(one ^ text.length), mixed(two ^ one)].map((part) => part.toString(16).padStart(8, '0')).join('');
}

function mixed(value: number): number {
  let so = value ^ (value >>> 16);
  so = Math.imul(so, 0x85ebca6b);
  so ^= so >>> 13;
  so = Math.imul(so, 0xc2b2ae35);
  return (so ^ (so >>> 16)) >>> 0;
}
