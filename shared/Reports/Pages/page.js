// What a page does besides being read: its tables sort by a click on a heading, long ones are searched, each is saved as a CSV, and none
// shows half a column; its charts tell a value where a pointer rests and arrow keys lead.
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

  // A table wider than its frame ends at a column's edge, or half a number would be read as one.
  function showWholeColumns(frame, table) {
    const fit = () => {
      frame.style.marginRight = frame.style.clipPath = '';
      const { left, right } = frame.getBoundingClientRect();
      const columns = [...table.tHead.rows[0].cells].map(cell => cell.getBoundingClientRect());
      const cutBy = edge => columns.find(column => column.left < edge - 1 && column.right > edge + 1);
      const [first, last] = [cutBy(left), cutBy(right)];
      if (last && last.left > left + 1 && last !== first) frame.style.marginRight = right - last.left + 'px';
      if (first && first.right < right - 1) frame.style.clipPath = `inset(0 0 0 ${first.right - left}px)`;
    };
    new ResizeObserver(fit).observe(frame.parentElement);
    frame.addEventListener('scrollend', fit);
  }

  // A chart's values where a pointer rests or arrow keys lead: a line at the place, and what its row of the table beside it says.
  function makeReadable(chart) {
    const picture = chart.querySelector('.picture');
    const table = chart.querySelector('details table');
    if (!picture || !table?.tHead || picture.querySelector('.fall')) return;
    const heads = [...table.tHead.rows[0].cells].map(textOf);
    const says = [...table.tBodies[0].rows].map(row => {
      const values = [...row.cells].map(textOf);
      return values.length === 2 ? values.join(': ')
        : values[0] + ': ' + values.slice(1).map((value, at) => heads[at + 1] + ' ' + value).join('; ');
    });
    const known = [...table.tBodies[0].rows].map(row => [...row.cells].slice(1).some(cell => !isEmpty(textOf(cell))));
    const last = says.length - 1;
    const line = document.createElement('div');
    const told = document.createElement('div');
    line.className = 'place';
    told.className = 'told';
    let at = Math.max(0, known.lastIndexOf(true));

    const axis = () => [...picture.querySelectorAll('.axis')].map(one => one.getBoundingClientRect()).find(box => box.width > 0);

    function show(place) {
      at = Math.min(last, Math.max(0, place));
      picture.setAttribute('aria-valuenow', at);
      picture.setAttribute('aria-valuetext', says[at]);
      const [box, frame] = [axis(), picture.getBoundingClientRect()];
      if (!box) return;
      const x = box.left - frame.left + box.width * (at + 0.5) / says.length;
      told.textContent = says[at];
      picture.append(line, told);
      line.style.left = x + 'px';
      told.style.left = Math.max(0, Math.min(frame.width - told.offsetWidth, x - told.offsetWidth / 2)) + 'px';
    }

    function hide() {
      line.remove();
      told.remove();
    }

    for (const title of picture.querySelectorAll('title')) title.remove();
    const attributes = { role: 'slider', tabindex: 0, 'aria-readonly': true, 'aria-valuemin': 0, 'aria-valuemax': last };
    for (const [name, value] of Object.entries(attributes)) picture.setAttribute(name, value);
    show(at);
    hide();
    picture.addEventListener('pointermove', e => {
      const box = axis();
      if (box) show(Math.floor((e.clientX - box.left) / box.width * says.length));
    });
    picture.addEventListener('pointerleave', hide);
    picture.addEventListener('focus', () => show(at));
    picture.addEventListener('blur', hide);
    picture.addEventListener('keydown', e => {
      const to = { ArrowLeft: at - 1, ArrowDown: at - 1, ArrowRight: at + 1, ArrowUp: at + 1, Home: 0, End: last }[e.key];
      if (e.key === 'Escape') hide();
      if (to === undefined) return;
      e.preventDefault();
      show(to);
    });
  }

  for (const chart of document.querySelectorAll('.chart')) makeReadable(chart);
  for (const frame of document.querySelectorAll('[data-table]')) {
    const table = frame.querySelector('table');
    if (!table?.tHead || !table.tBodies[0]) continue;
    showWholeColumns(frame, table);
    if (table.tBodies[0].rows.length < 2) continue;
    makeSortable(table);
    addTools(frame, table);
  }
})();
