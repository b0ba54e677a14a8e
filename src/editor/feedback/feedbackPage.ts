import * as vscode from 'vscode';
import type { FeedbackDetails, Moment, NoteFeedback, NotShown, TeamQuestion } from '../../feedback/noteFeedback.ts';
import type { Timeline } from '../../feedback/timeline.ts';
import type { TimelineDrawing } from '../../feedback/timelineSvg.ts';
import type { TimelineRow } from '../../feedback/timelineTable.ts';
import type { Stance } from '../../stance/category.ts';
import type { NoteReview } from '../../stance/review.ts';
import { html, trusted, type Markup } from '../../feedback/markup.ts';
import { inWords } from '../inWords.ts';
import type { OpenNote } from '../reviewing/openNote.ts';
import type { RuleNamer } from '../ruleName.ts';

/** The feedback room as far as the page needs it. */
export interface FeedbackRoom {
  readonly noteFeedback: (review: NoteReview) => NoteFeedback;
  readonly timeline: (review: NoteReview) => Timeline;
  readonly timelineSvg: (timeline: Timeline, drawing?: TimelineDrawing) => string;
  readonly timelineTable: (timeline: Timeline) => readonly TimelineRow[];
  readonly nameOf: RuleNamer;
}

/** What the page is made for. */
interface PageFor {
  /** The note in front; undefined when there is none. */
  readonly note: OpenNote | undefined;
  /** Whether the note is open in an editor that cannot show marks. */
  readonly inRichEditor: boolean;
  /** Null as long as the note is not reviewed. */
  readonly room: FeedbackRoom | null;
  /** Pixels across, so that the timeline's words keep their size. */
  readonly width: number;
}

/** The page of the feedback view. */
export function feedbackPage({ note, inRichEditor, room, width }: PageFor): Markup {
  const { t } = vscode.l10n;
  if (!note) return invitation(t('Open a session note, and what stands out in it appears here.'), 'openSample', t('Open a Sample Note'));
  const { reading } = note;
  switch (reading.state) {
    case 'other': return invitation(inWords(reading.why), 'reviewAnyway', t('Review this file anyway'));
    case 'excluded': return invitation(inWords(reading.why), 'reviewAnyway', t('Review this file anyway'));
    case 'waiting': return invitation(t('This note is reviewed when you ask for it.'), 'reviewNote', t('Review this note'));
    case 'paused': return invitation(t('Reviewing is paused everywhere. Nothing is read or marked.'), 'resume', t('Take up reviewing again'));
    case 'failed': return invitation(
      t('The reading broke off. Your text was not touched; the next change or “Review This Note” tries again.'), 'reviewNote', t('Review this note'));
    case 'reading': return html`<p class="quiet" role="status">${t('This note is being read. You can go on writing.')}</p>`;
    case 'reviewed': {
      if (!room) return html``;
      const review = { ...reading.review, findings: reading.findings };
      const feedback = room.noteFeedback(review);
      return html`${inRichEditor ? withoutMarks() : ''}${course(room, room.timeline(review), width)}${parts(feedback)}${details(feedback.details, room.nameOf)}
        <p class="about">${inWords(feedback.closing)} ${t('This is one reading of the words on the page. Nothing of it leaves this machine.')}</p>`;
    }
  }
}

function invitation(sentence: string, button: string, label: string): Markup {
  return html`<p>${sentence}</p><button class="action" id="do-${button}" data-do="${button}">${label}</button>`;
}

function withoutMarks(): Markup {
  const { t } = vscode.l10n;
  return html`<p class="quiet">${t('This editor cannot show marks in the text.')}
    <button class="link" id="do-reopenAsText" data-do="reopenAsText">${t('Reopen in the text editor')}</button></p>`;
}

function parts({ opening, curious, again, notShown, move, question }: NoteFeedback): Markup {
  const { t } = vscode.l10n;
  return html`${opening ? html`<p>${inWords(opening)}</p>` : ''}
    ${part(t('What stood out as curious'), curious.map((one, index) => moment(one, 'curious', index)))}
    ${part(t('Moments you may want to look at again'), again.map((one, index) => moment(one, 'authoritative', index)))}
    ${part(t('What this note does not show'), notShown.map(absent))}
    ${move ? html`<p>${inWords(move)}</p>` : ''}
    ${teamQuestion(question)}`;
}

function part(title: string, items: readonly Markup[]): Markup {
  return items.length === 0 ? html`` : html`<section><h2>${title}</h2><ul>${items}</ul></section>`;
}

function moment({ start, end, quote, section, wording }: Moment, stance: Stance, index: number): Markup {
  return html`<li><button class="passage ${stance}" id="${stance}-${index}" data-start="${start}" data-end="${end}"
    ><q>${quote}</q><span class="asks">${inWords(wording)}</span>${section === '' ? '' : html`<span class="where">${section}</span>`}</button></li>`;
}

function absent({ wording, prompt }: NotShown): Markup {
  return html`<li class="absent">${inWords(wording)} <span class="asks">${inWords(prompt)}</span></li>`;
}

function teamQuestion({ wording, start, end }: TeamQuestion): Markup {
  const words = inWords(wording);
  return html`<section><h2>${vscode.l10n.t('One question for the reflection team')}</h2>
    <blockquote>${start === undefined || end === undefined ? words
      : html`<button class="plain" id="question" data-start="${start}" data-end="${end}">${words}</button>`}</blockquote></section>`;
}

function course(room: FeedbackRoom, timeline: Timeline, width: number): Markup {
  const { t } = vscode.l10n;
  const rows = room.timelineTable(timeline);
  if (rows.length === 0) return html``;
  const svg = room.timelineSvg(timeline, { width, words: inWords });
  return html`<section><h2>${t('The course of the session')}</h2>
    <figure>${trusted(svg)}</figure>
    <details id="as-table"><summary>${t('The same as a table')}</summary>
      <table><thead><tr><th scope="col">${t('What')}</th><th scope="col">${t('Passage')}</th><th scope="col">${t('Section')}</th></tr></thead>
      <tbody>${rows.map(row)}</tbody></table>
    </details></section>`;
}

function row({ kind, label, quote, section, start, end }: TimelineRow, index: number): Markup {
  return html`<tr class="${kind}"><td>${inWords(label)}</td>
    <td><button class="link" id="row-${index}" data-start="${start}" data-end="${end}">${quote}</button></td><td>${section}</td></tr>`;
}

function details({ rules, words, turns }: FeedbackDetails, nameOf: RuleNamer): Markup {
  const { t } = vscode.l10n;
  const lines: readonly (readonly [what: string, times: number])[] = [
    [t('Words of prose'), words],
    ...(turns ? [
      [t('Turns of the therapist'), turns.therapist], [t('Turns of others'), turns.others],
      [t('Words in the therapist’s turns'), turns.therapistWords], [t('Words in others’ turns'), turns.othersWords],
      [t('Questions the therapist asked'), turns.therapistQuestions],
    ] as const : []),
    ...rules.map(({ rule, times }) => [nameOf(rule), times] as const),
  ];
  return html`<details id="counts"><summary>${t('Details')}</summary>
    <p class="quiet">${t('Counts say how often something is written, not how well a session went.')}</p>
    <table><tbody>${lines.map(([what, times]) => html`<tr><th scope="row">${what}</th><td>${times}</td></tr>`)}</tbody></table></details>`;
}
