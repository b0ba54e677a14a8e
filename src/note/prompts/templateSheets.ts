import { allTemplates } from '../templates/allTemplates.ts';
import { shapeOf, type LineShape } from '../templates/lineShape.ts';
import type { Template } from '../templates/template.ts';
import { readTemplateLines } from '../templates/templateLine.ts';

/** A template as a note is compared with it. */
export interface Sheet {
  readonly kind: Template['kind'];
  /** Normalised headings. */
  readonly headings: readonly LineShape[];
  /** Lines by heading, under the heading's index in `headings`; -1 for what stands before the first. */
  readonly lines: readonly { readonly under: number; readonly shape: LineShape }[];
}

/** A prompt of fewer words could be anybody's line, so it counts as ours only under its own heading. */
const distinctiveWords = 5;

/** Our templates and somebody's own, made ready for comparing. */
interface KnownLines {
  readonly sheets: readonly Sheet[];
  /** Those without headings. */
  readonly pieces: readonly Sheet[];
  readonly shapes: ReadonlyMap<string, readonly LineShape[]>;
  /** The shapes that are nobody else's wherever they stand. */
  readonly distinctive: ReadonlyMap<string, readonly LineShape[]>;
}

/** For somebody who has no templates of their own. One list for all, since what is made of a list is kept under it. */
export const noneOfOnesOwn: readonly Template[] = [];

/** Made once for each list of templates: it is asked for with every pause in typing. */
export function knownLines(own: readonly Template[]): KnownLines {
  let known = knownByList.get(own);
  if (!known) {
    const sheets = [...allTemplates, ...own].map(sheetOf);
    const shapes = sheets.flatMap(({ lines }) => lines.map(({ shape }) => shape));
    known = {
      sheets, pieces: sheets.filter(({ headings }) => headings.length === 0),
      shapes: byKey(shapes), distinctive: byKey(shapes.filter(({ words }) => words >= distinctiveWords)),
    };
    knownByList.set(own, known);
  }
  return known;
}

const knownByList = new WeakMap<readonly Template[], KnownLines>();

function sheetOf(template: Template): Sheet {
  const headings: LineShape[] = [];
  const lines: { under: number; shape: LineShape }[] = [];
  for (const line of readTemplateLines(template.body)) {
    if (line.inFrontMatter) continue;
    const shape = shapeOf(line);
    if (!shape) continue;
    if (typeof line.parts[0] === 'string' && /^#{1,6} /.test(line.parts[0])) headings.push(shape);
    else lines.push({ under: headings.length - 1, shape });
  }
  return { kind: template.kind, headings, lines };
}

function byKey(shapes: readonly LineShape[]): Map<string, LineShape[]> {
  const map = new Map<string, LineShape[]>();
  for (const shape of shapes) {
    const list = map.get(shape.key);
    if (list) list.push(shape);
    else map.set(shape.key, [shape]);
  }
  return map;
}
