// What a page does besides being read: its tables sort by a click on a heading, long ones are searched, each is saved as a CSV.
// Without it the page says the same. It reads the page alone, and writes no text of it as markup.
'use strict';
(() => {
  const words = document.currentScript.dataset;
  const begins = /^[=+@\t\r-]/;
  const number = /^[+-]?[0-9]+([.,][0-9]+)*([eE][+-]?[0-9]+)?%?$/;
  const longFrom = 12;

  const textOf = cell => (cell ? cell.textContent.replace(/\s+/g, ' ').trim() : '');

  // A number or a day as the page has it for machines (data-value, data-day), else its text.
  const valueOf = cell => {
    const change = '[data-against][data-value]:not([data-field])';
    const told = cell?.dataset.day ?? cell?.dataset.value ?? cell?.querySelector(change)?.dataset.value;
    return told !== undefined && told !== '' ? told : textOf(cell);
  };

  const isNumber = value => value !== '' && Number.isFinite(Number(value));
  const isEmpty = value => value === '' || value === '–' || value === words.none;

  // What is not known stands last, whichever way is sorted.
  function compare(a, b, way) {
    if (isEmpty(a) || isEmpty(b)) return isEmpty(a) - isEmpty(b);
    return way * (isNumber(a) && isNumber(b) ? a - b : a.localeCompare(b, document.documentElement.lang, { numeric: true }));
  }

  function sort(table, at, way) {
    const body = table.tBodies[0];
    const rows = [...body.rows].map((row, place) => ({ row, place, value: valueOf(row.cells[at]) }));
    rows.sort((a, b) => compare(a.value, b.value, way) || a.place - b.place);
    body.append(...rows.map(one => one.row));
  }

  function makeSortable(table) {
    const heads = [...table.tHead.rows[0].cells];
    heads.forEach((head, at) => {
      const button = document.createElement('button');
      button.type = 'button';
      button.title = words.sort;
      button.append(...head.childNodes);
      head.append(button);
      button.addEventListener('click', () => {
        const first = head.classList.contains('figure') ? 'descending' : 'ascending';
        const next = head.getAttribute('aria-sort') === null ? first
          : head.getAttribute('aria-sort') === 'ascending' ? 'descending' : 'ascending';
        heads.forEach(other => other.removeAttribute('aria-sort'));
        head.setAttribute('aria-sort', next);
        sort(table, at, next === 'ascending' ? 1 : -1);
      });
    });
  }

  function csvOf(table) {
    const cell = one => {
      const value = valueOf(one);
      const safe = begins.test(value) && !number.test(value) ? "'" + value : value;
      return /[",\r\n]/.test(safe) ? '"' + safe.replaceAll('"', '""') + '"' : safe;
    };
    return '\ufeff' + [...table.rows].map(row => [...row.cells].map(cell).join(',') + '\r\n').join('');
  }

  function save(table, id) {
    const link = document.createElement('a');
    link.href = URL.createObjectURL(new Blob([csvOf(table)], { type: 'text/csv' }));
    link.download = words.file + '-' + id + '.csv';
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 60000);
  }

  function addTools(frame, table) {
    const tools = document.createElement('div');
    tools.className = 'tools';
    if (table.tBodies[0].rows.length > longFrom) {
      const find = document.createElement('input');
      find.type = 'search';
      find.placeholder = words.find;
      find.setAttribute('aria-label', words.find + ': ' + frame.getAttribute('aria-label'));
      find.addEventListener('input', () => {
        const sought = find.value.toLocaleLowerCase();
        for (const row of table.tBodies[0].rows) row.hidden = !textOf(row).toLocaleLowerCase().includes(sought);
      });
      tools.append(find);
    }
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = 'CSV';
    button.title = words.csv;
    button.setAttribute('aria-label', words.csv + ': ' + frame.getAttribute('aria-label'));
    button.addEventListener('click', () => save(table, frame.dataset.table));
    tools.append(button);
    frame.before(tools);
  }

  for (const frame of document.querySelectorAll('[data-table]')) {
    const table = frame.querySelector('table');
    if (!table?.tHead || !table.tBodies[0] || table.tBodies[0].rows.length < 2) continue;
    makeSortable(table);
    addTools(frame, table);
  }
})();
