import { nameKey } from './label.ts';
import type { Speaker } from './speaker.ts';
import { ask, type Tally } from './tally.ts';

/** The labels nobody introduced: whoever asks and says "you" most is taken for the therapist when none is known. */
export function castStrangers(open: readonly Tally[], speakers: Map<string, Speaker>, tallies: ReadonlyMap<string, Tally>, reflectionTeam: boolean, group: boolean): void {
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
export function otherAskers(tallies: ReadonlyMap<string, Tally>, speakers: ReadonlyMap<string, Speaker>): string[] {
  const voices = [...tallies].filter(([key, { count }]) => speakers.has(key) && count >= 1);
  const others = voices.filter(([key]) => speakers.get(key) === 'member');
  if (voices.length < 4 || !voices.some(([key]) => speakers.get(key) === 'therapist')) return [];
  const asking = others.filter(([, tally]) => tally.count >= 3 && tally.questions >= 0.5 * tally.count && ask(tally) >= 0.9);
  const rest = others.filter((one) => !asking.includes(one));
  return asking.length <= 1 && rest.every(([, tally]) => ask(tally) <= 0.5 || tally.count < 2) ? asking.map(([key]) => key) : [];
}
