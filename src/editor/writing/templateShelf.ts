import * as vscode from 'vscode';
import type { Template } from '../../note/templates/template.ts';
import { ownTemplates, templateFolder, type OwnTemplates } from './templateFolder.ts';

/**
 * The clinician's own templates, kept between keystrokes: dimming and listening ask for them all the time. Whoever is
 * offered a list sees the folder as it is at that moment, and what is kept follows.
 */
export class TemplateShelf implements vscode.Disposable {
  readonly #kept = new Map<string, Promise<OwnTemplates>>();
  readonly #watchers = new Map<string, vscode.Disposable>();
  readonly #changed = new vscode.EventEmitter<void>();
  /** What is kept is different now. */
  readonly onDidChange = this.#changed.event;

  /** The templates as last seen; the folder is read when nobody has looked yet. Without a folder it costs nothing. */
  async known(scope: vscode.Uri | undefined): Promise<readonly Template[]> {
    const folder = templateFolder(scope);
    if (!folder) return [];
    return (await (this.#kept.get(folder.toString()) ?? this.#read(folder, scope))).templates;
  }

  /** The folder as it is now, with a sentence for each file that cannot be offered. */
  async look(scope: vscode.Uri | undefined): Promise<OwnTemplates> {
    const folder = templateFolder(scope);
    if (!folder) return { templates: [], skipped: [] };
    const before = this.#kept.get(folder.toString());
    const [seen, now] = await Promise.all([before, this.#read(folder, scope)]);
    if (seen && bodies(seen) !== bodies(now)) this.#changed.fire();
    return now;
  }

  dispose(): void {
    this.#watchers.forEach((watcher) => { watcher.dispose(); });
    this.#watchers.clear();
    this.#changed.dispose();
  }

  #read(folder: vscode.Uri, scope: vscode.Uri | undefined): Promise<OwnTemplates> {
    const key = folder.toString();
    const reading = ownTemplates(scope);
    this.#kept.set(key, reading);
    if (!this.#watchers.has(key)) {
      const watcher = vscode.workspace.createFileSystemWatcher(new vscode.RelativePattern(folder, '*.{md,markdown}'));
      const forget = (): void => {
        this.#kept.delete(key);
        this.#changed.fire();
      };
      this.#watchers.set(key, vscode.Disposable.from(watcher, watcher.onDidChange(forget), watcher.onDidCreate(forget), watcher.onDidDelete(forget)));
    }
    return reading;
  }
}

function bodies({ templates }: OwnTemplates): string {
  return templates.map(({ id, body }) => `${id}\n${body}`).join('\u0000');
}
