// One trainee at a time, for a phone: what is asked of him in this paper or test, one below the other, with room for a thumb.
import { h, button, RESULTS, SIGNS } from './words.js';

export class Phone {

  #cells = new Map();       // column code → its element

  /** @param page what is done with it: type(cell, text), choose(cell, result, remark), openStop(row), settle(cell), turn(row) */
  constructor(sheet, part, row, words, page) {
    Object.assign(this, { sheet, part, row, words, page, last: -1 });
    this.progress = h('p', { class: 'progress', role: 'status' });
    this.box = h('div', { class: 'one' }, this.#picker(), this.progress, ...part.columns.map(column => this.#section(column)), this.#attempt(), this.#bar());
    this.box.addEventListener('focusin', event => {
      const code = event.target.closest('.cell')?.dataset.code;
      this.last = code ? part.columns.findIndex(column => column.code === code) : this.last;
    });
    part.columns.forEach(column => this.paint(sheet.cell(row, part, column)));
  }

  attach() { }

  detach() { }

  draw() { }

  get editing() {
    return this.box.contains(document.activeElement) && document.activeElement.matches('input, textarea');
  }

  commit() {
    const field = document.activeElement;
    if (this.box.contains(field) && field.matches('input')) {
      field.blur();
      field.focus();
    }
  }

  #picker() {
    const { rows } = this.sheet;
    const select = h('select', { 'aria-label': this.words.texts.all }, ...rows.map(one => h('option', { value: one.index, selected: one === this.row ? '' : null },
      `${this.sheet.complete(one, this.part) ? '✓ ' : ''}${one.number}. ${one.name}`)));
    select.addEventListener('change', () => this.page.turn(rows[Number(select.value)]));
    return h('div', { class: 'picker' }, select);
  }

  /** Within reach of the thumb: the trainee before, what is still to be marked, the trainee after. */
  #bar() {
    const { texts } = this.words;
    const { rows } = this.sheet;
    const at = this.row.index;
    const many = this.part.columns.length > 1;
    return h('div', { class: 'turns' },
      button('‹', () => this.page.turn(rows[at - 1]), '', { 'aria-label': texts.previous, disabled: at === 0 ? '' : null }),
      many ? button(texts.nextCriterion, () => this.nextCell(), 'main') : button(texts.next, () => this.page.turn(rows[at + 1]), 'main',
        { disabled: at === rows.length - 1 ? '' : null }),
      button('›', () => this.page.turn(rows[at + 1]), '', { 'aria-label': texts.next, disabled: at === rows.length - 1 ? '' : null }));
  }

  #section(column) {
    const cell = this.sheet.cell(this.row, this.part, column);
    const id = `p-${column.code}`;
    const section = h('div', { class: `cell ${column.kind.toLowerCase()}`, 'data-code': column.code });
    const label = this.words.heading(column);
    if (!this.sheet.open(this.row, this.part)) {
      section.append(h('p', { class: 'label' }, ...label), h('p', { class: 'fixed' }));
    } else if (column.kind === 'CRITERION') {
      section.append(h('p', { class: 'label', id }, ...label), h('div', { class: 'pick', role: 'group', 'aria-labelledby': id }, ...RESULTS.map(result =>
        h('button', { type: 'button', class: result, value: result, onclick: () => this.#chosen(cell, result) },
          h('span', { 'aria-hidden': 'true' }, SIGNS[result]), h('span', { class: 'word' }, this.words.result(result))))));
    } else {
      const input = h('input', { type: 'text', inputmode: column.kind === 'TIME' ? 'numeric' : 'decimal', autocomplete: 'off', maxlength: 10, id,
        enterkeyhint: 'next', 'aria-describedby': `n-${column.code}` });
      input.addEventListener('change', () => this.page.type(cell, input.value.trim() || null));
      input.addEventListener('keydown', event => event.key === 'Enter' && this.#entered(cell, input));
      section.append(h('label', { for: id, class: 'label' }, ...label), input);
    }
    section.append(h('div', { class: 'note', id: `n-${column.code}` }));
    this.#cells.set(column.code, section);
    return section;
  }

  /** "Next" on the screen's keyboard: what was typed counts, and the next one has his turn. */
  #entered(cell, input) {
    this.page.type(cell, input.value.trim() || null);
    if (this.part.columns.length > 1) {
      this.nextCell();
    } else if (this.row.index < this.sheet.rows.length - 1) {
      this.page.turn(this.sheet.rows[this.row.index + 1], true);
    }
  }

  #chosen(cell, result) {
    if (result === 'NOT_YET' && cell.shown !== 'NOT_YET') {
      this.#askRemark(cell, '');
    } else {
      this.#cells.get(cell.column.code).querySelector('.remark-field')?.remove();
      this.page.choose(cell, cell.shown === result ? null : result);
    }
  }

  /** R36, in its place. */
  #askRemark(cell, words) {
    const section = this.#cells.get(cell.column.code);
    section.querySelector('.remark-field')?.remove();
    const { texts } = this.words;
    const id = `remark-${cell.column.code}`;
    const typed = h('textarea', { id, required: '', maxlength: 1000, rows: 2 });
    typed.value = words;
    const error = h('p', { class: 'error', role: 'alert', hidden: '' }, texts.remarkQuestion);
    const field = h('div', { class: 'remark-field' }, h('label', { for: id }, texts.remarkQuestion), typed, error, h('div', { class: 'buttons' },
      button(texts.saveRemark, () => {
        error.hidden = typed.value.trim() !== '';
        typed.setAttribute('aria-invalid', String(!error.hidden));
        if (error.hidden) {
          field.remove();
          this.page.choose(cell, 'NOT_YET', typed.value.trim());
        } else {
          typed.focus();
        }
      }, 'main'), button(texts.cancel, () => field.remove())));
    typed.addEventListener('input', () => {
      error.hidden = true;
      typed.removeAttribute('aria-invalid');
    });
    section.append(field);
    typed.focus();
  }

  #attempt() {
    const { texts } = this.words;
    const state = this.sheet.state(this.row, this.part);
    const attempt = this.row.attempts[this.part.code];
    this.attempt = h('div', { class: 'attempt' }, h('p', {}, h('span', { class: 'label' }, texts.state), ' ', this.words.status(state)),
      attempt?.stopped ? h('p', { class: 'why' }, this.words.of('stopped', this.words.moment(attempt.stopped.at), attempt.stopped.criterion, attempt.stopped.ground)) : null,
      state === 'RETURNED' && attempt.returned ? h('p', { class: 'why' }, this.words.of('returned', attempt.returned)) : null,
      this.sheet.mayStop(this.row, this.part) ? button(texts.stop, () => this.page.openStop(this.row), 'danger') : null);
    return this.attempt;
  }

  /** The first that is not marked, behind the one in work if there is one. */
  nextCell() {
    const { columns } = this.part;
    const from = this.last;
    const order = [...columns.slice(from + 1), ...columns.slice(0, from + 1)];
    const next = order.find(column => !this.sheet.cell(this.row, this.part, column).shown);
    if (!next) {
      this.page.say(this.words.texts.allMarked);
      this.attempt.scrollIntoView({ block: 'center' });
      return;
    }
    const section = this.#cells.get(next.code);
    section.querySelector('input, .pick button')?.focus({ preventScroll: true });
    section.scrollIntoView({ block: 'start' });
  }

  focusFirst() {
    this.box.querySelector('.cell input, .cell .pick button')?.focus({ preventScroll: true });
  }

  tdOf(cell) {
    return cell.row === this.row && cell.part === this.part ? this.#cells.get(cell.column.code) : null;
  }

  paint(cell) {
    const section = this.tdOf(cell);
    if (!section) {
      return;
    }
    const { words } = this;
    section.dataset.state = cell.state;
    const input = section.querySelector(':scope > input');
    const fixed = section.querySelector('.fixed');
    if (fixed) {
      fixed.textContent = cell.value === null ? '–' : `${SIGNS[cell.value] ?? ''} ${words.worded(cell.column, cell.value)}`.trim();
    } else if (input) {
      if (document.activeElement !== input || cell.state === 'saved') {
        input.value = words.written(cell.shown);
      }
      input.setAttribute('aria-invalid', String(cell.open));
    } else {
      section.querySelectorAll('.pick button').forEach(one => one.setAttribute('aria-pressed', String(one.value === cell.shown)));
    }
    section.querySelector('.note').replaceChildren(...this.#notes(cell));
    this.#count();
  }

  #notes(cell) {
    const { words } = this;
    const { texts } = words;
    const notes = [];
    if (cell.shownRemark) {
      notes.push(h('span', { class: 'remark' }, cell.shownRemark));
      if (cell.shown === 'NOT_YET' && this.sheet.open(this.row, this.part)) {
        notes.push(button(texts.remarkChange, () => this.#askRemark(cell, cell.shownRemark), 'small'));
      }
    }
    if (cell.state) {
      notes.push(h('span', { class: cell.open ? 'error' : `state ${cell.state}` }, words.state(cell)));
    } else if (cell.by) {
      notes.push(h('span', { class: 'hint' }, words.of('by', cell.by, words.moment(cell.at))));
    }
    if (cell.state === 'stale') {
      notes.push(button(texts.settle, () => this.page.settle(cell), 'small'));
    }
    return notes;
  }

  #count() {
    const { columns } = this.part;
    const done = columns.filter(column => this.sheet.cell(this.row, this.part, column).shown).length;
    this.progress.textContent = columns.length > 1 ? this.words.of('markedOf', done, columns.length) : this.words.of('traineeOf', this.row.index + 1, this.sheet.rows.length);
  }

  redraw(row) {
    if (row === this.row) {
      this.page.turn(row);
    }
  }

  redrawState(row) {
    if (row === this.row) {
      this.attempt.replaceWith(this.#attempt());
    }
  }

  focusOn(cell) {
    this.tdOf(cell)?.querySelector('input, .pick button')?.focus();
  }
}
