/** Words that only carry a capital because they open a sentence. */
const openers = new Set(`
you he she it we they this that these those there here what who whose which when where why how
my your his her its our their the a an some any every each all most many few no none one two both either neither nobody nothing everybody everyone everything someone somebody something anyone
mother father parents brother sister partner husband wife boyfriend girlfriend friend friends family son daughter stepfather stepmother manager boss team staff group client patient men women people
part not never always only even just still again already maybe perhaps possibly sometimes often usually once then now today yesterday
shall as when which instead
in on at by with without under underneath beneath behind below above over after before since until from to for of off out up down inside outside between during through throughout about as if because although though while whenever unless due
being having doing going coming staying leaving driving saying working getting taking making keeping cutting drinking eating moving losing
and but or so yet
anger rage fear shame guilt sadness grief anxiety silence jealousy envy current recent early most managers kids couples numbers presenting
is are was were do does did have has had can could will would shall should may might must isn't aren't wasn't weren't don't doesn't didn't haven't hasn't hadn't can't couldn't won't wouldn't`.trim().split(/\s+/u));

/**
 * A clause as it reads inside a sentence: the first letter small where only its place made it a capital. Names, "I",
 * abbreviations and words we cannot tell from a name keep theirs.
 */
export function lowered(clause: string): string {
  const first = /^[\p{L}’'-]+/u.exec(clause)?.[0];
  if (!first) return clause;
  const word = first.toLowerCase().replaceAll('’', "'");
  const head = word.replace(/'(?:s|re|ve|ll|d|m)$/u, '');
  if (head === 'i' || !(openers.has(word) || openers.has(head))) return clause;
  return first.charAt(0).toLowerCase() + clause.slice(1);
}

/** Whether `lowered` would know how to open the clause inside a sentence: a closed-class word, "I", or a capital that stays. */
export function opensLow(clause: string): boolean {
  const first = /^[\p{L}’'-]+/u.exec(clause)?.[0];
  if (!first) return false;
  return /^\p{Ll}/u.test(first) || lowered(clause) !== clause || /^I(?:['’]|$)/u.test(first);
}

/** A text as it opens a sentence. */
export function raised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
