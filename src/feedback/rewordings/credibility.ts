import { formsOf } from '../grammar/verbForms.ts';
import { inBrackets, type Proposal, type Told } from '../told.ts';

const title = { text: 'Say it as it was told' };

const contested = /\bstory\b.*\b(?:keeps changing|has .*holes|does not (?:add up|hold up))/u;

/** "Pt claims she did not drink." → "Pt says she did not drink." */
export function asTold(told: Told): Proposal | null {
  // A doubt that is argued in the same sentence would go on being one.
  if (told.direct || contested.test(told.body)) return null;
  const text = plainly(told);
  return text && text !== told.text ? { title, text } : null;
}

/** The same, with a place for what else is known: the difference is material, not falsehood. */
export function keepDifference(told: Told): Proposal | null {
  const plain = asTold(told);
  if (!plain || !/\b(?:says|said|reports|reported)\b/u.test(plain.text) || /\bno one\b/u.test(plain.text)) return null;
  return { title: { text: 'Keep both accounts in view' }, text: inBrackets(plain.text, 'what I have from elsewhere: ___; not yet looked at together') };
}

function plainly({ text }: Told): string | null {
  const toDo = /\b(claims|claimed|purports|purported|alleges|alleged) to (have )?(\p{Ll}+)\b/u.exec(text);
  if (toDo?.[1] && toDo[3]) {
    const reports = toDo[1].endsWith('s') ? 'reports' : 'reported';
    const doing = toDo[2] ? `having ${toDo[3]}` : formsOf(toDo[3])?.gerund;
    if (doing) return text.replace(toDo[0], `${reports} ${doing}`);
  }
  const patterns: readonly (readonly [RegExp, string])[] = [
    [/\bwould have (?:us|me|everyone) believe that\b/u, 'says that'],
    [/\b(?:was|were) adamant (that)?/u, 'said $1'],
    [/\b(?:is|are) adamant (that)?/u, 'says $1'],
    [/\b(?:claims|insists|alleges|maintains|asserts)\b(?!,| (?:on|to)\b)/u, 'says'],
    [/\b(?:claimed|insisted|alleged|maintained|asserted)\b(?! (?:on|to)\b)(?= (?:that|s?he|they|it|there|no|the|his|her|pt|not)\b)/u, 'said'],
    [/\badmits to\b/u, 'reports'], [/\badmitted to(?= \p{L}+ing\b)/u, 'reported'], [/\badmits\b/u, 'says'],
    [/\b([Cc])omplains of\b/u, '$1omplains of'],
    [/, yet again,/u, ''], [/\byet again\b ?/u, ''],
    [/\b([Hh])er so-called /u, '$1er '], [/\b([Hh])is so-called /u, '$1is '],
    [/\bdenies any\b/u, 'reports no'], [/\bdenied any\b/u, 'reported no'],
  ];
  if (/^Complains of\b/u.test(text)) return text.replace(/^Complains of/u, 'Reports');
  if (/\bcomplains of\b/u.test(text)) return text.replace(/\bcomplains of\b/u, 'reports');
  const apparently = /^(?:Apparently|Supposedly),? (s?he|they|Pt|pt) (?:was|were) too ["“](.+?)["”] (.+)$/u.exec(text);
  if (apparently?.[1] && apparently[2]) return `${apparently[1].charAt(0).toUpperCase()}${apparently[1].slice(1)} said ${apparently[1]} was too ${apparently[2]} ${apparently[3] ?? ''}`;
  const supposed = /^(?:Supposedly|Allegedly) (?=(?:\p{Ll}+ed|took|went|slept|drank|ate|left|had|rang|spent|lost|did|made|got)\b)/u.exec(text);
  if (supposed && /^Supposedly/u.test(text)) return `By own account ${text.slice(supposed[0].length)}`;
  if (supposed) return `Reports having been ${text.slice(supposed[0].length)}`;
  const scare = /^((She|He|They|Pt|\p{Lu}\.) (?:had|has|felt|was|went through)) (an? )?["“]([^"”]+)["”]/u.exec(text);
  if (scare?.[1] && scare[4] && /had|has|went/u.test(scare[1])) {
    const who = { She: 'she', He: 'he', They: 'they' }[scare[2] ?? ''] ?? scare[2] ?? 'pt';
    const calls = / has$/u.test(scare[1]) ? (who === 'they' ? 'call' : 'calls') : 'called';
    return text.replace(scare[0], `${scare[1]} what ${who} ${calls} ${scare[3] ?? ''}“${scare[4]}”`);
  }
  const found = patterns.find(([pattern]) => pattern.test(text));
  return found ? text.replace(found[0], found[1]).replace(/ {2,}/gu, ' ').replace(/\bsaid $/u, 'said') : null;
}

/** Doubt is a feeling of the writer's, and can be written as one. */
export function ownDoubt(told: Told): Proposal | null {
  if (told.direct || !told.whole) return null;
  const genuine = /^Not convinced (?:that|by) (.+)$/u.exec(told.body);
  if (genuine?.[1] && / (?:is|was|were|are|had|has) /u.test(genuine[1])) return { title: { text: 'Own the doubt' }, text: `I noticed doubt in myself whether ${genuine[1]} (from: ___)${told.mark}` };
  const account = /^(?:Doubtful|Unconvincing|Unreliable|Implausible) account\b(.*)$/u.exec(told.body);
  if (account) return { title: { text: 'Own the doubt' }, text: `Account${account[1] ?? ''} (what I was unsure about: ___)${told.mark}` };
  if (contested.test(told.body)) return { title: { text: 'Own the doubt' }, text: 'I have heard more than one version (___ and ___); not yet looked at together.' };
  return null;
}
