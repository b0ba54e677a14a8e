import * as vscode from 'vscode';
import { gateEffect } from '../../feedback/gateEffect.ts';
import type { GateStep } from '../../stance/finding.ts';
import { commands, onCommand } from '../commands.ts';
import { inWords } from '../inWords.ts';
import { passageFor, sayMovedOn } from './passageAt.ts';
import { shortened } from '../plainMarkdown.ts';
import type { Reviews } from '../reviewing/reviews.ts';
import { openRuleNames } from '../ruleName.ts';
import { rulePage } from '../rulePage.ts';

/** "Why was this marked?": the questions that were put to a passage, in their order, and what each answer did. */
export function registerExplanation(reviews: Reviews, home: vscode.Uri): vscode.Disposable {
  return onCommand(commands.explainPassage, async (...args) => {
    const passage = passageFor(reviews, args);
    if (!passage) return args.length > 0 ? sayMovedOn() : sayNoneHere();
    const { finding } = passage;
    const nameOf = await openRuleNames();
    const page: vscode.QuickPickItem = {
      label: `$(book) ${vscode.l10n.t('Read more about this')}`, description: nameOf(finding.rule),
    };
    const chosen = await vscode.window.showQuickPick(
      [...finding.gates.map(itemFor), { label: '', kind: vscode.QuickPickItemKind.Separator }, page],
      {
        title: vscode.l10n.t('Why “{passage}” was marked', { passage: shortened(finding.text, 60) }),
        placeHolder: vscode.l10n.t('One reading by rules. You know more about this than they do.'),
        matchOnDetail: true,
      },
    );
    if (chosen === page) await vscode.commands.executeCommand('markdown.showPreview', rulePage(home, finding.rule));
  });
}

/** Said when a command for a passage is called where none is marked. */
export function sayNoneHere(): void {
  void vscode.window.showInformationMessage(vscode.l10n.t('No marked passage stands at the cursor.'));
}

const icons: Readonly<Record<GateStep['effect'], string>> = {
  passed: '$(circle-small)', lowered: '$(arrow-down)', dropped: '$(circle-slash)', credited: '$(heart)',
};

function itemFor(step: GateStep): vscode.QuickPickItem {
  const effect = gateEffect(step);
  return { label: `${icons[step.effect]} ${inWords(step.because)}`, ...(effect ? { description: inWords(effect) } : {}) };
}
