import { hostileTexts } from '../unit/supervision/hostileText.ts';

const sessions = ['2 March 2025', '9 March 2025', '16 March 2025', '23 March 2025'];

/** A short treatment: curiosity goes in the second session and comes back in the fourth. */
export function treatment(): Record<string, string> {
  const bodies = [
    ['T: What was it like to wait for me?', 'P: Long.', 'T: I wonder whether I missed something there. Did I get that right?', 'P: Nearly.', 'T: Could it be that you were angry, or was it something else?'],
    ['T: You are angry with me.', 'P: No.', 'T: You always do this when I am away. Obviously you wanted to punish me.', 'P: Whatever.', 'T: You have to tell your mother the truth.'],
    ['T: You are doing it again.', 'P: What?', 'T: Hang on, I jumped. Can we go back to the moment before?', 'P: Fine.', 'T: What did you feel just then?'],
    ['T: I had that wrong last week, I think. How was it for you?', 'P: Strange.', 'T: I can imagine two ways to see it. Which is nearer, if any?', 'P: The second.', 'T: What might she have been thinking?'],
  ];
  return Object.fromEntries(bodies.map((lines, at) => [
    `treatment/session-${at + 1}.md`,
    ['---', 'type: individual', 'patients: [R.K.]', '---', `# Session ${at + 1}, ${sessions[at] ?? ''}`, '', '## Verbatim', '', lines.join('\n\n'), '', '## Reflection', '', 'I keep wondering what I was not hearing.', ''].join('\n'),
  ]));
}

/** Hostile texts that can stand on one line of a file. */
export const hostileLines = hostileTexts.filter((text) => !/[\0\ud800]/.test(text) && !text.includes('\n'));

/** A note of which every part is hostile: pseudonym, title and each passage. */
export function hostileNote(): string {
  return [
    '---', 'type: individual', `patients: [${JSON.stringify(hostileLines[0])}]`, '---', `# Session 9 ${hostileLines[1] ?? ''}`, '',
    ...hostileLines.flatMap((text) => [`T: You are angry with me, ${text}.`, '', `T: What was it like, ${text}?`, '']),
  ].join('\n');
}
