'use strict';
(function () {
  const FEW = 10;

  function key(row, column) {
    const cell = row.cells[column];
    const value = cell.dataset.v;
    return value === undefined ? cell.textContent : Number(value);
  }

  function compare(a, b) {
    return typeof a === 'number' && typeof b === 'number'
      ? a - b
      : String(a).localeCompare(String(b), 'en', { numeric: true });
  }

  function sort(table, column) {
    const header = table.tHead.rows[0].cells[column];
    const first = header.classList.contains('n') ? 'descending' : 'ascending';
    const other = first === 'ascending' ? 'descending' : 'ascending';
    const order = header.getAttribute('aria-sort') === first ? other : first;
    for (const cell of table.tHead.rows[0].cells) cell.removeAttribute('aria-sort');
    header.setAttribute('aria-sort', order);
    const body = table.tBodies[0];
    const rows = Array.from(body.rows);
    rows.sort((a, b) => compare(key(a, column), key(b, column)) * (order === 'ascending' ? 1 : -1));
    body.append(...rows);
    shorten(table);
  }

  function shorten(table) {
    let seen = 0;
    for (const row of table.tBodies[0].rows) {
      row.classList.toggle('more', !row.hidden && ++seen > FEW);
    }
  }

  function filter(table, text, told) {
    const wanted = text.toLowerCase();
    let seen = 0;
    for (const row of table.tBodies[0].rows) {
      row.hidden = !row.textContent.toLowerCase().includes(wanted);
      seen += row.hidden ? 0 : 1;
    }
    told.textContent = wanted ? seen + ' of ' + table.tBodies[0].rows.length : '';
    shorten(table);
  }

  function tools(table) {
    const bar = document.createElement('div');
    const label = document.createElement('label');
    const input = document.createElement('input');
    const told = document.createElement('span');
    bar.className = 'tools';
    label.append('Filter ', input);
    input.type = 'search';
    input.autocomplete = 'off';
    input.spellcheck = false;
    told.setAttribute('role', 'status');
    input.addEventListener('input', () => filter(table, input.value, told));
    bar.append(told, label);
    table.parentElement.before(bar);
  }

  function more(table) {
    const count = table.tBodies[0].rows.length;
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'all';
    const show = (all) => {
      table.classList.toggle('short', !all);
      button.setAttribute('aria-expanded', String(all));
      button.textContent = all ? 'Show ' + FEW : 'Show all ' + count;
    };
    button.addEventListener('click', () => show(table.classList.contains('short')));
    show(false);
    table.parentElement.after(button);
  }

  for (const table of document.querySelectorAll('table.data')) {
    Array.from(table.tHead.rows[0].cells).forEach((cell, column) => {
      const button = document.createElement('button');
      button.type = 'button';
      button.append(...cell.childNodes);
      button.addEventListener('click', () => sort(table, column));
      cell.append(button);
    });
    if (table.tBodies[0].rows.length > FEW) {
      tools(table);
      shorten(table);
      more(table);
    }
  }
})();
