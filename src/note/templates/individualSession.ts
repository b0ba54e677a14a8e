import type { Template } from './template.ts';

/** An individual session (stance guide, section 6.6). */
export const individualSession: Template = {
  id: 'individual-session',
  prefixes: ['individual-session'],
  title: 'Individual session',
  description: 'What happened, where thinking went, what to wonder about',
  kind: 'individual',
  body: `---
type: individual
audience: self
therapists: [{therapist}]
patients: [{patient}]
---
# Session {session}, {date}

Pt: {patient} | Th: {therapist} | {minutes=50} min | Where: {}

{carried-over}
## Agreed focus

{}

## What happened (told / seen)

- Pt said: {}
- I saw: {}

## A moment we stayed with

- Just before: {}
- Felt: {}
- Thought: {}
- Imagined the other thought: {}
- Did: {}
- Now sees: {}

## Where thinking went, and came back

- Mine / theirs / both. What seemed to tip it? {}

## Between us

- What was it like to be with each other today? {}

## My questions to myself

- Why was the patient like this today? {}
- What did I do, or leave out, that could account for it? {}
- Where does what I feel right now come from? {}

## What I misunderstood, or changed my mind about

{}

## Other perspectives considered

{}

## Links with the group

{}

## Risk (plain)

{}

## To keep wondering about

{}

## Plan

{}
`,
};
