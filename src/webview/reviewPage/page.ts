import type { SectionKind } from '../../note/section.ts';
import type { CategoryId } from '../../stance/category.ts';
import type { PassageFilter } from '../../supervision/passageFilter.ts';
import type { FromPage, PageNote, PagePassage, PageState, ToPage } from '../../supervision/reviewPage.ts';
import { element } from './element.ts';
import { strip } from './strip.ts';

type Review = Extract<ToPage, { tell: 'review' }>;

/** Passages that the table shows at first, and more at each press: a thousand notes would be a long wait at once. */
const tableStep = 300;

/** The review page. Draws what it was last told, filtered as a person has chosen. */
export class ReviewPage {
  readonly #main: HTMLElement;
  readonly #send: (message: FromPage) => void;
  readonly #keep: (state: PageState) => void;
  #review: Review | null = null;
  #filter: PassageFilter = { sections: [], categories: [], patient: null, from: null, to: null };
  #view: PageState['view'] = 'strips';
  readonly #chosen = new Map<string, { note: number; start: number }>();
  #tableLength = tableStep;
  #strips: IntersectionObserver | null = null;

  constructor(main: HTMLElement, send: (message: FromPage) => void, keep: (state: PageState) => void) {
    this.#main = main;
    this.#send = send;
    this.#keep = keep;
    let soon: ReturnType<typeof setTimeout> | undefined;
    // Strips are drawn for the width there is.
    window.addEventListener('resize', () => {
      clearTimeout(soon);
      if (this.#view === 'strips') soon = setTimeout(() => this.#draw(), 150);
    });
  }

  told(message: ToPage): void {
    if (message.tell === 'progress') this.#progress(message);
    else {
      if (!this.#review) this.#view = message.state.view;
      this.#filter = { ...message.state.filter, patient: message.patient };
      this.#review = message;
      this.#draw();
    }
  }

  #progress({ done, of, words }: Extract<ToPage, { tell: 'progress' }>): void {
    let bar = this.#main.querySelector<HTMLElement>('.progress');
    if (!bar) {
      const stop = element('button', { type: 'button' }, this.#review?.words['stop'] ?? '◼');
      stop.addEventListener('click', () => this.#send({ do: 'stop' }));
      bar = element('div', { class: 'progress' }, element('progress', { 'aria-label': words, max: '1' }), element('span'), stop);
      this.#main.prepend(bar);
    }
    const meter = bar.querySelector('progress');
    if (meter) Object.assign(meter, { max: Math.max(1, of), value: done });
    const said = bar.querySelector('span');
    if (said) said.textContent = words;
  }

  #word(key: string): string {
    return this.#review?.words[key] ?? '';
  }

  #name(key: string): string {
    return this.#review?.names[key] ?? key;
  }

  #draw(): void {
    const review = this.#review;
    if (!review) return;
    this.#strips?.disconnect();
    const focused = document.activeElement?.id ?? '';
    const notes = review.notes.map((note) => ({ note, passages: note.findings }));
    this.#main.replaceChildren(
      element('h1', {}, this.#word('title')),
      element('p', { role: 'status', class: 'quiet' }, review.summary),
      this.#choices(review),
      notes.length === 0 ? element('p', {}, this.#word('none')) : this.#view === 'strips' ? this.#asStrips(notes) : this.#asTable(notes),
      ...(review.unreadable.length === 0 ? [] : [element('details', { class: 'unreadable' }, element('summary', {}, this.#word('unreadable')),
        element('ul', {}, ...review.unreadable.map(({ path, reason }) => element('li', {}, `${path}: ${reason}`))))]),
      element('p', { class: 'quiet about' }, this.#word('about')),
    );
    if (focused !== '') document.getElementById(focused)?.focus({ preventScroll: true });
    this.#keep({ folders: review.state.folders, filter: { sections: this.#filter.sections, categories: this.#filter.categories, from: this.#filter.from, to: this.#filter.to }, view: this.#view });
  }

  #choices(review: Review): HTMLElement {
    const { patients, sections, categories } = review.choices;
    const change = (some: Partial<PassageFilter>): void => {
      this.#filter = { ...this.#filter, ...some };
      this.#tableLength = tableStep;
      this.#send({ do: 'show', filter: this.#filter });
    };
    const view = (to: PageState['view'], label: string): HTMLElement => {
      const button = element('button', { type: 'button', id: `view-${to}`, 'aria-pressed': String(this.#view === to) }, label);
      button.addEventListener('click', () => { this.#view = to; this.#draw(); });
      return button;
    };
    const press = (id: string, label: string, what: () => void): HTMLButtonElement => {
      const button = element('button', { type: 'button', id }, label);
      button.addEventListener('click', what);
      return button;
    };
    const agenda = press('agenda', this.#word('agenda'), () => this.#send({ do: 'agenda', chosen: [...this.#chosen.values()] }));
    agenda.disabled = this.#chosen.size === 0;
    return element('div', { class: 'choices' },
      element('div', { role: 'group', 'aria-label': this.#word('filters'), class: 'row' },
        this.#select('patient', patients.map((one) => [one, one]), this.#filter.patient ?? '', (value) => change({ patient: value === '' ? null : value })),
        this.#select('section', sections.map((one) => [one, this.#name(one)]), this.#filter.sections[0] ?? '', (value) => change({ sections: value === '' ? [] : [value as SectionKind] })),
        this.#select('category', categories.map((one) => [one, this.#name(one)]), this.#filter.categories[0] ?? '', (value) => change({ categories: value === '' ? [] : [value as CategoryId] })),
        this.#date('from', this.#filter.from, (from) => change({ from })),
        this.#date('to', this.#filter.to, (to) => change({ to })),
      ),
      element('div', { class: 'row' },
        element('div', { role: 'group', 'aria-label': this.#word('view') }, view('strips', this.#word('strips')), view('table', this.#word('table'))),
        agenda, press('export', this.#word('export'), () => this.#send({ do: 'export' })), press('again', this.#word('again'), () => this.#send({ do: 'again' })),
      ));
  }

  #select(key: string, options: readonly (readonly [string, string])[], value: string, change: (value: string) => void): HTMLElement {
    const select = element('select', { id: `filter-${key}` }, element('option', { value: '' }, this.#word('all')), ...options.map(([of, label]) => element('option', { value: of }, label)));
    select.value = options.some(([of]) => of === value) ? value : '';
    select.addEventListener('change', () => change(select.value));
    return element('label', {}, element('span', {}, this.#word(key)), select);
  }

  #date(key: string, value: string | null, change: (value: string | null) => void): HTMLElement {
    const input = element('input', { type: 'date', id: `filter-${key}`, value: value ?? '' });
    input.addEventListener('change', () => change(input.value === '' ? null : input.value));
    return element('label', {}, element('span', {}, this.#word(key)), input);
  }

  #asStrips(notes: readonly { note: PageNote; passages: readonly PagePassage[] }[]): HTMLElement {
    // Strips are drawn when they come into sight.
    const waiting = new Map<Element, () => void>();
    this.#strips = new IntersectionObserver((entries) => {
      for (const { isIntersecting, target } of entries) {
        if (!isIntersecting) continue;
        waiting.get(target)?.();
        waiting.delete(target);
        this.#strips?.unobserve(target);
      }
    }, { rootMargin: '400px' });
    const list = element('ol', { class: 'strips', 'aria-label': this.#word('strips') });
    for (const { note, passages } of notes) {
      const title = element('button', { type: 'button', class: 'name', title: note.path }, note.name);
      title.addEventListener('click', () => this.#open(note, passages[0]));
      const patient = note.patients.length === 0 ? null : element('span', { class: 'quiet' }, note.patients.join(', '));
      const item = element('li', {}, element('div', { class: 'head' }, title, patient));
      waiting.set(item, () => item.append(passages.length === 0
        ? element('p', { class: 'quiet empty' }, this.#word('nothing'))
        : strip(note, passages, this.#word('strip').replace('{note}', note.name), (passage) => this.#open(note, passage), (passage) => this.#describe(passage), Math.max(200, item.clientWidth))));
      this.#strips.observe(item);
      list.append(item);
    }
    const legend = element('p', { class: 'legend quiet' }, element('span', { class: 'sign curious', 'aria-hidden': 'true' }), this.#word('curious'), element('span', { class: 'sign authoritative', 'aria-hidden': 'true' }), this.#word('authoritative'));
    return element('section', {}, legend, list);
  }

  #asTable(notes: readonly { note: PageNote; passages: readonly PagePassage[] }[]): HTMLElement {
    const rows = notes.flatMap(({ note, passages }) => passages.map((passage) => ({ note, passage })));
    const body = element('tbody');
    for (const { note, passage } of rows.slice(0, this.#tableLength)) {
      const key = `${note.id} ${passage.start}`;
      const choose = element('input', { type: 'checkbox', 'aria-label': `${this.#word('choose')}: ${passage.quote}` });
      choose.checked = this.#chosen.has(key);
      choose.addEventListener('change', () => {
        if (choose.checked) this.#chosen.set(key, { note: note.id, start: passage.start });
        else this.#chosen.delete(key);
        const agenda = document.getElementById('agenda');
        if (agenda instanceof HTMLButtonElement) agenda.disabled = this.#chosen.size === 0;
      });
      const open = element('button', { type: 'button', class: 'passage' }, passage.quote);
      open.addEventListener('click', () => this.#open(note, passage));
      body.append(element('tr', { class: passage.stance }, element('td', {}, choose), element('td', {}, note.name), element('td', {}, passage.section),
        element('td', {}, `${this.#word(passage.stance)}: ${this.#name(passage.category)}`), element('td', {}, open), element('td', {}, passage.prompt)));
    }
    const heads = ['choose', 'session', 'section', 'heard', 'passage', 'question'].map((key) => element('th', { scope: 'col' }, this.#word(key)));
    const table = element('div', { class: 'scroll', tabindex: '0', role: 'region', 'aria-label': this.#word('table') },
      element('table', {}, element('thead', {}, element('tr', {}, ...heads)), body));
    if (rows.length <= this.#tableLength) return table;
    const more = element('button', { type: 'button', id: 'more' }, this.#word('more'));
    more.addEventListener('click', () => { this.#tableLength += tableStep; this.#draw(); });
    return element('section', {}, table, more);
  }

  #describe(passage: PagePassage): string {
    return `${this.#word(passage.stance)}, ${this.#name(passage.category)}: “${passage.quote}”${passage.section ? ` (${passage.section})` : ''}`;
  }

  #open(note: PageNote, passage: PagePassage | undefined): void {
    this.#send({ do: 'open', note: note.id, start: passage?.start ?? 0, end: passage?.end ?? 0 });
  }
}
