import assert from 'node:assert/strict';
import { plainLabel, plainName } from '../../../src/editor/plainLabel.ts';
import { hostileTexts } from '../supervision/hostileText.ts';

// What VS Code looks for in labels and messages (vs/base/common/iconLabels.ts, linkedText.ts).
const icon = /\$\([A-Za-z0-9-]+(?:~[A-Za-z]+)?\)/;
const link = /\[[^\]]+\]\((?:https?:\/\/|command:|file:)[^)\s]+/i;

describe('text in labels and messages', () => {
  it('is no picture and no link, and reads the same', () => {
    for (const text of [...hostileTexts, '[a](command:b)', '[a](https://x)', '$(a)$(b)']) {
      const label = plainLabel(text);
      assert.doesNotMatch(label, icon);
      assert.doesNotMatch(label, link);
      assert.equal(label.replaceAll('\u200b', ''), text.replace(/\s+/g, ' ').trim());
    }
  });

  it('is cut where it is long, and the name of a file is its last part', () => {
    assert.equal(plainLabel('word '.repeat(100)).length, 200);
    assert.equal(plainName({ path: '/a/[b](command:c).md' }), '[b]\u200b(command:c).md');
  });
});
