import * as vscode from 'vscode';
import { commands } from './commands.ts';
import { inWords } from './inWords.ts';
import { noteSelector } from './reviewing/noteDocuments.ts';
import type { OpenNote } from './reviewing/openNote.ts';
import type { Reviews } from './reviewing/reviews.ts';

/** What is said about the reading of one note: a word or two, and a sentence for whoever asks why. */
interface Said {
  readonly short: string;
  readonly why: string;
  readonly busy: boolean;
}

/** Says where the reading of the note in front stands: one status item, and a language status that explains it. */
export class Status implements vscode.Disposable {
  readonly #reviews: Reviews;
  readonly #item = vscode.window.createStatusBarItem('mentalizing.status', vscode.StatusBarAlignment.Right, 90);
  readonly #language = vscode.languages.createLanguageStatusItem('mentalizing.status', noteSelector);
  readonly #listeners: vscode.Disposable;

  constructor(reviews: Reviews) {
    this.#reviews = reviews;
    this.#item.name = vscode.l10n.t('Mentalizing Notes');
    this.#item.command = commands.showMenu;
    this.#language.name = vscode.l10n.t('Mentalizing Notes');
    this.#language.command = { command: commands.showMenu, title: vscode.l10n.t('Choose…') };
    this.#listeners = vscode.Disposable.from(
      this.#item,
      this.#language,
      reviews.onDidReview((note) => note === reviews.activeNote && this.#show(note)),
      reviews.onDidSwitch(() => this.#show(reviews.activeNote)),
      reviews.active.onDidChange(() => this.#show(reviews.activeNote)),
    );
    this.#show(reviews.activeNote);
  }

  dispose(): void {
    this.#listeners.dispose();
  }

  #show(note: OpenNote | undefined): void {
    if (!note) return this.#item.hide();
    const { short, why, busy } = saidOf(note, this.#reviews);
    this.#item.text = `$(${busy ? 'loading~spin' : 'comment-unresolved'}) ${short}`;
    this.#item.tooltip = why;
    this.#item.accessibilityInformation = { label: `${vscode.l10n.t('Mentalizing Notes')}: ${short}. ${why}` };
    this.#item.show();
    this.#language.text = short;
    this.#language.detail = why;
    this.#language.busy = busy;
  }
}

/** The state of a note in words. */
export function saidOf({ reading }: OpenNote, reviews: Reviews): Said {
  const t = vscode.l10n.t;
  const calm = (short: string, why: string): Said => ({ short, why, busy: false });
  switch (reading.state) {
    case 'reading': {
      const percent = Math.round(reading.progress * 100);
      return {
        short: percent > 0 ? t('Reading {percent} %', { percent: String(percent) }) : t('Reading…'),
        why: t('This note is being read. You can go on writing.'), busy: percent > 0,
      };
    }
    case 'reviewed': {
      const { reason, frontMatter } = reading.review.note;
      if (!reviews.marksShown) return calm(t('Marks hidden'), t('This note is reviewed, and its marks are hidden for now.'));
      if (frontMatter.problem) return calm(t('Front matter set aside'), `${inWords(frontMatter.problem)} ${inWords(reason)}`);
      if (reading.long) return calm(t('Long note'), t('This note is long, so it is read again only after a longer pause. {reason}', { reason: inWords(reason) }));
      if (reading.more) return calm(t('Reviewing'), t('{reason} The clearest passages are marked; there are more if you want to see them.', { reason: inWords(reason) }));
      return calm(t('Reviewing'), inWords(reason));
    }
    case 'other': return reading.problem
      ? calm(t('Front matter set aside'), `${inWords(reading.problem)} ${inWords(reading.why)}`)
      : calm(t('Not a session note'), inWords(reading.why));
    case 'excluded': return calm(t('Left alone'), inWords(reading.why));
    case 'waiting': return calm(t('Waiting'), t('This note is reviewed when you ask for it.'));
    case 'paused': return calm(t('Paused'), t('Reviewing is paused everywhere. Nothing is read or marked.'));
    case 'failed': return calm(t('Could not read this'), t('The reading broke off. Your text was not touched; the next change or “Review This Note” tries again.'));
  }
}
