import { enough, isNoStaff } from './conduct.ts';
import type { FrontMatter } from './frontMatter.ts';
import { factWords, headingWords, letterFormats } from './headingWords.ts';
import { nameKey } from './label.ts';
import type { People } from './people.ts';
import { roleNamed, roleWords } from './roleWords.ts';
import type { SectionKind } from './section.ts';
import type { Speaker } from './speaker.ts';
import type { Survey } from './survey.ts';

/** Who is who in one note, and whether single letters are sections in it. */
export class Cast implements People {
  /** Equal keys mean equal casts. */
  readonly key: string;
  readonly #speakers: ReadonlyMap<string, Speaker>;
  readonly #letters: ReadonlyMap<string, readonly SectionKind[]>;
  readonly #team: boolean;
  readonly #mentioned: ReadonlySet<string>;
  /** Letters that are sections in bold and somebody's turns in plain. */
  readonly #spoken: ReadonlySet<string>;
  #acting: readonly string[];
  #turns: number;
  #voices: number;

  constructor(speakers: ReadonlyMap<string, Speaker>, letters: ReadonlyMap<string, readonly SectionKind[]>, turns: number, voices: number, team = false, mentioned: ReadonlySet<string> = new Set(), acting: readonly string[] = [], spoken: ReadonlySet<string> = new Set()) {
    this.#acting = acting;
    this.#team = team;
    this.#spoken = spoken;
    this.#mentioned = mentioned;
    this.#speakers = speakers;
    this.#letters = letters;
    this.#turns = turns;
    this.#voices = voices;
    this.key = [...speakers].map(([name, speaker]) => `${name}=${speaker}`).sort().join(';') + '|' + [...letters].map(([letter, kinds]) => `${letter}=${kinds.join(',')}`).join(';') + (team ? '|team' : '') + (mentioned.size > 0 ? `|${[...mentioned].sort().join(';')}` : '') + (spoken.size > 0 ? `|*${[...spoken].sort().join(';')}` : '');
  }

  /** How many turns bear a label that was taken for a speaker's. */
  get turns(): number {
    return this.#turns;
  }

  /** Names of those who act as staff do: what else is told of them decides whether they are. */
  get acting(): readonly string[] {
    return this.#acting;
  }

  /** How many different speakers have turns. */
  get voices(): number {
    return this.#voices;
  }

  /** Takes over the number of turns, and who acts as staff, from a later reading with the same people. */
  recount(later: Cast): void {
    this.#acting = later.acting;
    this.#turns = later.turns;
    this.#voices = later.voices;
  }

  /** Who a label at a line start stands for; null when it is no speaker's label here. */
  turnSpeaker(name: string, bold = false): Speaker | null {
    const key = nameKey(name);
    if ((this.#letters.has(key) && (bold || !this.#spoken.has(key))) || this.#mentioned.has(key)) return null;
    return this.#speakers.get(key) ?? null;
  }

  /** Who a name or role inside a sentence stands for: "K.", "writer", "her mother"; null when nothing is known of it. */
  person(name: string): Speaker | null {
    const key = nameKey(name);
    const known = this.#speakers.get(key);
    if (known === undefined && this.#team && key === 'chair') return 'therapist';
    return known ?? (key.length > 1 || /^[tp]$/.test(key) ? roleNamed(key, name) : null);
  }

  /** The section a single letter begins in this note, or null. P may come twice: as problem and as plan. `nth` counts from 0. */
  letter(name: string, nth = 0): SectionKind | null {
    const kinds = this.#letters.get(nameKey(name));
    return kinds?.[Math.min(nth, kinds.length - 1)] ?? null;
  }

  /** Who somebody is whom the note names and never presents: in a team a colleague who speaks as a therapist does, in a group a member. */
  get stranger(): Speaker {
    return this.#team ? 'therapist' : this.isGroup ? 'member' : 'patient';
  }

  /** Whether more than one therapist or any member is known: a group. */
  get isGroup(): boolean {
    let members = 0;
    for (const speaker of this.#speakers.values()) if (speaker === 'member') members += 1;
    return members >= 2;
  }
}

interface Tally { name: string; count: number; questions: number; you: number; dashed: boolean; quoted: boolean }

/** Decides who is who from everything the note says about it: front matter first, then introductions, then role words, then how the turns go. */
export function castFrom(frontMatter: FrontMatter, surveys: readonly Survey[], reflectionTeam: boolean): Cast {
  const declared = new Map<string, Speaker>();
  /** Whom only prose shows to be staff. */
  const shown = new Set<string>();
  for (const survey of surveys) {
    for (const { name, speaker } of survey.introductions) {
      for (const key of keysOf(name)) if (!declared.has(key) || (declared.get(key) === 'member' && speaker === 'therapist')) declared.set(key, speaker);
    }
    for (const name of survey.colleagues) for (const key of keysOf(name)) if ((declared.get(key) ?? 'member') === 'member') {
      declared.set(key, 'therapist');
      shown.add(key);
    }
  }
  for (const name of frontMatter.patients) for (const key of keysOf(name)) declared.set(key, 'patient');
  for (const name of frontMatter.therapists) for (const key of keysOf(name)) declared.set(key, 'therapist');
  for (const [name, speaker] of Object.entries(frontMatter.speakers)) declared.set(nameKey(name), speaker);

  const plainly = sectionLetters(surveys, declared, false);
  // "**P:** next week" under a dialogue of T and P: sections are in bold, turns are not.
  const letters = plainly.size > 0 ? plainly : sectionLetters(surveys, declared, true);
  const spoken = new Set(plainly.size > 0 ? [] : [...letters.keys()].filter((key) => surveys.filter(({ label }) => label !== null && !label.bold && label.key === key).length >= 2));
  const tallies = new Map<string, Tally>();
  const order: string[] = [];
  const add = (name: string, questions: number, you: number, dashed: boolean, quoted: boolean, bold = false): void => {
    const key = nameKey(name);
    if (key === '' || (letters.has(key) && (bold || !spoken.has(key)))) return;
    const tally = tallies.get(key) ?? { name, count: 0, questions: 0, you: 0, dashed, quoted };
    tally.count += 1;
    tally.questions += questions > 0 ? 1 : 0;
    tally.you += you > 0 ? 1 : 0;
    tallies.set(key, tally);
    order.push(key);
  };
  for (const survey of surveys) {
    const { label } = survey;
    // "**S1** 20 mins alone" begins an entry; a turn with a number has a separator.
    if (label !== null && !(label.separator === 'none' && /\d$/.test(label.name) && roleNamed(label.key, label.name) === null)) add(label.name, survey.questions, survey.counts.you, label.separator !== 'colon', survey.quoted, label.bold);
    for (const { name, questions, you } of survey.rowLabels) add(name, questions, you, false, true);
  }

  // One P and no therapist's turn: a plan under its letter, and no patient who says one thing to nobody.
  const therapistSpeaks = [...tallies].some(([key, { name }]) => (declared.get(key) ?? roleNamed(key, name)) === 'therapist');
  const lone = tallies.get('p');
  if (lone?.count === 1 && !lone.quoted && lone.questions === 0 && !declared.has('p') && !therapistSpeaks) {
    letters.set('p', ['plan']);
    tallies.delete('p');
  }
  // One T. with a full stop beside a dialogue of others: somebody's initial before a fact.
  const initial = tallies.get('t');
  if (initial?.count === 1 && initial.name === 'T.' && !initial.quoted && initial.questions === 0 && !declared.has('t') && [...tallies.values()].filter(({ count }) => count >= 2).length >= 2) tallies.delete('t');
  // C is the client, unless C is who asks while the others answer: then it is the clinician or counsellor.
  const asker = tallies.get('c');
  const answering = [...tallies].filter(([key, { count }]) => key !== 'c' && count >= 3);
  if (asker !== undefined && asker.count >= 4 && asker.questions >= 0.5 * asker.count && ask(asker) >= 0.8 && !declared.has('c') && !therapistSpeaks
    && answering.length >= 1 && answering.every(([, tally]) => ask(tally) <= 0.4)) declared.set('c', 'therapist');
  const acting = actingAsStaff(surveys, tallies, declared);
  for (const name of acting) if (!surveys.some(({ told }) => isNoStaff(told, name))) {
    declared.set(nameKey(name), 'therapist');
    shown.add(nameKey(name));
  }

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
  const frequent = open.filter((tally) => tally.count >= 2);
  // In a dialogue somebody may speak once; elsewhere a name with a colon that comes once is some other kind of title.
  const dialogue = turns + frequent.reduce((sum, tally) => sum + tally.count, 0) >= 5 && voices + frequent.length >= 2;
  const regulars = dialogue ? open.filter((tally) => tally.count >= 2 || /^(?:\p{Lu}[\p{L}'’]*\.?-?){1,3}$/u.test(tally.name)) : frequent;
  const group = surveys.slice(0, 8).some(({ title }) => title !== null && /\bgroup\b|\bmbt-g\b/i.test(title.text));
  resolveOpen(regulars, speakers, tallies, reflectionTeam, group);
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
  const initials = parts.flatMap((part) => part.split('-')).map((part) => part[0] ?? '').join('');
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

/** The labels nobody introduced: whoever asks and says "you" most is taken for the therapist when none is known. */
function resolveOpen(open: readonly Tally[], speakers: Map<string, Speaker>, tallies: ReadonlyMap<string, Tally>, reflectionTeam: boolean, group: boolean): void {
  const known = [...tallies.keys()].map((key) => speakers.get(key)).filter((speaker) => speaker !== undefined);
  const hasTherapist = known.includes('therapist') || [...speakers.values()].includes('therapist');
  const hasTherapistTurns = known.includes('therapist');
  let therapist: Tally | null = null;
  if (!hasTherapistTurns && !reflectionTeam) {
    const candidates = open.filter((tally) => tally.count >= 2);
    const ranked = [...candidates].sort((a, b) => ask(b) - ask(a));
    const first = ranked[0];
    const hasPatient = known.some((speaker) => speaker === 'patient' || speaker === 'member');
    // Two who talk, one of them the patient: the other, by an initial or a doctor's name, is a therapist even if they ask nothing.
    const pair = candidates.length === 1 && open.length === 1 && known.length > 0 && known.every((one) => one === 'patient') && /^(?:Dr\.? )?\p{Lu}\.?$|^Dr\.? \p{Lu}/u.test(first?.name ?? '');
    if (first !== undefined && (!hasTherapist || isInitialAmongNames(first.name, tallies)) && (hasPatient || ranked.length >= 2) && (ask(first) > 0.25 || pair)) therapist = first;
  } else if (tallies.size >= 4 && !reflectionTeam) {
    // Initials among first names are a clinician's.
    const initials = open.filter((tally) => /^\p{Lu}{2,3}$/u.test(tally.name));
    if (initials.length === 1 && [...tallies.values()].filter(({ name }) => /^\p{Lu}\p{Ll}/u.test(name)).length >= 3) therapist = initials[0] ?? null;
  }
  const others = open.filter((tally) => tally !== therapist);
  if (therapist !== null) speakers.set(nameKey(therapist.name), 'therapist');
  const patientKnown = known.includes('patient');
  for (const tally of others) speakers.set(nameKey(tally.name), reflectionTeam ? 'therapist' : others.length === 1 && !patientKnown && !group ? 'patient' : 'member');
}

/** Whether somebody goes by initials where they are a clinician's sooner than a member's: by two or three, or by one where the others go by first names. */
function isInitialAmongNames(name: string, tallies: ReadonlyMap<string, Tally>): boolean {
  return /^\p{Lu}{2,3}$/u.test(name) || (/^\p{Lu}\.?$/u.test(name) && [...tallies.values()].filter((other) => /^\p{Lu}\p{Ll}/u.test(other.name)).length >= 3);
}

/** Beside a therapist who is known, in a group of four voices and more: whoever mostly asks and nearly always turns to somebody, as none of the members does. */
function otherAskers(tallies: ReadonlyMap<string, Tally>, speakers: ReadonlyMap<string, Speaker>): string[] {
  const voices = [...tallies].filter(([key, { count }]) => speakers.has(key) && count >= 1);
  const others = voices.filter(([key]) => speakers.get(key) === 'member');
  if (voices.length < 4 || !voices.some(([key]) => speakers.get(key) === 'therapist')) return [];
  const asking = others.filter(([, tally]) => tally.count >= 3 && tally.questions >= 0.5 * tally.count && ask(tally) >= 0.9);
  const rest = others.filter((one) => !asking.includes(one));
  return asking.length <= 1 && rest.every(([, tally]) => ask(tally) <= 0.5 || tally.count < 2) ? asking.map(([key]) => key) : [];
}

function ask(tally: Tally): number {
  return (tally.questions + 0.5 * tally.you + (/^\p{Lu}{2,3}$/u.test(tally.name) ? 0.3 * tally.count : 0)) / Math.max(1, tally.count);
}

/** S, O, A, P (and the other formats) once each in order, or in several rounds of it: then these letters are sections. `bold`: of letters in bold alone. */
function sectionLetters(surveys: readonly Survey[], declared: ReadonlyMap<string, Speaker>, bold: boolean): Map<string, readonly SectionKind[]> {
  const sequence: string[] = [];
  for (const { label, title } of surveys) {
    const name = label?.name ?? title?.text ?? '';
    const letter = /^(\p{Lu})(?: ?\(.*\)|:|\.)?$/u.exec(name)?.[1];
    if (letter !== undefined && (bold ? label?.bold === true : !declared.has(letter.toLowerCase()))) sequence.push(letter);
  }
  for (const format of letterFormats) {
    const row = format.map(([letter]) => letter);
    const own = sequence.filter((letter) => row.includes(letter));
    const rounds = row.map((letter) => own.filter((one) => one === letter).length);
    const most = Math.max(...rounds);
    if (most === 0 || new Set(own).size < Math.min(3, row.length)) continue;
    if (row[0] === row[3] ? own.length > 4 : most > 1 && !inRounds(own, row)) continue;
    if (most === 1 && !inOrder(own, row)) continue;
    return new Map(row.map((letter) => [letter.toLowerCase(), format.filter(([own]) => own === letter).map(([, kind]) => kind)]));
  }
  return new Map();
}

function inOrder(own: readonly string[], row: readonly string[]): boolean {
  let at = -1;
  return own.every((letter) => {
    at = row.indexOf(letter, at + 1);
    return at >= 0;
  });
}

function inRounds(own: readonly string[], row: readonly string[]): boolean {
  return own.length % row.length === 0 && row.length >= 3 && own.every((letter, i) => letter === row[i % row.length]);
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
