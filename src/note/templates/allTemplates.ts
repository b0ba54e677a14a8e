import { assessment } from './assessment.ts';
import { crisisPlan } from './crisisPlan.ts';
import { formulation } from './formulation.ts';
import { groupSession } from './groupSession.ts';
import { individualSession } from './individualSession.ts';
import { pieces } from './pieces.ts';
import { reflectionTeam } from './reflectionTeam.ts';
import type { Template } from './template.ts';

/** The six templates that make a whole note, in the order in which they are offered. */
export const noteTemplates: readonly Template[] = [
  individualSession, groupSession, reflectionTeam, assessment, formulation, crisisPlan,
];

/** Whole notes first, then the small pieces. */
export const allTemplates: readonly Template[] = [...noteTemplates, ...pieces];

/** The template of that id; throws when there is none, since ids only come from our own code. */
export function templateById(id: string): Template {
  const found = allTemplates.find((template) => template.id === id);
  if (!found) throw new Error(`There is no template called ${id}.`);
  return found;
}
