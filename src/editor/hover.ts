import * as vscode from 'vscode';
import { commandLink, commands } from './commands.ts';
import { inWords } from './inWords.ts';
import { isFresh, keyOf, passagesAt, rangeOf, type PassageAt } from './passageAt.ts';
import { plainMarkdown } from './plainMarkdown.ts';
import { rewordingsFor } from './rewordings.ts';
import type { Reviews } from './reviews.ts';

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
    return new vscode.Hover(await Promise.all(passages.map(thoughtsOn)), rangeOf(document, first.finding));
  }
}

async function thoughtsOn(passage: PassageAt): Promise<vscode.MarkdownString> {
  const { finding } = passage;
  const said = new vscode.MarkdownString('', true);
  said.isTrusted = { enabledCommands: [commands.reword, commands.explainPassage, commands.keepPassage] };
  said.supportHtml = false;
  said.appendMarkdown(`**${plainMarkdown(inWords(finding.prompt))}**\n\n`);
  said.appendMarkdown(`${plainMarkdown(inWords(finding.message))} *${plainMarkdown(finding.reference)}*\n\n`);
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
