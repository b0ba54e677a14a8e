/** Words of clinical notes, one pattern for each kind: a text that has several kinds of them is likely a note. */
const clinicalWords = [
  /\bpt\b|\bpatient\b|\bclient\b/i, /\bsession\b/i, /\btherap(?:y|ist)\b|\bTh\d?\b/, /\bS\/?I\b|\bsuicid|self-harm|\bNSSI\b|\bHI\b/, /\bMBT\b|mentali[sz]/i,
  /safety plan|crisis plan|duty (?:line|number|team)|crisis (?:line|card)/i, /\bCMHT\b|\bGP\b|\bward\b|\bED\b|\bA&E\b/, /\bmg\b|medication|sertraline|quetiapine/i,
  /supervision|reflection team|countertransference|transference/i, /\btearful\b|\baffect\b|\bmood\b/i,
];

const spokenTo = /\byou(?:r|rs|'re|’re|'ve|’ve|'d|’d|'ll|’ll)?\b/gi;
const spokenOf = /\b(?:she|he|they|her|his|him|their|them|pt|client|patient)\b/gi;
const actTold = /\b(?:I|Th\d?|[Tt]herapist|[Cc]linician|[Ww]riter) (?:then |also )?(?:asked|said|told|wondered|explained|noticed|suggested|pointed)\b|(?:^|[.?!] )(?:Asked|Explored|Told|Wondered|Invited|Explained) /gm;

/**
 * How often a stretch of text has words of some kinds. Each is counted when it is first asked for: whoever writes into
 * the front matter what a note is spares its reading most of these questions.
 */
export class WordCounts {
  readonly #text: string;
  #you = -1;
  #they = -1;
  #acts = -1;
  #clinical = -1;

  constructor(text: string) {
    this.#text = text;
  }

  /** How often it says you/your. */
  get you(): number {
    if (this.#you < 0) this.#you = addressed(this.#text);
    return this.#you;
  }

  /** How often it says she/he/they/her/his. */
  get they(): number {
    if (this.#they < 0) this.#they = count(this.#text, spokenOf);
    return this.#they;
  }

  /** How often it tells what a clinician did: "I asked", "Th wondered", "Explored …". */
  get acts(): number {
    if (this.#acts < 0) this.#acts = count(this.#text, actTold);
    return this.#acts;
  }

  /** One bit for each kind of clinical word it holds. */
  get clinical(): number {
    if (this.#clinical < 0) this.#clinical = clinicalWords.reduce((bits, pattern, i) => (pattern.test(this.#text) ? bits | (1 << i) : bits), 0);
    return this.#clinical;
  }
}

/** How often a text says you/your. */
export function addressed(text: string): number {
  return count(text, spokenTo);
}

/** How many question marks a text has. */
export function questionsIn(text: string): number {
  let found = 0;
  for (let at = text.indexOf('?'); at >= 0; at = text.indexOf('?', at + 1)) found += 1;
  return found;
}

function count(text: string, pattern: RegExp): number {
  let found = 0;
  pattern.lastIndex = 0;
  while (pattern.exec(text) !== null) found += 1;
  return found;
}
