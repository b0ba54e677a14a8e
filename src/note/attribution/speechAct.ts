import type { People } from '../people.ts';
import { roleNamed } from '../roleWords.ts';
import type { Speaker } from '../speaker.ts';
import { mayBeSpeechVerb, patientVerbs, questionVerbs, speechVerbs } from '../speechVerbs.ts';
import { LastWords } from './lastWords.ts';

/** Somebody says something: "I asked", "Pt stated". */
interface SpeechAct {
  readonly speaker: Speaker;
  readonly verb: string;
  /** Where the verb ends, in UTF-16 units. */
  readonly end: number;
  readonly asks: boolean;
}

const fillers = new Set(['then', 'just', 'also', 'had', 'has', 'have', 'would', 'could', 'again', 'finally', 'simply', 'only', 'both', 'later', 'even', 'still', 'now', 'did', 'do', 'to', 'and', 'not', 'never', 'once', 'twice', 'went', 'on', 'myself', 'heard', 'who', 'that', 'too', 'almost', 'nearly', 'all', 'each']);

/** The last act of speech in a stretch of narrative, with its speaker. `spoken`: the stretch is somebody's own turn, where "you" is the patient. */
export function lastAct(text: string, people: People, spoken: boolean): SpeechAct | null {
  const words = new LastWords(text);
  for (let i = words.count - 1; i >= 0; i -= 1) {
    const stop = words.end(i) - (text.charCodeAt(words.end(i) - 1) === 46 ? 1 : 0);
    if (!mayBeSpeechVerb(text.charCodeAt(words.start(i)), text.charCodeAt(stop - 1))) continue;
    const verb = text.slice(words.start(i), stop).toLowerCase();
    if (!speechVerbs.has(verb)) continue;
    // "what goes off at three", "went home"
    if (/^(?:goes|went)$/.test(verb) && /^(?:off|out|away|to|home|back|up|down|in|into|through|with|over|past|round|for)$/.test(words.word(i + 1))) continue;
    const found = subjectOf(text, words, i, people, spoken, verb);
    if (found === null) continue;
    const end = words.end(i);
    return { speaker: found, verb: words.word(i), end, asks: questionVerbs.has(verb) && !/^(?: \p{L}+){0,3} to (?:hang on|hold|stop|pause|wait|slow|stay)\b/u.test(text.slice(end, end + 60)) };
  }
  return null;
}

function subjectOf(text: string, words: LastWords, verbAt: number, people: People, spoken: boolean, verb: string): Speaker | null {
  for (let i = verbAt - 1, steps = 0; i >= 0 && steps < 7; i -= 1, steps += 1) {
    const word = words.word(i);
    const between = text.slice(words.end(i), words.start(i + 1));
    if (/[.?!;:]/.test(between) || (/\.$/.test(word) && word.length > 3)) return bareVerb(verb);
    const lower = word.toLowerCase().replace(/[.]$/, '').replace(/['’](?:d|ve|s)$/, '');
    if (lower === 'was' || lower === 'were' || lower === 'been' || lower === 'being' || lower === 'be') return 'therapist';
    if (lower === 'i' || lower === 'we') return 'therapist';
    if (lower === 'you') return spoken ? 'patient' : 'other';
    if (lower === 'she' || lower === 'he' || lower === 'they') return 'patient';
    if (lower === 'writer' || lower === 'clinician') return 'therapist';
    if (fillers.has(lower) || /ly$/.test(lower) || /,/.test(between)) {
      if (/,/.test(between) && /^\p{Lu}/u.test(word) && people.person(word) !== null) return norm(people.person(word));
      continue;
    }
    const known = people.person(word) ?? roleNamed(lower, word);
    if (known !== null && lower.length > 1 || (known !== null && /^\p{Lu}/u.test(word))) return norm(known);
    if (/^\p{Lu}/u.test(word) && i > 0) return people.stranger;
    if (i === 0 && /^(?:\p{Lu}\.-?){1,3}\p{Lu}?$/u.test(word)) return people.stranger;
    if (/^\p{Lu}\p{Ll}+$/u.test(word) && i === 0 && !/^(?:The|A|An|It|This|That|There|When|After|Before|As|On|In|At|So|And|But|Then|Here|Again|Later)$/.test(word)) return people.stranger;
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
