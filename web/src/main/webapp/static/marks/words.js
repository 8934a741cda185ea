// Words: text comes from the page, numbers and times as the reader's language writes them.

import { h, fill, button } from '../elements.js';

export { h, fill, button };

export const SIGNS = { COMPETENT: '✓', NOT_YET: '✕', NOT_OBSERVED: '○' };
export const RESULTS = Object.keys(SIGNS);
const LOOKS = { SCHEDULED: '', IN_PROGRESS: 'info', STOPPED_SAFETY: 'stop', MARKED: 'ok', RETURNED: 'warn', MODERATED: 'ok', PUBLISHED: 'ended' };

/** How things of the mark sheet are said in one language. */
export class Words {

  constructor(texts, language, zone) {
    Object.assign(this, { texts, language, zone, ahead: 0 });
    this.comma = new Intl.NumberFormat(language).format(1.5).charAt(1);
  }

  of(key, ...values) {
    return fill(this.texts[key], ...values);
  }

  /** The server's clock counts. */
  serverTime(now) {
    this.ahead = new Date(now) - Date.now();
  }

  /** A stored value as it is written here; what is no number as it was typed. */
  written(value) {
    return value === null || value === undefined ? '' : /^\d+\.\d+$/.test(value) ? value.replace('.', this.comma) : String(value);
  }

  /** A value in words: "competent", "12,5", "empty". */
  worded(column, value) {
    return !value ? this.texts.emptyValue : column.kind === 'CRITERION' ? this.result(value) : this.written(value);
  }

  result(value) {
    return this.texts['result.' + value] ?? value;
  }

  /** The result that a letter stands for, null for another key. */
  resultOf(letter) {
    const upper = letter.toLocaleUpperCase(this.language);
    return RESULTS.find(result => this.texts['key.' + result].toLocaleUpperCase(this.language) === upper) ?? null;
  }

  figure(value) {
    return new Intl.NumberFormat(this.language).format(value);
  }

  moment(at) {
    return this.#dated(at, 'fr-FR', { day: '2-digit', month: '2-digit', year: 'numeric', hour: '2-digit', minute: '2-digit' });
  }

  time(at) {
    return this.#dated(at, 'fr-FR', { hour: '2-digit', minute: '2-digit' });
  }

  /** The server's time in the session's zone, as an input wants it. */
  localNow() {
    return this.#dated(Date.now() + this.ahead, 'sv-SE', { dateStyle: 'short', timeStyle: 'short' }).replace(' ', 'T');
  }

  #dated(at, locale, form) {
    return new Intl.DateTimeFormat(locale, { timeZone: this.zone, ...form }).format(new Date(at));
  }

  // ---- parts of the sheet

  title(column, part) {
    return column.kind === 'THEORY' ? `${part.code} ${part.title}` : column.kind === 'TIME' ? this.texts.minutes : `${column.code} ${column.title}`;
  }

  short(column, part) {
    return column.kind === 'THEORY' ? part.code : column.kind === 'TIME' ? this.texts.minutes : column.code;
  }

  heading(column) {
    if (column.kind === 'THEORY') {
      return [this.of('mark', this.figure(column.max))];
    }
    if (column.kind === 'TIME') {
      return [h('span', { class: 'words' }, this.texts.minutes)];
    }
    return [h('b', {}, column.code), ' ', h('span', { class: 'words' }, column.title), ' ',
      column.critical ? h('span', { class: 'flag critical' }, this.texts.critical) : null,
      column.timed ? h('span', { class: 'flag' }, this.texts.timed) : null].filter(Boolean);
  }

  facts(part) {
    const [first] = part.columns;
    return part.kind === 'THEORY' ? [this.of('step', this.figure(first.step)), this.of('floor', this.figure(first.floor))]
      : part.columns.filter(column => column.kind === 'TIME').map(column => this.of('limit', column.limit));
  }

  letters() {
    return RESULTS.map(result => `${this.texts['key.' + result]} ${this.result(result).toLocaleLowerCase(this.language)}`).join(', ');
  }

  status(state) {
    return h('span', { class: 'status ' + LOOKS[state] }, this.texts['state.' + state]);
  }

  // ---- state of a cell

  /** What became of the entry, short: it stands in the cell. */
  state(cell) {
    switch (cell.state) {
      case 'saving': return this.texts.saving;
      case 'saved': return this.of(cell.value === null ? 'emptied' : 'saved', this.time(cell.at));
      case 'waiting': return this.texts.waiting;
      case 'refused': return `${this.texts.refused} ${cell.message}`;
      case 'stale': return this.stale(cell);
      default: return '';
    }
  }

  /** The same for a narrow column; all of it stands in the label, the tip and, if somebody has to look at it, above the table. */
  brief(cell) {
    const { texts } = this;
    return { saved: cell.value === null ? texts.emptiedBrief : texts.savedBrief, refused: texts.refusedBrief, stale: texts.staleBrief }[cell.state] ?? this.state(cell);
  }

  stale(cell) {
    const { by, theirs, at } = cell.theirs;
    return this.of('stale', by, this.worded(cell.column, theirs), this.moment(at), this.worded(cell.column, cell.typed?.value));
  }

  /** All that is to be known about a cell in one sentence, for those who do not see the table. */
  label(cell) {
    const { column, part, row } = cell;
    const flags = [column.critical ? this.texts.critical : null, column.timed ? this.texts.timed : null].filter(Boolean);
    const where = [row.name, this.title(column, part), ...flags].join(', ');
    return [this.of('changed', where, this.worded(column, cell.shown)), cell.shownRemark, this.state(cell)].filter(Boolean).join('. ');
  }
}
