import type { Cast } from './cast.ts';
import type { Quotation } from './passage.ts';
import type { QuotedSpan } from './quotationMarks.ts';
import { roleWords } from './roleWords.ts';
import type { Speaker } from './speaker.ts';
import { patientVerbs, questionVerbs, speechVerbs } from './speechVerbs.ts';

/** Who acted last before a place in the text: what an unattributed quotation is an answer to. */
export type Voice = 'therapist' | 'asked' | 'patient' | 'answered' | 'writer' | null;

export interface Attributed {
  readonly quotations: readonly Quotation[];
  /** Who spoke last, for what follows. */
  readonly voice: Voice;
}

interface Act { readonly speaker: Speaker; readonly verb: string; readonly end: number; readonly start: number; readonly asks: boolean }

/**
 * Says whose words each quotation in narrative is: by the verb and its subject after it ("…", I said), before it
 * (Pt stated, "…"; K.: "…"), and where nothing attributes it by who acted last and by how it is said.
 * @param text plain text of the passage
 * @param before who acted last in what precedes the passage
 */
export function attributeNarrative(text: string, spans: readonly QuotedSpan[], cast: Cast, before: Voice): Attributed {
  const quotations: Quotation[] = [];
  let voice = before;
  let from = 0;
  spans.forEach((span, i) => {
    const gap = text.slice(from, span.outer.start);
    const next = spans[i + 1]?.outer.start ?? text.length;
    const after = text.slice(span.outer.end, Math.min(next, span.outer.end + 160));
    const words = text.slice(span.inner.start, span.inner.end);
    const own = clauseBefore(gap);
    const context = gap.slice(0, gap.length - own.length);
    voice = voiceAfter(context, cast, voice);
    const decided = afterAttribution(words, after, own, cast) ?? toSomebody(own) ?? labelBefore(own, cast) ?? verbBefore(own, words, cast);
    let speaker: Speaker;
    let verb: string | null = null;
    let scare = false;
      if (decided !== null) {
      speaker = decided.speaker;
      verb = decided.verb;
      scare = decided.fragment && decided.verb === null;
    } else {
      const previous = quotations.at(-1);
      const continues = previous !== undefined && /^[,.]?\s*(?:and|then|later|again|—|–|-)[,:]?\s*$/i.test(gap) && gap.length < 12;
      const embedded = own.trim() !== '' || /^\s*[\p{Ll}(]/u.test(after.replace(/^[,.;]/, ''));
      if (continues && !embedded) speaker = previous.speaker;
      else if (embedded && words.split(/\s+/).length <= 6 && !/[.?!]$/.test(words)) {
        speaker = 'patient';
        scare = words.split(/\s+/).length <= 3;
      } else speaker = soundsLikeTherapist(words, voice, own) ? 'therapist' : 'patient';
    }
    quotations.push({ inner: span.inner, outer: span.outer, speaker, verb, scare });
    if (!scare && (decided === null || !decided.fragment || (decided.verb !== null && speaker !== 'therapist'))) voice = speaker === 'therapist' || speaker === 'writer' ? (/\?\s*$/.test(words) ? 'asked' : 'therapist') : 'answered';
    from = span.outer.end;
  });
  return { quotations, voice: voiceAfter(text.slice(from), cast, voice) };
}

/** In somebody's own turn: what they quote of others is others', what they quote of themselves is theirs. */
export function attributeSpeech(text: string, spans: readonly QuotedSpan[], base: Speaker, cast: Cast): readonly Quotation[] {
  return spans.map((span) => {
    const words = text.slice(span.inner.start, span.inner.end);
    const outside = text.slice(0, span.outer.start).trim() + text.slice(span.outer.end).trim();
    if (outside.replace(/[\s.…—-]/g, '') === '') return { ...span, speaker: base, verb: null, scare: false };
    if (base !== 'therapist' && base !== 'writer') return { ...span, speaker: base, verb: null, scare: false };
    const own = clauseBefore(text.slice(0, span.outer.start));
    const act = lastAct(own, cast, true);
    if (act !== null) return { ...span, speaker: act.speaker === 'writer' ? 'therapist' : act.speaker, verb: act.verb, scare: false };
    // A sentence of its own next to other quoted sentences is the turn itself, marked sentence by sentence.
    const alone = own.trim() === '' && /[.?!]$/.test(words);
    if (alone && spans[0]?.outer.start === text.length - text.trimStart().length) return { ...span, speaker: base, verb: null, scare: false };
    return { ...span, speaker: 'patient', verb: null, scare: words.split(/\s+/).length <= 3 };
  });
}

interface Decision { readonly speaker: Speaker; readonly verb: string | null; readonly fragment: boolean }

/** The part of `gap` that belongs to the sentence the quotation stands in. */
function clauseBefore(gap: string): string {
  const ends = /(?:[.?!…]["”’')\]]*|;)\s+(?=\S)/g;
  let from = 0;
  for (let end = ends.exec(gap); end !== null; end = ends.exec(gap)) {
    if (/(?:^|[\s(])(?:\p{Lu}|Dr|Mr|Mrs|Ms|Pt|Th|Cl|Mt|St|vs|e\.g|i\.e|approx)\.$/u.test(gap.slice(Math.max(0, end.index - 9), end.index + 1)) && !/^\s*$/.test(gap.slice(end.index + end[0].length))) {
      // "K. said" holds together; "… to K. She" does not.
      if (!/^(?:She|He|They|I|We|Then|The|Her|His)\b/.test(gap.slice(end.index + end[0].length))) continue;
    }
    from = end.index + end[0].length;
  }
  // A full stop, then only a space before the quotation: the quotation begins a sentence of its own.
  if (/[.?!…]["”’')\]]*\s+$/.test(gap) && !/(?:^|\s)\p{Lu}\.\s+$/u.test(gap)) return '';
  return gap.slice(from);
}

const personPattern = '(?:(?:[Tt]he|[Hh]er|[Hh]is|[Tt]heir|[Mm]y|[Oo]ur) )?[\\p{L}][\\p{L}\\p{M}.\'’-]*(?: \\p{Lu}[\\p{L}\\p{M}.\'’-]*)?';
const subjectVerb = new RegExp(`^[,.]?[\\s—–-]*(${personPattern})(?:,[^,.?!]{1,30},)? (?:(?:\\p{L}+ly|then|just|also|had|again|finally|simply|only) )?(\\p{L}+)`, 'u');
const verbSubject = new RegExp(`^[,.]?[\\s—–-]*(\\p{L}+) (${personPattern})`, 'u');

function afterAttribution(words: string, after: string, own: string, cast: Cast): Decision | null {
  const ended = /[.]$/.test(words.trim()) && !/^,/.test(after);
  const strong = /[,—–-]$/.test(words.trim()) || /^,/.test(after);
  const asked = /[?!…]$/.test(words.trim());
  const bracket = /^\s*\(([^()]{1,30})\)/.exec(after);
  if (bracket !== null && cast.person(bracket[1] ?? '') !== null) return { speaker: cast.person(bracket[1] ?? '') ?? 'other', verb: null, fragment: false };
  const from = /^,? (?:from|this from) (me|him|her|\p{Lu}[\p{L}.]*)/u.exec(after);
  if (from !== null) return { speaker: personSpeaker(from[1] ?? '', cast) ?? 'other', verb: null, fragment: false };
  const sv = subjectVerb.exec(after);
  if (sv !== null && speechVerbs.has((sv[2] ?? '').toLowerCase())) {
    const subject = sv[1] ?? '';
    const rest = after.slice(sv[0].length);
    const closes = /^(?:[.,;:!?)]|\s*$|\s+(?:and|but|to|her|him|them|me|gently|quietly|after|from|with|at|as|in|when|,)\b)/.test(rest);
    const capital = /^\s*[,.]?\s*(?:She|He|They|We|The|Her|His)\b/.test(after);
    if (strong || (asked && !capital && closes) || (!ended && !asked && !capital && own.trim() === '' )) {
      const speaker = personSpeaker(subject, cast);
      if (speaker !== null) return { speaker, verb: sv[2] ?? null, fragment: false };
    }
  }
  const vs = verbSubject.exec(after);
  if (vs !== null && speechVerbs.has((vs[1] ?? '').toLowerCase()) && !ended) {
    const speaker = personSpeaker(vs[2] ?? '', cast);
    if (speaker !== null && (strong || asked || own.trim() === '')) return { speaker, verb: vs[1] ?? null, fragment: false };
  }
  return null;
}

/** "Then to Mette: …": whoever writes the note is the one who turns to somebody. */
function toSomebody(own: string): Decision | null {
  return /^\s*(?:(?:And|Then|And then),? )?to (?:\p{Lu}[\p{L}.'’]*|him|her|them|the group|all)(?: (?:and|then) [\p{L}.]+)?[:,]\s*$/iu.test(own) ? { speaker: 'therapist', verb: null, fragment: false } : null;
}

function labelBefore(own: string, cast: Cast): Decision | null {
  const label = /(?:^|[\s(\].;,—–-])((?:\p{Lu}|\b(?:me|pt|th|mum|mom|dad|cl)\b)[\p{L}\p{M}.'’-]*(?: (?:on|to|and|again|aloud|then|later|\p{Lu})[\p{L}\p{M}.'’-]*){0,4})(?: ?\([^()]{1,40}\))?(?:,[^:"“]{1,24})?:\s*$/iu.exec(own);
  if (label === null) return null;
  const written = label[1] ?? '';
  const first = written.split(' ')[0] ?? '';
  if (/^(?:me|from me)$/i.test(first) || first === 'I') return { speaker: 'therapist', verb: null, fragment: false };
  const direct = cast.person(written) ?? cast.person(first);
  if (direct !== null) return { speaker: direct === 'writer' ? 'therapist' : direct, verb: null, fragment: false };
  if (/^(?:her|his|their)$/i.test(first)) return { speaker: 'patient', verb: null, fragment: false };
  if (/^(?:my|our)$/i.test(first)) return { speaker: 'therapist', verb: null, fragment: false };
  const whole = own.trim().replace(/:$/, '');
  if (/^\p{Lu}[\p{L}.'’-]*(?: \p{Lu}[\p{L}.'’-]*)?$/u.test(whole) && !/^(?:Later|Then|Now|Again|Still|Instead|Answers|Tape|At|And|But|So|Quote|Twice|Once|Last)$/.test(first)) return { speaker: cast.stranger, verb: null, fragment: false };
  return null;
}

function verbBefore(own: string, words: string, cast: Cast): Decision | null {
  if (own.trim() === '') return null;
  if (/(?:^|\s)(?:by|from) me,?(?: unfortunately)?[,:]\s*$|\bI (?:came in|cut in|jumped in|took over|tried|offered|went on|added|replied|began|heard myself|put in)\b[^.?!]*[:,]\s*$/i.test(own) || /\bThen (?:me|I)\b[^.?!]*:\s*$/.test(own)) return { speaker: 'therapist', verb: null, fragment: false };
  const act = lastAct(own, cast, false);
  if (act === null) {
    const subject = leadingSubject(own, cast);
    if (subject !== null && /[:,—–]\s*$/.test(own)) return { speaker: subject === 'writer' ? 'therapist' : subject, verb: null, fragment: false };
    return null;
  }
  const speaker: Speaker = act.speaker === 'writer' ? 'therapist' : act.speaker;
  const rest = own.slice(act.end);
  const close = /[:,—–]\s*$/.test(rest) || rest.trim().split(/\s+/).filter((word) => word !== '').length <= 1;
  if (speaker === 'therapist' && !close) {
    // The therapist reports in their own words and borrows a few of the patient's.
    return { speaker: 'patient', verb: null, fragment: true };
  }
  if (speaker === 'therapist' && /^\p{Ll}/u.test(words) && words.split(/\s+/).length <= 3 && !/[:,]\s*$/.test(rest)) return { speaker: 'patient', verb: null, fragment: true };
  return { speaker, verb: act.verb, fragment: !close };
}

/** Who the sentence is about when it begins with a name or pronoun: "K. put up a hand: …". */
function leadingSubject(own: string, cast: Cast): Speaker | null {
  const match = new RegExp(`^(?:(?:Here|Then|And|But|So|Now|Later|Again|After (?:a bit|that)),? )?(${personPattern}) `, 'u').exec(own.trimStart());
  if (match === null) return null;
  const word = match[1] ?? '';
  if (/^(?:I|We)$/.test(word)) return 'therapist';
  if (/^(?:She|He|They)$/.test(word)) return 'patient';
  const known = cast.person(word);
  if (known !== null) return known;
  return /^\p{Lu}\p{Ll}+$/u.test(word) && !notPeople.test(word) ? 'patient' : null;
}

const notPeople = /^(?:The|A|An|It|This|That|There|When|After|Before|As|On|In|At|So|And|But|Then|Here|Again|Later|Long|Silence|No|Not|Nothing|What|How|Why|Last|Next|For|From|With|By|Now|Laughter|Pause|Some|Two|Three|Both|Everyone|Everybody|Nobody|Her|His|My|Our|Their|If|Near|Toward|Towards|Once|Sat|Said|Asked|Told)$/;

function personSpeaker(word: string, cast: Cast): Speaker | null {
  const plain = word.trim();
  if (/^(?:i|we|me|writer|this writer)$/i.test(plain)) return 'therapist';
  if (/^(?:she|he|they|her|him)$/i.test(plain)) return 'patient';
  if (/^you$/i.test(plain)) return 'patient';
  const known = cast.person(plain);
  if (known !== null) return known === 'writer' ? 'therapist' : known;
  const possessed = /^(?:the|her|his|their|my|our) (.+)$/i.exec(plain);
  if (possessed !== null) return roleWords[(possessed[1] ?? '').toLowerCase()] ?? 'other';
  const last = plain.split(' ').at(-1) ?? '';
  if (cast.person(last) !== null && plain.includes(' ')) return cast.person(last);
  if (/^(?:Dr|Mr|Mrs|Ms|Prof)\b/.test(plain)) return 'colleague';
  if (/^\p{Lu}/u.test(plain) && !/^(?:The|A|An|It|This|That|There|Which|What|Then|And|But|So|Her|His|My)$/.test(plain)) return cast.stranger;
  return null;
}

const tokenPattern = /[\p{L}\p{M}][\p{L}\p{M}\p{N}.'’-]*/gu;
const fillers = new Set(['then', 'just', 'also', 'had', 'has', 'have', 'would', 'could', 'again', 'finally', 'simply', 'only', 'both', 'later', 'even', 'still', 'now', 'did', 'do', 'to', 'and', 'not', 'never', 'once', 'twice', 'went', 'on', 'myself', 'heard', 'who', 'that', 'too', 'almost', 'nearly', 'all', 'each']);

/** The last act of speech in a stretch of narrative, with its speaker. `spoken`: the stretch is somebody's own turn, where "you" is the patient. */
function lastAct(text: string, cast: Cast, spoken: boolean): Act | null {
  const tokens: { word: string; start: number; end: number }[] = [];
  tokenPattern.lastIndex = Math.max(0, 0);
  const base = Math.max(0, text.length - 400);
  for (const match of text.slice(base).matchAll(tokenPattern)) tokens.push({ word: match[0], start: base + match.index, end: base + match.index + match[0].length });
  for (let i = tokens.length - 1; i >= 0; i -= 1) {
    const token = tokens[i];
    if (token === undefined) continue;
    const verb = token.word.toLowerCase().replace(/\.$/, '');
    if (!speechVerbs.has(verb)) continue;
    const found = subjectOf(text, tokens, i, cast, spoken, verb);
    if (found === null) continue;
    return { speaker: found, verb: token.word, start: token.start, end: token.end, asks: questionVerbs.has(verb) };
  }
  return null;
}

function subjectOf(text: string, tokens: readonly { word: string; start: number; end: number }[], verbAt: number, cast: Cast, spoken: boolean, verb: string): Speaker | null {
  for (let i = verbAt - 1, steps = 0; i >= 0 && steps < 7; i -= 1, steps += 1) {
    const token = tokens[i];
    const following = tokens[i + 1];
    if (token === undefined || following === undefined) return null;
    const between = text.slice(token.end, following.start);
    if (/[.?!;:]/.test(between) || (/\.$/.test(token.word) && token.word.length > 3)) return bareVerb(verb);
    const lower = token.word.toLowerCase().replace(/[.]$/, '').replace(/['’](?:d|ve|s)$/, '');
    if (lower === 'was' || lower === 'were' || lower === 'been' || lower === 'being' || lower === 'be') return 'therapist';
    if (lower === 'i' || lower === 'we') return 'therapist';
    if (lower === 'you') return spoken ? 'patient' : 'other';
    if (lower === 'she' || lower === 'he' || lower === 'they') return 'patient';
    if (lower === 'writer' || lower === 'clinician') return 'therapist';
    if (fillers.has(lower) || /ly$/.test(lower) || /,/.test(between)) {
      if (/,/.test(between) && /^\p{Lu}/u.test(token.word) && cast.person(token.word) !== null) return norm(cast.person(token.word));
      continue;
    }
    const known = cast.person(token.word) ?? (roleWords[lower] ?? null);
    if (known !== null && lower.length > 1 || (known !== null && /^\p{Lu}/u.test(token.word))) return norm(known);
    if (/^\p{Lu}/u.test(token.word) && i > 0) return cast.stranger;
    if (i === 0 && /^(?:\p{Lu}\.-?){1,3}\p{Lu}?$/u.test(token.word)) return cast.stranger;
    if (/^\p{Lu}\p{Ll}+$/u.test(token.word) && i === 0 && !/^(?:The|A|An|It|This|That|There|When|After|Before|As|On|In|At|So|And|But|Then|Here|Again|Later)$/.test(token.word)) return cast.stranger;
    if (steps >= 3) return null;
  }
  return bareVerb(verb);
}

function norm(speaker: Speaker | null): Speaker {
  return speaker === 'writer' || speaker === null ? 'therapist' : speaker;
}

/** "Asked what …" is the clinician's; "Stated that …" and "Denies …" are the patient's (stance guide 5.3, 6). */
function bareVerb(verb: string): Speaker {
  return patientVerbs.has(verb) ? 'patient' : 'therapist';
}

/** Who acted last after a stretch of narrative without quotations. */
function voiceAfter(context: string, cast: Cast, before: Voice): Voice {
  const trimmed = context.trim();
  if (trimmed === '') return before;
  const last = clauseBefore(trimmed.replace(/[.?!…]+["”’)]*$/, ''));
  const act = lastAct(last === '' ? trimmed : last, cast, false);
  if (act !== null) return act.speaker === 'therapist' || act.speaker === 'writer' ? (act.asks ? 'asked' : 'therapist') : 'patient';
  const subject = leadingSubject(`${last} `, cast);
  if (subject === 'therapist' || /^(?:I|We)\b/.test(last)) return 'writer';
  if (subject !== null) return 'patient';
  const any = lastAct(trimmed, cast, false);
  if (any === null) return before;
  return any.speaker === 'therapist' || any.speaker === 'writer' ? (any.asks ? 'asked' : 'therapist') : 'patient';
}

const threshold = 0.4;

/** Whether words nobody attributes sound like the clinician's, given who acted last. */
function soundsLikeTherapist(words: string, voice: Voice, own: string): boolean {
  const text = words.trim();
  const size = text.split(/\s+/).length;
  const question = /\?$/.test(text);
  let score = voice === 'asked' ? -2.2 : voice === 'therapist' ? -1 : voice === 'answered' ? 1 : voice === 'patient' ? 0.3 : voice === 'writer' ? 0.7 : -0.5;
  if (question) score += /\b(?:you|your|we|us|could|what|how|where|which|would)\b/i.test(text) ? 1.8 : 0.6;
  if (question && /^(?:and |so |ok(?:ay)?,? )?(?:what|how|which|where|when|could|can|shall|would|suppose|isn't|isn’t|is it|is that)\b/i.test(text) && !/^how should I/i.test(text)) score += 0.8;
  if (/, (?:right|isn't it|is it|aren't you|don't you|do they|do you|are you|have you|haven't you|wasn't it|does it)\?$|^(?:isn't|don't you|aren't you) /i.test(text.replaceAll('’', "'"))) score += 1.2;
  if (/\byou(?:r|'re|’re|'ve|’ve|'d|’d)?\b/i.test(text) && size > 4) score += 0.9;
  if (/^\p{Lu}[\p{L}.]*, /u.test(text) && !/^(?:Yes|Yeah|No|Well|Okay|Ok|So|Oh|Right|Like|Maybe|And|But)\b/.test(text)) score += 0.8;
  if (/\b(?:I wonder|wondering|I (?:can )?imagine|sounds? (?:like|as)|seems? to me|can we|could we|shall we|let's|hang on|I(?:'ve| have|’ve) just|I (?:went|ran|jumped|got ahead|misheard|lost|rushed)|have I got|did I|I said that|my guess|I put|perhaps|I may|I might|I(?:'m|’m) trying|I can see how|on my end|what might)\b/i.test(text)) score += 1.4;
  if (/\b(?:you (?:sounded|sound|looked|look|think I|lot|people|don't know|don’t know|always|weren't|weren’t|said|told|never)|you're all|you’re all|you made|you had|you lot)\b/i.test(text)) score -= 1.6;
  if (size <= 4 && !question) score -= 1.2;
  if (/^(?:I|I'm|I’m|My|Like|Nothing|Dunno|Yeah|No|Because|That|Mostly)\b/.test(text) && !/\byou\b/i.test(text) && (voice !== 'answered' || size < 9)) score -= 1.2;
  if (/^(?:He|She|They|Everybody|Everyone|Nobody|It)(?:['’]\p{L}+)?\b/u.test(text) && !/\byou\b/i.test(text)) score -= 2;
  if (/^\p{Ll}/u.test(text)) score -= 1;
  if (/[:]\s*$/.test(own)) score -= 0.3;
  return score > threshold;
}
