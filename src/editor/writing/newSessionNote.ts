import * as vscode from 'vscode';
import { carriedBlock, linesToCarry } from '../../note/templates/carryOver.ts';
import { latestOf, nextSessionNumber, ofTheSame, patientOf, patientsOf, therapistsOf, type EarlierNote } from '../../note/templates/earlierNote.ts';
import type { Filling } from '../../note/templates/filling.ts';
import { momentsBlock, type Moment } from '../../note/templates/moments.ts';
import { nextFreeName, noteFileName } from '../../note/templates/noteFileName.ts';
import type { Template } from '../../note/templates/template.ts';
import { templateById } from '../../note/templates/allTemplates.ts';
import { pickLinesToCarry } from './carryOver.ts';
import { momentsOf, pickMoments } from './carryOverMoments.ts';
import { commands, onCommand } from '../commands.ts';
import { localDate } from './newSessionNoteDate.ts';
import { namesIn, notesIn, pickFolder } from './newSessionNoteFolder.ts';
import type { Reviews } from '../reviewing/reviews.ts';
import { section } from '../settings.ts';
import { settingValues, textIn } from '../settingValues.ts';
import { fillNewNote, openUntitled } from './templateInsert.ts';
import { pickTemplate } from './templatePick.ts';

/** New notes: from nothing, and a reflection-team note from the session note in front. */
export function registerNewSessionNote(reviews: Reviews): vscode.Disposable {
  return vscode.Disposable.from(
    onCommand(commands.newSessionNote, () => newSessionNote(reviews)),
    onCommand(commands.reflectionTeamFromSession, () => reflectionTeamFromSession(reviews)),
  );
}

async function newSessionNote(reviews: Reviews): Promise<void> {
  const { uri } = reviews.active;
  const template = await pickTemplate('notes', uri ?? undefined, reviews.templates);
  if (!template) return;
  const folder = await pickFolder(uri);
  if (folder === undefined) return;
  const patient = await askPatient(template, reviews);
  if (patient === undefined) return;
  const earlier = folder ? await notesIn(folder) : [];
  const same = ofTheSame(earlier, template.kind === 'group' ? 'group' : 'one', patient.split(',').map((name) => name.trim()).filter(Boolean));
  const last = latestOf(same);
  const session = String(nextSessionNumber(same.filter((note) => kindIs(note, template))));
  const values = valuesFor(template, patient, session, same);
  const carried = last ? await pickLinesToCarry(last, linesToCarry(last.text)) : [];
  if (carried === undefined) return;
  await createNote({ template, folder, values, patient, blocks: (path) => {
    const heading = template.body.includes('## Since last time') ? null : '## Since last time';
    return last && carried.length ? { 'carried-over': carriedBlock(carried, last, path, heading) } : {};
  } });
}

async function reflectionTeamFromSession(reviews: Reviews): Promise<void> {
  const { document } = reviews.active;
  if (!document) return;
  const moments = await pickMoments(await momentsOf(document, reviews));
  if (moments === undefined) return;
  const writable = document.uri.scheme !== 'untitled' && vscode.workspace.fs.isWritableFileSystem(document.uri.scheme) !== false;
  const folder = writable ? vscode.Uri.joinPath(document.uri, '..') : null;
  const patients = patientsOf(document.getText());
  await createNote({
    template: templateById('reflection-team'), folder, patient: patientOf(document.getText()), values: { date: localDate(), ...(patients.length ? { patient: patients.join(', ') } : {}) },
    blocks: (path) => momentBlocks(moments, document.uri.path, path),
  });
}

function momentBlocks(moments: readonly Moment[], from: string, to: string): NonNullable<Filling['blocks']> {
  return { 'moments-mind': momentsBlock(moments, 'mind', from, to), 'moments-thinking': momentsBlock(moments, 'thinking', from, to) };
}

async function askPatient(template: Template, reviews: Reviews): Promise<string | undefined> {
  if (!/\{patients?\}/.test(template.body)) return '';
  const group = template.kind === 'group';
  return (await vscode.window.showInputBox({
    title: vscode.l10n.t('New session note'),
    prompt: group
      ? vscode.l10n.t('Who is in the group? Initials or pseudonyms, with commas between them, or nothing yet.')
      : vscode.l10n.t('Who is it about? Initials or a pseudonym, or nothing yet.'),
    // Most often the next note is about whom the last one was about.
    value: group ? '' : patientInFront(reviews),
    placeHolder: group ? 'A., Ben, K.' : 'R.K.',
    validateInput: (value) => (/[[\]{}"\r\n]/.test(value) ? vscode.l10n.t('Letters and full stops are enough here.') : undefined),
  }))?.trim();
}

function patientInFront({ activeNote }: Reviews): string {
  return activeNote?.reading.state === 'reviewed' ? patientOf(activeNote.document.getText()) : '';
}

function valuesFor(template: Template, patient: string, session: string, same: readonly EarlierNote[]): Record<string, string> {
  const therapists = therapistsOf(latestOf(same.filter(({ text }) => therapistsOf(text)))?.text ?? '');
  return {
    date: localDate(),
    session,
    ...(patient && template.kind === 'group' ? { patients: patient } : patient ? { patient } : {}),
    ...(therapists ? { therapist: therapists, therapists } : {}),
  };
}

function kindIs(note: EarlierNote, template: Template): boolean {
  const type = /^type:[ \t]*([\w-]+)/m.exec(note.text.slice(0, 500))?.[1];
  return type === undefined || template.kind === null || type === template.kind;
}

interface NewNote {
  readonly template: Template;
  /** Null for a note without a file. */
  readonly folder: vscode.Uri | null;
  readonly patient: string;
  readonly values: Readonly<Record<string, string>>;
  readonly blocks: (path: string) => NonNullable<Filling['blocks']>;
}

/** Makes the file and opens it, the cursor in its first field. What is there already is never overwritten. */
async function createNote(note: NewNote): Promise<void> {
  const { template, folder, values } = note;
  if (!folder) {
    const near = vscode.workspace.workspaceFolders?.[0]?.uri.path ?? '';
    await openUntitled(template, { values, blocks: note.blocks(`${near}/note.md`) });
    return;
  }
  const name = await chooseName(folder, note);
  if (name === undefined) return;
  const uri = vscode.Uri.joinPath(folder, name);
  const filling = { values, blocks: note.blocks(uri.path) };
  const create = new vscode.WorkspaceEdit();
  create.createFile(uri, { overwrite: false, ignoreIfExists: false });
  const created = await vscode.workspace.applyEdit(create).then((done) => done, () => false);
  if (!created) {
    await openUntitled(template, filling);
    const elsewhere = vscode.l10n.t('Save it elsewhere…');
    void vscode.window.showInformationMessage(vscode.l10n.t('This folder cannot be written to, so the note is open without a file. Nothing is lost.'), elsewhere)
      .then((answer) => answer && vscode.commands.executeCommand('workbench.action.files.saveAs'));
    return;
  }
  const document = await vscode.workspace.openTextDocument(uri);
  const editor = await vscode.window.showTextDocument(document, { preview: false });
  await fillNewNote(editor, template, filling);
  await document.save();
}

async function chooseName(folder: vscode.Uri, { template, values, patient }: NewNote): Promise<string | undefined> {
  const one = template.kind === 'group' ? '' : patient;
  const wanted = noteFileName(fileNamePattern(folder), { date: values['date'] ?? '', session: values['session'] ?? '', patient: one, kind: template.kind ?? template.title });
  const taken = await namesIn(folder);
  const free = nextFreeName(wanted, taken);
  if (free === wanted) return wanted;
  const chosen = await vscode.window.showInputBox({
    title: vscode.l10n.t('New session note'),
    prompt: vscode.l10n.t('{name} is there already and stays as it is. Would this name do?', { name: wanted }),
    value: free,
    valueSelection: [0, free.length - 3],
    validateInput: (value) => {
      const name = noteFileName(value, {});
      return nextFreeName(name, taken) === name ? undefined : vscode.l10n.t('{name} is there already too.', { name });
    },
  });
  return chosen === undefined ? undefined : noteFileName(chosen, {});
}

/** How new notes are named in a folder. */
function fileNamePattern(folder: vscode.Uri): string {
  return textIn(settingValues.fileNamePattern, vscode.workspace.getConfiguration(section, folder).get('fileNamePattern'));
}
