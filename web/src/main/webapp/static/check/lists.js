// Root, key list and snapshot of this phone: how they come in, and that none is ever followed by an older one. Everything that is kept is
// checked again whenever it is read. A root is kept from the first visit; another one comes in only by bring(), with its fingerprint typed.
import { certificate } from './der.js';
import { ListNotTaken, newerList, readKeys } from './keys.js';
import { newer, NotTaken, readSnapshot } from './snapshot.js';

const PATIENCE = 8000;
/** Of the 64 hexadecimal digits of a fingerprint, those that are typed: nobody makes a second certificate that begins with the same. */
export const TYPED = 16;

/** A root is not taken; {@code reason}: unreadable, fingerprint. */
export class RootNotTaken extends Error {

  constructor(reason, cause) {
    super(reason, { cause });
    this.reason = reason;
  }
}

export class Lists extends EventTarget {

  root = null;
  keys = null;
  snapshot = null;
  /** The server's root is another than the kept one. */
  otherRoot = false;
  /** Why the server's lists were not taken, of the last time. */
  refusal = null;
  /** Why the kept snapshot is none any more: its key was withdrawn, for example. */
  lost = null;

  constructor(store) {
    super();
    this.store = store;
    store.onOtherTab(() => this.load());
  }

  /** What is kept, checked as if it came in now. */
  async load() {
    const kept = ['root', 'keys', 'snapshot'].map(key => this.store.get(key));
    this.root = kept[0] && await certificate(kept[0]).catch(refused(RangeError));
    this.keys = this.root && kept[1] && await readKeys(kept[1], this.root).catch(refused(ListNotTaken));
    await this.#open(kept[2]);
    this.#tell();
  }

  /** With the keys that are known now: a snapshot whose key was withdrawn is none, and a newer one need not be newer than that. */
  async #open(text) {
    this.lost = null;
    this.snapshot = this.keys && text ? await readSnapshot(text, this.keys).catch(refused(NotTaken, why => {
      this.lost = why.reason;
    })) : null;
  }

  /** @returns whether it is newer than what was there. @throws ListNotTaken */
  async takeKeys(text) {
    if (!this.root) {
      throw new ListNotTaken('noRoot');
    }
    const list = newerList(await readKeys(text, this.root), this.keys);
    if (this.keys && list.iat === this.keys.iat) {
      return false;
    }
    this.keys = list;
    this.store.put('keys', list.text);
    await this.#open(this.store.get('snapshot') ?? this.snapshot?.text);
    this.#tell();
    return true;
  }

  /** @returns whether it is newer than what was there. @throws NotTaken */
  async takeSnapshot(text) {
    if (!this.keys) {
      throw new NotTaken('noKeys');
    }
    const offered = newer(await readSnapshot(text.trim(), this.keys), this.snapshot);
    if (this.snapshot && offered.asOf === this.snapshot.asOf && offered.size === this.snapshot.size) {
      return false;
    }
    this.snapshot = offered;
    this.lost = null;
    this.store.put('snapshot', offered.text);
    this.#tell();
    return true;
  }

  /**
   * A root handed over on purpose. Lists of another root are none under this one and go.
   * @param typed the beginning of its fingerprint as somebody else told it: never shown before, so that it is compared and not copied
   */
  async bring(pem, typed) {
    const root = await this.#read(pem);
    const digits = typed.replace(/[^0-9a-fA-F]/g, '').toLowerCase();
    if (digits.length < TYPED || !root.fingerprint.startsWith(digits)) {
      throw new RootNotTaken('fingerprint');
    }
    this.#keep(pem, root);
    await this.load();
  }

  async #read(pem) {
    try {
      return await certificate(pem);
    } catch (broken) {
      throw new RootNotTaken('unreadable', broken);
    }
  }

  #keep(pem, root) {
    if (this.root?.fingerprint !== root.fingerprint) {
      this.keys = this.snapshot = null;
      this.store.put('keys', null);
      this.store.put('snapshot', null);
    }
    this.root = root;
    this.otherRoot = false;
    this.store.put('root', pem);
  }

  /** Asks the server. @returns 'new', 'same', 'away' (nobody answers), 'none' (it has no lists) or 'refused' (what it has is not taken) */
  async refresh() {
    this.refusal = null;
    try {
      const [root, keys, snapshot] = await Promise.all(['root.pem', 'keys.jws', 'snapshot.txt'].map(ask));
      if (!root || !keys) {
        return 'none';
      }
      const offered = await this.#read(root);
      this.otherRoot = this.root !== null && this.root.fingerprint !== offered.fingerprint;
      if (this.otherRoot) {
        this.refusal = 'otherRoot';
        this.#tell();
        return 'refused';
      }
      if (!this.root) {
        await readKeys(keys, offered);    // a root that does not fit the list beside it is not begun with
        this.#keep(root, offered);
      }
      const changed = [await this.takeKeys(keys), snapshot && await this.takeSnapshot(snapshot)];
      return changed.includes(true) ? 'new' : 'same';
    } catch (failure) {
      if (failure instanceof Away) {
        return 'away';
      }
      if (failure instanceof ListNotTaken || failure instanceof NotTaken || failure instanceof RootNotTaken) {
        this.refusal = failure.reason;
        return 'refused';
      }
      throw failure;
    }
  }

  #tell() {
    this.dispatchEvent(new Event('change'));
  }
}

/** No network, or none that answers in time. */
class Away extends Error {
}

/** @returns the file's text, null where the server has none */
async function ask(name) {
  const stop = new AbortController();
  const late = setTimeout(() => stop.abort(), PATIENCE);
  try {
    const answer = await fetch('/check/' + name, { cache: 'no-store', credentials: 'omit', signal: stop.signal });
    if (answer.status >= 500) {
      throw new Away(answer.status);
    }
    return answer.ok ? await answer.text() : null;
  } catch (failure) {
    throw failure instanceof Away ? failure : new Away(failure.message, { cause: failure });
  } finally {
    clearTimeout(late);
  }
}

/** For what was kept and does not hold any more: none; every other failure is one. */
function refused(kind, told) {
  return failure => {
    if (!(failure instanceof kind)) {
      throw failure;
    }
    told?.(failure);
    return null;
  };
}
