import { randomUUID } from 'node:crypto';
import { AnnotationStore } from '../../../src/supervision/annotationStore.ts';
import { noComments, type Comment, type NoteComments } from '../../../src/supervision/comment.ts';
import { folderOnDisk } from './folderOnDisk.ts';

// Writes comment after comment into a folder until it is killed, and says each time that one is stored.
const [path = '', run = ''] = process.argv.slice(2);
const store = new AnnotationStore(folderOnDisk(path), randomUUID);
let mine: NoteComments = noComments;
for (let number = 0; ; number++) {
  const at = new Date(Date.UTC(2025, 0, 1) + number).toISOString();
  const comment: Comment = {
    id: `urn:test:${run}:${number}`, form: 'question', text: `I wondered ${'about it '.repeat(200)}`, author: run,
    created: at, modified: at, deleted: null, settled: null,
    place: { anchor: { exact: 'words', prefix: '', suffix: '', start: 0, end: 5, alike: 1, distinct: true, text: null }, anchored: at },
  };
  mine = { comments: [...mine.comments, comment].slice(-30), others: [] };
  mine = (await store.save('note.md', 'words', mine)).comments;
  process.send?.(comment.id);
}
