import type { SessionNote } from './sessionNote.ts';
import type { Span } from './span.ts';

/** What a hint is about. The first five may identify somebody, the others may belong to another kind of note. */
export type PrivacyHintKind =
  | 'phone' | 'e-mail' | 'birth-date' | 'record-number' | 'insurance-number'
  | 'dose' | 'session-time' | 'diagnosis' | 'test-result'
  | 'other-member';

/** Something that may be worth a look before a note is shared. Offsets in the note, UTF-16 code units. */
interface PrivacyHint {
  readonly kind: PrivacyHintKind;
  readonly span: Span;
}

/** Notes longer than this are looked at only so far; hints are a courtesy. */
const farthest = 200_000;
/** More hints than this in one note would be nagging. */
const most = 20;

type Pattern = readonly [PrivacyHintKind, RegExp];

/** Each reads a bounded stretch, so that no text makes them slow. */
const identifying: readonly Pattern[] = [
  ['e-mail', /(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{2,24}){1,4}(?![\w@])/g],
  ['birth-date', /\b(?:d\.?o\.?b\.?|date of birth|birth ?date|birthday|born(?: on)?|geb\.|geboren am)[: ]{1,3}(?:on )?(?:\d{1,2}[./ -](?:\d{1,2}|[A-Za-z]{3,9})[./ -]{1,2}\d{2,4}|\d{4}-\d{2}-\d{2}|[A-Z][a-z]{2,8} \d{1,2},? \d{4})/gi],
  ['record-number', /\b(?:MRN|NHS|hospital no|case no|record(?: no| number)?|patient (?:id|no|number)|chart no|insurance no|policy no|SSN|Aktenzeichen|Fallnummer)\.?(?: number| no\.?)?[:#. ]{1,3}[A-Z]{0,3}\d(?:[\d -]{2,14}\d)(?![\d-])/gi],
  ['insurance-number', /(?<![\d.-])(?:\d{3}-\d{2}-\d{4}|756\.\d{4}\.\d{4}\.\d{2})(?![\d-]|\.\d)|(?<![\w-])[A-Z]\d{9}(?![\w-])/g],
  ['phone', /(?<![\w.+/:-])(?:\+\d{1,3}[ ./-]?(?:\(0\)[ ]?)?(?:\(?\d{1,5}\)?[ ./-]?){2,5}|\(?0\d{1,5}\)?[ ./-]\d(?:[ ./-]?\d){4,9}|0\d{8,11}|\(\d{3}\)[ ]?\d{3}[ .-]\d{4}|\d{3}[.-]\d{3}[.-]\d{4}|\d{3} \d{3} \d{4})(?![\w/-])/g],
];

const forTheChart: readonly Pattern[] = [
  ['dose', /\b\d{1,4}(?:[.,]\d{1,3})? ?(?:mg|mcg|µg|ml)\b/g],
  ['session-time', /\b\d{1,2}[:.]\d{2} ?(?:-|–|to|until|bis) ?\d{1,2}[:.]\d{2}\b/g],
  ['diagnosis', /\b(?:F\d{2}(?:\.\d{1,2})?|ICD-?1[01]|DSM-?(?:5|IV)(?:-TR)?|6[A-E]\d[0-9A-Z](?:\.\d)?|Dx:?)(?![\w])/g],
  ['test-result', /\b(?:PHQ-?9|GAD-?7|BDI(?:-II)?|BSL-?23|SCL-?90|C-SSRS|HbA1c|TSH)\b[ :=]{1,3}\d{1,3}/g],
];

/**
 * Hints for one note: identifying shapes in what a team reads, chart items in a psychotherapy note, other members in
 * a note for the chart. A crisis plan is left alone, and so are risk and safety sections everywhere: there, numbers
 * are what is needed.
 */
export function privacyHints(note: SessionNote): PrivacyHint[] {
  const { frontMatter, kind, audience, text } = note;
  if (!note.isSessionNote || kind === 'crisis-plan') return [];
  const quiet = quietSpans(note);
  const reading = text.slice(0, farthest);
  const hints: PrivacyHint[] = [];
  if (audience === 'team' || frontMatter.class === 'team' || kind === 'reflection-team') {
    for (const pattern of identifying) hints.push(...all(reading, pattern));
  }
  if (frontMatter.class === 'psychotherapy-note') {
    // One of each is enough to ask the question.
    for (const pattern of forTheChart) hints.push(...all(reading, pattern).filter(({ span }) => !isIn(span, quiet)).slice(0, 1));
  }
  if (audience === 'chart' || frontMatter.class === 'progress-note') hints.push(...otherMembers(note));
  return apart(hints.filter(({ span }) => !isIn(span, quiet))).slice(0, most);
}

function all(text: string, [kind, pattern]: Pattern): PrivacyHint[] {
  return [...text.matchAll(pattern)]
    .filter(([match]) => kind !== 'phone' || isPhone(match))
    .map((match) => {
      // A leading label stays outside the mark only for phones and e-mails; a birth date reads better with its label.
      const trimmed = match[0].replace(/[ ./-]+$/, '');
      return { kind, span: { start: match.index, end: match.index + trimmed.length } };
    });
}

/** Seven to fifteen digits, and no date: "2025-03-11" and "04.05.2026 10" are days. */
function isPhone(match: string): boolean {
  const digits = match.replace(/\D/g, '').length;
  return digits >= 7 && digits <= 15 && !/^\(?\d{1,2}[./-]\d{1,2}[./-](?:19|20)\d{2}/.test(match) && !/^(?:19|20)\d{2}[./-]\d{1,2}[./-]\d{1,2}/.test(match);
}

/** First mention of each patient beyond the first of the front matter, and of each labelled member. */
function otherMembers(note: SessionNote): PrivacyHint[] {
  const { text, frontMatter } = note;
  const names = new Set<string>(frontMatter.patients.slice(1));
  if (frontMatter.patients.length <= 1) {
    const own = plain(frontMatter.patients[0] ?? '');
    for (const { chunk } of note.chunks) {
      for (const passage of chunk.passages) {
        if (passage.speaker === 'member' && passage.speakerName && plain(passage.speakerName) !== own) names.add(passage.speakerName);
      }
    }
    // In a note about one person, the first who speaks may be that person.
    if (!own && names.size < 2) return [];
  }
  const body = frontMatter.span?.end ?? 0;
  return [...names].flatMap((name) => {
    const bare = name.replace(/[.:]+$/, '');
    if (!bare) return [];
    const found = new RegExp(`(?<![\\p{L}\\p{N}])${bare.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')}(?![\\p{L}\\p{N}])`, 'u').exec(text.slice(body, farthest));
    return found ? [{ kind: 'other-member' as const, span: { start: body + found.index, end: body + found.index + bare.length } }] : [];
  });
}

function plain(name: string): string {
  return name.toLowerCase().replace(/[\s.:]/g, '');
}

function quietSpans(note: SessionNote): Span[] {
  const spans = note.sections.filter(({ kind }) => kind === 'risk' || kind === 'safety').map(({ span }) => span);
  return note.frontMatter.span ? [note.frontMatter.span, ...spans] : spans;
}

function isIn(span: Span, spans: readonly Span[]): boolean {
  return spans.some(({ start, end }) => span.start >= start && span.end <= end);
}

/** In the order of the text; of two that overlap, the one found by the more telling pattern stays. */
function apart(hints: readonly PrivacyHint[]): PrivacyHint[] {
  const kept: PrivacyHint[] = [];
  for (const hint of hints) {
    if (!kept.some(({ span }) => hint.span.start < span.end && span.start < hint.span.end)) kept.push(hint);
  }
  return kept.sort((a, b) => a.span.start - b.span.start);
}
