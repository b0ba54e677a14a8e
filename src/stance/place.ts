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

/** Whether what is said in one place is heard in the other in the same way. */
export function samePlace(one: Place, other: Place): boolean {
  return one === other || (one.section === other.section && one.sectionTitle === other.sectionTitle
    && one.kind === other.kind && one.audience === other.audience && one.group === other.group);
}
