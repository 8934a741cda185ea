// What was done, to be undone and done again. Undoing is a new save with its version, told to the audit like any other; where the cell has
// changed since, it is left alone.

import { same } from './model.js';

const LONGEST = 200;

export class History {

  #done = [];
  #undone = [];

  /** @param changes [{cell, before: {value, remark}, after: {value, remark}}], one step */
  note(changes) {
    if (changes.length) {
      this.#done.push(changes);
      this.#done.splice(0, this.#done.length - LONGEST);
      this.#undone = [];
    }
  }

  get canUndo() {
    return this.#done.length > 0;
  }

  get canRedo() {
    return this.#undone.length > 0;
  }

  /** @return {changes: [{cell, to}], left: [cell]} what is to be saved, and what somebody else has changed meanwhile; null if there is nothing */
  undo() {
    return this.#step(this.#done, this.#undone, 'after', 'before');
  }

  redo() {
    return this.#step(this.#undone, this.#done, 'before', 'after');
  }

  #step(from, to, now, then) {
    const step = from.pop();
    if (!step) {
      return null;
    }
    const mine = step.filter(({ cell, [now]: expected }) => same(cell.shown, expected.value)
      && (cell.shownRemark ?? '') === (expected.remark ?? ''));
    if (mine.length) {
      to.push(mine);
    }
    return { changes: mine.map(({ cell, [then]: target }) => ({ cell, to: target })), left: step.filter(one => !mine.includes(one)).map(one => one.cell) };
  }
}
