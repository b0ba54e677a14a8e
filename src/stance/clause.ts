import type { Span } from '../note/span.ts';
import type { ClassBits } from './classBits.ts';
import type { WordClass } from './vocabulary/wordClass.ts';
import type { WordForm } from './wordForm.ts';

/** One written word, or one half of a contraction ("you" and "'re" of "you're"). */
export interface Word {
  /** As written. */
  readonly text: string;
  /** Lower case, straight apostrophes, abbreviations written out ("w/" is "with", "Pt" is "pt"). */
  readonly norm: string;
  /** In the sentence, UTF-16 code units. */
  readonly start: number;
  readonly end: number;
  /** Everything the vocabulary knows about this form. Shared between words, never changed. */
  readonly classes: ReadonlySet<WordClass>;
  /** The form it has in common with all words written alike; `norm` and `classes` are its. */
  readonly form: WordForm;
  /** Punctuation and space between the word before and this one. */
  readonly before: string;
}

/**
 * Who a clause is about, seen from its grammatical subject.
 * `self` is whoever speaks or writes (I, Th, this writer, clinician), `we` includes the speaker, `addressee` is you,
 * `patient` is pt / client, `kin` a relative or friend, `role` somebody known by a function (boss, nurse),
 * `named` an initial or a name, `pronoun` he / she / they, `people` everybody, nobody and kinds of people,
 * `mind` a feeling, act or trait of somebody (her anger, the silence), `thing` anything else, `none` where the
 * clinical style leaves the subject out ("Explored the row.", "Tearful.").
 */
export type Subject =
  | 'self' | 'we' | 'addressee' | 'patient' | 'kin' | 'role' | 'named' | 'pronoun' | 'people' | 'mind' | 'thing' | 'none';

export type Mood = 'declarative' | 'imperative' | 'wh-question' | 'polar-question' | 'negative-question' | 'tag-question' | 'fragment';

/** How a clause hangs on the one before it. */
type ClauseLink =
  | 'main' | 'coordinate' | 'reported' | 'indirect-question' | 'cause' | 'purpose' | 'condition' | 'time' | 'contrast' | 'relative';

/** What kind of act a reporting verb makes of the words it brings. */
export type ReportKind = 'curious' | 'neutral' | 'authoritative' | 'view' | 'none';

/** One clause of a sentence with everything the rules, and the learned ear, may ask about it. */
export interface Clause {
  /** In the sentence. */
  readonly span: Span;
  /** Index of the first word and of the word after the last. */
  readonly from: number;
  readonly to: number;
  readonly link: ClauseLink;
  /** Index of the clause it depends on, or -1. */
  readonly parent: number;
  readonly mood: Mood;
  readonly subject: Subject;
  /** Word index of the subject's head, or -1. */
  readonly subjectAt: number;
  /** Word index of the first word of the verb group, or -1 for a verbless clause. */
  readonly verbAt: number;
  /** Word index of the verb that carries the meaning ("want" in "didn't really want"), or -1. */
  readonly headAt: number;
  readonly tense: 'past' | 'present' | 'future' | 'none';
  readonly negated: boolean;
  /** might, could, may, would: the verb group itself leaves room. */
  readonly tentativeModal: boolean;
  /** must, should, have to, need to: the verb group obliges. */
  readonly obliging: boolean;
  /** How this clause brings in the next: "I told her", "asked whether", "she said". */
  readonly report: ReportKind;
  /** The classes any of its words belong to. */
  readonly has: ClassBits;
}

/** A sentence taken apart. Independent of who speaks, so it can be kept by its text alone. */
export interface SentenceReading {
  readonly text: string;
  readonly words: readonly Word[];
  readonly clauses: readonly Clause[];
  /** Ends with a question mark (closing quotation marks and brackets set aside). */
  readonly asks: boolean;
  /** What its signs tell (`signs.ts`). */
  readonly signs: number;
}
