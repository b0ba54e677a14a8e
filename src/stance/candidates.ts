import type { Candidate } from './candidate.ts';
import { ClassBits } from './classBits.ts';
import type { Clause, SentenceReading, Word } from './clause.ts';
import type { CategoryId } from './category.ts';
import { categories } from './categories/categories.ts';
import type { Category } from './categories/category.ts';
import { byMotive, motiveAt } from './motive.ts';
import { PatternBook } from './pattern.ts';
import { keepsAtDistance, scareQuotes } from './scareQuotes.ts';
import type { Scene } from './scene.ts';
import type { WordClass } from './vocabulary/wordClass.ts';

const said = new PatternBook<Category>({ lasting: true });
const told = new PatternBook<Category>({ lasting: true });
const misses = new PatternBook<Category>({ lasting: true });
for (const category of categories) {
  said.add(category, category.said);
  told.add(category, category.told);
  misses.add(category, category.nearMisses);
}

const people = new Set(['addressee', 'patient', 'kin', 'role', 'named', 'pronoun', 'people', 'mind']);
/** Whose purposes somebody else can only guess. */
const presumed = new Set(['addressee', 'patient', 'kin', 'role', 'named', 'pronoun', 'people']);
const innerLife = ClassBits.of(['want', 'feel', 'relate', 'bear', 'defend', 'act-on', 'state', 'affect', 'trait', 'label', 'cover', 'theory', 'always']);
const outerLife = ClassBits.of(['schedule', 'frame', 'medicine', 'risk', 'legal']);
const mentalFamilies = ClassBits.of(['feel', 'relate', 'want']);
/** What of somebody's is wanted when it is no thing. */
const innerWants = ClassBits.of(['affect', 'mind', 'state', 'act-on', 'defend', 'relate', 'feel', 'cover', 'label', 'bear', 'always', 'i']);
/** What a thing may be said to be that says something of a mind. */
const innerThings = ClassBits.of(['cover', 'theory', 'label', 'affect', 'trait']);

/** Whether a reporting verb of the writer's hands over what follows it ("told her that", "pointed out", "I said"). */
function handsOver(clause: Clause): boolean {
  return (clause.subject === 'self' || clause.subject === 'we' || clause.subject === 'none' || clause.has.has('th'))
    && (clause.report === 'neutral' || clause.report === 'authoritative') && !clause.negated;
}

/** Whether what was told states something of somebody ("her Declan never gave it a thought"), and asks, offers or announces nothing. */
function assertsOf(content: readonly Word[]): boolean {
  let at = 0;
  const is = (...kinds: WordClass[]): boolean => kinds.some((kind) => content[at]?.classes.has(kind) ?? false);
  if (is('he', 'his', 'pt', 'name', 'kin', 'people')) at++;
  if (content[at]?.norm === 'both') at++;
  if (is('that') || content[at]?.norm === 'that') at++;
  if (is('wh', 'if', 'i', 'my', 'we') || /^(?:to|about|so|not|as)$/u.test(content[at]?.norm ?? 'to')) return false;
  if (!is('he', 'his', 'name', 'kin', 'pt', 'role', 'people')) return false;
  const verb = content.slice(at + 1, at + 5).find(({ classes }) => classes.has('aux') || classes.has('verb'));
  return verb !== undefined && !['tentative', 'can', 'will'].some((kind) => verb.classes.has(kind as WordClass));
}

/** What indirect speech hands to the patient: something about them, named by the verb that brings it. */
function handedOver(reading: SentenceReading, clause: Clause, outer: boolean): CategoryId | null {
  const head = reading.words[clause.headAt];
  const content = reading.words.slice(clause.headAt + 1);
  const first = content.findIndex((word) => word.classes.has('i') || word.classes.has('my'));
  const about = content.findIndex((word) => word.classes.has('he') || word.classes.has('his') || word.classes.has('pt') || word.classes.has('name') || word.classes.has('people') || word.classes.has('kin'));
  if (!head || outer || about < 0 || (first >= 0 && first <= about + 2) || reading.asks) return null;
  if (head.classes.has('advise')) return 'A4';
  if (head.classes.has('explain')) return 'A5';
  if (head.classes.has('correct')) return 'A6';
  if (head.classes.has('interpret')) return 'A3';
  const minded = content.some(({ form }) => form.bits.meets(innerLife));
  return head.classes.has('tell') && (minded || assertsOf(content)) ? 'A1' : null;
}

/**
 * What a plain statement presumes, whatever its words: the form of the clause alone (stance guide 2.0). In a therapist's
 * talk a second- or third-person declarative about somebody's inner life speaks from the speaker's frame.
 */
function byForm(reading: SentenceReading, scene: Scene, clause: Clause): CategoryId | null {
  const inner = clause.has.meets(innerLife);
  const outer = clause.has.meets(outerLife);
  if (scene.form === 'direct') {
    if (clause.mood.endsWith('question')) return clause.mood === 'negative-question' || clause.mood === 'tag-question' || outer && !inner || clause.to - clause.from < 4 || clause.mood === 'polar-question' && !inner && !clause.has.has('hedge') && !clause.has.has('wh') ? null : 'C2';
    if (clause.mood !== 'declarative' || !people.has(clause.subject) && !(clause.subject === 'thing' && inner)) return null;
    if (!inner || clause.subject === 'thing' && outer || clause.subject === 'thing' && !clause.has.meets(innerThings)) return null;
    if (clause.obliging) return 'A4';
    if (clause.subject === 'thing' || clause.subject === 'mind') return 'A3';
    if (clause.subject === 'people') return 'A5';
    return clause.subject === 'addressee' ? 'A1' : 'A2';
  }
  if (clause.mood.endsWith('question')) return outer && !inner || clause.to - clause.from < 4 || clause.mood === 'polar-question' && !clause.has.has('i') && !clause.has.has('my') ? null : 'C12';
  if (handsOver(clause)) return handedOver(reading, clause, outer);
  if (clause.mood !== 'declarative' || !people.has(clause.subject) || clause.report !== 'none' || outer) return null;
  const head = reading.words[clause.headAt];
  const after = reading.words.slice(clause.headAt, clause.to);
  const minded = head !== undefined && head.form.bits.meets(mentalFamilies) || head !== undefined && (head.classes.has('be') || head.classes.has('get')) && after.some((word) => word.classes.has('state') || word.classes.has('trait'));
  if (!minded || head.classes.has('past') && head.classes.has('want') && !head.norm.startsWith('want')) return null;
  // "She'd like a copy", "Dre needs the nurse": what is wanted is a thing, and asked for.
  if (head.norm === 'like' && clause.verbAt < clause.headAt || head.classes.has('want') && !after.slice(1).some(({ form }) => form.bits.meets(innerWants))) return null;
  return clause.subject === 'mind' ? 'A3' : clause.subject === 'kin' || clause.subject === 'role' ? 'A2' : 'A1';
}

/** Everything that may be heard in a sentence, clause by clause, before the gates. */
export function candidatesOf(scene: Scene): readonly Candidate[] {
  const { reading, form } = scene, { clauses, words } = reading;
  const noted = new Noted(reading);
  const handing = form === 'narrative' ? clauses.findIndex(handsOver) : -1;
  for (const hit of (form === 'direct' ? said : told).find(words)) noted.add(hit.owner.id, clauseAt(clauses, hit.from), hit.pattern, hit.from, hit.to);
  if (handing >= 0) for (const hit of said.find(words)) {
    const clause = clauseAt(clauses, hit.from);
    if (clause >= handing && hit.owner.id !== 'A7') noted.add(hit.owner.id, clause, hit.pattern, hit.from, hit.to);
  }
  for (const aside of scene.asides) {
    if (!keepsAtDistance(aside, reading, form)) continue;
    const at = clauses.findIndex(({ span }, index) => aside.at < (clauses[index + 1]?.span.start ?? Infinity) && aside.at >= (index === 0 ? 0 : span.start));
    noted.add('A11', Math.max(0, at), scareQuotes, 0, 0);
  }
  for (let index = 0; index < clauses.length; index++) {
    const clause = clauses[index]!;
    if (presumed.has(clause.subject) || form === 'narrative' && clause.subject === 'none' && clause.report === 'none') {
      const at = motiveAt(reading, clause);
      if (at >= 0) noted.add(clause.subject === 'kin' || clause.subject === 'role' ? 'A2' : 'A1', index, byMotive, at, clause.to);
    }
    const category = byForm(reading, scene, clause);
    if (category && !noted.hasAuthoritative(index)) noted.add(category, index, `form: ${clause.subject} ${clause.mood}`, clause.from, clause.to);
  }
  return noted.candidates;
}

function clauseAt(clauses: readonly Clause[], word: number): number {
  for (let index = 0; index < clauses.length; index++) if (word >= clauses[index]!.from && word < clauses[index]!.to) return index;
  return -1;
}

/** Candidates of one sentence: each category once in a clause, and none of which the words hold a near-miss. */
class Noted {
  readonly candidates: Candidate[] = [];
  readonly #reading: SentenceReading;
  #missed: ReadonlySet<CategoryId> | null = null;

  constructor(reading: SentenceReading) {
    this.#reading = reading;
  }

  add(category: CategoryId, clause: number, by: string, from: number, to: number): void {
    if (clause < 0) return;
    for (const one of this.candidates) if (one.category === category && one.clause === clause) return;
    this.#missed ??= new Set(misses.find(this.#reading.words).map((hit) => hit.owner.id));
    if (!this.#missed.has(category)) this.candidates.push({ category, clause, by, from, to });
  }

  /** Whether anything authoritative was noted in a clause. */
  hasAuthoritative(clause: number): boolean {
    for (const one of this.candidates) if (one.clause === clause && one.category.startsWith('A')) return true;
    return false;
  }
}
