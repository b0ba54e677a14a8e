import * as vscode from 'vscode';
import { registerContextKeys } from './editor/contextKeys.ts';
import { registerExplanation } from './editor/passages/explain.ts';
import { FeedbackView } from './editor/feedback/feedbackView.ts';
import { Highlights } from './editor/passages/highlights.ts';
import { PassageHover } from './editor/passages/hover.ts';
import { registerKeepPassage } from './editor/passages/keepPassage.ts';
import { registerMenu } from './editor/menu.ts';
import { noteSelector } from './editor/reviewing/noteDocuments.ts';
import { Outline, SectionFolds } from './editor/outline.ts';
import { registerPassageSteps } from './editor/passages/passageSteps.ts';
import { Preview, type MarkdownIt } from './editor/preview.ts';
import { Problems } from './editor/passages/problems.ts';
import { QuickFixes } from './editor/passages/quickFixes.ts';
import { registerReviewCommands } from './editor/reviewing/reviewCommands.ts';
import { Reviews } from './editor/reviewing/reviews.ts';
import { registerRewording } from './editor/passages/rewordings.ts';
import { registerReopenAsText } from './editor/reopenAsText.ts';
import { registerSampleNote } from './editor/sampleNote.ts';
import { SectionLens } from './editor/sectionLens.ts';
import { Status } from './editor/status.ts';
import { registerSupervision } from './editor/supervision/supervision.ts';
import { registerTimelineExport } from './editor/feedback/timelineExport.ts';
import { registerWriting } from './editor/writing/writing.ts';

/** What other extensions get from us: the built-in markdown preview asks for its plug-in here. */
interface Api {
  extendMarkdownIt<T extends MarkdownIt>(markdownIt: T): T;
}

/** Called by VS Code when the first markdown document is open. Only wires the rooms to the editor. */
export function activate(context: vscode.ExtensionContext): Api {
  const home = context.extensionUri;
  const reviews = new Reviews(context);
  const preview = new Preview(reviews);
  const lens = new SectionLens(reviews);
  const { languages } = vscode;
  context.subscriptions.push(
    reviews, preview, lens, new Highlights(reviews), new Problems(reviews, home), new Status(reviews),
    languages.registerHoverProvider(noteSelector, new PassageHover(reviews)),
    languages.registerCodeActionsProvider(noteSelector, new QuickFixes(reviews), { providedCodeActionKinds: QuickFixes.kinds }),
    languages.registerDocumentSymbolProvider(noteSelector, new Outline(reviews), { label: vscode.l10n.t('Session note') }),
    languages.registerFoldingRangeProvider(noteSelector, new SectionFolds(reviews)),
    languages.registerCodeLensProvider(noteSelector, lens),
    registerReviewCommands(reviews), registerPassageSteps(reviews), registerRewording(reviews), registerExplanation(reviews, home),
    registerMenu(reviews), registerReopenAsText(reviews), registerContextKeys(reviews), registerSampleNote(home),
    registerWriting(reviews), registerKeepPassage(reviews), new FeedbackView(reviews, home), registerTimelineExport(reviews), registerSupervision(context, reviews),
  );
  return { extendMarkdownIt: (markdownIt) => preview.extendMarkdownIt(markdownIt) };
}

/** Called in place of `activate` in a second thread, which runs this bundle too. */
export async function reviewOnThisThread(): Promise<void> {
  const { answerNotes } = await import('./editor/supervision/reviewThread.ts');
  await answerNotes();
}
