import { compare, type Comment, type NoteComments } from './comment.ts';

/**
 * Joins what two people wrote at once. Nothing is dropped: every remark of either side is there afterwards, of two
 * versions of one remark the later; its words, its place and whether it is settled are looked at one by one, so that
 * rewording a remark and settling it at the same time are both kept. The order of the two sides makes no difference, nor does
 * joining twice.
 */
export function mergeComments(one: NoteComments, other: NoteComments): NoteComments {
  const byId = new Map<string, Comment>();
  for (const comment of [...one.comments, ...other.comments]) {
    const known = byId.get(comment.id);
    byId.set(comment.id, known ? mergeComment(known, comment) : comment);
  }
  const others = new Map([...one.others, ...other.others].map((entry) => [JSON.stringify(entry), entry]));
  return {
    comments: [...byId.values()].sort((a, b) => compare(a.created, b.created) || compare(a.id, b.id)),
    others: [...others].sort(([a], [b]) => compare(a, b)).map(([, entry]) => entry),
  };
}

function mergeComment(one: Comment, other: Comment): Comment {
  const words = later(one, other, ({ modified, deleted }) => maximum(modified, deleted ?? ''), ({ text, form, author, modified, deleted }) => [text, form, author, modified, deleted]);
  const place = later(one, other, ({ place: at }) => ('anchor' in at ? at.anchored : ''), ({ place: at }) => at);
  const settled = later(one, other, (comment) => comment.settled?.at ?? '', (comment) => comment.settled);
  return {
    ...words,
    created: compare(one.created, other.created) <= 0 ? one.created : other.created,
    place: place.place,
    settled: settled.settled,
  };
}

/** Of two the one with the later date; of two with the same date always the same one, whichever side it comes from. */
function later<T>(one: T, other: T, date: (of: T) => string, content: (of: T) => unknown): T {
  const order = compare(date(one), date(other)) || compare(JSON.stringify(content(one)), JSON.stringify(content(other)));
  return order >= 0 ? one : other;
}

function maximum(one: string, other: string): string {
  return compare(one, other) >= 0 ? one : other;
}
