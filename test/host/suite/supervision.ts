import { assert } from 'chai';
import * as vscode from 'vscode';
import { ReviewThread } from '../../../src/editor/supervision/reviewThread.ts';
import { hostileTexts } from '../../unit/supervision/hostileText.ts';
import { closeEverything, until } from '../note.ts';

const note = [
  '---', 'type: individual', 'patients: [R.K.]', '---', '# Session 3, 2 March 2025', '', '## Verbatim', '',
  'T: You are angry with me because I was late.', 'P: I was afraid you would not come.', 'T: What was it like to wait for me?', '',
].join('\n');

function root(): vscode.Uri {
  const folder = vscode.workspace.workspaceFolders?.[0];
  if (!folder) throw new Error('the host has no workspace folder');
  return folder.uri;
}

/** A note of its own for each test: no two share an annotation file. */
async function aNote(name: string, text = note): Promise<vscode.TextDocument> {
  const uri = vscode.Uri.joinPath(root(), 'supervised', name);
  await vscode.workspace.fs.createDirectory(vscode.Uri.joinPath(root(), 'supervised'));
  await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
  const document = await vscode.workspace.openTextDocument(uri);
  await vscode.window.showTextDocument(document);
  return document;
}

const annotations = ({ uri }: vscode.TextDocument): vscode.Uri =>
  vscode.Uri.joinPath(uri, '..', '.supervision', `${uri.path.slice(uri.path.lastIndexOf('/') + 1)}.annotations.jsonld`);

async function read(uri: vscode.Uri): Promise<string | null> {
  return vscode.workspace.fs.readFile(uri).then((bytes) => new TextDecoder().decode(bytes), () => null);
}

function rangeOf(document: vscode.TextDocument, words: string): vscode.Range {
  const start = document.getText().indexOf(words);
  assert.isAtLeast(start, 0);
  return new vscode.Range(document.positionAt(start), document.positionAt(start + words.length));
}

/** Asks as the button of a comment box does. */
async function ask(document: vscode.TextDocument, words: string, text: string): Promise<void> {
  await vscode.commands.executeCommand('mentalizing.askInComment', { thread: { uri: document.uri, range: rangeOf(document, words), dispose: () => undefined }, text });
}

interface Item { id: string; type: string | string[]; motivation: string; body?: { value: string }; target: { selector: [{ exact: string }, { start: number; end: number }] } }

async function items(document: vscode.TextDocument): Promise<Item[]> {
  const file = await read(annotations(document));
  return file === null ? [] : (JSON.parse(file) as { items: Item[] }).items;
}

describe('supervision', function () {
  this.timeout(120_000);

  before(async () => {
    await vscode.extensions.getExtension('mentalizing-notes.mentalizing-notes')?.activate();
    await vscode.workspace.getConfiguration('mentalizing').update('signature', 'SV', vscode.ConfigurationTarget.Global);
  });
  afterEach(closeEverything);
  after(async () => {
    await vscode.workspace.getConfiguration('mentalizing').update('signature', undefined, vscode.ConfigurationTarget.Global);
    await vscode.workspace.fs.delete(vscode.Uri.joinPath(root(), 'supervised'), { recursive: true });
  });

  it('stores a question beside the note as a web annotation', async () => {
    const document = await aNote('stored.md');
    await ask(document, 'I was afraid you would not come.', 'I wondered what came before.');
    const [item] = await until(async () => { const all = await items(document); return all.length > 0 && all; }, 'an annotation file');
    assert.equal(item?.motivation, 'questioning');
    assert.equal(item?.body?.value, 'I wondered what came before.');
    assert.equal(item?.target.selector[0].exact, 'I was afraid you would not come.');
  });

  it('keeps a comment at its passage while the note is edited, and stores where it is when the note is saved', async () => {
    const document = await aNote('edited.md');
    await ask(document, 'I was afraid you would not come.', 'I wondered.');
    const edit = new vscode.WorkspaceEdit();
    edit.insert(document.uri, new vscode.Position(4, 0), 'Something was written before it.\n\n');
    edit.replace(document.uri, rangeOf(document, 'afraid'), 'really rather frightened');
    await vscode.workspace.applyEdit(edit);
    await document.save();
    await until(async () => (await items(document))[0]?.target.selector[0].exact === 'I was really rather frightened you would not come.', 'the anchor of today');
  });

  it('joins what somebody else wrote into the file', async () => {
    const document = await aNote('joined.md');
    await ask(document, 'What was it like to wait for me?', 'Mine.');
    const [mine] = await until(async () => { const all = await items(document); return all.length > 0 && all; }, 'an annotation file');
    const file = JSON.parse(await read(annotations(document)) ?? '') as { items: unknown[] };
    file.items = [{ ...mine, id: 'urn:uuid:theirs', body: { type: 'TextualBody', value: 'Theirs.' } }];
    await vscode.workspace.fs.writeFile(annotations(document), new TextEncoder().encode(JSON.stringify(file)));
    await until(async () => {
      await ask(document, 'You are angry with me', 'Another.');
      const said = (await items(document)).map(({ body }) => body?.value);
      return said.includes('Mine.') && said.includes('Theirs.') && said.includes('Another.');
    }, 'all three');
  });

  it('leaves a damaged file as it is until something is stored, and then keeps it under another name', async () => {
    const uri = vscode.Uri.joinPath(root(), 'supervised', '.supervision', 'damaged.md.annotations.jsonld');
    await vscode.workspace.fs.createDirectory(vscode.Uri.joinPath(uri, '..'));
    await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode('{ "items": ['));
    const document = await aNote('damaged.md');
    await new Promise((done) => setTimeout(done, 300));
    assert.equal(await read(uri), '{ "items": [');
    await ask(document, 'What was it like', 'I wondered.');
    await until(async () => (await items(document)).length === 1, 'the new file');
    assert.equal(await read(vscode.Uri.joinPath(uri, '..', 'damaged.md.damaged-1.jsonld')), '{ "items": [');
  });

  it('takes the comments along when a note is renamed', async () => {
    const document = await aNote('before.md');
    await ask(document, 'What was it like', 'I wondered.');
    await until(async () => (await items(document)).length === 1, 'an annotation file');
    const to = vscode.Uri.joinPath(document.uri, '..', 'after.md');
    const edit = new vscode.WorkspaceEdit();
    edit.renameFile(document.uri, to);
    assert.isTrue(await vscode.workspace.applyEdit(edit));
    const moved = vscode.Uri.joinPath(to, '..', '.supervision', 'after.md.annotations.jsonld');
    await until(async () => (await read(moved)) !== null, 'the file under its new name');
    await until(async () => await read(annotations(document)) === null, 'the old file to be gone');
  });

  /** Moves a file as git or another program would: VS Code is not asked. */
  async function renameOutside(from: vscode.Uri, to: vscode.Uri): Promise<void> {
    await closeEverything();
    await vscode.workspace.fs.rename(from, to);
  }

  it('finds the comments of a note again that was renamed by another program', async () => {
    const document = await aNote('outside-before.md');
    await ask(document, 'I was afraid you would not come.', 'I wondered.');
    await until(async () => (await items(document)).length === 1, 'an annotation file');
    const to = vscode.Uri.joinPath(document.uri, '..', 'outside-after.md');
    await renameOutside(document.uri, to);
    const renamed = await vscode.workspace.openTextDocument(to);
    await vscode.window.showTextDocument(renamed);
    await until(async () => (await items(renamed)).length === 1, 'the comment under its new name');
    await until(async () => await read(annotations(document)) === null, 'the old file to be gone');
  });

  it('keeps comments whose note is gone, and puts them into another note when a person does so', async () => {
    const document = await aNote('gone.md');
    await ask(document, 'I was afraid you would not come.', 'I wondered about the waiting.');
    const [item] = await until(async () => { const all = await items(document); return all.length > 0 && all; }, 'an annotation file');
    await closeEverything();
    await vscode.workspace.fs.delete(document.uri);
    const other = await aNote('stays.md', '---\ntype: individual\n---\n# Session 8\n\nT: How was the week?\n\nP: Long and rather empty.\n');
    await new Promise((done) => setTimeout(done, 500));
    assert.isNotNull(await read(annotations(document)), 'nothing is dropped');
    const words = rangeOf(other, 'Long and rather empty.');
    const editor = await vscode.window.showTextDocument(other);
    editor.selection = new vscode.Selection(words.start, words.end);
    await until(async () => {
      await vscode.commands.executeCommand('mentalizing.placeComment', { thread: { first: { id: item?.id } } });
      return (await items(other))[0]?.target.selector[0].exact === 'Long and rather empty.';
    }, 'the comment at its new place');
    await until(async () => await read(annotations(document)) === null, 'the old file to be gone');
  });

  it('puts a waiting comment back at the words that are selected', async () => {
    const document = await aNote('waiting.md');
    await ask(document, 'I was afraid you would not come.', 'I wondered.');
    const [item] = await until(async () => { const all = await items(document); return all.length > 0 && all; }, 'an annotation file');
    // Cut and written anew: a replacement would be taken apart into the letters that both have in common.
    const line = document.lineAt(9).range;
    for (const change of [(edit: vscode.WorkspaceEdit): void => edit.delete(document.uri, line), (edit: vscode.WorkspaceEdit): void => edit.insert(document.uri, line.start, 'P: Something else altogether happened on that day.')]) {
      const edit = new vscode.WorkspaceEdit();
      change(edit);
      await vscode.workspace.applyEdit(edit);
    }
    const words = rangeOf(document, 'Something else altogether');
    const editor = await vscode.window.showTextDocument(document);
    editor.selection = new vscode.Selection(words.start, words.end);
    await until(async () => {
      await vscode.commands.executeCommand('mentalizing.placeComment', { thread: { first: { id: item?.id } } });
      return (await items(document))[0]?.target.selector[0].exact === 'Something else altogether';
    }, 'the comment at its new place');
  });

  it('stores hostile text as text', async () => {
    const document = await aNote('hostile.md');
    for (const text of hostileTexts.filter((one) => !one.includes('\0'))) await ask(document, 'What was it like', text);
    await until(async () => (await items(document)).length >= hostileTexts.length - 1, 'all of them');
    const said = (await items(document)).map(({ body }) => body?.value);
    assert.include(said, '<script>window.__ran = true</script>');
  });

  it('reviews on a thread of its own', async function () {
    const { extensionUri } = vscode.extensions.getExtension('mentalizing-notes.mentalizing-notes') ?? assert.fail('the extension is not there');
    const bundle = new TextDecoder().decode(await vscode.workspace.fs.readFile(vscode.Uri.joinPath(extensionUri, 'dist', 'extension.js')));
    const thread = await ReviewThread.start(bundle);
    assert.ok(thread, 'this host lets a thread be started');
    const reviewed = await thread.review('a.md', note, { kept: [] });
    assert.deepEqual(reviewed?.findings.map(({ stance }) => stance), ['authoritative', 'curious']);
    thread.end();
  });

  it('opens the review page of a folder', async () => {
    await aNote('page-1.md');
    await aNote('page-2.md', note.replace('Session 3', 'Session 4'));
    await vscode.commands.executeCommand('mentalizing.reviewFolder', vscode.Uri.joinPath(root(), 'supervised'));
    await until(() => vscode.window.tabGroups.activeTabGroup.activeTab?.input instanceof vscode.TabInputWebview, 'the page');
  });
});
