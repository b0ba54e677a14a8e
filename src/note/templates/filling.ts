import { blockNames, type BlockName } from './template.ts';
import type { TemplateLine } from './templateLine.ts';

/** What is known at the moment a template is inserted. */
export interface Filling {
  /** Values by hole name: `date`, `session`, `patient`, `patients`, `therapist`, `therapists` and whatever else a template asks for. */
  readonly values?: Readonly<Record<string, string>>;
  /** Markdown that takes the place of a block line. */
  readonly blocks?: Readonly<Partial<Record<BlockName, string>>>;
  /** Leave the front matter out, because the text goes somewhere else than to the start of a file. */
  readonly withoutFrontMatter?: boolean;
}

/** The block a line stands for, or null for an ordinary line. */
function blockOf(line: TemplateLine): BlockName | null {
  const only = line.parts.length === 1 ? line.parts[0] : undefined;
  if (only === undefined || typeof only === 'string') return null;
  return blockNames.find((name) => name === only.name) ?? null;
}

/** The lines that will show, given the filling: front matter and empty block lines are left out where they have no place. */
export function linesToShow(lines: readonly TemplateLine[], filling: Filling): TemplateLine[] {
  const shown: TemplateLine[] = [];
  for (const line of lines) {
    if (line.inFrontMatter && filling.withoutFrontMatter) continue;
    const block = blockOf(line);
    if (!block) {
      shown.push(line);
      continue;
    }
    const text = filling.blocks?.[block];
    if (text) for (const blockLine of text.split('\n')) shown.push({ parts: [blockLine], inFrontMatter: false });
  }
  return shown;
}
