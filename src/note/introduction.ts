import type { Speaker } from './speaker.ts';

/** A person presented in the note: "Therapists: K. (lead), M. (co)", "N = nurse therapist", "co-therapist Bev". */
export interface Introduction {
  readonly name: string;
  readonly speaker: Speaker;
}
