import * as vscode from 'vscode';

/** Ids of the editor's commands. Whatever stands here is declared in package.json; a test compares the two. */
export const commands = {
  reviewNote: 'mentalizing.reviewNote',
  reviewAnyway: 'mentalizing.reviewAnyway',
  toggleHighlights: 'mentalizing.toggleHighlights',
  nextPassage: 'mentalizing.nextPassage',
  previousPassage: 'mentalizing.previousPassage',
  pause: 'mentalizing.pause',
  resume: 'mentalizing.resume',
  showAll: 'mentalizing.showAll',
  showFeedback: 'mentalizing.showFeedback',
  exportTimeline: 'mentalizing.exportTimeline',
  explainPassage: 'mentalizing.explainPassage',
  keepPassage: 'mentalizing.keepPassage',
  forgetKept: 'mentalizing.forgetKept',
  openSample: 'mentalizing.openSample',
  reopenAsText: 'mentalizing.reopenAsText',
  showMenu: 'mentalizing.showMenu',
  newSessionNote: 'mentalizing.newSessionNote',
  insertTemplate: 'mentalizing.insertTemplate',
  insertReflectionTeamTemplate: 'mentalizing.insertReflectionTeamTemplate',
  reflectionTeamFromSession: 'mentalizing.reflectionTeamFromSession',
  carryOver: 'mentalizing.carryOver',
  removeUnanswered: 'mentalizing.removeUnanswered',
  reviewFolder: 'mentalizing.reviewFolder',
  commentOnPassage: 'mentalizing.commentOnPassage',
  prepareSupervision: 'mentalizing.prepareSupervision',
  makeAgenda: 'mentalizing.makeAgenda',
  exportPassages: 'mentalizing.exportPassages',
  placeComment: 'mentalizing.placeComment',
  // Buttons of comment threads.
  askInComment: 'mentalizing.askInComment',
  sayInComment: 'mentalizing.sayInComment',
  editComment: 'mentalizing.editComment',
  saveComment: 'mentalizing.saveComment',
  cancelEditComment: 'mentalizing.cancelEditComment',
  takeBackComment: 'mentalizing.takeBackComment',
  settleComments: 'mentalizing.settleComments',
  reopenComments: 'mentalizing.reopenComments',
  // Called from hovers and quick fixes and lenses only; not offered in the palette.
  reword: 'mentalizing.reword',
  goToPassage: 'mentalizing.goToPassage',
} as const;

export type CommandId = (typeof commands)[keyof typeof commands];

/** A link target for a markdown string of ours that may call commands. */
export function commandLink(id: CommandId, ...args: readonly (string | number)[]): string {
  return `command:${id}?${encodeURIComponent(JSON.stringify(args))}`;
}

/** Registers a command whose failures are told to nobody but the person who called it. */
export function onCommand(id: CommandId, run: (...args: readonly unknown[]) => unknown): vscode.Disposable {
  return vscode.commands.registerCommand(id, run);
}
