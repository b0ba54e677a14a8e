import type { Template } from './template.ts';

/** A reflection-team meeting: the presenter's own mind is the main subject (stance guide, section 6.2). */
export const reflectionTeam: Template = {
  id: 'reflection-team',
  prefixes: ['reflection-team'],
  title: 'Reflection team',
  description: 'A meeting in which colleagues help one of them to wonder again',
  kind: 'reflection-team',
  body: `---
type: reflection-team
audience: team
class: team
patients: [{patient}]
---
# Reflection team: {date}

Present: {} | Presenter: {} | Moderator: {} | Notes: {} | Minutes available: {}
<!-- Initials or pseudonyms only: no names, no dates of birth, no places that identify. -->

## 1. Mark the task

- What would I like from colleagues in the next {minutes=20} minutes? {}
- [ ] help me think
- [ ] share the worry
- [ ] look at my part
- [ ] decide something
- [ ] just listen
- In one sentence, my question: {}
- How will we know we have answered it? {}

## 2. State the case (bare facts, max. 5 lines)

- What happened, in order, as a camera would have seen it? {}
- Phase of treatment, setting, who else is involved: {}

## 3. My mind right now

{moments-mind}
- What am I feeling as I speak about this? {}
- Where might this feeling of mine come from? {}
- When in the last sessions did I stop being curious? What had just happened? {}
- What am I sure of? How do I know? {}

{moments-thinking}
## 4. The patient's mind (guesses, please)

Why might the patient be acting like this? At least two explanations:

1. Perhaps {}
2. Or perhaps {}

- What might I have done, or left undone, that would explain the state they are in? {}
- What would the patient say if they read point 2? {}
- Which of us got louder, flatter, or more certain at the key moment? {}

## 5. Other minds

- What might {the partner / a parent / a group member / the co-therapist / the ward} be thinking or feeling about this? {}
- Whose view have we not heard? {}

## 6. Colleagues: questions only (5 min)

No advice, no explanations. What would you like to know about what was said, felt, thought?

- {}
- {}

## 7. Reflections among colleagues (8 min; presenter listens)

Speak from something you heard. Offer it as a possibility.

| I heard ... | it made me wonder whether ... | and in me it stirred ... |
|---|---|---|
| {} | {} | {} |

- What different views are there? (no need to settle) {}
- Which mode might the team be in? too certain / must do something / clever but far from feeling: {}

## 8. Back to the presenter

- What moved? What did not fit? {}
- What do I see differently now? {}
- Which misunderstanding do I want to own with the patient, and in which words? {}

## 9. Return to purpose

- Did we answer the task? {}
- One small thing to try, or to ask: {}
- What would tell me that I am on the wrong track? {}

## 10. Safety box (plain language)

- Current risk and who does what by when: {}
- Crisis plan reviewed on: {}

## 11. Closing

- One word each on how we leave: {}
- What stays in this room and is not written down: {}
`,
};
