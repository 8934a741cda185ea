// One paper or test as a grid: a row a trainee, all of one height, so that only those in view are drawn, and the row with the focus. It knows
// where the focus is and what is selected; what keys do stands in keyboard.js.
import { h, SIGNS } from './words.js';

/** Rows drawn above and below the view. */
const MORE = 6;

export class Table {

  #lines = new Map();      // row index → its element
  #frame = 0;

  /** @param told what the page wants to hear: focused(), openStop(row) */
  constructor(sheet, part, words, told) {
    Object.assign(this, { sheet, part, words, told, columns: part.columns, at: { row: 0, col: 0 }, anchor: null, all: false });
    this.head = h('thead', { role: 'rowgroup' }, h('tr', { role: 'row', 'aria-rowindex': 1 },
      h('th', { role: 'columnheader', scope: 'col', class: 'person', 'aria-colindex': 1 }, words.texts.trainee),
      ...this.columns.map((column, index) => h('th', { role: 'columnheader', scope: 'col', id: 'c-' + column.code, class: column.kind.toLowerCase(),
        title: words.title(column, part), 'aria-colindex': index + 2 }, h('div', {}, ...words.heading(column)))),
      h('th', { role: 'columnheader', scope: 'col', class: 'attempt', 'aria-colindex': this.columns.length + 2 }, words.texts.state)));
    this.body = h('tbody', { role: 'rowgroup' });
    this.table = h('table', { class: `marks ${part.kind.toLowerCase()}`, role: 'grid', 'aria-labelledby': 'part-title', 'aria-describedby': 'grid-keys',
      'aria-multiselectable': 'true', 'aria-rowcount': sheet.rows.length + 1, 'aria-colcount': this.columns.length + 2,
      'aria-readonly': sheet.editable ? null : 'true' },
    h('colgroup', {}, h('col', { class: 'person' }), ...this.columns.map(column => h('col', { class: column.kind.toLowerCase() })),
      h('col', { class: 'attempt' })), this.head, this.body);
    this.box = h('div', { class: 'box' }, this.table);
    this.box.addEventListener('scroll', () => this.#soon(), { passive: true });
    this.resized = new ResizeObserver(() => this.#soon());
  }

  /** When it stands in the page. */
  attach() {
    this.#draw([0, 0]);
    const first = this.#lines.get(0);
    this.height = first?.getBoundingClientRect().height || 52;
    this.resized.observe(this.box);
    this.draw();
    this.#mark();
  }

  detach() {
    this.resized.disconnect();
    cancelAnimationFrame(this.#frame);
    this.#frame = 0;
  }

  // ---- drawing

  #soon() {
    this.#frame ||= requestAnimationFrame(() => {
      this.#frame = 0;
      this.draw();
    });
  }

  draw() {
    if (this.all) {
      return this.#draw([0, this.sheet.rows.length - 1]);
    }
    const head = this.head.offsetHeight;
    const first = Math.floor(this.box.scrollTop / this.height) - MORE;
    const last = Math.ceil((this.box.scrollTop + this.box.clientHeight - head) / this.height) + MORE;
    return this.#draw([Math.max(0, first), Math.min(this.sheet.rows.length - 1, last)]);
  }

  /** Rows in view and the row with the focus, gaps for the others. Nothing that stays is moved, so that focus and caret stay. */
  #draw([first, last]) {
    const wanted = [];
    for (let row = first; row <= last; row++) {
      wanted.push(row);
    }
    const { row: active } = this.at;
    if (active < first) {
      wanted.unshift(active);
    } else if (active > last) {
      wanted.push(active);
    }
    for (const [row, line] of this.#lines) {
      if (!wanted.includes(row)) {
        line.remove();
        this.#lines.delete(row);
      }
    }
    this.body.querySelectorAll('.gap').forEach(gap => gap.remove());
    let next = this.body.firstChild;
    let before = -1;
    for (const row of wanted) {
      this.#gap(row - before - 1, next);
      let line = this.#lines.get(row);
      if (line) {
        next = line.nextSibling;
      } else {
        line = this.line(row);
        this.#lines.set(row, line);
        this.body.insertBefore(line, next);
      }
      before = row;
    }
    this.#gap(this.sheet.rows.length - 1 - before, null);
  }

  #gap(rows, next) {
    if (rows > 0 && this.height) {
      const filler = h('td', { role: 'presentation', colspan: this.columns.length + 2 });
      filler.style.height = `${rows * this.height}px`;
      this.body.insertBefore(h('tr', { class: 'gap', role: 'presentation', 'aria-hidden': 'true' }, filler), next);
    }
  }

  line(index) {
    const row = this.sheet.rows[index];
    const line = h('tr', { role: 'row', class: 'row', 'data-row': index, 'aria-rowindex': index + 2 },
      h('th', { role: 'rowheader', scope: 'row', class: 'person', 'aria-colindex': 1, title: row.name },
        h('div', {}, h('span', { class: 'num' }, row.number), h('span', { class: 'name' }, row.name))),
      ...this.columns.map((column, at) => {
        const td = h('td', { role: 'gridcell', class: column.kind.toLowerCase(), 'data-code': column.code, 'aria-colindex': at + 2, tabindex: '-1',
          'aria-readonly': this.sheet.open(row, this.part) ? null : 'true' });
        this.#paint(this.sheet.cell(row, this.part, column), td);
        return td;
      }), this.#attempt(row));
    this.#markIn(line, index);
    return line;
  }

  #attempt(row) {
    const { words, part } = this;
    const state = this.sheet.state(row, part);
    const attempt = row.attempts[part.code];
    const why = attempt?.stopped ? words.of('stopped', words.moment(attempt.stopped.at), attempt.stopped.criterion, attempt.stopped.ground)
      : state === 'RETURNED' && attempt.returned ? words.of('returned', attempt.returned) : null;
    const stop = this.sheet.mayStop(row, part) ? h('button', { type: 'button', class: 'button small danger', tabindex: '-1',
      'aria-label': `${words.texts.stop}, ${row.name}`, onclick: () => this.told.openStop(row) }, words.texts.stop) : null;
    return h('td', { role: 'gridcell', class: 'attempt', 'aria-colindex': this.columns.length + 2, tabindex: '-1', title: why }, words.status(state), stop,
      why ? h('p', { class: 'why' }, why) : null);
  }

  // ---- one cell

  td({ row, col }) {
    return this.#lines.get(row)?.children[col + 1] ?? null;
  }

  tdOf(cell) {
    return cell.part === this.part ? this.td({ row: cell.row.index, col: this.columns.indexOf(cell.column) }) : null;
  }

  /** Where an element stands; null outside the cells. */
  place(element) {
    const td = element?.closest?.('td');
    const line = td?.parentElement;
    return line && this.#lines.get(Number(line.dataset.row)) === line ? { row: Number(line.dataset.row), col: [...line.children].indexOf(td) - 1 } : null;
  }

  /** Null in the column with the state of the attempt. */
  cell({ row, col }) {
    const column = this.columns[col];
    return column ? this.sheet.cell(this.sheet.rows[row], this.part, column) : null;
  }

  paint(cell) {
    const td = this.tdOf(cell);
    if (td) {
      this.#paint(cell, td);
    }
  }

  #paint(cell, td) {
    const { words } = this;
    const edited = td.querySelector(':scope > input');
    const pick = td.querySelector(':scope > .pick');
    td.dataset.state = cell.state;
    td.title = [cell.by && !cell.state ? words.of('by', cell.by, words.moment(cell.at)) : '', cell.shownRemark ?? '', words.state(cell)].filter(Boolean).join('\n');
    td.setAttribute('aria-label', words.label(cell));
    if (['refused', 'stale'].includes(cell.state)) {
      td.setAttribute('aria-invalid', 'true');
    } else {
      td.removeAttribute('aria-invalid');
    }
    const value = cell.column.kind !== 'CRITERION' ? h('span', { class: 'value num' }, words.written(cell.shown))
      : SIGNS[cell.shown] ? h('span', { class: 'value' }, h('span', { class: 'sign ' + cell.shown }, SIGNS[cell.shown]), h('span', { class: 'word' }, words.result(cell.shown)))
        : h('span', { class: 'value' }, cell.shown ?? '');
    const note = (cell.column.kind === 'THEORY' ? words.state(cell) : words.brief(cell)) || cell.shownRemark;
    [...td.children].filter(child => child !== edited && child !== pick).forEach(child => child.remove());
    td.prepend(...[value, note ? h('span', { class: 'note' }, note) : null].filter(Boolean));     // what has the focus is not moved
  }

  /** After its attempt has changed: what may be done in the row is another. */
  redraw(row) {
    const line = this.#lines.get(row.index);
    if (line) {
      const focused = line.contains(document.activeElement);
      const fresh = this.line(row.index);
      line.replaceWith(fresh);
      this.#lines.set(row.index, fresh);
      if (focused) {
        this.focus();
      }
    }
  }

  /** The attempt's state alone: an entry that is being typed beside it stays. */
  redrawState(row) {
    const line = this.#lines.get(row.index);
    line?.lastChild.replaceWith(this.#attempt(row));
    if (line) {
      this.#markIn(line, row.index);
    }
  }

  // ---- focus and selection

  get lastCol() {
    return this.columns.length;
  }

  /** Moves the focus, within the table. @param extend keeps the other corner of the selection */
  go(row, col, extend = false) {
    const from = this.at;
    this.anchor = extend ? this.anchor ?? from : null;
    this.at = { row: clamp(row, this.sheet.rows.length - 1), col: clamp(col, this.lastCol) };
    this.reveal(this.at.row);
    this.#mark();
    this.focus();
  }

  selectAll() {
    this.anchor = { row: 0, col: 0 };
    this.at = { row: this.sheet.rows.length - 1, col: this.lastCol - 1 };
    this.reveal(this.at.row);
    this.#mark();
    this.focus();
  }

  focus() {
    const td = this.td(this.at);
    td?.focus({ preventScroll: true });
    td?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    this.told.focused();
  }

  /** Brings a row into the box before it is needed. */
  reveal(row) {
    const head = this.head.offsetHeight;
    const top = row * this.height;
    const seen = this.box.clientHeight - head;
    if (top < this.box.scrollTop) {
      this.box.scrollTop = top;
    } else if (top + this.height > this.box.scrollTop + seen) {
      this.box.scrollTop = top + this.height - seen;
    }
    this.box.style.scrollPadding = `${head}px 0 0 ${this.head.querySelector('.person').offsetWidth}px`;
    this.draw();
  }

  /** Rows that are wholly in view. */
  get page() {
    return Math.max(1, Math.floor((this.box.clientHeight - this.head.offsetHeight) / this.height) - 1);
  }

  /** The selected block, at least the cell with the focus. */
  get block() {
    const { at, anchor } = this;
    const other = anchor ?? at;
    return { top: Math.min(at.row, other.row), bottom: Math.max(at.row, other.row), left: Math.min(at.col, other.col),
      right: Math.min(Math.max(at.col, other.col), Math.max(this.lastCol - 1, Math.min(at.col, other.col))) };
  }

  /** Cells of the selected block, by rows; none in the column with the state. */
  get selected() {
    const { top, bottom, left, right } = this.block;
    const cells = [];
    for (let row = top; row <= bottom; row++) {
      for (let col = left; col <= right && col < this.lastCol; col++) {
        cells.push(this.cell({ row, col }));
      }
    }
    return cells;
  }

  #mark() {
    for (const [row, line] of this.#lines) {
      this.#markIn(line, row);
    }
  }

  #markIn(line, row) {
    const { top, bottom, left, right } = this.block;
    [...line.children].slice(1).forEach((td, col) => {
      td.tabIndex = row === this.at.row && col === this.at.col ? 0 : -1;
      const selected = this.anchor && row >= top && row <= bottom && col >= left && col <= right;
      if (selected) {
        td.setAttribute('aria-selected', 'true');
      } else {
        td.removeAttribute('aria-selected');
      }
    });
  }
}

function clamp(value, most) {
  return Math.min(Math.max(value, 0), Math.max(most, 0));
}
