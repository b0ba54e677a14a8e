import type { Anchor } from './anchor/anchor.ts';

/** A remark of one person: the first one on a passage has an anchor, replies name the one they answer. */
export interface Comment {
  /** `urn:uuid:…` or whatever another program gave it. */
  readonly id: string;
  /** A question is what is offered first; see the guide on how supervisors speak. */
  readonly form: 'question' | 'comment';
  /** Plain text. Empty once it has been taken back. */
  readonly text: string;
  /** Initials or whatever the person signs with. */
  readonly author: string;
  /** ISO 8601, UTC. */
  readonly created: string;
  readonly modified: string;
  /** When its author took it back. What is left keeps its place, so that replies keep theirs. */
  readonly deleted: string | null;
  readonly place: CommentPlace;
  /** Only on the first remark of a thread: whether it was talked through, who said so and when. */
  readonly settled: { readonly is: boolean; readonly by: string; readonly at: string } | null;
}

type CommentPlace =
  | { readonly anchor: Anchor; /** When the anchor was last made. */ readonly anchored: string }
  | { readonly answers: string };

/** What a note's annotation file holds. */
export interface NoteComments {
  readonly comments: readonly Comment[];
  /** Entries of other programs that we do not understand, kept word for word. */
  readonly others: readonly unknown[];
}

/** A passage, the remark on it and the replies, oldest first. */
export interface CommentThread {
  readonly first: Comment & { readonly place: { readonly anchor: Anchor; readonly anchored: string } };
  readonly replies: readonly Comment[];
}

export const noComments: NoteComments = { comments: [], others: [] };

/** Threads in the order in which they were begun. A thread that was taken back and has no reply is left out. */
export function threadsOf({ comments }: NoteComments): CommentThread[] {
  const byAge = [...comments].sort((one, other) => compare(one.created, other.created) || compare(one.id, other.id));
  const rootOf = rootFinder(byAge);
  return byAge.filter(isFirst).flatMap((first) => {
    const replies = byAge.filter((one) => !isFirst(one) && !one.deleted && rootOf(one) === first.id);
    return first.deleted && replies.length === 0 ? [] : [{ first, replies }];
  });
}

/** Whether a comment stands on a passage and not below another comment. */
export function isFirst(comment: Comment): comment is CommentThread['first'] {
  return 'anchor' in comment.place;
}

/** Plain order of code units: the same on every machine, unlike the order of a language. */
export function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}

function rootFinder(comments: readonly Comment[]): (comment: Comment) => string | null {
  const byId = new Map(comments.map((comment) => [comment.id, comment]));
  return (comment) => {
    // Files are written by hand and by others: a reply may answer itself in a circle.
    const seen = new Set<string>();
    for (let at: Comment | undefined = comment; at && !seen.has(at.id);) {
      seen.add(at.id);
      if ('anchor' in at.place) return at.id;
      at = byId.get(at.place.answers);
    }
    return null;
  };
}
