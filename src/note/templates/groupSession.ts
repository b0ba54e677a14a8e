import type { Template } from './template.ts';

/** A group session as the team keeps it (stance guide, section 6.7). */
export const groupSession: Template = {
  id: 'group-session',
  prefixes: ['group-session'],
  title: 'Group session',
  description: 'Turns, other minds in the room, co-therapists, whom we heard little from',
  kind: 'group',
  body: `---
type: group
audience: team
class: team
therapists: [{therapists}]
patients: [{patients}]
---
# Group {session}, {date}

Present: {patients} | Late: {} | Absent: {} | Th1, Th2: {therapists}

## Since last time: what we carried over

{carried-over}
{}

## Opening round. Who wanted what

{}

## Turns

### {initial}

- Event (outside / inside the group): {}
- How {initial} saw it: {}
- How others saw it (who, what): {}
- What may have been going on for the other person: {}
- Where it got hot or flat, and what we did: {}
- What shifted: {}

## Events between us in the room

- What could have led them to say it? Whom did we ask? {}

## Members we heard little from

- What might it have been like to sit there today? {}

## Co-therapists

- Where did we see it differently? Did we say so? {}
- What did each of us feel, and what did we do with it? {}
- Whose side were we on? {}

## What we misread

{}

## Norms and boundaries (plain)

{}

## Risk (plain)

{}

## Closing round

{}

## For the reflection team

{}
`,
};
