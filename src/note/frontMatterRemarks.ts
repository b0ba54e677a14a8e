import { parseDocument, isMap, isScalar, isSeq } from 'yaml';
import { frontMatterKeys, frontMatterSpan, speakerRoles } from './frontMatterHelp.ts';
import type { Span } from './span.ts';
import { isTangled } from './tangledYaml.ts';

/** What might be worth a look in a front matter. */
export type FrontMatterRemark =
  | { readonly about: 'yaml'; readonly span: Span }
  | { readonly about: 'value'; readonly span: Span; readonly key: string; readonly value: string; readonly known: readonly string[] }
  | { readonly about: 'list'; readonly span: Span; readonly key: string }
  | { readonly about: 'role'; readonly span: Span; readonly value: string; readonly known: readonly string[] };

/** Looks at the keys that we know; others are nobody's business here. Never throws. */
export function frontMatterRemarks(text: string): FrontMatterRemark[] {
  const block = frontMatterSpan(text);
  if (!block) return [];
  const yaml = text.slice(block.start, block.end);
  if (isTangled(yaml)) return [{ about: 'yaml', span: block }];
  const document = parseDocument(yaml, { logLevel: 'silent' });
  const place = (range: readonly number[] | null | undefined): Span => ({
    start: block.start + (range?.[0] ?? 0), end: block.start + Math.max((range?.[0] ?? 0) + 1, range?.[1] ?? 0),
  });
  const broken = document.errors[0];
  if (broken) return [{ about: 'yaml', span: place(broken.pos) }];
  if (document.contents !== null && !isMap(document.contents)) return [{ about: 'yaml', span: block }];
  const remarks: FrontMatterRemark[] = [];
  for (const pair of document.contents?.items ?? []) {
    if (!isScalar(pair.key)) continue;
    const key = String(pair.key.value);
    const known = frontMatterKeys.find((one) => one.key === key);
    if (!known || pair.value === null) continue;
    const { value } = pair;
    const values = Object.keys(known.values);
    if (values.length && isScalar(value) && value.value !== null && !values.includes(written(value))) {
      remarks.push({ about: 'value', span: place(value.range), key, value: written(value), known: values });
    } else if ((key === 'therapists' || key === 'patients') && isMap(value)) {
      remarks.push({ about: 'list', span: place(value.range), key });
    } else if (key === 'speakers' && isMap(value)) {
      for (const role of value.items) {
        if (!isScalar(role.value) || role.value.value === null) continue;
        const name = written(role.value);
        if (!speakerRoles.some((one) => one === name)) remarks.push({ about: 'role', span: place(role.value.range), value: name, known: speakerRoles });
      }
    } else if (key === 'speakers' && (isSeq(value) || (isScalar(value) && value.value !== null))) {
      remarks.push({ about: 'list', span: place(isSeq(value) || isScalar(value) ? value.range : null), key });
    }
  }
  return remarks;
}

function written({ value, source }: { readonly value: unknown; readonly source?: string | undefined }): string {
  return typeof value === 'string' ? value : (source ?? '');
}
