import type { Passage } from '../note/passage.ts';
import type { Chunk } from '../note/sessionNote.ts';
import { byEar } from './candidate.ts';
import type { Judged } from './candidate.ts';
import { categories, categoryOf } from './categories/categories.ts';
import type { CategoryId, Stance } from './category.ts';
import { decide, judge, judgedIn } from './decide.ts';
import type { Hearing, Listener } from './ear/ear.ts';
import { rulesHeard } from './ear/rulesHeard.ts';
import type { Finding, GateStep, Level } from './finding.ts';
import type { OwnPhrases } from './ownPhrases.ts';
import { levelOf, mayGiveBack } from './level.ts';
import { advises, kindByForm, nameOf } from './naming.ts';
import type { Place } from './place.ts';
import { byPrecedence } from './precedence.ts';
import type { Choices } from './review.ts';
import type { Scene } from './scene.ts';
import { scareQuotes } from './scareQuotes.ts';
import { scenesOf } from './scenes.ts';
import type { StagedUtterance } from './scenes.ts';
import { surroundingsKey } from './surroundings.ts';

/**
 * From which share on the ear's guess becomes a mark. Chosen on writers left out of training (docs/evaluation.md):
 * a false mark costs more trust than a missed one. Where the rules know a phrase in it (`phrase`), the ear need not be as
 * sure as alone (`hint`): what somebody has seen marked once they expect to see marked again.
 */
const thresholds = {
  asking: { authoritative: 0.04, curious: 0.15 },
  authoritative: { hint: 0.5, phrase: 0.46, information: 0.88, grounded: 0.8, worded: 0.05, despiteContext: 0.6, givingBack: 0.8 },
  curious: { hint: 0.7, phrase: 0.55, information: 0.7, grounded: 0.7 },
} as const;

/** A stance heard in one utterance, with the candidates that speak for it, the most useful first. */
interface HeardStance {
  readonly stance: Stance;
  readonly level: Level;
  readonly judged: readonly Judged[];
}

/** Listens to utterances, and may remember what was heard: an edit in a long paragraph leaves most of its sentences as they were. */
export class Attention {
  readonly #heard = new Map<string, HeardStance | null>();
  readonly #choices: Choices;
  readonly #own: OwnPhrases;
  /** Whether somebody wants to notice more than the ear knows of. */
  readonly #asksMore: boolean;
  readonly #ear: Listener;

  constructor(choices: Choices, own: OwnPhrases, ear: Listener) {
    this.#asksMore = own.any || categories.some(({ id, offByDefault }) => offByDefault && isOn(id, choices));
    this.#choices = choices;
    this.#own = own;
    this.#ear = ear;
  }

  /** What is heard in a scene. */
  listen(scene: Scene): HeardStance | null {
    if (!this.#asksMore && scene.asides.length === 0 && neither(this.#ear.atFirst(scene))) return null;
    const judged = judgedIn(scene);
    return hearUtterance(scene, judged, this.#ear, this.#choices) ?? askedFor(judged, this.#own.in(scene), this.#choices);
  }

  /** What was heard in these words in these surroundings; listens when they are new. */
  recall(scene: Scene, words: string): HeardStance | null {
    const key = `${scene.form}|${scene.speaker}|${scene.section}|${scene.kind ?? ''}|${scene.audience}|${surroundingsKey(scene.around)}|${words}|${scene.asides.map(({ text }) => text).join('|')}|${scene.next}`;
    const known = this.#heard.get(key);
    if (known !== undefined) return known;
    const heard = this.listen(scene);
    this.#heard.set(key, heard);
    if (this.#heard.size > most) for (const oldest of this.#heard.keys()) { this.#heard.delete(oldest); break; }
    return heard;
  }
}

/** Utterances remembered per note; the oldest is forgotten first. */
const most = 4000;

/**
 * Listens to a chunk. Offsets of what it returns count from the chunk's start.
 * @param again whether these words may come again; what will not need not be remembered.
 */
export function listen(chunk: Chunk, place: Place, choices: Choices, attention: Attention, again: boolean): Finding[] {
  const findings: Finding[] = [];
  for (const passage of chunk.passages) {
    for (const staged of scenesOf(passage, place, again)) {
      const heard = again ? attention.recall(staged.scene, staged.utterance.words) : attention.listen(staged.scene);
      const finding = heard && findingOf(chunk, passage, staged, heard, place, choices);
      if (finding) findings.push(finding);
    }
  }
  return findings.sort((one, other) => one.start - other.start || one.end - other.end);
}

/**
 * Whether an utterance sounds like neither stance before any rule was asked, as half of them do: much of the work is never
 * done. Of 12,900 marks in notes 34 are lost by it, hints all of them; on writers left out none that was meant.
 */
function neither({ authoritative, curious }: Hearing): boolean {
  return authoritative < thresholds.asking.authoritative && curious < thresholds.asking.curious;
}

function hearUtterance(scene: Scene, judged: readonly Judged[], ear: Listener, choices: Choices): HeardStance | null {
  const hearing = ear.hear(scene, rulesHeard(judged, decide(scene, judged)));
  const heeded = heededIn(judged, choices);
  const stance = stanceOf(hearing, heeded) ?? (saidInWords(judged, hearing) ? 'authoritative' : null);
  if (!stance) return null;
  const speaking = speakingFor(stance, hearing[stance], heeded, scene);
  if (!speaking || stance === 'authoritative' && evidenced(judged)) return null;
  // A summary is hardly ever a verdict: an ear in doubt leaves it alone.
  if (stance === 'authoritative' && hearing.authoritative < thresholds.authoritative.givingBack && mayGiveBack(speaking[0]!, scene)) return null;
  const first = speaking[0]!;
  return {
    stance, level: closed(first) ? 'hint' : levelOf(hearing[stance], thresholds[stance], speaking, scene),
    // The name comes last: nothing that was decided depends on it.
    judged: [{ ...first, category: first.by === byEar ? nameOf(scene.reading, scene.form, stance) : first.category, gates: choices.explain ? [...first.gates, earStep(scene, stance, ear)] : first.gates }, ...speaking.slice(1)],
  };
}

/** Candidates but those of categories that are off as long as nobody turns them on. */
function heededIn(judged: readonly Judged[], choices: Choices): readonly Judged[] {
  const heeded: Judged[] = [];
  for (const one of judged) if (!categoryOf(one.category).offByDefault || isOn(one.category, choices)) heeded.push(one);
  return heeded;
}

/** Whether particular words say it where the ear hears too little. */
function saidInWords(judged: readonly Judged[], { authoritative }: Hearing): boolean {
  for (const one of judged) if (authoritative >= thresholds.authoritative.worded && worded(one) || heldOff(one)) return true;
  return false;
}

/** What somebody turned on, or listed as a phrase of their own, is noticed wherever the gates let it through: nobody needs to be persuaded of it. */
function askedFor(judged: readonly Judged[], own: Judged | null, choices: Choices): HeardStance | null {
  const asked = [...judged.filter(({ category }) => categoryOf(category).offByDefault && isOn(category, choices)), ...(own ? [own] : [])].filter(({ level }) => level !== null);
  return asked.length > 0 ? { stance: 'authoritative', level: 'hint', judged: asked } : null;
}

function stanceOf(hearing: Hearing, judged: readonly Judged[]): Stance | null {
  const stance: Stance = hearing.authoritative > hearing.curious ? 'authoritative' : 'curious';
  return hearing[stance] >= thresholds[stance][isPhrased(stance, judged) ? 'phrase' : 'hint'] ? stance : null;
}

/** Whether a phrase of a stance is among what the gates let through. */
function isPhrased(stance: Stance, judged: readonly Judged[]): boolean {
  for (const { category, level, by } of judged) if (level !== null && isOf(stance, category) && !by.startsWith('form')) return true;
  return false;
}

function isOf(stance: Stance, category: CategoryId): boolean {
  return category.startsWith(stance === 'authoritative' ? 'A' : 'C');
}

/**
 * The candidates of a stance that speak for it; one named by the form of the words when no rule did. Null when a gate
 * closes the matter: unless the ear is rather sure, for a word of planning or teaching near a verdict makes it no plain fact.
 */
function speakingFor(stance: Stance, share: number, judged: readonly Judged[], scene: Scene): readonly Judged[] | null {
  const ofStance: Judged[] = [], through: Judged[] = [];
  for (const one of judged) if (isOf(stance, one.category) && (one.category !== 'C12' || asksOneself(scene)) && (one.category !== 'C11' || asksAround(scene))) ofStance.push(one);
  if (ofStance.length > 1) ofStance.sort((one, other) => byPrecedence(one.category, other.category));
  for (const one of ofStance) if (one.level !== null) through.push(one);
  if (through.length > 0) return stance === 'authoritative' ? withAdvice(through, ofStance, scene) : through;
  // A question the rules hear as asking, and in which no phrase leads, asks.
  if (stance === 'authoritative' && scene.reading.asks && judged.some(({ category, level }) => category.startsWith('C') && level !== null)) return null;
  const shut = ofStance.filter(closed);
  const heardDespite = stance === 'authoritative' && !scene.reading.asks && share >= thresholds.authoritative.despiteContext;
  if (shut.length > 0) return heardDespite && shut.every(outOfContext) ? shut : null;
  return heardByTheEar(kindByForm(scene.reading, scene.form, stance), heardDespite, scene);
}

/** The candidates that speak for a verdict, and advice beside them where its form alone gives it. */
function withAdvice(through: readonly Judged[], ofStance: readonly Judged[], scene: Scene): readonly Judged[] {
  if (!advises(scene.reading, scene.form) || ofStance.some(({ category }) => category === 'A4')) return through;
  const advice = judge({ category: 'A4', clause: 0, by: 'the form of advice', from: 0, to: scene.reading.words.length }, scene);
  return advice.level === null ? through : [...through, advice].sort((one, other) => byPrecedence(one.category, other.category));
}

/** What the ear alone heard, in the first clause that the gates leave to the writer; null when they leave none. */
function heardByTheEar(category: CategoryId, despiteContext: boolean, scene: Scene): readonly Judged[] | null {
  for (const [clause, { from, to }] of scene.reading.clauses.entries()) {
    const named = judge({ category, clause, by: byEar, from, to }, scene);
    if (closed(named)) return despiteContext && outOfContext(named) ? [named] : null;
    // Curiosity may well be told of somebody else.
    if (category.startsWith('C') || !shutOut(named) && !(scene.form === 'direct' && named.level === null)) return [named];
  }
  return null;
}

/** Gates by which a clause is somebody else's, or gives back what was said. */
function shutOut({ gates }: Judged): boolean {
  return gates.some(({ gate, effect }) => effect === 'dropped' && (gate === 'other speaker' || gate === 'evidence frame'));
}

/** Categories that rest on particular words (a tag, a label, a verb of disbelief or command): a phrase met says more there than its surroundings. */
const byWords: ReadonlySet<CategoryId> = new Set<CategoryId>(['A7', 'A10', 'A11', 'A12']);

function worded({ category, level, by }: Judged): boolean {
  return byWords.has(category) && level !== null && !by.startsWith('form') && !(categoryOf(category).soft?.includes(by) ?? false);
}

/** The ear is deaf to quotation marks: what they hold at a distance is the rules' to hear. */
function heldOff({ by, level }: Judged): boolean {
  return by === scareQuotes && level !== null;
}

/** Whether every authoritative candidate goes back to what the other person said, or is theirs: then the ear's guess gives way. */
function evidenced(judged: readonly Judged[]): boolean {
  const authoritative = judged.filter(({ category }) => category.startsWith('A'));
  return authoritative.length > 0 && authoritative.every(shutOut);
}

/** A question to oneself is asked in the writer's own pages, or aloud about oneself. */
function asksOneself({ form, reading }: Scene): boolean {
  return form === 'narrative' || !reading.words.some(({ classes }) => classes.has('you') || classes.has('your')) && reading.words.some(({ classes }) => classes.has('i') || classes.has('my'));
}

/** Others are asked where others are: in a group or a team, or by a word for them. Two people in a room have only each other. */
function asksAround({ kind, reading }: Scene): boolean {
  return kind === 'group' || kind === 'reflection-team' || reading.words.some(({ norm, classes }) => classes.has('name') || classes.has('people') || around.has(norm));
}

const around: ReadonlySet<string> = new Set(['others', 'other', 'group', 'members', 'each', 'rest', 'everyone', 'anyone', 'anybody', 'everybody', 'else', 'both', 'all', 'room', 'team', 'round', 'around', 'staff', 'colleagues']);

/** Gates whose answer stands whatever the ear hears: where plain words belong, and where room has been made. */
function closed({ gates }: Judged): boolean {
  return gates.some(({ gate, effect }) => effect === 'dropped' && (gate === 'exempt context' || gate === 'not prose' || gate === 'room made'));
}

/** Whether all that speaks against a passage is a word of planning, risk, law or teaching in or around it. */
function outOfContext({ gates }: Judged): boolean {
  return gates.some(({ gate, effect }) => effect === 'dropped' && gate === 'exempt context');
}

function earStep(scene: Scene, stance: Stance, ear: Listener): GateStep {
  const weightiest = ear.weightiest(scene, stance);
  const words = weightiest.join(', ');
  if (stance === 'curious') return { gate: 'ear', effect: 'credited', because: words ? { text: 'Words that make it sound curious: {words}.', args: { words } } : { text: 'It sounds curious as a whole.' } };
  return { gate: 'ear', effect: 'passed', because: words ? { text: 'Words that make it sound sure: {words}.', args: { words } } : { text: 'It sounds sure as a whole.' } };
}

function findingOf(chunk: Chunk, passage: Passage, { utterance, scene }: StagedUtterance, heard: HeardStance, place: Place, choices: Choices): Finding | null {
  const names: CategoryId[] = [];
  for (const { category } of heard.judged) if (!names.includes(category) && isOn(category, choices)) names.push(category);
  const primary = names[0];
  if (!primary) return null;
  const category = categoryOf(primary);
  const chosen = choices.levels[category.rule];
  const { start, end } = passage.offsets.sourceOf(utterance);
  return {
    rule: category.rule, category: primary, stance: heard.stance, level: chosen && chosen !== 'off' ? chosen : heard.level,
    start, end, text: chunk.text.slice(start, end), speaker: scene.speaker, section: place.sectionTitle,
    message: { text: category.message }, prompt: { text: category.prompt }, reference: category.reference,
    also: names.slice(1).map(id => categoryOf(id).rule),
    gates: heard.judged.find(({ category: id }) => id === primary)?.gates ?? [],
  };
}

function isOn(id: CategoryId, choices: Choices): boolean {
  const { rule, offByDefault } = categoryOf(id);
  const chosen = choices.levels[rule];
  return chosen === undefined ? !offByDefault : chosen !== 'off';
}
