// The page before a code is read: the ways in, the lists with their age, and how newer ones come in.
import { button, field, h } from '../elements.js';
import { hasCamera } from './camera.js';
import { TYPED } from './lists.js';

/** @param page {words, lists, bring, store, reports, busy, clock(), installable}. @param acts what the buttons do */
export function drawHome(page, acts) {
  const { words } = page;
  return h('div', { class: 'home' },
    h('div', { class: 'title' }, h('h1', { tabindex: '-1' }, words.of('title'))),
    h('p', { class: 'lead' }, words.of('lead')),
    crypto.subtle ? null : h('p', { class: 'told bad', role: 'alert' }, words.of('insecure')),
    ways(page, acts), lists(page, acts), bring(page, acts), waiting(page, acts),
    h('p', {}, h('a', { href: '/verify' }, words.of('online'))),
    page.installable ? h('p', {}, button(words.of('install'), acts.install)) : null);
}

function ways({ words, busy }, acts) {
  const disabled = busy ? '' : null;
  const text = h('textarea', { id: 'text', rows: '3', spellcheck: 'false', autocomplete: 'off', autocapitalize: 'characters', class: 'code wrap' });
  return h('section', { class: 'ways', 'aria-label': words.of('ways') },
    hasCamera() ? button(words.of('camera'), acts.camera, 'main', { disabled }) : null,
    chooser('picture', words.of('picture'), hasCamera() ? '' : 'main', { accept: 'image/*', disabled }, acts.picture),
    h('details', { class: 'card' }, h('summary', {}, words.of('paste')),
      field(words.of('text'), words.of('text.hint'), text),
      button(words.of('verify.submit'), () => acts.text(text.value), 'main')));
}

/** A button that opens the choice of a file, usable by keyboard: the field itself lies under it. */
function chooser(id, label, look, attributes, act) {
  return h('label', { class: `button chooser ${look}`.trim() }, h('span', {}, label),
    h('input', { id, type: 'file', ...attributes, onchange: event => {
      const files = [...event.target.files];
      event.target.value = '';    // the same file may be chosen again
      act(files);
    } }));
}

function lists(page, acts) {
  const { words, lists, store } = page;
  const now = page.clock();
  return h('section', { class: 'card', 'aria-labelledby': 'lists' }, h('h2', { id: 'lists' }, words.of('lists')),
    lists.otherRoot ? h('p', { class: 'told bad', role: 'alert' }, words.of('otherRoot')) : null,
    lists.keys?.specimen ? h('p', { class: 'told warn' }, words.of('specimenList')) : null,
    store.keeps ? null : h('p', { class: 'told warn' }, words.of('keepsNothing')),
    h('dl', { class: 'facts' },
      h('dt', {}, words.of('lists.snapshot')), h('dd', { id: 'kept-snapshot' }, ...snapshot(lists, words, now)),
      h('dt', {}, words.of('lists.keys')), h('dd', { id: 'kept-keys' }, ...keys(lists, words, now)),
      ...root(lists, words)),
    h('div', { class: 'buttons' }, button(words.of('refresh'), acts.refresh)));
}

function root({ root }, words) {
  const fingerprint = root && h('span', { class: 'code' }, grouped(root.fingerprint.slice(0, TYPED)));
  return root ? [h('dt', {}, words.of('lists.root')), h('dd', {}, root.name + ' ', fingerprint)] : [];
}

function snapshot({ snapshot, lost }, words, now) {
  if (!snapshot) {
    return [status('stop', words.of('lists.noSnapshot')), ...(lost ? [' ', words.of('notTaken.' + lost)] : [])];
  }
  const age = words.of('lists.age', words.moment(snapshot.asOf), words.age(now - snapshot.asOf));
  return now >= snapshot.useUntil ? [status('warn', words.of('lists.old')), ' ', age]
    : [status('ok', words.of('lists.good', words.day(snapshot.useUntil))), ' ', age];
}

function keys({ keys }, words, now) {
  return keys ? [words.of('lists.age', words.moment(keys.iat), words.age(now - keys.iat))] : [status('stop', words.of('lists.noKeys'))];
}

function bring({ words, bring: { root } }, acts) {
  return h('details', { class: 'card', id: 'bring', open: root ? '' : null }, h('summary', {}, words.of('bring')),
    h('p', {}, words.of('bring.how')),
    chooser('files', words.of('bring.choose'), '', { multiple: '', accept: '.jws,.txt,.pem,image/*' }, acts.files),
    root ? trust(root, words, acts) : null);
}

/** Nothing of the file is shown: who has no fingerprint from elsewhere has nothing to type. */
function trust({ other, failure }, words, acts) {
  const typed = h('input', { id: 'fingerprint', type: 'text', maxlength: '100', autocomplete: 'off', spellcheck: 'false', required: '',
    class: 'code', 'aria-invalid': failure ? 'true' : null });
  return h('form', { class: 'form trust', onsubmit: event => {
    event.preventDefault();
    acts.trust(typed.value);
  } },
    h('div', { class: 'told warn' }, h('p', {}, words.of(other ? 'trust.other' : 'trust.first'))),
    field(words.of('trust.typed', TYPED), words.of('trust.hint'), typed, failure ? words.of('notTaken.' + failure) : null),
    h('div', { class: 'buttons' }, h('button', { type: 'submit', class: 'button danger' }, words.of('trust')),
      button(words.of('cancel'), acts.distrust)));
}

function waiting({ words, reports }, acts) {
  return reports.waiting.length ? h('section', { class: 'card', 'aria-labelledby': 'waiting' },
    h('h2', { id: 'waiting' }, words.of('reports')), h('p', {}, words.of('reports.waiting', reports.waiting.length)),
    button(words.of('reports.send'), acts.send)) : null;
}

function status(look, text) {
  return h('span', { class: 'status wrap ' + look }, text);
}

/** abcd 0123 … as fingerprints are read out. */
function grouped(digits) {
  return digits.replace(/(.{4})(?=.)/g, '$1 ');
}
