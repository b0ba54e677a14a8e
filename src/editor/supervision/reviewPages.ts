import * as vscode from 'vscode';
import { everything } from '../../supervision/passageFilter.ts';
import { readPageState, type PageState } from '../../supervision/pageMessages.ts';
import type { Comments } from '../comments/comments.ts';
import { pageShell } from '../pageShell.ts';
import type { Reviews } from '../reviewing/reviews.ts';
import { FolderReviews } from './folderReview.ts';
import { ReviewPage } from './reviewPage.ts';

const reviewPageType = 'mentalizing.reviewPage';

/** Opens review pages and brings them back after a reload. */
export class ReviewPages implements vscode.WebviewPanelSerializer, vscode.Disposable {
  readonly #home: vscode.ExtensionContext;
  readonly #comments: Comments;
  readonly #folders: FolderReviews;
  readonly #serializer: vscode.Disposable;

  constructor(home: vscode.ExtensionContext, reviews: Reviews, comments: Comments) {
    this.#home = home;
    this.#comments = comments;
    this.#folders = new FolderReviews(reviews.kept, home.extensionUri);
    this.#serializer = vscode.window.registerWebviewPanelSerializer(reviewPageType, this);
  }

  open(folders: readonly vscode.Uri[]): void {
    if (folders.length === 0) return;
    const panel = vscode.window.createWebviewPanel(reviewPageType, vscode.l10n.t('Supervision'), vscode.ViewColumn.Active, {});
    this.#fill(panel, { folders: folders.map(String), filter: everything, view: 'strips' });
  }

  deserializeWebviewPanel(panel: vscode.WebviewPanel, state: unknown): Promise<void> {
    const read = readPageState(state);
    if (read) this.#fill(panel, read);
    else panel.dispose();
    return Promise.resolve();
  }

  dispose(): void {
    this.#serializer.dispose();
  }

  #fill(panel: vscode.WebviewPanel, state: PageState): void {
    const { extensionUri, extension } = this.#home;
    panel.webview.options = { enableScripts: true, localResourceRoots: [vscode.Uri.joinPath(extensionUri, 'dist', 'webview'), vscode.Uri.joinPath(extensionUri, 'media')] };
    // Drawn as a picture on its tab, it cannot take the colour of the theme.
    panel.iconPath = { light: vscode.Uri.joinPath(extensionUri, 'media', 'icon.svg'), dark: vscode.Uri.joinPath(extensionUri, 'media', 'icon.dark.svg') };
    const page = new ReviewPage(panel, state, this.#folders, this.#comments, (extension.packageJSON as { version: string }).version);
    panel.webview.html = pageShell(panel.webview, extensionUri, 'reviewPage', 'reviewPage.css', vscode.l10n.t('Notes for supervision'));
    panel.onDidDispose(() => page.dispose());
  }
}
