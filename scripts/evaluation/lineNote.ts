import type { GoldLine } from './gold.ts';

const head = '---\ntype: individual\nspeakers: { T: therapist, P: patient, G: member }\n---\n\n';

/** A single labelled line as a small note: the context decides whether it is a turn (and whose) or narrative. */
export function lineNote({ context, text }: Pick<GoldLine, 'context' | 'text'>): string {
  const spoken = /^["“](.*)["”]$/s.exec(text)?.[1];
  if (context === 'T') return `${head}T: ${spoken ?? text}\n`;
  if (context === 'P') return `${head}P: ${spoken ?? text}\n`;
  if (context === 'G') return `${head}G: ${spoken ?? text}\n`;
  return `${head}${text}\n`;
}
