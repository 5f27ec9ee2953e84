/* One replication on the map: convoys on their ways at a minute, those that wait at nodes, and the load of the cities. */

const MINUTES_OF_DAY = 1440;

/** Returns a date-time of so many minutes after the start of a journey. */
const timeAt = (start, minute) => new Date(Date.parse(start + 'T00:00:00Z') + minute * 60000).toISOString().slice(0, 16);

/** Returns a journey as objects: nodes with their arcs, and convoys with their legs. */
function journeyOf(point) {
  const told = content.journeys.find(journey => journey.point === point);
  const nodes = told.nodes.map(([id, kind, city, name, lat, lon]) => ({id, kind, city, name, lat: number(lat), lon: number(lon)}));
  const byId = new Map(nodes.map(node => [node.id, node]));
  const nodeOf = id => {
    if (!byId.has(id)) nodes.push(byId.set(id, {id, kind: '', city: '', name: id, lat: NaN, lon: NaN}).get(id));
    return byId.get(id);
  };
  const arcs = told.arcs.map(([from, to, mode]) => ({from: nodeOf(from), to: nodeOf(to), mode}));
  const convoys = told.convoys.map(convoy => {
    const [name, item, quantity] = convoy;
    return {name: told.names[name], item: told.items[item], quantity, legs: legsOf(convoy.slice(3), arcs)};
  });
  const journey = {...told, nodes, arcs, convoys, cities: citiesOf(nodes, told.days)};
  locate(journey);
  const cleared = convoys.flatMap(convoy => convoy.legs.map(leg => leg.cleared)).filter(Number.isFinite);
  const dates = Object.values(told.days).flatMap(Object.keys);
  const days = dates.map(date => (Date.parse(date) - Date.parse(told.start)) / 864e5 + 1);
  journey.end = greatest([0, ...cleared, ...days.map(each => each * MINUTES_OF_DAY)]);
  return journey;
}

/** Returns legs from their arcs and the minutes since what was before; what a leg did not come to has none. */
function legsOf(told, arcs) {
  let clock = 0;
  const pass = minutes => {
    clock += minutes < 0 ? Infinity : minutes;
    return clock;
  };
  const legs = [];
  for (let at = 0; at < told.length; at += 4) {
    legs.push({arc: arcs[told[at]], departed: pass(told[at + 1]), arrived: pass(told[at + 2]), cleared: pass(told[at + 3])});
  }
  return legs;
}

/** Returns the cities that have hospitals, with their beds and patients at the end of each day. */
function citiesOf(nodes, days) {
  const names = distinct(nodes.filter(node => node.kind === 'hospital').map(node => node.city));
  return names.map(name => ({name, nodes: nodes.filter(node => node.city === name && node.kind === 'hospital'), days: days[name] || {}}));
}

/** Gives each node a place on the plane: by Mercator's projection, by its neighbours, or where forces push it if no place is known. */
function locate({nodes, arcs, cities}) {
  const known = nodes.filter(node => Number.isFinite(node.lat) && Number.isFinite(node.lon));
  if (known.length === 0) {
    const places = pushed(nodes, arcs);
    const {width, height} = boxOf(places);
    places.forEach(({x, y}, at) => Object.assign(nodes[at], height > width ? {x: y, y: x} : {x, y}));
  } else {
    const west = westernmost(known.map(node => node.lon));
    known.forEach(node => {
      node.x = (node.lon - west + 360) % 360;
      node.y = -Math.log(Math.tan(Math.PI / 4 + Math.max(-85, Math.min(85, node.lat)) * Math.PI / 360)) * 180 / Math.PI;
    });
    nodes.filter(node => node.x === undefined).forEach(node => Object.assign(node, beside(node, arcs, known)));
  }
  cities.forEach(city => Object.assign(city, middle(city.nodes)));
}

const middle = nodes => ({x: nodes.reduce((sum, node) => sum + node.x, 0) / nodes.length, y: nodes.reduce((sum, node) => sum + node.y, 0) / nodes.length});

/** Returns the longitude east of the widest gap, so that a map over the 180th meridian is one piece. */
function westernmost(longitudes) {
  const sorted = distinct(longitudes).sort((a, b) => a - b);
  const gaps = sorted.map((longitude, at) => longitude - (at ? sorted[at - 1] : sorted.at(-1) - 360));
  return sorted[gaps.indexOf(greatest(gaps))];
}

function beside(node, arcs, known) {
  const near = arcs.filter(arc => arc.from === node || arc.to === node).map(arc => arc.from === node ? arc.to : arc.from).filter(other => other.lat === other.lat);
  return middle(near.length ? near : known);
}

/** Returns where the forces of ECharts' graph push nodes; the same network is pushed once. */
function pushed(nodes, arcs) {
  const network = JSON.stringify([nodes.map(node => node.id), arcs.map(arc => [arc.from.id, arc.to.id])]);
  return PUSHED.get(network) || PUSHED.set(network, pushedAnew(nodes, arcs)).get(network);
}

const PUSHED = new Map();

function pushedAnew(nodes, arcs) {
  const chart = echarts.init(null, null, {renderer: 'svg', ssr: true, width: 600, height: 400});
  chart.setOption({animation: false, series: [{type: 'graph', layout: 'force',
    force: {initLayout: 'circular', layoutAnimation: false, repulsion: 120, edgeLength: 80},
    data: nodes.map((node, at) => ({id: String(at), name: ''})),
    links: arcs.map(arc => ({source: String(nodes.indexOf(arc.from)), target: String(nodes.indexOf(arc.to))}))}]});
  const data = chart.getModel().getSeriesByIndex(0).getData();
  const places = nodes.map((node, at) => data.getItemLayout(at).map(Math.round)).map(([x, y]) => ({x, y}));
  chart.dispose();
  return places;
}

/** How arcs of each mode look; what flies or runs on rails is drawn bent, so that it is told from roads beside it. */
const MODES = {road: {kind: 'line', type: 'solid', bend: 0}, rail: {kind: 'dash', type: 'dashed', bend: .06}, air: {kind: 'dots', type: 'dotted', bend: .16}};
const KINDS = {
  province: {symbol: 'circle', size: 6, colour: 'ink'}, hub: {symbol: 'circle', size: 3, colour: 'soft'}, depot: {symbol: 'rect', size: 7, colour: 'soft'},
  checkpoint: {symbol: 'diamond', size: 9, colour: 'soft'}, hospital: {symbol: 'circle', size: 2.5, colour: 'soft'}};
const lookOf = node => KINDS[node.kind] || KINDS.hub;
const modeOf = mode => MODES[mode] || MODES.road;
const bendOf = arc => modeOf(arc.mode).bend;

const LOADS = [{most: .8, name: 'load up to 0.8', colour: 'sky'}, {most: 1, name: '0.8 to 1', colour: 'yellow'},
  {most: 1.5, name: '1 to 1.5', colour: 'orange'}, {most: Infinity, name: 'above 1.5', colour: 'vermillion'}];

const boxOf = nodes => {
  const reach = values => values.reduce(([low, high], value) => [Math.min(low, value), Math.max(high, value)], [Infinity, -Infinity]);
  const [[left, right], [top, bottom]] = [reach(nodes.map(node => node.x)), reach(nodes.map(node => node.y))];
  return {left, top, width: Math.max(right - left, 1e-6), height: Math.max(bottom - top, 1e-6)};
};

/** Returns the parts of a map of some width: the whole, and beside or below it the receiving cities, where they are small on it. */
function panelsOf(journey, width) {
  const whole = boxOf(journey.nodes);
  const near = boxOf(journey.cities.flatMap(city => city.nodes));
  const inside = node => node.x >= near.left && node.x <= near.left + near.width && node.y >= near.top && node.y <= near.top + near.height;
  const all = {nodes: journey.nodes, box: whole};
  const small = near.width * near.height < .35 * whole.width * whole.height && near.width < 3 * near.height && near.height < 3 * near.width;
  if (!small || journey.cities.length < 3) return placed([{...all, close: true}], [width]);
  const panels = [all, {nodes: journey.nodes.filter(inside), box: near, close: true}];
  const [wide, other] = panels.map(({box}) => box.width / box.height);
  const share = Math.max(.4, Math.min(.6, wide / (wide + other)));
  return width < 640 ? placed(panels, [width, width], true) : placed(panels, [width * share, width * (1 - share)]);
}

const [EDGE, ROOM_FOR_NAMES, HIGHEST] = [22, 70, 480];

/** Gives each panel a place of some width with its proportions, beside each other or one below the other. */
function placed(panels, widths, below) {
  let [x, y] = [0, 0];
  panels.forEach((panel, at) => {
    const scale = Math.min((widths[at] - EDGE - ROOM_FOR_NAMES) / panel.box.width, HIGHEST / panel.box.height);
    const [width, height] = [panel.box.width * scale, panel.box.height * scale];
    Object.assign(panel, {left: x + EDGE, top: y + EDGE, width, height, clip: [x + 2, y + 2, widths[at] - 4, height + 2 * EDGE - 4]});
    panel.at = place => [panel.left + (place.x - panel.box.left) * scale, panel.top + (place.y - panel.box.top) * scale];
    if (below) y += height + 2 * EDGE; else x += widths[at];
  });
  return panels;
}

/** With so few nodes all but hospitals are named; else those who give. */
const FEW = 30;

/** Returns the network of a panel as a graph of ECharts. */
function networkOf(panel, journey) {
  const places = new Map(panel.nodes.map((node, at) => [node, at]));
  const arcs = new Map(journey.arcs.filter(arc => places.has(arc.from) && places.has(arc.to))
      .map(arc => [[arc.mode, ...[arc.from.id, arc.to.id].sort()].join('\n'), arc]));
  const extent = (from, size) => size > 1e-3 ? [from, size] : [from - 1, 2]; // ECharts makes room of 2 about a line
  const [[left, width], [top, height]] = [extent(panel.left, panel.width), extent(panel.top, panel.height)];
  return {type: 'graph', layout: 'none', left, top, width, height,
    labelLayout: {hideOverlap: true}, emphasis: {scale: false},
    data: panel.nodes.map((node, at) => {
      const look = lookOf(node);
      const [x, y] = panel.at(node);
      return {id: String(at), name: '', node, x, y, symbol: look.symbol, symbolSize: look.size, itemStyle: {color: colourOf(look.colour)},
        label: {show: node.kind !== 'hospital' && (journey.nodes.length <= FEW || node.kind === 'province' && (!panel.close || !node.city)), position: 'right', distance: 3, fontSize: 10, color: colourOf('soft'), formatter: () => node.name}};
    }),
    links: Array.from(arcs.values()).map(arc => ({source: places.get(arc.from), target: places.get(arc.to),
      lineStyle: {color: colourOf('line'), width: .8, opacity: .7, type: modeOf(arc.mode).type, curveness: bendOf(arc)}}))};
}

/** Returns where a share of an arc has been travelled, on a panel; bent as ECharts bends it. */
function along(panel, arc, share) {
  const [[x1, y1], [x2, y2], bend] = [panel.at(arc.from), panel.at(arc.to), bendOf(arc)];
  const [x, y] = [(x1 + x2) / 2 - (y1 - y2) * bend, (y1 + y2) / 2 - (x2 - x1) * bend];
  const rest = 1 - share;
  return [rest * rest * x1 + 2 * rest * share * x + share * share * x2, rest * rest * y1 + 2 * rest * share * y + share * share * y2];
}

/** Returns what happens at a minute: who is where, who waits where, what has arrived. */
function momentOf(journey, minute) {
  const moment = {moving: [], waiting: new Map(), teams: 0, members: 0, shipments: 0};
  journey.convoys.forEach(convoy => {
    const leg = latest(convoy.legs, minute);
    if (!leg) return;
    if (minute < leg.arrived) moment.moving.push({convoy, leg, share: Math.min(1, (minute - leg.departed) / (Math.min(leg.arrived, journey.end + 1) - leg.departed))});
    else if (minute < leg.cleared) moment.waiting.set(leg.arc.to, (moment.waiting.get(leg.arc.to) || 0) + 1);
    else if (leg.arc.to.kind === 'hospital' && leg === convoy.legs.at(-1)) arrive(moment, convoy);
  });
  return moment;
}

function arrive(moment, convoy) {
  if (convoy.item) moment.shipments++;
  else {
    moment.teams++;
    moment.members += convoy.quantity;
  }
}

/** Returns the last leg that had begun at a minute, if any. */
function latest(legs, minute) {
  let [low, high] = [0, legs.length];
  let at = 0;
  while (low < high) {
    at = (low + high) >> 1;
    if (legs[at].departed <= minute) low = at + 1; else high = at;
  }
  return legs[low - 1];
}

/** Returns the beds and patients of a place at the last midnight; nothing where none is known. */
function censusAt(journey, days, minute) {
  const date = timeAt(journey.start, Math.floor(minute / MINUTES_OF_DAY) * MINUTES_OF_DAY - 1).slice(0, 10);
  const [usable, inBed, waiting] = days[date] || [];
  return usable === undefined ? undefined : {usable, inBed, waiting, load: (inBed + waiting) / usable};
}
const loadLook = census => LOADS.find(look => !(census.load > look.most));

const SHAPES = {
  team: (pen, x, y) => { pen.moveTo(x, y - 4); pen.lineTo(x + 4, y); pen.lineTo(x, y + 4); pen.lineTo(x - 4, y); pen.closePath(); },
  shipment: (pen, x, y) => pen.rect(x - 2, y - 2, 4, 4),
  disc: (pen, x, y, radius) => { pen.moveTo(x + radius, y); pen.arc(x, y, radius, 0, 2 * Math.PI); }};

/**
 * Returns what stands over the network of a panel at a moment, from the lowest on: {clip, frame, layers, labels}.
 *
 * clip, frame: [left, top, width, height]; frame: null, if there is none; layers: [{shape, places: [[x, y, radius]], fill or stroke}], of
 * names of colours; labels: [{text, x, y, align}].
 */
function sceneOf(journey, panels, panel, minute, moment) {
  const discs = discsOf(journey, panel, minute);
  const rings = ringsOf(panel, moment);
  const moving = (shape, fill, wanted) => ({shape, fill,
    places: moment.moving.filter(wanted).map(each => along(panel, each.leg.arc, each.share))});
  const near = panels.at(-1);
  return {clip: panel.clip, frame: panels.length === 1 ? null : panel === near ? panel.clip : outline(panel, near.box),
    layers: [...discs.map(({look, place}) => ({shape: 'disc', fill: look, places: [place]})), {shape: 'disc', stroke: 'purple', places: rings.map(ring => ring.place)},
      moving('shipment', 'blue', each => each.convoy.item), moving('team', 'green', each => !each.convoy.item)],
    labels: panel.close ? [...namesOf(discs, panel.clip), ...rings.flatMap(ring => ring.label)] : []};
}

/** Returns where a part of the map lies on a panel: [left, top, width, height]. */
function outline(panel, box) {
  const [left, top] = panel.at({x: box.left, y: box.top});
  const [right, bottom] = panel.at({x: box.left + box.width, y: box.top + box.height});
  return [left - 5, top - 5, right - left + 10, bottom - top + 10];
}

/** Returns cities by their load, the larger the more beds can be used. */
function discsOf(journey, panel, minute) {
  return journey.cities.map(city => {
    const census = censusAt(journey, city.days, minute);
    const radius = (panel.close ? 6 : 3) + Math.sqrt(census ? census.usable : 0) / (panel.close ? 8 : 16);
    return {name: census ? `${city.name} ${Number.isFinite(census.load) ? census.load.toFixed(2) : '∞'}` : city.name, look: census ? loadLook(census).colour : 'line', place: [...panel.at(city), radius]};
  });
}

const FONT_OF_NAMES = '11px sans-serif';

/** Returns names beside discs, the largest first, where there is room and nothing stands yet. */
function namesOf(discs, clip) {
  const [left, top, width, height] = clip;
  const taken = discs.map(({place: [x, y, radius]}) => [x - radius, y - radius, x + radius, y + radius]);
  return [...discs].sort((a, b) => b.place[2] - a.place[2]).flatMap(({name, place: [x, y, radius]}) => {
    const wide = echarts.format.getTextRect(name, FONT_OF_NAMES).width;
    const [west, east, north, south] = [x - radius - 3 - wide, x + radius + 3, y - radius - 4, y + radius + 12];
    const sides = [[east, y + 4], [west, y + 4], [x - wide / 2, north], [x - wide / 2, south], [x, south], [x - wide, south], [x, north], [x - wide, north]];
    const free = sides.map(([from, base]) => [from, base - 10, from + wide, base + 2]).find(box =>
      box[0] > left && box[1] > top && box[2] < left + width && box[3] < top + height && !taken.some(other => overlap(box, other)));
    if (!free) return [];
    taken.push(free);
    return [{text: name, x: free[0], y: free[1] + 10, align: 'left'}];
  });
}
const overlap = (a, b) => a[0] < b[2] && b[0] < a[2] && a[1] < b[3] && b[1] < a[3];

/** Returns who waits at nodes, as rings that swell; those of many have their number. */
function ringsOf(panel, moment) {
  return Array.from(moment.waiting).map(([node, count]) => {
    const [x, y] = panel.at(node);
    const radius = 3 + 1.5 * Math.sqrt(count);
    return {place: [x, y, radius], label: count < 5 ? [] : [{text: String(count), x: x - radius - 3, y: y - radius, align: 'right'}]};
  });
}

/** Returns the time in words. */
function clockOf(journey, minute) {
  const time = timeAt(journey.start, minute);
  return `${day(time.slice(0, 10))} ${time.slice(0, 4)}, ${time.slice(11)}`;
}

/** Returns the running counts in words. */
function countsOf(journey, minute, {moving, waiting, teams, members, shipments}) {
  const counted = (count, what) => `${say(count)} ${what}${count === 1 ? '' : 's'}`;
  const onWay = moving.filter(each => !each.convoy.item).length;
  const queued = Array.from(waiting.values()).reduce((sum, count) => sum + count, 0);
  const region = censusAt(journey, journey.days.region || {}, minute);
  return [`On the way: ${counted(onWay, 'team')}, ${counted(moving.length - onWay, 'shipment')}; waiting at nodes: ${say(queued)}.`,
    `Arrived: ${counted(teams, 'team')} of ${say(members)} people, ${counted(shipments, 'shipment')}.`,
    region ? `All cities: ${say(region.inBed + region.waiting)} in bed or waiting, ${say(region.usable)} usable beds.` : ''].join(' ');
}

function legendOfMap(journey) {
  const modes = distinct(journey.arcs.map(arc => arc.mode)).map(mode => ({name: mode, kind: modeOf(mode).kind, colour: colourOf('soft')}));
  const loads = Object.keys(journey.days).length ? LOADS.map(({name, colour}) => ({name, kind: 'dot', colour: colourOf(colour)})) : [];
  return [{name: 'team', kind: 'diamond', colour: colourOf('green')}, {name: 'shipment', kind: 'square', colour: colourOf('blue')},
    {name: 'convoys that wait', kind: 'ring', colour: colourOf('purple')}, ...loads, ...modes];
}

/** Returns the legs, to the minute. */
function legRows({start, convoys}) {
  const time = minute => Number.isFinite(minute) ? timeAt(start, minute) : '';
  const rows = convoys.flatMap(({name, item, quantity, legs}, at) => legs.map(({arc, departed, arrived, cleared}) =>
    [at + 1, name, item ? 'shipment' : 'team', item, quantity, arc.mode, arc.from.id, arc.to.id, time(departed), time(arrived), time(cleared)]));
  return {columns: ['convoy', 'name', 'load', 'item', 'quantity', 'mode', 'from', 'to', 'departed', 'arrived', 'cleared'], rows};
}

/** Returns the figure of the map without what stands over the network: `over` is given {journey, panels, width, height} and returns more of what is drawn. */
function mapFigure(over) {
  const journeys = new Map();
  const known = point => journeys.get(point) || journeys.set(point, journeyOf(point)).get(point);
  const values = content.journeys.map(journey => journey.point);
  return {id: 'map', title: 'Convoys on the network',
    about: `Replication ${content.journeys[0].replication} of each ${pointWord}, to the minute. Convoys move evenly along each leg; cities show the census of the last midnight.`,
    choices: [{name: 'point', label: capital(pointWord), values, say: nameOf, paper: values}],
    draw: (chosen, width) => {
      const journey = known(chosen.point);
      const panels = panelsOf(journey, width);
      const height = 2 + greatest(panels.map(panel => panel.clip[1] + panel.clip[3]));
      const more = over({journey, panels, width, height});
      const text = journey.leftOut ? `The page has no room for the last ${say(journey.leftOut)} legs.` : '';
      return {height, text, legend: legendOfMap(journey), data: () => legRows(journey), ...more,
        option: {series: panels.map(panel => networkOf(panel, journey)), ...more.option}};
    }};
}
