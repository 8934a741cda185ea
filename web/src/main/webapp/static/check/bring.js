// Lists that somebody brings: files, and the code of a snapshot. A root among them waits until its fingerprint has been typed.
import { ListNotTaken } from './keys.js';
import { RootNotTaken } from './lists.js';
import { readPicture } from './reader.js';
import { NotTaken } from './snapshot.js';

const LARGEST_TEXT = 1000000;

export class Bring {

  /** A root from a file that waits for its fingerprint: {pem, files, other, failure}. */
  root = null;

  constructor(page) {
    Object.assign(this, { page, words: page.words, lists: page.lists, store: page.store });
  }

  /** Roots first: what else was chosen may hang on one. */
  async files(files) {
    const read = await Promise.all(files.map(file => this.read(file)));
    const root = read.find(one => one.text.includes('-----BEGIN CERTIFICATE-----'));
    const others = read.filter(one => one !== root);
    if (root && !await this.isKept(root.text)) {
      this.ask({ pem: root.text, files: others, other: this.lists.root !== null });
      return;
    }
    await this.takeFiles(others, root ? [this.words.of('taken.sameRoot')] : []);
  }

  /** What cannot be read is empty, and told to be no list. */
  async read(file) {
    if (file.type.startsWith('image/')) {
      return { name: file.name, text: await readPicture(file).catch(() => null) ?? '' };
    }
    return { name: file.name, text: file.size > LARGEST_TEXT ? '' : (await file.text()).trim() };
  }

  async isKept(pem) {
    return this.store.get('root')?.trim() === pem.trim();
  }

  /** Key lists before snapshots, which are checked by them. */
  async takeFiles(files, done) {
    const inOrder = [...files].sort((one, other) => one.text.startsWith('BRS1:') - other.text.startsWith('BRS1:'));
    const told = [...done];
    let good = true;
    for (const file of inOrder) {
      try {
        told.push(await this.takeOne(file));
      } catch (failure) {
        if (!(failure instanceof ListNotTaken || failure instanceof NotTaken)) {
          throw failure;
        }
        good = false;
        told.push([file.name, this.words.of('notTaken.' + failure.reason)].filter(Boolean).join(' – '));
      }
    }
    this.page.say(good ? 'good' : 'bad', ...told);
  }

  /** A snapshot that came as a code or as text. */
  snapshot(text) {
    return this.takeFiles([{ text }], []);
  }

  async takeOne({ text }) {
    if (text.startsWith('BRS1:')) {
      const taken = await this.lists.takeSnapshot(text);
      return this.words.of(taken ? 'taken.snapshot' : 'taken.sameSnapshot', this.words.moment(this.lists.snapshot.asOf));
    }
    const taken = await this.lists.takeKeys(text);
    return this.words.of(taken ? 'taken.keys' : 'taken.sameKeys', this.words.moment(this.lists.keys.iat));
  }

  ask(root) {
    this.root = root;
    this.page.say(null);
    this.page.draw();
    this.page.body.querySelector('#fingerprint')?.focus();
  }

  async trust(typed) {
    const { pem, files } = this.root;
    try {
      await this.lists.bring(pem, typed);
    } catch (failure) {
      if (!(failure instanceof RootNotTaken)) {
        throw failure;
      }
      this.ask({ ...this.root, failure: failure.reason });
      return;
    }
    this.root = null;
    this.page.draw();
    await this.takeFiles(files, [this.words.of('taken.root', this.lists.root.name)]);
  }
}
