import * as vscode from 'vscode';
import { commandLink, commands } from '../commands.ts';
import { inWords } from '../inWords.ts';
import { isFresh, keyOf, passagesAt, rangeOf, type PassageAt } from './passageAt.ts';
import { plainMarkdown } from '../plainMarkdown.ts';
import { rewordingsFor } from './rewordings.ts';
import type { Reviews } from '../reviewing/reviews.ts';
import { shows } from '../settings.ts';

/** Two passages are enough to think about at once. */
const most = 2;

/**
 * What a supervisor beside you might say about a passage: a question to oneself, why MBT cares, another way to put it,
 * and the way to an answer to "why was this marked?".
 */
export class PassageHover implements vscode.HoverProvider {
  readonly #reviews: Reviews;

  constructor(reviews: Reviews) {
    this.#reviews = reviews;
  }

  async provideHover(document: vscode.TextDocument, position: vscode.Position): Promise<vscode.Hover | undefined> {
    const passages = passagesAt(this.#reviews, document, new vscode.Range(position, position)).filter(isFresh).slice(0, most);
    const [first] = passages;
    if (!first) return undefined;
    const problems = this.#reviews.note(document.uri)?.settings.problems ?? 'none';
    const thoughts = passages.map((passage) => thoughtsOn(passage, shows(problems, passage.finding.stance)));
    return new vscode.Hover(await Promise.all(thoughts), rangeOf(document, first.finding));
  }
}

/** @param listed the editor shows the entry of the Problems panel above ours, and with it what the mark says. */
async function thoughtsOn(passage: PassageAt, listed: boolean): Promise<vscode.MarkdownString> {
  const { finding } = passage;
  const { categoryOf } = await import('../../stance/categories/categories.ts');
  const said = new vscode.MarkdownString('', false);
  said.isTrusted = { enabledCommands: [commands.reword, commands.explainPassage, commands.keepPassage] };
  said.supportHtml = false;
  const asked = `**${plainMarkdown(inWords(finding.prompt))}**`;
  const heard = plainMarkdown(inWords(finding.message));
  said.appendMarkdown(finding.stance === 'curious' ? `${heard} ${asked}\n\n` : `${asked}${listed ? '' : ` ${heard}`}\n\n`);
  const why = inWords({ text: categoryOf(finding.category).why });
  const source = published(finding.reference);
  said.appendMarkdown(`${plainMarkdown(why)}${source === '' ? '' : ` *${plainMarkdown(source)}*`}\n\n`);
  const rewordings = await rewordingsFor(passage);
  if (rewordings.length > 0) {
    said.appendMarkdown(`${plainMarkdown(vscode.l10n.t('Another way to put it:'))}\n\n`);
    rewordings.forEach(({ title }, index) => {
      said.appendMarkdown(`- [${plainMarkdown(inWords(title))}](${commandLink(commands.reword, ...keyOf(passage), index)})\n`);
    });
    said.appendMarkdown('\n');
  }
  const links = [`[${plainMarkdown(vscode.l10n.t('Why was this marked?'))}](${commandLink(commands.explainPassage, ...keyOf(passage))})`];
  if (finding.stance === 'authoritative') {
    links.push(`[${plainMarkdown(vscode.l10n.t('Keep it, I meant it…'))}](${commandLink(commands.keepPassage, ...keyOf(passage))})`);
  }
  said.appendMarkdown(links.join(' · '));
  return said;
}

/** What a reader can look up: the places in our own working guide are of use to nobody but us. */
function published(reference: string): string {
  return reference.replace(/(?:; )?stance guide [\w.]+$/u, '');
}
