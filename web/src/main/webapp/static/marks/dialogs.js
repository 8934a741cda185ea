// What is asked before something is done. A dialog stays open with what was typed until it is done or given up.
import { h, button } from './words.js';
import { Refusal } from './server.js';

export const SHORTEST_GROUND = 10;

export class Dialogs {

  constructor(host, words) {
    Object.assign(this, { host, words });
  }

  get open() {
    return this.host.querySelector('dialog') !== null;
  }

  /**
   * @param asked {title, content, doing: words of the button (null: nothing to do), look, act, closed, wide}; what act throws is shown;
   *        closed is told whether it was done
   */
  ask({ title, content, doing, look = 'main', act, closed, wide, cancel }) {
    const { texts } = this.words;
    let done = false;
    const errors = h('div', { role: 'alert' });
    const send = doing ? h('button', { type: 'submit', class: 'button ' + look }, doing) : null;
    const form = h('form', { method: 'dialog', novalidate: '' }, h('h2', { id: 'dialog-title' }, title), errors, ...content,
      h('div', { class: 'buttons' }, send, button(cancel ?? texts.cancel, () => dialog.close())));
    const dialog = h('dialog', { 'aria-labelledby': 'dialog-title', class: wide ? 'wide' : null }, form);
    form.addEventListener('submit', async event => {
      event.preventDefault();
      const missing = [...form.querySelectorAll('[required]')].find(field => !field.value.trim());
      if (missing) {
        missing.setAttribute('aria-invalid', 'true');
        errors.replaceChildren(h('p', { class: 'told bad' }, texts.fieldMissing));
        missing.focus();
        return;
      }
      send.disabled = true;
      try {
        await act(errors);
        done = true;
        dialog.close();
      } catch (failure) {
        const reasons = failure instanceof Refusal ? failure.status === 401 ? [texts.signedOutDialog] : failure.reasons : [texts.notReached];
        errors.replaceChildren(...reasons.map(reason => h('p', { class: 'told bad' }, reason)));
      } finally {
        send.disabled = false;
      }
    });
    dialog.addEventListener('close', () => {
      dialog.remove();
      closed?.(done);
    });
    this.host.append(dialog);
    dialog.showModal();
    return dialog;
  }

  /** R36. Enter sends: who marks by keyboard goes on. */
  remark(cell, act, closed) {
    const { texts } = this.words;
    const typed = h('textarea', { id: 'remark', required: '', maxlength: 1000, 'aria-describedby': 'remark-keys' });
    typed.value = cell.shown === 'NOT_YET' ? cell.shownRemark ?? '' : '';
    typed.addEventListener('keydown', event => {
      if (event.key === 'Enter' && !event.shiftKey && !event.isComposing) {
        event.preventDefault();
        typed.form.requestSubmit();
      }
    });
    this.ask({ title: texts.remarkQuestion, content: [h('p', { class: 'hint' }, `${cell.row.name} – ${cell.column.code} ${cell.column.title}`),
      h('div', { class: 'field' }, h('label', { for: 'remark' }, texts.remark), h('span', { class: 'hint', id: 'remark-keys' }, texts.remarkKeys), typed)],
    doing: texts.save, act: () => act(typed.value.trim()), closed });
    typed.setSelectionRange(typed.value.length, typed.value.length);
  }

  /** R3: both values, and who entered the other. */
  settle(cell, mine, theirs, closed) {
    const { texts } = this.words;
    const dialog = this.ask({ title: texts.settle, content: [h('p', { class: 'hint' }, this.words.label(cell).split('. ')[0]),
      h('p', {}, this.words.stale(cell)),
      h('div', { class: 'buttons' }, button(texts.keepMine, () => { dialog.close(); mine(); }, 'main'),
        button(texts.takeTheirs, () => { dialog.close(); theirs(); }))],
    doing: null, cancel: texts.later, closed });
  }

  /** R34. */
  stop(row, part, act, closed) {
    const { texts } = this.words;
    const criterion = h('select', { id: 'stop-criterion', required: '' }, h('option', { value: '' }, ''),
      ...part.columns.filter(column => column.critical).map(column => h('option', { value: column.code }, `${column.code} – ${column.title}`)));
    const at = h('input', { id: 'stop-at', type: 'datetime-local', required: '', value: this.words.localNow() });
    const ground = h('textarea', { id: 'stop-ground', required: '', minlength: SHORTEST_GROUND, maxlength: 1000, 'aria-describedby': 'stop-short' });
    this.ask({ title: `${texts.stop} – ${part.code}`, content: [h('p', {}, h('b', {}, row.name)), h('p', { class: 'told warn' }, texts.stopQuestion),
      h('div', { class: 'field' }, h('label', { for: 'stop-criterion' }, texts.stopCriterion), criterion),
      h('div', { class: 'field' }, h('label', { for: 'stop-at' }, texts.stopAt), at),
      h('div', { class: 'field' }, h('label', { for: 'stop-ground' }, texts.ground), h('span', { class: 'hint', id: 'stop-short' }, texts.groundShort), ground)],
    doing: texts.stopDo, look: 'danger', act: () => act({ criterion: criterion.value, at: at.value, ground: ground.value }), closed });
  }

  complete(part, done, all, act) {
    const { words } = this;
    this.ask({ title: words.of('complete', part.code), content: [h('p', {}, words.of('completeQuestion', done, all))],
      doing: words.of('complete', part.code), act });
  }

  keys() {
    const { texts } = this.words;
    this.ask({ title: texts.keysTitle, content: [h('table', { class: 'list tight' }, h('thead', {}, h('tr', {}, h('th', { scope: 'col' }, texts.keysKey),
      h('th', { scope: 'col' }, texts.keysDoes))), h('tbody', {}, ...texts.keysTable.split(' | ').map(line => {
      const [key, does] = line.split(' = ');
      return h('tr', {}, h('td', { class: 'nowrap' }, key), h('td', {}, does));
    })))], doing: null, cancel: texts.close, wide: true });
  }
}
