import type { noteClasses } from './frontMatter.ts';
import type { audiences, noteKinds } from './noteKind.ts';
import type { Span } from './span.ts';

/** A key the front matter may hold, as we explain it. The sentences are keys for translation. */
interface FrontMatterKey {
  readonly key: string;
  readonly about: string;
  /** The values it knows, with a word on each; empty when it takes any. */
  readonly values: Readonly<Record<string, string>>;
}

/** The speakers that `speakers:` may name. */
export const speakerRoles = ['therapist', 'patient', 'member', 'relative', 'colleague', 'supervisor', 'other'] as const;

export const frontMatterKeys: readonly FrontMatterKey[] = [
  {
    key: 'type',
    about: 'What kind of note this is. It decides which words are right here, and that the file is read as a session note.',
    values: {
      'individual': 'a session with one patient', 'group': 'a group session', 'letter': 'a letter to the patient',
      'transcript': 'what was said, turn by turn', 'reflection-team': 'a meeting of the reflection team',
      'assessment': 'an evaluation conversation', 'formulation': 'a shared draft of how things are understood',
      'crisis-plan': 'plain and direct words are right; nothing is marked', 'psychoeducation': 'explaining is what it is for',
      'progress': 'a progress note for the chart',
    } satisfies Record<(typeof noteKinds)[number], string>,
  },
  {
    key: 'audience',
    about: 'Who will read this note.',
    values: {
      self: 'only the writer', team: 'the treatment or reflection team', chart: 'the record; the patient may read it',
      payer: 'an insurer; plain intervention verbs are expected', patient: 'the patient',
    } satisfies Record<(typeof audiences)[number], string>,
  },
  {
    key: 'class',
    about: 'Whether the note belongs to the chart or is kept apart from it. What that means where you work is for your organisation to say.',
    values: {
      'psychotherapy-note': 'kept apart from the rest of the record', 'progress-note': 'part of the record', 'team': 'shared in the team',
    } satisfies Record<(typeof noteClasses)[number], string>,
  },
  { key: 'therapists', about: 'Initials of the therapists, such as [JM, AK].', values: {} },
  { key: 'patients', about: 'Initials or pseudonyms of the patients, such as [R.K.]. No names are needed.', values: {} },
  { key: 'speakers', about: 'Who is meant by a label, such as {T: therapist, P: patient}.', values: {} },
];

/** The front matter of a text, fences not included; null when there is none. UTF-16 code units. */
export function frontMatterSpan(text: string): Span | null {
  const opening = /^\uFEFF?---[ \t]*(?:\r\n|\n|\r)/.exec(text)?.[0];
  if (!opening) return null;
  const closing = /(?:^|\r\n|\n|\r)(?:---|\.\.\.)[ \t]*(?:\r|\n|$)/.exec(text.slice(opening.length));
  return closing ? { start: opening.length, end: opening.length + closing.index } : null;
}
