import * as vscode from 'vscode';
import { frontMatterKeys, frontMatterSpan, speakerRoles } from '../../note/frontMatterHelp.ts';
import type { FrontMatterRemark } from '../../note/frontMatterRemarks.ts';
import { canBeNote, noteSelector } from '../reviewing/noteDocuments.ts';

const afterTypingMs = 400;

/** Completion, hover and a question about values we do not know, between the `---` lines of a note. */
export function registerFrontMatterHelp(): vscode.Disposable {
  const remarks = vscode.languages.createDiagnosticCollection('mentalizing-front-matter');
  const timers = new Map<string, ReturnType<typeof setTimeout>>();
  const look = (document: vscode.TextDocument): void => {
    if (!canBeNote(document) || document.isClosed) return;
    const text = head(document);
    // A blog post has front matter too; only a file that uses one of our words for its kind is asked about them.
    const ours = frontMatterSpan(text) && /^(?:type|audience|class|therapists|patients|speakers)[ \t]*:/m.test(text);
    if (ours && isLikelyNote(text)) void remarkOn(document, remarks);
    else remarks.delete(document.uri);
  };
  vscode.workspace.textDocuments.forEach(look);
  return vscode.Disposable.from(
    remarks,
    vscode.workspace.onDidOpenTextDocument(look),
    vscode.workspace.onDidCloseTextDocument(({ uri }) => { remarks.delete(uri); }),
    vscode.workspace.onDidChangeTextDocument(({ document }) => {
      const key = document.uri.toString();
      clearTimeout(timers.get(key));
      timers.set(key, setTimeout(() => {
        timers.delete(key);
        look(document);
      }, afterTypingMs));
    }),
    { dispose: () => timers.forEach((timer) => clearTimeout(timer)) },
    vscode.languages.registerCompletionItemProvider(noteSelector, { provideCompletionItems: complete }, ':', ' ', '['),
    vscode.languages.registerHoverProvider(noteSelector, { provideHover: hover }),
  );
}

/** The reader of YAML is loaded when the first note with a front matter is there, not when the editor starts. */
async function remarkOn(document: vscode.TextDocument, remarks: vscode.DiagnosticCollection): Promise<void> {
  const { frontMatterRemarks } = await import('../../note/frontMatterRemarks.ts');
  if (!document.isClosed) remarks.set(document.uri, frontMatterRemarks(head(document)).map((remark) => diagnostic(remark, document)));
}

/** Front matter stands at the start; reading on through a long note for it would be waste. */
function head(document: vscode.TextDocument): string {
  return document.getText(new vscode.Range(0, 0, 60, 0));
}

/** Sites use `type:` too; a session note has one of our other keys beside it, or a value of ours. */
function isLikelyNote(text: string): boolean {
  return /^(?:audience|therapists|patients|speakers)[ \t]*:/m.test(text)
    || /^type:[ \t]*(?:individual|group|letter|transcript|reflection-team|assessment|formulation|crisis-plan|psychoeducation|progress)\b/m.test(text);
}

function diagnostic(remark: FrontMatterRemark, document: vscode.TextDocument): vscode.Diagnostic {
  const range = new vscode.Range(document.positionAt(remark.span.start), document.positionAt(remark.span.end));
  const made = new vscode.Diagnostic(range, sentence(remark), vscode.DiagnosticSeverity.Information);
  made.source = 'Mentalizing';
  made.code = vscode.l10n.t('Front matter');
  return made;
}

function sentence(remark: FrontMatterRemark): string {
  switch (remark.about) {
    case 'yaml': return vscode.l10n.t('The lines between --- could not be read from here on. They stay as they are; is a colon or a bracket missing?');
    case 'value': return vscode.l10n.t('"{value}" is a word I do not know for "{key}". Could it be one of these: {known}?', { value: remark.value, key: remark.key, known: remark.known.join(', ') });
    case 'role': return vscode.l10n.t('"{value}" is a word I do not know for a speaker. Could it be one of these: {known}?', { value: remark.value, known: remark.known.join(', ') });
    case 'list': return remark.key === 'speakers'
      ? vscode.l10n.t('Speakers are read as {example}. Would that fit here?', { example: '{T: therapist, P: patient}' })
      : vscode.l10n.t('"{key}" is read as a list of initials, such as [JM, AK]. Would that fit here?', { key: remark.key });
  }
}

function complete(document: vscode.TextDocument, position: vscode.Position): vscode.CompletionItem[] | undefined {
  const line = inFrontMatter(document, position);
  if (line === null) return undefined;
  const before = line.slice(0, position.character);
  const value = /^([A-Za-z]+):[ \t]*(\S*)$/.exec(before);
  const known = value && frontMatterKeys.find(({ key }) => key === value[1]);
  if (known) {
    const range = new vscode.Range(position.translate(0, -(value[2] ?? '').length), position);
    return Object.entries(known.values).map(([word, about]) => completion(word, about, range, vscode.CompletionItemKind.EnumMember, before.endsWith(':') ? ` ${word}` : word));
  }
  const role = /^speakers:[ \t]*\{.*:[ \t]*(\w*)$/.exec(before) ?? /^[ \t]+[\w.]+:[ \t]*(\w*)$/.exec(before);
  if (role) {
    const range = new vscode.Range(position.translate(0, -(role[1] ?? '').length), position);
    return speakerRoles.map((word) => completion(word, '', range, vscode.CompletionItemKind.EnumMember, before.endsWith(':') ? ` ${word}` : word));
  }
  if (!/^[A-Za-z]*$/.test(before)) return undefined;
  const range = new vscode.Range(position.with({ character: 0 }), position);
  const text = document.getText();
  return frontMatterKeys
    .filter(({ key }) => !new RegExp(`^${key}[ \\t]*:`, 'm').test(text.slice(0, 2000)))
    .map(({ key, about }) => completion(key, about, range, vscode.CompletionItemKind.Property, `${key}: `));
}

function completion(label: string, about: string, range: vscode.Range, kind: vscode.CompletionItemKind, insert: string): vscode.CompletionItem {
  const item = new vscode.CompletionItem(label, kind);
  item.insertText = insert;
  item.range = range;
  if (about) item.detail = vscode.l10n.t(about);
  if (kind === vscode.CompletionItemKind.Property) item.command = { command: 'editor.action.triggerSuggest', title: '' };
  return item;
}

function hover(document: vscode.TextDocument, position: vscode.Position): vscode.Hover | undefined {
  const line = inFrontMatter(document, position);
  const key = line === null ? undefined : /^([A-Za-z]+)[ \t]*:/.exec(line)?.[1];
  const known = frontMatterKeys.find((one) => one.key === key);
  if (!known || !key || position.character > key.length || !canBeNote(document)) return undefined;
  const lines = Object.entries(known.values).map(([word, about]) => `- \`${word}\`: ${vscode.l10n.t(about)}`);
  return new vscode.Hover(
    new vscode.MarkdownString([vscode.l10n.t(known.about), ...lines].join('\n\n').replace(/\n\n- /g, '\n- ').replace('\n- ', '\n\n- ')),
    new vscode.Range(position.line, 0, position.line, key.length),
  );
}

/** The line at a position between the fences, or null. An opening fence that is not closed yet counts up to the first heading. */
function inFrontMatter(document: vscode.TextDocument, position: vscode.Position): string | null {
  if (position.line === 0 || position.line > 60 || document.lineAt(0).text.trim() !== '---') return null;
  for (let line = 1; line < position.line; line++) {
    const { text } = document.lineAt(line);
    if (/^(?:---|\.\.\.)[ \t]*$/.test(text) || text.startsWith('#')) return null;
  }
  const { text } = document.lineAt(position.line);
  return /^(?:---|\.\.\.)[ \t]*$/.test(text) ? null : text;
}
