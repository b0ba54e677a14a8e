import type { Voice } from './attribution/voice.ts';
import { cut } from './cutBlock.ts';
import { readLabel } from './label.ts';
import { headingOf, passageOf, type PassageRead } from './passageRead.ts';
import type { PlainBlock } from './plainBlock.ts';
import type { ReadingContext } from './readingContext.ts';
import { readNarrative } from './readNarrative.ts';
import { readTurn } from './readTurn.ts';
import type { SectionKind } from './section.ts';
import { sectionKind } from './sectionTitle.ts';
import type { Speaker } from './speaker.ts';
import { isSpeakerColumn } from './survey.ts';

/** A table of a process recording: what each column holds, and who the row's speaker is. */
export class TurnTable {
  readonly #roles: readonly ('speaker' | 'said' | 'own' | 'supervisor' | 'count' | Speaker)[];
  /** Whether nothing heads the columns: then the first cell of each row says what the others hold, as on a form. */
  readonly #form: boolean;
  #row: SectionKind = 'other';
  readonly #rowSpeaker = new Map<number, { name: string }>();

  constructor(blocks: readonly PlainBlock[]) {
    const heads = blocks.filter((block) => block.cell?.row === 0);
    this.#roles = heads.map((head) => columnRole(head.text.trim()));
    this.#form = blocks.some(({ cell }) => cell !== null) && heads.every((head) => head.text.trim() === '');
    for (const block of blocks) {
      if (block.cell !== null && block.cell.row > 0 && this.#roles[block.cell.column] === 'speaker') this.#rowSpeaker.set(block.cell.row, { name: block.text.trim() });
    }
  }

  read(block: PlainBlock, context: ReadingContext, voice: Voice): PassageRead | null {
    if (block.cell === null || block.text.trim() === '') return null;
    if (this.#form && block.cell.row > 0) {
      if (block.cell.column === 0) this.#row = sectionKind(block.text.trim());
      else if (told.has(this.#row)) return readNarrative(block, context, voice, null);
    }
    const role = this.#roles[block.cell.column] ?? 'own';
    if (block.cell.row === 0 || role === 'speaker' || role === 'count') return { passage: headingOf(block), voice };
    const label = readLabel(block.text);
    const labelled = label === null || label.separator === 'none' ? null : context.people.turnSpeaker(label.name) ?? context.people.person(label.name);
    if (label !== null && labelled !== null && (role === 'said' || role === 'own' || role === 'patient' && labelled === 'therapist')) return readTurn(cut(block, [{ start: 0, end: label.end }]), labelled, label.name, context);
    if (role === 'supervisor') return { passage: passageOf(block, 'supervisor', null, 'narrative', []), voice };
    if (role === 'said') {
      const row = this.#rowSpeaker.get(block.cell.row);
      const name = row?.name ?? null;
      const speaker = name === null ? null : context.people.turnSpeaker(name) ?? context.people.person(name) ?? (context.people.isGroup ? 'member' : 'patient');
      if (speaker !== null && name !== null) return readTurn(block, speaker, name, context);
      return readNarrative(block, context, voice, null);
    }
    if (role === 'own') return readNarrative(block, context, voice, null);
    return role === 'writer' ? readNarrative(block, context, voice, null) : readTurn(block, role, '', context);
  }
}

/** Rows of a form in which the writer tells what happened and what they make of it; the others hold facts and plans. */
const told: ReadonlySet<SectionKind> = new Set<SectionKind>(['subjective', 'objective', 'data', 'behaviour', 'intervention', 'response', 'assessment', 'process', 'reflection']);

function columnRole(head: string): 'speaker' | 'said' | 'own' | 'supervisor' | 'count' | Speaker {
  const lower = head.toLowerCase().replace(/[*_:]/g, '').trim();
  if (/^(?:#|code|no\.?|nr\.?|line|turn|time|min(?:ute)?s?|at|topic|theme)$/.test(lower) || lower === '') return 'count';
  if (isSpeakerColumn(lower)) return 'speaker';
  if (/^(?:sup\b|supervis|field instructor|fi\b|instructor|tutor)/.test(lower)) return 'supervisor';
  if (/^(?:what )?i (?:said|asked|did)$|^my words/.test(lower)) return 'therapist';
  if (/^(?:my|what i|own|gut|self|analysis|afterthought|reflection|note|comment|feeling|i noticed|i felt|head|inner|thinking|on rereading|looking back)/.test(lower)) return 'own';
  if (/^(?:therapist|clinician|th|t|me|interviewer|student|worker|counsell?or)\b/.test(lower)) return 'therapist';
  if (/^(?:patient|client|pt|cl|p|c|service user|su)\b/.test(lower)) return 'patient';
  if (/^what (?:she|he|they|\p{L}+) said/u.test(lower) && !/^what (?:i|we|was|is|got|gets) said/.test(lower)) return 'patient';
  if (/\b(?:said|verbatim|dialogue|words|spoken|utterance|transcript|interview|what was said|text|content|exchange|heard)\b/.test(lower)) return 'said';
  return 'own';
}
