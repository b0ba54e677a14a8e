import type { Wording } from '../../stance/finding.ts';
import type { NoteFacts } from './noteFacts.ts';

/** Two ends between which mentalizing moves (Bateman & Fonagy), and the question that leads the other way. */
interface Pole {
  readonly id: string;
  readonly one: RegExp;
  readonly other: RegExp;
  /** When only `one` is there. */
  readonly towardsOther: Wording;
  readonly towardsOne: Wording;
}

const poles: readonly Pole[] = [
  {
    id: 'thinking-feeling',
    one: /\b(?:think|thinks|thought|believe\w*|know|knows|knew|remember\w*|plan\w*|reason\w*|understand\w*|understood|idea|decid\w*|realis\w*|realiz\w*)\b/gu,
    other: /\b(?:feel|feels|felt|feeling\w*|fear\w*|afraid|scared|sad\w*|angry|anger|asham\w*|shame\w*|guilt\w*|lonel\w*|hurt|anxious|anxiety|panic\w*|tear\w*|cried|crying|relie\w*|jealous\w*|rage)\b/gu,
    towardsOther: { text: 'There is much thinking in this note. What was felt, by whom, at the hottest point?' },
    towardsOne: { text: 'There is much feeling in this note. What did they make of it?' },
  },
  {
    id: 'outer-inner',
    one: /\b(?:look\w*|tone|voice|gesture\w*|face|eyes|posture|left|came|went|rang|called|texted|walked|sat|stood|shouted|smiled|laughed)\b/gu,
    other: /\b(?:felt|feel\w*|thought|think\w*|want\w*|wish\w*|hop\w*|fear\w*|believ\w*|imagin\w*|wonder\w*|mean\w*|sense\w*|mind)\b/gu,
    towardsOther: { text: 'This note shows much of what could be seen. What might have been inside?' },
    towardsOne: { text: 'This note speaks much of inner states. What did you see or hear that suggests them?' },
  },
];

/** Fewer words than this say nothing about a pole. */
const enough = 8;

/**
 * The contrary move: where nearly all of a note stands at one pole, the question that leads to the other. Balance is read as
 * movement, so one word in ten at the other end is enough to say nothing.
 */
export function contraryMove({ all }: NoteFacts): Wording | null {
  for (const { one, other, towardsOther, towardsOne } of poles) {
    const here = all.match(one)?.length ?? 0;
    const there = all.match(other)?.length ?? 0;
    if (here >= enough && there * 10 < here) return towardsOther;
    if (there >= enough && here * 10 < there) return towardsOne;
  }
  return null;
}
