import type { Audience, NoteKind } from '../note/noteKind.ts';
import type { SectionKind } from '../note/section.ts';

/** Where in which note something is said: all that gates may know beyond the words themselves. */
export interface Place {
  readonly kind: NoteKind | null;
  readonly audience: Audience;
  readonly section: SectionKind;
  readonly sectionTitle: string;
  /** More than one therapist or member speaks: a group. */
  readonly group: boolean;
}

/** Equal keys mean equal places. */
export function placeKey(place: Place): string {
  return `${place.kind}|${place.audience}|${place.section}|${place.sectionTitle}|${place.group}`;
}
