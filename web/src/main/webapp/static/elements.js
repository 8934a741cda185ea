// Elements of a page that a script draws; words come from the bundles, with {0}, {1} in them.

/** An element with attributes (null: none; onclick: a function) and children; text is never read as markup. */
export function h(name, attributes, ...children) {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes ?? {})) {
    if (typeof value === 'function') {
      element.addEventListener(key.slice(2), value);
    } else if (value !== null && value !== undefined) {
      element.setAttribute(key, value);
    }
  }
  element.append(...children.filter(child => child !== null && child !== undefined));
  return element;
}

export function fill(words, ...values) {
  return words.replace(/\{(\d)\}/g, (hole, index) => values[index] ?? hole);
}

/** A field with its label, a hint and, if something is wrong with it, what; all of them belong to it for a screen reader too. */
export function field(label, hint, input, fault = null) {
  const { id } = input;
  input.setAttribute('aria-describedby', `${id}-hint${fault ? ` ${id}-error` : ''}`);
  return h('div', { class: 'field' }, h('label', { for: id }, label), h('span', { class: 'hint', id: `${id}-hint` }, hint), input,
    fault ? h('span', { class: 'error', id: `${id}-error` }, fault) : null);
}

export function button(words, act, look = '', more = {}) {
  return h('button', { type: 'button', class: `button ${look}`.trim(), onclick: act, ...more }, words);
}
