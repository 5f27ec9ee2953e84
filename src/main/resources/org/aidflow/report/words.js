/* The tables that are shown, and how their names and numbers are said. */

/** Returns the rows of a table, each an object by column; none where the folder has no such table. */
const rowsOf = (() => {
  const known = new Map();
  return name => {
    if (!known.has(name)) {
      const table = content.tables[name];
      const columns = table ? table.columns : [];
      known.set(name, (table ? table.rows : []).map(
          cells => Object.fromEntries(columns.map((column, at) => [column, cells[at]]))));
    }
    return known.get(name);
  };
})();

/** Returns a cell as a number; NaN where it is empty. */
const number = cell => cell === '' || cell === undefined ? NaN : Number(cell);

/** Returns values without repetition, in the order in which they first come. */
const distinct = values => [...new Set(values)];

/** Returns the greatest of numbers. */
const greatest = numbers => numbers.reduce((most, each) => Math.max(most, each), -Infinity);

/** Returns a number to four digits, but all digits of a whole part. */
function say(value) {
  const x = number(value);
  if (!Number.isFinite(x)) return '–';
  const digits = Math.abs(x) >= 1000 ? 0 : Math.max(0, 3 - Math.floor(Math.log10(Math.abs(x) || 1)));
  const text = Math.abs(x).toFixed(Math.min(digits, 12));
  const short = text.includes('.') ? text.replace(/\.?0+$/, '') : text;
  return (x < 0 && Number(short) > 0 ? '−' : '') + short.replace(/\B(?=(\d{3})+$)/g, short.includes('.') ? '' : ',');
}
const signed = value => (number(value) > 0 ? '+' : '') + say(value);
const interval = (low, high) => `[${say(low)}, ${high === '' ? 'open' : say(high)}]`;

const UNITS = [
  [/patient_days$/, 'patient-days'], [/unit_days$/, 'unit-days'], [/_days$|_d$/, 'days'], [/_h$/, 'h'],
  [/_share$|_gini$|_worst_city$/, 'share'], [/_beds$|^beds$/, 'beds'], [/_t$/, 't'], [/spells$/, 'spells'],
  [/^(patients|admitted|died|discharged|recovered|infected|transferred|worsened|stepped|staff_)/, 'people'],
  [/^(delivered|undelivered|expired|transshipped|need_)/, 'units']];

/** Returns the unit of a response or column, which its name ends in; empty for a bare count. */
const unit = name => (UNITS.find(([pattern]) => pattern.test(name)) || ['', ''])[1];

const NAMES = {
  time_to_relief_d: 'time to relief', died_waiting: 'deaths while waiting', waiting_patient_days: 'waiting for a bed',
  delivery_delay_mean_h: 'mean delay of supplies', team_delay_mean_h: 'mean delay of teams',
  unmet_need_share: 'unmet need', unmet_need_gini: 'Gini coefficient of unmet need', region: 'region (all cities)'};

/** Returns a name in words, without the unit that stands beside it. */
const words = name => NAMES[name] || name.replace(/_(d|h|mean_h|t|share)$/, '').replaceAll('_', ' ');
const capital = text => text.charAt(0).toUpperCase() + text.slice(1);
const withUnit = name => capital(words(name)) + (unit(name) ? ` (${unit(name)})` : '');

/** Returns a day as people write it. */
const day = date => {
  const [, month, number] = date.split('-');
  return `${Number(number)} ${['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'][month - 1]}`;
};

const points = rowsOf('points');
const pointCount = points.length + content.tables.points.leftOut;
const factors = content.tables.points.columns.filter(column => column !== 'point' && column !== 'name');

/** The points that have rows of their own; the first ones, where there are many. */
const shownPoints = (() => {
  const shown = new Set(rowsOf('summary').map(row => row.point));
  return points.filter(row => shown.has(row.point)).map(row => row.point);
})();
/** How many replications there are, and how many of them failed; nothing where it is not told. */
const played = rowsOf('played')[0];

/** The factors of which the points have more than one level. */
const varied = factors.filter(factor => distinct(points.map(row => row[factor])).length > 1);
const lastOf = path => path.split('.').at(-1).replaceAll('_', ' ');

/** Returns the name of a point; where it lists all levels, the few that tell points apart, by the ends of their paths. */
function nameOf(point) {
  const row = points.find(each => each.point === String(point));
  if (!row) return `point ${point}`;
  if (row.name.includes('=') && varied.length > 3) return `point ${point}`;
  return row.name.includes('=') && varied.length ? varied.map(factor => `${lastOf(factor)} ${row[factor] || '–'}`).join(', ') : row.name || `point ${point}`;
}

/** What a point of this design is. */
const pointWord = factors.length && factors.every(factor => factor.startsWith('policy.')) ? 'policy' : 'point';
const plan = content.manifest.analysis || {};
const experiment = content.manifest.experiment || 'results';
