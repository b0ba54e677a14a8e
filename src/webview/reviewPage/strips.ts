import type { PageNote } from '../../supervision/pageMessages.ts';
import { drawing, element } from './element.ts';

interface StripWords {
  readonly label: string;
  readonly nothing: string;
}

/** What a person does on the strips. */
interface StripActions {
  /** Asks for the drawings of notes that came into sight. */
  draw(notes: readonly string[], width: number): void;
  open(note: string, start: number | null, end: number | null): void;
}

/**
 * The notes as strips one under the other. A strip is asked for when it comes into sight, for the width there is. Each is one
 * stop for the Tab key; arrows go from mark to mark, Enter opens the note there.
 */
export class Strips {
  readonly list: HTMLElement;
  readonly #items = new Map<string, HTMLElement>();
  readonly #actions: StripActions;
  readonly #seen: IntersectionObserver;
  readonly #wanted = new Set<string>();
  #asking = 0;

  constructor(notes: readonly PageNote[], words: StripWords, actions: StripActions) {
    this.#actions = actions;
    this.list = element('ol', { class: 'strips', 'aria-label': words.label });
    const ids = new Map<Element, string>();
    this.#seen = new IntersectionObserver((entries) => {
      for (const { isIntersecting, target } of entries) {
        const id = ids.get(target);
        if (!isIntersecting || id === undefined) continue;
        this.#seen.unobserve(target);
        this.#want(id);
      }
    }, { rootMargin: '600px' });
    for (const note of notes) {
      const title = element('button', { type: 'button', class: 'name', title: note.path }, note.name);
      title.addEventListener('click', () => actions.open(note.id, null, null));
      const patient = note.patients.length === 0 ? null : element('span', { class: 'quiet' }, note.patients.join(', '));
      const item = element('li', {}, element('div', { class: 'head' }, title, patient), note.hasPassages ? null : element('p', { class: 'quiet empty' }, words.nothing));
      this.list.append(item);
      if (!note.hasPassages) continue;
      this.#items.set(note.id, item);
      ids.set(item, note.id);
      this.#seen.observe(item);
    }
  }

  /** Puts drawings in place; a strip that had the focus keeps it. */
  draw(strips: readonly { readonly note: string; readonly svg: string }[]): void {
    for (const { note, svg } of strips) {
      const item = this.#items.get(note);
      const drawn = drawing(svg);
      if (!item || !drawn) continue;
      const focused = item.querySelector<SVGAElement>('a[data-start]:focus')?.dataset['start'];
      item.querySelector('svg')?.remove();
      item.append(drawn);
      this.#walk(note, drawn, focused);
    }
  }

  /** The page has another width: what is drawn is asked for again. */
  redraw(): void {
    for (const [id, item] of this.#items) if (item.querySelector('svg')) this.#want(id);
  }

  end(): void {
    this.#seen.disconnect();
    cancelAnimationFrame(this.#asking);
  }

  #want(id: string): void {
    this.#wanted.add(id);
    // One question for all that came into sight together.
    cancelAnimationFrame(this.#asking);
    this.#asking = requestAnimationFrame(() => {
      this.#actions.draw([...this.#wanted], Math.max(200, Math.floor(this.list.clientWidth)));
      this.#wanted.clear();
    });
  }

  #walk(note: string, strip: SVGElement, focused: string | undefined): void {
    const marks = [...strip.querySelectorAll<SVGAElement>('a[data-start]')]
      .sort((one, other) => Number(one.dataset['start']) - Number(other.dataset['start']));
    const reach = (at: number): void => marks.forEach((mark, of) => mark.setAttribute('tabindex', of === at ? '0' : '-1'));
    const open = ({ dataset }: SVGAElement): void => this.#actions.open(note, Number(dataset['start']), Number(dataset['end']));
    const kept = marks.findIndex(({ dataset }) => dataset['start'] === focused);
    reach(Math.max(0, kept));
    marks[kept]?.focus();
    strip.addEventListener('click', (event) => {
      const mark = event.target instanceof Element ? event.target.closest<SVGAElement>('a[data-start]') : null;
      if (!mark) return;
      // Marks are links, so that the keyboard reaches them; they lead into the note and not away.
      event.preventDefault();
      reach(marks.indexOf(mark));
      open(mark);
    });
    strip.addEventListener('keydown', (event) => {
      const at = marks.findIndex((mark) => mark === document.activeElement);
      const mark = marks[at];
      if (!mark) return;
      const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: marks.length - 1 }[event.key];
      if (event.key === 'Enter' || event.key === ' ') open(mark);
      else if (to === undefined || !marks[to]) return;
      else {
        reach(to);
        marks[to].focus();
      }
      event.preventDefault();
    });
  }
}
