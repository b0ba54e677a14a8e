import { assert } from 'chai';
import * as vscode from 'vscode';
import { closeEverything, hoverText, openNote, until } from '../note.ts';

const session = [
  '---', 'type: individual', '---', '# Session 3', '', '## Verbatim', '',
  'T: You are angry with me.', 'P: I do not know.', 'T: What was it like to wait for me?', '',
  '## Plan', '', '- Next session on Thursday.', '',
].join('\n');

/** Our entries of the Problems panel for a document. */
function entries({ uri }: vscode.TextDocument): vscode.Diagnostic[] {
  return vscode.languages.getDiagnostics(uri).filter(({ source }) => source === 'Mentalizing');
}

function placeOf(document: vscode.TextDocument, text: string): vscode.Range {
  const start = document.getText().indexOf(text);
  assert.isAtLeast(start, 0, `the note does not hold "${text}"`);
  return new vscode.Range(document.positionAt(start), document.positionAt(start + text.length));
}

async function fixes(document: vscode.TextDocument, range: vscode.Range): Promise<vscode.CodeAction[]> {
  const all = await vscode.commands.executeCommand<vscode.CodeAction[]>('vscode.executeCodeActionProvider', document.uri, range, vscode.CodeActionKind.QuickFix.value);
  return all.filter(({ title }) => title !== 'Fix All');
}

async function reviewed(text: string): Promise<vscode.TextDocument> {
  const document = await openNote(text);
  await until(() => entries(document).length > 0, 'a marked passage');
  return document;
}

/** What the hover over these words says, once ours is among those of others. */
async function ourHover(document: vscode.TextDocument, words: string): Promise<string> {
  return until(async () => {
    const text = await hoverText(document, placeOf(document, words).start);
    return text.includes('Why was this marked?') && text;
  }, 'our hover');
}

async function setting(name: string, value: unknown): Promise<void> {
  await vscode.workspace.getConfiguration('mentalizing').update(name, value, vscode.ConfigurationTarget.Global);
}

describe('a session note', () => {
  afterEach(closeEverything);

  it('has its authoritative phrases listed, with a code and a page about it', async () => {
    const document = await reviewed(session);
    const [entry] = entries(document);
    assert.include(document.getText(entry?.range), 'You are angry with me');
    assert.equal(entry?.severity, vscode.DiagnosticSeverity.Information);
    assert.isObject(entry?.code);
    assert.equal((entry?.code as { value: string }).value, 'A state of mind as a fact');
    assert.match((entry?.code as { target: vscode.Uri }).target.path, /docs\/rules\/state-as-fact\.md$/);
  });

  it('never lists a curious phrase as a problem', async () => {
    const document = await reviewed(session);
    assert.isEmpty(entries(document).filter(({ range }) => range.intersection(placeOf(document, 'What was it like to wait for me?'))));
  });

  it('asks a question first where a phrase is marked', async () => {
    const document = await reviewed(session);
    const text = await ourHover(document, 'angry with me');
    assert.match(text, /\?/);
    assert.include(text, 'command:mentalizing.reword');
  });

  it('says what is curious about a curious phrase, and offers no other wording for it', async () => {
    const document = await reviewed(session);
    const text = await ourHover(document, 'like to wait');
    assert.notInclude(text, 'command:mentalizing.reword');
    assert.notInclude(text, 'command:mentalizing.keepPassage');
  });

  it('says nothing where nothing is marked', async () => {
    const document = await reviewed(session);
    assert.notInclude(await hoverText(document, placeOf(document, 'I do not know').start), 'mentalizing');
  });

  it('offers at most three other wordings, one of them preferred, and last to keep it', async () => {
    const document = await reviewed(session);
    const place = placeOf(document, 'You are angry');
    const offered = await until(async () => { const found = await fixes(document, place); return found.length > 1 && found; }, 'quick fixes');
    assert.isAtMost(offered.length, 4);
    assert.isTrue(offered[0]?.isPreferred);
    assert.equal(offered.filter(({ isPreferred }) => isPreferred).length, 1);
    assert.equal(offered.at(-1)?.title, 'Keep it, I meant it…');
    assert.equal(offered.at(-1)?.command?.command, 'mentalizing.keepPassage');
  });

  it('is marked no more where a wording was taken, and undo brings the old one back', async () => {
    const document = await reviewed(session);
    const offered = await until(async () => { const found = await fixes(document, placeOf(document, 'You are angry')); return found.length > 1 && found; }, 'quick fixes');
    const [first] = offered;
    assert.ok(first?.edit);
    await vscode.workspace.applyEdit(first.edit);
    await until(() => entries(document).length === 0, 'the mark to go away');
    assert.notInclude(document.getText(), 'You are angry with me.');
    await vscode.commands.executeCommand('undo');
    await until(() => document.getText() === session, 'the old text');
  });

  it('is followed from one passage to the next, and round again', async () => {
    const document = await reviewed(session);
    const editor = await vscode.window.showTextDocument(document);
    editor.selection = new vscode.Selection(0, 0, 0, 0);
    await vscode.commands.executeCommand('mentalizing.nextPassage');
    const first = await until(() => editor.selection.active.line > 0 && editor.selection.active, 'the first passage');
    assert.equal(first.line, placeOf(document, 'You are angry').start.line);
    await vscode.commands.executeCommand('mentalizing.nextPassage');
    await until(() => editor.selection.active.line > first.line, 'the second passage');
    await vscode.commands.executeCommand('mentalizing.previousPassage');
    await until(() => editor.selection.active.isEqual(first), 'the first passage again');
  });

  it('shows its sections and who speaks in its outline', async () => {
    const document = await reviewed(session);
    const symbols = await until(async () => {
      const found = await vscode.commands.executeCommand<vscode.DocumentSymbol[]>('vscode.executeDocumentSymbolProvider', document.uri);
      const all = found.flatMap(function below(one): vscode.DocumentSymbol[] { return [one, ...one.children.flatMap(below)]; });
      return all.some(({ name }) => name === 'T') && all;
    }, 'turns in the outline');
    for (const name of ['Session 3', 'Verbatim', 'Plan', 'P']) assert.isTrue(symbols.some((one) => one.name === name), name);
  });

  it('leaves the patient\'s words alone', async () => {
    const document = await reviewed(session.replace('P: I do not know.', 'P: You are always angry with me. My mother hates me.'));
    const place = placeOf(document, 'You are always angry with me. My mother hates me.');
    assert.isEmpty(entries(document).filter(({ range }) => range.intersection(place)));
  });

  it('takes its marks along while somebody writes above', async () => {
    const document = await reviewed(session);
    const edit = new vscode.WorkspaceEdit();
    edit.insert(document.uri, placeOf(document, '## Verbatim').start, 'A line above.\n\n');
    await vscode.workspace.applyEdit(edit);
    await until(() => entries(document).some(({ range }) => document.getText(range).includes('You are angry')), 'the mark at its new place');
  });

  it('hides its marks when asked, and shows them again', async () => {
    const document = await reviewed(session);
    await vscode.commands.executeCommand('mentalizing.toggleHighlights');
    await until(() => entries(document).length === 0, 'no marks');
    assert.notInclude(await hoverText(document, placeOf(document, 'angry with me').start), 'mentalizing');
    await vscode.commands.executeCommand('mentalizing.toggleHighlights');
    await until(() => entries(document).length > 0, 'marks again');
  });

  it('is not read while reviewing is paused', async () => {
    const document = await reviewed(session);
    await vscode.commands.executeCommand('mentalizing.pause');
    try {
      await until(() => entries(document).length === 0, 'no marks');
    } finally {
      await vscode.commands.executeCommand('mentalizing.resume');
    }
    await until(() => entries(document).length > 0, 'marks again');
  });

  it('forgets its marks when it is closed', async () => {
    const document = await reviewed(session);
    await closeEverything();
    await until(() => entries(document).length === 0, 'no marks of a closed note');
  });
});

describe('markdown that is no session note', () => {
  afterEach(closeEverything);
  const readme = '# A tool\n\nI told her that she was angry with me about the build.\n';

  it('is left alone, and reviewed when somebody asks for it', async () => {
    const document = await openNote(readme);
    await new Promise((done) => setTimeout(done, 800));
    assert.isEmpty(entries(document));
    await vscode.commands.executeCommand('mentalizing.reviewAnyway');
    await until(() => vscode.languages.getDiagnostics(document.uri).length > 0, 'a mark');
  });
});

describe('settings', () => {
  afterEach(closeEverything);

  it('can keep everything out of the Problems panel', async () => {
    const document = await reviewed(session);
    try {
      await setting('problems', 'none');
      await until(() => entries(document).length === 0, 'no entries');
    } finally {
      await setting('problems', undefined);
    }
    await until(() => entries(document).length > 0, 'entries again');
  });

  it('can turn a category off', async () => {
    const document = await reviewed(session);
    try {
      await setting('levels', { 'state-as-fact': 'off' });
      await until(() => !entries(document).some(({ code }) => (code as { target: vscode.Uri }).target.path.endsWith('state-as-fact.md')), 'the category to be silent');
    } finally {
      await setting('levels', undefined);
    }
  });

  it('can say who is meant by a label', async () => {
    const document = await openNote(session.replaceAll('T: ', 'Bx: ').replaceAll('P: ', 'Kx: ').replace('Kx: I do not know.', 'Kx: You are sad about me.'));
    const lines = (): string[] => entries(document).map(({ range }) => document.lineAt(range.start.line).text.slice(0, 2));
    try {
      await setting('speakerLabels', { Bx: 'patient', Kx: 'therapist' });
      await until(() => lines().includes('Kx') && !lines().includes('Bx'), 'marks on the other speaker');
      await setting('speakerLabels', { Bx: 'therapist', Kx: 'patient' });
      await until(() => lines().includes('Bx') && !lines().includes('Kx'), 'marks on the first speaker');
    } finally {
      await setting('speakerLabels', undefined);
    }
  });

  it('can leave files alone', async () => {
    const document = await reviewed(session);
    try {
      await setting('exclude', ['**/*.md']);
      await until(() => entries(document).length === 0, 'no entries');
    } finally {
      await setting('exclude', undefined);
    }
  });

  it('can wait until asked', async () => {
    try {
      await setting('review', 'request');
      const document = await openNote(session);
      await new Promise((done) => setTimeout(done, 800));
      assert.isEmpty(entries(document));
      await vscode.commands.executeCommand('mentalizing.reviewNote');
      await until(() => entries(document).length > 0, 'a mark');
    } finally {
      await setting('review', undefined);
    }
  });
});

describe('commands', () => {
  it('are all there, as the manifest says', async () => {
    const extension = vscode.extensions.getExtension('mentalizing-notes.mentalizing-notes');
    await extension?.activate();
    const manifest = extension?.packageJSON as { contributes: { commands: { command: string; category: string }[] } };
    const known = new Set(await vscode.commands.getCommands(true));
    for (const { command, category } of manifest.contributes.commands) {
      assert.isTrue(known.has(command), command);
      assert.equal(category, 'Mentalizing', command);
    }
  });
});
