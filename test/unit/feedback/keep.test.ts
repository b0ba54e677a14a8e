import assert from 'node:assert/strict';
import { readNote } from '../../../src/note/readNote.ts';
import { ruleNames, type CategoryId } from '../../../src/stance/category.ts';
import type { Finding } from '../../../src/stance/finding.ts';
import type { NoteReview } from '../../../src/stance/review.ts';
import { applyEdits } from '../../../src/feedback/editsBetween.ts';
import { identities, keptApart } from '../../../src/feedback/keep.ts';
import { keepCommentEdit, keptByComment } from '../../../src/feedback/keepComment.ts';

function review(text: string, passages: readonly string[], category: CategoryId = 'A9'): NoteReview {
  const note = readNote(text, { anyText: true });
  let from = 0;
  const findings = passages.map((passage): Finding => {
    const start = note.text.indexOf(passage, from);
    assert.ok(start >= 0, passage);
    from = start + passage.length;
    return {
      rule: ruleNames[category], category, stance: 'authoritative', level: 'hint', start, end: from, text: passage, speaker: 'therapist', section: '',
      message: { text: '' }, prompt: { text: '' }, reference: '', also: [], gates: [],
    };
  });
  return { note, findings };
}

const said = 'You always do this.';

describe('who a passage is', () => {
  it('stays the same under edits above, below and in other sentences', () => {
    const [before] = identities(review(`T: ${said}\nP: No.\n`, [said]));
    const [after] = identities(review(`# Session 3\n\nA new line.\n\nT: Well then. ${said} And now?\nP: Maybe not.\n\nMore.\n`, [said]));
    assert.equal(before, after);
  });

  it('does not mind markup, capitals and line breaks', () => {
    assert.equal(identities(review(`T: You **always** do this.`, ['You **always** do this.']))[0], identities(review(`T: ${said}`, [said]))[0]);
  });

  it('differs between the same words said twice, and between rules', () => {
    const [one, other] = identities(review(`T: ${said}\nP: No.\nT: ${said}\n`, [said, said]));
    assert.notEqual(one, other);
    assert.notEqual(identities(review(`T: ${said}`, [said], 'A1'))[0], one);
  });

  it('is a short hash that holds no words', () => {
    for (const id of identities(review(`T: ${said}`, [said]))) assert.match(id, /^[0-9a-f]{16}$/u);
  });
});

describe('keeping a passage', () => {
  it('takes a dismissed passage out, and only that one', () => {
    const all = review(`T: ${said}\nP: No.\nT: ${said}\n`, [said, said]);
    const ids = identities(all);
    const { review: left, kept } = keptApart(all, new Set([ids[1] ?? '']));
    assert.deepEqual(left.findings, [all.findings[0]]);
    assert.equal(kept[0]?.finding, all.findings[1]);
    assert.equal(kept[0]?.reason, null);
  });

  it('writes a comment behind the passage that the next review finds again', () => {
    for (const text of [`T: ${said}\n`, `I said, "${said}" She left.\n`, `**You always do this**.\n`, `- ${said}\n- Other.\n`]) {
      const passage = text.includes('**') ? 'You always do this' : said;
      const first = review(text, [passage]);
      const [finding] = first.findings;
      assert.ok(finding);
      const kept = applyEdits(text, [keepCommentEdit(finding, first.note, 'her own words -- she asked me\nto say it')]);
      assert.match(kept, /<!-- keep: her own words – she asked me to say it -->/u);
      const again = review(kept, [passage]);
      assert.equal(keptApart(again, new Set()).review.findings.length, 0, kept);
      assert.equal(kept.replace(/ <!--.*?-->/u, ''), text);
    }
  });

  it('means the passage before the comment, the whole line, or the line below', () => {
    const two = `${said} Nobody cares. <!-- keep: quoted -->`;
    const both = review(two, [said, 'Nobody cares.']);
    assert.deepEqual([...keptByComment(both.findings, two).keys()].map(({ text }) => text), ['Nobody cares.']);
    const line = `<!-- keep --> ${said} Nobody cares.`;
    assert.equal(keptByComment(review(line, [said, 'Nobody cares.']).findings, line).size, 2);
    const above = `<!-- keep: meant -->\n${said}\n\nNobody cares.\n`;
    assert.deepEqual([...keptByComment(review(above, [said, 'Nobody cares.']).findings, above).keys()].map(({ text }) => text), [said]);
  });

  it('leaves other comments alone', () => {
    const text = `${said} <!-- keeper of the keys --> <!-- todo -->`;
    assert.equal(keptByComment(review(text, [said]).findings, text).size, 0);
  });
});
