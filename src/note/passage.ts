import type { SourceOffsets } from './sourceOffsets.ts';
import type { Span } from './span.ts';
import type { Speaker } from './speaker.ts';

/** Words inside quotation marks, with whoever they are attributed to. */
export interface Quotation {
  /** In the passage's plain text, quotation marks not included. */
  readonly inner: Span;
  /** In the passage's plain text, quotation marks included. An unclosed quotation ends with its line. */
  readonly outer: Span;
  readonly speaker: Speaker;
  /** The attribution verb as written ("said", "asked"), or null when nothing attributes it. */
  readonly verb: string | null;
  /** One or two words in quotation marks with no speech verb near: distance or doubt rather than speech. */
  readonly scare: boolean;
}

/** One run of prose with one base speaker: a paragraph, a list item, a table cell, one turn of a dialogue. */
export interface Passage {
  /**
   * Plain prose: inline markup, comments, code, struck-out text, label and stage directions taken out, line breaks as
   * spaces. What is taken out inside a sentence leaves nothing behind, so that "You **always** do" reads "You always do".
   */
  readonly text: string;
  /** Where the UTF-16 units of `text` stand in the chunk. */
  readonly offsets: SourceOffsets;
  readonly place: 'paragraph' | 'item' | 'cell' | 'quote' | 'heading';
  /** Whose words these are where no quotation says otherwise. */
  readonly speaker: Speaker;
  /** The label as written ("T3", "Anna"), or null where there is none. */
  readonly speakerName: string | null;
  /** `speech`: a labelled turn; `letter`: addressed to the patient; `narrative`: everything else. */
  readonly form: 'speech' | 'narrative' | 'letter';
  readonly quotations: readonly Quotation[];
  /** Offsets in `text` of spaces that stand for line breaks at which a sentence ends. */
  readonly lineEnds: readonly number[];
}
