// <mark-grid src="/api/v1/sessions/…/marks" data-texts="{…}" data-zone="Africa/…">: the mark sheet of a session, one paper or practical
// test at a time (#T1, #P2; on a phone #P2/7 is the seventh trainee). Rows are drawn when they come into view. All text comes from the page.
import { Cell, Saver } from './saving.js';

const CHUNK = 10;
const RESULTS = ['COMPETENT', 'NOT_YET', 'NOT_OBSERVED'];
const SIGNS = { COMPETENT: '✓', NOT_YET: '✕', NOT_OBSERVED: '○' };
const STATES = { SCHEDULED: '', IN_PROGRESS: 'info', STOPPED_SAFETY: 'stop', MARKED: 'ok', RETURNED: 'warn', MODERATED: 'ok', PUBLISHED: 'ended' };
const OPEN = [undefined, 'SCHEDULED', 'IN_PROGRESS', 'RETURNED'];
const SHORTEST_GROUND = 10;
const STALE_AFTER = 60000;

class MarkGrid extends HTMLElement {

  connectedCallback() {
    this.texts = JSON.parse(this.dataset.texts);
    this.language = document.documentElement.lang || 'fr';
    this.comma = new Intl.NumberFormat(this.language).format(1.5).charAt(1);
    this.base = this.getAttribute('src');
    this.phone = matchMedia('(max-width: 640px)');
    this.saver = new Saver(this.base);
    this.saver.addEventListener('cell', event => this.cellChanged(event.detail));
    this.saver.addEventListener('stored', event => this.cellStored(event.detail));
    this.phone.addEventListener('change', () => this.draw());
    addEventListener('hashchange', () => this.table && this.show());
    addEventListener('beforeprint', () => this.chunks?.forEach(chunk => this.fill(chunk)));
    addEventListener('beforeunload', event => {
      this.commit(document.activeElement);
      if (this.saver.unsaved.length) {
        event.preventDefault();
      }
    });
    document.addEventListener('visibilitychange', () => this.freshen());
    this.addEventListener('focusout', event => this.commit(event.target));
    this.addEventListener('keydown', event => this.key(event));
    this.addEventListener('click', event => this.click(event));
    this.load();
  }

  // ---- data

  async load() {
    try {
      const answer = await fetch(this.base, { headers: { Accept: 'application/json' } });
      if (!answer.ok) {
        throw new Error(String(answer.status));
      }
      this.take(await answer.json());
    } catch {
      if (!this.sheet) {
        this.replaceChildren(h('div', { class: 'told bad', role: 'alert' }, h('p', {}, this.texts.loadFailed),
          this.button(this.texts.retry, () => this.load())));
      }
      return false;
    }
    this.draw();
    return true;
  }

  take(sheet) {
    const known = this.cells ?? new Map();
    this.sheet = sheet;
    this.taken = Date.now();
    this.ahead = new Date(sheet.now) - Date.now();
    this.cells = new Map();
    sheet.rows.forEach((row, index) => {
      row.index = index;
      for (const part of sheet.parts) {
        for (const column of part.columns) {
          const key = `${row.enrolment} ${part.code} ${column.code}`;
          const cell = known.get(key) ?? new Cell(row, part, column);
          Object.assign(cell, { row, part, column });
          const stored = row.attempts[part.code]?.cells[column.code];
          // The version of a stale cell must stay the one that was looked at
          if (stored && !cell.typed) {
            cell.stored({ value: stored[0], version: stored[1], at: stored[3] * 1000, remark: stored[4] }, sheet.people[stored[2]]);
          }
          this.cells.set(key, cell);
        }
      }
    });
  }

  cell(row, part, column) {
    return this.cells.get(`${row.enrolment} ${part.code} ${column.code}`);
  }

  /** What others saved meanwhile, when somebody comes back to the page. */
  freshen() {
    if (document.visibilityState === 'visible' && this.sheet && Date.now() - this.taken > STALE_AFTER && !this.saver.unsaved.length
        && !this.contains(document.activeElement)) {
      this.load();
    }
  }

  state(row, part = this.current) {
    return row.attempts[part.code]?.state;
  }

  open(row) {
    return this.sheet.editable && OPEN.includes(this.state(row));
  }

  complete(row, part) {
    if (row.attempts[part.code]?.stopped) {
      return true;
    }
    const timed = part.columns.some(column => column.timed);
    return part.columns.filter(column => column.kind !== 'TIME' || timed).every(column => this.cell(row, part, column).value !== null);
  }

  // ---- drawing

  draw() {
    if (!this.sheet) {
      return;
    }
    this.observer?.disconnect();
    this.live = h('p', { class: 'hidden', role: 'status', 'aria-live': 'polite' });
    this.net = h('div', { class: 'net' });
    this.answer ??= h('div', { class: 'answer' });
    if (!this.sheet.rows.length) {
      this.replaceChildren(h('div', { class: 'empty' }, h('p', {}, this.texts.nobody)));
      return;
    }
    this.nav = h('div', { class: 'parts' });
    this.body = h('section', {});
    this.replaceChildren(this.live, this.net, this.nav, this.body);
    this.show();
    this.tellNetwork();
  }

  show() {
    const [code, number] = decodeURIComponent(location.hash.slice(1)).split('/');
    const part = this.sheet.parts.find(one => one.code === code) ?? this.sheet.parts[0];
    if (this.current?.code !== part.code) {
      this.answer.replaceChildren();
    }
    this.current = part;
    this.single = this.phone.matches && part.kind === 'PRACTICAL';
    this.number = number ?? this.number;
    this.shown = this.single ? [this.sheet.rows.find(row => String(row.number) === this.number) ?? this.sheet.rows[0]] : this.sheet.rows;
    this.drawParts();
    this.drawPart();
  }

  drawParts() {
    const groups = ['THEORY', 'PRACTICAL'].map(kind => h('nav', { 'aria-label': this.texts['part.' + kind] },
      h('span', { class: 'label', 'aria-hidden': 'true' }, this.texts['part.' + kind]),
      h('ul', { class: 'chips' }, ...this.sheet.parts.filter(part => part.kind === kind).map(part => this.chip(part)))));
    this.nav.replaceChildren(...groups);
  }

  chip(part) {
    const done = this.sheet.rows.filter(row => this.complete(row, part)).length;
    const all = this.sheet.rows.length;
    return h('li', {}, h('a', { href: '#' + part.code, title: part.title, 'aria-current': part === this.current ? 'true' : null,
      'aria-label': `${part.code} ${part.title}, ${fill(this.texts.done, done, all)}` },
    h('b', {}, part.code), ' ', h('span', { class: 'count' }, `${done}/${all}`)));
  }

  drawPart() {
    const part = this.current;
    const [first] = part.columns;
    const facts = part.kind === 'THEORY' ? [fill(this.texts.step, this.figure(first.step)), fill(this.texts.floor, this.figure(first.floor))]
      : part.columns.filter(column => column.kind === 'TIME').map(column => fill(this.texts.limit, column.limit));
    const lower = words => words.toLocaleLowerCase(this.language);
    const letters = RESULTS.map(result => `${this.texts['key.' + result]} ${lower(this.texts['result.' + result])}`).join(', ');
    const head = h('div', { class: 'part-head' },
      h('div', {}, h('h2', { id: 'part-title' }, `${part.code} – ${part.title}`), h('p', { class: 'hint' }, facts.join(' · '))),
      h('div', { class: 'buttons inline' },
        this.sheet.editable ? this.button(fill(this.texts.complete, part.code), () => this.askComplete(), 'main') : null,
        this.button(this.texts.print, () => print())));
    const legend = part.kind === 'PRACTICAL' ? h('p', { class: 'hint legend' },
      ...RESULTS.map(result => h('span', {}, h('span', { class: 'sign ' + result }, SIGNS[result]), ` ${this.texts['result.' + result]}`)),
      this.sheet.editable ? h('span', { class: 'wide-only' }, fill(this.texts.keys, letters)) : null) : null;
    this.table = h('table', { class: `marks ${part.kind.toLowerCase()}`, 'aria-labelledby': 'part-title' }, h('thead', {}, h('tr', {},
      h('th', { scope: 'col', class: 'person' }, this.texts.trainee),
      ...part.columns.map(column => h('th', { scope: 'col', id: 'c-' + column.code, class: column.kind.toLowerCase() }, ...this.heading(column))),
      h('th', { scope: 'col', class: 'attempt' }, this.texts.state))));
    this.box = h('div', { class: 'box', tabindex: '-1' }, this.table);
    this.body.replaceChildren(head, this.answer, ...(legend ? [legend] : []), ...(this.single ? [this.picker()] : []), this.box,
      h('p', { class: 'signature' }, this.texts.signature));
    this.chunks = [];
    // Within its own box on a wide screen, within the page on a phone
    this.observer = new IntersectionObserver(entries => entries.filter(entry => entry.isIntersecting).forEach(entry => this.fill(entry.target)),
      { root: this.phone.matches ? null : this.box, rootMargin: '400px' });
    for (let from = 0; from < this.shown.length; from += CHUNK) {
      const chunk = h('tbody', {});
      chunk.waiting = this.shown.slice(from, from + CHUNK);
      this.chunks.push(chunk);
    }
    this.table.append(this.chunks[0]);
    this.fill(this.chunks[0]);
    const height = this.chunks[0].offsetHeight / this.shown.slice(0, CHUNK).length;
    this.chunks.slice(1).forEach(chunk => {
      const gap = h('td', { colspan: part.columns.length + 2 });
      gap.style.height = `${height * chunk.waiting.length}px`;
      chunk.append(h('tr', {}, gap));
      this.observer.observe(chunk);
    });
    this.table.append(...this.chunks.slice(1));
  }

  heading(column) {
    if (column.kind === 'THEORY') {
      return [fill(this.texts.mark, this.figure(column.max))];
    }
    if (column.kind === 'TIME') {
      return [h('span', { class: 'words' }, this.texts.minutes)];
    }
    return [h('b', {}, column.code), ' ', h('span', { class: 'words' }, column.title), ' ',
      column.critical ? h('span', { class: 'flag critical' }, this.texts.critical) : null,
      column.timed ? h('span', { class: 'flag' }, this.texts.timed) : null];
  }

  fill(chunk) {
    if (!chunk.waiting) {
      return;
    }
    this.observer.unobserve(chunk);
    const rows = chunk.waiting;
    chunk.waiting = null;
    chunk.replaceChildren(...rows.map(row => this.line(row)));
  }

  line(row) {
    const part = this.current;
    return h('tr', { 'data-row': row.index, class: 'row' },
      h('th', { scope: 'row', class: 'person', id: 'r-' + row.index },
        h('div', {}, h('span', { class: 'num' }, row.number), h('span', {}, row.name))),
      ...part.columns.map(column => {
        const cell = this.cell(row, part, column);
        const td = h('td', { class: column.kind.toLowerCase(), 'data-code': column.code });
        if (this.phone.matches) {
          td.append(h('span', { class: 'phone-label' }, ...this.heading(column)));
        }
        this.control(cell, td);
        this.paint(cell, td);
        return td;
      }), this.attempt(row));
  }

  /** The element that holds the value. Made once; afterwards only painted, so that focus and caret stay. */
  control(cell, td) {
    const { row, column } = cell;
    const label = `r-${row.index} c-${column.code}`;
    if (!this.open(row)) {
      td.append(h('span', { class: 'fixed' }));
    } else if (column.kind === 'CRITERION') {
      td.append(h('div', { class: 'pick', role: 'group', 'aria-labelledby': label }, ...RESULTS.map(result => {
        const words = this.texts['result.' + result];
        return h('button', { type: 'button', class: result, value: result, 'aria-label': words, title: words }, SIGNS[result],
          this.phone.matches ? h('span', { class: 'word' }, words) : null);
      })));
    } else {
      td.append(h('input', { type: 'text', inputmode: column.kind === 'TIME' ? 'numeric' : 'decimal', autocomplete: 'off', size: 6, maxlength: 10,
        'aria-labelledby': label, 'aria-describedby': `n-${row.index}-${column.code}` }));
    }
    td.append(h('div', { class: 'note', id: `n-${row.index}-${column.code}` }));
  }

  td(cell) {
    return cell.part === this.current ? this.tdAt(cell.row.index, cell.column.code) : null;
  }

  tdAt(index, code) {
    return this.table?.querySelector(`tr[data-row="${index}"] > td[data-code="${CSS.escape(code)}"]`);
  }

  paint(cell, td = this.td(cell)) {
    if (!td) {
      return;
    }
    td.dataset.state = cell.state;
    td.title = cell.by && !cell.state ? fill(this.texts.by, cell.by, this.moment(cell.at)) : '';
    const input = td.querySelector('input');
    const fixed = td.querySelector('.fixed');
    if (fixed) {
      fixed.replaceChildren(...this.plain(cell));
    } else if (input) {
      if (document.activeElement !== input || cell.state === 'saved' && same(input.value, cell.value)) {
        input.value = this.written(cell, cell.shown);
      }
      input.setAttribute('aria-invalid', String(['refused', 'stale'].includes(cell.state)));
    } else {
      const buttons = [...td.querySelectorAll('.pick button')];
      buttons.forEach((button, index) => {
        const pressed = button.value === cell.shown;
        button.setAttribute('aria-pressed', String(pressed));
        button.tabIndex = pressed || !cell.shown && index === 0 ? 0 : -1;
      });
    }
    const notes = this.notes(cell);
    td.classList.toggle('told-here', ['refused', 'stale', 'waiting'].includes(cell.state));
    td.querySelector('.note').replaceChildren(...notes);
  }

  plain(cell) {
    if (cell.value === null) {
      return ['–'];
    }
    return cell.column.kind === 'CRITERION'
      ? [h('span', { class: 'sign ' + cell.value, 'aria-hidden': 'true' }, SIGNS[cell.value]),
        h('span', { class: 'word' }, ` ${this.texts['result.' + cell.value]}`)]
      : [this.written(cell, cell.value)];
  }

  notes(cell) {
    const notes = [];
    if (cell.shownRemark) {
      const change = { type: 'button', class: 'link remark', title: this.texts.remarkChange, onclick: () => this.askRemark(cell, 'NOT_YET') };
      notes.push(this.open(cell.row) && cell.shown === 'NOT_YET' ? h('button', change, cell.shownRemark)
        : h('span', { class: 'remark' }, cell.shownRemark));
    }
    if (cell.state === 'saving') {
      notes.push(h('span', { class: 'told-small' }, this.texts.saving));
    } else if (cell.state === 'saved') {
      notes.push(h('span', { class: 'told-small good' }, fill(cell.value === null ? this.texts.emptied : this.texts.saved, this.time(cell.at))));
    } else if (cell.state === 'waiting') {
      notes.push(h('span', { class: 'told-small warn' }, this.texts.waiting));
    } else if (cell.state === 'refused') {
      notes.push(h('span', { class: 'error' }, cell.message));
    } else if (cell.state === 'stale') {
      notes.push(h('span', { class: 'error' }, this.staleWords(cell)), h('span', { class: 'buttons inline' },
        this.button(this.texts.keepMine, () => this.keepMine(cell), 'small'),
        this.button(this.texts.takeTheirs, () => this.takeTheirs(cell), 'small')));
    }
    return notes;
  }

  staleWords(cell) {
    const { by, theirs, at } = cell.theirs;
    return fill(this.texts.stale, by, this.worded(cell, theirs), this.moment(at), this.worded(cell, cell.typed?.value));
  }

  worded(cell, value) {
    return !value ? this.texts.emptyValue : cell.column.kind === 'CRITERION' ? this.texts['result.' + value] : this.written(cell, value);
  }

  attempt(row) {
    const attempt = row.attempts[this.current.code];
    const state = attempt?.state ?? 'SCHEDULED';
    const td = h('td', { class: 'attempt' }, this.phone.matches ? h('span', { class: 'phone-label' }, this.texts.state) : null,
      h('span', { class: 'status ' + STATES[state] }, this.texts['state.' + state]));
    if (attempt?.stopped) {
      const { at, criterion, ground } = attempt.stopped;
      td.append(h('p', { class: 'why' }, fill(this.texts.stopped, this.moment(at), criterion, ground)));
    }
    if (state === 'RETURNED' && attempt.returned) {
      td.append(h('p', { class: 'why' }, fill(this.texts.returned, attempt.returned)));
    }
    if (this.current.kind === 'PRACTICAL' && this.sheet.editable && ['SCHEDULED', 'IN_PROGRESS'].includes(state)) {
      td.append(this.button(this.texts.stop, () => this.askStop(row), 'danger small'));
    }
    return td;
  }

  redraw(row) {
    const line = this.table?.querySelector(`tr[data-row="${row.index}"]`);
    line?.replaceWith(this.line(row));
  }

  picker() {
    const row = this.shown[0];
    const at = row.index;
    const go = index => { location.hash = `${this.current.code}/${this.sheet.rows[index].number}`; };
    const select = h('select', { 'aria-label': this.texts.all }, ...this.sheet.rows.map(one => h('option',
      { value: one.index, selected: one === row ? '' : null }, `${this.complete(one, this.current) ? '✓ ' : ''}${one.number}. ${one.name}`)));
    select.addEventListener('change', () => go(Number(select.value)));
    const previous = this.button('‹', () => go(at - 1), '', { 'aria-label': this.texts.previous, disabled: at === 0 ? '' : null });
    const next = this.button('›', () => go(at + 1), '', { 'aria-label': this.texts.next, disabled: at === this.sheet.rows.length - 1 ? '' : null });
    return h('div', { class: 'picker' }, previous, select, next);
  }

  // ---- typing

  key(event) {
    const td = event.target.closest('td[data-code]');
    if (!td || event.ctrlKey || event.metaKey || event.altKey) {
      return;
    }
    const cell = this.cellAt(td);
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key] ?? (event.key === 'Enter' && event.target.matches('input') ? (event.shiftKey ? -1 : 1) : 0);
    if (step) {
      event.preventDefault();
      this.commit(event.target);
      this.focusCell(cell.row.index + step, cell.column.code, event.target);
    } else if (event.key === 'Escape' && event.target.matches('input')) {
      this.saver.drop(cell);
      event.target.value = this.written(cell, cell.value);
    } else if (event.target.closest('.pick')) {
      this.pickKey(event, cell, td);
    }
  }

  /** A choice; once more takes it back. */
  click(event) {
    const button = event.target.closest('.pick button');
    if (button) {
      const cell = this.cellAt(button.closest('td'));
      this.choose(cell, cell.shown === button.value ? null : button.value);
    }
  }

  pickKey(event, cell, td) {
    const letter = event.key.toLocaleUpperCase(this.language);
    const result = RESULTS.find(one => this.texts['key.' + one].toLocaleUpperCase(this.language) === letter);
    const side = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (result) {
      this.choose(cell, result);
    } else if (event.key === 'Delete' || event.key === 'Backspace') {
      this.choose(cell, null);
    } else if (side) {
      const next = side > 0 ? event.target.nextElementSibling : event.target.previousElementSibling;
      const other = side > 0 ? td.nextElementSibling : td.previousElementSibling;
      const controls = other?.querySelectorAll('.pick button, input') ?? [];
      (next ?? controls[side > 0 ? 0 : controls.length - 1])?.focus();
    } else {
      return;
    }
    event.preventDefault();
  }

  cellAt(td) {
    const column = this.current.columns.find(one => one.code === td.dataset.code);
    return this.cell(this.sheet.rows[td.parentElement.dataset.row], this.current, column);
  }

  focusCell(index, code, like) {
    const at = this.shown.findIndex(row => row.index === index);
    if (at < 0) {
      return;
    }
    this.fill(this.chunks[Math.floor(at / CHUNK)]);
    const td = this.tdAt(index, code);
    const control = td?.querySelector('input') ?? td?.querySelector(`.pick button[value="${like.value}"]`);
    control?.focus();
    control?.select?.();
  }

  /** An input that is left: saves what is other than stored. */
  commit(input) {
    const td = input?.matches?.('td[data-code] input') && this.contains(input) ? input.closest('td') : null;
    if (!td) {
      return;
    }
    const cell = this.cellAt(td);
    const value = input.value.trim() || null;
    if (cell.typed ? !same(value, cell.typed.value) : !same(value, cell.value)) {
      this.saver.save(cell, value, cell.shownRemark);
    } else if (!cell.typed) {
      input.value = this.written(cell, cell.value);
    }
  }

  choose(cell, result) {
    if (!this.open(cell.row)) {
      return;
    }
    if (result === 'NOT_YET') {
      this.askRemark(cell, result);
    } else if (result !== cell.shown || cell.typed) {
      this.saver.save(cell, result, null);
    }
  }

  keepMine(cell) {
    this.saver.keepMine(cell);
    this.td(cell)?.querySelector('input, .pick button[tabindex="0"]')?.focus();
  }

  async takeTheirs(cell) {
    const { theirs } = cell;
    this.saver.drop(cell);
    cell.stored({ value: theirs.theirs || null, remark: null, version: theirs.version, at: theirs.at }, theirs.by);
    this.paint(cell);
    await this.load();      // with the remark, and what else has changed
    this.focusCell(cell.row.index, cell.column.code, { value: cell.value ?? RESULTS[0] });
  }

  // ---- answers

  cellChanged(cell) {
    this.paint(cell);
    this.tellNetwork();
    const who = `${cell.row.name}, ${cell.column.kind === 'THEORY' ? cell.part.code : cell.column.code}`;
    const words = { saved: () => fill(this.texts.saved, this.time(cell.at)), refused: () => cell.message, stale: () => this.staleWords(cell),
      waiting: () => this.texts.waiting }[cell.state];
    if (words) {
      this.live.textContent = fill(this.texts.changed, who, words());
    }
  }

  cellStored({ cell, state, also }) {
    const attempts = cell.row.attempts;
    const before = attempts[cell.part.code]?.state;
    attempts[cell.part.code] = { ...attempts[cell.part.code] ?? { cells: {} }, state };
    for (const other of also) {
      const changed = this.cell(cell.row, cell.part, cell.part.columns.find(column => column.code === other.code));
      changed.stored(other, null);
      if (changed.state === 'refused') {
        this.saver.save(changed, changed.typed.value, changed.typed.remark);      // what was refused may now stand (R35)
      } else {
        changed.state ||= 'saved';
        this.paint(changed);
      }
    }
    if (before !== state && cell.part === this.current) {
      this.table?.querySelector(`tr[data-row="${cell.row.index}"] > td.attempt`)?.replaceWith(this.attempt(cell.row));
    }
    this.drawParts();
  }

  tellNetwork() {
    const { unsaved, waiting, signedOut } = this.saver;
    const open = unsaved.filter(cell => ['refused', 'stale'].includes(cell.state)).length;
    const told = [];
    if (waiting.length) {
      told.push(h('div', { class: 'told warn' }, h('p', {}, fill(signedOut ? this.texts.signedOut : this.texts.lost, waiting.length)),
        h('div', { class: 'buttons inline' },
          signedOut ? h('a', { class: 'button small', href: '/login', target: '_blank' }, this.texts.signIn) : null,
          this.button(this.texts.retry, () => this.saver.retry(), 'small'))));
    }
    if (open) {
      const where = new Set(unsaved.filter(cell => cell.state !== 'waiting').map(cell => cell.part.code));
      told.push(h('div', { class: 'told bad' }, h('p', {}, fill(this.texts.refusedEntries, open),
        ...[...where].flatMap(code => [' ', h('a', { href: '#' + code }, code)]))));
    }
    if (told.length || this.net.childElementCount) {
      this.net.replaceChildren(...told);
    }
  }

  // ---- dialogs

  askRemark(cell, result) {
    const words = h('textarea', { id: 'remark', required: '', maxlength: 1000 });
    words.value = cell.shown === 'NOT_YET' ? cell.shownRemark ?? '' : '';
    this.dialog(this.texts.remarkQuestion, [h('p', { class: 'hint' }, `${cell.row.name} – ${cell.column.code} ${cell.column.title}`),
      h('div', { class: 'field' }, h('label', { for: 'remark' }, this.texts.remark), words)], this.texts.save, 'main', () => {
      this.saver.save(cell, result, words.value.trim());
      return true;
    }, () => this.td(cell)?.querySelector(`.pick button[value="${cell.shown ?? result}"]`)?.focus());
  }

  askStop(row) {
    const part = this.current;
    const criterion = h('select', { id: 'stop-criterion', required: '' }, h('option', { value: '' }, ''),
      ...part.columns.filter(column => column.critical).map(column => h('option', { value: column.code }, `${column.code} – ${column.title}`)));
    const at = h('input', { id: 'stop-at', type: 'datetime-local', required: '', value: this.localNow() });
    const ground = h('textarea', { id: 'stop-ground', required: '', minlength: SHORTEST_GROUND, maxlength: 1000, 'aria-describedby': 'stop-short' });
    this.dialog(`${this.texts.stop} – ${part.code}`, [h('p', {}, h('b', {}, row.name)), h('p', { class: 'told warn' }, this.texts.stopQuestion),
      h('div', { class: 'field' }, h('label', { for: 'stop-criterion' }, this.texts.stopCriterion), criterion),
      h('div', { class: 'field' }, h('label', { for: 'stop-at' }, this.texts.stopAt), at),
      h('div', { class: 'field' }, h('label', { for: 'stop-ground' }, this.texts.ground),
        h('span', { class: 'hint', id: 'stop-short' }, this.texts.groundShort), ground)],
    this.texts.stopDo, 'danger', async () => {
      const { state, at: when, ground: why, cell } = await this.post('stop',
        { enrolment: row.enrolment, assessment: part.code, criterion: criterion.value, at: at.value, ground: ground.value });
      const attempts = row.attempts;
      attempts[part.code] = { ...attempts[part.code] ?? { cells: {} }, state, stopped: { at: when, ground: why, criterion: cell.code } };
      for (const column of part.columns) {
        this.saver.drop(this.cell(row, part, column));
      }
      this.cell(row, part, part.columns.find(column => column.code === cell.code)).stored(cell, null);
      this.redraw(row);
      this.drawParts();
      this.live.textContent = fill(this.texts.stopped, this.moment(when), cell.code, why);
    });
  }

  askComplete() {
    const part = this.current;
    if (this.saver.unsaved.some(cell => cell.part === part)) {
      this.answer.replaceChildren(h('p', { class: 'told bad', role: 'alert' }, this.texts.completeUnsaved));
      return;
    }
    const done = this.sheet.rows.filter(row => this.complete(row, part)).length;
    this.dialog(fill(this.texts.complete, part.code), [h('p', {}, fill(this.texts.completeQuestion, done, this.sheet.rows.length))],
      fill(this.texts.complete, part.code), 'main', async () => {
        const { attempts, missing } = await this.post('complete', { assessment: part.code });
        const reasons = missing.map(reason => h('li', {}, reason.text));
        const list = reasons.length ? [h('p', {}, this.texts.missing), h('ul', { class: 'reasons' }, ...reasons)] : [];
        this.answer.replaceChildren(h('div', { class: `told ${reasons.length ? 'warn' : 'good'}`, role: 'status' },
          h('p', {}, fill(this.texts.completed, attempts)), ...list));
        await this.load();
      });
  }

  async post(what, body) {
    const headers = { 'Content-Type': 'application/json' };
    const answer = await fetch(`${this.base}/${what}`, { method: 'POST', headers, body: JSON.stringify(body) });
    const told = await answer.json();
    if (!answer.ok) {
      throw new Refusal(told.reasons ? told.reasons.map(reason => reason.text) : [told.message]);
    }
    return told;
  }

  /** @param act does it; what it throws is shown in the dialog, which then stays open with what was typed */
  dialog(title, content, doing, look, act, closed) {
    const errors = h('div', { role: 'alert' });
    const send = h('button', { type: 'submit', class: 'button ' + look }, doing);
    const form = h('form', { method: 'dialog' }, h('h2', { id: 'dialog-title' }, title), errors, ...content,
      h('div', { class: 'buttons' }, send, this.button(this.texts.cancel, () => dialog.close())));
    const dialog = h('dialog', { 'aria-labelledby': 'dialog-title' }, form);
    form.addEventListener('submit', async event => {
      event.preventDefault();
      send.disabled = true;
      try {
        await act();
        dialog.close();
      } catch (failure) {
        const reasons = failure instanceof Refusal ? failure.reasons : [this.texts.waiting];
        errors.replaceChildren(...reasons.map(reason => h('p', { class: 'told bad' }, reason)));
      } finally {
        send.disabled = false;
      }
    });
    dialog.addEventListener('close', () => {
      dialog.remove();
      closed?.();
    });
    this.append(dialog);
    dialog.showModal();
  }

  // ---- words

  button(words, act, look = '', more = {}) {
    return h('button', { type: 'button', class: `button ${look}`.trim(), onclick: act, ...more }, words);
  }

  /** A stored value as it is written here; what is no number as it was typed. */
  written(cell, value) {
    return value === null || value === undefined ? '' : /^\d+\.\d+$/.test(value) ? value.replace('.', this.comma) : String(value);
  }

  figure(value) {
    return new Intl.NumberFormat(this.language).format(value);
  }

  moment(at) {
    return this.dated(at, 'fr-FR', { day: '2-digit', month: '2-digit', year: 'numeric', hour: '2-digit', minute: '2-digit' });
  }

  time(at) {
    return this.dated(at, 'fr-FR', { hour: '2-digit', minute: '2-digit' });
  }

  /** The server's time in the session's zone, as an input wants it. */
  localNow() {
    return this.dated(Date.now() + this.ahead, 'sv-SE', { dateStyle: 'short', timeStyle: 'short' }).replace(' ', 'T');
  }

  dated(at, locale, form) {
    return new Intl.DateTimeFormat(locale, { timeZone: this.dataset.zone, ...form }).format(new Date(at));
  }
}

/** The server said no, with its reasons. */
class Refusal extends Error {

  constructor(reasons) {
    super();
    this.reasons = reasons;
  }
}

/** Whether two entries mean one value: comma and point, needless zeros (R31). */
function same(one, other) {
  const plain = value => (value ?? '').trim().replace(',', '.').replace(/^(\d+\.\d*?)0+$/, '$1').replace(/\.$/, '');
  return plain(one) === plain(other);
}

function fill(words, ...values) {
  return words.replace(/\{(\d)\}/g, (hole, index) => values[index] ?? hole);
}

/** An element with attributes (null: none; onclick: a function) and children; text is never read as markup. */
function h(name, attributes, ...children) {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (typeof value === 'function') {
      element.addEventListener(key.slice(2), value);
    } else if (value !== null && value !== undefined) {
      element.setAttribute(key, value);
    }
  }
  element.append(...children.filter(child => child !== null && child !== undefined));
  return element;
}

customElements.define('mark-grid', MarkGrid);
