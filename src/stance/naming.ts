import type { CategoryId, Stance } from './category.ts';
import type { SentenceReading } from './clause.ts';
import type { Form } from './ear/features.ts';
import type { WordClass } from './vocabulary/wordClass.ts';

/**
 * The category for a passage the ear heard and no phrase names, from the form of its words. The order is that of
 * usefulness: what tells a clinician most comes first (labels before certainty, past causes before plain state-as-fact).
 */
export function nameByForm(reading: SentenceReading, form: Form, stance: Stance): CategoryId {
  return stance === 'authoritative' ? nameAuthoritative(reading, form) : nameCurious(reading, form);
}

/** Whether spoken words, asking nothing, say what somebody might do. */
export function advises(reading: SentenceReading, form: Form): boolean {
  return form === 'direct' && !reading.asks && advising.test(reading.text);
}

/** Ways of saying what somebody might do that need no "should". */
const advising = /^[\W\d_]*(?:(?:so|and|but|then|now|first|also|basically|please|instead|for example|on the positive side|step)\b[\s,:\d]*)*(?:just |always |never |do not |don(?:'|’)t |go ahead and )?(?:try|be|make|get|find|create|think|talk|ask|listen|look|see if|give|take|write|read|call|use|keep|stop|start|begin|wait|wear|reflect|pay|hang|stay|let|learn|consider|remember|tell|speak|seek|set|spend|focus|allow|plan|validate|change|avoid|contact|drink|eat|go|reach|move|leave|put|bring|choose|practi[sc]e)\b|\b(?:i(?:'|’)?d?(?: would| also| strongly)* (?:suggest|recommend|encourage|advise|urge|start|keep|try|stick)|(?:may|might|could|would|it(?:'|’)s|is|be) (?:help(?:ful)?|worth|good idea|a good (?:idea|step|time)|great idea|best|time|important) (?:to|for|that)|good (?:idea|step)|one (?:thing|way|point)|the first (?:step|thing)|you(?:'|’)ll need|you (?:may|might|could|can) (?:want|also|always|find)|perhaps you (?:can|could)|something else to|all you can do)\b/iu;

function nameAuthoritative(reading: SentenceReading, form: Form): CategoryId {
  const has = classTest(reading);
  const main = reading.clauses[0];
  if (advises(reading, form)) return 'A4';
  const obliging = reading.clauses.some(clause => clause.obliging && clause.subject !== 'self' && clause.subject !== 'thing');
  if (reading.asks) return 'A7';
  if (has('label')) return 'A10';
  if (has('childhood') && (has('stem') || has('because') || has('past'))) return 'A13';
  if (main && main.mood === 'imperative' || has('advise') || obliging && form === 'direct') return 'A4';
  if (has('correct') || form === 'direct' && /^(?:no|not|actually|but)\b/i.test(reading.text)) return 'A6';
  if (has('explain') || has('theory') && form === 'direct') return 'A5';
  if (has('claim')) return 'A11';
  if (has('oblige-verb') || obliging) return 'A12';
  if (has('interpret') || main && (main.subject === 'thing' || main.subject === 'mind') && (has('be') || has('cover'))) return 'A3';
  if (has('always')) return 'A9';
  if (has('booster')) return 'A8';
  if (main && (main.subject === 'self') && (has('know') || has('tell'))) return form === 'direct' ? 'A14' : 'A1';
  if (main && (main.subject === 'kin' || main.subject === 'role' || main.subject === 'people') || form === 'direct' && main?.subject === 'pronoun') return 'A2';
  if (has('soft-label')) return 'A10';
  return 'A1';
}

function nameCurious(reading: SentenceReading, form: Form): CategoryId {
  const has = classTest(reading);
  const self = reading.clauses.some(({ subject }) => subject === 'self');
  if (has('check')) return 'C4';
  if (has('own')) return 'C5';
  if (has('slow')) return 'C9';
  if (has('wonder')) return 'C3';
  if (reading.asks) return form === 'narrative' && (self || /\b(?:I|me|my|mine)\b/.test(reading.text)) ? 'C12' : has('wh') ? 'C2' : has('state') || has('affect') ? 'C10' : 'C2';
  if (has('ask')) return 'C2';
  if (self && (has('feel') || has('state') || has('affect') || has('want'))) return 'C7';
  if (has('hedge')) return 'C1';
  if (self) return 'C5';
  if (reading.clauses.some(({ subject }) => subject === 'we')) return 'C15';
  return 'C8';
}

function classTest(reading: SentenceReading): (kind: WordClass) => boolean {
  return kind => reading.words.some(({ classes }) => classes.has(kind));
}
