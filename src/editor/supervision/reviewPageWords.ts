import * as vscode from 'vscode';
import type { SectionKind } from '../../note/section.ts';
import { ruleNames, type CategoryId, type RuleName } from '../../stance/category.ts';
import type { RuleNamer } from '../ruleName.ts';
import type { ReviewedFolders } from './folderReview.ts';

/** What is said above the page about the review it shows; counted are notes, and nothing else. */
export function summaryOf({ notes, passedOver, unreadable, lost, complete }: ReviewedFolders): string {
  const parts = [
    notes.length === 1 ? vscode.l10n.t('One session note.') : vscode.l10n.t('{count} session notes, in the order of sessions.', { count: String(notes.length) }),
    ...(passedOver > 0 ? [vscode.l10n.t('Other markdown was left alone.')] : []),
    ...(unreadable.length > 0 ? [vscode.l10n.t('Some could not be read; they are named below.')] : []),
    ...(lost.length > 0 ? [vscode.l10n.t('Comments were found whose note is not there any more; they are named below.')] : []),
    ...(complete ? [] : [vscode.l10n.t('Stopped before the end; this is what was looked at until then.')]),
  ];
  return parts.join(' ');
}

/** What stands on the page itself, which cannot translate. */
export function pageWords(): Record<string, string> {
  return {
    title: vscode.l10n.t('Notes for supervision'), stop: vscode.l10n.t('Stop'), all: vscode.l10n.t('all'), filters: vscode.l10n.t('Show only'), patient: vscode.l10n.t('Pseudonym'), section: vscode.l10n.t('Section'),
    category: vscode.l10n.t('What was heard'), from: vscode.l10n.t('From'), to: vscode.l10n.t('Until'), view: vscode.l10n.t('Show as'), strips: vscode.l10n.t('Timelines'), table: vscode.l10n.t('Table'),
    agenda: vscode.l10n.t('Make an agenda of the chosen'), export: vscode.l10n.t('Export…'), again: vscode.l10n.t('Look again'), none: vscode.l10n.t('No note fits this choice.'),
    nothing: vscode.l10n.t('Nothing was marked here.'), howToChoose: vscode.l10n.t('Passages are chosen in the table.'), curious: vscode.l10n.t('curious'), authoritative: vscode.l10n.t('reads as known'),
    choose: vscode.l10n.t('Choose'), session: vscode.l10n.t('Session'), heard: vscode.l10n.t('Heard'), passage: vscode.l10n.t('Passage'), question: vscode.l10n.t('A question'), more: vscode.l10n.t('Show more'),
    unreadable: vscode.l10n.t('Could not be read'), lost: vscode.l10n.t('Comments without their note'),
    about: vscode.l10n.t('Passages are heard by a program in what was written; what happened in the room is not in it. Nothing here is counted per person or compared between clinicians.'),
  };
}

/** Names of categories and section kinds in the words of the page. */
export function namesFor(nameOf: RuleNamer): Record<string, string> {
  const sections: Record<SectionKind, string> = {
    subjective: vscode.l10n.t('Subjective'), objective: vscode.l10n.t('Objective'), data: vscode.l10n.t('Data'), assessment: vscode.l10n.t('Assessment'), plan: vscode.l10n.t('Plan'), behaviour: vscode.l10n.t('Behaviour'),
    intervention: vscode.l10n.t('Intervention'), response: vscode.l10n.t('Response'), goal: vscode.l10n.t('Goals'), risk: vscode.l10n.t('Risk'), safety: vscode.l10n.t('Safety'), medication: vscode.l10n.t('Medication'),
    legal: vscode.l10n.t('Legal'), frame: vscode.l10n.t('Frame'), psychoeducation: vscode.l10n.t('Psychoeducation'), history: vscode.l10n.t('History'), 'mental-state': vscode.l10n.t('Mental state'),
    attendance: vscode.l10n.t('Attendance'), verbatim: vscode.l10n.t('Verbatim'), process: vscode.l10n.t('Process'), reflection: vscode.l10n.t('Reflection'), supervisor: vscode.l10n.t('Supervisor'), other: vscode.l10n.t('Elsewhere'),
  };
  const categories = Object.fromEntries((Object.entries(ruleNames) as [CategoryId, RuleName][]).map(([id, rule]) => [id, nameOf(rule)]));
  return { ...sections, ...categories };
}
