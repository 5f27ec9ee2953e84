/* Elements, and figures: a chart with its legend, its choices and the rows behind it. */

/** Makes an element; texts are texts, never markup. */
function element(tag, attributes = {}, ...children) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === 'function') made.addEventListener(name, value);
    else if (value !== false) made.setAttribute(name, value);
  }
  made.append(...children.flat(Infinity));
  return made;
}

const colourOf = name => getComputedStyle(document.documentElement).getPropertyValue('--' + name).trim();

/** The colours of Okabe and Ito, told apart by those who are colour-blind; brighter ones on dark ground. */
const COLOURS = ['blue', 'vermillion', 'green', 'purple', 'orange', 'sky', 'yellow', 'grey'];
const SYMBOLS = ['circle', 'rect', 'triangle', 'diamond'];
const colour = at => colourOf(COLOURS[at % COLOURS.length]);
const symbol = at => SYMBOLS[Math.floor(at + at / COLOURS.length) % SYMBOLS.length];

/* ECharts writes style attributes, which the page's policy forbids; set by property they are allowed. */
const setAttribute = Element.prototype.setAttribute;
Element.prototype.setAttribute = function(name, value) {
  if (name === 'style') this.style.cssText = value;
  else setAttribute.call(this, name, value);
};

/** All figures of the page. */
const figures = [];

/** Returns CSV as Aidflow writes it. */
function csv(columns, rows) {
  const cell = value => /[",\r\n]/.test(value) ? `"${String(value).replaceAll('"', '""')}"` : String(value ?? '');
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
  const more = rows.length > MOST_ROWS ? [element('p', {}, `${MOST_ROWS} of ${rows.length} rows; the CSV has all.`)] : [];
  return element('div', {class: 'table', tabindex: 0, role: 'region', 'aria-label': caption},
      element('table', {}, element('thead', {}, element('tr', {}, head)), element('tbody', {}, body)), more);
}

/** Returns what opens to the rows behind a chart, with their CSV. */
function details(file, title, data) {
  const box = element('details', {toggle: () => {
    if (box.open && box.children.length === 1) {
      const {columns, rows} = data();
      box.append(element('button', {type: 'button', click: () => download(file, csv(columns, rows))}, 'Download CSV'),
          tableOf(columns, rows, title));
    }
  }}, element('summary', {}, 'Rows behind this'));
  return box;
}

/** Returns rows of a table as columns and cells, for those that are wanted. */
function excerpt(name, wanted = () => true) {
  const rows = rowsOf(name).filter(wanted);
  const columns = content.tables[name].columns;
  return {columns, rows: rows.map(row => columns.map(column => row[column]))};
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
 * choices: what can be chosen, [{name, label, values, say, value}];
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
  const self = {
    element: element('figure', {id: id + '-figure'}, element('figcaption', {}, element('h3', {}, title), element('p', {}, about)),
        element('div', {class: 'choices'}, selects), controls, text, legend, element('div', {class: 'stage'}, canvas, overlay), behind),
    /** Draws what is chosen; later, if it is out of sight, as it has no width there. */
    render() {
      if (!self.visible()) return;
      const drawn = draw(chosen, canvas.clientWidth);
      canvas.style.height = drawn.height + 'px';
      self.chart = self.chart || echarts.init(canvas, null, {renderer: 'svg'});
      self.chart.resize();
      self.chart.setOption({...common(), ...drawn.option}, true);
      legend.replaceChildren(...legendOf(drawn.legend || []));
      text.textContent = drawn.text || '';
      canvas.setAttribute('aria-label', `${title}. ${drawn.text || about}`);
      behind.replaceChildren(details(`${experiment}-${id}.csv`, title, drawn.data));
      if (drawn.after) drawn.after();
    },
    visible: () => canvas.offsetParent !== null};
  new ResizeObserver(() => { if (self.chart) self.render(); }).observe(canvas);
  figures.push(self);
  return self.element;
}

/** What all charts have in common. */
const common = () => ({
  animation: false,
  textStyle: {fontFamily: 'system-ui, sans-serif', color: colourOf('ink')},
  grid: {left: 8, right: 20, top: 28, bottom: 8, containLabel: true},
  tooltip: tooltip({trigger: 'item'})});

const tooltip = more => ({
  renderMode: 'richText', confine: true, backgroundColor: colourOf('surface'), borderColor: colourOf('line'),
  textStyle: {color: colourOf('ink'), fontSize: 12}, ...more});

/** Returns an axis. Texts of the results go through functions, as templates would be read. */
const axis = (type, name, more = {}) => ({
  type, name, nameLocation: type === 'value' ? 'middle' : 'end', nameGap: type === 'value' ? 30 : 10,
  nameTextStyle: {color: colourOf('soft')},
  axisLine: {show: type !== 'value', lineStyle: {color: colourOf('line')}}, axisTick: {show: false},
  splitLine: {show: type === 'value', lineStyle: {color: colourOf('faint')}},
  axisLabel: {color: colourOf('soft'), hideOverlap: true, formatter: value => type === 'value' ? say(value) : String(value)},
  ...more});
const upright = (name, more = {}) => axis('value', name, {nameLocation: 'end', nameGap: 12,
  nameTextStyle: {color: colourOf('soft'), align: 'left', padding: [0, 0, 0, -30]}, ...more});
const days = dates => axis('category', '', {data: dates, axisLabel: {color: colourOf('soft'), hideOverlap: true, formatter: day}});
/** Room for names beside a chart; longer ones go on in a second line. */
const room = {width: Math.min(220, innerWidth / 3.2), overflow: 'break', lineHeight: 13};
const listed = (names, more = {}) => axis('category', '', {data: names, inverse: true,
  axisLabel: {color: colourOf('ink'), ...room, formatter: String}, ...more});

/** Returns the area between two lines, of [x, low, high]. */
const band = (data, ink, opacity) => ({
  type: 'custom', silent: true, clip: true, z: 1, data, encode: {x: 0, y: [1, 2]}, tooltip: {show: false},
  renderItem: (place, api) => place.dataIndexInside > 0 ? null : {
    type: 'polygon', style: {fill: ink, opacity},
    shape: {points: [...data.map(([x, , high]) => api.coord([x, high])), ...data.map(([x, low]) => api.coord([x, low])).reverse()]}}});

/** Returns bars from low to high, of [low, high, row]. */
const whiskers = (data, ink, width) => ({
  type: 'custom', silent: true, z: 2, data, encode: {x: [0, 1], y: 2}, tooltip: {show: false},
  renderItem: (place, api) => {
    const from = api.coord([api.value(0), api.value(2)]);
    const to = api.coord([api.value(1), api.value(2)]);
    const stroke = typeof ink === 'function' ? ink(api.value(2)) : ink;
    return {type: 'line', shape: {x1: from[0], y1: from[1], x2: to[0], y2: to[1]}, style: {stroke, lineWidth: width}};
  }});

const lineOf = (name, data, ink, more = {}) => ({
  type: 'line', name, data, showSymbol: false, z: 3, color: ink, lineStyle: {color: ink, width: 2}, ...more});

/** Returns the height of a chart of so many rows. */
const heightOf = rows => 70 + 26 * Math.max(2, rows);
