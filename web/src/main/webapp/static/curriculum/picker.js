// Narrows a long list of check boxes by words, area and what is wanting. What is chosen stays chosen, seen or not, and is counted.
for (const picker of document.querySelectorAll('.picker')) {
  const words = picker.querySelector('#pick-words');
  const area = picker.querySelector('#pick-area');
  const which = picker.querySelector('#pick-which');
  const told = picker.querySelector('[data-count]');
  const areas = [...picker.querySelectorAll('.area')];
  const plain = text => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  const rows = areas.flatMap(group => [...group.querySelectorAll('li')].map(item => ({
    item, area: group.dataset.area, text: plain(item.textContent), lacking: item.dataset.lacking === 'true', box: item.querySelector('input'),
  })));

  function narrow() {
    const wanted = plain(words.value).split(/\s+/).filter(Boolean);
    for (const row of rows) {
      row.item.hidden = !(wanted.every(word => row.text.includes(word)) && (!area.value || row.area === area.value)
        && (which.value !== 'chosen' || row.box.checked) && (which.value !== 'lacking' || row.lacking));
    }
    areas.forEach(group => { group.hidden = [...group.querySelectorAll('li')].every(item => item.hidden); });
    count();
  }

  function count() {
    const figures = [rows.filter(row => !row.item.hidden).length, rows.length, rows.filter(row => row.box.checked).length];
    told.textContent = told.dataset.count.replace(/\{(\d)\}/g, (all, at) => figures[at]);
  }

  words.addEventListener('input', narrow);
  words.addEventListener('keydown', event => {
    if (event.key === 'Enter') event.preventDefault();    // it narrows already; the form is not sent half filled
  });
  area.addEventListener('change', narrow);
  which.addEventListener('change', narrow);
  picker.addEventListener('change', event => { if (event.target.type === 'checkbox') count(); });
  picker.querySelector('.filter').hidden = false;
  told.hidden = false;
  narrow();
}
