// The verdict, full-screen: a word in both languages with shape and colour, as of when, what to do, and what the code says of its holder (R80).
import { button, h } from '../elements.js';

const TONES = { VALID: 'ok', VALID_WITH_CONDITIONS: 'warn', SUSPENDED: 'stop', WITHDRAWN: 'stop', NOT_GENUINE: 'stop', CANNOT_TELL: 'unknown' };
const [SUPERVISION, QUANTITY, AREA] = [1, 2, 3];
/** These tell of a paper that is known to be genuine. */
const GENUINE = ['NO_SNAPSHOT', 'SNAPSHOT_OLD', 'INDEX_BEYOND'];
const TO_DO = { NO_SNAPSHOT: 'do.genuine', SNAPSHOT_OLD: 'do.genuine', INDEX_BEYOND: 'do.genuine', KEY_DAYS: 'do.SIGNATURE' };

/** @param told what verdict() says. @param now seconds: today as the verdict has it. @param page {words, munitions, phone} */
export function drawAnswer(told, now, page, acts) {
  const { words } = page;
  const tone = TONES[told.verdict] ?? 'ended';
  return h('div', { class: 'answer ' + tone, 'data-verdict': told.verdict, 'data-reason': told.reason ?? null },
    h('div', { class: 'verdict ' + tone, role: tone === 'stop' ? 'alert' : 'status' },
      h('h1', { tabindex: '-1', class: 'word' }, words.of('Verdict.' + told.verdict)),
      h('p', { class: 'word en', lang: words.other }, words.in(words.other, 'Verdict.' + told.verdict)),
      told.specimen ? h('p', { class: 'specimen' }, words.of('specimen')) : null,
      ...meaning(told, words).map(sentence => h('p', { class: 'meaning' }, sentence)),
      h('p', { class: 'as-of' }, asOf(told, words))),
    h('section', { class: 'card', 'aria-labelledby': 'do' }, h('h2', { id: 'do' }, words.of('verify.heading.do')),
      ...toDo(told, now, page).map(sentence => h('p', {}, sentence)),
      page.phone && told.verdict !== 'VALID'
        ? h('p', {}, h('a', { class: 'button', href: 'tel:' + page.phone.replace(/[^+\d]/g, '') }, words.of('call', page.phone))) : null),
    ...(told.code ? known(told.code, page) : []),
    h('div', { class: 'buttons ways' }, button(words.of('another'), acts.another, 'main'),
      told.verdict === 'NOT_GENUINE' ? button(words.of('report'), acts.report, 'danger') : null));
}

function meaning(told, words) {
  if (!told.reason) {
    return [];
  }
  const known = GENUINE.includes(told.reason) && told.asOf !== null ? [words.day(told.asOf)] : [];
  return [words.of('reason.' + told.reason, ...known)];
}

function asOf(told, words) {
  return told.asOf === null ? words.of('asOf.none') : words.of('asOf', words.moment(told.asOf), words.day(told.useUntil));
}

function toDo(told, now, { words, phone }) {
  if (told.reason) {
    return [words.of(TO_DO[told.reason] ?? 'do.' + told.reason), ...(phone ? [] : [words.of('do.call')])];
  }
  const first = words.of('verify.do.' + told.verdict, words.day(told.code.exp - 1));
  const old = told.verdict === 'SUSPENDED' && now >= told.useUntil ? [words.of('do.suspendedOld')] : [];
  return [first, ...old, ...(told.verdict.startsWith('VALID') ? [words.of('do.compare')] : [])];
}

function known(code, page) {
  const { words } = page;
  const facts = [
    ['number', h('b', { class: 'code' }, code.number)],
    ['verify.holder', h('b', {}, code.holder)],
    ['verify.birthYear', String(code.birthYear)],
    ['verify.qualification', words.of('curriculumImport.' + code.qualification)],
    ['verify.edition', code.edition],
    ['validFrom', words.day(code.nbf)],
    ['verify.validUntil', words.of('verify.validUntil.day', words.day(code.exp - 1))],
    ['verify.issuedOn', words.day(code.iat)],
    ...(code.modules.length ? [['modules', code.modules.join(', ')]] : [])
  ];
  return [
    code.conditions.length ? h('section', { class: 'card', 'aria-labelledby': 'conditions' },
      h('h2', { id: 'conditions' }, words.of('verify.heading.conditions')),
      h('ul', {}, ...code.conditions.map(one => h('li', {}, condition(one, words))))) : null,
    h('section', { class: 'card', 'aria-labelledby': 'facts' }, h('h2', { id: 'facts' }, words.of('facts')),
      h('dl', { class: 'facts' }, ...facts.flatMap(([label, value]) => [h('dt', {}, words.of(label)), h('dd', {}, value)])),
      ...(code.munitions.length ? [h('h3', {}, words.of('verify.scope')),
        h('ul', {}, ...code.munitions.map(bit => h('li', {}, munition(bit, page))))] : []))
  ].filter(Boolean);
}

/** A type that this page does not know yet is told by its place in the list, not left out. */
function munition(bit, { words, munitions }) {
  const type = munitions.find(one => one.bit === bit);
  return type ? words.pick(type.fr, type.en) : words.of('munition', bit);
}

function condition({ kind, told }, words) {
  if (kind === SUPERVISION) {
    return words.of('condition.supervision');
  }
  if (!told.length) {
    return words.of(kind === AREA ? 'condition.areaOnPaper' : 'condition.onPaper');
  }
  if (kind === QUANTITY) {
    return words.of('condition.quantity', words.pick(told[0].replace('.', ','), told[0].replace(',', '.')));
  }
  return kind === AREA ? words.of('condition.area', told[0]) : words.pick(...told);
}
