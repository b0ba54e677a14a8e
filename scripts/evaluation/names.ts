import type { CategoryId } from '../../src/stance/category.ts';
import { judgedIn } from '../../src/stance/decide.ts';
import type { Hearing, Listener } from '../../src/stance/ear/ear.ts';
import { kindByForm, nameOf } from '../../src/stance/naming.ts';
import { Reviewer } from '../../src/stance/reviewer.ts';
import type { Scene } from '../../src/stance/scene.ts';
import type { GoldLine } from './gold.ts';
import { lineNote } from './lineNote.ts';
import type { Share } from './page.ts';

/** How often what only the ear has heard is given the category that its writer gave it. */
export interface NameFigures {
  /** On lines that were looked at while the naming phrases were written. */
  readonly lookedAt: Share;
  /** On lines of the other writers, by the naming phrases and without them. */
  readonly setAside: Share;
  readonly setAsideByForm: Share;
}

/** The naming phrases were written with the lines of every second writer at hand, those of odd number. */
const lookedAt = ({ writer }: GoldLine): boolean => Number(writer.slice(1)) % 2 === 1;

/** How often names are right on labelled lines in which no rule hears anything. Lines without a category's number are left out. */
export function nameFigures(lines: readonly GoldLine[]): NameFigures {
  const figures = { lookedAt: { right: 0, of: 0 }, setAside: { right: 0, of: 0 }, setAsideByForm: { right: 0, of: 0 } };
  const count = (share: Share, right: boolean): void => { share.of++; if (right) share.right++; };
  for (const line of lines) {
    if (line.label === 'N' || !/^[AC]\d+$/.test(line.category)) continue;
    const scene = onlyScene(line);
    if (!scene || judgedIn(scene).some(({ category }) => category.startsWith(line.label))) continue;
    const stance = line.label === 'A' ? 'authoritative' : 'curious';
    const is = (name: CategoryId): boolean => name === line.category;
    const right = is(nameOf(scene.reading, scene.form, stance));
    if (lookedAt(line)) count(figures.lookedAt, right);
    else {
      count(figures.setAside, right);
      count(figures.setAsideByForm, is(kindByForm(scene.reading, scene.form, stance)));
    }
  }
  return figures;
}

/** The scene of a line that is one utterance; null for longer ones. */
function onlyScene(line: GoldLine): Scene | null {
  const scenes: Scene[] = [];
  const hear = (scene: Scene): Hearing => { scenes.push(scene); return { authoritative: 0, curious: 0, neither: 1 }; };
  const listener: Listener = { atFirst: () => ({ authoritative: 1 / 3, curious: 1 / 3, neither: 1 / 3 }), hear, weightiest: () => [] };
  new Reviewer({ anyText: true }, listener).review(lineNote(line));
  return scenes.length === 1 ? scenes[0]! : null;
}
