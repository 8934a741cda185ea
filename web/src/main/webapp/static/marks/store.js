// What was typed and is not stored at the server yet, kept on this device under the person and the session until it is: a closed tab or a
// reload loses nothing. Nobody else's page reads it, and what is stored at the server is removed here.

export class Store {

  #prefix;
  /** Whether this browser keeps anything (a private window may not). */
  keeps = true;

  constructor(person, session) {
    this.#prefix = `brevet marks ${person} ${session} `;
  }

  /** @param entry {typed: {value, remark}, version, sent: null or {value, remark, version, key}} */
  put(cell, entry) {
    try {
      localStorage.setItem(this.#prefix + cell, JSON.stringify(entry));
    } catch {
      this.keeps = false;
    }
  }

  remove(cell) {
    try {
      localStorage.removeItem(this.#prefix + cell);
    } catch {
      this.keeps = false;
    }
  }

  get(cell) {
    try {
      return JSON.parse(localStorage.getItem(this.#prefix + cell));
    } catch {
      return null;
    }
  }

  /** Keys of the cells with something unsent. */
  get cells() {
    try {
      return Object.keys(localStorage).filter(key => key.startsWith(this.#prefix)).map(key => key.slice(this.#prefix.length));
    } catch {
      this.keeps = false;
      return [];
    }
  }

  /** @param act told which cell another tab of the same person has changed; entry null: it was stored */
  onOtherTab(act) {
    addEventListener('storage', event => {
      if (event.key?.startsWith(this.#prefix)) {
        act(event.key.slice(this.#prefix.length), event.newValue && JSON.parse(event.newValue));
      }
    });
  }
}
