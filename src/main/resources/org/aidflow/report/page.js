/* The page: its head, and a tab for each section. */

const main = document.getElementById('main');

function select(id, focus) {
  for (const section of SECTIONS) {
    const chosen = section.id === id;
    section.tab.setAttribute('aria-selected', chosen);
    section.tab.tabIndex = chosen ? 0 : -1;
    section.panel.hidden = !chosen;
    if (chosen && focus) section.tab.focus();
    if (chosen) section.tab.scrollIntoView({block: 'nearest', inline: 'nearest'});
  }
  renderVisible();
}

function renderVisible() {
  figures.forEach(figure => figure.render());
}

function follow(event) {
  const at = SECTIONS.findIndex(section => section.tab === document.activeElement);
  const to = {ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: SECTIONS.length - 1}[event.key];
  if (at >= 0 && to !== undefined) {
    event.preventDefault();
    location.hash = SECTIONS.at(to % SECTIONS.length).id;
    select(SECTIONS.at(to % SECTIONS.length).id, true);
  }
}

function selectNamed() {
  const id = location.hash.slice(1);
  if (SECTIONS.some(section => section.id === id)) select(id);
}

/** On paper everything stands one below the other, in light colours. */
function print(on) {
  document.documentElement.classList.toggle('printing', on);
  renderVisible();
}

for (const section of SECTIONS) {
  section.tab = element('button', {type: 'button', role: 'tab', id: section.id + '-button', 'aria-controls': section.id + '-panel', click: () => { location.hash = section.id; }}, section.name);
  section.panel = element('section', {role: 'tabpanel', id: section.id + '-panel', 'aria-labelledby': section.id + '-button'}, section.make());
  document.getElementById('tabs').append(section.tab);
  main.append(section.panel);
}
document.title = `${experiment} · Aidflow`;
document.getElementById('experiment').textContent = experiment;
document.getElementById('question').textContent = content.manifest.question || 'Results';
document.getElementById('about').textContent = [`${pointCount} ${pointCount === 1 ? 'point' : 'points'}${shownPoints.length < pointCount ? `, of which the first ${shownPoints.length} are shown one by one` : ''}`,
  played ? `${played.replications} replications` : '',
  content.manifest.seed === undefined ? '' : `seed ${content.manifest.seed}`, content.manifest.version ? `Aidflow ${content.manifest.version}` : ''].filter(text => text).join(' · ');
document.getElementById('footer').textContent = 'Charts by Apache ECharts (Apache License 2.0). This page is one file and asks no server for anything.';
document.getElementById('tabs').addEventListener('keydown', follow);
addEventListener('hashchange', selectNamed);
addEventListener('beforeprint', () => print(true));
addEventListener('afterprint', () => print(false));
matchMedia('(prefers-color-scheme: dark)').addEventListener('change', renderVisible);
select(SECTIONS[0].id);
selectNamed();
