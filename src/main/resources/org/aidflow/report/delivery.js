/* How long aid is under way, and where it queues. */

const STAGES = ['decide', 'prepare', 'wait_vehicle', 'load', 'travel', 'checkpoint', 'wait_dock', 'unload', 'sort', 'wait_stock', 'last_mile', 'orient'];
const STAGE_INKS = ['purple', 'blue', 'yellow', 'grey', 'sky', 'vermillion', 'orange', 'green', 'blue', 'vermillion', 'grey', 'green'];

/** Returns a stage's part of a stacked bar; the later ones are paler, as there are more stages than colours. */
const stagePart = (stage, values) => ({name: words(stage), ink: STAGES.indexOf(stage) < 8 || stage === 'orient' ? colourOf(STAGE_INKS[STAGES.indexOf(stage)])
  : echarts.color.modifyAlpha(colourOf(STAGE_INKS[STAGES.indexOf(stage)]), .5), values});

const ofTeams = 'teams';
const itemName = item => item === '' ? ofTeams : item;

function delivery() {
  return [rowsOf('shipment_shares').length + rowsOf('team_shares').length ? [delayShares()] : [],
    rowsOf('shipment_parts').length + rowsOf('team_parts').length ? [delayByCity()] : [], delayByPoint()].flat();
}

function delayShares() {
  const kinds = [['shipment_shares', rowsOf('shipment_shares')], ['team_shares', rowsOf('team_shares')]].filter(kind => kind[1].length);
  const items = kinds.flatMap(kind => distinct(kind[1].map(row => itemName(row.item))));
  return figure({
    id: 'delay-shares', title: 'Delivered within so many hours', about: 'Of what was delivered, the share that took no longer from the request: units of an item, or teams.',
    choices: [{name: 'item', label: 'Of', values: items, say: words, paper: items}],
    draw: chosen => {
      const item = chosen.item === ofTeams ? '' : chosen.item;
      const [table, rows] = kinds.find(kind => kind[1].some(row => row.item === item));
      const all = shownPoints.filter(point => rows.some(row => row.item === item && row.point === point));
      const found = all.slice(0, COLOURS.length);
      const ink = point => colour(shownPoints.indexOf(point));
      const dash = point => shownPoints.indexOf(point) % 2;
      return {height: 320, legend: found.map(point => ({name: nameOf(point), kind: dash(point) ? 'dash' : 'line', colour: ink(point)})), option: {
        grid: {left: 8, right: 20, top: 28, bottom: 34, containLabel: true},
        tooltip: tooltip({trigger: 'item', formatter: place => `${place.seriesName}\n${say(100 * place.value[1])} % within ${say(place.value[0])} h`}),
        xAxis: axis('value', 'Delay (h)'), yAxis: upright('share', {min: 0, max: 1}),
        series: found.map(point => lineOf(nameOf(point), [[0, 0], ...rows.filter(row => row.item === item && row.point === point).map(row => [row.within_h, row.share])],
            ink(point), {step: 'end', lineStyle: {color: ink(point), width: 2, type: dash(point) ? 'dashed' : 'solid'}}))},
      text: all.length > found.length ? `Drawn: the first ${found.length} of ${all.length} points; the rows have all.` : '',
      data: () => excerpt(table, row => row.item === item)};
    }});
}

function delayByCity() {
  const rows = ['shipment_parts', 'team_parts'].flatMap(table => rowsOf(table).map(row => ({...row, table, of: itemName(row.item)})));
  return figure({
    id: 'delay-parts', title: 'What the delay is made of, by city', about: 'Mean hours of each part; the parts sum to the whole delay. Supplies count by units, teams each the same.',
    choices: [pointChoice(rows), {name: 'of', label: 'Of', values: distinct(rows.map(row => row.of)), say: words, paper: distinct(rows.map(row => row.of))}],
    draw: chosen => {
      const wanted = row => row.point === chosen.point && itemName(row.item) === chosen.of;
      const found = rows.filter(wanted);
      const stages = STAGES.filter(stage => found.some(row => row[stage + '_h'] > 0));
      return {...stacks({names: found.map(row => row.city), parts: stages.map(stage => stagePart(stage, found.map(row => row[stage + '_h']))), title: 'Hours'}),
        text: found.length ? '' : 'Nothing of it was delivered here.', data: () => excerpt(found.length ? found[0].table : rows[0].table, wanted)};
    }});
}

/** Parts of the delay by point, from the responses; the region has them by item. */
function delayByPoint() {
  const name = /^delay_(.+)_mean_h$/;
  const rows = rowsOf('summary').filter(row => name.test(row.response));
  if (!rows.length) return [];
  return [figure({
    id: 'delay-by-point', title: `What the delay of supplies is made of, by ${pointWord}`, about: 'Mean hours of each part over the units delivered and the replications.',
    choices: [{name: 'item', label: 'Of', values: distinct(rows.map(row => row.item)), say: words, paper: distinct(rows.map(row => row.item))}],
    draw: chosen => {
      const found = rows.filter(row => row.item === chosen.item);
      const shown = shownPoints.filter(point => found.some(row => row.point === point));
      const mean = (point, stage) => number((found.find(row => row.point === point && name.exec(row.response)[1] === stage) || {mean: ''}).mean);
      const stages = STAGES.filter(stage => shown.some(point => mean(point, stage) > 0));
      return {...stacks({names: shown.map(nameOf), parts: stages.map(stage => stagePart(stage, shown.map(point => mean(point, stage)))), title: 'Hours'}),
        data: () => excerpt('summary', row => name.test(row.response) && row.item === chosen.item)};
    }})];
}

function queues() {
  const rows = rowsOf('queues');
  const stationOf = row => `${row.node}, ${row.station}`;
  const busy = distinct(rows.filter(row => row.queued_q95 > 0).map(stationOf));
  return [figure({
    id: 'queues', title: 'Queues at stations', about: 'What queues at the end of each day: median over the replications, with bands that hold 50 and 90 % of them.',
    choices: [pointChoice(rows), {name: 'station', label: 'Station', values: [...busy, ...distinct(rows.map(stationOf)).filter(name => !busy.includes(name))], paper: busy},
      {name: 'quantity', label: 'In', values: ['queued', 'queued_t'], say: quantity => quantity === 'queued' ? 'convoys' : 'tonnes'}],
    draw: chosen => {
      const wanted = row => row.point === chosen.point && stationOf(row) === chosen.station;
      return {...daily({rows: rows.filter(wanted), column: chosen.quantity, name: chosen.quantity === 'queued' ? 'convoys' : 'tonnes', ink: colourOf('blue')}),
        data: () => excerpt('queues', wanted)};
    }})];
}
