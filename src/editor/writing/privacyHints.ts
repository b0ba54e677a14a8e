import * as vscode from 'vscode';
import { privacyHints, type PrivacyHintKind } from '../../note/privacyHints.ts';
import { noteSelector } from '../reviewing/noteDocuments.ts';
import type { OpenNote } from '../reviewing/openNote.ts';
import type { Reviews } from '../reviewing/reviews.ts';
import { section } from '../settings.ts';
import { isOn, settingValues } from '../settingValues.ts';

const source = 'Mentalizing';

/** Asks about what may identify somebody, or may belong to another note. Looked at here and nowhere else. */
export class PrivacyHints implements vscode.Disposable, vscode.CodeActionProvider {
  readonly #hints = vscode.languages.createDiagnosticCollection('mentalizing-privacy');
  readonly #listeners: vscode.Disposable;

  constructor(reviews: Reviews) {
    this.#listeners = vscode.Disposable.from(
      reviews.onDidReview((note) => this.#show(note)),
      vscode.workspace.onDidCloseTextDocument(({ uri }) => { this.#hints.delete(uri); }),
      vscode.languages.registerCodeActionsProvider(noteSelector, this, { providedCodeActionKinds: [vscode.CodeActionKind.QuickFix] }),
    );
  }

  provideCodeActions(document: vscode.TextDocument, range: vscode.Range): vscode.CodeAction[] {
    return (this.#hints.get(document.uri) ?? []).filter((hint) => hint.range.intersection(range)).flatMap((hint) => {
      const take = new vscode.CodeAction(vscode.l10n.t('Take it out'), vscode.CodeActionKind.QuickFix);
      take.edit = new vscode.WorkspaceEdit();
      take.edit.replace(document.uri, hint.range, '…');
      take.diagnostics = [hint];
      const off = new vscode.CodeAction(vscode.l10n.t('Leave it, and choose whether to be asked…'), vscode.CodeActionKind.QuickFix);
      off.command = { command: 'workbench.action.openSettings', title: '', arguments: [`@id:${section}.privacyHints`] };
      off.diagnostics = [hint];
      return [take, off];
    });
  }

  dispose(): void {
    this.#listeners.dispose();
    this.#hints.dispose();
  }

  #show({ document, reading }: OpenNote): void {
    if (reading.state === 'reading') return;
    const on = isOn(settingValues.privacyHints, vscode.workspace.getConfiguration(section, document).get('privacyHints'));
    if (!on || reading.state !== 'reviewed' || document.isClosed || reading.version !== document.version) {
      // Edits move what is shown along until the next reading; only a note that is no longer read loses its hints.
      if (!on || reading.state !== 'reviewed') this.#hints.delete(document.uri);
      return;
    }
    this.#hints.set(document.uri, privacyHints(reading.review.note).map(({ kind, span }) => {
      const range = new vscode.Range(document.positionAt(span.start), document.positionAt(span.end));
      const hint = new vscode.Diagnostic(range, sentence(kind), vscode.DiagnosticSeverity.Information);
      hint.source = source;
      hint.code = vscode.l10n.t('Privacy');
      return hint;
    }));
  }
}

function sentence(kind: PrivacyHintKind): string {
  switch (kind) {
    case 'phone': return vscode.l10n.t('This looks like a phone number. Does the team need it here?');
    case 'e-mail': return vscode.l10n.t('This looks like an e-mail address. Does the team need it here?');
    case 'birth-date': return vscode.l10n.t('This looks like a date of birth. Would an age do?');
    case 'record-number': return vscode.l10n.t('This looks like a record number. Would initials do?');
    case 'insurance-number': return vscode.l10n.t('This looks like an insurance number. Would initials do?');
    case 'dose': return vscode.l10n.t('Doses usually live in the chart. Is this note meant to be kept apart from it?');
    case 'session-time': return vscode.l10n.t('Session times usually live in the chart. Is this note meant to be kept apart from it?');
    case 'diagnosis': return vscode.l10n.t('Diagnoses usually live in the chart. Is this note meant to be kept apart from it?');
    case 'test-result': return vscode.l10n.t('Test results usually live in the chart. Is this note meant to be kept apart from it?');
    case 'other-member': return vscode.l10n.t('Another member seems to be named in a note for the chart. Would "another member" do?');
  }
}
