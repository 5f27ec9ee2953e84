/* What charts are made of. */

/** The colours of Okabe and Ito, told apart by those who are colour-blind; brighter ones on dark ground. */
const COLOURS = ['blue', 'vermillion', 'green', 'purple', 'orange', 'sky', 'yellow', 'grey'];
const SYMBOLS = ['circle', 'rect', 'triangle', 'diamond'];
const colour = at => colourOf(COLOURS[at % COLOURS.length]);
const symbol = at => SYMBOLS[Math.floor(at + at / COLOURS.length) % SYMBOLS.length];

/** Says how much of a table of the folder is here, if not all of it is. */
function leftOutOf(name) {
  const {rows, leftOut} = content.tables[name];
  return leftOut ? `The page has room for ${rows.length} of the ${rows.length + leftOut} rows of ${name}.csv.` : '';
}

/** Returns rows of a table as columns and cells, for those that are wanted. */
function excerpt(name, wanted = () => true) {
  const rows = rowsOf(name).filter(wanted);
  const columns = content.tables[name].columns;
  return {columns, rows: rows.map(row => columns.map(column => row[column])), note: leftOutOf(name)};
}

/** What all charts have in common; ECharts 5.3 measures labels of axes in no other font, whatever they are written in. */
const common = () => ({
  animation: false,
  textStyle: {fontFamily: 'sans-serif', color: colourOf('ink')},
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
    shape: {points: [...data.map(([x, low, high]) => api.coord([x, high])), ...data.map(([x, low]) => api.coord([x, low])).reverse()]}}});

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
