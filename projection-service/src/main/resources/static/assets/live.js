// The live feed: the stream says that something is new, the server renders what it is.
(() => {
  'use strict';
  const feed = document.querySelector('[data-feed]');
  if (!feed || !('EventSource' in window)) return;

  const KEPT = 50;
  const BUNDLE_MS = 250;
  const RETRY_MS = 3000;
  const list = feed.querySelector('[data-events]');
  const state = feed.querySelector('[data-state]');
  const stateText = feed.querySelector('[data-state-text]');
  const pause = feed.querySelector('[data-pause]');
  const showNew = feed.querySelector('[data-new]');
  const newCount = feed.querySelector('[data-new-count]');
  const applied = document.getElementById('applied');

  let seen = Number(feed.dataset.position);
  let shown = seen;
  let waiting = 0;
  let paused = false;
  let bundle = null;
  let stream = null;

  const say = (name, text) => {
    state.dataset.state = name;
    if (stateText.textContent !== text) stateText.textContent = text;
  };

  // Nothing moves under the eyes of someone who has scrolled into the list.
  const reading = () => paused || list.getBoundingClientRect().top < -40;

  const count = () => {
    newCount.textContent = String(waiting);
    showNew.hidden = waiting === 0;
  };

  const show = async () => {
    bundle = null;
    const upTo = seen;
    const answer = await fetch('/feed?after=' + shown, { headers: { Accept: 'text/html' } });
    if (!answer.ok || answer.redirected) throw new Error('status ' + answer.status);
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
    const rows = [...page.querySelectorAll('li')];
    rows.reverse().forEach((row) => {
      if (Number(row.dataset.position) > shown) {
        row.classList.add('fresh');
        list.prepend(document.adoptNode(row));
      }
    });
    while (list.children.length > KEPT) list.lastElementChild.remove();
    const empty = feed.querySelector('[data-empty]');
    if (empty && list.children.length > 0) empty.remove();
    shown = Math.max(shown, upTo, ...rows.map((row) => Number(row.dataset.position)));
    waiting = 0;
    count();
  };

  const refresh = () => {
    if (bundle === null) bundle = setTimeout(() => show().catch(() => { say('reconnecting', 'cannot load'); }), BUNDLE_MS);
  };

  const arrived = (event) => {
    const position = Number(event.lastEventId);
    if (!(position > seen)) return;
    seen = position;
    applied.textContent = String(position);
    if (reading()) {
      waiting += 1;
      count();
    } else {
      refresh();
    }
  };

  const connect = () => {
    say('catching-up', 'catching up');
    stream = new EventSource('/v1/events?lastEventId=' + seen);
    let quiet = setTimeout(() => {}, 0);
    const settle = () => {
      clearTimeout(quiet);
      quiet = setTimeout(() => say('live', paused ? 'live, paused' : 'live'), 500);
    };
    stream.onopen = () => { say('catching-up', 'catching up'); settle(); };
    feed.dataset.types.split(' ').forEach((type) => stream.addEventListener(type, (event) => { arrived(event); settle(); }));
    stream.addEventListener('bookmark', (event) => {
      const position = Number(event.lastEventId);
      if (position > seen) { seen = position; applied.textContent = String(position); }
      settle();
    });
    const again = () => {
      clearTimeout(quiet);
      stream.close();
      say('reconnecting', 'reconnecting');
      setTimeout(connect, RETRY_MS);
    };
    stream.addEventListener('reset', () => window.location.reload());
    ['overflow', 'server-shutdown'].forEach((type) => stream.addEventListener(type, again));
    stream.onerror = () => {
      clearTimeout(quiet);
      say('reconnecting', 'reconnecting');
      if (stream.readyState === EventSource.CLOSED) again();
    };
  };

  pause.addEventListener('click', () => {
    paused = !paused;
    pause.setAttribute('aria-pressed', String(paused));
    pause.textContent = paused ? 'Go on' : 'Pause';
    if (state.dataset.state === 'live') say('live', paused ? 'live, paused' : 'live');
    if (!paused && waiting > 0) refresh();
  });
  showNew.addEventListener('click', () => { show().catch(() => { say('reconnecting', 'cannot load'); }); });
  connect();
})();
