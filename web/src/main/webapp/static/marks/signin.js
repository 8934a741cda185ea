// Signing in again without leaving the mark sheet: the form is the one of the log-in page, whatever it asks, sent for it and read back.
import { h } from './words.js';

const PAGE = '/login';

/** @return the form of the log-in page, null once there is none: somebody has signed in */
async function formOf(answer) {
  const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
  const form = page.querySelector('main form');
  return form && new URL(answer.url).pathname === PAGE ? { form: document.adoptNode(form), messages: [...page.querySelectorAll('#messages li')].map(one => one.textContent) } : null;
}

/** @param signedIn asked after each try; returns true, or the reason why it is of no use (somebody else has signed in) */
export async function signInHere(dialogs, words, signedIn, closed) {
  const { texts } = words;
  const place = h('div', {}, h('p', {}, texts.signInLoading));
  const errors = h('div', { role: 'alert' });
  const dialog = dialogs.ask({ title: texts.signInTitle, content: [h('p', { class: 'hint' }, texts.signInHint), errors, place], doing: null, closed });
  const outer = dialog.querySelector('form');
  dialog.append(...outer.childNodes);      // a form holds no form
  outer.remove();

  const tell = (...reasons) => errors.replaceChildren(...reasons.map(reason => h('p', { class: 'told bad' }, reason)));
  const show = async (answer, ...reasons) => {
    const found = await formOf(answer);
    if (!found) {
      const outcome = await signedIn();
      if (outcome === true) {
        dialog.close();
      } else {
        other = outcome === texts.signInOther;
        await load(outcome);
      }
      return;
    }
    tell(...reasons, ...found.messages);
    place.replaceChildren(found.form);
    found.form.className = 'form';
    found.form.addEventListener('submit', event => {
      event.preventDefault();
      send(found.form, event.submitter);
    });
    (found.form.querySelector('[aria-invalid=true], input[type=text][value=""], input[type=text]:not([value]), input[type=password]'))?.focus();
  };
  let other = false;      // somebody else is signed in on this device: he is signed out first, else he would stay
  const send = async (typed, submitter) => {
    try {
      let form = typed;
      if (other) {
        await fetch('/logout', { method: 'POST' });
        form = (await formOf(await fetch(PAGE))).form;
        form.querySelectorAll('input[type=text], input[type=password]').forEach(field => { field.value = typed.elements[field.name]?.value ?? ''; });
      }
      const body = new URLSearchParams(new FormData(form));
      if (submitter?.name) {
        body.set(submitter.name, submitter.value);
      }
      await show(await fetch(form.getAttribute('action'), { method: 'POST', body }));
    } catch {
      tell(texts.notReached);
    }
  };
  const load = async (...reasons) => {
    try {
      await show(await fetch(PAGE), ...reasons);
    } catch {
      tell(texts.notReached);
    }
  };
  const now = await signedIn();
  if (now === true) {
    dialog.close();       // in another tab, meanwhile
  } else {
    other = now === texts.signInOther;
    await load(...other ? [now] : []);
  }
}
