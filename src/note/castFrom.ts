import { Cast } from './cast.ts';
import { enough, isNoStaff } from './conduct.ts';
import type { FrontMatter } from './frontMatter.ts';
import { factWords, headingWords } from './headingWords.ts';
import { nameKey } from './label.ts';
import { castStrangers, otherAskers } from './strangers.ts';
import { roleNamed, roleWords } from './roleWords.ts';
import type { SectionKind } from './section.ts';
import { sectionLetters } from './sectionLetters.ts';
import type { Speaker } from './speaker.ts';
import type { Survey } from './survey.ts';
import { ask, tallyTurns, type Tally } from './tally.ts';

/** Whom a note says who they are, by the keys of their names. */
interface Declared {
  readonly speakers: Map<string, Speaker>;
  /** Whom only prose shows to be staff. */
  readonly shown: Set<string>;
}

/** Who has turns, and the labels of which nothing is known yet. */
interface Roles {
  readonly speakers: Map<string, Speaker>;
  readonly open: readonly Tally[];
  readonly turns: number;
  readonly voices: number;
}

/** Decides who is who from everything the note says about it: front matter first, then introductions, then role words, then how the turns go. */
export function castFrom(frontMatter: FrontMatter, surveys: readonly Survey[], reflectionTeam: boolean): Cast {
  const { speakers: declared, shown } = declaredIn(frontMatter, surveys);
  const plainly = sectionLetters(surveys, declared, false);
  // "**P:** next week" under a dialogue of T and P: sections are in bold, turns are not.
  const letters = plainly.size > 0 ? plainly : sectionLetters(surveys, declared, true);
  const spoken = new Set(plainly.size > 0 ? [] : [...letters.keys()].filter((key) => surveys.filter(({ label }) => label !== null && !label.bold && label.key === key).length >= 2));
  const tallies = tallyTurns(surveys, (key, bold) => letters.has(key) && (bold || !spoken.has(key)));
  setRight(tallies, letters, declared);
  const acting = actingAsStaff(surveys, tallies, declared);
  for (const name of acting) if (!surveys.some(({ told }) => isNoStaff(told, name))) {
    declared.set(nameKey(name), 'therapist');
    shown.add(nameKey(name));
  }

  const { speakers, open, ...told } = rolesOf(tallies, declared);
  let { turns, voices } = told;
  const frequent = open.filter((tally) => tally.count >= 2);
  // In a dialogue somebody may speak once; elsewhere a name with a colon that comes once is some other kind of title.
  const dialogue = turns + frequent.reduce((sum, tally) => sum + tally.count, 0) >= 5 && voices + frequent.length >= 2;
  const regulars = dialogue ? open.filter((tally) => tally.count >= 2 || /^(?:\p{Lu}[\p{L}'’]*\.?-?){1,3}$/u.test(tally.name)) : frequent;
  const group = surveys.slice(0, 8).some(({ title }) => title !== null && /\bgroup\b|\bmbt-g\b/i.test(title.text));
  castStrangers(regulars, speakers, tallies, reflectionTeam, group);
  // Where a therapist goes by name, so may another: whoever in a group of voices does little but ask.
  const byName = [...tallies].filter(([key]) => speakers.get(key) === 'therapist').every(([key, { name }]) => shown.has(key) || declared.get(key) === undefined && roleNamed(key, name) === null);
  if (byName && !reflectionTeam) for (const key of otherAskers(tallies, speakers)) speakers.set(key, 'therapist');
  for (const tally of regulars) if (speakers.has(nameKey(tally.name))) {
    turns += tally.count;
    voices += 1;
  }
  if (reflectionTeam) for (const [key, speaker] of speakers) if (speaker === 'member' || speaker === 'colleague') speakers.set(key, 'therapist');
  // A single line under a name is somebody's view told, unless it is quoted or stands in a dialogue.
  const mentioned = new Set(dialogue ? [] : [...shown].filter((key) => {
    const tally = tallies.get(key);
    return tally !== undefined && tally.count === 1 && !tally.quoted;
  }));
  return new Cast(speakers, letters, turns, voices, reflectionTeam, mentioned, acting, spoken);
}

function declaredIn(frontMatter: FrontMatter, surveys: readonly Survey[]): Declared {
  const speakers = new Map<string, Speaker>();
  const shown = new Set<string>();
  for (const { introductions, colleagues } of surveys) {
    for (const { name, speaker } of introductions) {
      for (const key of keysOf(name)) if (!speakers.has(key) || (speakers.get(key) === 'member' && speaker === 'therapist')) speakers.set(key, speaker);
    }
    for (const name of colleagues) for (const key of keysOf(name)) if ((speakers.get(key) ?? 'member') === 'member') {
      speakers.set(key, 'therapist');
      shown.add(key);
    }
  }
  for (const name of frontMatter.patients) for (const key of keysOf(name)) speakers.set(key, 'patient');
  for (const name of frontMatter.therapists) for (const key of keysOf(name)) speakers.set(key, 'therapist');
  for (const [name, speaker] of Object.entries(frontMatter.speakers)) speakers.set(nameKey(name), speaker);
  return { speakers, shown };
}

/** Single letters that mean one thing as a rule, and another where the turns say so. */
function setRight(tallies: Map<string, Tally>, letters: Map<string, readonly SectionKind[]>, declared: Map<string, Speaker>): void {
  const therapistSpeaks = [...tallies].some(([key, { name }]) => (declared.get(key) ?? roleNamed(key, name)) === 'therapist');
  // One P and no therapist's turn: a plan under its letter, and no patient who says one thing to nobody.
  if (isLone(tallies.get('p')) && !declared.has('p') && !therapistSpeaks) {
    letters.set('p', ['plan']);
    tallies.delete('p');
  }
  // One T. with a full stop beside a dialogue of others: somebody's initial before a fact.
  const initial = tallies.get('t');
  if (isLone(initial) && initial.name === 'T.' && !declared.has('t') && [...tallies.values()].filter(({ count }) => count >= 2).length >= 2) tallies.delete('t');
  // C is the client, unless C is who asks while the others answer: then it is the clinician or counsellor.
  const asker = tallies.get('c');
  if (asker === undefined || asker.count < 4 || asker.questions < 0.5 * asker.count || ask(asker) < 0.8 || declared.has('c') || therapistSpeaks) return;
  const answering = [...tallies].filter(([key, { count }]) => key !== 'c' && count >= 3);
  if (answering.length >= 1 && answering.every(([, tally]) => ask(tally) <= 0.4)) declared.set('c', 'therapist');
}

/** A single line of somebody's that is neither quoted nor asks anything. */
function isLone(tally: Tally | undefined): tally is Tally {
  return tally?.count === 1 && !tally.quoted && tally.questions === 0;
}

/** Who has turns: by what the note declares or the role's name, and those whom neither tells. */
function rolesOf(tallies: ReadonlyMap<string, Tally>, declared: ReadonlyMap<string, Speaker>): Roles {
  const speakers = new Map<string, Speaker>(declared);
  const open: Tally[] = [];
  let turns = 0;
  let voices = 0;
  for (const [key, tally] of tallies) {
    const known = declared.get(key) ?? roleNamed(key, tally.name);
    if (known !== null) {
      // A dash after a name is also how a list explains itself: it takes a second one to be a dialogue.
      if (tally.dashed && tally.count < 2) continue;
      if (isSectionOnly(tally.name) && !declared.has(key)) continue;
      speakers.set(key, known);
      turns += tally.count;
      voices += 1;
    } else if (!factWords.has(key) && !isSectionName(tally.name) && (!tally.dashed || tally.count >= 3)) open.push(tally);
  }
  return { speakers, open, turns, voices };
}

/**
 * Those whom nobody presents and who are told to do what staff do: names as written. Initials among acts like these are a
 * clinician's sooner than a first name is. Turns of their own have a say. Whether anything speaks against them is another question.
 */
function actingAsStaff(surveys: readonly Survey[], tallies: ReadonlyMap<string, Tally>, declared: ReadonlyMap<string, Speaker>): string[] {
  const told = new Map<string, number>();
  for (const { conduct } of surveys) for (const { name, staff } of conduct) told.set(name, (told.get(name) ?? (/^\p{Lu}+$/u.test(name) ? 1 : 0)) + staff);
  return [...told].flatMap(([name, staff]) => {
    const key = nameKey(name);
    if (declared.has(key)) return [];
    const turns = tallies.get(key);
    if (turns !== undefined && turns.count >= 2 && turns.questions + turns.you === 0) return [];
    return staff + (turns !== undefined && turns.count >= 2 && turns.questions >= 0.5 * turns.count ? 1 : 0) >= enough ? [name] : [];
  });
}

/** A full name is also known by its parts and initials: "Bea O." by "bea" and "bo", "Dr Kay" by "kay". */
function keysOf(name: string): string[] {
  const key = nameKey(name);
  const keys = [key];
  const parts = key.split(' ').filter((part) => !/^(?:dr|mr|mrs|ms|prof)$/.test(part.replace('.', '')));
  if (parts.length > 1 && parts[0] !== undefined && parts[0].length > 1) keys.push(parts[0].replace(/\.$/, ''));
  if (parts.length === 1 && parts[0] !== undefined && parts[0] !== key) keys.push(parts[0]);
  if (/^(?:\p{L}\.)+\p{L}?$/u.test(`${key}.`)) keys.push(key.replaceAll('.', ''));
  let initials = '';
  for (const part of parts) for (const name of part.split('-')) initials += name[0] ?? '';
  if (initials.length > 1 && roleWords[initials] === undefined && !factWords.has(initials)) keys.push(initials);
  return keys;
}

function isSectionOnly(name: string): boolean {
  return /^(?:plan|presenter|group|members?|team|staff|school|family|parents?|police|chair|child)$/i.test(name) && !/^(?:group)$/i.test(name);
}

function isSectionName(name: string): boolean {
  const lower = nameKey(name);
  if (lower.length === 1) return false;
  return headingWords.some((row) =>
    row.whole?.includes(lower) === true
    || row.start?.some((word) => word.length > 1 && (lower === word || lower.startsWith(`${word} `))) === true
    || row.anywhere?.some((word) => lower.includes(word)) === true)
    || /(?:notes?|thoughts|reactions|comments?|pencil|margin|aside|impression|log|form|call|question|version|round|turn|part|scene|phase|moment|clip|segment|time|date|general|overall|do)$/.test(lower);
}

/**
 * What of a block has a say in who is who, as one string: blocks with the same facts leave the cast as it is.
 * @param acting those who act as staff do in the note as it was
 */
export function castFacts({ label, quoted, rowLabels, introductions, colleagues, conduct, told, title, questions, counts }: Survey, acting: readonly string[]): string {
  const against = acting.filter((name) => isNoStaff(told, name)).join(',');
  if (label === null && title === null && rowLabels.length === 0 && introductions.length === 0 && colleagues.length === 0 && conduct.length === 0) return against;
  return [
    label?.name, label?.separator, label?.bold, quoted, questions > 0, counts.you > 0, title?.text, rowLabels.map((row) => `${row.name}${row.questions > 0 ? '?' : ''}${row.you > 0 ? '!' : ''}`).join(','),
    introductions.map(({ name, speaker }) => `${name}=${speaker}`).join(','), colleagues.join(','),
    conduct.map(({ name, staff }) => `${name}=${staff}`).join(','), against,
  ].join('|');
}
