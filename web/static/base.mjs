// What every page has: answers from the server, short messages, and menus that close.
const csrf = document.querySelector('meta[name="csrf"]')?.content ?? '';

/** Ask the server for JSON; throws an Error with the server's own words, `status` and `body`. */
export async function ask(address, { method = 'GET', json, form, signal, headers = {}, body, keepalive = false } = {}) {
  const sent = { method, signal, keepalive, credentials: 'same-origin', headers: { Accept: 'application/json', 'X-CSRF': csrf, ...headers } };
  if (json !== undefined) { sent.body = JSON.stringify(json); sent.headers['Content-Type'] = 'application/json'; }
  if (form) sent.body = form;
  if (body) sent.body = body;
  let answer;
  try { answer = await fetch(address, sent); } catch (cause) {
    if (cause.name === 'AbortError') throw cause;
    throw Object.assign(new Error(say('网络中断，请稍后重试。', 'The network is down. Try again in a moment.')), { status: 0, cause });
  }
  const isJson = (answer.headers.get('Content-Type') ?? '').includes('json');
  const found = isJson ? await answer.json() : await answer.text();
  if (answer.redirected && answer.url.includes('/sign-in')) { location.href = answer.url; }
  if (!answer.ok) {
    const words = found.message?.[zh ? 'zh' : 'en'] ?? found.message ?? found.detail ?? `HTTP ${answer.status}`;
    throw Object.assign(new Error(words), { status: answer.status, body: found });
  }
  return found;
}

export const zh = document.documentElement.lang.startsWith('zh');
export const say = (chinese, english) => (zh ? chinese : english);

/** Say something for a few seconds. */
export function toast(words, { bad = false, ms = bad ? 6000 : 2500 } = {}) {
  const line = document.createElement('div');
  line.textContent = words;
  if (bad) line.className = 'bad';
  const place = document.querySelector('dialog[open]') ?? document.body;
  let toasts = document.getElementById('toasts');
  if (place !== document.body) { toasts = place.appendChild(toasts); } else if (toasts.parentElement !== document.body) { document.body.append(toasts); }
  toasts.replaceChildren(line);
  setTimeout(() => line.remove(), ms);
}

/** Scroll a box so that something in it is seen, and nothing around the box: on a phone the page is one long column. */
export function reveal(box, inner) {
  const [a, b] = [box.getBoundingClientRect(), inner.getBoundingClientRect()];
  box.scrollTop += Math.min(0, b.top - a.top) + Math.max(0, b.bottom - a.bottom);
  box.scrollLeft += Math.min(0, b.left - a.left) + Math.max(0, b.right - a.right);
}

/** A stretch of time in few words, as the server writes it. */
export function span(seconds) {
  if (seconds >= 5400) return say(`${Math.round(seconds / 3600)}小时`, `${Math.round(seconds / 3600)} h`);
  if (seconds >= 60) return say(`${Math.round(seconds / 60)}分钟`, `${Math.round(seconds / 60)} min`);
  return say(`${Math.round(seconds)}秒`, `${Math.round(seconds)} s`);
}

document.addEventListener('click', (event) => {
  for (const menu of document.querySelectorAll('details.menu[open]')) if (!menu.contains(event.target)) menu.open = false;
  if (event.target.closest('[data-print]')) print();
});
document.addEventListener('keydown', (event) => {
  if (event.key === 'Escape') for (const menu of document.querySelectorAll('details.menu[open]')) { menu.open = false; menu.querySelector('summary').focus(); }
});
// A picture that could not be had just then, as with many people at once, is asked for again.
document.addEventListener('error', (event) => {
  const picture = event.target;
  const tries = Number(picture.dataset?.tries ?? 0);
  if (picture.tagName !== 'IMG' || tries >= 5 || !picture.src.startsWith(location.origin)) return;
  picture.dataset.tries = tries + 1;
  setTimeout(() => { if (picture.isConnected) picture.src = String(picture.src); }, 800 * 2 ** tries + Math.random() * 500);
}, true);
// A form that is being sent is not sent twice.
document.addEventListener('submit', (event) => {
  const form = event.target;
  if (form.method !== 'post' || form.dataset.sent) { if (form.dataset.sent) event.preventDefault(); return; }
  form.dataset.sent = '1';
  setTimeout(() => { delete form.dataset.sent; }, 4000);
});
