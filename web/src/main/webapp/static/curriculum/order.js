// Rows of an ordered list can be dragged to another place. By keyboard the buttons in the row do the same, and the focus follows the row.
const DIRECTION = 'brevet.order.direction';

for (const form of document.querySelectorAll('form.order')) {
  const rows = [...form.querySelectorAll('tr[data-id]')];
  const name = part => form.querySelector(`input[id$=":${part}"]`);
  let dragged = null;

  const clear = () => rows.forEach(row => row.classList.remove('drop-before', 'drop-after', 'dragged'));
  const isAfter = (row, event) => event.clientY > row.getBoundingClientRect().top + row.offsetHeight / 2;

  for (const row of rows) {
    row.draggable = rows.length > 1;
    row.addEventListener('dragstart', event => {
      dragged = row;
      event.dataTransfer.effectAllowed = 'move';
      event.dataTransfer.setData('text/plain', row.dataset.id);
      row.classList.add('dragged');
    });
    row.addEventListener('dragend', () => {
      dragged = null;
      clear();
    });
    row.addEventListener('dragover', event => {
      if (!dragged) return;
      event.preventDefault();
      rows.forEach(one => one.classList.remove('drop-before', 'drop-after'));
      row.classList.add(isAfter(row, event) ? 'drop-after' : 'drop-before');
    });
    row.addEventListener('drop', event => {
      if (!dragged) return;
      event.preventDefault();
      const next = isAfter(row, event) ? rows[rows.indexOf(row) + 1] : row;
      if (next === dragged || rows[rows.indexOf(dragged) + 1] === next) {
        clear();
        return;
      }
      name('moved').value = dragged.dataset.id;
      name('before').value = next ? next.dataset.id : '';
      name('drop').click();
    });
  }
  form.addEventListener('click', event => {
    const button = event.target.closest('.up, .down');
    if (button) sessionStorage.setItem(DIRECTION, button.classList.contains('up') ? '.up' : '.down');
  });
}

// Back from a move: the same button of the same row, so that it can be pressed again. Only after the browser has gone to the row, which takes the focus away
const moved = location.hash && document.getElementById(decodeURIComponent(location.hash.slice(1)));
const direction = sessionStorage.getItem(DIRECTION);
sessionStorage.removeItem(DIRECTION);
if (moved && direction) {
  const button = moved.querySelector(`${direction}:not([disabled])`) || moved.querySelector('.up:not([disabled]), .down:not([disabled])');
  addEventListener('load', () => setTimeout(() => button?.focus()));
}
