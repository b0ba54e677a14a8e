import type { Template } from './template.ts';

/** The patient's crisis plan; the one template in which direct wording is what is wanted throughout (stance guide, section 6.5). */
export const crisisPlan: Template = {
  id: 'crisis-plan',
  prefixes: ['crisis-plan'],
  title: 'Crisis plan',
  description: "The patient's own plan, in plain words",
  kind: 'crisis-plan',
  body: `---
type: crisis-plan
audience: patient
therapists: [{therapist}]
patients: [{patient}]
---
# My crisis plan: {patient}, made with {therapist} on {date}

<!-- Direct wording is right here; nothing is marked in this file. -->

## How I notice it is starting (body, thoughts, actions)

{}

## What usually happens just before

{}

## What goes on in my mind then. What I become sure of

{}

## What I can do in the first ten minutes

{}

## What makes it worse. What others do that does not help

{}

## What others can do that helps. What to say, what not to say

| Who | Number | What I want them to know or ask |
|---|---|---|
| {} | {} | {} |

## Making things safer at home

{}

## If I have hurt myself or taken something

- Emergency number / department: {}
- Clinic in hours: {}
- Out of hours: {}

## What clinicians agree to do. What they will not do

{}

## Afterwards: when and with whom we look at it together

- What was going on in me, and what may have been going on in the others? {}

## Reviewed on

{}
`,
};
