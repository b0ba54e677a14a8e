import type { People } from '../people.ts';
import type { Speaker } from '../speaker.ts';
import { speechVerbs } from '../speechVerbs.ts';
import { personPattern, personSpeaker, subjectLeading } from './person.ts';
import { lastAct } from './speechAct.ts';

/** What the words around a quotation say of whose words it holds. */
interface Introduction {
  readonly speaker: Speaker;
  /** The verb of saying, as written. */
  readonly verb: string | null;
  /** Whether it is a few borrowed words inside a sentence, and no speech. */
  readonly fragment: boolean;
}

/**
 * Who is said to speak: by the words after a quotation, else by those before it.
 * @param own the part of the quotation's own sentence before it
 * @returns null when neither says
 */
export function introductionOf(words: string, own: string, after: string, people: People): Introduction | null {
  return afterAttribution(words, after, own, people) ?? toSomebody(own) ?? verbThenName(own, people) ?? labelBefore(own, people) ?? verbBefore(own, words, people);
}

const subjectVerb = new RegExp(`^[,.]?[\\s—–-]*(${personPattern})(?:,[^,.?!]{1,30},)? (?:(?:\\p{L}+ly|then|just|also|had|again|finally|simply|only) )?(\\p{L}+)`, 'u');
const inverted = new RegExp(`^[,.]?\\s*(\\p{L}+) (\\p{Lu}[\\p{L}\\p{M}.'’-]*|(?:[Tt]he|[Hh]er|[Hh]is|[Mm]y) [\\p{L}\\p{M}.'’-]+)(?: (?:\\p{L}+ly|again|then))?[,:]\\s*$`, 'u');
const verbSubject = new RegExp(`^[,.]?[\\s—–-]*(\\p{L}+) (${personPattern})`, 'u');

function afterAttribution(words: string, after: string, own: string, people: People): Introduction | null {
  const ended = /[.]$/.test(words.trim()) && !/^,/.test(after);
  const strong = /[,—–-]$/.test(words.trim()) || /^,/.test(after);
  const asked = /[?!…]$/.test(words.trim());
  const bracket = /^\s*\(([^()]{1,30})\)/.exec(after);
  if (bracket !== null && people.person(bracket[1] ?? '') !== null) return { speaker: people.person(bracket[1] ?? '') ?? 'other', verb: null, fragment: false };
  const from = /^,? (?:from|this from) (me|him|her|\p{Lu}[\p{L}.]*)/u.exec(after);
  if (from !== null) return { speaker: personSpeaker(from[1] ?? '', people) ?? 'other', verb: null, fragment: false };
  const sv = subjectVerb.exec(after);
  if (sv !== null && speechVerbs.has((sv[2] ?? '').toLowerCase())) {
    const subject = sv[1] ?? '';
    const rest = after.slice(sv[0].length);
    const closes = /^(?:[.,;:!?)]|\s*$|\s+(?:and|but|to|her|him|them|me|gently|quietly|after|from|with|at|as|in|when|,)\b)/.test(rest);
    const capital = /^\s*[,.]?\s*(?:She|He|They|We|The|Her|His)\b/.test(after);
    if (strong || (asked && !capital && closes) || (!ended && !asked && !capital && own.trim() === '' )) {
      const speaker = personSpeaker(subject, people);
      if (speaker !== null) return { speaker, verb: sv[2] ?? null, fragment: false };
    }
  }
  const vs = verbSubject.exec(after);
  if (vs !== null && speechVerbs.has((vs[1] ?? '').toLowerCase()) && !ended) {
    const speaker = personSpeaker(vs[2] ?? '', people);
    if (speaker !== null && (strong || asked || own.trim() === '')) return { speaker, verb: vs[1] ?? null, fragment: false };
  }
  return null;
}

/** "Then to Mette: …": whoever writes the note is the one who turns to somebody. */
function toSomebody(own: string): Introduction | null {
  return /^\s*(?:(?:And|Then|And then),? )?to (?:the others|\p{Lu}[\p{L}.'’]*|him|her|them|the group|all)(?: (?:and|then) [\p{L}.]+)?[:,]\s*$/iu.test(own) ? { speaker: 'therapist', verb: null, fragment: false } : null;
}

/** '…," said Bulelwa, "but …': the verb before its subject. */
function verbThenName(own: string, people: People): Introduction | null {
  const found = inverted.exec(own);
  if (found === null || !speechVerbs.has((found[1] ?? '').toLowerCase())) return null;
  const speaker = personSpeaker(found[2] ?? '', people);
  return speaker === null ? null : { speaker, verb: found[1] ?? null, fragment: false };
}

/** "By Faiza to me:": whose line it is and to whom. */
const byWhom = /(?:^|\s)[Bb]y (\p{Lu}[\p{L}\p{M}.'’-]*) to [^.?!:]{1,30}:\s*$/u;

/** A name or a few words and a colon, at the end of what stands before a quotation. */
const labelled = /(?:^|[\s(\].;,—–-])((?:\p{Lu}|\b(?:me|pt|th|mum|mom|dad|cl)\b)[\p{L}\p{M}.'’-]*(?: (?:on|to|and|again|aloud|then|later|\p{Lu})[\p{L}\p{M}.'’-]*){0,4})(?: ?\([^()]{1,40}\))?(?:,[^:"“]{1,24})?:\s*$/iu;

function labelBefore(own: string, people: People): Introduction | null {
  const isLabel = own.trimEnd().endsWith(':');
  const label = isLabel ? labelled.exec(own) : null;
  const by = isLabel ? byWhom.exec(own) : null;
  if (by !== null) return { speaker: personSpeaker(by[1] ?? '', people) ?? 'other', verb: null, fragment: false };
  const dashed = /^\s*(\p{Lu}[\p{L}\p{M}.'’]{0,15}) [–—-]+\s*$/u.exec(own)?.[1] ?? null;
  if (dashed !== null) {
    const speaker = /^(?:Me|I)$/.test(dashed) ? 'therapist' : people.turnSpeaker(dashed) ?? people.person(dashed) ?? (/^\p{Lu}\.?$/u.test(dashed) ? people.stranger : null);
    if (speaker !== null) return { speaker: speaker === 'writer' ? 'therapist' : speaker, verb: null, fragment: false };
  }
  if (label === null) return null;
  const written = label[1] ?? '';
  const first = written.split(' ')[0] ?? '';
  // "What I wrote down of hers:"
  if (/ (?:of (?:his|hers|theirs)|from (?:him|her|them)):\s*$/.test(own)) return { speaker: 'patient', verb: null, fragment: false };
  if (/^(?:me|from me)$/i.test(first) || first === 'I') return { speaker: 'therapist', verb: null, fragment: false };
  const direct = people.person(written) ?? people.person(first);
  if (direct !== null) return { speaker: direct === 'writer' ? 'therapist' : direct, verb: null, fragment: false };
  if (/^(?:her|his|their)$/i.test(first)) return { speaker: 'patient', verb: null, fragment: false };
  if (/^(?:my|our)$/i.test(first)) return { speaker: /, (?:his|her|their) \p{L}+:\s*$/u.test(own) ? 'patient' : 'therapist', verb: null, fragment: false };
  const whole = own.trim().replace(/(?:, \p{Ll}[^:"“,]{1,24})?:$/u, '');
  if (/^\p{Lu}[\p{L}.'’-]*(?: \p{Lu}[\p{L}.'’-]*)?$/u.test(whole) && !/^(?:Later|Then|Now|Again|Still|Instead|Answers|Tape|At|And|But|So|Quote|Twice|Once|Last)$/.test(first)) return { speaker: people.stranger, verb: null, fragment: false };
  return null;
}

function verbBefore(own: string, words: string, people: People): Introduction | null {
  if (own.trim() === '') return null;
  if (/(?:^|\s)(?:by|from) me,?(?: unfortunately)?[,:]\s*$|(?:^|\s)yours truly[,:]\s*$|\bby me to [^.?!:]{1,30}:\s*$|\bI (?:came (?:in|back|out with)|piped up|broke in|chipped in|cut in|jumped in|took over|tried|offered|went on|added|replied|began|heard myself|put in)\b[^.?!]*[:,]\s*$|\bI (?:then )?(?:opened|started|began|led|closed|ended|finished) with\s*$|^\s*(?:then )?me: [^.?!:]{1,30}$/i.test(own) || /\bThen (?:me|I)\b[^.?!]*:\s*$/.test(own)) return { speaker: 'therapist', verb: null, fragment: false };
  const act = lastAct(own, people, false);
  if (act === null) {
    const subject = subjectLeading(own, people);
    if (subject !== null && /[:,—–]\s*$/.test(own)) return { speaker: subject === 'writer' ? 'therapist' : subject, verb: null, fragment: false };
    return null;
  }
  const speaker: Speaker = act.speaker === 'writer' ? 'therapist' : act.speaker;
  const rest = own.slice(act.end);
  const close = /[:,—–]\s*$/.test(rest) || rest.trim().split(/\s+/).filter((word) => word !== '').length <= 1
    || /^ to (?:\p{Lu}[\p{L}.'’]*|him|her|them|the (?:group|others|room))\s*$/u.test(rest)
    || (act.verb === 'told' && /^\p{Lu}.*[.?!]$/su.test(words) && words.split(/\s+/).length >= 5);
  if (speaker === 'therapist' && !close) {
    // The therapist reports in their own words and borrows a few of the patient's.
    return { speaker: 'patient', verb: null, fragment: true };
  }
  if (speaker === 'therapist' && /^\p{Ll}/u.test(words) && words.split(/\s+/).length <= 3 && !/[:,]\s*$/.test(rest)) return { speaker: 'patient', verb: null, fragment: true };
  return { speaker, verb: act.verb, fragment: !close };
}
