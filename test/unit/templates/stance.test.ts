import assert from 'node:assert/strict';
import { allTemplates, noteTemplates } from '../../../src/note/templates/allTemplates.ts';
import { readTemplateLines } from '../../../src/note/templates/templateLine.ts';
import { templateText } from '../../../src/note/templates/templateText.ts';
import { readUserTemplate } from '../../../src/note/templates/userTemplate.ts';
import { openReviewer } from '../../../src/stance/reviewer.ts';

const values = { date: '2026-11-25', session: '15', patient: 'R.K.', patients: 'A., Ben', therapist: 'JM', therapists: 'JM, AK' };

describe('the stance of the templates', () => {
  it('is credited to nobody while nobody has answered', async () => {
    const reviewer = await openReviewer({ anyText: true });
    for (const template of allTemplates) {
      assert.deepEqual(reviewer.review(templateText(template, { values })).findings.map(({ rule, text }) => `${rule}: ${text}`), [], template.id);
    }
  });

  it('is not authoritative when a therapist asks the same aloud', async () => {
    const reviewer = await openReviewer({ anyText: true });
    const marked: string[] = [];
    for (const template of allTemplates) {
      if (template.kind === 'crisis-plan') continue;
      let plain = false;
      for (const { parts, inFrontMatter } of readTemplateLines(template.body)) {
        const line = parts.map((part) => (typeof part === 'string' ? part : part.name.split(' / ')[0])).join('').trim();
        if (/^#/.test(line)) plain = /\(plain|self-harm/i.test(line);
        const words = line.replace(/^(?:[-*+] |> SUP: |\d\. )/, '');
        if (inFrontMatter || plain || !words.endsWith('?')) continue;
        const { findings } = reviewer.review(`---\ntype: transcript\n---\nP: I do not know.\nT: ${words}\n`);
        marked.push(...findings.filter(({ stance }) => stance === 'authoritative').map(({ rule, text }) => `${template.id} ${rule}: ${text}`));
      }
    }
    assert.deepEqual(marked, []);
  });

  it("is credited to nobody in a clinician's own template either", async () => {
    const own = readUserTemplate('hour', '# My own hour, {date}\n\n- I wonder what made her so sad just then? {}\n');
    assert.ok(!('trouble' in own));
    const text = '# Session 3\n\n- I wonder what made her so sad just then? I was not sure I had understood her.\n';
    const heard = async (ownTemplates: readonly (typeof own)[]): Promise<string[]> => (await openReviewer({ anyText: true, ownTemplates })).review(text).findings.map((finding) => finding.text);
    assert.equal((await heard([])).length, 2);
    assert.equal((await heard([own])).length, 1);
  });

  it('leaves a note that was written through a template clean, and hears what was written there', async () => {
    const reviewer = await openReviewer();
    const answers = ['quiet at first, then "I thought, now it is over"', 'I wondered whether she was frightened', 'perhaps I was too fast', 'we went through it slowly'];
    for (const template of noteTemplates) {
      let next = 0;
      const text = templateText(template, { values }).split('\n').map((line) => (/^[-*].*[:?]$/.test(line) ? `${line} ${answers[next++ % answers.length] ?? ''}` : line)).join('\n');
      const { note, findings } = reviewer.review(text);
      assert.equal(note.kind, template.kind);
      assert.deepEqual(findings.filter(({ stance }) => stance === 'authoritative').map(({ rule, text: words }) => `${rule}: ${words}`), [], template.id);
    }
    const { findings } = reviewer.review(templateText(noteTemplates[0] ?? assert.fail(), { values }).replace('- I saw:', '- I saw: You are clearly angry with me, I told her.\n- I wondered whether she was frightened.'));
    assert.ok(findings.some(({ stance }) => stance === 'curious'));
  });
});
