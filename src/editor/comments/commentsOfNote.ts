import * as vscode from 'vscode';
import { basename } from '../../note/notePath.ts';
import { followEdits, type Followed } from '../../note/followEdits.ts';
import type { Span } from '../../note/span.ts';
import { stillStands } from '../../supervision/anchor/anchor.ts';
import { AnchorGround } from '../../supervision/anchor/anchorGround.ts';
import type { AnnotationStore } from '../../supervision/annotationStore.ts';
import { isFirst, noComments, threadsOf, type Comment, type CommentThread, type NoteComments } from '../../supervision/comment.ts';
import { mergeComments } from '../../supervision/mergeComments.ts';
import { reasonOf } from '../../supervision/reason.ts';
import { textChanges } from '../textChanges.ts';
import type { CommentNews } from './commentNews.ts';

/** A thread and where it stands now; null while it waits for a place. */
export interface PlacedThread {
  readonly thread: CommentThread;
  readonly at: Span | null;
}

/** The comments of one open note: where they are, and the way to their file. */
export class CommentsOfNote {
  readonly document: vscode.TextDocument;
  readonly #store: AnnotationStore | null;
  readonly #tell: (news: CommentNews) => void;
  readonly #changed: () => void;
  #comments: NoteComments = noComments;
  readonly #places = new Map<string, Span | Followed | null>();
  #ground: AnchorGround | null = null;

  /** @param store null where nothing can be stored, as for a note without a file. */
  constructor(document: vscode.TextDocument, store: AnnotationStore | null, changed: () => void, tell: (news: CommentNews) => void) {
    this.document = document;
    this.#store = store;
    this.#changed = changed;
    this.#tell = tell;
  }

  get threads(): PlacedThread[] {
    return threadsOf(this.#comments).map((thread) => ({ thread, at: this.#places.get(thread.first.id) ?? null }));
  }

  comment(id: string): Comment | undefined {
    return this.#comments.comments.find((comment) => comment.id === id);
  }

  /** Reads the file again and joins what it says with what is here; called at first and whenever the file changes. */
  async load(): Promise<void> {
    // What a writer that died has left behind comes in first. Where nothing can be written it stays.
    await this.#store?.tidy(this.#name, this.document.getText()).catch(() => false);
    const stored = await this.#store?.load(this.#name, this.document.getText());
    if (stored?.is === 'damaged') this.#tell({ news: 'damaged', name: stored.name });
    if (stored?.is === 'unreadable') this.#tell({ news: 'only for this session', reason: stored.reason });
    if (stored?.is !== 'read') return;
    const joined = mergeComments(this.#comments, stored.comments);
    const missingThere = this.#store !== null && JSON.stringify(joined) !== JSON.stringify(stored.comments);
    this.#take(joined);
    // Another writer moved its file over ours between our last look and our move: what it did not know goes in again.
    if (missingThere) await this.#save();
  }

  /** The document was edited: comments go along; where that does not tell, their words are looked for. */
  edited(changes: readonly vscode.TextDocumentContentChangeEvent[]): void {
    this.#ground = null;
    const edits = textChanges(changes);
    for (const { first } of threadsOf(this.#comments)) {
      const before = this.#places.get(first.id);
      if (!before) continue;
      const after = followEdits(before, edits);
      this.#places.set(first.id, stillStands(after, first.place.anchor.exact.length) ? after : null);
    }
  }

  /** Looks for the comments that have no place: after an undo or a paste their passage may be back. */
  settle(): void {
    for (const { first } of threadsOf(this.#comments)) {
      if (!this.#places.get(first.id)) this.#places.set(first.id, this.#find(first));
    }
    this.#changed();
  }

  /** The note was saved: anchors that would no longer be found at their place by their words are made anew. */
  async saved(): Promise<void> {
    const now = new Date().toISOString();
    const comments = this.#comments.comments.map((comment) => {
      const at = this.#places.get(comment.id);
      if (!isFirst(comment) || !at) return comment;
      const place = this.#here.find(comment.place.anchor);
      if ('found' in place && place.found.start === at.start && place.found.end === at.end) return comment;
      const anchor = this.#here.anchor(at);
      if (!anchor) return comment;
      this.#places.set(comment.id, { start: anchor.start, end: anchor.end });
      return { ...comment, place: { anchor, anchored: now } };
    });
    if (comments.every((comment, at) => comment === this.#comments.comments[at])) return;
    this.#comments = { ...this.#comments, comments };
    await this.#save();
  }

  /** Begins a thread. @returns its id, or null when there are no words at this place. */
  async begin(at: Span, form: Comment['form'], text: string, author: string): Promise<string | null> {
    const anchor = this.#here.anchor(at);
    if (!anchor) return null;
    const now = new Date().toISOString();
    const id = `urn:uuid:${crypto.randomUUID()}`;
    await this.#put({ id, form, text, author, created: now, modified: now, deleted: null, place: { anchor, anchored: now }, settled: null });
    return id;
  }

  async reply(to: string, form: Comment['form'], text: string, author: string): Promise<void> {
    const now = new Date().toISOString();
    await this.#put({
      id: `urn:uuid:${crypto.randomUUID()}`, form, text, author, created: now, modified: now, deleted: null, place: { answers: to }, settled: null,
    });
  }

  /** Says a remark in other words; one that was taken back in another window meanwhile stands again. */
  async reword(id: string, text: string): Promise<void> {
    const comment = this.comment(id);
    if (comment && comment.text !== text) await this.#put({ ...comment, text, modified: new Date().toISOString(), deleted: null });
  }

  async takeBack(id: string): Promise<void> {
    const comment = this.comment(id);
    const now = new Date().toISOString();
    if (comment) await this.#put({ ...comment, text: '', modified: now, deleted: now });
  }

  async setSettled(id: string, is: boolean, by: string): Promise<void> {
    const comment = this.comment(id);
    if (comment) await this.#put({ ...comment, settled: { is, by, at: new Date().toISOString() } });
  }

  /** Puts a comment that waits at a passage of today. */
  async place(id: string, at: Span): Promise<boolean> {
    const comment = this.comment(id);
    const anchor = this.#here.anchor(at);
    if (!comment || !anchor) return false;
    this.#places.delete(id);
    await this.#put({ ...comment, place: { anchor, anchored: new Date().toISOString() } });
    return true;
  }

  get #name(): string {
    return basename(this.document.uri.path);
  }

  get #here(): AnchorGround {
    return (this.#ground ??= new AnchorGround(this.document.getText()));
  }

  #find(first: CommentThread['first']): Span | null {
    const place = this.#here.find(first.place.anchor);
    return 'found' in place ? place.found : null;
  }

  async #put(comment: Comment): Promise<void> {
    this.#take({ ...this.#comments, comments: [...this.#comments.comments.filter(({ id }) => id !== comment.id), comment] });
    await this.#save();
  }

  #take(comments: NoteComments): void {
    const before = new Map(this.#comments.comments.map((comment) => [comment.id, comment.place]));
    this.#comments = comments;
    for (const { first } of threadsOf(comments)) {
      const known = before.get(first.id);
      const moved = known === undefined || !('anchored' in known) || known.anchored !== first.place.anchored;
      if (!this.#places.has(first.id) || (moved && !this.#places.get(first.id))) this.#places.set(first.id, this.#find(first));
    }
    this.#changed();
  }

  async #save(): Promise<void> {
    try {
      if (!this.#store) throw new Error(vscode.l10n.t('This note has no file yet.'));
      const saved = await this.#store.save(this.#name, this.document.getText(), this.#comments);
      if (saved.aside !== null) this.#tell({ news: 'aside', name: saved.aside });
      this.#take(mergeComments(this.#comments, saved.comments));
    } catch (error) {
      this.#tell({ news: 'only for this session', reason: reasonOf(error) });
    }
  }
}
