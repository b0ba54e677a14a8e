import { parseDocument } from 'yaml';
import { readTemplateLines, UnclosedHoleError } from './templateLine.ts';
import { noteKinds, type NoteKind } from '../noteKind.ts';
import { isTangled } from '../tangledYaml.ts';
import type { Template } from './template.ts';

/** Longer files in a template folder are more likely notes or exports than templates. UTF-16 code units. */
export const longestUserTemplate = 100_000;

/** Why a file from the template folder is not offered; the editor has a kind sentence for each. */
export type TemplateTrouble =
  | { readonly trouble: 'empty' | 'too-long' | 'not-text' | 'front-matter' }
  | { readonly trouble: 'open-brace'; readonly line: number };

/** A clinician's own template. */
interface UserTemplate extends Template {
  /** In the clinician's words, and so in their language: never looked up as one of our sentences. */
  readonly title: string;
}

/**
 * Reads a clinician's own template: markdown with the same holes as ours.
 * @param name the file's name without its ending; it becomes the title.
 * @returns the template, or why it cannot be offered. Never throws on what is in the file.
 */
export function readUserTemplate(name: string, text: string): UserTemplate | TemplateTrouble {
  if (text.includes('\u0000') || text.includes('\uFFFD')) return { trouble: 'not-text' };
  if (text.length > longestUserTemplate) return { trouble: 'too-long' };
  const body = text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
  if (!body.trim()) return { trouble: 'empty' };
  try {
    const lines = readTemplateLines(body);
    if (lines[0]?.parts[0] === '---' && !lines[0].inFrontMatter) return { trouble: 'front-matter' };
  } catch (error) {
    if (error instanceof UnclosedHoleError) return { trouble: 'open-brace', line: error.line };
    throw error;
  }
  const frontMatter = /^---[ \t]*\n([\s\S]*?)\n---[ \t]*(?:\n|$)/.exec(body)?.[1];
  let kind: NoteKind | null = null;
  if (frontMatter !== undefined) {
    if (isTangled(frontMatter)) return { trouble: 'front-matter' };
    const document = parseDocument(frontMatter.replace(/\{[^{}\n]*\}/g, 'x'), { logLevel: 'silent' });
    if (document.errors.length) return { trouble: 'front-matter' };
    const type: unknown = (document.toJS() as { type?: unknown } | null)?.type;
    kind = noteKinds.find((known) => known === type) ?? null;
  }
  return { id: `own:${name}`, prefixes: [name], title: name, description: '', kind, body: body.endsWith('\n') ? body : `${body}\n` };
}
