// The checking page: puts the parts together.
//   verdict, claims, cose, cbor, base45, snapshot, keys, der (what a code is worth; pure) · lists, store, reports (what this phone keeps)
//   bring (files) · reader, camera (from picture to text) · home, answer, words (what is shown)
import { h } from '../elements.js';
import { drawAnswer } from './answer.js';
import { Bring } from './bring.js';
import { readByCamera } from './camera.js';
import { drawHome } from './home.js';
import { Lists } from './lists.js';
import { readPicture } from './reader.js';
import { drawReport, Reports } from './reports.js';
import { Store } from './store.js';
import { today, verdict } from './verdict.js';
import { Words } from './words.js';

const STALE = 30 * 60 * 1000;
const SMALL_CODE = /^https?:\/\/[^/]+(\/v\/[A-Z0-9-]+\/[A-Z0-9]+)$/i;

class CheckPage {

  busy = false;
  installable = null;
  /** What is shown: 'home', 'answer' or 'report'. */
  view = 'home';

  constructor(place) {
    this.place = place;
    this.body = place.querySelector('#check');
    this.told = place.querySelector('#told');
    const given = JSON.parse(this.body.dataset.texts);
    this.munitions = given.munitions;
    this.phone = given.phone;
    this.store = new Store();
    this.words = new Words(given, this.store.get('language') ?? document.documentElement.lang);
    this.lists = new Lists(this.store);
    this.bring = new Bring(this);
    this.reports = new Reports(this.store);
  }

  async start() {
    this.lists.addEventListener('change', () => this.again());
    addEventListener('popstate', () => this.show('home'));
    addEventListener('online', () => this.freshen());
    document.addEventListener('visibilitychange', () => document.visibilityState === 'visible' && this.wake());
    addEventListener('beforeinstallprompt', event => {
      event.preventDefault();
      this.installable = event;
      this.again();
    });
    document.getElementById('language').addEventListener('click', () => this.speak(this.words.other));
    this.speak(this.words.language);
    await this.lists.load();
    await this.freshen();
    await navigator.storage?.persist?.();    // what is kept here is not to be cleared for want of room
  }

  clock() {
    return today(Math.floor(Date.now() / 1000), this.lists.keys, this.lists.snapshot);
  }

  // ---- what is shown

  speak(language) {
    this.words.language = language;
    this.store.put('language', language);
    document.documentElement.lang = language;
    const { words } = this;
    const switcher = document.getElementById('language');
    switcher.textContent = words.in(words.other, 'language');
    switcher.lang = words.other;
    document.querySelectorAll('[data-text]').forEach(element => {
      element.textContent = words.of(element.dataset.text);
    });
    this.say(null);
    this.draw();
  }

  /** A step that Back takes back, unless it is the way home. */
  show(view) {
    if (view !== 'home' && this.view === 'home') {
      history.pushState(view, '');
    }
    this.view = view;
    this.draw();
    this.place.scrollIntoView();
    this.body.querySelector('h1').focus({ preventScroll: true });
  }

  draw() {
    const acts = this.acts;
    document.body.classList.toggle('answering', this.view === 'answer');
    const open = [...this.body.querySelectorAll('details')].map(one => one.open);
    const focused = this.body.contains(document.activeElement) ? nameOf(document.activeElement) : null;
    this.body.replaceChildren(this.view === 'answer' ? drawAnswer(this.answer, this.clock(), this, acts)
      : this.view === 'report' ? drawReport(this, acts) : drawHome(this, acts));
    this.body.querySelectorAll('details').forEach((one, at) => {
      one.open ||= open[at];
    });
    if (focused) {
      [...this.body.querySelectorAll('button, a, input, summary, h1')].find(one => nameOf(one) === focused)?.focus({ preventScroll: true });
    }
    document.title = `${this.words.of(this.view === 'answer' ? 'Verdict.' + this.answer.verdict : 'title')} – Brevet`;
  }

  /** Something that is known has changed: what is shown follows; what is being typed stays. */
  async again() {
    if (this.view === 'answer') {
      this.answer = await this.judge();
      this.draw();
    } else if (this.view === 'home' && !this.typing) {
      this.draw();
    }
  }

  get typing() {
    return this.body.contains(document.activeElement) && document.activeElement.matches('textarea, input[type=text]');
  }

  /** @param look null: nothing to say */
  say(look, ...sentences) {
    this.told.replaceChildren(...(look ? [h('div', { class: 'told ' + look }, ...sentences.map(one => h('p', {}, one)))] : []));
  }

  get acts() {
    return {
      camera: () => this.byCamera(), picture: files => this.work(() => this.byPicture(files[0])), text: text => this.take(tidy(text)),
      files: files => this.work(() => this.bring.files(files)), refresh: () => this.freshen(true), trust: typed => this.bring.trust(typed),
      distrust: () => this.bring.ask(null), another: () => history.back(), report: () => this.show('report'),
      reported: told => this.report(told), send: () => this.send(true), install: () => this.installable.prompt()
    };
  }

  // ---- from a code to the answer

  async byCamera() {
    try {
      const text = await readByCamera(this.words);
      if (text) {
        await this.take(text);
      }
    } catch (failure) {
      this.say('bad', this.words.of(failure instanceof DOMException ? 'camera.refused' : 'reader.missing'));
    }
  }

  async byPicture(file) {
    this.say('info', this.words.of('reading'));
    let text;
    try {
      text = await readPicture(file);
    } catch (failure) {
      this.say('bad', this.words.of(failure instanceof DOMException ? 'picture.broken' : 'reader.missing'));
      return;
    }
    if (!text) {
      this.say('bad', this.words.of('picture.nothing'));
      return;
    }
    await this.take(text);
  }

  /** What a code said, or what was pasted. */
  async take(text) {
    this.say(null);
    const small = SMALL_CODE.exec(text);
    if (text.startsWith('BRS1:')) {
      await this.bring.snapshot(text);
    } else if (small) {
      this.say('info', this.words.of('smallCode'), h('a', { class: 'button', href: small[1] }, this.words.of('smallCode.open')));
    } else if (!text) {
      this.say('bad', this.words.of('text.empty'));
    } else {
      const begun = performance.now();
      this.text = text;
      this.answer = await this.judge();
      this.show('answer');
      this.body.firstChild.dataset.milliseconds = (performance.now() - begun).toFixed(1);
    }
  }

  judge() {
    return verdict(this.text, this.lists.keys, this.lists.snapshot, Math.floor(Date.now() / 1000));
  }

  // ---- the network, when there is one

  wake() {
    this.again();
    if (Date.now() - (this.asked ?? 0) > STALE) {
      this.freshen();
    }
  }

  /** @param wanted somebody asked for it and wants to hear */
  async freshen(wanted = false) {
    this.asked = Date.now();
    if (!crypto.subtle) {
      return;
    }
    const outcome = await this.lists.refresh();
    if (wanted || this.lists.otherRoot) {
      this.say({ new: 'good', same: 'good', away: 'warn', none: 'warn', refused: 'bad' }[outcome], this.words.of('refreshed.' + outcome),
        ...(this.lists.refusal ? [this.words.of('notTaken.' + this.lists.refusal)] : []));
    }
    await this.send(false);
  }

  async send(wanted) {
    if (!this.reports.waiting.length) {
      return;
    }
    const { sent, refused } = await this.reports.send();
    if (sent || refused || wanted) {
      this.say(refused ? 'bad' : sent ? 'good' : 'warn', this.words.of(refused ? 'reports.refused' : sent ? 'reports.sent' : 'reports.notSent'));
      this.again();
    }
  }

  async report(told) {
    if (this.reports.full) {
      this.say('bad', this.words.of('reports.full'));
      return;
    }
    this.reports.add(this.text, told);
    history.back();
    this.say('info', this.words.of('reports.kept'));
    await this.send(false);
  }

  async work(job) {
    this.busy = true;
    try {
      await job();
    } finally {
      this.busy = false;
      this.again();
    }
  }
}

/** By which a part of the page is found again when it has been drawn anew. */
function nameOf(element) {
  return element.id || element.tagName + element.textContent;
}

/** What a messenger or a mail program adds to a text; the blanks within it belong to it. */
function tidy(text) {
  return text.replace(/[\r\n\t]/g, '').trim();
}

new CheckPage(document.getElementById('content')).start();
navigator.serviceWorker?.register('/check/sw.js', { scope: '/check', updateViaCache: 'none' });
