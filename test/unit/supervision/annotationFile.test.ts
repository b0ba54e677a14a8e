import assert from 'node:assert/strict';
import fc from 'fast-check';
import { AnchorGround } from '../../../src/supervision/anchor/anchorGround.ts';
import { annotationName, notedName, readAnnotations, writeAnnotations } from '../../../src/supervision/annotationFile.ts';
import { noComments, threadsOf, type Comment, type NoteComments } from '../../../src/supervision/comment.ts';
import { mergeComments } from '../../../src/supervision/mergeComments.ts';
import { hostileTexts } from './hostileText.ts';

const note = '😀 T: You are angry with me. I wondered about it 😀 later.';
const anchor = new AnchorGround(note).anchor({ start: note.indexOf('You'), end: note.indexOf(' I wond') });
assert.ok(anchor);
const madeAnchor = anchor;
const day = (at: number): string => new Date(Date.UTC(2025, 2, 1 + at)).toISOString();

function aComment(some: Partial<Comment> = {}): Comment {
  return {
    id: 'urn:uuid:1', form: 'question', text: 'I wondered what came before.', author: 'SV', created: day(0), modified: day(0),
    deleted: null, place: { anchor: madeAnchor, anchored: day(0) }, settled: null, ...some,
  };
}

const anyComment = fc.record({
  id: fc.constantFrom('urn:uuid:1', 'urn:uuid:2', 'urn:uuid:3', '__proto__'),
  form: fc.constantFrom<Comment['form']>('question', 'comment'),
  text: fc.oneof(fc.string(), fc.constantFrom(...hostileTexts)),
  author: fc.constantFrom('SV', 'TB'),
  created: fc.nat(5).map(day),
  modified: fc.nat(9).map(day),
  deleted: fc.constantFrom(null, null, day(4)),
  place: fc.oneof(
    fc.nat(5).map((at) => ({ anchor: madeAnchor, anchored: day(at) })),
    fc.constantFrom('urn:uuid:1', 'urn:uuid:9').map((answers) => ({ answers })),
  ),
  settled: fc.oneof(fc.constant(null), fc.record({ is: fc.boolean(), by: fc.constantFrom('SV', 'TB'), at: fc.nat(9).map(day) }, { noNullPrototype: true })),
}, { noNullPrototype: true }).map((comment) => ({ ...comment, text: comment.deleted ? '' : comment.text }));
const anyNotes = fc.record({ comments: fc.array(anyComment, { maxLength: 5 }), others: fc.array(fc.constantFrom<unknown>({ a: 1 }, 'x'), { maxLength: 2 }) })
  .map((notes) => mergeComments(notes, noComments));

describe('an annotation file', () => {
  it('gives back what was written, and the same comments always give the same bytes', () => {
    fc.assert(fc.property(anyNotes, (notes) => {
      const file = writeAnnotations(notes, 'a b.md', note);
      const read = readAnnotations(file, note);
      assert.ok(read);
      assert.deepEqual(read.comments, notes.comments);
      assert.equal(writeAnnotations(read, 'a b.md', note), file);
    }));
  });

  it('is a W3C annotation page whose offsets count characters, not code units', () => {
    const page = JSON.parse(writeAnnotations({ comments: [aComment()], others: [] }, 'a b.md', note)) as { items: { target: { source: string; selector: unknown[] } }[] };
    const target = page.items[0]?.target;
    assert.ok(target);
    assert.equal(target.source, '../a%20b.md');
    assert.deepEqual(target.selector[1], { type: 'TextPositionSelector', start: madeAnchor.start - 1, end: madeAnchor.end - 1 });
    assert.equal(Array.from(note).slice(madeAnchor.start - 1, madeAnchor.end - 1).join(''), 'You are angry with me.');
  });

  it('is not read when it is damaged', () => {
    const file = writeAnnotations({ comments: [aComment()], others: [] }, 'a.md', note);
    for (const damaged of ['', '{', file.slice(0, -20), '[]', '{"items": 3}', 'null']) assert.equal(readAnnotations(damaged, note), null);
  });

  it('with the marks of a conflict is read as both sides, joined', () => {
    const ours = writeAnnotations({ comments: [aComment(), aComment({ id: 'urn:uuid:2', text: 'Ours.' })], others: [] }, 'a.md', note).split('\n');
    const theirs = writeAnnotations({ comments: [aComment(), aComment({ id: 'urn:uuid:3', text: 'Theirs.' })], others: [] }, 'a.md', note).split('\n');
    const file = ['<<<<<<< HEAD', ...ours, '=======', ...theirs, '>>>>>>> other'].join('\n');
    assert.deepEqual(readAnnotations(file, note)?.comments.map(({ id }) => id), ['urn:uuid:1', 'urn:uuid:2', 'urn:uuid:3']);
  });

  it('keeps entries of other programs word for word', () => {
    const file = JSON.stringify({ items: [{ id: 'x', type: 'Annotation', motivation: 'highlighting', target: { source: 'y' } }] });
    const read = readAnnotations(file, note);
    assert.ok(read);
    assert.equal(read.others.length, 1);
    assert.match(writeAnnotations(read, 'a.md', note), /highlighting/);
  });

  it('has a name that leads back to its note', () => {
    assert.equal(notedName(annotationName('a.md')), 'a.md');
    assert.equal(notedName('a.md'), null);
  });
});

describe('joining what two people wrote', () => {
  it('is the same from either side, once or twice, in any grouping, and drops nobody', () => {
    fc.assert(fc.property(anyNotes, anyNotes, anyNotes, (a, b, c) => {
      const same = (one: NoteComments, other: NoteComments): void => assert.deepEqual(one, other);
      same(mergeComments(a, b), mergeComments(b, a));
      same(mergeComments(mergeComments(a, b), b), mergeComments(a, b));
      same(mergeComments(mergeComments(a, b), c), mergeComments(a, mergeComments(b, c)));
      const ids = new Set(mergeComments(a, b).comments.map(({ id }) => id));
      for (const { id } of [...a.comments, ...b.comments]) assert.ok(ids.has(id));
    }));
  });

  it('keeps a new wording and a settling that happened at once', () => {
    const reworded = aComment({ text: 'Reworded.', modified: day(2) });
    const settled = aComment({ settled: { is: true, by: 'TB', at: day(3) } });
    const [merged] = mergeComments({ comments: [reworded], others: [] }, { comments: [settled], others: [] }).comments;
    assert.ok(merged);
    assert.equal(merged.text, 'Reworded.');
    assert.equal(merged.settled?.is, true);
  });
});

describe('threads', () => {
  it('hold their replies, keep the place of a remark that was taken back, and survive replies in a circle', () => {
    const reply = aComment({ id: 'urn:uuid:2', place: { answers: 'urn:uuid:1' }, created: day(1) });
    const nested = aComment({ id: 'urn:uuid:3', place: { answers: 'urn:uuid:2' }, created: day(2) });
    const circle = aComment({ id: 'urn:uuid:4', place: { answers: 'urn:uuid:4' } });
    const back = aComment({ deleted: day(5), text: '' });
    assert.deepEqual(threadsOf({ comments: [nested, circle, back, reply], others: [] }).map(({ first, replies }) => [first.id, ...replies.map(({ id }) => id)]), [['urn:uuid:1', 'urn:uuid:2', 'urn:uuid:3']]);
    assert.deepEqual(threadsOf({ comments: [back], others: [] }), []);
  });
});
