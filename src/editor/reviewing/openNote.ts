import type * as vscode from 'vscode';
import { followAll } from '../../note/followEdits.ts';
import type { Span } from '../../note/span.ts';
import type { Template } from '../../note/templates/template.ts';
import type { NoteReview } from '../../stance/review.ts';
import type { Reviewer } from '../../stance/reviewer.ts';
import { mostTelling } from './mostTelling.ts';
import { leftAlone, namedAsNote } from './noteDocuments.ts';
import { quietly } from './quiet.ts';
import type { Reading } from './reading.ts';
import { settingsFor, type Settings } from '../settings.ts';
import { inSlices } from './slices.ts';
import { textChanges } from '../textChanges.ts';

/** Between the last key and the reading of a note: long enough to let a word end. */
const afterTypingMs = 250;
const afterTypingInLongNoteMs = 1500;

/** What an open note asks of the service that keeps it. */
interface Surroundings {
  readonly paused: () => boolean;
  /** Passages the clinician keeps are taken out here, once for all surfaces. */
  readonly withoutKept: (review: NoteReview) => NoteReview;
  readonly ownTemplates: () => Promise<readonly Template[]>;
  readonly changed: (note: OpenNote) => void;
  readonly failed: (error: unknown) => void;
}

/** One open document and the reading of it. */
export class OpenNote {
  readonly document: vscode.TextDocument;
  readonly #around: Surroundings;
  #settings: Settings;
  #reviewer: Promise<Reviewer> | null = null;
  #reading: Reading = { state: 'waiting', shown: [] };
  #soon: ReturnType<typeof setTimeout> | undefined;
  #atRest: ReturnType<typeof setTimeout> | undefined;
  /** Rises with each reading, so that an older one knows that it is no longer wanted. */
  #turn = 0;
  #running: Promise<void> = Promise.resolve();
  #lastEdit: { at: number; offset: number } | null = null;
  #all = false;
  #long = false;
  #anyway = false;
  #closed = false;

  constructor(document: vscode.TextDocument, around: Surroundings) {
    this.document = document;
    this.#around = around;
    this.#settings = settingsFor(document);
  }

  get reading(): Reading {
    return this.#reading;
  }

  get settings(): Settings {
    return this.#settings;
  }

  /** The document was opened, or something it depends on is different now. */
  begin(): void {
    this.#settings = settingsFor(this.document);
    this.#reviewer = null;
    this.#lastEdit = null;
    if (this.#around.paused()) return this.#rest({ state: 'paused', shown: [] });
    const why = this.#anyway ? null : leftAlone(this.document, this.#settings);
    if (why) return this.#rest({ state: 'excluded', why, shown: [] });
    if (this.#settings.review === 'request' && !this.#anyway) return this.#rest({ state: 'waiting', shown: [] });
    void this.read();
  }

  /** The document was edited. What is shown moves along; the reading follows when the typing pauses. */
  edited(changes: readonly vscode.TextDocumentContentChangeEvent[]): void {
    const last = changes[0];
    if (!last) return;
    this.#lastEdit = { at: Date.now(), offset: last.rangeOffset + last.text.length };
    const shown = followAll(this.#reading.shown, textChanges(changes));
    if (shown !== this.#reading.shown) this.#reading = { ...this.#reading, shown };
    clearTimeout(this.#atRest);
    if (!this.#mayReadBy('type')) return;
    clearTimeout(this.#soon);
    this.#soon = setTimeout(() => void this.read(), this.#long ? afterTypingInLongNoteMs : afterTypingMs);
  }

  /** The reading once it has come to rest. */
  async settled(): Promise<Reading> {
    for (let last: Promise<void> | null = null; this.#reading.state === 'reading' && last !== this.#running;) {
      last = this.#running;
      await last;
    }
    return this.#reading;
  }

  saved(): void {
    if (this.#mayReadBy('save')) void this.read();
  }

  /** Reads the note because somebody asked, whatever it looks like when `anyway` is set. */
  async ask(anyway: boolean): Promise<void> {
    if (anyway && !this.#anyway) {
      this.#anyway = true;
      this.#reviewer = null;
    }
    this.#lastEdit = null;
    await this.read();
  }

  /** Shows every passage of this note, also those beyond the setting's number. */
  showAll(): void {
    this.#all = true;
    this.#settle();
  }

  /** What the clinician keeps has changed. */
  keptChanged(): void {
    if (this.#reading.state === 'reviewed') this.#show(this.#reading.review, this.#reading.version);
  }

  /** Reads the text as it is now and shows what was heard; the result of a reading that is overtaken is dropped. */
  read(): Promise<void> {
    return (this.#running = this.#readOnce());
  }

  async #readOnce(): Promise<void> {
    clearTimeout(this.#soon);
    const turn = ++this.#turn;
    const { version } = this.document;
    const wanted = (): boolean => !this.#closed && turn === this.#turn && this.document.version === version;
    if (this.#reading.state !== 'reviewed') this.#tell({ state: 'reading', progress: 0, shown: this.#reading.shown });
    try {
      const reviewer = await (this.#reviewer ??= this.#open());
      if (!wanted()) return this.#again(turn);
      const review = await inSlices(reviewer.work(this.document.getText()), wanted, (progress) =>
        this.#tell({ state: 'reading', progress, shown: this.#reading.shown }),
      );
      if (!review) return this.#again(turn);
      this.#show(review, version);
    } catch (error) {
      this.#reviewer = null;
      if (this.#closed) return;
      this.#around.failed(error);
      this.#tell({ state: 'failed', shown: [] });
    }
  }

  dispose(): void {
    this.#closed = true;
    clearTimeout(this.#soon);
    clearTimeout(this.#atRest);
    this.#reviewer = null;
  }

  /** The text changed while it was being read and no newer reading is on its way. */
  #again(turn: number): void {
    if (this.#closed || turn !== this.#turn) return;
    // While typing is followed, the edit that overtook this reading has already asked for the next one.
    if (!this.#mayReadBy('type')) void this.read();
  }

  #mayReadBy(moment: 'type' | 'save'): boolean {
    if (this.#around.paused() || this.#reading.state === 'excluded') return false;
    return this.#settings.review === 'type' || (moment === 'save' && this.#settings.review === 'save');
  }

  async #open(): Promise<Reviewer> {
    const [{ openReviewer }, ownTemplates] = await Promise.all([import('../../stance/reviewer.ts'), this.#around.ownTemplates()]);
    const { levels, ownPhrases, speakerLabels } = this.#settings;
    return openReviewer({
      levels, ownPhrases, speakerLabels, ownTemplates, explain: true, anyText: this.#anyway || namedAsNote(this.document, this.#settings),
    });
  }

  #show(review: NoteReview, version: number): void {
    if (!review.note.isSessionNote) return this.#rest({ state: 'other', why: review.note.reason, problem: review.note.frontMatter.problem, shown: [] });
    const { findings } = this.#around.withoutKept(review);
    const { told, more } = mostTelling(findings, this.#all ? 0 : this.#settings.mostMarks);
    const { shown, waiting } = quietly(this.#reading.shown, told, this.#writtenLine());
    if (waiting) {
      clearTimeout(this.#atRest);
      this.#atRest = setTimeout(() => this.#settle(), this.#settings.quietMs);
    }
    this.#long = review.note.text.length > this.#settings.longNote;
    this.#tell({ state: 'reviewed', review, version, findings, shown, more, long: this.#long });
  }

  /** Typing has paused: what waited may be shown. */
  #settle(): void {
    this.#lastEdit = null;
    const { reading } = this;
    if (reading.state === 'reviewed' && reading.version === this.document.version) this.#show(reading.review, reading.version);
    else if (reading.state === 'reviewed') void this.read();
  }

  /** The line somebody is writing in, or null when the typing has paused for long enough. */
  #writtenLine(): Span | null {
    if (!this.#lastEdit || Date.now() - this.#lastEdit.at >= this.#settings.quietMs) return null;
    const line = this.document.lineAt(this.document.positionAt(this.#lastEdit.offset)).range;
    return { start: this.document.offsetAt(line.start), end: this.document.offsetAt(line.end) };
  }

  #rest(reading: Reading): void {
    clearTimeout(this.#soon);
    clearTimeout(this.#atRest);
    this.#turn++;
    this.#tell(reading);
  }

  #tell(reading: Reading): void {
    this.#reading = reading;
    this.#around.changed(this);
  }
}
