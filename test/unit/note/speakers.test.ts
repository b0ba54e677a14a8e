import assert from 'node:assert/strict';
import { quotesOf, voicesOf } from './reading.ts';

describe('Speakers', () => {
  it('are known by the usual labels and separators', () => {
    for (const [therapist, patient] of [
      ['T: ', 'P: '], ['Th: ', 'Pt: '], ['Therapist: ', 'Patient: '], ['**T:** ', '**P:** '], ['**T**: ', '**P**: '], ['*T:* ', '*P:* '], ['- T: ', '- P: '],
      ['> T: ', '> P: '], ['> **T:** ', '> **P:** '], ['T - ', 'P - '], ['Th – ', 'Pt – '], ['T\t', 'P\t'], ['T> ', 'P> '], ['[00:12] T: ', '[00:15] P: '], ['014 T: ', '015 P: '], ['T1: ', 'P1: '], ['Cl’n: ', 'SU: '],
    ] as const) {
      const note = `${therapist}What happened then?\n${patient}Nothing, he left.\n${therapist}And after that?\n${patient}I slept.\n`;
      assert.deepEqual(voicesOf(note), ['therapist: What happened then?', 'patient: Nothing, he left.', 'therapist: And after that?', 'patient: I slept.'], JSON.stringify(therapist));
    }
  });

  it('of numbered turns are one therapist and one patient, of a group two therapists', () => {
    assert.equal(voicesOf('T1: Hello?\n\nP1: Yes.\n\nT2: And?\n\nP2: No.\n').join(' | '), 'therapist: Hello? | patient: Yes. | therapist: And? | patient: No.');
    assert.match(voicesOf('# MBT-G\n\nTh1: JM, Th2: AK\n\nTh1: Shall we?\n\nAnna: No.\n\nTh2: What was that like, Ben?\n\nBen: Odd.\n\nAnna: Why?\n').join(' | '), /therapist: Shall we\? \| member: No\. \| therapist: What was that/);
  });

  it('are taken from the front matter', () => {
    const note = '---\ntherapists: [JM]\npatients: [R.K.]\nspeakers: {Q: supervisor}\n---\nJM: And then?\n\nR.K.: He left.\n\nQ: Shorter.\n';
    assert.deepEqual(voicesOf(note), ['therapist: And then?', 'patient: He left.', 'supervisor: Shorter.']);
  });

  it('are taken from introductions in the note', () => {
    const note = '# Group, week 3\n\nConductors: Anneke & Paul\nMembers: Ife, Carol\n\n- **Anneke:** Morning.\n- **Carol:** Hi.\n- **Paul:** Who is missing?\n- **Ife:** Dee.\n- **Carol:** Yes.\n';
    assert.deepEqual(voicesOf(note).slice(-5), ['therapist: Morning.', 'member: Hi.', 'therapist: Who is missing?', 'member: Dee.', 'member: Yes.']);
  });

  it('are no sections, and sections are no speakers', () => {
    const soap = '**S:** Pt tearful.\n\n**O:** Speech slow.\n\n**A:** Some thinking came back.\n\n**P:** Next week.\n';
    assert.ok(voicesOf(soap).every((voice) => voice.startsWith('writer: ')), voicesOf(soap).join(' | '));
    const birp = '**B** Client arrived.\n\n**I** Clinician asked what happened.\n\n**R** Client cried.\n\n**P** Weekly.\n';
    assert.ok(voicesOf(birp).every((voice) => voice.startsWith('writer: ')), voicesOf(birp).join(' | '));
  });

  it('keep speaking on lines without a label, until a blank line', () => {
    assert.deepEqual(voicesOf('T: One thing.\nAnd another.\nP: Yes.\n\nShe looked out of the window.\n'), ['therapist: One thing. And another.', 'patient: Yes.', 'writer: She looked out of the window.']);
  });

  it('are found in the columns of a process recording', () => {
    const table = '| # | Who | Said | My reaction | Supervisor |\n|---|---|---|---|---|\n| 1 | Client | "He left." | Sad. | Stay here. |\n| 2 | Worker | You are angry. | Too fast. | Ask. |\n';
    assert.deepEqual(voicesOf(table), ['patient: "He left."', 'writer: Sad.', 'supervisor: Stay here.', 'therapist: You are angry.', 'writer: Too fast.', 'supervisor: Ask.']);
  });

  it('do not say their stage directions', () => {
    assert.deepEqual(voicesOf('T: (leans back) And then? [crying]\nP: *(laughs)* I left.\nT: You *always* leave.\nP: *looks away* Yes.\n').map((voice) => voice.replace(/\s+/g, ' ').trim()), ['therapist: And then?', 'patient: I left.', 'therapist: You always leave.', 'patient: Yes.']);
  });

  it('write letters to the patient as the writer', () => {
    const [first] = voicesOf('Dear Samira,\n\nYou told me that closeness can feel dangerous. Your need comes from early years. You wrote your plan.\n').slice(1);
    assert.equal(first, 'writer: You told me that closeness can feel dangerous. Your need comes from early years. You wrote your plan.');
  });

  it('that supervise are not the therapist', () => {
    assert.deepEqual(voicesOf('T: You are angry.\nP: No.\nT: Why?\n\n> SUP: Shorter questions.\n\nSupervisor: Good rewind.\n').slice(-2).map((voice) => voice.split(':')[0]), ['supervisor', 'supervisor']);
  });

  it('known by a first name are staff when prose shows them at work', () => {
    const note = 'Thursday group. Jonas and I ran it.\n\nKit cried. "You want us to look after you," Jonas said.\n\nKit: "You all hate me."\n\nJonas: "What did others hear?"\n';
    assert.deepEqual(quotesOf(note), ['therapist: You want us to look after you,', 'patient: You all hate me.', 'therapist: What did others hear?']);
  });

  it('known by a first name are staff when they act as staff do, and nothing speaks against it', () => {
    const round = 'Maeve asked the group what had happened to the mood. Ann shrugged.\n\nMaeve asked Ann what she had seen.\n\n';
    assert.deepEqual(quotesOf(`${round}Maeve said, "You are hiding, Ann."\n`), ['therapist: You are hiding, Ann.']);
    for (const against of ['Maeve cried.', "Maeve's mum had rung.", 'I asked Maeve what was going on.', 'Apologies next week: Maeve', 'Her sister Maeve came along.']) {
      assert.doesNotMatch(quotesOf(`${round}${against}\n\nMaeve said, "You are hiding, Ann."\n`).join(), /therapist/, against);
    }
    assert.doesNotMatch(quotesOf('Maeve asked Ann what she had seen.\n\nMaeve said, "You are hiding, Ann."\n').join(), /therapist/);
  });

  it('are patients, relatives, teachers and officers who ask', () => {
    const family = 'Family session. Present: Mum (Grace), Dad (Emeka), Tobi, 14.\n\nTobi asked his mum why she takes sides. Grace asked Tobi what he meant. Emeka asked everyone to calm down.\n\n';
    assert.doesNotMatch(quotesOf(`${family}"You always do this," said Grace. Emeka: "You never listen." Tobi said, "What was that like for you, Mum?"\n`).join(), /therapist/);
    const school = 'Her teacher, Jonas, asked everyone to write down what they feel. Jonas: "You are not trying." Her probation officer, Dawn, asked the group what it was like. "You are attention seeking," Dawn said.\n';
    assert.doesNotMatch(quotesOf(school).join(), /therapist/);
  });

  it('do not stand alone where another therapist goes by name', () => {
    const note = "**Mums' group** (Cath, and Jo who's our peer lead)\n\n**Carly:** It was in the way.\n**Steph:** You turned it round.\n**Cath:** Steph, what went through you?\n**Steph:** Here we go.\n**Cath:** Carly, could you guess what it was like for her?\n**Carly:** Bad.\n**Jo:** I am not tired.\n**Cath:** Do I? What do you hear when I say it?\n**Ife:** That it is time.\n";
    assert.match(voicesOf(note).join(' | '), /therapist: Steph, what went through you\?.*therapist: Carly, could you guess.*therapist: I am not tired\..*therapist: Do I\?/);
    assert.match(voicesOf(note).join(' | '), /member: You turned it round\..*member: Bad\..*member: That it is time\./);
    const asking = note.replace('It was in the way.', 'What do you want?').replace('**Carly:** Bad.', '**Carly:** Why, what do you see?').replace('**Jo:** I am', '**Carly:** Are you cross?\n**Jo:** I am');
    assert.doesNotMatch(voicesOf(asking).join(' | '), /therapist: What do you want/);
  });

  it('are known by the initials of their names', () => {
    const note = 'Worker: Dolores P., LCSW\n\nMOM: She stole from me.\nBRIELLE: I borrowed it.\nDP: What was in your head?\nMOM: It was the light bill.\nGRAM: They always been like this.\nDP: You are ashamed.\n';
    assert.match(voicesOf(note).join(' | '), /therapist: What was in your head\?.*therapist: You are ashamed\./);
  });

  it('called C are clinicians where C asks and the others answer, else clients', () => {
    const asked = 'C: "What goes on in you then?"\nL: I count.\nC: "Is the counting more like worry, or have I missed it?"\nL: It is like a fever.\nD: I go to the recliner.\nC: "What is that like for you, D?"\nL: I listen.\nC: "You each look after somebody who does not want it. Is that it?"\n';
    assert.match(voicesOf(asked)[0] ?? '', /^therapist/);
    const client = 'C: Why should I?\nL: You need not.\nC: What do you want from me?\nT: What made you ask?\nC: Are you cross?\nL: No.\nC: Is he?\nL: No.\n';
    assert.match(voicesOf(client)[0] ?? '', /^patient/);
  });

  it('called by an initial beside a client are therapists, even if they ask nothing', () => {
    assert.match(voicesOf('C: I slept in, that is all.\nK: You slept in because you had used.\nC: Prove it.\nK: I need no test.\n\n**Admin** T.: three days missed.\n').join(' | '), /therapist: You slept in.*therapist: I need no test/);
    assert.match(voicesOf('Mon 17 Feb. K me, C him, L her.\n\nL: He never listens.\nK: He listens.\nC: I am here.\nL: How would you know?\nK: I was talking over him.\n').join(' | '), /member: He never.*therapist: He listens/);
  });

  it('are no titles with numbers, no plan, no session and no margin', () => {
    const turns = '**Turn 1: Marius.** He read her email aloud. I told him it was final.\n\n**Turn 2: Deon.** Passed.\n\n**Turn 3: Kyle.** Passed.\n';
    const sessions = '**S1** He was late.\n\n**S2** He was on time.\n\n**S3** He won.\n';
    const margin = '*pencil:* He protects his nephew.\n\nText.\n\n*pencil:* I explained tired to him.\n';
    const plan = 'Pt tearful. Asked what came up.\n\nP: naltrexone same. Kristen can call in.\n';
    for (const note of [turns, sessions, margin, plan]) assert.ok(voicesOf(note).every((voice) => voice.startsWith('writer: ')), voicesOf(note).join(' | '));
    assert.match(voicesOf('T: Why?\n\nP: No reason.\n').join(' | '), /patient: No reason/);
  });

  it('are not the writer of a list whose items bear names', () => {
    const list = '3. The day with the seat.\n   - Kobi: "everyone looked at me".\n   - Rob: "first I heard of it".\n   - I asked Mr Lund what he had guessed. He went pink.\n';
    assert.equal(voicesOf(list).at(-1), 'writer: I asked Mr Lund what he had guessed. He went pink.');
  });

  it('are the writer in a form without column heads, and nobody in its facts and plans', () => {
    const form = '| | |\n|---|---|\n| **Intervention** | Counsellor told client what her leaving meant. |\n| **Plan** | Client to attend Monday. |\n';
    assert.deepEqual(voicesOf(form), ['writer: Counsellor told client what her leaving meant.']);
  });

  it('are people where a name is written like the short form of a role', () => {
    const turns = 'Fi > Before we start, did it go through?\nRo > Yep. I got up and left.\nFi > You walked out so she would run after you.\nRo > Did I?\nFi > Which bit was it?\nRo > Bit.\n';
    assert.match(voicesOf(turns).join(' | '), /therapist: Before we start.*patient: Yep.*therapist: You walked out/);
    assert.match(voicesOf('# Team\n\nAnouk (chair), Gareth, Fi (presenting).\n\n- Fi: "He is a bully."\n- Gareth: "Seen or guessed?"\n- Fi: "Guessed."\n').join(' | '), /therapist: "He is a bully."/);
    for (const [role, speaker] of [['FI', 'supervisor'], ['SU', 'patient'], ['su', 'patient'], ['PO', 'colleague']] as const) {
      assert.match(voicesOf(`T: What happened?\n${role}: You were late.\nT: I was.\n${role}: So were we.\n`).join(' | '), new RegExp(`${speaker}: You were late`), role);
    }
    assert.match(voicesOf('Fac: Jo\nMembers: Su, Ann\n\nSu: You are late.\nJo: Was I?\nAnn: Yes.\nSu: Why?\n').join(' | '), /member: You are late\..*therapist: Was I/);
  });

  it('are presented with the writer', () => {
    for (const [head, name] of [['Fac: me (Fi) + Dev.', 'Dev'], ['Away: Dee (exam). Self + Dev. Raining.', 'Dev'], ['Facs: Bev (lead), me.', 'Bev'], ['In: Mick. Me (K), Denise.', 'K'], ['In: Mick. Leads: me (N), Jonas, SLT (G). Transport late.', 'G'], ['Caller: Brenda (BK). Me: CD. Typed while talking.', 'CD']] as const) {
      assert.deepEqual(quotesOf(`${head}\n\n${name} went on: "You hide in trains, Mick."\n`), ['therapist: You hide in trains, Mick.'], head);
    }
    for (const head of ['Rang me (Tuesday) from the bus.', 'He said, me (him) and Dev.', 'In: Mick, Dev. Me: OK.']) {
      assert.doesNotMatch(quotesOf(`${head}\n\nDev went on: "You hide in trains, Mick."\n`).join(), /therapist/, head);
    }
  });

  it('go by an initial among first names where another leads as well', () => {
    const group = 'Facs: me, Denise. Present: Col, Shaz, Imran.\n\nK: Before we settle it, how is everybody?\nImran: Tight.\nK: Nowt? You are livid, Col.\nCol: I am hungry.\nK: Shaz, what did you see?\nShaz: A bit.\n';
    assert.match(voicesOf(group).join(' | '), /therapist: Nowt\? You are livid/);
    assert.doesNotMatch(voicesOf(group.replaceAll('K:', 'Kit:')).join(' | '), /therapist/);
  });

  it('say in a column what was said, each under a name', () => {
    const table = '| What was said | What I was thinking |\n|---|---|\n| **R:** Just walked out. | short |\n| **Me:** He was not laughing at you. | where did that come from? |\n| **R:** You were not there. | |\n';
    assert.deepEqual(voicesOf(table), ['patient: Just walked out.', 'writer: short', 'therapist: He was not laughing at you.', 'writer: where did that come from?', 'patient: You were not there.']);
    assert.deepEqual(voicesOf('| What she said | What I said |\n|---|---|\n| He left. | You are angry. |\n'), ['patient: He left.', 'therapist: You are angry.']);
  });

  it('supervised write what they make of it', () => {
    assert.match(voicesOf('# Sup w/ Prue\n\n- Prue: "Is that hers?"\n- I had sold myself that joke as warmth.\n').join(' | '), /writer: I had sold myself/);
    assert.match(voicesOf('## Supervisor comments\n\nYou are rushing.\n').join(' | '), /supervisor: You are rushing/);
  });

  it('end where the line after is set apart, bears a time, is quoted by itself or tells what the writer did', () => {
    for (const [line, speaker] of [
      ['[He brings in the dead whenever he is contradicted.]', 'writer'], ['*policing his jokes, in the week when I leave*', 'writer'], ['→ Grabbed at mum like a handrail.', 'writer'], ['16:35 Bell. Kids. Gone.', 'writer'],
      ['I had seen a face and written the whole film.', 'writer'], ['Said both could have a chair.', 'writer'], ['Neither of them can stand being wrong.', 'writer'], ['Steph cried.', 'writer'], ['Silence. A horn.', 'writer'],
      ['Then it got loud. Me – "You enjoyed that."', 'writer'],
      ['And another thing.', 'patient'], ['He hates me and I hate him.', 'patient'], ['You always take his side.', 'patient'], ['I am done with it.', 'patient'], ['(shrugs) Maybe so.', 'patient'],
    ] as const) {
      assert.match(voicesOf(`T: What then?\nPt: He left.\n${line}\nT: And then?\n`).join(' | '), new RegExp(`${speaker}: [^|]*${line.replace(/^\W+|\W+$/g, '').slice(-8)}`, 'u'), line);
    }
    assert.match(voicesOf('me: that is jealousy KT\nKT: ive got a sister thank you\nI had clean forgot her, and said so\nme: what now\nKT: nothing\nme: and then\n').join(' | '), /writer: I had clean forgot/);
    assert.match(voicesOf('Pt: He left and\nI had tears in my eyes.\nT: And then?\n').join(' | '), /patient: He left and I had tears/);
  });

  it('answer one another line by line though only one of them bears a name', () => {
    assert.deepEqual(quotesOf('Mom: "I walked in, sink is full."\n"She was ashamed of herself."\nMom: "A funny way of showing it."\n\n16:33 Mom: I come every Sunday.\n16:33 "You feel guilty, Denise."\n').map((words) => words.split(':')[0]), ['relative', 'therapist', 'relative', 'therapist']);
    assert.deepEqual(quotesOf('Me: "I was late."\n"You always are."\n').map((words) => words.split(':')[0]), ['therapist', 'patient']);
  });

  it('are not heard in the turn of the hour that bears a name', () => {
    const hour = 'Present: Bea, Curtis, Odalys. Leaders: Dr. K; N.O., LICSW\n\nCurtis: his sister uninvited him. "She picks her husband." Odalys: "Your sister is a coward." I admitted I had spoken for a woman none of us had met. Bea: "Maybe she cried." Dr. K: "Odalys, you would rather be right than invited." N.O., quickly: "Bea, I lost your face there."\n';
    assert.match(voicesOf(hour).at(-1) ?? '', /^writer: his sister/);
    assert.deepEqual(quotesOf(hour).slice(-2), ['therapist: Odalys, you would rather be right than invited.', 'therapist: Bea, I lost your face there.']);
    assert.match(voicesOf('T: And then?\nP: I came in. Mum: "Get out." Dad: "Leave her." I left. Mum: "Good."\n').at(-1) ?? '', /^patient: I came in/);
  });

  it('are counted in tables as well, by what they ask', () => {
    const table = '| min | said |\n|---|---|\n| 22 | J.: You looked at your watch. |\n| 23 | Dr. K: Nobody is waiting for you to be done. |\n| 24 | J.: So why did you? |\n| 25 | Dr. K: What goes on in there? |\n';
    assert.match(voicesOf(`Pt: J., 29, graduate student, session 8.\n\n${table}`).join(' | '), /patient: You looked.*therapist: Nobody is waiting/);
    assert.doesNotMatch(voicesOf(`Pt: J., 29, graduate student, session 8.\n\n${table.replaceAll('Dr. K', 'Kay').replace('What goes on in there?', 'Done.')}`).join(' | '), /therapist/);
  });

  it('are staff where two stand together behind those who came, and relatives where they are named so', () => {
    for (const head of ['In room: Carla, Luis. | Out: S.K. | JH + RT\n', 'In: Carla, Luis on video (frozen). JH + RT. Cake.\n']) {
      assert.deepEqual(quotesOf(`${head}\nRT: "You hate it when somebody else has the floor, Luis."\n`), ['therapist: You hate it when somebody else has the floor, Luis.'], head);
    }
    for (const head of ['In: Carla, Luis. Late: JH + RT.\n', 'In: Carla, JH + RT.\n', 'In: Carla and Luis (frozen). JH + RT left early.\n']) assert.doesNotMatch(quotesOf(`${head}\nRT: "You hate it, Luis."\n`).join(), /therapist/, head);
    assert.match(quotesOf('Client: N.P. | Husband: Rob | Daughter: Maddie, 16\n\nRob: "We whisper because you come unglued."\n').join(), /^relative/);
  });

  it('are the writer in block quotes of what the writer wrote, and others in all others', () => {
    for (const before of ['My scribble from straight after, left as it was:', 'What I had been going to write in the file:', 'E. reads from her process notes:', 'Letter – copy to file – dictated HW, 3rd draft']) {
      const voices = voicesOf(`${before}\n\n> You are a giver, and givers end up empty.\n>\n> It is time.\n\nShe left.\n`);
      assert.deepEqual(voices.slice(-3), ['writer: You are a giver, and givers end up empty.', 'writer: It is time.', 'writer: She left.'], before);
    }
    for (const title of ['*Margin, 11 and 12.*', '**Commentary:**', 'My comment:', 'Afterthought.']) {
      assert.match(voicesOf(`C: If you say so.\n\n> ${title} She has never got over it.\n\nT: Mm.\n\nC: Yes.\n`)[1] ?? '', /^writer/, title);
    }
    for (const title of ['Comment:', 'Comment from the school:', 'Reflections are for people with time, she said.', 'Margins, I was told, are all I have.']) {
      assert.match(voicesOf(`C: If you say so.\n\n> ${title} He never sits still.\n`).at(-1) ?? '', /^other/, title);
    }
    for (const before of ['Her letter:', 'The GP wrote:', 'My reading, from the leaflet:', 'Letter from school, copy to file', 'My letter got a reply:\n\nShe sent this.', 'My scribble:\n\n## Referral', 'What I was given of hers:']) {
      assert.match(voicesOf(`${before}\n\n> You are a giver, and givers end up empty.\n`).at(-1) ?? '', /^other/, before);
    }
    assert.deepEqual(voicesOf("P: I'm a people person.\n  > Isn't.\nT: When was that?\n  > SUP: Good.\n").map((voice) => voice.split(':')[0]), ['patient', 'writer', 'therapist', 'supervisor']);
  });

  it('have turns in plain where sections of the same letter are in bold', () => {
    const soap = '**S:** Row with his brother.\n\n**O:** On time.\n\nT: A different Saturday from the one I pictured.\nP: I was giving him them.\nT: You were giving him them.\nP: I had washed it.\n\n**A:** At bottom a jealous younger brother.\n\n**P:** He has got to learn.\n';
    assert.deepEqual(voicesOf(soap).map((voice) => voice.split(':')[0]), ['writer', 'writer', 'therapist', 'patient', 'therapist', 'patient', 'writer', 'writer']);
    assert.deepEqual(voicesOf('**A:** You are late.\n**P:** I am.\n**A:** Why?\n**P:** The bus.\n**A:** And?\n**P:** Nothing.\n').filter((voice) => voice.startsWith('writer')), []);
  });

  it('are told of in items that go on with what they did', () => {
    const group = 'Therapists: Maeve\nMembers: Dawn, Tomasz\n\nMaeve: What now?\n\n';
    for (const [item, speaker] of [['spoke twice. She would rather be furniture than be wrong.', 'writer'], ['lets people think badly of him.', 'writer'], ['I would rather be wrong.', 'member'], ['always the same.', 'member'], ['Lets go.', 'member'], ['went to my mum.', 'member']] as const) {
      assert.match(voicesOf(`${group}- Dawn: ${item}\n`).at(-1) ?? '', new RegExp(`^${speaker}`), item);
    }
  });
});
