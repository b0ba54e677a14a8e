import type { Wording } from './wording.ts';
import type { Cast } from './cast.ts';
import type { FrontMatter } from './frontMatter.ts';
import type { NoteCounts } from './noteCounts.ts';
import type { NoteKind } from './noteKind.ts';
import type { SectionKind } from './section.ts';

/** Whether a text is a session note, of what kind, and why. */
interface Guess {
  readonly kind: NoteKind | null;
  readonly isSessionNote: boolean;
  readonly reason: Wording;
}

/** What a kind of note is guessed from. */
interface Evidence {
  readonly frontMatter: FrontMatter;
  readonly cast: Cast;
  /** The first three titles of the note, and the kinds of sections that all of its titles stand for. */
  readonly firstTitles: readonly string[];
  readonly sectionKinds: ReadonlySet<SectionKind>;
  /** The block that greets; null when none of the first does. */
  readonly salutationAt: number | null;
  readonly counts: Pick<NoteCounts, 'you' | 'acts' | 'clinicalWords'>;
  /** Whether a turn bears the label of a role, such as T or Patient. */
  readonly roleLabels: boolean;
}

const clinicalKinds: ReadonlySet<SectionKind> = new Set([
  'subjective', 'objective', 'mental-state', 'intervention', 'response', 'risk', 'safety', 'verbatim', 'medication', 'attendance', 'supervisor', 'behaviour', 'reflection', 'assessment', 'plan', 'data',
]);
const telling: ReadonlySet<SectionKind> = new Set(['subjective', 'objective', 'mental-state', 'risk', 'safety', 'verbatim', 'behaviour', 'response', 'attendance', 'medication']);

/** Judges from the front matter first, then from what the text shows. */
export function guessKind(evidence: Evidence): Guess {
  const { frontMatter, cast } = evidence;
  if (frontMatter.type !== null) return { kind: frontMatter.type, isSessionNote: true, reason: { text: 'The front matter says type: {type}.', args: { type: frontMatter.type } } };
  const title = evidence.firstTitles.join(' · ').toLowerCase();
  const kind = kindOfTitle(title, cast);
  if (frontMatter.therapists.length + frontMatter.patients.length + Object.keys(frontMatter.speakers).length > 0) {
    return { kind: kind ?? (cast.turns >= 4 ? 'transcript' : 'individual'), isSessionNote: true, reason: { text: 'The front matter names a therapist or a patient.' } };
  }
  if (evidence.salutationAt !== null && evidence.counts.you >= 3) return { kind: 'letter', isSessionNote: true, reason: { text: 'It begins with a salutation, as a letter does.' } };
  if (cast.turns >= 4 && cast.voices >= 2 && (evidence.roleLabels || evidence.counts.clinicalWords >= 1)) {
    return { kind: kind ?? (cast.isGroup ? 'group' : 'transcript'), isSessionNote: true, reason: { text: 'Speakers take turns in it, as in a transcript.' } };
  }
  const kinds = new Set([...evidence.sectionKinds].filter((one) => clinicalKinds.has(one)));
  const words = evidence.counts.clinicalWords;
  if ((kinds.size >= 3 && [...kinds].some((one) => telling.has(one)) && words >= 1) || (kinds.size >= 2 && words >= 2)) {
    return { kind: kind ?? 'individual', isSessionNote: true, reason: { text: 'Its headings are those of a session note.' } };
  }
  if (kind !== null && words >= 1) return { kind, isSessionNote: true, reason: { text: 'Its title is that of a session note.' } };
  if (words >= 2 && evidence.counts.acts >= 2) {
    return { kind: 'individual', isSessionNote: true, reason: { text: 'It tells of a session in the words clinicians use.' } };
  }
  return { kind: null, isSessionNote: false, reason: { text: 'No speakers taking turns and no headings of a session note were found, and the front matter does not say so.' } };
}

function kindOfTitle(title: string, cast: Cast): NoteKind | null {
  if (/reflection[- ]team|team (?:meeting|minutes)|intervision/.test(title)) return 'reflection-team';
  if (/crisis plan|safety plan/.test(title)) return 'crisis-plan';
  if (/psychoeducation|introductory group|mbt-i\b.*(?:group|introductory)/.test(title)) return 'psychoeducation';
  if (/\bletter\b/.test(title)) return 'letter';
  if (/formulation|how we understand/.test(title)) return 'formulation';
  if (/\bgroup\b|mbt-g/.test(title)) return 'group';
  if (/transcript|verbatim|process recording/.test(title)) return cast.isGroup ? 'group' : 'transcript';
  if (/assessment (?:conversation|interview|session)|\bassessment\b.*appointment|\bintake\b/.test(title)) return 'assessment';
  if (/progress note|birp|dap|soap|girp/.test(title)) return 'progress';
  if (/session|individual|process note|contact (?:record|log|note)|nursing entry|ward round|handover/.test(title)) return 'individual';
  return null;
}
