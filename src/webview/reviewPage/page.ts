import type { SectionKind } from '../../note/section.ts';
import type { CategoryId } from '../../stance/category.ts';
import type { PassageFilter } from '../../supervision/passageFilter.ts';
import type { ChosenPassage, MovedPassage } from '../../supervision/chosenPassages.ts';
import type { FromPage, KeptPage, PageState, ToPage } from '../../supervision/pageMessages.ts';
import { element } from './element.ts';
import { Strips } from './strips.ts';
import { PassageTable } from './table.ts';

type Review = Extract<ToPage, { tell: 'review' }>;

/** The review page. Draws what it was last told, filtered as a person has chosen. */
export class ReviewPage {
  readonly #main: HTMLElement;
  readonly #send: (message: FromPage) => void;
  readonly #keep: (state: KeptPage) => void;
  readonly #keptView: PageState['view'] | undefined;
  #review: Review | null = null;
  #filter: PassageFilter = { sections: [], categories: [], patient: null, from: null, to: null };
  #view: PageState['view'] = 'strips';
  /** Passages for an agenda, over every choice and both views. */
  readonly #chosen = new Map<string, ChosenPassage>();
  #strips: Strips | null = null;
  #table: PassageTable | null = null;

  /** @param kept what was shown and chosen when the page was put away behind another tab: of that the other side knows nothing */
  constructor(main: HTMLElement, send: (message: FromPage) => void, keep: (state: KeptPage) => void, kept: { readonly view: PageState['view'] | undefined; readonly chosen: readonly ChosenPassage[] }) {
    this.#main = main;
    this.#send = send;
    this.#keep = keep;
    this.#keptView = kept.view;
    for (const one of kept.chosen) this.#chosen.set(keyOf(one), one);
    let soon: ReturnType<typeof setTimeout> | undefined;
    let width = window.innerWidth;
    // Strips are drawn for the width there is.
    window.addEventListener('resize', () => {
      clearTimeout(soon);
      if (window.innerWidth === width) return;
      soon = setTimeout(() => {
        width = window.innerWidth;
        this.#strips?.redraw();
      }, 150);
    });
  }

  /** Asks for what there is to show. */
  begin(): void {
    this.#send({ do: 'ready', chosen: [...this.#chosen.values()] });
  }

  told(message: ToPage): void {
    switch (message.tell) {
      case 'progress': return this.#progress(message);
      case 'strips': return message.turn === this.#review?.turn ? this.#strips?.draw(message.strips) : undefined;
      case 'rows': return message.turn === this.#review?.turn ? this.#table?.add(message.rows, message.more) : undefined;
      case 'review':
        if (!this.#review) this.#view = this.#keptView ?? message.state.view;
        this.#move(message.moved);
        this.#filter = { ...message.state.filter, patient: message.patient };
        this.#review = message;
        this.#draw();
    }
  }

  #progress({ done, of, words, stop: stopWord }: Extract<ToPage, { tell: 'progress' }>): void {
    let bar = this.#main.querySelector<HTMLElement>('.progress');
    if (!bar) {
      const stop = element('button', { type: 'button', id: 'stop' }, stopWord);
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
    this.#strips?.end();
    this.#strips = null;
    this.#table = null;
    const focused = document.activeElement?.id ?? '';
    this.#main.replaceChildren(...[
      element('h1', {}, this.#word('title')),
      element('p', { role: 'status', class: 'quiet' }, review.summary),
      this.#choices(review),
      review.notes.length === 0 ? element('p', {}, this.#word('none')) : this.#view === 'strips' ? this.#asStrips(review) : this.#asTable(review),
      this.#named('unreadable', review.unreadable.map(({ path, reason }) => `${path}: ${reason}`)),
      this.#named('lost', review.lost),
      element('p', { class: 'quiet about' }, this.#word('about')),
    ].filter((part) => part !== null));
    if (focused !== '') document.getElementById(focused)?.focus({ preventScroll: true });
    this.#keepState(review);
  }

  #keepState({ state: { folders } }: Review): void {
    const { sections, categories, from, to } = this.#filter;
    this.#keep({ folders, filter: { sections, categories, from, to }, view: this.#view, chosen: [...this.#chosen.values()] });
  }

  /** All go before any comes: one may have moved to where another was. */
  #move(moved: readonly MovedPassage[]): void {
    const chosen = moved.filter((one) => this.#chosen.delete(keyOf(one)));
    for (const { note, to } of chosen) if (to !== null) this.#chosen.set(keyOf({ note, start: to }), { note, start: to });
  }

  /** A list that is opened by whom it concerns. */
  #named(key: string, lines: readonly string[]): HTMLElement | null {
    return lines.length === 0 ? null : element('details', { class: key }, element('summary', {}, this.#word(key)), element('ul', {}, ...lines.map((line) => element('li', {}, line))));
  }

  #choices(review: Review): HTMLElement {
    const { patients, sections, categories } = review.choices;
    const change = (some: Partial<PassageFilter>): void => {
      this.#filter = { ...this.#filter, ...some };
      this.#send({ do: 'show', filter: this.#filter });
    };
    const view = (to: PageState['view'], label: string): HTMLElement => {
      const button = element('button', { type: 'button', id: `view-${to}`, 'aria-pressed': String(this.#view === to) }, label);
      button.addEventListener('click', () => {
        this.#view = to;
        this.#draw();
      });
      return button;
    };
    const press = (id: string, label: string, what: () => void): HTMLButtonElement => {
      const button = element('button', { type: 'button', id }, label);
      button.addEventListener('click', what);
      return button;
    };
    const agenda = press('agenda', this.#word('agenda'), () => this.#send({ do: 'agenda', chosen: [...this.#chosen.values()] }));
    agenda.disabled = this.#chosen.size === 0;
    agenda.title = this.#word('howToChoose');
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
        agenda, press('export', this.#word('export'), () => this.#send({ do: 'export' })), press('again', this.#word('again'), () => this.#send({ do: 'again', chosen: [...this.#chosen.values()] })),
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

  #asStrips({ notes }: Review): HTMLElement {
    this.#strips = new Strips(notes, { label: this.#word('strips'), nothing: this.#word('nothing') }, {
      draw: (ids, width) => this.#send({ do: 'strips', notes: ids, width }),
      open: (note, start, end) => this.#send({ do: 'open', note, start, end }),
    });
    const legend = element('p', { class: 'legend quiet' }, element('span', { class: 'sign curious', 'aria-hidden': 'true' }), this.#word('curious'), element('span', { class: 'sign authoritative', 'aria-hidden': 'true' }), this.#word('authoritative'));
    return element('section', {}, legend, this.#strips.list);
  }

  #asTable(review: Review): HTMLElement {
    this.#table = new PassageTable((key) => this.#word(key), (key) => this.#name(key), {
      open: (note, start, end) => this.#send({ do: 'open', note, start, end }),
      isChosen: (row) => this.#chosen.has(keyOf(row)),
      choose: ({ note, start }, chosen) => {
        if (chosen) this.#chosen.set(keyOf({ note, start }), { note, start });
        else this.#chosen.delete(keyOf({ note, start }));
        this.#keepState(review);
        const agenda = document.getElementById('agenda');
        if (agenda instanceof HTMLButtonElement) agenda.disabled = this.#chosen.size === 0;
      },
      more: (from) => this.#send({ do: 'rows', from }),
    });
    return this.#table.view;
  }
}

function keyOf({ note, start }: ChosenPassage): string {
  return `${note} ${start}`;
}
