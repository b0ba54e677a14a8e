import type { Wording } from './wording.ts';
import type { Cast } from './cast.ts';
import type { FrontMatter } from './frontMatter.ts';
import type { NoteKind } from './noteKind.ts';
import type { SectionKind } from './section.ts';

/** Whether a text is a session note, of what kind, and why. */
export interface Guess {
  readonly kind: NoteKind | null;
  readonly isSessionNote: boolean;
  readonly reason: Wording;
}

export interface Evidence {
  readonly frontMatter: FrontMatter;
  readonly cast: Cast;
  /** Titles in the order of the text. */
  readonly titles: readonly { readonly text: string; readonly kind: SectionKind; readonly depth: number }[];
  readonly salutation: boolean;
  /** How often the note says you/your, and she/he/they. */
  readonly you: number;
  readonly they: number;
  /** The first 20,000 units of the note. */
  readonly head: string;
}

const clinicalKinds: ReadonlySet<SectionKind> = new Set([
  'subjective', 'objective', 'mental-state', 'intervention', 'response', 'risk', 'safety', 'verbatim', 'medication', 'attendance', 'supervisor', 'behaviour', 'reflection', 'assessment', 'plan', 'data',
]);
const telling: ReadonlySet<SectionKind> = new Set(['subjective', 'objective', 'mental-state', 'risk', 'safety', 'verbatim', 'behaviour', 'response', 'attendance', 'medication']);

/** Judges from the front matter first, then from what the text shows. */
export function guessKind(evidence: Evidence): Guess {
  const { frontMatter, cast, head } = evidence;
  if (frontMatter.type !== null) return { kind: frontMatter.type, isSessionNote: true, reason: { text: 'The front matter says type: {type}.', args: { type: frontMatter.type } } };
  const title = evidence.titles.slice(0, 3).map(({ text }) => text).join(' · ').toLowerCase();
  const kind = kindOfTitle(title, cast);
  if (frontMatter.therapists.length + frontMatter.patients.length + Object.keys(frontMatter.speakers).length > 0) {
    return { kind: kind ?? (cast.turns >= 4 ? 'transcript' : 'individual'), isSessionNote: true, reason: { text: 'The front matter names a therapist or a patient.' } };
  }
  if (evidence.salutation && evidence.you >= 3) return { kind: 'letter', isSessionNote: true, reason: { text: 'It begins with a salutation, as a letter does.' } };
  if (cast.turns >= 4 && cast.voices >= 2 && speaksOfTherapy(head, cast)) {
    return { kind: kind ?? (cast.isGroup ? 'group' : 'transcript'), isSessionNote: true, reason: { text: 'Speakers take turns in it, as in a transcript.' } };
  }
  const kinds = new Set(evidence.titles.map((one) => one.kind).filter((one) => clinicalKinds.has(one)));
  const words = clinicalWords(head);
  if ((kinds.size >= 3 && [...kinds].some((one) => telling.has(one)) && words >= 1) || (kinds.size >= 2 && words >= 2)) {
    return { kind: kind ?? 'individual', isSessionNote: true, reason: { text: 'Its headings are those of a session note.' } };
  }
  if (kind !== null && words >= 1) return { kind, isSessionNote: true, reason: { text: 'Its title is that of a session note.' } };
  if (words >= 2 && actsIn(head) >= 2) {
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

const clinical = [
  /\bpt\b|\bpatient\b|\bclient\b/i, /\bsession\b/i, /\btherap(?:y|ist)\b|\bTh\d?\b/, /\bS\/?I\b|\bsuicid|self-harm|\bNSSI\b|\bHI\b/, /\bMBT\b|mentali[sz]/i,
  /safety plan|crisis plan|duty (?:line|number|team)|crisis (?:line|card)/i, /\bCMHT\b|\bGP\b|\bward\b|\bED\b|\bA&E\b/, /\bmg\b|medication|sertraline|quetiapine/i,
  /supervision|reflection team|countertransference|transference/i, /\btearful\b|\baffect\b|\bmood\b/i,
];

function clinicalWords(head: string): number {
  return clinical.reduce((count, pattern) => count + (pattern.test(head) ? 1 : 0), 0);
}

function speaksOfTherapy(head: string, cast: Cast): boolean {
  return cast.person('t') !== null && (/^[\s>*_-]*(?:\d+\s+)?(?:T|Th|Ther|Therapist|P|Pt|Patient|Client|Cl|C|Clinician)\d*[\s*_]*[:\-–|]/m.test(head) || clinicalWords(head) >= 1);
}

/** How often the writer tells what a clinician did: "I asked", "Th wondered", "Explored …" at the start of a sentence. */
function actsIn(head: string): number {
  return head.match(/\b(?:I|Th\d?|[Tt]herapist|[Cc]linician|[Ww]riter) (?:then |also )?(?:asked|said|told|wondered|explained|noticed|suggested|pointed)\b|(?:^|[.?!] )(?:Asked|Explored|Told|Wondered|Invited|Explained) /gm)?.length ?? 0;
}
