import type { Template } from './template.ts';

/** An evaluation conversation: close relationships, triggers, self-harm, both views side by side (stance guide, section 6.3). */
export const assessment: Template = {
  id: 'assessment',
  prefixes: ['assessment', 'evaluation'],
  title: 'Evaluation',
  description: 'An assessment conversation, with both views side by side',
  kind: 'assessment',
  body: `---
type: assessment
audience: self
therapists: [{therapist}]
patients: [{patient}]
---
# Assessment conversation {session}, {date}

Pt: {patient} | Th: {therapist}

## What brings you, in your words

- What would you most like me to understand first? {}

## Close relationships

- Who matters most at present? How do you tell what they think of you? {}
- Tell me about a recent time with {person} that went well, and one that went wrong. {}
- What do you imagine {person} would say about the same evening? {}
- How quickly do you come to trust? What is it like when someone disappoints you? {}

## How I tend to be when closeness gets difficult

<!-- Notes for the clinician; show to the patient in plain words. -->
- **Turned up (hyperactivation):** when might attachment come fast, people seem perfect, then let-down and anger? Example, in the patient's words: {}
- **Turned down (deactivation):** when might things look calm, distant, thought-out, while something hurts underneath? Example: {}
- **Mixed:** when does it flip, and what did each of us notice just before? Example: {}
- What makes us think so, and what speaks against it? {}

## Triggers

| What happened just before | What I felt | What I thought they felt or wanted | What I did | What I think now |
|---|---|---|---|---|
| {} | {} | {} | {} | {} |

- Which situations seem to make it hardest to keep thinking: being left, being criticised, waiting, being close, ...? {}

## Self-harm and suicide

<!-- Plain and direct words are right here. -->
- Thoughts, plans, means, attempts, self-harm (when, how, medical care): {}
- In the hour before the last time: what happened, felt, thought, needed? {}
- What did it do for you? What was different on a day you did not? {}
- Who knew? Who would you want to know? {}

## Mentalizing: strengths and weak spots (tentative)

- Where did thinking about minds come easily today? Where did it go, and what brought it back? {}
- Self / other: {}
- Feeling / thinking: {}
- Inner / outer signs: {}
- Fast / reflective: {}

## What we each understand so far

- Patient's view: {}
- Clinician's view (open to correction): {}
- Where we differ: {}
- What we do not know yet: {}

## Next

- What to look at together next time: {}
`,
};
