import type { Quotation } from '../passage.ts';
import type { People } from '../people.ts';
import type { QuotedSpan } from '../quotationMarks.ts';
import type { Speaker } from '../speaker.ts';
import { clauseBefore } from './clauseBefore.ts';
import { announcesOwnWords } from './ownWriting.ts';
import { introductionOf } from './introduction.ts';
import { soundsLikeTherapist } from './soundsLikeTherapist.ts';
import { pronounMeansTherapist } from './pronoun.ts';
import { lastAct } from './speechAct.ts';
import { voiceAfter, type Voice } from './voice.ts';

/** Quotations with whose words they are. */
interface Attributed {
  readonly quotations: readonly Quotation[];
  /** Who spoke last, for what follows. */
  readonly voice: Voice;
}

/**
 * Says whose words each quotation in narrative is: by the verb and its subject after it ("…", I said), before it
 * (Pt stated, "…"; K.: "…"), and where nothing attributes it by who acted last and by how it is said.
 * @param text plain text of the passage
 * @param before who acted last in what precedes the passage
 * @param first whose words a quotation at the very beginning holds, when a name before the passage says so
 */
export function attributeNarrative(text: string, spans: readonly QuotedSpan[], people: People, before: Voice, first: Speaker | null = null): Attributed {
  const quotations: Quotation[] = [];
  let announced = before === 'own' || before === 'own quote';
  let voice: Voice = announced ? 'writer' : before;
  /** What was told since `voice` spoke: most quotations say by themselves whose they are, and nobody asks. */
  let told: string[] = [];
  let from = 0;
  for (const [i, span] of spans.entries()) {
    const gap = text.slice(from, span.outer.start);
    const next = spans[i + 1]?.outer.start ?? text.length;
    const after = text.slice(span.outer.end, Math.min(next, span.outer.end + 160));
    const words = text.slice(span.inner.start, span.inner.end);
    const own = clauseBefore(gap);
    const context = gap.slice(0, gap.length - own.length);
    told.push(context);
    const given = i === 0 && first !== null && gap.trim() === '' ? { speaker: first === 'writer' ? 'therapist' as const : first, verb: null, fragment: false } : null;
    const introduced = introductionOf(words, own, after, people);
    if (gap.trim() !== '') announced = own.trimEnd().endsWith(':') && announcesOwnWords(own);
    const decided = announced && (introduced === null || own.trim() !== '') ? ownWords : given === null || introduced?.speaker === given.speaker ? introduced : given;
    let speaker: Speaker;
    let verb: string | null = null;
    let scare = false;
    if (decided !== null) {
      speaker = decided.speaker === 'patient' && pronounMeansTherapist(context, own, after, people) ? 'therapist' : decided.speaker;
      verb = decided.verb;
      scare = decided.fragment && decided.verb === null;
    } else {
      const previous = quotations.at(-1);
      const continues = previous !== undefined && /^[,.]?\s*(?:and(?: then| later| again)?|then|later|again|—|–|-)[,:]?\s*$/i.test(gap) && gap.length < 12;
      const embedded = own.trim() !== '' || /^\s*[\p{Ll}(]/u.test(after.replace(/^[,.;]/, ''));
      if (continues && (!embedded || /\band\b/i.test(gap) && !/^\s*[\p{Ll}(]/u.test(after.replace(/^[,.;]/, '')))) speaker = previous.speaker;
      else if (embedded && words.split(/\s+/).length <= 6 && !/[.?!]$/.test(words)) {
        speaker = 'patient';
        scare = words.split(/\s+/).length <= 3;
      } else {
        voice = voiceAfter(told, people, voice);
        told = [];
        speaker = soundsLikeTherapist(words, voice, own, after, goesOn(previous, text, gap), people) ? 'therapist' : 'patient';
      }
    }
    quotations.push({ inner: span.inner, outer: span.outer, speaker, verb, scare });
    if (!scare && (decided === null || !decided.fragment || (decided.verb !== null && speaker !== 'therapist'))) {
      voice = speaker === 'therapist' || speaker === 'writer' ? (/\?\s*$/.test(words) ? 'asked' : 'therapist') : 'answered';
      told = [];
    }
    from = span.outer.end;
  }
  const rest = text.slice(from);
  return { quotations, voice: announced && quotations.length > 0 && rest.trim() === '' ? 'own' : voiceAfter([...told, rest], people, voice) };
}

/** What the writer announced as words of their own. */
const ownWords = { speaker: 'therapist', verb: null, fragment: false } as const;

/** Who goes on speaking after their own words were given to them: "…," I said. "…". After a question somebody else answers. */
function goesOn(previous: Quotation | undefined, text: string, gap: string): Speaker | null {
  if (previous === undefined || previous.verb === null || gap.length > 60 || !gap.slice(0, 30).includes(previous.verb)) return null;
  return /\.\s*$/.test(gap) && !/[.?!]\s+\S/.test(gap) && text[previous.inner.end - 1] !== '?' ? previous.speaker : null;
}

/** In somebody's own turn: what they quote of others is others', what they quote of themselves is theirs. */
export function attributeSpeech(text: string, spans: readonly QuotedSpan[], base: Speaker, people: People): readonly Quotation[] {
  const quotations: Quotation[] = [];
  for (const span of spans) quotations.push(quotedInSpeech(text, span, spans[0]!, base, people));
  return quotations;
}

function quotedInSpeech(text: string, { inner, outer }: QuotedSpan, first: QuotedSpan, base: Speaker, people: People): Quotation {
  const by = (speaker: Speaker, verb: string | null = null, scare = false): Quotation => ({ inner, outer, speaker, verb, scare });
  if (base !== 'therapist' && base !== 'writer') return by(base);
  const outside = text.slice(0, outer.start).trim() + text.slice(outer.end).trim();
  if (outside.replace(/[\s.…—-]/g, '') === '') return by(base);
  const own = clauseBefore(text.slice(0, outer.start));
  const act = lastAct(own, people, true);
  if (act !== null) return by(act.speaker === 'writer' ? 'therapist' : act.speaker, act.verb);
  const words = text.slice(inner.start, inner.end);
  // A sentence of its own next to other quoted sentences is the turn itself, marked sentence by sentence.
  const alone = own.trim() === '' && /[.?!]$/.test(words);
  if (alone && first.outer.start === text.length - text.trimStart().length) return by(base);
  return by('patient', null, words.split(/\s+/).length <= 3);
}
