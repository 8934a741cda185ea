// Saves cells of the mark sheet, each for itself: stored, refused or told of another's value. What was typed is never dropped: it is saved,
// or it stays with the reason why not. A few cells go one by one, many together, since a far server costs by the request. Without a network
// they are sent again under the same key, so that nothing is stored twice.

import { same } from './model.js';

const AT_ONCE = 4;
/** From so many on they go together; at most so many, and so many characters (the server reads 64 KB). */
const MANY = 4;
const TOGETHER = 50;
const LONGEST = 40000;
const PATIENCE = 20000;
const WAITS = [2000, 4000, 8000, 15000, 30000];
const AWAY = [502, 503, 504];

export class Queue extends EventTarget {

  #server;
  #store;
  #queue = [];
  #running = 0;
  #timer = null;
  #failures = 0;
  #unsaved = new Set();

  /** @param server sends: {put(cell, entry), putAll([{cell, entry}])} answer {status, body} each, or throw when nobody answers */
  constructor(server, store) {
    super();
    this.#server = server;
    this.#store = store;
    this.signedOut = false;
    addEventListener('online', () => this.retry());
  }

  get unsaved() {
    return [...this.#unsaved];
  }

  get waiting() {
    return this.unsaved.filter(cell => cell.state === 'waiting');
  }

  get idle() {
    return !this.#running && !this.#queue.length;
  }

  save(cell, value, remark) {
    cell.typed = { value, remark: remark || null };
    cell.theirs = null;
    this.#keep(cell);
    this.#enqueue(cell);
  }

  /** What this device kept of an earlier visit: under the version that was looked at then, and under the key it may have been sent with. */
  restore(cell) {
    const kept = this.#store.get(cell.key);
    if (!kept?.typed || cell.typed) {
      return false;
    }
    Object.assign(cell, { typed: kept.typed, sent: kept.sent, version: kept.version });
    this.#unsaved.add(cell);
    this.#enqueue(cell);
    return true;
  }

  /** R3: on purpose over the other's value. */
  keepMine(cell) {
    cell.version = cell.theirs.version;
    cell.theirs = null;
    this.#keep(cell);
    this.#enqueue(cell);
  }

  /** Forgets what was typed, unless it is on its way. */
  drop(cell) {
    if (cell.busy) {
      return;
    }
    cell.clear();
    this.#forget(cell);
    this.#tell(cell);
  }

  /** Another tab has stored it: nothing is left to do here. */
  settledElsewhere(cell) {
    if (cell.state === 'waiting' && !this.#store.get(cell.key)) {
      this.drop(cell);
    }
  }

  retry() {
    clearTimeout(this.#timer);
    this.#timer = null;
    this.waiting.forEach(cell => this.#enqueue(cell));
  }

  signedIn() {
    this.signedOut = false;
    this.#failures = 0;
    this.retry();
  }

  #keep(cell) {
    this.#unsaved.add(cell);
    this.#store.put(cell.key, { typed: cell.typed, version: cell.version, sent: cell.sent });
  }

  #forget(cell) {
    this.#unsaved.delete(cell);
    this.#store.remove(cell.key);
  }

  #enqueue(cell) {
    if (cell.busy) {
      return;     // it looks for what was typed meanwhile when its answer is there
    }
    cell.busy = true;
    cell.state = 'saving';
    cell.message = '';
    this.#queue.push(cell);
    this.#tell(cell);
    // Not at once: what is typed or pasted in one go may go together
    Promise.resolve().then(() => this.#next());
  }

  #next() {
    while (this.#running < AT_ONCE && this.#queue.length) {
      const cells = this.#queue.length < MANY ? [this.#queue.shift()] : this.#together();
      this.#running++;
      this.#send(cells).finally(() => {
        this.#running--;
        this.#next();
        if (this.idle) {
          this.dispatchEvent(new Event('idle'));
        }
      });
    }
  }

  #together() {
    const cells = [];
    for (let length = 0; this.#queue.length && cells.length < TOGETHER && length < LONGEST;) {
      const cell = this.#queue.shift();
      length += 200 + 6 * (cell.typed.remark?.length ?? 0);
      cells.push(cell);
    }
    return cells;
  }

  async #send(cells) {
    cells.forEach(cell => {
      cell.sent ??= { ...cell.typed, version: cell.version, key: newKey() };
      this.#keep(cell);
    });
    let answers;
    try {
      answers = cells.length === 1 ? [await this.#server.put(cells[0], cells[0].sent, AbortSignal.timeout(PATIENCE))]
        : await this.#server.putAll(cells, AbortSignal.timeout(PATIENCE));
    } catch {
      answers = cells.map(() => ({ status: 503 }));
    }
    cells.forEach((cell, index) => {
      cell.busy = false;
      const again = this.#answered(cell, answers[index]);
      if (again) {
        this.#enqueue(cell);
      } else {
        this.#tell(cell);
      }
    });
  }

  /** @return whether something newer was typed meanwhile, which has to go now */
  #answered(cell, { status, body }) {
    if (AWAY.includes(status)) {
      this.#wait(cell);
      return false;
    }
    if (status === 401) {
      cell.state = 'waiting';
      this.signedOut = true;
      return false;
    }
    this.signedOut = false;
    this.#failures = 0;
    const newest = cell.typed.value === cell.sent.value && cell.typed.remark === cell.sent.remark;
    cell.sent = null;
    if (status === 200) {
      cell.stored(body, null);
      if (newest) {
        this.#saved(cell);
      } else {
        this.#keep(cell);
      }
      this.dispatchEvent(new CustomEvent('stored', { detail: { cell, ...body } }));
      return !newest;
    }
    if (status === 409 && body.by) {
      if (newest && same(body.theirs, cell.typed.value) && !cell.typed.remark) {
        cell.stored({ value: body.theirs || null, version: body.version, at: body.at }, body.by);
        this.#saved(cell);       // two who noted the same are of one mind
      } else {
        cell.state = 'stale';
        cell.theirs = body;
        this.#keep(cell);
      }
      return false;
    }
    if (newest) {
      cell.state = 'refused';
      cell.message = body.reasons ? body.reasons.map(reason => reason.text).join(' ') : body.message ?? String(status);
    }
    this.#keep(cell);
    return !newest;
  }

  #saved(cell) {
    cell.typed = null;
    cell.state = 'saved';
    this.#forget(cell);
    if (this.#timer) {
      this.retry();     // the server is there again: what waits need not wait longer
    }
  }

  /** Nobody answers: what stands behind it need not try in vain. */
  #wait(cell) {
    cell.state = 'waiting';
    this.#queue.splice(0).forEach(other => {
      other.busy = false;
      other.state = 'waiting';
      this.#tell(other);
    });
    this.#timer ??= setTimeout(() => this.retry(), WAITS[Math.min(this.#failures++, WAITS.length - 1)]);
  }

  #tell(cell) {
    this.dispatchEvent(new CustomEvent('cell', { detail: cell }));
  }
}

/** Without crypto.randomUUID, which browsers keep for secure origins. */
function newKey() {
  return [...crypto.getRandomValues(new Uint8Array(16))].map(byte => byte.toString(16).padStart(2, '0')).join('');
}
