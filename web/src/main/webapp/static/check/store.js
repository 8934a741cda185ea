// What is kept on this phone: root, key list, snapshot, language, reports that wait. A browser that keeps nothing (a private window) still
// checks while the page is open; the page says so.

const PREFIX = 'brevet check ';

export class Store {

  keeps = true;

  get(key) {
    try {
      return localStorage.getItem(PREFIX + key);
    } catch {
      this.keeps = false;
      return null;
    }
  }

  /** @param value null: nothing any more */
  put(key, value) {
    try {
      if (value === null) {
        localStorage.removeItem(PREFIX + key);
      } else {
        localStorage.setItem(PREFIX + key, value);
      }
    } catch {
      this.keeps = false;
    }
  }

  /** @param act told which key another tab has changed */
  onOtherTab(act) {
    addEventListener('storage', event => {
      if (event.key?.startsWith(PREFIX)) {
        act(event.key.slice(PREFIX.length));
      }
    });
  }
}
