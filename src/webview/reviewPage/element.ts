type Child = Node | string | null;

/** Makes an element. Text is only ever set as text, so that no word of a note can become markup. */
export function element<K extends keyof HTMLElementTagNameMap>(
  name: K, attributes: Readonly<Record<string, string>> = {}, ...children: readonly Child[]
): HTMLElementTagNameMap[K] {
  const made = document.createElement(name);
  for (const [attribute, value] of Object.entries(attributes)) made.setAttribute(attribute, value);
  made.append(...children.filter((child) => child !== null));
  return made;
}

/** A drawing that the extension has made. Read as XML: what is not well formed is not drawn, and nothing in it runs. */
export function drawing(svg: string): SVGElement | null {
  const { documentElement } = new DOMParser().parseFromString(svg, 'image/svg+xml');
  return documentElement.localName === 'svg' ? document.importNode(documentElement, true) as unknown as SVGElement : null;
}
