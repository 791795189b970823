'use strict';
(() => {
  const STATES = ['needed', 'clinging', 'released', 'collected', 'unknown'];
  const MOST_PAGES = 300;
  const HUES = 8;
  const $ = id => document.getElementById(id);
  const data = JSON.parse($('data').textContent);
  const sentences = $('sentences').children;
  const lines = document.querySelectorAll('#source li');
  const svg = document.querySelector('#charts svg');
  const lanes = new Map();
  for (const lane of svg.querySelectorAll('.lane')) {
    lanes.set(+lane.classList[1].slice(5), lane);
    lane.style.display = 'none';
  }
  const playhead = svg.querySelector('.playhead');
  const peak = svg.querySelector('.peak');
  const veil = svg.querySelector('.veil');
  let at = 0;
  let marked = [];
  let shownLanes = [];
  let themeOnScreen;

  const word = place => data.words[place];

  function element(name, className, text) {
    const made = document.createElement(name);
    if (className) made.className = className;
    if (text !== undefined) made.textContent = text;
    return made;
  }

  function chip(number, state, withNumber) {
    const hue = (number - 1) % HUES;
    const made = element('span', 'chip ' + STATES[state] + (withNumber ? '' : ' swatch'));
    for (const family of ['hue', 'on', 'pale']) made.style.setProperty('--' + family, `var(--${family}${hue})`);
    if (withNumber) made.append(element('b', '', '#' + number));
    return made;
  }

  function showLanes(step) {
    for (const number of shownLanes) lanes.get(number).style.display = 'none';
    shownLanes = step.lanes;
    step.lanes.forEach((number, slot) => {
      const lane = lanes.get(number);
      lane.style.display = '';
      lane.setAttribute('transform', `translate(0 ${slot * data.pitch})`);
    });
  }

  function showSource(step) {
    for (const line of marked) {
      line.classList.remove('now', 'call');
      line.lastElementChild.replaceChildren();
    }
    marked = [];
    const line = number => {
      const found = lines[number - 1];
      if (found) marked.push(found);
      return found;
    };
    for (const number of step.calls) line(number)?.classList.add('call');
    for (const [number, array, state] of step.chips) line(number)?.lastElementChild.append(chip(array, state, true));
    const now = line(step.line);
    if (now) {
      now.classList.add('now');
      const list = now.parentElement;
      list.scrollTop = Math.max(0, now.offsetTop - list.clientHeight / 2);
    }
    lines.forEach((one, i) => {
      let near = step.methods.length === 0;
      for (let m = 0; m < step.methods.length; m += 2) near ||= i + 1 >= step.methods[m] && i + 1 <= step.methods[m + 1];
      one.classList.toggle('far', !near);
    });
  }

  function showFrames(step) {
    const frames = document.createDocumentFragment();
    for (const [title, where, places] of step.frames) {
      const head = element('h3', '', word(title));
      head.append(element('span', '', word(where)));
      frames.append(head);
      const table = element('table');
      for (const [name, code, kind, number, array, state, words] of places) {
        const row = table.insertRow();
        const mark = row.insertCell();
        mark.className = 'answer';
        mark.append(chip(number, state, false));
        row.insertCell().append(element(code ? 'code' : 'span', '', word(name)), ' ', element('small', '', word(kind)));
        row.insertCell().textContent = word(array);
        row.lastElementChild.className = 'answer';
        row.insertCell().textContent = word(words);
        row.lastElementChild.className = 'answer ' + STATES[state];
      }
      frames.append(table);
    }
    $('frames').replaceChildren(frames);
  }

  function showSentence() {
    const hidden = document.body.classList.contains('guess');
    $('sentence').replaceChildren(...(hidden
        ? ['Which arrays are held now, and by whom? Press B for the answer.']
        : Array.from(sentences[at].childNodes, node => node.cloneNode(true))));
  }

  function show(index) {
    at = Math.min(Math.max(index, 0), data.steps.length - 1);
    const step = data.steps[at];
    const shift = `translate(${step.x - data.home} 0)`;
    playhead.setAttribute('transform', shift);
    veil.setAttribute('transform', shift);
    peak.classList.toggle('later', at < data.peak);
    const all = data.steps.length.toLocaleString('en');
    $('heading').textContent = `${data.unit} ${(at + 1).toLocaleString('en')} of ${all}`;
    $('when').textContent = step.when;
    ['held', 'needed', 'clinging'].forEach((id, i) => $(id).textContent = word(step.figures[i]));
    $('clinging').className = step.clings ? 'clings' : '';
    const scrubber = $('scrubber');
    scrubber.value = at + 1;
    scrubber.setAttribute('aria-valuetext', $('heading').textContent);
    showLanes(step);
    showSource(step);
    showFrames(step);
    showSentence();
  }

  function go(index) {
    show(index);
    history.replaceState(null, '', '#step=' + (at + 1));
  }

  function hide(on) {
    document.body.classList.toggle('guess', on);
    $('hide').textContent = document.body.classList.contains('guess') ? 'Show answers' : 'Hide answers';
    showSentence();
  }

  function isDark() {
    const theme = document.documentElement.dataset.theme;
    return theme ? theme === 'dark' : matchMedia('(prefers-color-scheme: dark)').matches;
  }

  function setTheme(theme) {
    document.documentElement.dataset.theme = theme;
    fold(true);
  $('theme').textContent = isDark() ? 'Light' : 'Dark';
  }

  function keys() {
    const list = $('keys');
    if (list.open) list.close(); else list.showModal();
  }

  function fold(on) {
    $('source').classList.toggle('folded', on);
    const button = $('fold');
    if (button) button.textContent = $('source').classList.contains('folded') ? 'All lines' : 'Lines of this step';
  }

  const actions = {
    first: () => go(0), back: () => go(at - 1), forward: () => go(at + 1), last: () => go(data.steps.length - 1),
    peak: () => go(data.peak), hide: () => hide(), help: keys, theme: () => setTheme(isDark() ? 'light' : 'dark'),
    fold: () => fold()
  };
  const byKey = {
    'ArrowRight': 'forward', ' ': 'forward', 'PageDown': 'forward', 'ArrowLeft': 'back', 'PageUp': 'back',
    'Home': 'first', 'End': 'last', 'p': 'peak', 'P': 'peak', 'b': 'hide', 'B': 'hide', '?': 'help'
  };

  for (const id of Object.keys(actions)) $(id)?.addEventListener('click', actions[id]);
  $('scrubber').addEventListener('input', event => go(event.target.value - 1));
  document.addEventListener('keydown', event => {
    const action = byKey[event.key];
    const presses = event.key === ' ' && event.target.closest('button, summary');
    if (!action || event.ctrlKey || event.metaKey || event.altKey || presses || $('keys').open && action !== 'help') return;
    event.preventDefault();
    actions[action]();
  });

  // a page for each step: the one on the screen, filled in for each and copied
  function buildPages() {
    removePages();
    // on paper always light
    themeOnScreen = document.documentElement.dataset.theme;
    document.documentElement.dataset.theme = 'light';
    const pages = element('div');
    pages.id = 'pages';
    const here = at;
    for (let i = 0; i < Math.min(data.steps.length, MOST_PAGES); i++) {
      show(i);
      const sheet = element('div', 'sheet');
      sheet.append(...Array.from($('page').children, child => child.cloneNode(true)));
      pages.append(sheet);
    }
    show(here);
    if (data.steps.length > MOST_PAGES) {
      pages.append(element('p', 'sheet', `The first ${MOST_PAGES} of ${data.steps.length} steps.`));
    }
    document.body.append(pages);
  }

  function removePages() {
    if (!$('pages')) return;
    $('pages').remove();
    if (themeOnScreen) document.documentElement.dataset.theme = themeOnScreen;
    else delete document.documentElement.dataset.theme;
  }

  addEventListener('beforeprint', buildPages);
  addEventListener('afterprint', removePages);

  // #step=3, and for pictures of the page &theme=dark and &hide
  function follow() {
    const wish = new URLSearchParams(location.hash.slice(1));
    if (wish.get('theme') === 'dark' || wish.get('theme') === 'light') setTheme(wish.get('theme'));
    if (wish.has('hide')) hide(true);
    show((parseInt(wish.get('step'), 10) || 1) - 1);
  }

  addEventListener('hashchange', follow);
  fold(true);
  $('theme').textContent = isDark() ? 'Light' : 'Dark';
  follow();
})();
