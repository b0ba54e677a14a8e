import assert from 'node:assert/strict';
import fc from 'fast-check';
import { promptsIn } from '../../../src/note/prompts/prompts.ts';
import { templateWordsIn } from '../../../src/note/prompts/templateWords.ts';
import { unansweredIn } from '../../../src/note/prompts/unanswered.ts';
import { allTemplates, noteTemplates, templateById } from '../../../src/note/templates/allTemplates.ts';
import { readTemplateLines } from '../../../src/note/templates/templateLine.ts';
import { templateText } from '../../../src/note/templates/templateText.ts';
import { readUserTemplate } from '../../../src/note/templates/userTemplate.ts';
import { computed } from '../../computed.ts';

const values = { date: '2026-11-25', session: '15', patient: 'R.K.', patients: 'A., Ben', therapist: 'JM', therapists: 'JM, AK' };

function without(text: string): string {
  let rest = text;
  for (const span of [...unansweredIn(text).spans].reverse()) rest = rest.slice(0, span.start) + rest.slice(span.end);
  return rest;
}

describe('prompts', () => {
  it('are all unanswered in a fresh note', () => {
    for (const template of allTemplates) {
      const prompts = promptsIn(templateText(template, { values: { date: '2026-11-25' } }));
      assert.deepEqual(prompts.filter(({ answer }) => answer === 'answered').length <= 1, true, template.id);
      assert.ok(prompts.some(({ answer }) => answer === 'unanswered'), template.id);
    }
  });

  it('leave nothing but title, header and the sections that stay when nobody answered', () => {
    assert.equal(without(templateText(templateById('individual-session'), { values })), [
      '---', 'type: individual', 'audience: self', 'therapists: [JM]', 'patients: [R.K.]', '---',
      '# Session 15, 2026-11-25', '', 'Pt: R.K. | Th: JM | 50 min | Where:', '', '## Risk (plain)', '',
    ].join('\n'));
    assert.deepEqual(unansweredIn(templateText(templateById('individual-session'))).stay, ['Risk (plain)']);
  });

  it('count as answered by words on the same line, below it, and after a blank line', () => {
    for (const answer of [' Heavy.', '\nHeavy.', '\n\nHeavy.']) {
      const text = `## 3. My mind right now\n\n- What am I feeling as I speak about this?${answer}\n`;
      assert.equal(promptsIn(text)[0]?.answer, 'answered', JSON.stringify(answer));
      assert.deepEqual(unansweredIn(text).spans, []);
    }
  });

  it('that somebody changed are theirs', () => {
    const text = '## 3. My mind right now\n\n- What am I feeling as I write about this?\n';
    assert.deepEqual(promptsIn(text), []);
    assert.equal(without(text), text);
  });

  it('of a few words are only ours under their own heading of that template', () => {
    const text = '# My notes\n\n## Monday\n\nFelt:\n\n- Felt:\n- Pt said:\n';
    assert.equal(without(text), text);
  });

  it('keep a table with its filled rows only', () => {
    const table = '| I heard ... | it made me wonder whether ... | and in me it stirred ... |\n|---|---|---|\n';
    const filled = '| the door | she left | a chill |\n';
    const text = templateText(templateById('reflection-team')).replace('|  |  |  |\n', `${filled}|  |  |  |\n`);
    const rest = without(text);
    assert.ok(rest.includes(table + filled), rest);
    assert.ok(!rest.includes('|  |  |  |'));
    assert.ok(!without(templateText(templateById('reflection-team'))).includes('I heard'));
  });

  it('keep the headings of a crisis plan', () => {
    const rest = without(templateText(templateById('crisis-plan'), { values }));
    assert.ok(rest.includes('## Making things safer at home'));
  });

  it('are found with CRLF, other bullets and a formatter in between', () => {
    const text = templateText(templateById('individual-session'), { values }).replace(/^- /gm, '*   ').replace(/\n/g, '\r\n');
    assert.ok(!without(text).includes('Pt said'));
  });

  it('never take away what somebody wrote, wherever it was written', () => {
    const written = fc.record({ at: fc.nat(), words: fc.constantFrom('She laughed.', '- he rang twice', 'T: And then?', '## Plan of mine', 'Felt heavy', '> quoted', '1. one more', '- [x] help me think', '| a | b |', '<!-- mine -->', '```', '   indented words') });
    fc.assert(fc.property(fc.constantFrom(...noteTemplates, ...allTemplates), fc.array(written, { maxLength: 8 }), fc.boolean(), (template, additions, onTheLine) => {
      const lines = templateText(template, { values }).split('\n');
      additions.forEach(({ at, words }, index) => {
        const marked = `${words} w${String(index)}w`;
        const place = at % lines.length;
        if (onTheLine && /[?:]$/.test(lines[place] ?? '')) lines[place] = `${lines[place] ?? ''} ${marked}`;
        else lines.splice(place, 0, words === '```' ? words : marked);
      });
      const text = lines.join('\n');
      const rest = without(text);
      for (let index = 0; index < additions.length; index++) {
        const mark = `w${String(index)}w`;
        assert.equal(rest.includes(mark), text.includes(mark), `lost ${mark} of\n${text}`);
      }
    }), { numRuns: 300 });
  });

  it('never take away a word written into the middle of one of them', () => {
    fc.assert(fc.property(fc.constantFrom(...allTemplates), fc.nat(), fc.constantFrom('w', ' w ', 'she', '\nw\n', '😀'), (template, place, words) => {
      const text = templateText(template, { values });
      const at = place % (text.length + 1);
      const rest = without(`${text.slice(0, at)}${words}Zz${text.slice(at)}`);
      assert.ok(rest.includes(`${words}Zz`.trim()), `lost ${words} at ${String(at)} of ${template.id}:\n${rest}`);
    }), { numRuns: 600 });
  });

  it('leave a reading that somebody chose, since to choose is to write', () => {
    for (const template of allTemplates) {
      for (const { parts } of readTemplateLines(template.body)) {
        for (const part of parts) {
          if (typeof part === 'string') continue;
          for (const choice of part.name.includes(' / ') ? part.name.split(' / ') : []) {
            const text = templateText(template, { values }).replace(`{${part.name}}`, choice);
            const line = text.split('\n').find((one) => one.includes(choice) && !one.includes(`{${part.name}}`)) ?? assert.fail(choice);
            assert.ok(without(text).includes(line), line);
          }
        }
      }
    }
  });

  it('of a template of one\'s own are known as ours are', () => {
    const own = readUserTemplate('hour', '# My own hour, {date}\n\n- What stayed with me as she left the room? {}\n- What would I do with {person} again? {}\n');
    assert.ok(!('trouble' in own));
    const text = '# Session 3\n\n- What stayed with me as she left the room?\n- What would I do with B. again? The walk.\n';
    assert.deepEqual(promptsIn(text, [own]).map(({ answer }) => answer), ['unanswered', 'answered']);
    assert.deepEqual(promptsIn(text), []);
    assert.deepEqual(templateWordsIn(text, [own]).map(({ start, end }) => text.slice(start, end)), ['- What stayed with me as she left the room?', '- What would I do with B. again?']);
    assert.deepEqual(templateWordsIn(text), []);
  });

  it('are read in a time that grows with the note', () => {
    const one = templateText(templateById('group-session'), { values });
    const long = one.repeat(40);
    assert.ok(computed(() => { promptsIn(long); }) < 1500);
  });
});
