import * as vscode from 'vscode';
import type { AgendaItem } from '../../supervision/agenda.ts';
import { LineIndex } from '../../note/position.ts';
import { reviewedNote } from '../../supervision/reviewedNote.ts';
import { sessionPlace, type SessionPlace } from '../../supervision/sessionPlace.ts';
import type { Comments } from '../comments/comments.ts';
import { freeName } from './exports.ts';
import { inWords } from '../inWords.ts';
import { plainLabel } from '../plainLabel.ts';
import type { Reviews } from '../reviewing/reviews.ts';

/** An item as it is gathered, with what the agenda as a whole needs to know. */
export interface Gathered extends AgendaItem {
  readonly patients: readonly string[];
}

/** Asks for the time there is, writes the agenda beside the notes and opens it. */
export async function writeAgenda(items: readonly Gathered[], folder: vscode.Uri): Promise<vscode.Uri | null> {
  if (items.length === 0) return null;
  const given = await vscode.window.showInputBox({
    title: vscode.l10n.t('How many minutes do you have?'), value: '30',
    validateInput: (text) => (/^\d{1,3}$/.test(text.trim()) && Number(text) > 0 ? null : vscode.l10n.t('A number of minutes, for instance 30.')),
  });
  if (given === undefined) return null;
  const { agenda } = await import('../../supervision/agenda.ts');
  const now = new Date();
  const date = `${now.getFullYear()}-${String(now.getMonth() + 1).padStart(2, '0')}-${String(now.getDate()).padStart(2, '0')}`;
  const patients = [...new Set(items.flatMap((item) => item.patients))];
  const uri = await freeName(folder, `${date}-reflection-team`, 'md');
  const text = agenda(items, { path: uri.path, date, minutes: Number(given), patient: patients.length === 1 ? patients[0] ?? null : null, words: inWords });
  try {
    await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
    await vscode.commands.executeCommand('vscode.open', uri);
    return uri;
  } catch {
    const document = await vscode.workspace.openTextDocument({ language: 'markdown', content: text });
    await vscode.window.showTextDocument(document);
    void vscode.window.showInformationMessage(vscode.l10n.t('This folder cannot be written to, so the agenda is open here without a file.'));
    return null;
  }
}

/** An agenda from the note in front: its marked passages and the comments on it are offered, comments chosen at first. */
export async function agendaFromNote(reviews: Reviews, comments: Comments): Promise<void> {
  const note = reviews.activeNote;
  const reading = await note?.settled();
  if (!note || reading?.state !== 'reviewed') {
    void vscode.window.showInformationMessage(vscode.l10n.t('An agenda begins in a session note. Would you open one?'));
    return;
  }
  const { document } = note;
  const about = aboutNote(document.uri, reading.review.note);
  const lines = new LineIndex(document.getText());
  const asked = (comments.of(document.uri)?.threads ?? []).flatMap(({ thread, at }) => (at && thread.first.settled?.is !== true ? [{ thread, at }] : []));
  const fromComments = asked.map(({ thread, at }) => ({
    label: `$(comment-discussion) ${plainLabel(thread.first.text)}`, detail: plainLabel(document.getText().slice(at.start, at.end)), picked: true,
    item: { ...about, line: lines.at(at.start).line, text: document.getText().slice(at.start, at.end), questions: [thread.first, ...thread.replies].map(({ text }) => text), prompt: null },
  }));
  const placed = reviewedNote(document.uri.path, { ...reading.review, findings: reading.findings }).findings;
  const fromPassages = placed.filter((finding) => !asked.some(({ at }) => at.start < finding.end && finding.start < at.end)).map((finding) => ({
    label: plainLabel(finding.text), detail: inWords(finding.prompt), description: plainLabel(finding.section), picked: false,
    item: { ...about, line: finding.line, text: finding.text, questions: [], prompt: finding.prompt },
  }));
  const all: (vscode.QuickPickItem & { item: Gathered })[] = [...fromComments, ...fromPassages];
  const picked = await vscode.window.showQuickPick(all, {
    canPickMany: true, matchOnDetail: true, title: vscode.l10n.t('Reflection-team agenda'), placeHolder: vscode.l10n.t('Which moments would you like to think about together?'),
  });
  if (picked?.length) await writeAgenda(picked.map(({ item }) => item), vscode.Uri.joinPath(document.uri, '..'));
}

/** What every item of one note shares. Names are those of the front matter besides the pseudonyms. */
export function aboutNote(uri: vscode.Uri, note: Parameters<typeof sessionPlace>[1]): { path: string; session: SessionPlace; patients: readonly string[]; names: readonly string[] } {
  const { patients, therapists, speakers } = note.frontMatter;
  const names = [...therapists, ...Object.keys(speakers).filter((name) => name.length > 2 && !patients.includes(name))];
  return { path: uri.path, session: sessionPlace(uri.path, note), patients, names };
}
