import type { Finding, TextEdit } from '../stance/finding.ts';
import type { SessionNote } from '../note/sessionNote.ts';

/** A comment in a note that says a passage is meant as it is. */
interface KeepComment {
  /** UTF-16 offsets into the note. */
  readonly start: number;
  readonly end: number;
  /** Why, in the clinician's words; may be empty. */
  readonly reason: string;
}

const comment = /<!--[ \t]*keep[ \t]*(?::[ \t]*([^\n]*?))?[ \t]*-->/giu;
/** What may stand between a passage and the comment on it: closing marks and markup. */
const close = /^[\s.!?…,;"”»’')*_~`\]]*$/u;

/** All keep comments of a note, in order. */
function keepComments(text: string): KeepComment[] {
  if (!/<!--/u.test(text)) return [];
  return [...text.matchAll(comment)].map((match) => ({ start: match.index, end: match.index + match[0].length, reason: match[1] ?? '' }));
}

/**
 * Which findings the keep comments of a note are about, with the reason given. A comment right behind a passage is about that
 * passage alone; anywhere else on a line it is about the whole line; alone on a line it is about the line below.
 */
export function keptByComment(findings: readonly Finding[], text: string): Map<Finding, string> {
  const kept = new Map<Finding, string>();
  for (const { start, end, reason } of keepComments(text)) {
    const lineStart = text.lastIndexOf('\n', start - 1) + 1;
    const lineEnd = endOfLine(text, end);
    const alone = /^[\s>]*$/u.test(text.slice(lineStart, start)) && /^\s*$/u.test(text.slice(end, lineEnd));
    const about = alone
      ? findings.filter((finding) => within(finding, lineEnd + 1, endOfLine(text, lineEnd + 1)))
      : onLine(findings.filter((finding) => within(finding, lineStart, lineEnd)), start, text);
    for (const finding of about) if (!kept.has(finding)) kept.set(finding, reason);
  }
  return kept;
}

function onLine(findings: readonly Finding[], start: number, text: string): readonly Finding[] {
  const behind = findings.filter((finding) => finding.end <= start && close.test(text.slice(finding.end, start)));
  return behind.length ? behind : findings;
}

/**
 * The edit that leaves a keep comment behind a passage. It is put after the marks that close the sentence, so that neither
 * quotation nor emphasis is broken. What would end the comment early is taken out of the reason.
 */
export function keepCommentEdit(finding: Finding, note: SessionNote, reason: string): TextEdit {
  const tail = /^[.!?…]*["”»’)*_~]*/u.exec(note.text.slice(finding.end, finding.end + 12))?.[0].length ?? 0;
  const at = finding.end + tail;
  const words = reason.replace(/\s+/gu, ' ').replace(/-{2,}/gu, '–').replace(/[<>]/gu, '').trim();
  return { start: at, end: at, text: words ? ` <!-- keep: ${words} -->` : ' <!-- keep -->' };
}

function endOfLine(text: string, from: number): number {
  const at = text.indexOf('\n', from);
  return at < 0 ? text.length : at;
}

function within({ start, end }: Finding, from: number, to: number): boolean {
  return start < to && end > from;
}
