import type { Wording } from '../stance/finding.ts';

/**
 * A wording as English text: `{name}` is filled from its arguments. A hole nobody filled stays as it is, so that a
 * slip in a table is seen rather than read as a sentence. The editor says the same wordings through its own translations.
 */
export function say(wording: Wording): string {
  return wording.text.replace(/\{(\w+)\}/gu, (hole, name: string) => wording.args?.[name] ?? hole);
}
