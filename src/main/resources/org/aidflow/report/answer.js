/* The answer in words and figures, and how points compare. */

const of = (name, row) => row.response === name.response && row.place === name.place && (row.item || '') === (name.item || '');

/** Returns the figure that stands for a point: the median of a curve where values are censored, else the mean. */
function figureOf(name, point) {
  const duration = rowsOf('durations').find(row => row.point === point && of(name, row));
  if (duration) {
    return {kind: 'Kaplan-Meier median', value: duration.median, low: duration.median_ci95_low, high: duration.median_ci95_high};
  }
  const row = rowsOf('summary').find(row => row.point === point && of(name, row));
  return row && {kind: 'mean', value: row.mean, low: row.ci95_low, high: row.ci95_high};
}

const figureText = (figure, ofUnit) =>
  `${say(figure.value)} ${ofUnit}`.trim() + (figure.low === '' ? '' : ` ${interval(figure.low, figure.high)}`);

/** Returns the responses of the plan, at the region or else the first place. */
function planned() {
  const known = rowsOf('summary');
  const names = plan.responses || distinct(rowsOf('contrasts').map(row => row.response));
  return names.flatMap(response => {
    const rows = known.filter(row => row.response === response);
    const row = rows.find(each => each.place === 'region') || rows[0];
    return row ? [{response, place: row.place, item: row.item || ''}] : [];
  });
}

function answerCard(name) {
  const ofUnit = unit(name.response);
  const title = `${capital(words(name.response))}, ${words(name.place)}`;
  const all = shownPoints.map(point => ({point, figure: figureOf(name, point)}))
      .filter(each => each.figure && each.figure.value !== '');
  const contrasts = rowsOf('contrasts').filter(row => of(name, row));
  if (all.length === 0) return [];
  const lowest = !contrasts.length || contrasts[0].best !== 'highest';
  const sorted = [...all].sort((a, b) => (lowest ? 1 : -1) * (a.figure.value - b.figure.value));
  const best = sorted[0];
  const lines = [`${capital(best.figure.kind)}` + (best.figure.low === '' ? '.' : `, 95 % interval ${interval(best.figure.low, best.figure.high)}.`)];
  if (all.length > 8) {
    lines.push('Others from ' + [sorted[1], sorted.at(-1)].map(each => `${figureText(each.figure, ofUnit)} (${nameOf(each.point)})`).join(' to ') + '.');
  } else if (all.length > 1) {
    lines.push('Then ' + sorted.slice(1).map(each => `${nameOf(each.point)} ${figureText(each.figure, '')}`).join(', ') + '.');
  }
  const maybe = contrasts.filter(row => row.may_be_best === '1').map(row => nameOf(row.point));
  if (maybe.length) {
    lines.push(maybe.length === 1 ? `At 95 % only ${maybe[0]} can be best.`
      : `The data leave open which is best of ${maybe.length > 8 ? `${maybe.length} of them` : maybe.join(', ')}.`);
  }
  const lead = all.length > 1 ? [element('p', {}, `${lowest ? 'Lowest' : 'Highest'}${shownPoints.length < pointCount ? ` of the first ${shownPoints.length} points` : ''} under `, element('b', {}, nameOf(best.point)))] : [];
  return [element('div', {class: 'card'}, element('h3', {}, title), lead,
      element('strong', {class: 'big'}, say(best.figure.value), element('small', {}, ` ${ofUnit}`)), lines.map(line => element('p', {}, line)))];
}

/** Returns a response's differences from the baseline, as a sentence. */
function againstBaseline(name) {
  const rows = rowsOf('contrasts').filter(row => of(name, row) && row.difference !== '');
  if (rows.length === 0 || rows.length > 8) return [];
  const parts = rows.map(row => `${nameOf(row.point)} ${signed(row.difference)} ${interval(row.joint95_low, row.joint95_high)}`);
  return [element('p', {}, element('b', {}, `${withUnit(name.response)}, ${words(name.place)}`),
      ` against ${nameOf(rows[0].baseline)}: ${parts.join('; ')}.`)];
}

const YARDSTICKS = [{method: 'sobol', index: 'ST', text: 'share of variance, alone or with others (ST)'},
  {method: 'morris', index: 'mu_star', text: 'mean size of an elementary effect (µ*)'},
  {method: 'regression', index: 'prcc', text: 'partial rank correlation'}];

/** Returns which factors matter most, as a sentence; of the first method that says so. */
function whatMatters(name) {
  const said = ({method, index}) => rowsOf('sensitivity').filter(row =>
    of(name, row) && row.method === method && row.index === index && row.value !== '');
  const yardstick = YARDSTICKS.find(each => said(each).length);
  if (!yardstick) return [];
  const parts = said(yardstick).sort((a, b) => Math.abs(b.value) - Math.abs(a.value)).slice(0, 3).map(row => `${row.factor} ${say(row.value)}`
      + (row.ci95_low === '' ? '' : ` ${interval(row.ci95_low, row.ci95_high)}`));
  return [element('p', {}, element('b', {}, `${withUnit(name.response)}, ${words(name.place)}`),
      ` depends most on ${parts.join('; ')}: ${yardstick.text}.`)];
}

function answer() {
  const names = planned();
  const differences = names.flatMap(againstBaseline);
  const matters = names.flatMap(whatMatters);
  const spread = shownPoints.length < pointCount
    ? [element('p', {class: 'note'}, `Of ${pointCount} points the first ${shownPoints.length} are shown one by one; their levels stand under Study.`)] : [];
  return [element('div', {class: 'cards'}, names.flatMap(answerCard)),
    differences.length ? [element('h2', {}, 'Differences'), element('p', {class: 'note'},
        'Means of paired differences, with intervals that hold jointly at 95 %.'), differences] : [],
    matters.length ? [element('h2', {}, 'What matters'), matters] : [], spread, overview()].flat();
}

/** Returns the choice of a response, of a place and of an item among rows. */
function choicesOf(rows, first) {
  const responses = distinct(rows.map(row => row.response));
  return [{name: 'response', label: 'Response', values: responses, say: withUnit, value: first && responses.includes(first) ? first : responses[0],
    paper: responses.filter(response => planned().some(name => name.response === response))},
    {name: 'place', label: 'Place', values: placesOf(rows), say: words}];
}

/** Returns places, those of all together first. */
const placesOf = rows => {
  const places = distinct(rows.map(row => row.place));
  return places.includes('region') ? ['region', ...places.filter(place => place !== 'region')] : places;
};

/** Returns the number of the colour of a row's point. */
const inkOf = row => shownPoints.indexOf(row.point);

/** A dot with its interval for each row. */
function dots(rows, names, text, inks = rows.map((row, at) => at)) {
  const reach = rows.map((row, at) => [number(row.low), number(row.high), at]).filter(([low, high]) => low <= high);
  return {height: heightOf(rows.length), option: {
    tooltip: tooltip({trigger: 'item', formatter: place => `${names[place.dataIndex]}\n${say(rows[place.dataIndex].value)} `
        + (rows[place.dataIndex].low === '' ? '' : interval(rows[place.dataIndex].low, rows[place.dataIndex].high))}),
    grid: {left: 8, right: 24, top: 8, bottom: 34, containLabel: true},
    xAxis: axis('value', text, {scale: true}), yAxis: listed(names),
    series: [whiskers(reach, at => colour(inks[at]), 3), {type: 'scatter', z: 4, data: rows.map((row, at) => ({
      value: [number(row.value), at], symbol: symbol(inks[at]), symbolSize: 11, itemStyle: {color: colour(inks[at])}}))}]}};
}

function overview() {
  const rows = rowsOf('summary').filter(row => row.response !== 'binding_share' && !row.response.endsWith('_censored'));
  if (!rows.length) return [];
  const keyed = rows.map(row => ({...row, response: row.response + (row.item ? ` · ${row.item}` : '')}));
  const split = key => { const [response, item] = key.split(' · '); return {response, item: item || ''}; };
  const [response, place] = choicesOf(keyed, planned()[0] && planned()[0].response);
  response.say = key => withUnit(split(key).response) + (split(key).item ? `, ${split(key).item}` : '');
  return [element('h2', {}, 'Figures'), figure({
    id: 'figures', title: `Every response, by ${pointWord}`, about: 'Means over the replications with 95 % intervals; medians of Kaplan-Meier curves where values are censored.',
    choices: [response, place],
    draw: chosen => {
      const name = {...split(chosen.response), place: chosen.place};
      const found = shownPoints.map(point => ({point, ...figureOf(name, point)})).filter(row => Number.isFinite(number(row.value ?? '')));
      const table = rowsOf('durations').some(row => of(name, row)) ? 'durations' : 'summary';
      return {...dots(found, found.map(row => nameOf(row.point)), withUnit(name.response), found.map(inkOf)),
        text: found.length ? '' : 'Nothing was computed for this place.', data: () => excerpt(table, row => of(name, row))};
    }})];
}

/** Policies compared: differences from the baseline, and curves of durations. */
function comparison() {
  const rows = rowsOf('contrasts').filter(row => row.difference !== '');
  return [rows.length ? [forest(rows)] : [], rowsOf('survival').length ? [curves()] : []].flat();
}

function forest(rows) {
  return figure({
    id: 'differences', title: `Differences from ${nameOf(rows[0].baseline)}`,
    about: 'Means of paired differences between replications with the same luck. Thick: 95 % interval of each; thin: all of a response hold jointly at 95 %.',
    choices: choicesOf(rows, 'time_to_relief_d'),
    draw: chosen => {
      const wanted = row => of(chosen, row) && row.difference !== '';
      const found = rows.filter(wanted);
      const drawn = dots(found.map(row => ({value: row.difference, low: row.ci95_low, high: row.ci95_high})),
          found.map(row => nameOf(row.point)), `Difference in ${words(chosen.response)} (${unit(chosen.response) || 'number'})`, found.map(inkOf));
      drawn.option.series.push(whiskers(found.map((row, at) => [number(row.joint95_low), number(row.joint95_high), at]), at => colour(inkOf(found[at])), 1));
      drawn.option.series.at(-2).markLine = {silent: true, symbol: 'none', label: {show: false}, lineStyle: {color: colourOf('ink'), type: 'dashed'}, data: [{xAxis: 0}]};
      drawn.option.xAxis.scale = false;
      return {...drawn, text: found.length ? '' : 'No differences were computed here.', data: () => excerpt('contrasts', row => of(chosen, row))};
    }});
}

function curves() {
  const rows = rowsOf('survival');
  return figure({
    id: 'survival', title: 'How long it lasts: Kaplan-Meier curves',
    about: 'Share of replications in which it lasts longer than so many days, with 95 % bands; what the horizon cuts off counts as not ended.'
      + (shownPoints.length > COLOURS.length ? ` Of ${shownPoints.length} points the first ${COLOURS.length} are drawn; the rows have all.` : ''),
    choices: choicesOf(rows, 'time_to_relief_d'),
    draw: chosen => {
      const found = rows.filter(row => of(chosen, row));
      const shown = shownPoints.filter(point => found.some(row => row.point === point)).slice(0, COLOURS.length);
      const end = greatest(found.map(row => number(row.time)));
      const series = shown.flatMap(point => {
        const at = shownPoints.indexOf(point);
        const steps = found.filter(row => row.point === point);
        const last = steps.at(-1);
        const line = [[0, 1], ...steps.map(row => [number(row.time), number(row.survival)]), [end, number(last.survival)]];
        const reach = steps.flatMap((row, i) => {
          const until = i + 1 < steps.length ? number(steps[i + 1].time) : number(row.time);
          return row.ci95_low === '' || row.ci95_high === '' ? [] : [number(row.time), until].map(x => [x, number(row.ci95_low), number(row.ci95_high)]);
        });
        return [band(reach, colour(at), .18), lineOf(nameOf(point), line, colour(at), {step: 'end', lineStyle: {color: colour(at), width: 2, type: at % 2 ? 'dashed' : 'solid'}})];
      });
      return {height: 340, legend: shown.map(point => ({name: nameOf(point), kind: shownPoints.indexOf(point) % 2 ? 'dash' : 'line', colour: colour(shownPoints.indexOf(point))})),
        option: {grid: {left: 8, right: 20, top: 28, bottom: 34, containLabel: true},
          tooltip: tooltip({trigger: 'item', formatter: place => `${place.seriesName}\n${say(place.value[0])}: ${say(place.value[1])}`}),
          xAxis: axis('value', withUnit(chosen.response)), yAxis: upright('share', {min: 0, max: 1}), series},
        text: medians(chosen, shown), data: () => excerpt('survival', row => of(chosen, row))};
    }});
}

function medians(name, shown) {
  const rows = rowsOf('durations').filter(row => of(name, row) && shown.includes(row.point));
  if (!rows.length || rows.length > 8) return '';
  const all = rows[0].logrank_all_p === '' ? '' : ` Log-rank test of all: p ${number(rows[0].logrank_all_p) < .001 ? '< 0.001' : '= ' + say(rows[0].logrank_all_p)}.`;
  return 'Medians: ' + rows.map(row => `${nameOf(row.point)} ${row.median === '' ? 'not reached' : say(row.median)}`).join(', ') + ` ${unit(name.response)}.` + all;
}
