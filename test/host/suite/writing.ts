import { assert } from 'chai';
import * as vscode from 'vscode';
import { allTemplates, noteTemplates } from '../../../src/note/templates/allTemplates.ts';
import type { Template } from '../../../src/note/templates/template.ts';
import { templateStops } from '../../templateStops.ts';
import { closeEverything, hoverText, openNote, until } from '../note.ts';

let files = 0;

/** A file with this text in the workspace, open in a text editor. */
async function openFile(text: string, name?: string): Promise<vscode.TextEditor> {
  const folder = vscode.workspace.workspaceFolders?.[0];
  assert.isDefined(folder);
  const uri = vscode.Uri.joinPath(folder.uri, name ?? `writing-${String(++files)}.md`);
  await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
  const editor = await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(uri), { preview: false });
  await until(() => vscode.window.activeTextEditor?.document === editor.document, 'the editor to be in front');
  return editor;
}

/** Writes into each field and goes to the next, as a person does with Tab, one key right after the other; returns what was written. */
async function tabThrough(template: Template): Promise<string[]> {
  const written = Array.from({ length: templateStops(template) }, (_, stop) => `w${String(stop)}w`);
  await vscode.commands.executeCommand('runCommands', { commands: written.flatMap((text) => [{ command: 'type', args: { text } }, 'jumpToNextSnippetPlaceholder']) });
  return written;
}

function headings(template: Template): string[] {
  return template.body.split('\n').filter((line) => /^## /.test(line));
}

/** Saved as a person saves: again, where the editor was not done with what was typed. */
async function saved({ document }: vscode.TextEditor): Promise<string> {
  await until(() => document.save(), 'the note to be saved');
  return new TextDecoder().decode(await vscode.workspace.fs.readFile(document.uri));
}

describe('writing a note', function () {
  this.timeout(120_000);
  afterEach(closeEverything);

  for (const template of allTemplates) {
    it(`takes the template "${template.title}" by command, is tabbed through and saved`, async () => {
      const editor = await openFile('');
      await vscode.commands.executeCommand('mentalizing.insertTemplate', template.id);
      await until(() => editor.document.getText().length > 20, 'the template');
      const written = await tabThrough(template);
      const text = await saved(editor);
      for (const words of written) assert.include(text, words);
      for (const heading of headings(template)) assert.include(text, heading);
      await until(() => editor.selection.isEmpty && editor.document.offsetAt(editor.selection.active) === editor.document.getText().length, 'the last stop at the end');
    });

    it(`takes the snippet "${template.prefixes[0]}", is tabbed through and saved`, async () => {
      const editor = await openFile('');
      await vscode.commands.executeCommand('editor.action.insertSnippet', { langId: 'markdown', name: template.title });
      await until(() => editor.document.getText().length > 20, 'the snippet');
      const written = await tabThrough(template);
      const text = await saved(editor);
      for (const words of written) assert.include(text, words);
      if (template.body.includes('{date}')) assert.match(text, /\b20\d\d-\d\d-\d\d\b/);
    });
  }

  it('takes the reflection-team template by its own command, without front matter inside a note', async () => {
    const { document } = await openFile('# Mine\n\n');
    const editor = vscode.window.activeTextEditor;
    assert.isDefined(editor);
    editor.selection = new vscode.Selection(2, 0, 2, 0);
    await vscode.commands.executeCommand('mentalizing.insertReflectionTeamTemplate');
    await until(() => document.getText().includes('## 3. My mind right now'), 'the template');
    assert.notInclude(document.getText(), 'type: reflection-team');
    assert.isTrue(document.getText().startsWith('# Mine\n\n# Reflection team: 20'));
  });

  it('opens a new note for a template when no note is there', async () => {
    await vscode.commands.executeCommand('mentalizing.insertReflectionTeamTemplate');
    const editor = await until(() => vscode.window.activeTextEditor, 'an editor');
    await until(() => editor.document.getText().includes('type: reflection-team'), 'the template');
    assert.equal(editor.document.uri.scheme, 'untitled');
  });

  it('loses what was left unanswered and nothing else, and one undo brings it back', async () => {
    const editor = await openFile('');
    await vscode.commands.executeCommand('mentalizing.insertTemplate', 'individual-session');
    await until(() => editor.document.getText().includes('## Plan'), 'the template');
    const at = editor.document.getText().indexOf('- Felt: ') + 8;
    await editor.edit((edit) => { edit.insert(editor.document.positionAt(at), 'afraid, I think'); });
    const before = editor.document.getText();
    await vscode.commands.executeCommand('mentalizing.removeUnanswered');
    await until(() => !editor.document.getText().includes('Pt said'), 'the prompts to be gone');
    assert.include(editor.document.getText(), '## A moment we stayed with\n\n- Felt: afraid, I think\n');
    assert.include(editor.document.getText(), '## Risk (plain)');
    await vscode.commands.executeCommand('undo');
    await until(() => editor.document.getText() === before, 'everything to be back');
  });

  it('offers templates after a slash at the start of a line, and nowhere else', async () => {
    const ask = async (document: vscode.TextDocument, position: vscode.Position): Promise<vscode.CompletionItem[]> => {
      const list = await vscode.commands.executeCommand<vscode.CompletionList>('vscode.executeCompletionItemProvider', document.uri, position, '/');
      return list.items.filter(({ label }) => (typeof label === 'string' ? label : label.label).startsWith('/'));
    };
    const empty = await openFile('/');
    assert.lengthOf(await ask(empty.document, new vscode.Position(0, 1)), allTemplates.length);
    const prose = await openFile('either/or\n');
    assert.lengthOf(await ask(prose.document, new vscode.Position(0, 7)), 0);
    const readme = await openFile('# A tool\n\nIt does things.\n\n/\n');
    assert.lengthOf(await ask(readme.document, new vscode.Position(4, 1)), 0);
    const note = await openFile('---\ntype: individual\n---\n# Session 3\n\n/\n');
    const items = await until(async () => {
      const found = await ask(note.document, new vscode.Position(5, 1));
      return found.length ? found : null;
    }, 'the templates');
    const inserted = items.find(({ label }) => typeof label !== 'string' && label.label === '/reflection-team')?.insertText;
    assert.notInclude(typeof inserted === 'string' ? inserted : inserted?.value, 'type: reflection-team');
  });

  it("offers a person's own templates, and passes over a broken one", async () => {
    const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
    assert.isDefined(folder);
    const write = (name: string, text: string): Thenable<void> => vscode.workspace.fs.writeFile(vscode.Uri.joinPath(folder, 'my-templates', name), new TextEncoder().encode(text));
    await vscode.workspace.fs.createDirectory(vscode.Uri.joinPath(folder, 'my-templates'));
    await write('supervision-hour.md', '# Supervision {date}\n\nSession {session}: {}\n');
    await write('broken.md', 'one {two\n');
    const settings = vscode.workspace.getConfiguration('mentalizing');
    try {
      for (const path of ['my-templates', 'not-there']) {
        await settings.update('templateFolder', path, vscode.ConfigurationTarget.Global);
        const { document } = await openFile('/');
        const list = await vscode.commands.executeCommand<vscode.CompletionList>('vscode.executeCompletionItemProvider', document.uri, new vscode.Position(0, 1), '/');
        const labels = list.items.map(({ label }) => (typeof label === 'string' ? label : label.label));
        assert.equal(labels.includes('/supervision-hour'), path === 'my-templates');
        assert.notInclude(labels, '/broken');
        assert.include(labels, '/individual-session');
      }
    } finally {
      await settings.update('templateFolder', undefined, vscode.ConfigurationTarget.Global);
    }
  });

  it('helps with the front matter', async () => {
    const { document } = await openFile('---\ntype: indvidual\naudience: \n---\n# Session 3\n');
    const remark = await until(() => vscode.languages.getDiagnostics(document.uri).find(({ code }) => code === 'Front matter'), 'a question about the kind');
    assert.equal(document.getText(remark.range), 'indvidual');
    assert.equal(remark.severity, vscode.DiagnosticSeverity.Information);
    assert.include(await hoverText(document, new vscode.Position(1, 1)), 'What kind of note this is');
    const list = await vscode.commands.executeCommand<vscode.CompletionList>('vscode.executeCompletionItemProvider', document.uri, new vscode.Position(2, 10), ' ');
    assert.includeMembers(list.items.map(({ label }) => (typeof label === 'string' ? label : label.label)), ['self', 'team', 'chart', 'payer', 'patient']);
  });

  it('asks about a phone number in a team note, and not in a crisis plan', async () => {
    const hints = (document: vscode.TextDocument): vscode.Diagnostic[] => vscode.languages.getDiagnostics(document.uri).filter(({ code }) => code === 'Privacy');
    const team = await openNote('---\ntype: reflection-team\naudience: team\n---\n# Reflection team\n\nHis mother: 0171 2345678\n');
    const hint = await until(() => hints(team)[0], 'a hint');
    assert.equal(team.getText(hint.range), '0171 2345678');
    const plan = await openNote('---\ntype: crisis-plan\naudience: team\n---\n# My crisis plan\n\n| Who | Number |\n|---|---|\n| Mother | 0171 2345678 |\n');
    await new Promise((done) => setTimeout(done, 1500));
    assert.lengthOf(hints(plan), 0);
  });

  it('takes out what may identify somebody when asked to, and asks nothing when told not to', async () => {
    const text = '---\ntype: reflection-team\naudience: team\n---\n# Reflection team\n\nHis mother: 0171 2345678, mother@example.org\n';
    const { document } = await openFile(text);
    const hints = (): vscode.Diagnostic[] => vscode.languages.getDiagnostics(document.uri).filter(({ code }) => code === 'Privacy');
    const hint = await until(() => hints()[0], 'a hint');
    assert.lengthOf(hints(), 2);
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>('vscode.executeCodeActionProvider', document.uri, hint.range, vscode.CodeActionKind.QuickFix.value);
    const take = actions.find(({ title }) => title === 'Take it out');
    assert.isDefined(take?.edit);
    assert.isTrue(await vscode.workspace.applyEdit(take.edit));
    assert.equal(document.getText(), text.replace('0171 2345678', '…'));
    await until(() => hints().length === 1, 'the hint to be gone');
    const settings = vscode.workspace.getConfiguration('mentalizing');
    try {
      await settings.update('privacyHints', false, vscode.ConfigurationTarget.Global);
      await until(() => hints().length === 0, 'the questions to stop');
    } finally {
      await settings.update('privacyHints', undefined, vscode.ConfigurationTarget.Global);
    }
    await until(() => hints().length === 1, 'the question to come back');
  });

  it('leaves a front matter that is no YAML as it is', async () => {
    const text = '---\ntype: [individual\npatients: R.K.\n---\n# Session 3\n\nT: And then?\nP: Nothing.\n';
    const { document } = await openFile(text);
    const remark = await until(() => vscode.languages.getDiagnostics(document.uri).find(({ code }) => code === 'Front matter'), 'a question about the front matter');
    assert.include(remark.message, 'They stay as they are');
    assert.isFalse(document.isDirty);
    assert.equal(document.getText(), text);
  });

  /**
   * Confirms what an open list has ticked, as Enter does, until that had its effect. No oftener than a person could: between
   * showing a list and filling it lies a moment in which Enter takes nothing and closes it.
   */
  async function accept<T>(effect: () => T, what: string): Promise<Exclude<T, undefined | null | false>> {
    return until(async () => {
      const seen = effect();
      if (seen) return seen;
      await new Promise((done) => setTimeout(done, 1000));
      await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
      return effect();
    }, what);
  }

  const earlier = '---\ntype: individual\npatients: [Z.Z.]\n---\n# Session 1, 2026-01-07\n\nT: You are clearly angry with your sister.\nP: I am not.\n\n## My questions to myself\n\nWhy did I become so certain just then?\n\n## To keep wondering about\n\nWhat was in the letter?\n\n## Open questions\n\n- Who else knows?\n\n## Plan\n\n- [ ] read it together\n- [x] ring Dr Hall\n';

  it('carries over what the last note of the same patient left open, linked', async () => {
    await openFile(earlier, 'zz 1.md');
    await openFile(earlier.replaceAll('Z.Z.', 'Y.Y.').replace('2026-01-07', '2026-01-10'), 'yy 1.md');
    const { document } = await openFile('---\ntype: individual\npatients: [Z.Z.]\n---\n# Session 2, 2026-01-14\n\n## Agreed focus\n\nthe letter\n', 'zz 2.md');
    void vscode.commands.executeCommand('mentalizing.carryOver');
    const text = await accept(() => document.getText().includes('## Since last time') && document.getText(), 'the lines');
    assert.equal(text.slice(text.indexOf('## Since'), text.indexOf('## Agreed')), [
      '## Since last time', '',
      '- What was in the letter? ([zz 1](zz%201.md#L16))', '- Who else knows? ([zz 1](zz%201.md#L20))', '- read it together ([zz 1](zz%201.md#L24))', '', '',
    ].join('\n'));
  });

  it('starts a reflection-team note from a session note, its moments quoted and linked', async () => {
    const { document } = await openFile(earlier, 'zz 1.md');
    await until(() => vscode.languages.getDiagnostics(document.uri).some(({ source }) => source === 'Mentalizing'), 'the review');
    void vscode.commands.executeCommand('mentalizing.reflectionTeamFromSession');
    const editor = await accept(() => vscode.window.activeTextEditor?.document.uri.path.endsWith('reflection-team.md') && vscode.window.activeTextEditor, 'the note');
    await until(() => editor.document.getText().includes('## 11. Closing'), 'the template');
    const text = editor.document.getText();
    assert.include(text, 'patients: [Z.Z.]');
    assert.match(text, /## 3\. My mind right now\n\n> Why did I become so certain just then\? \(\[zz 1\]\(zz%201\.md#L12\)\)\n/);
    assert.match(text, /### Where thinking went\n\n> You are clearly angry with your sister\. \(\[zz 1\]\(zz%201\.md#L7\)\)\n\n## 4\./);
    await until(() => !editor.document.isDirty, 'the note to be saved');
  });

  it('opens without a file where nothing can be written', async () => {
    const bytes = new TextEncoder().encode(earlier);
    const nothing = (): never => { throw vscode.FileSystemError.NoPermissions(); };
    const changed = new vscode.EventEmitter<vscode.FileChangeEvent[]>();
    const shelf = vscode.workspace.registerFileSystemProvider('memfs', {
      onDidChangeFile: changed.event, watch: () => new vscode.Disposable(() => undefined),
      stat: ({ path }) => ({ type: path.endsWith('.md') ? vscode.FileType.File : vscode.FileType.Directory, ctime: 0, mtime: 0, size: bytes.length }),
      readDirectory: () => [['zz 1.md', vscode.FileType.File]], readFile: () => bytes,
      createDirectory: nothing, writeFile: nothing, delete: nothing, rename: nothing,
    }, { isReadonly: true });
    try {
      const document = await vscode.workspace.openTextDocument(vscode.Uri.parse('memfs:/notes/zz 1.md'));
      await vscode.window.showTextDocument(document, { preview: false });
      await until(() => vscode.languages.getDiagnostics(document.uri).some(({ source }) => source === 'Mentalizing'), 'the review');
      void vscode.commands.executeCommand('mentalizing.reflectionTeamFromSession');
      const editor = await accept(() => vscode.window.activeTextEditor?.document.isUntitled === true && vscode.window.activeTextEditor, 'a note without a file');
      await until(() => editor.document.getText().includes('## 11. Closing'), 'the template');
      assert.include(editor.document.getText(), '> You are clearly angry with your sister.');
    } finally {
      await closeEverything();
      shelf.dispose();
      changed.dispose();
    }
  });

  it('has nothing authoritative in what the templates themselves say', async () => {
    for (const template of noteTemplates) {
      const editor = await openFile('');
      await vscode.commands.executeCommand('mentalizing.insertTemplate', template.id);
      await until(() => editor.document.getText().length > 200, template.id);
      await new Promise((done) => setTimeout(done, 700));
      const marks = vscode.languages.getDiagnostics(editor.document.uri).filter(({ source }) => source === 'Mentalizing').map(({ range }) => editor.document.getText(range));
      assert.deepEqual(marks, [], template.id);
    }
  });
});
