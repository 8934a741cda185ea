// Saves cells of the mark sheet, each alone: one request a cell at a time, a few cells at once. What was typed is never dropped: it is
// saved, or it stays with the reason why not. Without a network it is sent again under the same key, so that nothing is stored twice.

const AT_ONCE = 4;
const PATIENCE = 15000;
const WAITS = [2000, 4000, 8000, 15000, 30000];

/** One cell: what is stored, and what was typed and is not stored yet. */
export class Cell {

  constructor(row, part, column) {
    Object.assign(this, { row, part, column, value: null, remark: null, version: 0, by: null, at: null });
    this.clear();
  }

  clear() {
    this.typed = null;      // {value, remark}, the newest
    this.sent = null;       // what was sent and not answered yet, with its key and version
    this.state = '';        // saving, saved, refused, stale, waiting
    this.message = '';
    this.theirs = null;
  }

  stored({ value, remark, version, at }, by) {
    Object.assign(this, { value, remark: remark ?? null, version, at: new Date(at), by });
  }

  /** What a person sees in it. */
  get shown() {
    return this.typed ? this.typed.value : this.value;
  }

  get shownRemark() {
    return this.typed ? this.typed.remark : this.remark;
  }
}

export class Saver extends EventTarget {

  #base;
  #queue = [];
  #running = 0;
  #timer = null;
  #failures = 0;
  #unsaved = new Set();

  constructor(base) {
    super();
    this.#base = base;
    this.signedOut = false;
    addEventListener('online', () => this.retry());
  }

  get unsaved() {
    return [...this.#unsaved];
  }

  get waiting() {
    return this.unsaved.filter(cell => cell.state === 'waiting');
  }

  save(cell, value, remark) {
    cell.typed = { value, remark };
    cell.theirs = null;
    this.#unsaved.add(cell);
    this.#enqueue(cell);
  }

  /** R3: on purpose over the other's value. */
  keepMine(cell) {
    cell.version = cell.theirs.version;
    cell.theirs = null;
    this.#enqueue(cell);
  }

  /** Forgets what was typed, unless it is on its way. */
  drop(cell) {
    if (cell.busy) {
      return;
    }
    cell.clear();
    this.#unsaved.delete(cell);
    this.#tell(cell);
  }

  retry() {
    clearTimeout(this.#timer);
    this.#timer = null;
    this.waiting.forEach(cell => this.#enqueue(cell));
  }

  #enqueue(cell) {
    if (cell.busy) {
      return;     // it looks for what was typed meanwhile when its answer is there
    }
    cell.busy = true;
    cell.state = 'saving';
    cell.message = '';
    this.#tell(cell);
    this.#queue.push(cell);
    this.#next();
  }

  #next() {
    while (this.#running < AT_ONCE && this.#queue.length) {
      const cell = this.#queue.shift();
      this.#running++;
      this.#send(cell).finally(() => {
        cell.busy = false;
        this.#running--;
        this.#tell(cell);
        this.#next();
      });
    }
  }

  async #send(cell) {
    while (cell.typed) {
      const typed = cell.typed;
      cell.sent ??= { ...typed, version: cell.version, key: newKey(), typed };
      let answer;
      let body;
      try {
        answer = await this.#put(cell);
        body = await answer.json().catch(() => ({}));
      } catch {
        return this.#wait(cell);
      }
      if ([502, 503, 504].includes(answer.status)) {
        return this.#wait(cell);
      }
      if (answer.status === 401) {
        this.signedOut = true;
        cell.state = 'waiting';
        return;
      }
      this.signedOut = false;
      this.#failures = 0;
      const newest = cell.typed === cell.sent.typed;
      cell.sent = null;
      if (answer.ok) {
        cell.stored(body, null);
        this.dispatchEvent(new CustomEvent('stored', { detail: { cell, ...body } }));
        if (newest) {
          cell.typed = null;
          cell.state = 'saved';
          this.#unsaved.delete(cell);
          this.#goOn();
          return;
        }
      } else if (answer.status === 409 && body.by) {
        cell.state = 'stale';
        cell.theirs = body;
        return;
      } else if (newest) {
        cell.state = 'refused';
        cell.message = body.reasons ? body.reasons.map(reason => reason.text).join(' ') : body.message ?? String(answer.status);
        return;
      }
    }
  }

  #put(cell) {
    const { value, remark, version, key } = cell.sent;
    const body = { [cell.column.kind === 'CRITERION' ? 'result' : 'value']: value, remark, version };
    return fetch(`${this.#base}/${cell.row.enrolment}/${encodeURIComponent(cell.part.code)}/${encodeURIComponent(cell.column.code)}`, {
      method: 'PUT', headers: { 'Content-Type': 'application/json', 'Idempotency-Key': key }, body: JSON.stringify(body),
      signal: AbortSignal.timeout(PATIENCE)
    });
  }

  #wait(cell) {
    cell.state = 'waiting';
    if (!this.#timer) {
      this.#timer = setTimeout(() => this.retry(), WAITS[Math.min(this.#failures++, WAITS.length - 1)]);
    }
  }

  /** The network is there again: what waits need not wait longer. */
  #goOn() {
    if (this.#timer) {
      this.retry();
    }
  }

  #tell(cell) {
    this.dispatchEvent(new CustomEvent('cell', { detail: cell }));
  }
}

/** Without crypto.randomUUID, which browsers keep for secure origins. */
function newKey() {
  return [...crypto.getRandomValues(new Uint8Array(16))].map(byte => byte.toString(16).padStart(2, '0')).join('');
}
