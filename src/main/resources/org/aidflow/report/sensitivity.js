/* How responses depend on factors, by whichever method the design has. */

const METHODS = {
  one_at_a_time: {title: 'Tornado: one factor at a time', about: 'Mean change of the response from the base to the levels of a factor where it is least and greatest, with 95 % intervals.', draw: tornado},
  sobol: {title: 'Sobol’ indices', about: 'Share of the variance of the response that is due to a factor alone (S1), and alone or with others (ST), with 95 % intervals.', draw: groups(['S1', 'ST'])},
  morris: {title: 'Morris plane', about: 'Each dot is a factor: to the right, how much it matters (µ*, mean size of its elementary effects); upwards, how much that depends on the others (σ).', draw: plane},
  regression: {title: 'Regression', about: 'Standardised coefficients of the values (SRC) and of their ranks (SRRC), and partial correlations of both (PCC, PRCC), with 95 % intervals.', draw: groups(['src', 'srrc', 'pcc', 'prcc'])},
  metamodel: {title: 'Metamodel', about: 'Coefficients of a quadratic metamodel in coded factors (−1 to 1), in the unit of the response, with 95 % intervals.', draw: groups(['linear', 'quadratic', 'interaction'])}};

function sensitivity() {
  const all = rowsOf('sensitivity');
  return [distinct(all.map(row => row.method)).flatMap(method => {
    const rows = all.filter(row => row.method === method);
    return rows.some(row => row.factor !== '') && METHODS[method] ? [sensitivityFigure(method, rows)] : [];
  }), others(all), rowsOf('discovery').length ? [discovery()] : []].flat();
}

function sensitivityFigure(method, rows) {
  const {title, about, draw} = METHODS[method];
  return figure({
    id: 'sensitivity-' + method, title, about, choices: choicesOf(rows.filter(row => row.factor !== ''), 'time_to_relief_d'),
    draw: chosen => {
      const found = rows.filter(row => of(chosen, row) && row.factor !== '' && row.value !== '');
      const drawn = found.length ? draw(found, withUnit(chosen.response)) : {height: 60, option: {}, text: 'It cannot be told here, as the response does not vary.'};
      return {...drawn, data: () => excerpt('sensitivity', row => row.method === method && of(chosen, row))};
    }});
}

const factorOf = row => row.factor + (row.factor2 ? ` × ${row.factor2}` : '');

function tornado(rows, name) {
  const pick = (factor, index) => rows.find(row => row.factor === factor && row.index === index);
  const size = factor => Math.abs(number((pick(factor, 'effect') || {value: 0}).value));
  const names = distinct(rows.map(row => row.factor)).sort((a, b) => size(b) - size(a));
  const sides = [{index: 'low', name: 'least', ink: colourOf('blue')}, {index: 'high', name: 'greatest', ink: colourOf('orange')}];
  return {height: heightOf(names.length), legend: sides.map(side => ({name: side.name, kind: 'area', colour: side.ink})).concat({name: '95 % interval', kind: 'line', colour: colourOf('ink')}), option: {
    tooltip: tooltip({trigger: 'item', formatter: place => [names[place.dataIndex], ...sides.map(side => {
      const row = pick(names[place.dataIndex], side.index);
      return row ? `${side.name}: ${signed(row.value)} ${interval(row.ci95_low, row.ci95_high)}` : '';
    })].join('\n')}),
    grid: {left: 8, right: 24, top: 8, bottom: 34, containLabel: true},
    xAxis: axis('value', `Change of ${name.charAt(0).toLowerCase()}${name.slice(1)}`), yAxis: listed(names),
    series: sides.flatMap(side => [{type: 'bar', stack: 'one', color: side.ink, barMaxWidth: 16, data: names.map(factor => number((pick(factor, side.index) || {value: ''}).value))},
      whiskers(names.flatMap((factor, at) => {
        const row = pick(factor, side.index);
        return row && row.ci95_low !== row.ci95_high ? [[number(row.ci95_low), number(row.ci95_high), at]] : [];
      }), colourOf('ink'), 1.5)])}};
}

/** Returns a chart of dots with intervals, of the indices given side by side. */
function groups(indices) {
  return (rows, name) => {
      const size = factor => greatest(rows.filter(row => factorOf(row) === factor).map(row => Math.abs(number(row.value))));
    const names = distinct(rows.filter(row => indices.includes(row.index)).map(factorOf)).sort((a, b) => size(b) - size(a));
    const shown = indices.filter(index => rows.some(row => row.index === index));
    const lift = row => {
      const beside = shown.filter(index => rows.some(each => each.index === index && factorOf(each) === factorOf(row)));
      return beside.length < 2 ? 0 : (beside.indexOf(row.index) / (beside.length - 1) - .5) * 6 * beside.length;
    };
    return {height: 60 + Math.max(30, 12 * shown.length + 8) * names.length, legend: shown.map(index => ({name: index, kind: 'dot', colour: colour(indices.indexOf(index))})), option: {
      tooltip: tooltip({trigger: 'item', formatter: place => `${place.seriesName} of ${names[place.value[1]]}\n${say(place.value[0])} `
          + (place.value[2] === '' ? '' : interval(place.value[2], place.value[3]))}),
      grid: {left: 8, right: 24, top: 8, bottom: 34, containLabel: true},
      xAxis: axis('value', indices.includes('ST') ? 'Share of variance' : `Index for ${name.charAt(0).toLowerCase()}${name.slice(1)}`), yAxis: listed(names),
      series: shown.flatMap(index => {
        const found = rows.filter(row => row.index === index);
        const ink = colour(indices.indexOf(index));
        const told = found.filter(row => row.ci95_low !== '');
        return [raised(whiskers(told.map(row => [number(row.ci95_low), number(row.ci95_high), names.indexOf(factorOf(row))]), ink, 2), told.map(lift)),
          {type: 'scatter', name: index, z: 4, symbol: symbol(indices.indexOf(index)), symbolSize: 9, color: ink,
            data: found.map(row => ({value: [number(row.value), names.indexOf(factorOf(row)), row.ci95_low, row.ci95_high], symbolOffset: [0, lift(row)]}))}];
      })}};
  };
}

/** Moves what a series draws down, each row by so many pixels. */
const raised = (series, by) => ({...series, renderItem: (place, api) => ({...series.renderItem(place, api), y: by[place.dataIndex]})});

function plane(rows) {
  const value = (factor, index) => rows.find(row => row.factor === factor && row.index === index) || {value: ''};
  const names = distinct(rows.map(row => row.factor));
  const spots = names.map((factor, at) => ({name: factor, value: [number(value(factor, 'mu_star').value), number(value(factor, 'sigma').value)],
    symbol: symbol(at), itemStyle: {color: colour(at)}}));
  return {height: 380, legend: names.map((factor, at) => ({name: factor, kind: 'dot', colour: colour(at)})), option: {
    tooltip: tooltip({trigger: 'item', formatter: place => `${place.name}\nµ* ${say(place.value[0])} `
        + (value(place.name, 'mu_star').ci95_low ? interval(value(place.name, 'mu_star').ci95_low, value(place.name, 'mu_star').ci95_high) : '') + `\nσ ${say(place.value[1])}`}),
    grid: {left: 8, right: 90, top: 28, bottom: 34, containLabel: true},
    xAxis: axis('value', 'µ*'), yAxis: upright('σ'), series: [{type: 'scatter', data: spots, symbolSize: 14, labelLayout: {hideOverlap: true},
      label: {show: true, position: 'right', color: colourOf('soft'), formatter: place => lastOf(place.name)}}]}};
}

/** What the methods say besides of the whole design, such as how well they fit. */
function others(all) {
  const rows = all.filter(row => row.factor === '' && row.value !== '');
  const columns = ['response', 'place', 'item', 'method', 'index', 'value', 'ci95_low', 'ci95_high', 'n'];
  const box = details(`${experiment}-sensitivity-whole.csv`, 'Of the whole design', () => ({columns, rows: rows.map(row => columns.map(column => row[column]))}));
  return rows.length ? [element('h3', {}, 'Of the whole design'), element('p', {class: 'note'}, 'Variance, noise and fit, by method.'), box] : [];
}

function discovery() {
  const {columns, rows} = excerpt('discovery');
  const title = 'Where it goes wrong: boxes of factors';
  return element('div', {class: 'card'}, element('h3', {}, title),
      element('p', {}, 'What the factors of a box must be together for the response to be above a threshold (PRIM).'),
      element('button', {type: 'button', click: () => download(`${experiment}-discovery.csv`, csv(columns, rows))}, 'Download CSV'), tableOf(columns, rows, title));
}
