import * as vscode from 'vscode';
import type { Moment } from '../../note/templates/moments.ts';
import type { RuleName } from '../../stance/category.ts';
import type { Reviews } from '../reviewing/reviews.ts';

/** What the writer noticed in their own mind belongs under "My mind right now"; everything else under "Where thinking went". */
const ofOwnMind = new Set<RuleName>(['own-mind', 'self-question', 'owning', 'changed-mind']);

/** A moment and whether it goes along unless the presenter says otherwise. */
interface OfferedMoment extends Moment {
  readonly chosen: boolean;
}

/**
 * What was noticed in a note, in its order. Where thinking may have gone, and what was noticed in one's own mind, go
 * along at first; where it came back is there to be chosen, since a curious note is full of it. Passages the clinician
 * keeps are left out, as everywhere.
 */
export async function momentsOf(document: vscode.TextDocument, reviews: Reviews): Promise<OfferedMoment[]> {
  const reading = await reviews.look(document)?.settled();
  if (reading?.state !== 'reviewed') return [];
  return reading.findings.map((finding) => ({
    text: finding.text,
    line: document.positionAt(finding.start).line + 1,
    where: ofOwnMind.has(finding.rule) ? 'mind' : 'thinking',
    chosen: finding.stance === 'authoritative' || ofOwnMind.has(finding.rule),
  }));
}

/** Lets a person choose; undefined when they leave it. Without moments there is nothing to ask. */
export async function pickMoments(moments: readonly OfferedMoment[]): Promise<readonly Moment[] | undefined> {
  if (!moments.length) return [];
  const picked = await vscode.window.showQuickPick(
    moments.map((moment) => ({
      label: moment.text.replace(/\s+/g, ' '),
      description: moment.where === 'mind' ? vscode.l10n.t('My mind right now') : moment.chosen ? vscode.l10n.t('Where thinking went') : vscode.l10n.t('Where it may have come back'),
      picked: moment.chosen,
      moment,
    })),
    {
      canPickMany: true,
      title: vscode.l10n.t('From this session'),
      placeHolder: vscode.l10n.t('Which moments would you like to take to the team, as quotes?'),
    },
  );
  return picked?.map(({ moment }) => moment);
}
