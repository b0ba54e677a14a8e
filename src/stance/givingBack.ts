import type { SentenceReading } from './clause.ts';
import type { WordClass } from './vocabulary/wordClass.ts';

/** How a speaker takes up what was said: what follows gives it back rather than hands it down. */
const takingUp = /^[\W_]*(?:so|and|okay|ok|yeah|yes|right|well|um|uh|mm|mm-hm|mm-hmm|mhm|but|because(?! of)|'cause|you know|like|now)\b|\b(?:(?:sounds?|feels?|seems?) like|you(?:'re|’re| are) (?:saying|telling)|i hear|hear you say|i(?:'m|’m) hearing|you said|you(?:'ve|’ve)? (?:even |really |also )?mentioned|um|uh|kinda|sort of|kind of)\b/iu;

/** Strong feeling ascribed, or something between the two in the room: heavier than a summary of what was told. */
const weighty = /\b(?:angry|furious|jealous|envious|ashamed|humiliated|reject(?:ed|ion)|abandon(?:ed|ment)|terrified|hate|resent|punish\w*|test(?:ing)? (?:me|us)|(?:with|to|at|of|from|for|about|like|want(?:ed|s)?|see|let(?:ting)?|push(?:ing)?) (?:me|us))\b/iu;

/** What closes a question when it stands in a claim about a mind: the words that make a summary a verdict. */
const force = /\b(?:because you|really (?:about|saying|doing|telling|after|want)|clearly|obviously|surely|of course|always|never|every time|deep down|secretly|underneath|beneath (?:that|it|this|all)|bound to be|therefore|the truth|the fact is|the real|(?:^|so|and|that(?:'|’)s|this is) what you|who you are|way of|in order to|so that|that(?:'s|’s| is) (?:why|what|how) you|not .{1,30} (?:but|you(?:'re|’re| are))|isn(?:'|’)t .{1,40},|nothing but|no one|nobody|(?:perfectly|full|very) well|you kn[eo]w (?:the|that|it|this)|the way you|with everyone|there you go|against yourself|into yourself)\b/iu;

/** Words that judge: with one of them in it nothing is merely given back. */
const judging: readonly WordClass[] = ['label', 'verdict', 'booster'];

/** Whether a statement presses: it ascribes something heavy, or closes the question. */
export function presses(text: string): boolean {
  return force.test(text) || weighty.test(text);
}

/** Whether a spoken sentence takes up what was said, whatever it then makes of it. */
export function takesUp(text: string): boolean {
  return takingUp.test(text);
}

/**
 * Whether a spoken sentence gives back to the other person what they have said or done, and no more: it takes it up, it is
 * about them or about nobody else, and nothing in it judges, explains or closes. Stiles calls it a reflection; stance guide 2.3.
 */
export function givesBack({ text, words }: SentenceReading): boolean {
  const about = (...kinds: WordClass[]): boolean => words.some(({ classes }) => kinds.some(kind => classes.has(kind)));
  return takesUp(text) && !presses(text) && (about('you', 'your') || !about('he', 'his', 'kin', 'role', 'name', 'people')) && !about(...judging);
}
