/* How the results fit what was observed, equity, and the study itself. */

const USES = {test: 'tests', calibration: 'calibration rows', input: 'inputs'};

function fit() {
  const rows = rowsOf('backtest');
  const score = (point, use) => {
    const judged = rows.filter(row => row.point === point && row.use === use && row.passed !== '');
    return judged.length ? `${judged.filter(row => row.passed === '1').length} of ${judged.length} ${USES[use]} passed` : '';
  };
  const scores = distinct(rows.map(row => row.point)).map(point => element('li', {}, element('b', {}, nameOf(point)), ': '
      + ['test', 'calibration'].map(use => score(point, use)).filter(text => text).join(', ') + '.'));
  return [element('ul', {}, scores), fitFigure(rows)];
}

function fitFigure(rows) {
  const isDay = row => /day|down_to|above/.test(row.compare);
  const kinds = distinct(rows.map(row => isDay(row) ? 'days' : 'levels'));
  const nameOfRow = row => `${row.id} ${words(row.quantity)}${row.item ? ` ${row.item}` : ''}, ${words(row.place)}${row.date ? `, ${day(row.date)}` : ''}`;
  return figure({
    id: 'fit', title: 'Model against what was observed',
    about: 'Median over the replications, and the band that holds 90 % of them, less what was observed: levels in per cent of it, days in days. Filled dots passed.',
    choices: [pointChoice(rows), {name: 'kind', label: 'Of', values: kinds, paper: kinds},
      {name: 'use', label: 'Use', values: ['all', ...distinct(rows.map(row => row.use))]}],
    draw: chosen => {
      const wanted = row => row.point === chosen.point && (chosen.use === 'all' || row.use === chosen.use) && (isDay(row) ? 'days' : 'levels') === chosen.kind;
      const found = rows.filter(row => wanted(row) && row.median !== '' && (isDay(row) || number(row.observed) !== 0));
      const off = (row, value) => number(value) - number(row.observed);
      const scaled = (row, value) => isDay(row) ? off(row, value) : 100 * off(row, value) / Math.abs(number(row.observed));
      const ink = row => colourOf(row.passed === '1' ? 'green' : row.passed === '0' ? 'vermillion' : 'grey');
      return {height: 60 + 20 * Math.max(2, found.length), legend: [['passed', 'green'], ['failed', 'vermillion'], ['not judged', 'grey']].map(([name, inkName]) => ({name, kind: 'dot', colour: colourOf(inkName)})), option: {
        tooltip: tooltip({trigger: 'item', formatter: place => {
          const row = found[place.dataIndex];
          return `${nameOfRow(row)}\nobserved ${say(row.observed)} ${unit(row.quantity)}\nmodel ${say(row.median)} ${interval(row.q05, row.q95)}`;
        }}),
        grid: {left: 8, right: 24, top: 8, bottom: 34, containLabel: true},
        xAxis: axis('value', chosen.kind === 'days' ? 'Days too late' : 'Per cent too high'),
        yAxis: listed(found.map(nameOfRow), {axisLabel: {color: colourOf('ink'), interval: 0, fontSize: 11, width: Math.min(280, innerWidth / 2.2), overflow: 'truncate', formatter: String}}),
        series: [whiskers(found.map((row, at) => [scaled(row, row.q05), scaled(row, row.q95), at]), at => ink(found[at]), 2),
          {type: 'scatter', z: 4, symbolSize: 9, data: found.map((row, at) => ({value: [scaled(row, row.median), at],
            itemStyle: {color: row.passed === '1' ? ink(row) : colourOf('surface'), borderColor: ink(row), borderWidth: 2}}))}]},
      data: () => excerpt('backtest', wanted)};
    }});
}

function equity() {
  const rows = rowsOf('summary').filter(row => row.response === 'unmet_need_share');
  const whole = ['unmet_need_gini', 'unmet_need_worst_city'].flatMap(response => {
    const found = rowsOf('summary').filter(row => row.response === response);
    return found.length ? [element('p', {}, element('b', {}, response === 'unmet_need_gini' ? 'Gini coefficient of waiting over need among the cities (0: all alike)' : 'Unmet need of the worst city (share)'),
        ': ' + found.map(row => `${nameOf(row.point)} ${say(row.mean)} ${interval(row.ci95_low, row.ci95_high)}`).join(', ') + '.')] : [];
  });
  return [whole, figure({
    id: 'equity', title: 'Unmet need by city', about: 'Patient-days of waiting over patient-days in bed or waiting: mean over the replications with 95 % intervals.',
    choices: [pointChoice(rows)],
    draw: chosen => {
      const wanted = row => row.response === 'unmet_need_share' && row.point === chosen.point;
      const found = placesOf(rows).map(place => rows.find(row => row.place === place && row.point === chosen.point)).filter(row => row);
      const drawn = dots(found.map(row => ({value: row.mean, low: row.ci95_low, high: row.ci95_high})), found.map(row => words(row.place)), 'Share of need that waits', found.map(() => 0));
      drawn.option.xAxis.scale = false;
      return {...drawn, data: () => excerpt('summary', wanted)};
    }})].flat();
}

function study() {
  const {manifest} = content;
  const facts = [['Version', manifest.version && `Aidflow ${manifest.version}`], ['Command', manifest.command], ['Seed', manifest.seed],
    ['Points', pointCount], ['Replications', played ? `${played.replications}${played.failed ? `, of which ${played.failed} failed` : ''}` : ''],
    ['Changes', (manifest.sets || []).join(', ')]].filter(fact => fact[1] !== undefined && fact[1] !== '');
  const inputs = Object.entries(manifest.inputs || {});
  return [element('h2', {}, 'Run'), element('dl', {}, facts.map(([name, value]) => [element('dt', {}, name), element('dd', {}, String(value))])),
    element('h2', {}, 'Points'), pointsTable(),
    inputs.length && !content.study ? [element('h2', {}, 'Inputs'), tableOf(['file', 'SHA-256'], inputs, 'Inputs')] : [],
    content.study ? [sheet(content.study)] : []].flat();
}

function pointsTable() {
  const {columns, rows} = excerpt('points');
  const button = element('button', {type: 'button', click: () => download(`${experiment}-points.csv`, csv(columns, rows))}, 'Download CSV');
  return element('div', {}, tableOf(columns, rows, 'Points'), button, element('p', {class: 'note'}, leftOutOf('points')));
}

/** Shows the STRESS-DES sheet, of whose Markdown it uses headings, lists, tables and code. */
function sheet(text) {
  const box = element('section', {class: 'sheet'});
  text.split(/\n{2,}/).forEach(block => {
    const lines = block.split('\n').filter(line => line !== '');
    if (lines.length) blockOf(lines).forEach(part => box.append(part));
  });
  return box;
}

function blockOf(lines) {
  const heading = /^(#+) (.*)/.exec(lines[0]);
  if (heading) return [element('h' + Math.min(heading[1].length + 1, 4), {}, heading[2]), ...(lines.length > 1 ? blockOf(lines.slice(1)) : [])];
  if (lines[0].startsWith('|')) {
    const cells = lines.filter(line => !/^\|[-| :]+\|$/.test(line)).map(line => line.slice(1, -1).split('|').map(cell => cell.trim().replaceAll('`', '')));
    return [tableOf(cells[0], cells.slice(1), 'Table of the sheet')];
  }
  if (lines[0].startsWith('* ')) return [element('ul', {}, lines.map(line => element('li', {}, inline(line.replace(/^\* /, '')))))];
  const list = lines.findIndex(line => line.startsWith('* '));
  return [element('p', {}, inline((list < 0 ? lines : lines.slice(0, list)).join(' '))), ...(list < 0 ? [] : blockOf(lines.slice(list)))];
}

const inline = text => text.split('`').map((part, at) => at % 2 ? element('code', {}, part) : part);
