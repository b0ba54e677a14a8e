import assert from 'node:assert/strict';
import markdownIt from 'markdown-it';
import { plainMarkdown, shortened } from '../../../src/editor/plainMarkdown.ts';

const payloads = [
  '<img src=x onerror=alert(1)>', '[click](command:workbench.action.quit)', '![](https://example.org/x.png)', '# heading',
  '**bold** _it_ `code` ~~gone~~', '- item\n- item', '1. one', '$(alert) icon', '| a | b |\n|---|---|', '&lt;b&gt;', '<https://example.org>',
  'https://example.org', 'www.example.org', 'a@example.org', '\\[x](y)', '> quote', '```\ncode\n```', '<!-- comment -->', '[x]: https://example.org',
];

describe('text of a note inside our markdown', () => {
  for (const payload of payloads) {
    it(`shows ${JSON.stringify(payload)} as it is`, () => {
      const html = markdownIt({ html: true, linkify: true }).render(plainMarkdown(payload));
      const shown = html.replace(/^<p>|<\/p>\n$/g, '');
      assert.doesNotMatch(shown, /</, html);
      const text = shown.replace(/&lt;/g, '<').replace(/&gt;/g, '>').replace(/&quot;/g, '"').replace(/&amp;/g, '&');
      assert.equal(text, payload.replace(/\s+/g, ' '));
    });
  }
  it('is shortened at a word', () => {
    assert.equal(shortened('one two three four', 12), 'one two…');
    assert.equal(shortened('one\ntwo', 12), 'one two');
    assert.equal(shortened('x'.repeat(20), 10), `${'x'.repeat(9)}…`);
  });
});
