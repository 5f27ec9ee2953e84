'use strict';
/* Figures for papers: the charts of the page, drawn where there is no page. This script goes before the others, in place
   of those that make the page; `results` and `style` are what stands in it. */

const content = JSON.parse(results);

/** 180 mm, of pixels of which 96 are an inch. */
const innerWidth = 680;
const setTimeout = () => 0;
const clearTimeout = setTimeout;
const colourOf = name => new RegExp(`--${name === 'surface' ? 'ground' : name}: (#\\w+)`).exec(style)[1];

/* Of what a section is made of, only figures are of use here. */
const element = () => ({append() {}});
const details = element;
const tableOf = element;
const figures = [];

function figure(made) {
  figures.push(made);
  return element();
}

const FONT = 'Helvetica, Arial, sans-serif';

/** Widths of the characters from the space on, of Helvetica, in thousandths of their size. */
const WIDTHS = [278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556, 556, 556, 556, 556, 556, 556, 556,
  278, 278, 584, 584, 584, 556, 1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667, 556, 833, 722, 778, 667, 778, 722, 667, 611, 722,
  667, 944, 667, 667, 611, 278, 278, 278, 469, 556, 333, 556, 556, 500, 556, 556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556, 556, 556,
  333, 500, 278, 556, 500, 722, 500, 500, 500, 334, 260, 334, 584];
const widthOf = letter => WIDTHS[letter.charCodeAt(0) - 32] || (letter.charCodeAt(0) < 0x1100 ? 600 : 1000);

/** Returns how wide a text is, as no browser can be asked. */
function measureText(text, font) {
  const [, size] = /(\d+)px/.exec(font) || ['', 12];
  return {width: text.split('').reduce((sum, letter) => sum + widthOf(letter), 0) * size * (/bold/.test(font) ? 1.06 : 1) / 1000};
}

/** Returns every figure, by name: as the page opens with it, and for the other values of those choices that are worth it. */
function papers() {
  echarts.setPlatformAPI({measureText});
  SECTIONS.forEach(section => section.make());
  return figures.flatMap(made => variants(made).map(({name, chosen}) => ({name, svg: svgOf(made, chosen)})));
}

const opening = choice => choice.value ?? choice.values[0];

function variants({id, choices = []}) {
  const first = Object.fromEntries(choices.map(choice => [choice.name, opening(choice)]));
  const others = choices.flatMap(choice => (choice.paper || []).filter(value => value !== opening(choice)).map(value => ({
    name: `${id} ${choice.name === 'point' ? shortName(value) : value}`, chosen: {...first, [choice.name]: value}})));
  return [{name: id, chosen: first}, ...others];
}

const shortName = point => nameOf(point).length > 40 ? `point ${point}` : nameOf(point);

function svgOf(made, chosen) {
  const drawn = made.draw(chosen, innerWidth);
  const head = headOf(made, chosen, drawn);
  const height = head.height + (drawn.option.series ? drawn.height : 8);
  const chart = echarts.init(null, null, {renderer: 'svg', ssr: true, width: innerWidth, height});
  const option = {...common(), ...drawn.option};
  chart.setOption({...option, textStyle: {...option.textStyle, fontFamily: FONT}, backgroundColor: colourOf('ground'),
    grid: {...option.grid, top: option.grid.top + head.height}, graphic: head.elements,
    series: (option.series || []).map(each => each.top === undefined ? each : {...each, top: each.top + head.height})});
  const root = chart.getZr().painter.renderToVNode({compress: true, useViewBox: true});
  chart.dispose();
  const attrs = {...root.attrs, width: '180mm', height: `${(height * 180 / innerWidth).toFixed(2)}mm`, role: 'img'};
  const texts = [{tag: 'title', text: head.title}, {tag: 'desc', text: made.about || ''}];
  const over = {tag: 'g', attrs: {transform: `translate(0 ${head.height})`}, children: (drawn.scenes || []).map(sceneNode)};
  return '<?xml version="1.0" encoding="UTF-8"?>\n' + xml({...root, attrs, children: [...texts, ...root.children, over]}) + '\n';
}

/** What stands over a chart: its title, what was chosen, what was found, and the legend. */
function headOf({title, choices = []}, chosen, {text, legend = []}) {
  const told = choices.filter(choice => choice.values.length).map(choice => `${choice.label}: ${(choice.say || String)(chosen[choice.name])}`).join(' · ');
  const lines = [{text: title, font: `bold 14px ${FONT}`, fill: colourOf('ink')}, {text: told, font: `12px ${FONT}`, fill: colourOf('soft')},
    {text: text || '', font: `12px ${FONT}`, fill: colourOf('ink')}].filter(line => line.text);
  let y = 8;
  const elements = lines.map(line => {
    const style = {...line, x: 8, y, width: innerWidth - 16, overflow: 'break', lineHeight: 16};
    y += new echarts.graphic.Text({style}).getBoundingRect().height + 3;
    return {type: 'text', silent: true, style};
  });
  const keys = keysOf(legend, y + 4);
  return {title: told ? `${title}. ${told}` : title, height: keys.end + 4, elements: [...elements, ...keys.elements]};
}

/** A line of keys with their names, or several lines; {elements, end}. */
function keysOf(legend, top) {
  let x = 8;
  let y = top;
  const elements = legend.flatMap(({name, kind, colour, opacity}) => {
    const width = 30 + measureText(name, '11px').width;
    if (x > 8 && x + width > innerWidth - 8) {
      x = 8;
      y += 16;
    }
    const at = x;
    x += width + 14;
    return [KEYS[kind](at, y, colour, opacity), {type: 'text', silent: true, style: {text: name, x: at + 26, y: y + 1, font: `11px ${FONT}`, fill: colourOf('ink')}}];
  });
  return {elements, end: legend.length ? y + 18 : y};
}

const keyLine = (x, y, stroke, lineDash) => ({type: 'line', silent: true, shape: {x1: x, y1: y + 7, x2: x + 20, y2: y + 7}, style: {stroke, lineWidth: 2, lineDash}});
const KEYS = {
  line: (x, y, ink) => keyLine(x, y, ink),
  dash: (x, y, ink) => keyLine(x, y, ink, [4, 3]),
  dots: (x, y, ink) => keyLine(x, y, ink, [2, 2]),
  ring: (x, y, ink) => ({type: 'circle', silent: true, shape: {cx: x + 13, cy: y + 7, r: 5}, style: {fill: 'none', stroke: ink, lineWidth: 2}}),
  square: (x, y, ink) => ({type: 'rect', silent: true, shape: {x: x + 10, y: y + 4, width: 6, height: 6}, style: {fill: ink}}),
  diamond: (x, y, ink) => ({type: 'polygon', silent: true, shape: {points: [[x + 13, y + 2], [x + 18, y + 7], [x + 13, y + 12], [x + 8, y + 7]]}, style: {fill: ink}}),
  dot: (x, y, ink) => ({type: 'circle', silent: true, shape: {cx: x + 13, cy: y + 7, r: 5}, style: {fill: ink}}),
  area: (x, y, ink, opacity = 1) => ({type: 'rect', silent: true, shape: {x, y: y + 2, width: 20, height: 10}, style: {fill: ink, opacity}})};

/** The map on paper: the midnight at which most convoys are on their ways or wait. */
function replay() {
  figure(mapFigure(({journey, panels}) => {
    const minute = busiest(journey);
    const moment = momentOf(journey, minute);
    return {text: `${clockOf(journey, minute)}. ${countsOf(journey, minute, moment)}`, scenes: panels.map(panel => sceneOf(journey, panels, panel, minute, moment))};
  }));
}

function busiest({convoys, end}) {
  const changes = new Array(Math.floor(end / MINUTES_OF_DAY) + 2).fill(0);
  convoys.forEach(({legs}) => {
    changes[Math.ceil(legs[0].departed / MINUTES_OF_DAY)]++;
    changes[Math.ceil(Math.min(legs.at(-1).cleared, end) / MINUTES_OF_DAY)]--;
  });
  let count = 0;
  const counts = changes.map(change => count += change);
  return counts.indexOf(greatest(counts)) * MINUTES_OF_DAY;
}

/** Returns a scene of the map as a node of a drawing. */
function sceneNode({clip, frame, layers, labels}, at) {
  const rect = ([x, y, width, height], attrs = {}) => ({tag: 'rect', attrs: {x: rounded(x), y: rounded(y), width: rounded(width), height: rounded(height), ...attrs}});
  const marks = layers.filter(layer => layer.places.length).map(({shape, places, fill, stroke}) => ({tag: 'path',
    attrs: {d: pathOf(shape, places), fill: fill ? colourOf(fill) : 'none', ...(stroke ? {stroke: colourOf(stroke), 'stroke-width': 2} : {})}}));
  return {tag: 'g', attrs: {'clip-path': `url(#panel-${at})`}, children: [{tag: 'clipPath', attrs: {id: `panel-${at}`}, children: [rect(clip)]},
    frame && rect(frame, {fill: 'none', stroke: colourOf('line')}), ...marks, ...labels.flatMap(labelNodes)]};
}

const rounded = length => Math.round(length * 10) / 10;

/** Returns shapes at places as one path; what draws them draws on a canvas too. */
function pathOf(shape, places) {
  const steps = [];
  const step = (letter, lengths) => { steps.push(letter + lengths.map(rounded).join(' ')); };
  const pen = {
    moveTo: (x, y) => step('M', [x, y]), lineTo: (x, y) => step('L', [x, y]), closePath: () => step('Z', []),
    rect: (x, y, width, height) => { step('M', [x, y]); step('h', [width]); step('v', [height]); step('h', [-width]); step('Z', []); },
    arc: (x, y, radius) => [x - radius, x + radius].forEach(end => step('A', [radius, radius, 0, 1, 1, end, y]))};
  places.forEach(([x, y, radius]) => SHAPES[shape](pen, x, y, radius));
  return steps.join('');
}

/** Returns a text with an edge of the ground around it. */
function labelNodes({text, x, y, align}) {
  const attrs = {x: rounded(x), y: rounded(y), 'text-anchor': align === 'right' ? 'end' : 'start', 'font-family': FONT, 'font-size': '11px'};
  return [{tag: 'text', attrs: {...attrs, fill: 'none', stroke: colourOf('ground'), 'stroke-width': 3}, text}, {tag: 'text', attrs: {...attrs, fill: colourOf('ink')}, text}];
}

/** Returns a node of a drawing as XML; its texts are texts, without characters that XML has not. */
function xml({tag, attrs = {}, children = [], text = ''}) {
  const written = Object.entries(portable(attrs)).filter(pair => pair[1] !== false && pair[1] !== undefined && pair[1] !== null);
  return `<${tag}${written.map(pair => ` ${pair[0]}="${escaped(pair[1])}"`).join('')}>${escaped(text)}${children.filter(Boolean).map(xml).join('')}</${tag}>`;
}

const NOT_XML = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;
const escaped = value => String(value).replace(NOT_XML, '\uFFFD').replace(/[&<>"]/g, sign => `&#${sign.charCodeAt(0)};`);

/** Returns attributes without the one that few programs but browsers know. */
function portable(attrs) {
  return attrs['dominant-baseline'] === 'central' ? {...attrs, 'dominant-baseline': undefined, dy: '0.35em'} : attrs;
}
