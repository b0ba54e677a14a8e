import type { Template } from './template.ts';

/** A formulation as a draft that the patient changes (stance guide, section 6.4). */
export const formulation: Template = {
  id: 'formulation',
  prefixes: ['formulation'],
  title: 'Formulation',
  description: 'A shared draft that the patient changes',
  kind: 'formulation',
  body: `---
type: formulation
audience: patient
therapists: [{therapist}]
patients: [{patient}]
---
# How we understand things so far: draft {session}, {date}

Written with {patient}. Please change anything that does not fit.

## What we are trying to sort out together

{}

## What I (patient) see as the main difficulty

{}

## What I (clinician) have noticed, and from what

{}

## In moments when it is hard to think

- When {trigger}, perhaps {feeling}; then it may seem certain that {belief}; then {action}; and afterwards {effect on me / effect on others}.
- How sure are we of each link? (0-10) {}

## How others may see the same moments

{}

## What helps thinking come back

{}

## How this may show up between us, and in the group

- What might I (clinician) do that makes it harder? {}

## Strengths we both noticed

{}

## What we would like to be different, and how we would notice

{}

## What we got wrong in the last draft

{}

## Open questions

{}
`,
};
