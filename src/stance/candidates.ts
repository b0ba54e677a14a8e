import type { Candidate } from './candidate.ts';
import type { Clause, SentenceReading } from './clause.ts';
import type { CategoryId } from './category.ts';
import { categories } from './categories/categories.ts';
import type { Category } from './categories/category.ts';
import { PatternBook } from './pattern.ts';
import type { Scene } from './scene.ts';

const said = new PatternBook<Category>();
const told = new PatternBook<Category>();
const misses = new PatternBook<Category>();
for (const category of categories) {
  said.add(category, category.said);
  told.add(category, category.told);
  misses.add(category, category.nearMisses);
}

const people = new Set(['addressee', 'patient', 'kin', 'role', 'named', 'pronoun', 'people', 'mind']);
const innerLife = ['want', 'feel', 'relate', 'bear', 'defend', 'act-on', 'state', 'affect', 'trait', 'label', 'cover', 'theory', 'always'] as const;
const outerLife = ['schedule', 'frame', 'medicine', 'risk', 'legal'] as const;
const mentalFamilies = ['feel', 'relate', 'want'] as const;

/** Whether a reporting verb of the writer's hands over what follows it ("told her that", "pointed out", "I said"). */
function handsOver(clause: Clause): boolean {
  return (clause.subject === 'self' || clause.subject === 'we' || clause.subject === 'none' || clause.has.has('th'))
    && (clause.report === 'neutral' || clause.report === 'authoritative') && !clause.negated;
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
  const minded = content.some((word) => innerLife.some((kind) => word.classes.has(kind)));
  return minded && head.classes.has('tell') ? 'A1' : null;
}

/**
 * What a plain statement presumes, whatever its words: the form of the clause alone (stance guide 2.0). In a therapist's
 * talk a second- or third-person declarative about somebody's inner life speaks from the speaker's frame.
 */
function byForm(reading: SentenceReading, scene: Scene, clause: Clause): CategoryId | null {
  const inner = innerLife.some((kind) => clause.has.has(kind));
  const outer = outerLife.some((kind) => clause.has.has(kind));
  if (scene.form === 'direct') {
    if (clause.mood.endsWith('question')) return clause.mood === 'negative-question' || clause.mood === 'tag-question' || outer && !inner || clause.to - clause.from < 4 || clause.mood === 'polar-question' && !inner && !clause.has.has('hedge') && !clause.has.has('wh') ? null : 'C2';
    if (clause.mood !== 'declarative' || !people.has(clause.subject) && !(clause.subject === 'thing' && inner)) return null;
    if (!inner || clause.subject === 'thing' && outer || clause.subject === 'thing' && !['cover', 'theory', 'label', 'affect', 'trait'].some((kind) => clause.has.has(kind as 'cover'))) return null;
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
  const minded = head !== undefined && mentalFamilies.some((kind) => head.classes.has(kind)) || head !== undefined && (head.classes.has('be') || head.classes.has('get')) && after.some((word) => word.classes.has('state') || word.classes.has('trait'));
  if (!minded || head.classes.has('past') && head.classes.has('want') && !head.norm.startsWith('want')) return null;
  return clause.subject === 'mind' ? 'A3' : clause.subject === 'kin' || clause.subject === 'role' ? 'A2' : 'A1';
}

/** Everything that may be heard in a sentence, clause by clause, before the gates. */
export function candidatesOf(scene: Scene): Candidate[] {
  const { reading } = scene;
  const found: Candidate[] = [];
  let missed: ReadonlySet<CategoryId> | null = null;
  const clauseAt = (word: number): number => reading.clauses.findIndex((clause) => word >= clause.from && word < clause.to);
  const note = (category: CategoryId, clause: number, by: string): void => {
    if (clause < 0 || found.some((one) => one.category === category && one.clause === clause)) return;
    missed ??= new Set(misses.find(reading.words).map((hit) => hit.owner.id));
    if (missed.has(category)) return;
    found.push({ category, clause, by });
  };
  const handing = scene.form === 'narrative' ? reading.clauses.findIndex(handsOver) : -1;
  for (const hit of (scene.form === 'direct' ? said : told).find(reading.words)) note(hit.owner.id, clauseAt(hit.from), hit.pattern);
  if (handing >= 0) for (const hit of said.find(reading.words)) if (clauseAt(hit.from) >= handing && hit.owner.id !== 'A7') note(hit.owner.id, clauseAt(hit.from), hit.pattern);
  reading.clauses.forEach((clause, index) => {
    const category = byForm(reading, scene, clause);
    if (category && !found.some((one) => one.clause === index && one.category.startsWith('A'))) note(category, index, `form: ${clause.subject} ${clause.mood}`);
  });
  return found;
}
