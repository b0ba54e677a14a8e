import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { commonEnd, commonStart } from '../../../src/note/commonEnds.ts';
import { NoteReader } from '../../../src/note/noteReader.ts';
import { readNote } from '../../../src/note/readNote.ts';
import { sentencesOf } from '../../../src/note/sentences.ts';
import { asData } from './reading.ts';

const pieces = [
  'T: You are angry.\n', 'P: No.\n', '**T:** Why?\n\n', '> P: because\n', '>\n', '\n', '\n\n', '# Session 4\n', '**S:** Pt tearful.\n', '**Risk**\n', '- one\n', '  - two\n', '1. first\n', '   more\n',
  '```\n', 'code\n', '<!-- ', '-->\n', '| Who | Said |\n', '|---|---|\n', '| T | "You are." |\n', '---\n', 'type: individual\n', '===\n', 'She said, "It is over." I asked, "Why?"\n', 'Dear Ann,\n', 'Therapists: K. and M.\n',
  '\r\n', '    indented\n', '\t', '"', '“', '”', "'", '*', '**', '_', '[a](b)', '&amp;', '\\', '~~gone~~', '😀', 'é', 'שלום ', ' ', 'T1: ', 'Anna: ', 'K.: ', '<div>\n', '***\n',
  'Maeve asked the group what it was like.\n', 'Maeve paused the group.\n', 'Maeve cried.\n', 'Maeve: ', 'Maeve and I ran the group.\n', 'Maeve said, "You are."\n', 'C: Why, what do you see?\n', 'P: ', '| | |\n|---|---|\n',
];
const text = fc.array(fc.oneof({ weight: 9, arbitrary: fc.constantFrom(...pieces) }, { weight: 1, arbitrary: fc.string({ maxLength: 8 }) }), { maxLength: 40 }).map((parts) => parts.join(''));
const edit = fc.record({ at: fc.nat(), gone: fc.nat({ max: 40 }), put: fc.oneof(fc.constantFrom(...pieces, ''), fc.string({ maxLength: 5 })) });

describe('Reading successive versions', () => {
  it('gives what reading the last one alone gives, whatever the edits', () => {
    fc.assert(fc.property(text, fc.array(edit, { maxLength: 6 }), (first, edits) => {
      const reader = new NoteReader({ anyText: true });
      let now = first;
      assert.deepEqual(asData(reader.read(now)), asData(readNote(now, { anyText: true })));
      for (const { at, gone, put } of edits) {
        const from = now.length === 0 ? 0 : at % (now.length + 1);
        now = now.slice(0, from) + put + now.slice(from + gone);
        assert.deepEqual(asData(reader.read(now)), asData(readNote(now, { anyText: true })), JSON.stringify(now));
      }
    }), { numRuns: 600 });
  });

  it('keeps the objects of what did not change', () => {
    const reader = new NoteReader();
    const before = 'T: Why?\n\nP: No.\n\n'.repeat(50);
    const first = reader.read(before);
    const second = reader.read(`${before.slice(0, 400)}x${before.slice(400)}`);
    const kept = second.chunks.filter(({ chunk }) => first.chunks.some((old) => old.chunk === chunk)).length;
    assert.ok(kept >= first.chunks.length - 4, `${kept} of ${first.chunks.length}`);
  });

  it('keeps them when somebody new speaks whom they do not mention', () => {
    const reader = new NoteReader({ anyText: true });
    const turns = 'T: Why?\n\nP: No.\n\nShe looked away, and I waited.\n\n'.repeat(20);
    const first = reader.read(`${turns}Anna: Me too.\n\nAnna: Yes.\n\n${turns}`);
    const second = reader.read(`${turns}Anna: Me too.\n\nBea: Yes.\n\nBea: No.\n\n${turns}`);
    const kept = second.chunks.filter(({ chunk }) => first.chunks.some((old) => old.chunk === chunk)).length;
    assert.ok(kept >= first.chunks.length - 4, `${kept} of ${first.chunks.length}`);
  });

  it('keeps most of a paragraph of a thousand lines', () => {
    const reader = new NoteReader({ anyText: true });
    const lines = Array.from({ length: 1000 }, (_, line) => `and in week ${String(line)} she came ${String((line * 7) % 10)} minutes late and said so`);
    const first = reader.read(lines.join('\n'));
    lines[300] = `${lines[300] ?? ''} herself`;
    const second = reader.read(lines.join('\n'));
    const kept = second.chunks.filter(({ chunk }) => first.chunks.some((old) => old.chunk === chunk)).length;
    assert.ok(first.chunks.length >= 8 && kept >= first.chunks.length - 4, `${kept} of ${first.chunks.length}`);
  });

  it('reads the people anew when only what the front matter says of them changes', () => {
    const reader = new NoteReader({ anyText: true });
    const note = (patient: string): string => `---\nnotes: x\npatient: ${patient}\n---\nAnna: Yes.\n\nBea: "No," said Anna.\n`;
    for (const patient of ['Anna', 'Bea', 'Cleo']) assert.deepEqual(asData(reader.read(note(patient))), asData(readNote(note(patient), { anyText: true })));
  });

  it('can be left in the middle and taken up with another version', () => {
    const reader = new NoteReader({ anyText: true });
    const note = 'T: Why?\n\n**P:** No.\n\n'.repeat(30);
    for (const steps of [1, 20, 70]) {
      const work = reader.work(note.repeat(steps));
      for (let step = 0; step < steps; step += 1) work.next();
      const next = `${note}Bea: ${String(steps)}\n\n`;
      assert.deepEqual(asData(reader.read(next)), asData(readNote(next, { anyText: true })));
    }
  });
});

describe('What two versions have in common', () => {
  it('is all of their beginning and all of their end', () => {
    fc.assert(fc.property(fc.string(), fc.string(), fc.string(), fc.integer({ min: 0, max: 5000 }), (start, one, other, long) => {
      const a = start + 'x'.repeat(long) + one + 'y'.repeat(long), b = start + 'x'.repeat(long) + other + 'y'.repeat(long);
      const before = commonStart(a, b), after = commonEnd(a, b);
      assert.equal(a.slice(0, before), b.slice(0, before));
      assert.ok(before === Math.min(a.length, b.length) || a[before] !== b[before]);
      assert.equal(a.slice(a.length - after), b.slice(b.length - after));
      assert.ok(after === Math.min(a.length, b.length) || a[a.length - after - 1] !== b[b.length - after - 1]);
    }));
  });
});

describe('Every offset', () => {
  it('leads into the text, in order, and every sentence into its passage', () => {
    fc.assert(fc.property(text, (source) => {
      const note = readNote(source, { anyText: true });
      for (const { chunk, start } of note.chunks) {
        assert.equal(note.text.slice(start, start + chunk.text.length), chunk.text);
        for (const passage of chunk.passages) {
          assert.equal(passage.offsets.length, passage.text.length + 1);
          for (let i = 1; i < passage.offsets.length; i += 1) assert.ok(passage.offsets.at(i) >= passage.offsets.at(i - 1));
          assert.ok(passage.offsets.at(passage.text.length) <= chunk.text.length);
          for (const { start: from, end, muted } of sentencesOf(passage)) {
            assert.ok(from >= 0 && end <= passage.text.length && from < end);
            for (const one of muted) assert.ok(one.start >= from && one.end <= end);
          }
        }
      }
    }), { numRuns: 600 });
  });

  it('of the annotated notes too', () => {
    for (const writer of readdirSync('test/data/dev/notes', { withFileTypes: true }).filter((entry) => entry.isDirectory())) {
      for (const name of readdirSync(`test/data/dev/notes/${writer.name}`)) {
        const source = readFileSync(`test/data/dev/notes/${writer.name}/${name}`, 'utf8').replace(/\{\{[ACS]\||\}\}/g, '');
        for (const { chunk } of readNote(source, { anyText: true }).chunks) {
          for (const { text: plain, offsets } of chunk.passages) {
            for (let i = 0; i < plain.length; i += 1) if (/[\p{L}\p{N}]/u.test(plain[i] ?? '')) assert.equal(chunk.text[offsets.at(i)], plain[i]);
          }
        }
      }
    }
  });
});
