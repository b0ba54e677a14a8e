import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { NoteReader } from '../../../src/note/noteReader.ts';
import { readNote } from '../../../src/note/readNote.ts';
import { sentencesOf } from '../../../src/note/sentences.ts';
import { asData } from './reading.ts';

const pieces = [
  'T: You are angry.\n', 'P: No.\n', '**T:** Why?\n\n', '> P: because\n', '>\n', '\n', '\n\n', '# Session 4\n', '**S:** Pt tearful.\n', '**Risk**\n', '- one\n', '  - two\n', '1. first\n', '   more\n',
  '```\n', 'code\n', '<!-- ', '-->\n', '| Who | Said |\n', '|---|---|\n', '| T | "You are." |\n', '---\n', 'type: individual\n', '===\n', 'She said, "It is over." I asked, "Why?"\n', 'Dear Ann,\n', 'Therapists: K. and M.\n',
  '\r\n', '    indented\n', '\t', '"', '“', '”', "'", '*', '**', '_', '[a](b)', '&amp;', '\\', '~~gone~~', '😀', 'é', 'שלום ', ' ', 'T1: ', 'Anna: ', 'K.: ', '<div>\n', '***\n',
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
});

describe('Every offset', () => {
  it('leads into the text, in order, and every sentence into its passage', () => {
    fc.assert(fc.property(text, (source) => {
      const note = readNote(source, { anyText: true });
      for (const { chunk, start } of note.chunks) {
        assert.equal(note.text.slice(start, start + chunk.text.length), chunk.text);
        for (const passage of chunk.passages) {
          assert.equal(passage.offsets.length, passage.text.length + 1);
          for (let i = 1; i < passage.offsets.length; i += 1) assert.ok((passage.offsets[i] ?? 0) >= (passage.offsets[i - 1] ?? 0));
          assert.ok((passage.offsets.at(-1) ?? 0) <= chunk.text.length);
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
            for (let i = 0; i < plain.length; i += 1) if (/[\p{L}\p{N}]/u.test(plain[i] ?? '')) assert.equal(chunk.text[offsets[i] ?? 0], plain[i]);
          }
        }
      }
    }
  });
});
