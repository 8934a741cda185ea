// What the page says besides the cells: to everybody what waits or needs a decision, to screen readers what has just happened.
import { h, button } from './words.js';

/** So many entries to be settled are listed, the others counted. */
const LISTED = 8;

export class Told {

  #timer = 0;
  #saved = 0;
  #last = null;

  /** @param acts retry(), signIn(), show(cell), settle(cell), giveUp(cell) */
  constructor(words, acts) {
    Object.assign(this, { words, acts });
    this.live = h('p', { class: 'hidden', role: 'status', 'aria-live': 'polite' });
    this.box = h('div', { class: 'net' });
  }

  say(words) {
    this.live.textContent = this.live.textContent === words ? words + '\u00a0' : words;      // said again although it is the same
  }

  /** One cell is told by itself, many by their number. */
  changed(cell, queue) {
    if (cell.state === 'saved') {
      this.#saved++;
      this.#last = cell;
    } else if (cell.open) {
      this.say(this.words.of('changed', this.#where(cell), this.words.state(cell)));
    }
    this.#timer ||= setTimeout(() => {
      this.#timer = 0;
      this.update(queue);
    }, 30);
  }

  idle() {
    if (this.#saved === 1) {
      this.say(this.words.of('changed', this.#where(this.#last), this.words.state(this.#last)));
    } else if (this.#saved > 1) {
      this.say(this.words.of('savedMany', this.#saved));
    }
    this.#saved = 0;
  }

  #where(cell) {
    return `${cell.row.name}, ${this.words.short(cell.column, cell.part)}`;
  }

  update(queue) {
    const { texts } = this.words;
    const { unsaved, signedOut } = queue;
    const waiting = unsaved.filter(cell => cell.state === 'waiting').length;
    const open = unsaved.filter(cell => cell.open);
    const key = [waiting, signedOut, ...open.map(cell => `${cell.key} ${cell.state} ${cell.typed?.value} ${cell.message}`)].join('\n');
    if (key === this.shown) {
      return;
    }
    const news = waiting && !this.waited;
    this.shown = key;
    this.waited = waiting;
    const told = [];
    if (waiting) {
      told.push(h('div', { class: 'told warn' }, h('p', {}, this.words.of(signedOut ? 'signedOut' : 'lost', waiting)), h('div', { class: 'buttons inline' },
        signedOut ? button(texts.signIn, () => this.acts.signIn(), 'small main') : null, button(texts.retry, () => this.acts.retry(), 'small'))));
    }
    if (open.length) {
      told.push(h('div', { class: 'told bad' }, h('p', {}, this.words.of('refusedEntries', open.length)),
        h('ul', { class: 'plain' }, ...open.slice(0, LISTED).map(cell => this.#entry(cell))),
        open.length > LISTED ? h('p', {}, this.words.of('pasteMore', open.length - LISTED)) : null));
    }
    this.box.replaceChildren(...told);
    if (news) {
      this.say(this.words.of(signedOut ? 'signedOut' : 'lost', waiting));
    }
  }

  #entry(cell) {
    const { texts } = this.words;
    return h('li', {}, button(this.#where(cell), () => this.acts.show(cell), 'small'), h('span', {}, cell.state === 'stale' ? this.words.stale(cell)
      : `${this.words.of('quoted', this.words.worded(cell.column, cell.typed?.value))} ${cell.message}`),
    cell.state === 'stale' ? button(texts.settle, () => this.acts.settle(cell), 'small') : button(texts.giveUp, () => this.acts.giveUp(cell), 'small'));
  }
}
