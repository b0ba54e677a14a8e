import type { Template } from './template.ts';

/** Small pieces that go into any note (stance guide, section 6.9). */
export const pieces: readonly Template[] = [
  {
    id: 'self-questions',
    prefixes: ['self-questions'],
    title: 'Three questions to myself',
    description: 'Why they might, what I did, where my feeling comes from',
    kind: null,
    body: `**Three questions to myself**

- Why might the patient be like this at the moment? {}
- What could I have done, or not done, that would make sense of it? {}
- What am I feeling, and where might that come from? {}
`,
  },
  {
    id: 'own-misunderstanding',
    prefixes: ['own-misunderstanding'],
    title: 'Own a misunderstanding',
    description: 'What I said, how it landed, what I think now, what I would like to say',
    kind: null,
    body: `**A misunderstanding of mine**

- What I said: {}
- How it seemed to land: {}
- What I think now: {}
- What I would like to say about it, in my words: {}
`,
  },
  {
    id: 'two-readings',
    prefixes: ['two-readings'],
    title: 'Two other readings',
    description: 'Beside the first one',
    kind: null,
    body: `**Two other readings**

- My first reading was: {}
- It could also be that: {}
- Or perhaps: {}
- What would help us find out? {}
`,
  },
  {
    id: 'stop-rewind',
    prefixes: ['stop-rewind'],
    title: 'Stop and rewind',
    description: 'One moment, step by step',
    kind: null,
    body: `**Back to one moment**

| Just before | Felt | Thought | Imagined the other thought | Did | Now |
|---|---|---|---|---|---|
| {} | {} | {} | {} | {} | {} |
`,
  },
  {
    id: 'perspectives',
    prefixes: ['perspectives'],
    title: 'Perspective table',
    description: 'Me, the patient, another person, the group',
    kind: null,
    body: `| How it may have looked to ... | felt | thought or wanted | from what we know this |
|---|---|---|---|
| me | {} | {} | {} |
| the patient | {} | {} | {} |
| {another person} | {} | {} | {} |
| the group | {} | {} | {} |
`,
  },
  {
    id: 'tentative-observation',
    prefixes: ['tentative-observation'],
    title: 'Tentative observation',
    description: 'I saw, I wondered, I have not asked',
    kind: null,
    body: `I saw {what could be seen or heard}. I wondered {whether ...}. I have not asked yet.
`,
  },
  {
    id: 'check-back',
    prefixes: ['check-back'],
    title: 'Checking back',
    description: 'I asked whether I had this right; what came back',
    kind: null,
    body: `I asked whether I had this right; {she / he / they / the group} said: "{in their words}".
`,
  },
  {
    id: 'label-to-behaviour',
    prefixes: ['label-to-behaviour'],
    title: 'From a label to what happened',
    description: 'What I saw, what I called it, what else it could be',
    kind: null,
    body: `**Behind a word of mine**

- What I saw: {}
- What I called it: {}
- What else could it be? {}
- What might it have been for? {}
`,
  },
  {
    id: 'group-questions',
    prefixes: ['group-questions'],
    title: 'A pair of questions for the group',
    description: "About a member's feeling, and about their words",
    kind: null,
    body: `**Asked of the group**

- What could {initial} be feeling just now, and what gives you that idea? {}
- What might have led {initial} to put it that way? {}
- What did {initial} make of these guesses? {}
`,
  },
  {
    id: 'questions-only',
    prefixes: ['questions-only'],
    title: 'Questions-only round',
    description: 'Colleagues ask; nobody advises or explains',
    kind: null,
    body: `**Questions only** ({minutes=5} min)

No advice, no explanations. What would you like to know about what was said, felt, thought?

- {}
- {}
- {}
`,
  },
  {
    id: 'closing-summary',
    prefixes: ['closing-summary'],
    title: 'Closing summary',
    description: "With the patient's correction",
    kind: null,
    body: `**Closing**

- What I understood from today, as I said it: {}
- What the patient changed or added: {}
- What we leave open: {}
`,
  },
  {
    id: 'supervisor-comment',
    prefixes: ['supervisor-comment'],
    title: "Supervisor's comment",
    description: 'What I noticed, what I wondered, a question back',
    kind: null,
    body: `> SUP: What I noticed, and where: {}
> SUP: What it made me wonder: {}
> SUP: A question, if it is of use: {}
`,
  },
];
