import assert from 'node:assert/strict';
import { fork } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync, mkdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AnnotationStore, type AnnotationFolder } from '../../../src/supervision/annotationStore.ts';
import { noComments, type Comment } from '../../../src/supervision/comment.ts';
import { folderOnDisk } from './folderOnDisk.ts';

function aComment(id: string): Comment {
  const at = '2025-03-01T10:00:00.000Z';
  return {
    id, form: 'question', text: 'I wondered …', author: 'SV', created: at, modified: at, deleted: null, settled: null,
    place: { anchor: { exact: 'words', prefix: '', suffix: '', start: 0, end: 5, alike: 1, distinct: true, text: null }, anchored: at },
  };
}

describe('the store of comments', () => {
  let path = '';
  beforeEach(() => { path = join(mkdtempSync(join(tmpdir(), 'supervision-')), '.supervision'); });
  afterEach(() => rmSync(join(path, '..'), { recursive: true }));
  const store = (): AnnotationStore => new AnnotationStore(folderOnDisk(path), randomUUID);

  it('joins what two people write at once, and leaves nothing beside the files', async () => {
    const writers = [store(), store(), store(), store()];
    await Promise.all(writers.flatMap((writer, who) => Array.from({ length: 5 }, (_, at) => writer.save('a.md', 'words', { comments: [aComment(`${who}-${at}`)], others: [] }))));
    // A writer that was overtaken between its last look and its move writes again when it sees the file change.
    for (const [who, writer] of writers.entries()) await writer.save('a.md', 'words', { comments: Array.from({ length: 5 }, (_, at) => aComment(`${who}-${at}`)), others: [] });
    const stored = await store().load('a.md', 'words');
    assert.equal(stored.is === 'read' && stored.comments.comments.length, 20);
    assert.deepEqual(readdirSync(path), ['a.md.annotations.jsonld']);
  });

  it('puts a damaged file aside under a name of its own and never writes over it', async () => {
    mkdirSync(path);
    writeFileSync(join(path, 'a.md.annotations.jsonld'), '{ "items": [');
    writeFileSync(join(path, 'a.md.damaged-1.jsonld'), 'an older one');
    assert.deepEqual(await store().load('a.md', ''), { is: 'damaged', name: 'a.md.annotations.jsonld' });
    const saved = await store().save('a.md', 'words', { comments: [aComment('1')], others: [] });
    assert.equal(saved.aside, 'a.md.damaged-2.jsonld');
    assert.equal(readFileSync(join(path, 'a.md.damaged-2.jsonld'), 'utf8'), '{ "items": [');
    assert.equal(readFileSync(join(path, 'a.md.damaged-1.jsonld'), 'utf8'), 'an older one');
  });

  it('says when a folder cannot be written, and keeps quiet about what is not there', async () => {
    const readOnly: AnnotationFolder = { ...folderOnDisk(path), write: () => Promise.reject(new Error('Read-only.')) };
    const closed = new AnnotationStore(readOnly, randomUUID);
    assert.deepEqual(await closed.load('a.md', ''), { is: 'read', comments: noComments });
    await assert.rejects(closed.save('a.md', 'words', { comments: [aComment('1')], others: [] }), /Read-only/);
  });

  it('does not touch a file that already says the same', async () => {
    const first = await store().save('a.md', 'words', { comments: [aComment('1')], others: [] });
    const untouchable: AnnotationFolder = { ...folderOnDisk(path), write: () => Promise.reject(new Error('written')) };
    assert.deepEqual(await new AnnotationStore(untouchable, randomUUID).save('a.md', 'words', first.comments), first);
  });

  it('names comments whose note is gone, and gives them to another note with nothing dropped or doubled', async () => {
    await store().save('old.md', 'words', { comments: [aComment('1'), aComment('2')], others: [{ kept: 'of another program' }] });
    await store().save('new.md', 'words', { comments: [aComment('2'), aComment('3')], others: [] });
    assert.deepEqual(await store().lost(new Set(['new.md', 'old.md'])), []);
    assert.deepEqual(await store().lost(new Set(['new.md'])), ['old.md']);
    const saved = await store().adopt('old.md', 'new.md', 'words');
    assert.deepEqual(saved?.comments.comments.map(({ id }) => id), ['1', '2', '3']);
    assert.equal(saved.comments.others.length, 1);
    assert.deepEqual(readdirSync(path), ['new.md.annotations.jsonld']);
  });

  it('takes nothing away from a note that is given to itself', async () => {
    await store().save('a.md', 'words', { comments: [aComment('1')], others: [] });
    assert.equal(await store().adopt('a.md', 'a.md', 'words'), null);
    assert.deepEqual(readdirSync(path), ['a.md.annotations.jsonld']);
  });

  it('takes nothing away where the other note cannot be written to', async () => {
    await store().save('old.md', 'words', { comments: [aComment('1')], others: [] });
    const closed: AnnotationFolder = { ...folderOnDisk(path), write: () => Promise.reject(new Error('Read-only.')) };
    await assert.rejects(new AnnotationStore(closed, randomUUID).adopt('old.md', 'new.md', 'words'), /Read-only/);
    assert.deepEqual(readdirSync(path), ['old.md.annotations.jsonld']);
  });

  it('joins a whole file that a dead writer left beside, removes half a one, and lets a living one finish', async () => {
    const name = 'a.md.annotations.jsonld';
    await store().save('a.md', 'words', { comments: [aComment('1')], others: [] });
    await store().save('b.md', 'words', { comments: [aComment('2')], others: [] });
    const whole = readFileSync(join(path, 'b.md.annotations.jsonld'), 'utf8');
    writeFileSync(join(path, `${name}.whole.tmp`), whole);
    writeFileSync(join(path, `${name}.half.tmp`), whole.slice(0, 300));
    const later = (): number => Date.now() + 11 * 60_000;
    assert.equal(await store().tidy('a.md', 'words'), false);
    assert.equal(readdirSync(path).length, 4);
    assert.equal(await new AnnotationStore(folderOnDisk(path), randomUUID, later).tidy('a.md', 'words'), true);
    assert.deepEqual(readdirSync(path).sort(), [name, 'b.md.annotations.jsonld']);
    const stored = await store().load('a.md', 'words');
    assert.deepEqual(stored.is === 'read' && stored.comments.comments.map(({ id }) => id), ['1', '2']);
  });

  it('finds what a writer had written when it died between taking the old file away and moving the new one there', async () => {
    await store().save('a.md', 'words', { comments: [aComment('1')], others: [] });
    const disk = folderOnDisk(path);
    const dying: AnnotationFolder = {
      ...disk,
      replace: async (_, to) => {
        await disk.remove(to);
        throw new Error('killed');
      },
    };
    await assert.rejects(new AnnotationStore(dying, randomUUID).save('a.md', 'words', { comments: [aComment('2')], others: [] }), /killed/);
    assert.equal(readdirSync(path).filter((name) => !name.endsWith('.tmp')).length, 0);
    const ids = async (): Promise<string[]> => {
      const stored = await store().load('a.md', 'words');
      return stored.is === 'read' ? stored.comments.comments.map(({ id }) => id) : [];
    };
    assert.deepEqual(await ids(), ['1', '2']);
    assert.deepEqual(await store().lost(new Set()), ['a.md']);
    // The next one who writes puts everything in its place, though nothing new was said.
    await store().save('a.md', 'words', { comments: [], others: [] });
    assert.ok(readdirSync(path).includes('a.md.annotations.jsonld'));
    assert.deepEqual(await ids(), ['1', '2']);
  });

  it('joins with a writer that is between the two steps', async () => {
    await store().save('a.md', 'words', { comments: [aComment('1')], others: [] });
    const disk = folderOnDisk(path);
    let betweenSteps: () => Promise<unknown> = () => Promise.resolve();
    const slow: AnnotationFolder = {
      ...disk,
      replace: async (from, to) => {
        await disk.remove(to);
        await betweenSteps();
        await disk.replace(from, to);
      },
    };
    betweenSteps = () => store().save('a.md', 'words', { comments: [aComment('3')], others: [] });
    await new AnnotationStore(slow, randomUUID).save('a.md', 'words', { comments: [aComment('2')], others: [] });
    // The slow one moves over what the quick one wrote, and writes again when it sees the file change.
    await store().save('a.md', 'words', { comments: [aComment('3')], others: [] });
    const stored = await store().load('a.md', 'words');
    assert.deepEqual(stored.is === 'read' && stored.comments.comments.map(({ id }) => id), ['1', '2', '3']);
  });

  it('loses nothing that was said to be stored when the writer is killed in the middle of writing', async function () {
    this.timeout(300_000);
    const kills = Number(process.env['KILLS'] ?? 8);
    let stored: string[] = [];
    for (let run = 0; run < kills; run++) {
      const writer = fork(new URL('writerToKill.ts', import.meta.url), [path, String(run)], { execArgv: ['--import', 'tsx'] });
      await new Promise<void>((done) => {
        writer.on('message', (id) => {
          if (typeof id === 'string') stored.push(id);
          // At an odd moment, many writes in, so that the kill falls into any part of one.
          if (stored.length % 7 === run % 7) setTimeout(() => writer.kill('SIGKILL'), run % 5);
        });
        writer.on('exit', () => done());
      });
      const now = await store().load('note.md', 'words');
      assert.ok(now.is === 'read', 'the file is whole');
      const ids = new Set(now.comments.comments.map(({ id }) => id));
      assert.deepEqual(stored.filter((id) => !ids.has(id)), []);
      stored = [...ids];
    }
  });
});
