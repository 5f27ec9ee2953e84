/* The map as it plays on the page: time passes, and a canvas over the network shows what moves and changes. */

/** Minutes of the run that pass in a second of play. */
const SPEEDS = {'6 h': 360, '12 h': 720, '1 day': 1440, '3 days': 4320};

/** The section: a map that plays. */
function replay() {
  const state = {minute: 0, speed: SPEEDS['12 h'], playing: false};
  const button = element('button', {type: 'button', click: () => play(!state.playing)}, 'Play');
  const slider = element('input', {type: 'range', min: 0, step: 10, value: 0, 'aria-label': 'Time', input: () => show(Number(slider.value))});
  const clock = element('output', {class: 'clock'});
  const counts = element('p', {class: 'counts'});
  const canvas = element('canvas', {class: 'overlay', 'aria-hidden': 'true'});
  const speed = choiceOf({label: 'A second plays', values: Object.keys(SPEEDS), value: '12 h'}, value => { state.speed = SPEEDS[value]; });

  function show(minute) {
    const {journey, panels, ink} = state;
    state.minute = Math.min(minute, journey.end);
    slider.value = state.minute;
    state.moment = momentOf(journey, state.minute);
    clock.textContent = clockOf(journey, state.minute);
    slider.setAttribute('aria-valuetext', clock.textContent);
    counts.textContent = countsOf(journey, state.minute, state.moment);
    ink.clearRect(0, 0, canvas.width, canvas.height);
    panels.forEach(panel => paint(ink, sceneOf(journey, panels, panel, state.minute, state.moment)));
  }

  function play(on) {
    state.playing = on;
    button.textContent = on ? 'Pause' : 'Play';
    if (on && state.minute >= state.journey.end) state.minute = 0;
    if (on) requestAnimationFrame(first => step(first, first));
  }

  function step(last, now) {
    if (!state.playing) return;
    show(state.minute + (now - last) / 1000 * state.speed);
    if (state.minute >= state.journey.end) play(false);
    else requestAnimationFrame(next => step(now, next));
  }

  function lay(width, height) {
    const sharp = devicePixelRatio || 1;
    Object.assign(canvas, {width: width * sharp, height: height * sharp});
    canvas.style.width = width + 'px';
    canvas.style.height = height + 'px';
    state.ink = canvas.getContext('2d');
    state.ink.scale(sharp, sharp);
  }

  const moving = ({journey, panels, width, height}) => {
    Object.assign(state, {journey, panels});
    return {option: {tooltip: tooltip({formatter: ({dataType, data}) => dataType === 'node' ? nodeNow(state, data.node) : ''})}, after: () => {
      slider.max = Math.ceil(journey.end / 10) * 10;
      lay(width, height);
      show(state.minute);
    }};
  };
  return [figure({...mapFigure(moving),
    controls: [element('div', {class: 'player'}, button, slider, clock, speed), counts], overlay: canvas})];
}

/** Draws a scene on a canvas. */
function paint(ink, {clip, frame, layers, labels}) {
  ink.save();
  ink.beginPath();
  ink.rect(...clip);
  ink.clip();
  ink.strokeStyle = colourOf('line');
  ink.lineWidth = 1;
  if (frame) ink.strokeRect(...frame);
  ink.lineWidth = 2;
  for (const {shape, places, fill, stroke} of layers) {
    ink.beginPath();
    places.forEach(place => SHAPES[shape](ink, ...place));
    ink[fill ? 'fillStyle' : 'strokeStyle'] = colourOf(fill || stroke);
    ink[fill ? 'fill' : 'stroke']();
  }
  labels.forEach(label => write(ink, label));
  ink.restore();
}

function write(ink, {text, x, y, align}) {
  ink.font = FONT_OF_NAMES;
  ink.textAlign = align;
  ink.strokeStyle = colourOf('surface');
  ink.lineWidth = 3;
  ink.strokeText(text, x, y);
  ink.fillStyle = colourOf('ink');
  ink.fillText(text, x, y);
}

/** Returns what a node is, and what happens there now. */
function nodeNow({journey, minute, moment}, node) {
  const city = journey.cities.find(each => each.name === node.city);
  const census = city && censusAt(journey, city.days, minute);
  return [`${node.name}${node.kind ? ` (${node.kind})` : ''}`, moment.waiting.has(node) ? `${moment.waiting.get(node)} convoys wait` : '',
    census ? `${city.name}: ${say(census.inBed + census.waiting)} in bed or waiting, ${say(census.usable)} usable beds` : ''].filter(line => line).join('\n');
}
