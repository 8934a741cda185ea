// The grid by keyboard and by mouse, as in a spreadsheet: arrows, Enter, Tab, Home, End, Page, with Ctrl to the ends and with Shift to select;
// typing replaces, F2 changes, Delete empties, Escape gives up. Escape and then Tab leaves the table.
import { h, button, RESULTS, SIGNS } from './words.js';

export class Keyboard {

  #input = null;       // of the cell that is being typed in
  #leaving = false;
  #dragging = false;
  #hover;

  /** @param page what is done with it: type(cell, text), choose(cell, result), empty(cells), undo(), redo(), settle(cell), openStop(row) */
  constructor(table, page) {
    Object.assign(this, { table, page, words: table.words, sheet: table.sheet });
    this.pick = this.#makePick();
    this.#hover = this.#makePick();
    const { box } = table;
    box.addEventListener('keydown', event => this.#key(event));
    box.addEventListener('focusout', event => this.#left(event));
    box.addEventListener('focusin', event => this.#entered(event));
    box.addEventListener('pointerdown', event => this.#down(event));
    box.addEventListener('pointerover', event => this.#over(event));
    box.addEventListener('pointerleave', () => this.#hover.remove());
    box.addEventListener('dblclick', event => this.table.place(event.target) && this.edit());
    box.addEventListener('click', event => this.#click(event));
    addEventListener('pointerup', () => { this.#dragging = false; });
  }

  get editing() {
    return this.#input !== null;
  }

  // ---- keys

  #key(event) {
    if (event.target === this.#input) {
      this.#keyInInput(event);
      return;
    }
    const place = this.table.place(event.target);
    if (!place || event.altKey || event.isComposing) {
      return;
    }
    const ctrl = event.ctrlKey || event.metaKey;
    if (ctrl && this.#withCtrl(event) || this.#move(event, ctrl) || !ctrl && this.#act(event)) {
      event.preventDefault();
    }
  }

  #withCtrl(event) {
    switch (event.key.toLowerCase()) {
      case 'z': return event.shiftKey ? this.page.redo() : this.page.undo(), true;
      case 'y': return this.page.redo(), true;
      case 'a': return this.table.selectAll(), true;
      default: return false;
    }
  }

  #move(event, ctrl) {
    const { table } = this;
    const { row, col } = table.at;
    const last = this.sheet.rows.length - 1;
    const to = { ArrowDown: [ctrl ? last : row + 1, col], ArrowUp: [ctrl ? 0 : row - 1, col], ArrowRight: [row, ctrl ? table.lastCol : col + 1],
      ArrowLeft: [row, ctrl ? 0 : col - 1], Home: [ctrl ? 0 : row, 0], End: [ctrl ? last : row, table.lastCol - 1],
      PageDown: [row + table.page, col], PageUp: [row - table.page, col] }[event.key];
    if (to) {
      this.#leaving = false;
      table.go(...to, event.shiftKey);
      return true;
    }
    if (event.key === 'Tab') {
      return !this.#leaving && this.#tab(event.shiftKey ? -1 : 1);
    }
    return false;
  }

  /** To the next cell, at the end of a row to the next row; beyond the last cell out of the table. */
  #tab(step) {
    const { table } = this;
    const width = table.lastCol;      // the column with the state is no stop
    const next = table.at.row * width + Math.min(table.at.col, width - (step > 0 ? 1 : 0)) + step;
    if (next < 0 || next >= this.sheet.rows.length * width) {
      return false;
    }
    table.go(Math.floor(next / width), next % width);
    return true;
  }

  #act(event) {
    const { table } = this;
    const cell = table.cell(table.at);
    if (event.key === 'Escape') {
      this.#leaving = true;
      table.go(table.at.row, table.at.col);
      this.page.say(this.words.texts.leaving);
      return true;
    }
    if (!cell) {
      return this.#actOnState(event);
    }
    if (event.key === 'Enter') {
      if (cell.state === 'stale') {
        this.page.settle(cell);
      } else {
        table.go(table.at.row + (event.shiftKey ? -1 : 1), table.at.col);
      }
      return true;
    }
    if (event.key === 'F2') {
      return cell.state === 'stale' ? this.page.settle(cell) : this.edit(), true;
    }
    if (event.key === 'Delete' || event.key === 'Backspace') {
      return this.page.empty(table.selected), true;
    }
    return event.key.length === 1 && this.#typed(event.key, cell);
  }

  #actOnState(event) {
    const row = this.sheet.rows[this.table.at.row];
    if (['Enter', 'F2', ' '].includes(event.key)) {
      if (this.sheet.mayStop(row, this.table.part)) {
        this.page.openStop(row);
      }
      return true;
    }
    return false;
  }

  #typed(key, cell) {
    if (!this.#open(cell)) {
      return true;
    }
    if (cell.column.kind !== 'CRITERION') {
      if (key === ' ') {
        return true;
      }
      this.#edit(cell, key);
      return true;
    }
    const result = this.words.resultOf(key);
    if (result) {
      this.page.choose(cell, result);
    }
    return result !== null || key === ' ';
  }

  #open(cell) {
    if (!this.sheet.open(cell.row, cell.part)) {
      this.page.say(this.words.texts.closed);
      return false;
    }
    return true;
  }

  // ---- typing in a cell

  /** Changes what stands in the cell: a number in its place, the result by choice, the remark of a criterion that is not yet competent. */
  edit() {
    const cell = this.table.cell(this.table.at);
    if (!cell || this.#input || !this.#open(cell)) {
      return;
    }
    if (cell.column.kind === 'CRITERION') {
      if (cell.shown === 'NOT_YET') {
        this.page.choose(cell, 'NOT_YET');
      } else {
        this.#pickFocus();
      }
    } else {
      this.#edit(cell, this.words.written(cell.shown));
    }
  }

  #pickFocus() {
    this.pick.querySelector('button')?.focus();
  }

  #edit(cell, text) {
    const td = this.table.tdOf(cell);
    this.#input = h('input', { type: 'text', inputmode: cell.column.kind === 'TIME' ? 'numeric' : 'decimal', autocomplete: 'off', maxlength: 10,
      'aria-label': this.words.label(cell) });
    this.#input.value = text;
    td.append(this.#input);
    td.classList.add('edited');
    this.#input.focus({ preventScroll: true });
    this.#input.setSelectionRange(text.length, text.length);
  }

  #keyInInput(event) {
    if (event.isComposing) {
      return;
    }
    const { table } = this;
    const step = { Enter: [event.shiftKey ? -1 : 1, 0], ArrowDown: [1, 0], ArrowUp: [-1, 0] }[event.key];
    if (step) {
      this.commit();
      table.go(table.at.row + step[0], table.at.col);
    } else if (event.key === 'Tab') {
      this.commit();
      if (!this.#tab(event.shiftKey ? -1 : 1)) {
        table.focus();
        return;
      }
    } else if (event.key === 'Escape') {
      this.#close();
      table.focus();
    } else {
      return;
    }
    event.preventDefault();
  }

  /** What was typed counts. */
  commit() {
    const input = this.#input;
    if (input) {
      const cell = this.table.cell(this.table.place(input) ?? this.table.at);
      this.#close();
      this.page.type(cell, input.value.trim() || null);
    }
  }

  #close() {
    const input = this.#input;
    this.#input = null;
    input?.parentElement?.classList.remove('edited');
    input?.remove();
  }

  #left(event) {
    if (event.target === this.#input) {
      this.commit();
    }
    if (!this.table.box.contains(event.relatedTarget)) {
      this.#leaving = false;
      this.pick.remove();
    }
  }

  #entered(event) {
    const place = this.table.place(event.target);
    if (place && event.target.matches('td')) {
      const { at } = this.table;
      if (place.row !== at.row || place.col !== at.col) {
        this.table.at = place;
        this.table.anchor = null;
      }
      this.#mount(this.pick, place);
    }
  }

  // ---- mouse and touch

  #makePick() {
    const pick = h('div', { class: 'pick', role: 'group', 'aria-label': this.words.texts.choose }, ...RESULTS.map(result => {
      const words = `${this.words.result(result)} (${this.words.texts['key.' + result]})`;
      return button(SIGNS[result], () => this.#picked(pick, result), result, { 'aria-label': words, title: words, tabindex: '-1' });
    }));
    pick.addEventListener('keydown', event => this.#keyInPick(event, pick));
    return pick;
  }

  /** Three choices, laid over the cell with the focus and over the cell under the pointer. */
  #mount(pick, place) {
    const cell = this.table.cell(place);
    if (!cell || cell.column.kind !== 'CRITERION' || !this.sheet.open(cell.row, cell.part)) {
      pick.remove();
      return;
    }
    const td = this.table.td(place);
    if (pick.parentElement !== td) {
      td.append(pick);
    }
    pick.querySelectorAll('button').forEach((one, index) => one.setAttribute('aria-pressed', String(RESULTS[index] === cell.shown)));
  }

  #picked(pick, result) {
    const place = this.table.place(pick);
    const cell = this.table.cell(place);
    this.table.go(place.row, place.col);
    this.page.choose(cell, cell.shown === result ? null : result);      // once more takes it back
    this.#mount(pick, place);
  }

  #keyInPick(event, pick) {
    const side = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (side) {
      const buttons = [...pick.children];
      buttons[(buttons.indexOf(event.target) + side + buttons.length) % buttons.length].focus();
    } else if (event.key === 'Escape') {
      this.table.focus();
    } else {
      if (event.key === 'Enter' || event.key === ' ') {
        event.stopPropagation();
      }
      return;
    }
    event.preventDefault();
    event.stopPropagation();
  }

  #down(event) {
    const place = this.table.place(event.target);
    if (!place || event.button !== 0 || event.pointerType !== 'mouse' || event.target === this.#input || event.target.closest('button')) {
      return;
    }
    event.preventDefault();
    this.commit();
    this.#dragging = true;
    this.table.go(place.row, place.col, event.shiftKey);
  }

  #over(event) {
    const place = this.table.place(event.target);
    if (!place || event.pointerType !== 'mouse') {
      return;
    }
    if (this.#dragging && event.buttons === 1) {
      this.table.go(place.row, place.col, true);
    } else if (!this.pick.parentElement || this.pick.parentElement !== this.table.td(place)) {
      this.#mount(this.#hover, place);
    } else {
      this.#hover.remove();
    }
  }

  /** Without a keyboard a touch begins to type, or shows the choices. */
  #click(event) {
    const place = this.table.place(event.target);
    if (event.pointerType && event.pointerType !== 'mouse' && place && event.target !== this.#input && !event.target.closest('button')) {
      this.commit();
      this.table.go(place.row, place.col);
      if (this.table.cell(place)?.column.kind !== 'CRITERION') {
        this.edit();
      }
    }
  }
}
