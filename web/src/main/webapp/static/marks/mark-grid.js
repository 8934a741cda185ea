// <mark-grid src="/api/v1/sessions/…/marks" data-person="…" data-texts="{…}" data-zone="Africa/…">: the mark sheet of a session, one paper or
// practical test at a time (#T1, #P2; on a phone #P2/7 is the seventh trainee). This file puts the parts together:
//   model (what is known) · queue, store, server (what is sent) · history (undo) · table, keyboard, clipboard, paste (the grid) · phone · dialogs, signin
import { written, textOf } from './clipboard.js';
import { Dialogs } from './dialogs.js';
import { History } from './history.js';
import { Keyboard } from './keyboard.js';
import { same, Sheet } from './model.js';
import { Paste } from './paste.js';
import { Phone } from './phone.js';
import { Queue } from './queue.js';
import { Server } from './server.js';
import { signInHere } from './signin.js';
import { Store } from './store.js';
import { Table } from './table.js';
import { Told } from './told.js';
import { h, button, Words } from './words.js';

const STALE_AFTER = 60000;

class MarkGrid extends HTMLElement {

  connectedCallback() {
    this.words = new Words(JSON.parse(this.dataset.texts), document.documentElement.lang || 'fr', this.dataset.zone);
    this.texts = this.words.texts;
    this.sheet = new Sheet();
    this.server = new Server(this.getAttribute('src'), this.dataset.person);
    this.store = new Store(this.dataset.person, this.getAttribute('src'));
    this.queue = new Queue(this.server, this.store);
    this.history = new History();
    this.dialogs = new Dialogs(this, this.words);
    this.paste = new Paste(this.dialogs, this.server, this.words, entries => this.pasted(entries));
    this.told = new Told(this.words, { retry: () => this.queue.retry(), signIn: () => this.signIn(), show: cell => this.show(cell), settle: cell => this.settle(cell),
      giveUp: cell => this.queue.drop(cell) });
    this.phone = matchMedia('(max-width: 640px)');
    this.queue.addEventListener('cell', event => this.changed(event.detail));
    this.queue.addEventListener('stored', event => this.stored(event.detail));
    this.queue.addEventListener('idle', () => this.told.idle());
    this.store.onOtherTab((key, entry) => this.otherTab(key, entry));
    this.phone.addEventListener('change', () => this.draw());
    addEventListener('hashchange', () => this.body && this.open());
    addEventListener('beforeprint', () => this.print(true));
    addEventListener('afterprint', () => this.print(false));
    addEventListener('beforeunload', event => {
      this.view?.commit?.();
      this.keyboard?.commit();
      if (this.queue.unsaved.length) {
        event.preventDefault();
      }
    });
    document.addEventListener('visibilitychange', () => this.freshen());
    this.addEventListener('copy', event => this.copy(event));
    this.addEventListener('paste', event => this.pasteEvent(event));
    this.load();
  }

  // ---- data

  async load() {
    let answer;
    try {
      answer = await this.server.sheet();
    } catch {
      answer = { status: 0 };
    }
    if (answer.status !== 200) {
      if (!this.sheet.rows) {
        this.replaceChildren(h('div', { class: 'told bad', role: 'alert' }, h('p', {}, this.texts.loadFailed), button(this.texts.retry, () => this.load())));
      }
      return false;
    }
    if (answer.body.me !== this.dataset.person) {
      location.reload();      // the page is another's
      return false;
    }
    const first = !this.sheet.rows;
    this.words.serverTime(answer.body.now);
    this.sheet.take(answer.body);
    if (first) {
      this.draw();
      this.restore();
    } else {
      this.refresh();
    }
    return true;
  }

  /** What this device kept since an earlier visit. */
  restore() {
    const kept = this.store.cells.map(key => this.sheet.byKey(key)).filter(cell => cell && this.queue.restore(cell));
    if (kept.length) {
      this.told.say(this.words.of('restored', kept.length));
    }
  }

  /** What others saved meanwhile, when somebody comes back to the page. */
  freshen() {
    if (document.visibilityState !== 'visible' || !this.sheet.rows) {
      return;
    }
    if (this.queue.waiting.length) {
      this.queue.retry();
    } else if (Date.now() - this.sheet.taken > STALE_AFTER && !this.queue.unsaved.length && !this.keyboard?.editing && !this.view?.editing && !this.dialogs.open) {
      this.load();
    }
  }

  /** Another tab of the same person has stored something: it is looked up, and not sent from here. */
  otherTab(key, entry) {
    const cell = this.sheet.rows && this.sheet.byKey(key);
    if (cell && !entry) {
      this.queue.settledElsewhere(cell);
      clearTimeout(this.later);
      this.later = setTimeout(() => !this.keyboard?.editing && !this.view?.editing && this.load(), 1000);
    }
  }

  // ---- drawing

  draw() {
    if (!this.sheet.rows) {
      return;
    }
    this.answer ??= h('div', { class: 'answer' });
    if (!this.sheet.rows.length) {
      this.replaceChildren(h('div', { class: 'empty' }, h('p', {}, this.texts.nobody)));
      return;
    }
    this.nav = h('div', { class: 'parts' });
    this.body = h('section', { 'aria-labelledby': 'part-title' });
    this.replaceChildren(this.told.live, this.told.box, this.nav, this.body);
    this.open();
    this.told.update(this.queue);
  }

  /** The paper or test, and on a phone the trainee, that the address names. */
  open() {
    const [code, number] = decodeURIComponent(location.hash.slice(1)).split('/');
    const part = this.sheet.part(code);
    if (this.current?.code !== part.code) {
      this.answer.replaceChildren();
    }
    this.current = part;
    this.row = this.sheet.rows.find(row => String(row.number) === number) ?? this.sheet.rows[this.row?.index ?? 0] ?? this.sheet.rows[0];
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
    const done = this.sheet.done(part);
    const all = this.sheet.rows.length;
    return h('li', {}, h('a', { href: '#' + part.code, title: part.title, 'aria-current': part === this.current ? 'true' : null,
      'aria-label': `${part.code} ${part.title}, ${this.words.of('done', done, all)}` },
    h('b', {}, part.code), ' ', h('span', { class: 'count' }, `${done}/${all}`)));
  }

  drawPart() {
    const { current: part, texts, words } = this;
    const editable = this.sheet.editable;
    this.view?.detach();
    this.tools = h('div', { class: 'buttons inline tools' });
    const head = h('div', { class: 'part-head' },
      h('div', {}, h('h2', { id: 'part-title' }, `${part.code} – ${part.title}`), h('p', { class: 'hint' }, words.facts(part).join(' · '))),
      h('div', { class: 'buttons inline' }, editable ? button(words.of('complete', part.code), () => this.complete(), 'main') : null,
        button(texts.print, () => print(), 'print')));
    this.body.replaceChildren(head, this.answer);
    if (this.phone.matches) {
      this.keyboard = null;
      this.view = new Phone(this.sheet, part, this.row, words, this.acts());
      this.body.append(this.view.box);
    } else {
      this.view = new Table(this.sheet, part, words, { focused: () => { this.row = this.sheet.rows[this.view.at.row]; }, openStop: row => this.stop(row) });
      this.keyboard = new Keyboard(this.view, this.acts());
      const keys = part.kind === 'PRACTICAL' ? words.of('keys', words.letters()) : texts.keysTheory;
      this.body.append(h('div', { class: 'work wide-only' }, this.tools, h('p', { class: 'hint', id: 'grid-keys' }, editable ? keys : texts.keysReadOnly)), this.view.box);
      this.drawTools();
    }
    this.body.append(h('p', { class: 'signature' }, texts.signature));
    this.view.attach();
  }

  drawTools() {
    const { texts, history } = this;
    const off = possible => (possible ? null : 'true');
    this.tools.replaceChildren(...(this.sheet.editable ? [
      button(texts.undo, () => this.undo(), 'small', { 'aria-disabled': off(history.canUndo), 'aria-keyshortcuts': 'Control+Z' }),
      button(texts.redo, () => this.redo(), 'small', { 'aria-disabled': off(history.canRedo), 'aria-keyshortcuts': 'Control+Y' }),
      button(texts.pasteOpen, () => this.paste.askText(this.view), 'small')] : []), button(texts.keysTitle, () => this.dialogs.keys(), 'small'));
  }

  /** After a look at the server: the same part, the same place. */
  refresh() {
    this.current = this.sheet.part(this.current.code);
    this.row = this.sheet.rows.find(row => row.enrolment === this.row?.enrolment) ?? this.sheet.rows[0];
    const { at, box } = this.view;
    const focused = this.view.box.contains(document.activeElement);
    const top = box.scrollTop;
    this.drawParts();
    this.drawPart();
    if (at) {
      this.view.at = at;
      this.view.box.scrollTop = top;
      this.view.draw();
      if (focused) {
        this.view.go(at.row, at.col);
      }
    }
  }

  print(whole) {
    if (this.view instanceof Table) {
      this.view.all = whole;
      this.view.draw();
    }
  }

  // ---- what is done with a cell

  acts() {
    return { type: (cell, text) => this.type(cell, text), choose: (cell, result, remark) => this.choose(cell, result, remark), empty: cells => this.empty(cells),
      undo: () => this.undo(), redo: () => this.redo(), settle: cell => this.settle(cell), openStop: row => this.stop(row), say: words => this.told.say(words),
      turn: (row, typing) => this.turn(row, typing) };
  }

  /** On a phone: another trainee. At once, not by the address alone: the keyboard on the screen stays open. */
  turn(row, typing = false) {
    history.pushState(null, '', `#${this.current.code}/${row.number}`);
    this.open();
    this.view.box.scrollIntoView({ block: 'start' });
    if (typing) {
      this.view.focusFirst();
    }
  }

  /** A number that was typed; saved if it is another than there was. */
  type(cell, text) {
    if (cell.typed ? !same(text, cell.typed.value) : !same(text, cell.value)) {
      this.save([{ cell, value: text, remark: cell.shownRemark }]);
    } else if (cell.state === 'refused' || !cell.typed) {
      this.view.paint(cell);
    }
  }

  /** A result; not yet competent with the remark that says why (R36), asked for where none was given. */
  choose(cell, result, remark) {
    if (!this.sheet.open(cell.row, cell.part)) {
      return;
    }
    if (result === 'NOT_YET' && !remark) {
      this.dialogs.remark(cell, words => this.save([{ cell, value: result, remark: words }]), () => this.view.focus?.());
    } else if (result !== cell.shown || cell.typed || remark !== undefined && remark !== cell.shownRemark) {
      this.save([{ cell, value: result, remark: remark ?? null }]);
    }
  }

  empty(cells) {
    this.save(cells.filter(cell => this.sheet.open(cell.row, cell.part) && cell.shown !== null).map(cell => ({ cell, value: null, remark: null })));
  }

  pasted(entries) {
    entries.filter(one => !one.cell.typed).forEach(one => { one.cell.version = one.version; });
    this.save(entries);
    this.told.say(this.words.of('pasted', entries.length));
  }

  save(entries) {
    this.history.note(entries.map(({ cell, value, remark }) => ({ cell, before: { value: cell.shown, remark: cell.shownRemark }, after: { value, remark } })));
    entries.forEach(({ cell, value, remark }) => this.queue.save(cell, value, remark));
    this.drawToolsSoon();
  }

  undo() {
    this.again(this.history.undo(), 'undone');
  }

  redo() {
    this.again(this.history.redo(), 'redone');
  }

  again(step, told) {
    if (!step) {
      this.told.say(this.texts.nothingToUndo);
      return;
    }
    for (const { cell, to } of step.changes) {
      if (!cell.busy && same(cell.value, to.value) && (cell.remark ?? '') === (to.remark ?? '')) {
        this.queue.drop(cell);
      } else {
        this.queue.save(cell, to.value, to.remark);
      }
    }
    const words = [step.changes.length ? this.words.of(told, step.changes.length) : null, step.left.length ? this.words.of('notUndone', step.left.length) : null];
    this.told.say(words.filter(Boolean).join(' '));
    const [first] = step.changes;
    if (first) {
      this.show(first.cell);
    }
    this.drawToolsSoon();
  }

  drawToolsSoon() {
    if (this.view instanceof Table) {
      const [undo, redo] = this.tools.children;
      for (const [tool, possible] of [[undo, this.history.canUndo], [redo, this.history.canRedo]]) {
        tool?.toggleAttribute('aria-disabled', !possible);
        if (!possible) {
          tool?.setAttribute('aria-disabled', 'true');
        }
      }
    }
  }

  /** Goes to a cell, wherever it is. */
  show(cell) {
    if (cell.part !== this.current || this.phone.matches && cell.row !== this.row) {
      this.row = cell.row;
      history.replaceState(null, '', this.phone.matches ? `#${cell.part.code}/${cell.row.number}` : `#${cell.part.code}`);
      this.open();
    }
    if (this.view instanceof Table) {
      this.view.go(cell.row.index, this.current.columns.indexOf(cell.column));
    } else {
      this.view.focusOn(cell);
    }
  }

  settle(cell) {
    this.show(cell);
    this.dialogs.settle(cell, () => this.queue.keepMine(cell), () => this.takeTheirs(cell), () => this.show(cell));
  }

  async takeTheirs(cell) {
    const { theirs } = cell;
    this.queue.drop(cell);
    cell.stored({ value: theirs.theirs || null, remark: null, version: theirs.version, at: theirs.at }, theirs.by);
    this.view.paint(cell);
    await this.load();      // with the remark, and what else has changed
  }

  copy(event) {
    if (!(this.view instanceof Table) || !this.view.place(event.target) || event.target.matches('input')) {
      return;
    }
    const { top, bottom, left, right } = this.view.block;
    const rows = [];
    for (let row = top; row <= bottom; row++) {
      const cells = [];
      for (let col = left; col <= right && col < this.view.lastCol; col++) {
        cells.push(written(this.view.cell({ row, col }), this.words));
      }
      rows.push(cells);
    }
    event.clipboardData.setData('text/plain', textOf(rows));
    event.preventDefault();
    this.told.say(this.words.of('copied', this.view.selected.length));
  }

  pasteEvent(event) {
    if (this.view instanceof Table && this.view.place(event.target) && !event.target.matches('input') && this.sheet.editable) {
      event.preventDefault();
      const text = event.clipboardData.getData('text/plain');
      if (text) {
        this.paste.preview(text, this.view);
      }
    }
  }

  // ---- answers

  changed(cell) {
    this.view.paint(cell);
    this.told.changed(cell, this.queue);
  }

  stored({ cell, state, also }) {
    const before = this.sheet.state(cell.row, cell.part);
    this.sheet.become(cell.row, cell.part, { state });
    for (const other of also) {
      const changed = this.sheet.cell(cell.row, cell.part, cell.part.columns.find(column => column.code === other.code));
      if (changed.typed && changed.state !== 'refused') {
        continue;      // what is on its way is answered for itself
      }
      changed.stored(other, null);
      if (changed.state === 'refused') {
        this.queue.save(changed, changed.typed.value, changed.typed.remark);      // what was refused may now stand (R35)
      } else {
        changed.state = 'saved';
        this.view.paint(changed);
      }
    }
    if (before !== state && cell.part === this.current) {
      this.view.redrawState(cell.row);
    }
    this.countSoon();
  }

  countSoon() {
    this.counting ||= setTimeout(() => {
      this.counting = 0;
      this.drawParts();
    }, 100);
  }

  stop(row) {
    const { current: part } = this;
    this.dialogs.stop(row, part, async told => {
      const { state, at, ground, cell } = await this.server.stop(row, part, told);
      this.sheet.become(row, part, { state, stopped: { at, ground, criterion: cell.code } });
      part.columns.forEach(column => this.queue.drop(this.sheet.cell(row, part, column)));
      this.sheet.cell(row, part, part.columns.find(column => column.code === cell.code)).stored(cell, null);
      this.view.redraw(row);
      this.drawParts();
      this.told.say(this.words.of('stopped', this.words.moment(at), cell.code, ground));
    }, () => this.view.focus?.());
  }

  complete() {
    const { current: part } = this;
    this.keyboard?.commit();
    if (this.queue.unsaved.some(cell => cell.part === part)) {
      this.answer.replaceChildren(h('p', { class: 'told bad', role: 'alert' }, this.texts.completeUnsaved));
      return;
    }
    this.dialogs.complete(part, this.sheet.done(part), this.sheet.rows.length, async () => {
      const { attempts, missing } = await this.server.complete(part);
      const reasons = missing.map(reason => h('li', {}, reason.text));
      const list = reasons.length ? [h('p', {}, this.texts.missing), h('ul', { class: 'reasons' }, ...reasons)] : [];
      this.answer.replaceChildren(h('div', { class: `told ${reasons.length ? 'warn' : 'good'}`, role: 'status' }, h('p', {}, this.words.of('completed', attempts)), ...list));
      await this.load();
    });
  }

  signIn() {
    signInHere(this.dialogs, this.words, async () => {
      const { status, body } = await this.server.sheet();
      if (status === 200 && body.me === this.dataset.person) {
        return true;
      }
      return status === 401 ? this.texts.signInFailed : this.texts.signInOther;
    }, async () => {
      const answer = await this.server.sheet().catch(() => null);
      if (answer?.status === 200 && answer.body.me === this.dataset.person) {
        this.queue.signedIn();
        this.told.say(this.texts.signedInAgain);
        this.told.update(this.queue);
      }
    });
  }
}

customElements.define('mark-grid', MarkGrid);
