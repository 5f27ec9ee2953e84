/* Cities day by day: beds and patients, overload, and which limit binds. */

/** Returns the choice of a point among rows; on paper as many have a figure of their own as there are colours. */
function pointChoice(rows) {
  const values = distinct(rows.map(row => row.point));
  return {name: 'point', label: capital(pointWord), values, say: nameOf, value: values.includes(String(plan.baseline)) ? String(plan.baseline) : undefined,
    paper: values.slice(0, COLOURS.length)};
}

const QUANTITIES = [
  {column: 'in_bed_or_waiting', name: 'in bed or waiting', ink: 'vermillion', observed: ['active']},
  {column: 'in_bed', name: 'in bed', ink: 'blue', observed: ['in_bed']},
  {column: 'usable_beds', name: 'usable beds', ink: 'green', dashed: true, observed: ['usable_beds', 'open_beds']}];

/** Returns what was observed of beds and patients at a place, by quantity. */
const observed = (point, place, quantity) => rowsOf('backtest').filter(row =>
  row.point === point && row.place === place && quantity.observed.includes(row.quantity) && row.compare === 'at' && !row.ward);

/** Returns peaks that were observed, with their days where those were. */
function observedPeaks(point, place, quantity) {
  const peaks = rowsOf('backtest').filter(row => row.point === point && row.place === place && quantity.observed.includes(row.quantity) && !row.ward);
  const level = peaks.find(row => row.compare === 'peak_level');
  const when = peaks.find(row => row.compare === 'peak_day');
  return level && when ? [{day: number(when.observed), observed: level.observed}] : [];
}

function occupancy() {
  const rows = rowsOf('occupancy');
  const overload = rows.length && rows[0].overloaded_share !== undefined;
  return [figure({
    id: 'occupancy', title: 'Patients against usable beds',
    about: 'At the end of each day: median over the replications, with bands that hold 50 and 90 % of them.'
      + (overload ? ' Shaded: half of the replications or more are overloaded.' : ''),
    choices: [pointChoice(rows), {name: 'place', label: 'City', values: placesOf(rows), say: words, paper: placesOf(rows)}],
    draw: chosen => occupancyChart(rows.filter(row => row.point === chosen.point && row.place === chosen.place), chosen)}),
  overload ? overloadStrip(rows) : [], occupiedShare(rows)].flat();
}

/** The share of open beds that patients lie in, as authorities report it. */
function occupiedShare(rows) {
  const quantity = {observed: ['occupancy']};
  return [figure({
    id: 'occupied', title: 'Occupancy of open beds', about: 'In bed over open beds at the end of each day: median over the replications, with bands that hold 50 and 90 % of them.',
    choices: [pointChoice(rows), {name: 'place', label: 'City', values: placesOf(rows), say: words}],
    draw: chosen => {
      const wanted = row => row.point === chosen.point && row.place === chosen.place;
      const spots = observed(chosen.point, chosen.place, quantity).map(row => ({date: row.date, value: row.observed}));
      return {...daily({rows: rows.filter(wanted), column: 'occupancy', name: 'share of open beds', ink: colourOf('blue'), spots}), data: () => excerpt('occupancy', wanted)};
    }})];
}

/** A median by day with its bands, and what was observed over it. */
function daily({rows, column, name, ink, spots = []}) {
  const at = quantile => rows.map(row => row[`${column}_q${quantile}`]);
  const reach = (low, high) => at(low).flatMap((value, i) => value === '' ? [] : [[i, value, at(high)[i]]]);
  const dates = rows.map(row => row.date);
  const legend = [{name: 'median', kind: 'line', colour: ink}, {name: '50 and 90 % bands', kind: 'area', colour: ink, opacity: .4}];
  return {height: 300, legend: spots.length ? [...legend, {name: 'observed', kind: 'dot', colour: colourOf('ink')}] : legend, option: {
    tooltip: tooltip({trigger: 'axis', formatter: places => {
      const i = places[0].dataIndex;
      return `${day(dates[i])}\n${say(at('50')[i])} ${name} ${interval(at('05')[i], at('95')[i])}`;
    }}),
    xAxis: days(dates), yAxis: upright(name, {min: 0}),
    series: [band(reach('05', '95'), ink, .16), band(reach('25', '75'), ink, .28), lineOf('median', at('50').map(number), ink), observedSpots(spots.map(spot => ({at: dates.indexOf(spot.date), value: spot.value, ink})))]}};
}

const observedSpots = spots => ({type: 'scatter', name: 'observed', z: 5, symbol: 'diamond', symbolSize: 11, data: spots.filter(spot => spot.at >= 0).map(spot => ({
  value: [spot.at, number(spot.value)], itemStyle: {color: spot.ink, borderColor: colourOf('ink'), borderWidth: 1.5}}))});

function occupancyChart(found, chosen) {
  const dates = found.map(row => row.date);
  const series = QUANTITIES.flatMap(quantity => {
    const ink = colourOf(quantity.ink);
    const reach = (low, high) => found.map((row, at) => [at, row[`${quantity.column}_q${low}`], row[`${quantity.column}_q${high}`]]);
    return [band(reach('05', '95'), ink, .16), band(reach('25', '75'), ink, .28),
      lineOf(quantity.name, found.map(row => row[`${quantity.column}_q50`]), ink, {lineStyle: {color: ink, width: 2, type: quantity.dashed ? 'dashed' : 'solid'}})];
  });
  const spots = QUANTITIES.flatMap(quantity => [
    ...observed(chosen.point, chosen.place, quantity).map(row => ({at: dates.indexOf(row.date), value: row.observed, quantity})),
    ...observedPeaks(chosen.point, chosen.place, quantity).map(peak => ({at: peak.day, value: peak.observed, quantity}))])
      .filter(spot => spot.at >= 0 && spot.at < dates.length);
  const spans = overloadSpans(found);
  series[2].markArea = {silent: true, itemStyle: {color: colourOf('orange'), opacity: .15}, data: spans.map(([from, to]) => [{xAxis: from}, {xAxis: to}])};
  series.push(observedSpots(spots.map(spot => ({...spot, ink: colourOf(spot.quantity.ink)}))));
  const legend = QUANTITIES.map(quantity => ({name: quantity.name, kind: quantity.dashed ? 'dash' : 'line', colour: colourOf(quantity.ink)}));
  legend.push({name: '50 and 90 % bands', kind: 'area', colour: colourOf('grey'), opacity: .4});
  if (spans.length) legend.push({name: 'overload', kind: 'area', colour: colourOf('orange'), opacity: .3});
  if (spots.length) legend.push({name: 'observed', kind: 'dot', colour: colourOf('ink')});
  return {height: 360, legend, option: {
    tooltip: tooltip({trigger: 'axis', formatter: places => occupancyText(found[places[0].dataIndex])}),
    xAxis: days(dates), yAxis: upright('people, beds'), series},
  text: spans.length ? 'Overloaded ' + spans.map(([from, to]) => `${day(dates[from])} to ${day(dates[to])}`).join(', ') + '.' : '',
  data: () => excerpt('occupancy', row => row.point === chosen.point && row.place === chosen.place)};
}

const occupancyText = row => [day(row.date), ...QUANTITIES.map(quantity => `${quantity.name}: ${say(row[quantity.column + '_q50'])} `
  + interval(row[quantity.column + '_q05'], row[quantity.column + '_q95']))].join('\n');

/** Returns from and to which day at least half of the replications are overloaded. */
function overloadSpans(rows) {
  const spans = [];
  rows.forEach((row, at) => {
    if (row.overloaded_share >= .5) {
      if (spans.length && spans.at(-1)[1] === at - 1) spans.at(-1)[1] = at;
      else spans.push([at, at]);
    }
  });
  return spans;
}

/** A row for each place, a cell for each day. */
function strip({rows, dates, names, cell, scale, text}) {
  const data = rows.map(row => [dates.indexOf(row.date), names.indexOf(row.place), cell(row)]);
  return {height: 60 + 22 * names.length, option: {
    tooltip: tooltip({trigger: 'item', formatter: place => text(rows[place.dataIndex])}),
    grid: {left: 8, right: 12, top: 8, bottom: 8, containLabel: true},
    xAxis: days(dates), yAxis: listed(names, {axisLabel: {color: colourOf('ink'), interval: 0, formatter: words}}), ...scale(data),
    series: [{type: 'heatmap', data, progressive: 0, emphasis: {disabled: true}, itemStyle: {borderWidth: 0}}]}};
}

function overloadStrip(rows) {
  const names = placesOf(rows);
  return [figure({
    id: 'overload', title: 'Overload by city and day', about: 'Share of the replications that are overloaded at the end of the day.',
    choices: [pointChoice(rows)],
    draw: chosen => {
      const found = rows.filter(row => row.point === chosen.point);
      return {...strip({rows: found, dates: distinct(found.map(row => row.date)), names, cell: row => row.overloaded_share,
        scale: () => ({visualMap: {show: false, min: 0, max: 1, inRange: {color: [colourOf('faint'), colourOf('orange'), colourOf('vermillion')]}}}),
        text: row => `${words(row.place)}, ${day(row.date)}\n${say(100 * row.overloaded_share)} % of replications overloaded`}),
      legend: [{name: 'none', kind: 'area', colour: colourOf('faint')}, {name: 'half', kind: 'area', colour: colourOf('orange')}, {name: 'all replications', kind: 'area', colour: colourOf('vermillion')}],
      data: () => {
        const columns = ['point', 'place', 'date', 'overloaded_share'];
        return {columns, rows: found.map(row => columns.map(column => row[column]))};
      }};
    }})];
}

const LIMITS = [{name: 'beds', ink: 'sky'}, {name: 'staff', ink: 'vermillion'}, {name: 'protection', ink: 'green'}];

function limits() {
  const shares = rowsOf('summary').filter(row => row.response === 'binding_share');
  const days = rowsOf('limits');
  return [days.length ? [limitStrip(days)] : [], shares.length ? [limitBars(shares)] : []].flat();
}

const limitLegend = () => LIMITS.map(limit => ({name: limit.name, kind: 'area', colour: colourOf(limit.ink)}));

function limitStrip(rows) {
  const binding = row => LIMITS.map(limit => row[limit.name + '_h']).reduce((most, hours, at, all) => hours > all[most] ? at : most, 0);
  return figure({
    id: 'limits', title: 'Which limit binds, by city and day',
    about: 'What usable beds were limited by for most of the day, on average over the replications: open beds, staff on duty or protective items.',
    choices: [pointChoice(rows)],
    draw: chosen => {
      const found = rows.filter(row => row.point === chosen.point);
      return {...strip({rows: found, dates: distinct(found.map(row => row.date)), names: placesOf(rows), cell: binding,
        scale: () => ({visualMap: {show: false, type: 'piecewise', categories: [0, 1, 2], inRange: {color: LIMITS.map(limit => colourOf(limit.ink))}}}),
        text: row => `${words(row.place)}, ${day(row.date)}\n` + LIMITS.map(limit => `${limit.name}: ${say(row[limit.name + '_h'])} h`).join('\n')}),
      legend: limitLegend(), data: () => excerpt('limits', row => row.point === chosen.point)};
    }});
}

function limitBars(rows) {
  return figure({
    id: 'binding', title: 'Which limit binds, over the whole run',
    about: 'Mean share of the time in which open beds, staff on duty or protective items set the limit of usable beds; the first of them among equals.'
      + (rowsOf('limits').length ? '' : ' By days it was not recorded (record: limits).'),
    choices: [pointChoice(rows)],
    draw: chosen => {
      const found = rows.filter(row => row.point === chosen.point);
      const names = placesOf(found);
      const share = (place, limit) => number((found.find(row => row.place === place && row.item === limit.name) || {mean: ''}).mean);
      return {...stacks({names, parts: LIMITS.map(limit => ({name: limit.name, ink: colourOf(limit.ink), values: names.map(place => share(place, limit))})),
        title: 'Share of time', max: 1}), data: () => excerpt('summary', row => row.response === 'binding_share' && row.point === chosen.point)};
    }});
}

/** Stacked bars, a row for each name. */
function stacks({names, parts, title, max}) {
  return {height: heightOf(names.length), legend: parts.map(part => ({name: part.name, kind: 'area', colour: part.ink})), option: {
    tooltip: tooltip({trigger: 'axis', axisPointer: {type: 'shadow'}, formatter: places => [words(names[places[0].dataIndex]),
      ...parts.map(part => `${part.name}: ${say(part.values[places[0].dataIndex])}`)].join('\n')}),
    grid: {left: 8, right: 24, top: 8, bottom: 34, containLabel: true},
    xAxis: axis('value', title, max ? {max} : {}), yAxis: listed(names, {axisLabel: {color: colourOf('ink'), interval: 0, formatter: words, ...room}}),
    series: parts.map(part => ({type: 'bar', stack: 'all', name: part.name, color: part.ink, barMaxWidth: 18, data: part.values}))}};
}
