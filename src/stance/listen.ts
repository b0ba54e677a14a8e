import type { Passage } from '../note/passage.ts';
import type { Chunk } from '../note/sessionNote.ts';
import type { Judged } from './candidate.ts';
import { categoryOf } from './categories/categories.ts';
import type { CategoryId, Stance } from './category.ts';
import { decide, judge, judgedIn } from './decide.ts';
import type { Hearing, Listener } from './ear/ear.ts';
import { rulesHeard } from './ear/rulesHeard.ts';
import type { Finding, GateStep, Level } from './finding.ts';
import type { OwnPhrases } from './ownPhrases.ts';
import { levelOf } from './level.ts';
import { advises, nameByForm } from './naming.ts';
import type { Place } from './place.ts';
import { byPrecedence } from './precedence.ts';
import type { ReviewOptions } from './review.ts';
import type { Scene } from './scene.ts';
import { scenesOf } from './scenes.ts';
import type { StagedUtterance } from './scenes.ts';

/**
 * From which share on the ear's guess becomes a mark. Chosen on writers left out of training (docs/evaluation.md):
 * a false mark costs more trust than a missed one, so hints begin where about four of five are right.
 */
export const thresholds = {
  authoritative: { hint: 0.5, information: 0.72, worded: 0.25 },
  curious: { hint: 0.5, information: 0.7 },
} as const;

/** A stance heard in one utterance, with the candidates that speak for it, the most useful first. */
interface HeardStance {
  readonly stance: Stance;
  readonly level: Level;
  readonly judged: readonly Judged[];
}

/** What was heard in utterances before: an edit in a long paragraph leaves most of its sentences as they were. */
export class Memory {
  readonly #heard = new Map<string, HeardStance | null>();
  readonly #options: ReviewOptions;
  readonly #own: OwnPhrases;

  constructor(options: ReviewOptions, own: OwnPhrases) {
    this.#options = options;
    this.#own = own;
  }

  /** What was heard in these words in these surroundings; listens when they are new. */
  recall(scene: Scene, words: string, ear: Listener): HeardStance | null {
    const key = `${scene.form}|${scene.speaker}|${scene.section}|${scene.kind ?? ''}|${scene.audience}|${words}|${scene.next}`;
    const known = this.#heard.get(key);
    if (known !== undefined) return known;
    const heard = hearUtterance(scene, words, ear) ?? askedFor(judgedIn(scene), this.#own.in(scene), this.#options);
    this.#heard.set(key, heard);
    if (this.#heard.size > most) for (const oldest of this.#heard.keys()) { this.#heard.delete(oldest); break; }
    return heard;
  }
}

/** Utterances remembered per note; the oldest is forgotten first. */
const most = 4000;

/** Listens to a chunk. Offsets of what it returns count from the chunk's start. */
export function listen(chunk: Chunk, place: Place, options: ReviewOptions, ear: Listener, memory: Memory): Finding[] {
  return chunk.passages.flatMap(passage => scenesOf(passage, place).flatMap(staged => {
    const heard = memory.recall(staged.scene, staged.utterance.words, ear);
    const finding = heard && findingOf(chunk, passage, staged, heard, place, options);
    return finding ? [finding] : [];
  })).sort((one, other) => one.start - other.start || one.end - other.end);
}

function hearUtterance(scene: Scene, words: string, ear: Listener): HeardStance | null {
  const judged = judgedIn(scene);
  const hearing = ear.hear(words, scene.form, rulesHeard(judged, decide(scene, judged)));
  const stance = stanceOf(hearing) ?? (hearing.authoritative >= thresholds.authoritative.worded && judged.some(worded) ? 'authoritative' : null);
  if (!stance) return null;
  const speaking = speakingFor(stance, judged, scene);
  if (!speaking || stance === 'authoritative' && evidenced(judged)) return null;
  return {
    stance, level: levelOf(hearing[stance], thresholds[stance].information, speaking[0]!, scene),
    judged: [{ ...speaking[0]!, gates: [...speaking[0]!.gates, earStep(words, scene, stance, ear)] }, ...speaking.slice(1)],
  };
}

/** What somebody turned on, or listed as a phrase of their own, is noticed wherever the gates let it through: nobody needs to be persuaded of it. */
function askedFor(judged: readonly Judged[], own: Judged | null, options: ReviewOptions): HeardStance | null {
  const asked = [...judged.filter(({ category }) => categoryOf(category).offByDefault && isOn(category, options)), ...(own ? [own] : [])].filter(({ level }) => level !== null);
  return asked.length > 0 ? { stance: 'authoritative', level: 'hint', judged: asked } : null;
}

function stanceOf(hearing: Hearing): Stance | null {
  const stance: Stance = hearing.authoritative > hearing.curious ? 'authoritative' : 'curious';
  return hearing[stance] >= thresholds[stance].hint ? stance : null;
}

/** The candidates of a stance that speak for it; one named by the form of the words when no rule did. Null when a gate closes the matter. */
function speakingFor(stance: Stance, judged: readonly Judged[], scene: Scene): readonly Judged[] | null {
  const letter = stance === 'authoritative' ? 'A' : 'C';
  const ofStance = judged.filter(({ category }) => category.startsWith(letter) && (category !== 'C12' || asksOneself(scene))).sort((one, other) => byPrecedence(one.category, other.category));
  const through = ofStance.filter(({ level }) => level !== null);
  if (through.length > 0 && letter === 'A' && advises(scene.reading, scene.form) && !ofStance.some(({ category }) => category === 'A4')) {
    const advice = judge({ category: 'A4', clause: 0, by: 'the form of advice' }, scene);
    return advice.level === null ? through : [...through, advice].sort((one, other) => byPrecedence(one.category, other.category));
  }
  if (through.length > 0) return through;
  if (ofStance.some(closed)) return null;
  const named = judge({ category: nameByForm(scene.reading, scene.form, stance), clause: 0, by: 'the ear' }, scene);
  return closed(named) ? null : [named];
}

/** Categories that rest on particular words (a tag, a label, a verb of disbelief or command): a phrase met says more there than its surroundings. */
const byWords: ReadonlySet<CategoryId> = new Set<CategoryId>(['A7', 'A10', 'A11', 'A12']);

function worded({ category, level, by }: Judged): boolean {
  return byWords.has(category) && level !== null && !by.startsWith('form');
}

/** Whether every authoritative candidate goes back to what the other person said: then the ear's guess gives way. */
function evidenced(judged: readonly Judged[]): boolean {
  const authoritative = judged.filter(({ category }) => category.startsWith('A'));
  return authoritative.length > 0 && authoritative.every(({ gates }) => gates.some(({ gate, effect }) => gate === 'evidence frame' && effect === 'dropped'));
}

/** A question to oneself is asked in the writer's own pages, or aloud about oneself. */
function asksOneself({ form, reading }: Scene): boolean {
  return form === 'narrative' || !reading.words.some(({ classes }) => classes.has('you') || classes.has('your')) && reading.words.some(({ classes }) => classes.has('i') || classes.has('my'));
}

/** Gates whose answer stands whatever the ear hears: who speaks, and where plain words belong. */
function closed({ gates }: Judged): boolean {
  return gates.some(({ gate, effect }) => effect === 'dropped' && (gate === 'exempt context' || gate === 'not prose'));
}

function earStep(words: string, scene: Scene, stance: Stance, ear: Listener): GateStep {
  const weightiest = ear.weightiest(words, scene.form, stance);
  return {
    gate: 'ear', effect: stance === 'curious' ? 'credited' : 'passed',
    because: weightiest.length > 0
      ? { text: 'These words weighed most: {words}.', args: { words: weightiest.join(', ') } }
      : { text: 'It sounds like it as a whole.' },
  };
}

function findingOf(chunk: Chunk, passage: Passage, { utterance, scene }: StagedUtterance, heard: HeardStance, place: Place, options: ReviewOptions): Finding | null {
  const names = [...new Set(heard.judged.map(({ category }) => category))].filter(id => isOn(id, options));
  const primary = names[0];
  if (!primary) return null;
  const category = categoryOf(primary);
  const chosen = options.levels?.[category.rule];
  const start = passage.offsets[utterance.start]!, end = passage.offsets[utterance.end - 1]! + 1;
  return {
    rule: category.rule, category: primary, stance: heard.stance, level: chosen && chosen !== 'off' ? chosen : heard.level,
    start, end, text: chunk.text.slice(start, end), speaker: scene.speaker, section: place.sectionTitle,
    message: { text: category.message }, prompt: { text: category.prompt }, reference: category.reference,
    also: names.slice(1).map(id => categoryOf(id).rule),
    gates: heard.judged.find(({ category: id }) => id === primary)?.gates ?? [],
  };
}

function isOn(id: CategoryId, options: ReviewOptions): boolean {
  const { rule, offByDefault } = categoryOf(id);
  const chosen = options.levels?.[rule];
  return chosen === undefined ? !offByDefault : chosen !== 'off';
}
