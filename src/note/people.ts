import type { Speaker } from './speaker.ts';

/** What the reading of a chunk may ask about the people of the note. */
export interface People {
  /** Who a label at a line start stands for; null when it is no speaker's label here. `bold`: it is set as titles of sections are. */
  turnSpeaker(name: string, bold?: boolean): Speaker | null;
  /** Who a name or role inside a sentence stands for: "K.", "writer", "her mother"; null when nothing is known of it. */
  person(name: string): Speaker | null;
  /** Who somebody is whom the note names and never presents: in a team a colleague who speaks as a therapist does, in a group a member. */
  readonly stranger: Speaker;
  /** Whether more than one therapist or any member is known: a group. */
  readonly isGroup: boolean;
}

/**
 * Passes questions on and remembers the answers. A chunk that asked nothing whose answer has changed reads the same:
 * a new name in the note leaves all chunks alone that do not depend on it.
 */
export class Inquiry implements People {
  readonly #people: People;
  readonly #turns = new Map<string, Speaker | null>();
  readonly #boldTurns = new Map<string, Speaker | null>();
  readonly #persons = new Map<string, Speaker | null>();
  #stranger: Speaker | null = null;
  #isGroup: boolean | null = null;

  constructor(people: People) {
    this.#people = people;
  }

  turnSpeaker(name: string, bold = false): Speaker | null {
    const answer = this.#people.turnSpeaker(name, bold);
    (bold ? this.#boldTurns : this.#turns).set(name, answer);
    return answer;
  }

  person(name: string): Speaker | null {
    const answer = this.#people.person(name);
    this.#persons.set(name, answer);
    return answer;
  }

  get stranger(): Speaker {
    return this.#stranger ??= this.#people.stranger;
  }

  get isGroup(): boolean {
    return this.#isGroup ??= this.#people.isGroup;
  }

  /** Whether other people give the same answers to all that was asked. */
  holdsFor(people: People): boolean {
    for (const [name, speaker] of this.#turns) if (people.turnSpeaker(name) !== speaker) return false;
    for (const [name, speaker] of this.#boldTurns) if (people.turnSpeaker(name, true) !== speaker) return false;
    for (const [name, speaker] of this.#persons) if (people.person(name) !== speaker) return false;
    return (this.#stranger === null || people.stranger === this.#stranger) && (this.#isGroup === null || people.isGroup === this.#isGroup);
  }
}
