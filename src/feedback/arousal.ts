/** A word for how high feeling ran, in the plain text it was found in (UTF-16 code units). */
export interface Arousal {
  readonly start: number;
  readonly end: number;
  readonly word: string;
  readonly direction: 'up' | 'down' | 'away';
}

/** Heat, cooling, and going out of reach: the three things a supervisor listens for (MBT-I-ACS item 5, pretend mode). */
const words = /\b(?:(?<up>arousal (?:rose|high|up)|voices? (?:rose|raised)|shout(?:ed|ing)|yell(?:ed|ing)|panick?(?:ed|ing|y)|hyperactivat(?:ed|ion)|overwhelmed|very tense|tense|heated|agitated|tearful|sobb(?:ed|ing)|cried|crying|stormed out|trembling|shaking)|(?<down>arousal (?:fell|down|came down|lower)|calm(?:er|ed)?(?: down)?|settled|slowed(?: down)?|softened|quieter|grounded|grounding|caught (?:his|her|their) breath|took a breath|(?:could|able to) think again)|(?<away>went (?:flat|blank|quiet|silent)|numb|dissociat(?:ed|ing|ion)|far away|switched off|frozen|froze|no feeling|zoned out))\b/giu;

/** Words before one of these say that it was not so. */
const denied = /\b(?:not|no|never|without|denie[sd]|nor)\s+(?:\w+\s+)?$/iu;

/** Finds the words of arousal in a plain text. */
export function arousalIn(text: string): Arousal[] {
  const found: Arousal[] = [];
  for (const match of text.matchAll(words)) {
    if (denied.test(text.slice(Math.max(0, match.index - 24), match.index))) continue;
    const direction = match.groups?.['up'] ? 'up' : match.groups?.['down'] ? 'down' : 'away';
    found.push({ start: match.index, end: match.index + match[0].length, word: match[0], direction });
  }
  return found;
}
