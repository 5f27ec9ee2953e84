/* Figures of the page: a chart with its legend, its choices and the rows behind it. */

/** All figures of the page. */
const figures = [];

/** Returns a text after an apostrophe if a spreadsheet would take it for a formula. */
function disarmed(text) {
  return /^[=+\-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20][^]/.test(text) && !Number.isFinite(Number(text)) ? `'${text}` : text;
}

/** Returns CSV as Aidflow writes it. */
function csv(columns, rows) {
  const quoted = text => /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
  const cell = value => quoted(disarmed(String(value ?? '')));
  return [columns, ...rows].map(row => row.map(cell).join(',') + '\n').join('');
}

function download(file, text) {
  const url = URL.createObjectURL(new Blob([text], {type: 'text/csv'}));
  element('a', {href: url, download: file}).click();
  setTimeout(() => URL.revokeObjectURL(url), 10000);
}

/** Returns a cell that shows a number shortly, and keeps it whole. */
function cellOf(value) {
  const isNumber = value !== '' && value !== null && Number.isFinite(Number(value));
  if (!isNumber) return element('td', {}, String(value ?? ''));
  const whole = Number.isInteger(Number(value)) && Math.abs(value) < 1e15;
  return element('td', {class: 'number'}, element('data', {value}, whole ? String(Number(value)).replace('-', '−') : say(value)));
}

const MOST_ROWS = 500;

/** Returns rows as a table, the first ones if they are many. */
function tableOf(columns, rows, caption) {
  const head = columns.map(column => element('th', {scope: 'col'},
      column.replaceAll('_', ' ') + (unit(column) && !column.endsWith(unit(column)) ? `, ${unit(column)}` : '')));
  const body = rows.slice(0, MOST_ROWS).map(row => element('tr', {}, row.map(cellOf)));
  const more = rows.length > MOST_ROWS ? [element('p', {}, `Shown: ${MOST_ROWS} of ${rows.length} rows; the CSV has all.`)] : [];
  return element('div', {class: 'table', tabindex: 0, role: 'region', 'aria-label': caption},
      element('table', {}, element('thead', {}, element('tr', {}, head)), element('tbody', {}, body)), more);
}

/** Returns what opens to the rows behind a chart, with their CSV. */
function details(file, title, data) {
  const box = element('details', {toggle: () => {
    if (box.open && box.children.length === 1) {
      const {columns, rows, note = ''} = data();
      box.append(element('button', {type: 'button', click: () => download(file, csv(columns, rows))}, 'Download CSV'),
          tableOf(columns, rows, title), element('p', {class: 'note'}, note));
    }
  }}, element('summary', {}, 'Rows behind this'));
  return box;
}

const SWATCHES = {
  line: (box, ink) => { box.style.borderTop = `3px solid ${ink}`; },
  dash: (box, ink) => { box.style.borderTop = `3px dashed ${ink}`; },
  dots: (box, ink) => { box.style.borderTop = `3px dotted ${ink}`; },
  dot: (box, ink) => { box.style.background = ink; box.style.borderRadius = '50%'; box.style.width = '.7em'; },
  ring: (box, ink) => { box.style.border = `2px solid ${ink}`; box.style.borderRadius = '50%'; box.style.width = '.7em'; },
  square: (box, ink) => { box.style.background = ink; box.style.width = '.5em'; box.style.height = '.5em'; },
  diamond: (box, ink) => { box.style.background = ink; box.style.width = '.6em'; box.style.height = '.6em'; box.style.transform = 'rotate(45deg)'; },
  area: (box, ink, opacity) => { box.style.background = ink; box.style.opacity = opacity || 1; }};

function legendOf(items) {
  return items.map(item => {
    const box = element('i', {class: 'swatch ' + item.kind});
    SWATCHES[item.kind](box, item.colour, item.opacity);
    return element('li', {}, box, item.name);
  });
}

/** Returns what lets a reader choose a value; where there is only one, it is told. */
function choiceOf({label, values, say = value => value, value: first}, choose) {
  if (values.length === 1) return element('span', {}, `${label}: ${say(values[0])}`);
  const options = values.map(value => element('option', {value, selected: value === first && ''}, say(value)));
  return element('label', {}, label + ' ', element('select', {change: event => choose(event.target.value)}, options));
}

/**
 * Makes a figure.
 *
 * id: names it, and the file of its rows; title, about: texts;
 * choices: what can be chosen, [{name, label, values, say, value, paper}]; value: what is chosen at first; paper: values that
 * have a figure of their own on paper besides, while all else is as at first;
 * controls, overlay: what stands above the chart, and over it;
 * draw: returns {option, legend, height, data, text, after} for what is chosen and the width in pixels; after is called once that is drawn.
 */
function figure({id, title, about = '', choices = [], controls = [], overlay = [], draw}) {
  const chosen = Object.fromEntries(choices.map(choice => [choice.name, choice.value ?? choice.values[0]]));
  const canvas = element('div', {class: 'chart', role: 'img', 'aria-label': title});
  const legend = element('ul', {class: 'legend', 'aria-label': 'Legend'});
  const text = element('p', {class: 'found'});
  const behind = element('div');
  const selects = choices.filter(choice => choice.values.length > 0).map(choice => choiceOf(choice, value => {
    chosen[choice.name] = value;
    self.render();
  }));
  const self = {id,
    element: element('figure', {id: id + '-figure'}, element('figcaption', {}, element('h3', {}, title), element('p', {}, about)),
        element('div', {class: 'choices'}, selects), controls, text, legend, element('div', {class: 'stage'}, canvas, overlay), behind),
    /** Draws what is chosen; later, if it is out of sight, as it has no width there. */
    render() {
      if (!self.visible()) return;
      self.chart = self.chart || echarts.init(canvas, null, {renderer: 'svg'});
      const drawn = self.fit();
      legend.replaceChildren(...legendOf(drawn.legend || []));
      text.textContent = drawn.text || '';
      canvas.setAttribute('aria-label', `${title}. ${drawn.text || about}`);
      behind.replaceChildren(details(`${experiment}-${id}.csv`, title, drawn.data));
    },
    /** Draws what is chosen in the width that there is, and leaves all about the chart as it is. */
    fit() {
      self.width = canvas.clientWidth;
      const drawn = draw(chosen, self.width);
      canvas.style.height = drawn.height + 'px';
      self.chart.resize();
      self.chart.setOption({...common(), ...drawn.option}, true);
      if (drawn.after) drawn.after();
      return drawn;
    },
    visible: () => canvas.offsetParent !== null};
  new ResizeObserver(() => { if (self.chart && self.visible() && canvas.clientWidth !== self.width) self.fit(); }).observe(canvas);
  figures.push(self);
  return self.element;
}
