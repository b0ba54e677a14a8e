/**
 * Text from a note, so that markdown shows it as it is: no link, image, heading or html in it comes to life.
 * Line breaks become spaces, because a line break could begin a block.
 */
export function plainMarkdown(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(/[\\`*_{}[\]()#+\-.!~|:@$]/g, '\\$&')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;');
}

/** The first `most` UTF-16 units of a text, cut at a word, with an ellipsis where something was left out. */
export function shortened(text: string, most: number): string {
  const flat = text.replace(/\s+/g, ' ').trim();
  if (flat.length <= most) return flat;
  const cut = flat.lastIndexOf(' ', most - 1);
  return flat.slice(0, cut > most / 2 ? cut : most - 1).trimEnd() + '…';
}
