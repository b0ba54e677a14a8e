import type { Finding } from '../../src/stance/finding.ts';
import type { GoldNote, GoldSpan } from './gold.ts';

/** Counts from which precision and recall follow. Of one note, or summed over many. */
export interface Tally {
  words: number;
  authoritative: { found: number; spans: number; right: number; wrong: number; rightInformation: number; wrongInformation: number; onCurious: number };
  curious: { found: number; spans: number; right: number; wrong: number; onAuthoritative: number };
  curiousSpans: number;
}

/** A finding matches a span when they overlap by at least half of the shorter and the finding is not more than three times as long. */
function matches(finding: Pick<Finding, 'start' | 'end'>, span: GoldSpan): boolean {
  const overlap = Math.min(finding.end, span.end) - Math.max(finding.start, span.start);
  const length = finding.end - finding.start, gold = span.end - span.start;
  return overlap > 0 && overlap / Math.min(length, gold) >= 0.5 && length <= Math.max(3 * gold, gold + 60);
}

function emptyTally(): Tally {
  return {
    words: 0, curiousSpans: 0,
    authoritative: { found: 0, spans: 0, right: 0, wrong: 0, rightInformation: 0, wrongInformation: 0, onCurious: 0 },
    curious: { found: 0, spans: 0, right: 0, wrong: 0, onAuthoritative: 0 },
  };
}

/** Sets findings against what the annotator marked. */
export function tallyNote(gold: GoldNote, findings: readonly Finding[]): Tally {
  const tally = emptyTally();
  tally.words = gold.text.split(/\s+/).length;
  const authoritative = findings.filter(({ stance }) => stance === 'authoritative');
  const curious = findings.filter(({ stance }) => stance === 'curious');
  for (const span of gold.spans) {
    if (span.type === 'A') { tally.authoritative.spans++; if (authoritative.some(finding => matches(finding, span))) tally.authoritative.found++; }
    if (span.type === 'C') { tally.curious.spans++; if (curious.some(finding => matches(finding, span))) tally.curious.found++; }
  }
  for (const finding of authoritative) {
    const right = gold.spans.some(span => span.type !== 'C' && matches(finding, span));
    tally.authoritative[right ? 'right' : 'wrong']++;
    if (finding.level === 'information') tally.authoritative[right ? 'rightInformation' : 'wrongInformation']++;
    if (!right && gold.spans.some(span => span.type === 'C' && matches(finding, span))) tally.authoritative.onCurious++;
  }
  for (const finding of curious) {
    const right = gold.spans.some(span => span.type !== 'A' && matches(finding, span));
    tally.curious[right ? 'right' : 'wrong']++;
    if (!right && gold.spans.some(span => span.type === 'A' && matches(finding, span))) tally.curious.onAuthoritative++;
  }
  return tally;
}

/** Adds tallies up. */
export function sum(tallies: readonly Tally[]): Tally {
  const total = emptyTally();
  for (const tally of tallies) {
    total.words += tally.words;
    for (const key of Object.keys(total.authoritative) as (keyof Tally['authoritative'])[]) total.authoritative[key] += tally.authoritative[key];
    for (const key of Object.keys(total.curious) as (keyof Tally['curious'])[]) total.curious[key] += tally.curious[key];
  }
  return total;
}

/** Figures people compare: each between 0 and 1, or per 1,000 words. */
export interface Figures {
  readonly authoritative: { readonly precisionInformation: number; readonly precision: number; readonly recall: number; readonly f1: number; readonly falsePer1000Words: number; readonly onCuriousSpans: number };
  readonly curious: { readonly precision: number; readonly recall: number; readonly f1: number };
}

/** Precision, recall and their harmonic mean. */
export function figures(tally: Tally): Figures {
  const share = (part: number, whole: number): number => whole === 0 ? 0 : part / whole;
  const f1 = (precision: number, recall: number): number => precision + recall === 0 ? 0 : 2 * precision * recall / (precision + recall);
  const { authoritative: a, curious: c } = tally;
  const aPrecision = share(a.right, a.right + a.wrong), aRecall = share(a.found, a.spans);
  const cPrecision = share(c.right, c.right + c.wrong), cRecall = share(c.found, c.spans);
  return {
    authoritative: {
      precisionInformation: share(a.rightInformation, a.rightInformation + a.wrongInformation), precision: aPrecision, recall: aRecall, f1: f1(aPrecision, aRecall),
      falsePer1000Words: share(1000 * a.wrong, tally.words), onCuriousSpans: share(a.onCurious, c.spans),
    },
    curious: { precision: cPrecision, recall: cRecall, f1: f1(cPrecision, cRecall) },
  };
}
