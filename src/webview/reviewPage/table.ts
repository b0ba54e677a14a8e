import type { PageRow } from '../../supervision/pageMessages.ts';
import { element } from './element.ts';

/** What a person does on the table. */
interface TableActions {
  open(note: string, start: number, end: number): void;
  choose(row: PageRow, chosen: boolean): void;
  isChosen(row: PageRow): boolean;
  /** Asks for the rows after the first so many. */
  more(from: number): void;
}

/** The same passages as a table, as many rows at a time as somebody asks for: a thousand notes would be a long wait at once. */
export class PassageTable {
  readonly view: HTMLElement;
  readonly #body = element('tbody');
  readonly #more: HTMLButtonElement;
  readonly #word: (key: string) => string;
  readonly #name: (key: string) => string;
  readonly #actions: TableActions;
  #length = 0;

  constructor(word: (key: string) => string, name: (key: string) => string, actions: TableActions) {
    this.#word = word;
    this.#name = name;
    this.#actions = actions;
    const heads = ['choose', 'session', 'section', 'heard', 'passage', 'question'].map((key) => element('th', { scope: 'col' }, word(key)));
    this.#more = element('button', { type: 'button', id: 'more', hidden: '' }, word('more'));
    this.#more.addEventListener('click', () => actions.more(this.#length));
    this.view = element('section', {},
      element('div', { class: 'scroll', tabindex: '0', role: 'region', 'aria-label': word('table') },
        element('table', {}, element('thead', {}, element('tr', {}, ...heads)), this.#body)),
      this.#more);
    actions.more(0);
  }

  add(rows: readonly PageRow[], more: boolean): void {
    this.#body.append(...rows.map((row) => this.#row(row)));
    this.#length += rows.length;
    this.#more.hidden = !more;
  }

  #row(row: PageRow): HTMLElement {
    const choose = element('input', { type: 'checkbox', 'aria-label': `${this.#word('choose')}: ${row.quote}` });
    choose.checked = this.#actions.isChosen(row);
    choose.addEventListener('change', () => this.#actions.choose(row, choose.checked));
    const open = element('button', { type: 'button', class: 'passage' }, row.quote);
    open.addEventListener('click', () => this.#actions.open(row.note, row.start, row.end));
    return element('tr', { class: row.stance }, element('td', {}, choose), element('td', {}, row.name), element('td', {}, row.section),
      element('td', {}, `${this.#word(row.stance)}: ${this.#name(row.category)}`), element('td', {}, open), element('td', {}, row.prompt));
  }
}
