import * as vscode from 'vscode';
import { commands } from '../commands.ts';
import { inWords } from '../inWords.ts';
import { isFresh, keyOf, passagesAt, rangeOf, type PassageAt } from './passageAt.ts';
import { problemSource } from './problems.ts';
import { editFor, rewordingsFor } from './rewordings.ts';
import type { Reviews } from '../reviewing/reviews.ts';

/** Offers other ways to put the passage under the cursor, the nearest one first, and last a way to keep it as it is. */
export class QuickFixes implements vscode.CodeActionProvider {
  /** Asked for and not kept: the bundle is also loaded where there is no `vscode` (see secondThread.ts). */
  static get kinds(): readonly vscode.CodeActionKind[] {
    return [vscode.CodeActionKind.QuickFix];
  }

  readonly #reviews: Reviews;

  constructor(reviews: Reviews) {
    this.#reviews = reviews;
  }

  async provideCodeActions(
    document: vscode.TextDocument, range: vscode.Range, context: vscode.CodeActionContext,
  ): Promise<vscode.CodeAction[]> {
    if (context.only && !context.only.contains(vscode.CodeActionKind.QuickFix)) return [];
    const passage = passagesAt(this.#reviews, document, range).filter(isFresh).find(({ finding }) => finding.stance === 'authoritative');
    return passage ? actionsFor(passage, context.diagnostics) : [];
  }
}

async function actionsFor(passage: PassageAt, problems: readonly vscode.Diagnostic[]): Promise<vscode.CodeAction[]> {
  const { document, finding } = passage;
  const own = problems.filter(({ source, range }) => source === problemSource && range.isEqual(rangeOf(document, finding)));
  const actions = (await rewordingsFor(passage)).map((rewording, index) => {
    const action = new vscode.CodeAction(inWords(rewording.title), vscode.CodeActionKind.QuickFix);
    action.edit = editFor(document, rewording.edits);
    action.isPreferred = index === 0;
    action.diagnostics = [...own];
    return action;
  });
  const keep = new vscode.CodeAction(vscode.l10n.t('Keep it, I meant it…'), vscode.CodeActionKind.QuickFix);
  keep.command = { title: keep.title, command: commands.keepPassage, arguments: [...keyOf(passage)] };
  keep.diagnostics = [...own];
  return [...actions, keep];
}
