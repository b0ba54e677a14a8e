import type { Candidate, Judged } from './candidate.ts';
import type { Stance } from './category.ts';
import type { Clause } from './clause.ts';
import { categoryOf } from './categories/categories.ts';
import { candidatesOf } from './candidates.ts';
import type { GateStep, Level } from './finding.ts';
import { gates } from './gates/gates.ts';
import { byPrecedence } from './precedence.ts';
import type { Scene } from './scene.ts';

/** What is heard in one stretch of a sentence: the judged candidates of one stance, the primary one first. */
export interface Heard {
  readonly stance: Stance;
  readonly level: Level;
  /** Clause indexes, end exclusive. */
  readonly from: number;
  readonly to: number;
  readonly judged: readonly Judged[];
}

/** Takes one candidate through the gates in their order. */
export function judge(candidate: Candidate, scene: Scene): Judged {
  const clause = scene.reading.clauses[candidate.clause];
  const steps: GateStep[] = [];
  let level: Level | null = categoryOf(candidate.category).level;
  if (!clause) return { ...candidate, level: null, gates: steps };
  for (const gate of gates) {
    const said = gate.judge(candidate, clause, scene);
    if (!said) continue;
    steps.push({ gate: gate.name, ...said });
    if (said.effect === 'dropped') return { ...candidate, level: null, gates: steps };
    if (said.effect === 'lowered') level = 'hint';
  }
  return { ...candidate, level, gates: steps };
}

/** Everything that may be heard in a scene, each with what the gates said of it. */
export function judgedIn(scene: Scene): Judged[] {
  const judged: Judged[] = [];
  for (const candidate of candidatesOf(scene)) judged.push(judge(candidate, scene));
  return judged;
}

/** Acts that stay authoritative in curious company: a leading question, an argument, advice. */
const firm = new Set(['A7', 'A6', 'A4', 'A12', 'A14', 'A13', 'A10', 'A11']);
/** Curious kinds that need content and not only a turn of phrase: they keep a first-person clause curious. */
const strong = new Set(['C4', 'C5', 'C6', 'C8', 'C11', 'C12']);
/** Curious kinds that rest on a few common words and give way to anything firmer. */
const slight = new Set(['C1', 'C13', 'C15', 'C16', 'C3', 'C2', 'C7']);

/**
 * Decides what a sentence's clauses carry. Rules only: whoever adds another ear adds it here, between the gates and the
 * choice of a stance for each clause.
 */
export function decide(scene: Scene, candidates: readonly Judged[] = judgedIn(scene)): Heard[] {
  const heard: Heard[] = [];
  const { clauses } = scene.reading;
  for (let index = 0; index < clauses.length; index++) {
    const sure: Judged[] = [], open: Judged[] = [];
    for (const one of candidates) if (one.clause === index && one.level !== null) (one.category.startsWith('A') ? sure : open).push(one);
    if (sure.length === 0 && open.length === 0) continue;
    const stance = stanceIn(clauses[index]!, sure, open);
    const kept = (stance === 'curious' ? open : sure).sort((one, other) => byPrecedence(one.category, other.category));
    const level: Level = kept.some((one) => one.level === 'information') || stance === 'authoritative' && new Set(kept.map((one) => one.category)).size > 1 ? 'information' : 'hint';
    const last = heard[heard.length - 1];
    if (last && last.stance === stance && last.to === index) {
      heard[heard.length - 1] = { ...last, to: index + 1, level: last.level === 'information' ? 'information' : level, judged: [...last.judged, ...kept].sort((one, other) => byPrecedence(one.category, other.category)) };
    } else {
      heard.push({ stance, level, from: index, to: index + 1, judged: kept });
    }
  }
  return heard;
}

/** The stance of a clause, by what in it is sure and what leaves room; one of them holds something. */
function stanceIn(clause: Clause, sure: readonly Judged[], open: readonly Judged[]): Stance {
  if (sure.length === 0) return 'curious';
  if (open.length === 0) return 'authoritative';
  const question = clause.mood.endsWith('question');
  if (question && sure.some((one) => (one.category === 'A7' || one.category === 'A4') && !one.by.startsWith('form'))) return 'authoritative';
  if (question || sure.every((one) => one.by.startsWith('form')) || clause.has.has('hedge') || clause.tentativeModal) return 'curious';
  if (clause.subject === 'self' || clause.subject === 'we') return sure.some((one) => firm.has(one.category) && !one.by.startsWith('form')) && !open.some((one) => strong.has(one.category)) ? 'authoritative' : 'curious';
  return open.every((one) => slight.has(one.category)) || sure.some((one) => firm.has(one.category)) ? 'authoritative' : 'curious';
}
