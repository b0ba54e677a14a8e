import * as vscode from 'vscode';
import type { Moment } from '../note/templates/moments.ts';
import type { RuleName } from '../stance/category.ts';
import type { Reviews } from './reviews.ts';

/** What the writer noticed in their own mind belongs under "My mind right now"; everything else under "Where thinking went". */
const ofOwnMind = new Set<RuleName>(['own-mind', 'self-question', 'owning', 'changed-mind']);

/** What was noticed in a note, in its order. Passages the clinician keeps are left out, as everywhere. */
export async function momentsOf(document: vscode.TextDocument, reviews: Reviews): Promise<Moment[]> {
  const reading = await reviews.look(document)?.settled();
  if (reading?.state !== 'reviewed') return [];
  return reading.findings
    .filter((finding) => finding.stance === 'authoritative' || ofOwnMind.has(finding.rule))
    .map((finding) => ({
      text: finding.text,
      line: document.positionAt(finding.start).line + 1,
      where: ofOwnMind.has(finding.rule) ? 'mind' : 'thinking',
    }));
}

/** Lets a person choose; undefined when they leave it. Without moments there is nothing to ask. */
export async function pickMoments(moments: readonly Moment[]): Promise<readonly Moment[] | undefined> {
  if (!moments.length) return [];
  const picked = await vscode.window.showQuickPick(
    moments.map((moment) => ({
      label: moment.text.replace(/\s+/g, ' '),
      description: moment.where === 'mind' ? vscode.l10n.t('My mind right now') : vscode.l10n.t('Where thinking went'),
      picked: true,
      moment,
    })),
    {
      canPickMany: true,
      title: vscode.l10n.t('From this session'),
      placeHolder: vscode.l10n.t('Which moments would you like to take to the team? They come quoted, with a link.'),
    },
  );
  return picked?.map(({ moment }) => moment);
}
