import assert from 'node:assert/strict';
import { frontMatterKeys } from '../../../src/note/frontMatterHelp.ts';
import { frontMatterRemarks } from '../../../src/note/frontMatterRemarks.ts';
import { audiences, noteKinds } from '../../../src/note/noteKind.ts';

const remarks = (yaml: string): string[] => {
  const text = `---\n${yaml}\n---\n# x\n`;
  return frontMatterRemarks(text).map((one) => `${one.about} ${text.slice(one.span.start, one.span.end)}`);
};

describe('front matter help', () => {
  it('knows every kind and audience there is', () => {
    assert.deepEqual(Object.keys(frontMatterKeys.find(({ key }) => key === 'type')?.values ?? {}).sort(), [...noteKinds].sort());
    assert.deepEqual(Object.keys(frontMatterKeys.find(({ key }) => key === 'audience')?.values ?? {}).sort(), [...audiences].sort());
  });

  it('has nothing to say about what it understands, or about keys of others', () => {
    assert.deepEqual(remarks('type: individual\naudience: team\ntherapists: [JM]\npatients: []\nspeakers: {T: therapist, P: patient}\ntags: [a]\nother: {x: 1}'), []);
    assert.deepEqual(remarks('type:\nclass:'), []);
    assert.deepEqual(frontMatterRemarks('# no front matter\n'), []);
    assert.deepEqual(frontMatterRemarks('---\nnever closed\n'), []);
  });

  it('asks about a word it does not know', () => {
    assert.deepEqual(remarks('type: indvidual'), ['value indvidual']);
    assert.deepEqual(remarks('audience: 7'), ['value 7']);
    assert.deepEqual(remarks('speakers: {T: therapist, P: pateint}'), ['role pateint']);
    assert.deepEqual(remarks('therapists: {JM}'), ['list {JM}']);
  });

  it('says where YAML ends to be YAML, and throws on nothing', () => {
    assert.match(remarks('type: [')[0] ?? '', /^yaml/);
    for (const yaml of ['a: b: c', '\t- x', '- list', '&a *a', '%', '\u0000', '? x']) assert.doesNotThrow(() => remarks(yaml));
  });
});
