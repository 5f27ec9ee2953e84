'use strict';
/* Figures for papers: the charts of the page, drawn where there is no page. This script goes before the others, in place
   of those that make the page; `results` and `style` are what stands in it. */

const content = JSON.parse(results);

/** 180 mm, of pixels of which 96 are an inch. */
const innerWidth = 680;
const setTimeout = () => 0;
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

/** Returns every figure that stands still, by name: as the page opens with it, and for the other values of those choices that are worth it. */
function papers() {
  echarts.setPlatformAPI({measureText});
  SECTIONS.filter(section => !section.moves).forEach(section => section.make());
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
  const drawn = made.draw(chosen);
  const head = headOf(made, chosen, drawn);
  const height = head.height + (drawn.option.series ? drawn.height : 8);
  const chart = echarts.init(null, null, {renderer: 'svg', ssr: true, width: innerWidth, height});
  const option = {...common(), ...drawn.option};
  chart.setOption({...option, textStyle: {...option.textStyle, fontFamily: FONT}, backgroundColor: colourOf('ground'),
    grid: {...option.grid, top: option.grid.top + head.height}, graphic: head.elements});
  const root = chart.getZr().painter.renderToVNode({compress: true, useViewBox: true});
  chart.dispose();
  const attrs = {...root.attrs, width: '180mm', height: `${(height * 180 / innerWidth).toFixed(2)}mm`, role: 'img'};
  const texts = [{tag: 'title', text: head.title}, {tag: 'desc', text: made.about || ''}];
  return '<?xml version="1.0" encoding="UTF-8"?>\n' + xml({...root, attrs, children: [...texts, ...root.children]}) + '\n';
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
  dot: (x, y, ink) => ({type: 'circle', silent: true, shape: {cx: x + 13, cy: y + 7, r: 5}, style: {fill: ink}}),
  area: (x, y, ink, opacity = 1) => ({type: 'rect', silent: true, shape: {x, y: y + 2, width: 20, height: 10}, style: {fill: ink, opacity}})};

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
