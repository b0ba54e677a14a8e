import type { Judged } from './candidate.ts';
import type { CategoryId } from './category.ts';
import type { Level } from './finding.ts';
import type { Scene } from './scene.ts';

/** Categories that a plain summary of what somebody has just said can look like. */
const presuming: ReadonlySet<CategoryId> = new Set<CategoryId>(['A1', 'A2', 'A3', 'A5', 'A7', 'A8', 'A9', 'A12', 'A14']);

/** How a speaker takes up what was said: what follows gives it back rather than hands it down. */
const takingUp = /^[\W_]*(?:(?:so|and|okay|ok|yeah|yes|right|well|um|uh|mm|mm-hm|mhm|but|because|'cause|you know|like|now)\b[\s,.…–-]*)+|\b(?:sounds? like|you(?:'re|’re| are) (?:saying|telling)|i hear|i(?:'m|’m) hearing|you said|you mentioned|um|uh)\b/iu;

/** Strong feeling ascribed, or something between the two in the room: heavier than a summary of what was told. */
const weighty = /\b(?:angry|furious|jealous|envious|ashamed|humiliated|rejected|abandoned|terrified|hate|resent|punish\w*|test(?:ing)? (?:me|us)|(?:with|to|at|of|from|for|about|like|want(?:ed|s)?|see|let(?:ting)?|push(?:ing)?) (?:me|us))\b/iu;

/** What closes a question when it stands in a claim about a mind: the words that make a summary a verdict. */
const force = /\b(?:because you|really (?:about|saying|doing|want)|clearly|obviously|of course|always|never|every time|deep down|secretly|underneath|the truth|the fact is|the real|what you|who you|way of|in order to|so that|that(?:'s|’s| is) (?:why|what|how) you|not .{1,30} (?:but|you(?:'re|’re| are))|isn(?:'|’)t .{1,40},|nothing but|no one|nobody)\b/iu;

/**
 * How loudly a passage is shown. `information` is for what a colleague would nod at: the ear is sure, no gate lowered it,
 * and, where a therapist's spoken sentence may be no more than a summary, something in it makes it a verdict
 * (stance guide 2.3: a reflective summary is a hint at most).
 */
export function levelOf(share: number, surely: number, primary: Judged, scene: Scene): Level {
  if (share < surely) return 'hint';
  if (!primary.category.startsWith('A')) return 'information';
  if (primary.gates.some(({ gate, effect }) => effect === 'lowered' && gate !== 'base level')) return 'hint';
  // Softer labels, kind ones among them, are worth a thought and no more (stance guide A10, second tier).
  if (primary.category === 'A10' && !scene.reading.words.some(({ classes }) => classes.has('label'))) return 'hint';
  if (scene.form !== 'direct') return 'information';
  if (takingUp.test(scene.reading.text)) return 'hint';
  return !presuming.has(primary.category) || force.test(scene.reading.text) || weighty.test(scene.reading.text) ? 'information' : 'hint';
}
