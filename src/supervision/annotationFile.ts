import type { Anchor } from './anchor/anchor.ts';
import { compare, type Comment, type NoteComments } from './comment.ts';
import { mergeComments } from './mergeComments.ts';

/**
 * Comments as W3C Web Annotations (https://www.w3.org/TR/annotation-model/): an annotation page in JSON-LD, one entry
 * per remark, oldest first, one property per line, so that two versions can be compared by eye.
 */

/** The folder beside the notes, and what is added to a note's name. */
export const annotationFolder = '.supervision';
const annotationEnding = '.annotations.jsonld';

const vocabulary = 'urn:mentalizing-notes:';
const context = [
  'http://www.w3.org/ns/anno.jsonld',
  {
    Tombstone: 'https://www.w3.org/ns/activitystreams#Tombstone',
    deleted: { '@id': 'https://www.w3.org/ns/activitystreams#deleted', '@type': 'http://www.w3.org/2001/XMLSchema#dateTime' },
    settled: `${vocabulary}settled`,
    alike: `${vocabulary}alike`,
    distinct: `${vocabulary}distinct`,
    fingerprint: `${vocabulary}fingerprint`,
  },
];

/** Name of the annotation file for a note's name. */
export function annotationName(noteName: string): string {
  return `${noteName}${annotationEnding}`;
}

/** Name of the note that an annotation file belongs to; null for any other file. */
export function notedName(fileName: string): string | null {
  return fileName.endsWith(annotationEnding) && fileName.length > annotationEnding.length
    ? fileName.slice(0, -annotationEnding.length)
    : null;
}

/**
 * Reads an annotation file.
 * @param noteText the note as it is now, to translate offsets (the standard counts code points); may be empty.
 * @returns null when it cannot be read; nothing may then be written over it. A file in which version control left both
 * sides of a conflict is read as the two and joined.
 */
export function readAnnotations(file: string, noteText: string): NoteComments | null {
  const sides = file.includes('<<<<<<<') ? conflictSides(file) : [file];
  let joined: NoteComments | null = null;
  for (const side of sides) {
    const read = readSide(side, noteText);
    if (!read) return null;
    joined = joined ? mergeComments(joined, read) : read;
  }
  return joined;
}

/** The annotation file of a note: the same comments give the same text, to the byte. */
export function writeAnnotations(notes: NoteComments, noteName: string, noteText: string): string {
  const points = codePoints(noteText);
  const items = mergeComments(notes, { comments: [], others: [] }).comments.map((comment) => entry(comment, noteName, points));
  const others = [...notes.others].sort((one, other) => compare(JSON.stringify(one), JSON.stringify(other)));
  const page = { '@context': context, type: 'AnnotationPage', items: [...items, ...others] };
  return `${JSON.stringify(page, null, 2)}\n`;
}

function entry(comment: Comment, noteName: string, points: (unit: number) => number): unknown {
  const { place } = comment;
  return {
    id: comment.id,
    type: comment.deleted ? ['Annotation', 'Tombstone'] : 'Annotation',
    motivation: motivationOf(comment),
    creator: { type: 'Person', nickname: comment.author },
    created: comment.created,
    modified: comment.modified,
    ...(comment.deleted ? { deleted: comment.deleted } : {
      body: { type: 'TextualBody', value: comment.text, format: 'text/plain' },
    }),
    target: 'answers' in place ? place.answers : {
      source: `../${encodeURIComponent(noteName)}`,
      selector: [
        { type: 'TextQuoteSelector', exact: place.anchor.exact, prefix: place.anchor.prefix, suffix: place.anchor.suffix },
        { type: 'TextPositionSelector', start: points(place.anchor.start), end: points(place.anchor.end) },
      ],
      state: {
        type: 'TimeState', sourceDate: place.anchored,
        ...(place.anchor.text === null ? {} : { fingerprint: place.anchor.text }),
        ...(place.anchor.alike === null ? {} : { alike: place.anchor.alike }),
        ...(place.anchor.distinct ? {} : { distinct: false }),
      },
    },
    ...(comment.settled ? { settled: { is: comment.settled.is, by: comment.settled.by, at: comment.settled.at } } : {}),
  };
}

function motivationOf(comment: Comment): string | string[] {
  if ('anchor' in comment.place) return comment.form === 'question' ? 'questioning' : 'commenting';
  return comment.form === 'question' ? ['replying', 'questioning'] : 'replying';
}

function readSide(file: string, noteText: string): NoteComments | null {
  let page: unknown;
  try {
    page = JSON.parse(file.replace(/^\ufeff/, ''));
  } catch {
    return null;
  }
  if (!isRecord(page) || !Array.isArray(page['items'])) return null;
  const units = codeUnits(noteText);
  const comments: Comment[] = [];
  const others: unknown[] = [];
  for (const item of page['items'] as unknown[]) {
    const comment = readEntry(item, units);
    if (comment) comments.push(comment);
    else others.push(item);
  }
  return mergeComments({ comments, others }, { comments: [], others: [] });
}

function readEntry(item: unknown, units: (point: number) => number): Comment | null {
  if (!isRecord(item)) return null;
  const id = text(item['id']);
  const place = readPlace(item['target'], units);
  const created = date(item['created']);
  const deleted = date(item['deleted']);
  const body = item['body'];
  const said = isRecord(body) ? text(body['value']) : typeof body === 'string' ? body : null;
  if (!id || !place || !created || (said === null && !deleted)) return null;
  const motivations = [item['motivation']].flat();
  const creator = item['creator'];
  return {
    id,
    form: motivations.includes('questioning') ? 'question' : 'comment',
    text: deleted ? '' : said ?? '',
    author: (isRecord(creator) ? text(creator['nickname']) ?? text(creator['name']) : text(creator)) ?? '',
    created,
    modified: date(item['modified']) ?? created,
    deleted,
    place,
    settled: readSettled(item['settled']),
  };
}

function readPlace(target: unknown, units: (point: number) => number): Comment['place'] | null {
  if (typeof target === 'string' && target !== '') return { answers: target };
  if (!isRecord(target)) return null;
  const selectors = [target['selector']].flat().filter(isRecord);
  const quote = selectors.find((selector) => selector['type'] === 'TextQuoteSelector');
  const position = selectors.find((selector) => selector['type'] === 'TextPositionSelector');
  const exact = text(quote?.['exact']);
  if (!quote || !exact) return null;
  const state = isRecord(target['state']) ? target['state'] : {};
  const alike = state['alike'];
  const start = units(count(position?.['start']));
  const anchor: Anchor = {
    exact,
    prefix: text(quote['prefix']) ?? '',
    suffix: text(quote['suffix']) ?? '',
    start,
    end: position ? units(count(position['end'])) : start + exact.length,
    alike: typeof alike === 'number' && alike >= 1 ? Math.floor(alike) : null,
    distinct: state['distinct'] !== false,
    text: text(state['fingerprint']),
  };
  return { anchor, anchored: date(state['sourceDate']) ?? '' };
}

function readSettled(settled: unknown): Comment['settled'] {
  if (!isRecord(settled)) return null;
  const at = date(settled['at']);
  return at ? { is: settled['is'] === true, by: text(settled['by']) ?? '', at } : null;
}

/** The two versions of a file in which version control has left conflict marks. */
function conflictSides(file: string): string[] {
  return ['ours', 'theirs'].map((wanted) => {
    let side: string | null = null;
    return file.split('\n').filter((line) => {
      if (line.startsWith('<<<<<<<')) side = 'ours';
      else if (line.startsWith('|||||||')) side = 'base';
      else if (side && line.startsWith('=======')) side = 'theirs';
      else if (line.startsWith('>>>>>>>')) side = null;
      else return side === null || side === wanted;
      return false;
    }).join('\n');
  });
}

/** Turns UTF-16 offsets into the code points of the standard. */
function codePoints(note: string): (unit: number) => number {
  return (unit) => {
    let points = unit;
    for (const pair of note.slice(0, unit).matchAll(/[\ud800-\udbff][\udc00-\udfff]/g)) points -= pair[0].length - 1;
    return points;
  };
}

function codeUnits(note: string): (point: number) => number {
  const pairs = [...note.matchAll(/[\ud800-\udbff][\udc00-\udfff]/g)].map((pair, before) => pair.index - before);
  return (point) => point + pairs.filter((at) => at < point).length;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function text(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}

function date(value: unknown): string | null {
  return typeof value === 'string' && !Number.isNaN(Date.parse(value)) ? new Date(value).toISOString() : null;
}

function count(value: unknown): number {
  return typeof value === 'number' && Number.isFinite(value) && value >= 0 ? Math.floor(value) : 0;
}
