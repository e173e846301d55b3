// The desk: one key decides, the next finding is there at once, the server is told behind it.
import { ask, reveal, say, toast } from './base.mjs';
import { Outbox } from './outbox.mjs';
import { Panels } from './panels.mjs';
import { Lease } from './lease.mjs';
import { Sheet } from './sheet.mjs';
import { Pen } from './pen.mjs';

const desk = document.getElementById('desk');
const rail = document.getElementById('rail');
const place = document.getElementById('panel');
const base = desk.dataset.base;
const free = Boolean(desk.dataset.free);
const sheet = new Sheet(document.getElementById('sheet'));
const panels = new Panels(base, place);
const outbox = new Outbox(`${base}/decide`, document.getElementById('unsaved'), (id) => Number(item(id)?.dataset.version ?? 0));
const steps = []; // what can be undone
let at = desk.dataset.at;
let page = '';

const items = () => [...rail.querySelectorAll('[data-finding]')];
const item = (id) => items().find((one) => one.dataset.finding === id);
const waits = (one) => one.dataset.status === 'open' || (one.dataset.status === 'awaits_second' && !one.dataset.mine);

// ---- moving
async function show(id, since = performance.now()) {
  at = id;
  for (const one of items()) { if (one.dataset.finding === id) { one.setAttribute('aria-current', 'true'); reveal(rail, one); } else one.removeAttribute('aria-current'); }
  if (id === 'dossier') { await outbox.settled(); panels.drop(id); }
  await panels.show(id);
  if (at !== id) return;
  const first = place.querySelector('.column.differs [data-page]') ?? place.querySelector('[data-page]');
  if (first) turnTo(first.dataset.page, first.href, first.dataset.boxes); else if (!page) leaf(1);
  place.scrollTop = 0;
  await panels.seen();
  performance.measure('shendan:shown', { start: since, end: performance.now(), detail: id });
  desk.dataset.shown = Number(desk.dataset.shown ?? 0) + 1;
  panels.ahead(upcoming(id).slice(0, 4));
}
function upcoming(id) {
  const all = items();
  const here = all.findIndex((one) => one.dataset.finding === id);
  return [...all.slice(here + 1), ...all.slice(0, here)].filter((one) => waits(one) && one.dataset.finding !== id).map((one) => one.dataset.finding);
}
const onward = (since) => show(upcoming(at)[0] ?? 'dossier', since);
function step(by) {
  const all = items();
  const here = all.findIndex((one) => one.dataset.finding === at);
  show(all[(here + by + all.length) % all.length].dataset.finding);
}

// ---- the page beside it
function turnTo(key, address, boxes = '') {
  page = key;
  sheet.show(address, boxes);
  for (const one of document.querySelectorAll('#strip a')) {
    if (one.dataset.page === key) { one.setAttribute('aria-current', 'true'); reveal(document.getElementById('strip'), one); document.getElementById('where').textContent = one.dataset.name; } else one.removeAttribute('aria-current');
  }
  pen.unpoint();
}
function leaf(by) {
  const all = [...document.querySelectorAll('#strip a')];
  const next = all[all.findIndex((one) => one.dataset.page === page) + by];
  if (next) turnTo(next.dataset.page, next.href);
}
document.addEventListener('click', (event) => {
  const link = event.target.closest('a[data-page]');
  if (link && !event.ctrlKey && !event.metaKey) { event.preventDefault(); turnTo(link.dataset.page, link.href, link.dataset.boxes); }
});

// ---- deciding
function mark(id, status, version) {
  const one = item(id);
  if (!one) return;
  one.className = one.className.replace(/s-\w+/, `s-${status}`);
  one.dataset.status = status;
  if (version !== undefined) one.dataset.version = version;
  if (status === 'awaits_second') one.dataset.mine = '1';
  tally();
}
function tally() {
  const all = items().filter((one) => one.dataset.finding !== 'dossier');
  document.querySelector('#tally b').textContent = all.filter((one) => ['holds', 'overridden', 'asked'].includes(one.dataset.status)).length;
}
function decide(choice, reason = '', since = performance.now()) {
  const id = at;
  const one = item(id);
  if (!free || !one || id === 'dossier') return;
  const before = one.dataset.status;
  mark(id, choice === 'undone' ? 'open' : choice);
  panels.drop(id);
  panels.drop('dossier');
  outbox.put({ finding: id, choice, reason }, (told) => {
    mark(id, told.status, told.version);
    if (choice !== 'undone') steps.push({ kind: 'decision', id });
  }, (error) => {
    mark(id, before, error.body?.version);
    panels.drop(id);
    toast(error.message, { bad: true });
    show(id);
  });
  if (choice === 'undone') outbox.settled().then(() => show(id)); else onward(since);
}
async function alike() {
  const rule = item(at)?.dataset.rule;
  if (!free || !rule) return;
  await outbox.settled();
  try {
    const told = await ask(`${base}/alike`, { method: 'POST', json: { rule, choice: 'holds' } });
    panels.clear();
    relist(told);
    toast(say(`已确认同一问题${told.decided}项`, `Settled together: ${told.decided}`));
    onward();
  } catch (error) { toast(error.message, { bad: true }); }
}
async function undo() {
  await outbox.settled();
  const last = steps.pop();
  if (!last) { toast(say('没有可撤销的操作', 'Nothing to undo')); return; }
  if (last.kind === 'decision') { at = last.id; decide('undone'); toast(say('已撤销', 'Undone')); return; }
  try { changed(await ask(`${base}/uncorrect`, { method: 'POST', json: { correction: last.id } }), last.at); toast(say('已撤销更正', 'Correction undone')); } catch (error) { toast(error.message, { bad: true }); }
}
function override(since) {
  if (!free || !item(at) || at === 'dossier') return;
  if (item(at).dataset.outcome === 'unsure') { decide('overridden', '', since); return; }
  reason(say('为什么不成立？', 'Why does it not hold?'), say('或另写理由', 'Or write your own'), '', true).then((words) => { if (words) decide('overridden', words); });
}
function question() {
  if (!free || !item(at) || at === 'dossier') return;
  const remedy = place.querySelector('article')?.dataset.remedy ?? '';
  reason(say('请申请人说明什么？', 'What is the exporter asked?'), say('问题（随告知书发出）', 'The question (told in the notice)'), remedy, false).then((words) => { if (words) decide('asked', words); });
}

// ---- reasons
const why = document.getElementById('why');
function reason(title, label, text, listed) {
  document.getElementById('whytitle').textContent = title;
  document.getElementById('whylabel').textContent = label;
  document.getElementById('whylist').hidden = !listed;
  const field = document.getElementById('whytext');
  field.value = text;
  why.returnValue = '';
  why.showModal();
  if (listed) document.querySelector('#whylist button').focus(); else { field.focus(); field.select(); }
  return new Promise((done) => why.addEventListener('close', () => done(why.returnValue && field.value.trim()), { once: true }));
}
why.addEventListener('click', (event) => {
  const chosen = event.target.closest('[data-reason]');
  if (chosen) { document.getElementById('whytext').value = chosen.dataset.reason; why.close('ok'); }
});
why.addEventListener('keydown', (event) => {
  const writing = event.target.tagName === 'TEXTAREA';
  if (!writing && /^[1-9]$/.test(event.key)) { event.preventDefault(); document.querySelectorAll('#whylist:not([hidden]) button')[event.key - 1]?.click(); }
  if (writing && event.key === 'Enter' && !event.shiftKey && !event.isComposing) { event.preventDefault(); why.close('ok'); }
});

// ---- correcting
const pen = new Pen({ base, sheet, place, page: () => page, send: correct });
async function correct(column, typed, pointed) {
  const since = performance.now();
  await outbox.settled();
  const here = at;
  try {
    const told = await ask(`${base}/correct`, { method: 'POST', json: { document: column.dataset.document, path: column.dataset.path, typed, place: pointed } });
    steps.push({ kind: 'correction', id: told.correction, at: here });
    changed(told, here);
    desk.dataset.judgedMs = Math.round(performance.now() - since);
    return true;
  } catch (error) { toast(error.message, { bad: true }); return false; }
}
function relist(told) {
  rail.innerHTML = told.list;
  desk.dataset.version = told.version;
  document.getElementById('tally').innerHTML = `<b>${Number(told.settled)}</b>/${Number(told.total)}`;
}
/** The rules ran again: show what went away and what is new, and go on. */
function changed(told, here) {
  panels.clear();
  relist(told);
  for (const id of told.fresh) item(id)?.parentElement.classList.add('fresh');
  const parts = [];
  if (told.gone.length) parts.push(say(`消除${told.gone.length}项`, `gone: ${told.gone.length}`));
  if (told.fresh.length) parts.push(say(`新增或变化${told.fresh.length}项`, `new or different: ${told.fresh.length}`));
  toast(say('规则已重新运行', 'The rules ran again') + (parts.length ? say('：', ': ') + parts.join(say('，', ', ')) : say('，结果不变', ', nothing changed')));
  at = here;
  const still = item(here);
  if (still && waits(still)) show(here); else if (told.fresh.length && item(told.fresh[0])) show(told.fresh[0]); else onward();
}

// ---- what a page is
const types = document.getElementById('types');
types.addEventListener('click', async (event) => {
  const kind = event.target.closest('[data-kind]')?.dataset.kind;
  if (!kind) return;
  types.close();
  await outbox.settled();
  try { changed(await ask(`${base}/assign`, { method: 'POST', json: { page, kind } }), at); } catch (error) { toast(error.message, { bad: true }); }
});
types.addEventListener('keydown', (event) => { if (/^[1-9]$/.test(event.key)) types.querySelectorAll('[data-kind]')[event.key - 1]?.click(); });
const assign = () => { if (free && page) types.showModal(); };

// ---- the whole dossier
async function end(what) {
  if (!free) return;
  await outbox.settled();
  try {
    const list = await ask(`${base}/list`);
    const told = what === 'pass-on'
      ? await ask(`${base}/pass-on`, { method: 'POST', json: {} })
      : await ask(`${base}/close`, { method: 'POST', json: { end: what, seen: list.version } });
    location.href = told.next;
  } catch (error) { toast(error.message, { bad: true }); panels.clear(); show('dossier'); }
}

// ---- keys and buttons
const acts = {
  holds: (since) => decide('holds', '', since), overridden: override, correct: () => free && pen.open(), asked: question, undone: () => decide('undone'),
  alike, next: () => onward(), accepted: () => end('accepted'), returned: () => end('returned'), 'pass-on': () => end('pass-on'),
};
const tools = { in: () => sheet.zoom(1.35), out: () => sheet.zoom(1 / 1.35), fit: () => sheet.fit(), turn: () => sheet.rotate(), type: assign };
document.addEventListener('click', (event) => {
  const listed = event.target.closest('#rail [data-finding]');
  if (listed) { show(listed.dataset.finding); return; }
  const act = event.target.closest('[data-act]');
  if (act) { acts[act.dataset.act](); return; }
  const tool = event.target.closest('[data-tool]');
  if (tool) { tools[tool.dataset.tool](); return; }
  const other = event.target.closest('[data-alt]');
  if (other && free) correct(other.closest('.column').querySelector('.value'), other.dataset.alt);
});
const keys = {
  a: acts.holds, A: alike, r: override, e: acts.correct, p: () => free && pen.point(), q: question, t: assign, u: undo,
  j: () => step(1), k: () => step(-1), ArrowDown: () => step(1), ArrowUp: () => step(-1), n: () => onward(), g: () => show('dossier'),
  '+': tools.in, '=': tools.in, '-': tools.out, 0: tools.fit, z: tools.turn, '[': () => leaf(-1), ']': () => leaf(1),
  v: () => { const law = place.querySelector('details.law'); if (law) law.open = !law.open; },
  s: async () => { const to = document.getElementById('same'); if (to) { await outbox.settled(); location.href = to.href; } },
  '?': () => document.getElementById('keys').showModal(),
  Escape: () => pen.leave(), Enter: () => place.querySelector('article[data-finding="dossier"] .primary[data-act]')?.click(),
};
document.addEventListener('keydown', (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || document.querySelector('dialog[open]')) return;
  if (event.target.closest('input, textarea, select')) return;
  if (event.key === 'Enter' && event.target.closest('button, a, summary')) return;
  const act = keys[event.key] ?? (event.shiftKey ? undefined : keys[event.key.toLowerCase()]);
  if (act) { event.preventDefault(); act(event.timeStamp); }
});
document.getElementById('help').addEventListener('click', () => document.getElementById('keys').showModal());

if (free) new Lease(base, Number(desk.dataset.deskS), document.getElementById('lease'), desk.dataset.queue);
panels.keep(at);
show(at);
if (free) outbox.again().then(async (behind) => { if (behind) { panels.clear(); relist(await ask(`${base}/list`)); show(at); } });
