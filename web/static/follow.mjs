// A dossier on its way: the server tells whenever something changed.
import { say, span } from './base.mjs';

const box = document.getElementById('follow');
const at = (name) => box.querySelector(`[data-${name}]`);
const names = { received: say('已接收', 'Received'), reading: say('识别中', 'Reading'), judging: say('核验中', 'Checking'), judged: say('已完成', 'Done') };

function show(far) {
  at('state').textContent = names[far.state] ?? far.state;
  for (const step of box.querySelectorAll('[data-step]')) {
    if (step.dataset.step === far.state) step.setAttribute('aria-current', 'step'); else step.removeAttribute('aria-current');
  }
  const bar = box.querySelector('progress');
  bar.max = far.pages_total || 1;
  bar.value = far.pages_done;
  at('pages').textContent = `${far.pages_done}/${far.pages_total || '…'}`;
  box.querySelector('span[data-left]').textContent = far.seconds_left ? `· ${box.dataset.left} ${span(far.seconds_left)}` : '';
  if (far.stalled) at('note').textContent = box.dataset.stalled;
  else if (far.ahead) at('note').textContent = `${box.dataset.ahead} ${far.ahead}`;
}

const events = new EventSource(box.dataset.events);
events.addEventListener('progress', (event) => show(JSON.parse(event.data)));
events.addEventListener('done', (event) => { show(JSON.parse(event.data)); events.close(); location.reload(); });
events.addEventListener('error', () => { if (events.readyState !== EventSource.CLOSED) at('note').textContent = box.dataset.lost; });
