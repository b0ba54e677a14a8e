const words = '[A-Za-z][A-Za-z.]*(?: [A-Za-z][A-Za-z.]*)*';
const line = new RegExp(`^([A-Za-z]{1,40}): (?:(${words})|\\[(${words}(?:, ${words})*)\\])$`);

/** What YAML does not take for a string. */
const noString = /^(?:true|false|null)$/i;

/**
 * The names and values of front matter that is nothing but "type: individual" and "patients: [R.K., Bea]", line by line;
 * null for any other, which the YAML reader has to see. Nearly all front matter is no more than that, and to read it in
 * full takes as long as to read a page of the note.
 */
export function plainYaml(yaml: string): Readonly<Record<string, string | readonly string[]>> | null {
  const read: Record<string, string | readonly string[]> = {};
  for (const written of yaml.split('\n')) {
    const [, name = '', one, several] = line.exec(written) ?? [];
    const value = one ?? several?.split(', ');
    if (value === undefined || Object.hasOwn(read, name) || [name, value].flat().some((word) => noString.test(word))) return null;
    read[name] = value;
  }
  return read;
}
