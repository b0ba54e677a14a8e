import { nameKey } from './label.ts';
import type { People } from './people.ts';
import { roleNamed } from './roleWords.ts';
import type { SectionKind } from './section.ts';
import type { Speaker } from './speaker.ts';

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
