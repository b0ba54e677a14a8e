import { basename } from '../note/notePath.ts';

/**
 * Text of a note, or the name of a file, as it may stand in a quick pick, an input box or a notification: there `$(name)`
 * would become a picture and `[words](address)` a link, even one that runs a command. A space of no width keeps them text.
 */
export function plainLabel(text: string, most = 200): string {
  const plain = text.replace(/\s+/g, ' ').trim();
  return (plain.length > most ? `${plain.slice(0, most - 1)}…` : plain).replace(/\$\(/g, '$\u200b(').replace(/\]\(/g, ']\u200b(');
}

/** The last part of a path, in the same form. */
export function plainName({ path }: { readonly path: string }): string {
  return plainLabel(basename(path));
}
