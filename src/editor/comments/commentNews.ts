import * as vscode from 'vscode';
import { plainLabel, plainName } from '../plainLabel.ts';

/** What a person should hear of once about the comments of a note. */
export type CommentNews =
  | { readonly news: 'damaged'; readonly name: string }
  | { readonly news: 'aside'; readonly name: string }
  | { readonly news: 'only for this session'; readonly reason: string };

/** Says a piece of news about the comments of a note. */
export function sayCommentNews(note: vscode.Uri, news: CommentNews): void {
  const name = plainName(note);
  void vscode.window.showInformationMessage(
    news.news === 'damaged'
      ? vscode.l10n.t('The comments in {name} could not be read. The file stays as it is.', { name: plainLabel(news.name) })
      : news.news === 'aside'
        ? vscode.l10n.t('A file of comments that could not be read was kept as {name}.', { name: plainLabel(news.name) })
        : vscode.l10n.t('Comments on {name} are kept for this session only: {reason}', { name, reason: plainLabel(news.reason) }));
}
