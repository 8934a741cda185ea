// A block from another sheet, looked at before it counts: what changes, what is refused and why. All of it is taken, or nothing.
import { h } from './words.js';
import { read, rowsOf } from './clipboard.js';

/** So many lines of each kind are shown; the others are counted. */
const SHOWN = 200;

export class Paste {

  /** @param apply takes [{cell, value, remark, version}] */
  constructor(dialogs, server, words, apply) {
    Object.assign(this, { dialogs, server, words, apply });
  }

  /** For who cannot press Ctrl+V in the table. */
  askText(table) {
    const { texts } = this.words;
    const typed = h('textarea', { id: 'pasted', required: '', rows: 8, 'aria-describedby': 'pasted-how' });
    let text = null;
    this.dialogs.ask({ title: texts.pasteTitle, content: [h('div', { class: 'field' }, h('label', { for: 'pasted' }, texts.pasteText),
      h('span', { class: 'hint', id: 'pasted-how' }, this.words.of('pasteWhere', this.#where(table.cell(table.at) ?? table.cell({ row: 0, col: 0 })))), typed)],
    doing: texts.pasteLook, wide: true, act: () => { text = typed.value; }, closed: done => (done ? this.preview(text, table) : table.focus()) });
  }

  async preview(text, table) {
    const { texts } = this.words;
    const { entries, outside } = this.#entries(rowsOf(text), table);
    if (!entries.length) {
      return;
    }
    const state = h('div', { role: 'status' }, h('p', {}, texts.pasteLooking));
    let ready = [];
    const dialog = this.dialogs.ask({ title: texts.pasteTitle, content: [state], doing: texts.pasteApply, wide: true,
      act: () => this.apply(ready), closed: () => table.focus() });
    const send = dialog.querySelector('[type=submit]');
    send.hidden = true;
    try {
      const answers = await this.server.check(entries);
      const told = entries.map((entry, index) => ({ ...entry, ...answers[index], now: answers[index].value ?? null }));
      const changes = told.filter(one => one.outcome === 'CHANGE');
      const refused = told.filter(one => one.outcome === 'REFUSED');
      // The version that the preview looked at: what changes between it and the save is told as a conflict (R3)
      ready = entries.map((entry, index) => ({ ...entry, version: answers[index].version ?? 0, outcome: answers[index].outcome }))
        .filter(one => one.outcome === 'CHANGE');
      state.replaceChildren(...this.#told(told, changes, refused, outside));
      send.hidden = refused.length + outside > 0 || !changes.length;
      send.textContent = this.words.of('pasteApplyMany', changes.length);
      (send.hidden ? dialog.querySelector('.buttons > button:last-child') : send).focus();
    } catch (failure) {
      state.replaceChildren(h('p', { class: 'told bad' }, failure.status === 401 ? texts.signedOutDialog : failure.reasons?.join(' ') ?? texts.pasteAway));
    }
  }

  #told(told, changes, refused, outside) {
    const { texts } = this.words;
    const parts = [h('p', { class: 'told ' + (refused.length || outside ? 'bad' : 'good') },
      this.words.of('pasteSummary', changes.length, told.length - changes.length - refused.length, refused.length + outside),
      refused.length || outside ? ' ' + texts.pasteNothing : '')];
    if (outside) {
      parts.push(h('p', {}, this.words.of('pasteOutside', outside)));
    }
    if (refused.length) {
      parts.push(this.#list(texts.pasteRefused, refused, one => [h('td', {}, one.given), h('td', { class: 'wrap' },
        h('span', { class: 'error' }, one.reasons.map(reason => reason.text).join(' ')))], [texts.pasteGiven, texts.pasteWhy]));
    }
    if (changes.length) {
      parts.push(this.#list(texts.pasteChanges, changes, one => [h('td', {}, this.words.worded(one.cell.column, one.now)),
        h('td', { class: 'wrap' }, h('b', {}, this.words.worded(one.cell.column, one.after)), one.remarkGiven ? ` – ${one.remarkGiven}` : null)],
      [texts.pasteBefore, texts.pasteAfter]));
    }
    return parts;
  }

  #list(title, entries, cells, heads) {
    const { texts } = this.words;
    const more = entries.length - SHOWN;
    return h('div', { class: 'preview', tabindex: '0', role: 'region', 'aria-label': title }, h('table', { class: 'list tight' }, h('caption', {}, title), h('thead', {},
      h('tr', {}, h('th', { scope: 'col' }, texts.pasteCell), ...heads.map(head => h('th', { scope: 'col' }, head)))),
    h('tbody', {}, ...entries.slice(0, SHOWN).map(one => h('tr', {}, h('th', { scope: 'row' }, this.#where(one.cell)), ...cells(one))))),
    more > 0 ? h('p', { class: 'hint' }, this.words.of('pasteMore', more)) : null);
  }

  #where(cell) {
    return `${cell.row.number}. ${cell.row.name} – ${this.words.short(cell.column, cell.part)}`;
  }

  /** One value fills the selection; a block begins at its upper left corner. @return what falls outside of the table is counted */
  #entries(rows, table) {
    const { top, left, bottom, right } = table.block;
    const single = rows.length === 1 && rows[0].length === 1;
    const block = single ? Array.from({ length: bottom - top + 1 }, () => Array(Math.min(right, table.lastCol - 1) - left + 1).fill(rows[0][0])) : rows;
    const entries = [];
    let outside = 0;
    block.forEach((row, down) => row.forEach((text, across) => {
      const cell = top + down < table.sheet.rows.length ? table.cell({ row: top + down, col: left + across }) : null;
      if (cell) {
        const { value, remark } = read(text, cell, this.words);
        entries.push({ cell, value, remark, given: text, remarkGiven: remark });
      } else if (text.trim()) {
        outside++;
      }
    }));
    return { entries, outside };
  }
}
