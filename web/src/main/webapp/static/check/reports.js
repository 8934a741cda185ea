// Papers that are not genuine, reported to CCLAM: kept on this phone until the server has them, each under a key of its own so that it arrives once.
import { button, field, h } from '../elements.js';

/** As many as a phone keeps; what comes in on top of them is refused and said. */
const MOST = 50;
const PLACE = 200;
const NOTE = 1000;
const CODE = 1000;
const PATIENCE = 15000;

export class Reports {

  #sending = null;

  constructor(store) {
    this.store = store;
    this.waiting = JSON.parse(store.get('reports') ?? '[]');
  }

  get full() {
    return this.waiting.length >= MOST;
  }

  /** @param code what was read. @param told {place, note} */
  add(code, told) {
    this.waiting.push({ key: newKey(), code: code.slice(0, CODE), foundAt: new Date().toISOString().replace(/\.\d+Z/, 'Z'),
      place: told.place.slice(0, PLACE), note: told.note.slice(0, NOTE) });
    this.#keep();
  }

  /** Sends what waits, one after the other. @returns how many arrived; what the server refuses for good is not sent again and counts as refused */
  send() {
    this.#sending ??= this.#sendAll().finally(() => {
      this.#sending = null;
    });
    return this.#sending;
  }

  async #sendAll() {
    let [sent, refused] = [0, 0];
    while (this.waiting.length) {
      const answer = await post(this.waiting[0]);
      if (!answer || answer === 429 || answer >= 500) {
        break;
      }
      if (answer < 300) {
        sent++;
      } else {
        refused++;
      }
      this.waiting.shift();
      this.#keep();
    }
    return { sent, refused };
  }

  #keep() {
    this.store.put('reports', JSON.stringify(this.waiting));
  }
}

/** @returns the status, 0 where nobody answers */
async function post(report) {
  const stop = new AbortController();
  const late = setTimeout(() => stop.abort(), PATIENCE);
  try {
    return (await fetch('/api/v1/forgeries', { method: 'POST', credentials: 'omit', signal: stop.signal,
      headers: { 'Content-Type': 'application/json', Accept: 'application/json' }, body: JSON.stringify(report) })).status;
  } catch {
    return 0;    // no network: it waits on
  } finally {
    clearTimeout(late);
  }
}

function newKey() {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = bytes[6] & 0x0f | 0x40;
  bytes[8] = bytes[8] & 0x3f | 0x80;
  return [...bytes].map(byte => byte.toString(16).padStart(2, '0')).join('').replace(/(.{8})(.{4})(.{4})(.{4})(.{12})/, '$1-$2-$3-$4-$5');
}

/** The form, in the place of the answer. */
export function drawReport(page, acts) {
  const { words } = page;
  const place = h('input', { id: 'place', type: 'text', maxlength: PLACE, required: '', autocomplete: 'off' });
  const note = h('textarea', { id: 'note', maxlength: NOTE, rows: '4' });
  return h('form', { class: 'form', onsubmit: event => {
    event.preventDefault();
    acts.reported({ place: place.value.trim(), note: note.value.trim() });
  } },
    h('div', { class: 'title' }, h('h1', { tabindex: '-1' }, words.of('report'))), h('p', {}, words.of('report.how')),
    field(words.of('report.place'), words.of('report.place.hint'), place), field(words.of('report.note'), words.of('report.note.hint'), note),
    h('div', { class: 'buttons' }, h('button', { type: 'submit', class: 'button main' }, words.of('report.send')),
      button(words.of('cancel'), acts.another)));
}
