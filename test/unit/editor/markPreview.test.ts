import assert from 'node:assert/strict';
import markdownIt from 'markdown-it';
import { markPreview } from '../../../src/editor/markPreview.ts';
import type { Stance } from '../../../src/stance/category.ts';
import { aFinding } from './aFinding.ts';

/** The page for a text with some of its phrases marked. */
function page(text: string, ...phrases: readonly (readonly [phrase: string, stance: Stance])[]): string {
  const findings = phrases.map(([phrase, stance]) => {
    const start = text.indexOf(phrase);
    return aFinding({ start, end: start + phrase.length, text: phrase, stance });
  });
  const line = (offset: number): number => text.slice(0, offset).split('\n').length - 1;
  const md = markdownIt();
  md.core.ruler.push('marks', (state) => {
    markPreview(state.tokens, findings, ({ start, end }) => [line(start), line(end)], state.Token);
  });
  return md.render(text);
}

const warm = (text: string): string => `<span class="mentalizing mentalizing-authoritative mentalizing-information">${text}</span>`;
const green = (text: string): string => `<span class="mentalizing mentalizing-curious mentalizing-information">${text}</span>`;

describe('marks in the preview', () => {
  it('stand around the words that were heard', () => {
    assert.equal(
      page('I said: "You are angry." I wondered why.', ['You are angry.', 'authoritative'], ['I wondered why', 'curious']),
      `<p>I said: &quot;${warm('You are angry')}.&quot; ${green('I wondered why')}.</p>\n`,
    );
  });
  it('go through markup without breaking it', () => {
    assert.equal(page('You **always** do this.', ['You **always** do this.', 'authoritative']),
      `<p>${warm('You ')}<strong>${warm('always')}</strong>${warm(' do this')}.</p>\n`);
  });
  it('stand in the right block when the words come twice', () => {
    assert.equal(page('Why?\n\n- I asked why now\n- why now', ['why now', 'curious']),
      `<p>Why?</p>\n<ul>\n<li>I asked ${green('why now')}</li>\n<li>why now</li>\n</ul>\n`);
  });
  it('stay away where the words cannot be found', () => {
    assert.equal(page('A `code` span', ['A `code` span', 'curious']), '<p>A <code>code</code> span</p>\n');
  });
  it('show text of the note as text', () => {
    assert.doesNotMatch(page('You <img src=x> are sad', ['You <img src=x> are sad', 'authoritative']), /<img/);
  });
});
