import * as vscode from 'vscode';
import { templateById } from '../../note/templates/allTemplates.ts';
import { registerCarryOver } from './carryOver.ts';
import { commands, onCommand } from '../commands.ts';
import { registerFrontMatterHelp } from './frontMatterHelp.ts';
import { registerNewSessionNote } from './newSessionNote.ts';
import { PrivacyHints } from './privacyHints.ts';
import { registerPrompts } from './prompts.ts';
import type { Reviews } from '../reviewing/reviews.ts';
import { registerTemplateCompletion } from './templateCompletion.ts';
import { insertTemplate } from './templateInsert.ts';
import { pickTemplate } from './templatePick.ts';

/** Everything that helps to write a note. */
export function registerWriting(reviews: Reviews): vscode.Disposable {
  return vscode.Disposable.from(
    onCommand(commands.insertTemplate, async (id) => {
      const { uri } = reviews.active;
      const template = typeof id === 'string' ? templateById(id) : await pickTemplate('any', uri ?? undefined, reviews.templates);
      if (template) await insertTemplate(template, reviews);
    }),
    onCommand(commands.insertReflectionTeamTemplate, () => insertTemplate(templateById('reflection-team'), reviews)),
    registerNewSessionNote(reviews), registerCarryOver(reviews), registerPrompts(reviews),
    registerTemplateCompletion(reviews), registerFrontMatterHelp(), new PrivacyHints(reviews),
  );
}
