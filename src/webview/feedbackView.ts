/** What the page tells the extension. */
interface Api {
  postMessage(message: { readonly do: string; readonly start?: number; readonly end?: number; readonly width?: number }): void;
}
declare function acquireVsCodeApi(): Api;

const editor = acquireVsCodeApi();
const main = document.querySelector('main');

/** The passage, or the button, that an event is about. */
function placeOf(event: Event): HTMLElement | SVGElement | null {
  const target = event.target instanceof Element ? event.target.closest('[data-do], [data-start]') : null;
  return target instanceof HTMLElement || target instanceof SVGElement ? target : null;
}

function act(place: HTMLElement | SVGElement): void {
  const { start, end, do: what } = place.dataset;
  if (start !== undefined) editor.postMessage({ do: 'jump', start: Number(start), end: Number(end ?? start) });
  else if (what !== undefined) editor.postMessage({ do: what });
}

/** Puts the new page in place and leaves a reader where they were: what was open stays open, what had the focus has it. */
function show(html: string): void {
  if (!main) return;
  const open = new Set([...main.querySelectorAll('details[open]')].map(({ id }) => id));
  const focused = document.activeElement?.id ?? '';
  main.innerHTML = html;
  for (const details of main.querySelectorAll('details')) details.open = open.has(details.id);
  if (focused !== '') document.getElementById(focused)?.focus({ preventScroll: true });
}

document.addEventListener('click', (event) => {
  const place = placeOf(event);
  if (!place) return;
  // Marks of the timeline are links, so that the keyboard reaches them; they lead into the note and not away.
  event.preventDefault();
  act(place);
});
window.addEventListener('message', ({ data }: MessageEvent<{ readonly html?: string }>) => {
  if (typeof data.html === 'string') show(data.html);
});

let soon: ReturnType<typeof setTimeout> | undefined;
window.addEventListener('resize', () => {
  clearTimeout(soon);
  soon = setTimeout(() => { editor.postMessage({ do: 'width', width: main?.clientWidth ?? 300 }); }, 120);
});
editor.postMessage({ do: 'ready', width: main?.clientWidth ?? 300 });
