// Handing in: files go up in pieces as soon as they are dropped, and go on after a reload.
import { ask, say, toast } from './base.mjs';
import { kept, keep, forget } from './kept_files.mjs';

const form = document.getElementById('handin');
const list = document.getElementById('sheets');
const drop = document.getElementById('drop');
const api = form.dataset.api;
const PIECE = 1 << 20;
const AT_ONCE = 3;
let draft = form.dataset.draft;
const waiting = [];
let working = 0;

document.getElementById('files').removeAttribute('name');

// ---- the draft: begun with the first file or letter, named in the address
let beginning;
function begin() {
  beginning ??= (async () => {
    if (!draft) {
      draft = (await ask(form.dataset.begin, { method: 'POST' })).id;
      history.replaceState(null, '', `${form.dataset.here}?dossier=${draft}`);
    }
    return draft;
  })().catch((error) => { beginning = undefined; throw error; });
  return beginning;
}

// ---- what was typed stays in this browser until it is handed in
const place = () => `shendan:typed:${draft || 'new'}`;
function remember() {
  const typed = Object.fromEntries([...new FormData(form)].filter(([name, value]) => typeof value === 'string' && value && name !== 'csrf'));
  try { localStorage.setItem(place(), JSON.stringify(typed)); } catch { /* storage is full or forbidden: the page still works */ }
}
function recall() {
  let typed = {};
  try { typed = JSON.parse(localStorage.getItem(place()) ?? '{}'); } catch { /* nothing usable was kept */ }
  const rows = Math.max(0, ...Object.keys(typed).map((name) => Number(/^vehicles-(\d+)-/.exec(name)?.[1] ?? -1) + 1));
  while (document.querySelectorAll('.vehicle').length < rows) addVehicle();
  for (const [name, value] of Object.entries(typed)) {
    const field = form.elements[name];
    if (field && !field.value) { field.value = value; if (name !== 'reference' && name !== 'kind') field.closest('details').open = true; }
  }
  for (const field of form.querySelectorAll('[data-vin]')) if (field.value) checkVin(field);
}
form.addEventListener('input', (event) => { remember(); if (event.target.dataset.vin) checkVin(event.target); });

// ---- vehicles
function addVehicle() {
  const all = document.querySelectorAll('.vehicle');
  const fresh = all[0].cloneNode(true);
  const n = all.length;
  fresh.querySelector('[data-number]').textContent = n + 1;
  for (const field of fresh.querySelectorAll('input')) {
    field.value = ''; field.classList.remove('wrong');
    field.name = field.name.replace(/-\d+-/, `-${n}-`);
    if (field.dataset.vin) field.setAttribute('aria-describedby', `v${n}`);
  }
  const says = fresh.querySelector('.says'); says.id = `v${n}`; says.textContent = '';
  document.getElementById('vehicles').append(fresh);
  return fresh;
}
document.getElementById('more').addEventListener('click', () => addVehicle().querySelector('input').focus());

const asked = new WeakMap();
async function checkVin(field) {
  asked.get(field)?.abort();
  const now = new AbortController();
  asked.set(field, now);
  const says = document.getElementById(field.getAttribute('aria-describedby'));
  try {
    const told = await ask(`${field.dataset.vin}?typed=${encodeURIComponent(field.value)}`, { signal: now.signal });
    says.textContent = told.words;
    says.className = `says ${told.good === null ? '' : told.good ? 'green' : 'red'}`;
    field.classList.toggle('wrong', told.good === false);
  } catch { /* a later letter asks again */ }
}

// ---- files
function row(name, size) {
  let item = [...list.children].find((one) => one.dataset.name === name);
  if (!item) {
    item = list.appendChild(document.createElement('li'));
    item.dataset.name = name;
    item.innerHTML = '<span><b></b><progress></progress><span class="sub" data-note></span></span><button type="button" class="plain" data-remove>×</button>';
    item.querySelector('b').textContent = name;
    item.querySelector('button').setAttribute('aria-label', `${say('移除', 'Remove')} ${name}`);
  }
  item.className = 'paper waiting';
  const bar = item.querySelector('progress') ?? item.querySelector('span').insertBefore(document.createElement('progress'), item.querySelector('span').children[1]);
  bar.max = size; bar.value = 0;
  return item;
}
function note(item, words, bad = false) {
  const place = item.querySelector('[data-note]');
  place.textContent = words;
  place.className = `sub ${bad ? 'red' : ''}`;
  item.classList.toggle('bad', bad);
  if (bad) for (const one of item.querySelectorAll('img, progress')) one.remove();
}
/** A page that cannot be shown cannot be read either: say why, at once. */
function watch(picture, item) {
  const failed = async () => {
    picture.remove();
    try { await ask(picture.src); } catch (error) { note(item, error.message, true); }
  };
  if (picture.complete && !picture.naturalWidth) failed();
  else picture.addEventListener('error', failed);
}

export async function add(found) {
  const usable = found.filter(({ name }) => !/(^|\/)(\.DS_Store|Thumbs\.db|desktop\.ini)$|(^|\/)__MACOSX\//i.test(name));
  if (!usable.length) return;
  try { await begin(); } catch (error) { toast(error.message, { bad: true }); return; }
  for (const { name, file } of usable) {
    const item = row(name, file.size);
    if (file.type.startsWith('image/') && !/hei[cf]/.test(file.type) && !item.querySelector('img')) {
      const picture = Object.assign(new Image(60, 80), { src: URL.createObjectURL(file), alt: '' });
      item.prepend(picture);
    }
    if (!file.size) { note(item, say('文件为空（0字节）。请检查原文件后重新选择。', 'The file is empty. Check the original.'), true); continue; }
    if (file.size > form.dataset.largest * 1024 * 1024) { note(item, say(`超过${form.dataset.largest}MB。请降低扫描分辨率或拆分。`, `Over ${form.dataset.largest} MB. Scan at a lower resolution or split it.`), true); continue; }
    keep(draft, name, file);
    waiting.push({ name, file, item });
  }
  work();
}

function work() {
  while (working < AT_ONCE && waiting.length) {
    working += 1;
    send(waiting.shift()).finally(() => { working -= 1; work(); state(); });
  }
  state();
}

async function send({ name, file, item }) {
  const bar = item.querySelector('progress');
  let upload, pause = 500;
  for (;;) {
    if (!item.isConnected) return;
    try {
      upload ??= await ask(`${api}/dossiers/${draft}/uploads`, { method: 'POST', json: { name, size: file.size } });
      item.dataset.upload = upload.id;
      note(item, say('上传中', 'Uploading'));
      while (!upload.whole) {
        bar.value = upload.offset;
        upload = await ask(`${api}/uploads/${upload.id}`, {
          method: 'PATCH', body: file.slice(upload.offset, upload.offset + PIECE),
          headers: { 'Upload-Offset': String(upload.offset), 'Content-Type': 'application/offset+octet-stream' },
        });
        pause = 500;
      }
      forget(draft, name);
      await settled();
      return;
    } catch (error) {
      if (error.name === 'NotReadableError' || (error.status >= 400 && error.status < 500 && error.status !== 409 && error.status !== 429)) {
        note(item, error.message, true); bar.remove(); forget(draft, name);
        return;
      }
      note(item, say('连接中断，自动重试中；可以稍候', 'The connection was lost; trying again'), false);
      await new Promise((done) => setTimeout(done, pause));
      pause = Math.min(pause * 2, 15000);
      upload = undefined;
    }
  }
}

/** Show the papers as the server has them: with thumbnails, or with what is wrong. */
let asking = Promise.resolve();
function settled() {
  asking = asking.then(async () => {
    const files = await ask(`${form.dataset.here}/${draft}/files`);
    for (const one of files) {
      const item = [...list.children].find((li) => li.dataset.name === one.name) ?? row(one.name, one.size);
      item.dataset.id = one.id;
      item.classList.remove('waiting');
      item.querySelector('progress')?.remove();
      note(item, one.error ?? `${Math.ceil(one.size / 1024).toLocaleString()} KB`, Boolean(one.error));
      if (one.thumbnail && !item.querySelector('img')) {
        const picture = Object.assign(new Image(60, 80), { alt: '', loading: 'lazy', src: one.thumbnail });
        watch(picture, item);
        item.prepend(picture);
      }
    }
  }).catch(() => {});
  return asking;
}

list.addEventListener('click', async (event) => {
  const item = event.target.closest('[data-remove]')?.closest('li');
  if (!item) return;
  item.remove();
  forget(draft, item.dataset.name);
  try {
    if (item.dataset.id) await ask(`${form.dataset.here}/${draft}/files/${item.dataset.id}/remove`, { method: 'POST' });
    else if (item.dataset.upload) await ask(`${api}/uploads/${item.dataset.upload}`, { method: 'DELETE' });
  } catch (error) { if (error.status !== 404) toast(error.message, { bad: true }); }
  state();
});

// ---- dropping and choosing
const named = (file) => ({ name: file.webkitRelativePath || file.name, file });
for (const id of ['files', 'folder', 'camera']) {
  document.getElementById(id).addEventListener('change', (event) => { add([...event.target.files].map(named)); event.target.value = ''; });
}
async function walk(entry, before = '') {
  if (entry.isFile) return [{ name: before + entry.name, file: await new Promise((done, fail) => entry.file(done, fail)) }];
  const reader = entry.createReader();
  const found = [];
  for (;;) { // a browser hands out a hundred at a time
    const some = await new Promise((done, fail) => reader.readEntries(done, fail));
    if (!some.length) break;
    found.push(...some);
  }
  return (await Promise.all(found.map((one) => walk(one, `${before}${entry.name}/`)))).flat();
}
for (const name of ['dragenter', 'dragover']) document.addEventListener(name, (event) => { event.preventDefault(); drop.classList.add('over'); });
for (const name of ['dragleave', 'drop']) document.addEventListener(name, (event) => { if (name === 'drop' || !event.relatedTarget) drop.classList.remove('over'); });
document.addEventListener('drop', async (event) => {
  event.preventDefault();
  const entries = [...event.dataTransfer.items].map((one) => one.webkitGetAsEntry?.()).filter(Boolean);
  add(entries.length ? (await Promise.all(entries.map((one) => walk(one)))).flat() : [...event.dataTransfer.files].map(named));
});
document.addEventListener('paste', (event) => { if (event.clipboardData.files.length) add([...event.clipboardData.files].map(named)); });

// ---- handing in
const button = document.getElementById('send');
const busy = () => working + waiting.length;
function state() {
  const n = list.querySelectorAll('li:not(.bad)').length;
  document.getElementById('note').textContent = busy()
    ? say(`还有${busy()}个文件在上传；传完即可提交。`, `${busy()} files are on their way; then hand in.`)
    : n ? say(`共${n}个文件`, `${n} files`) : '';
  button.disabled = busy() > 0;
}
form.addEventListener('submit', async (event) => {
  event.preventDefault();
  if (!draft || !list.children.length) { toast(say('请先放入申请材料。', 'Add the papers first.'), { bad: true }); return; }
  button.disabled = true;
  try {
    const told = await ask(`${form.dataset.here}/${draft}/finish`, { method: 'POST', form: new FormData(form) });
    try { localStorage.removeItem(place()); localStorage.removeItem('shendan:typed:new'); } catch { /* nothing was kept */ }
    location.href = told.address;
  } catch (error) { toast(error.message, { bad: true }); button.disabled = false; }
});

// ---- after a reload: what was typed, and files that were not whole
for (const picture of list.querySelectorAll('img')) watch(picture, picture.closest('li'));
recall();
state();
if (draft) {
  kept(draft).then((found) => {
    const done = new Set([...list.querySelectorAll('li[data-id]')].map((one) => one.dataset.name));
    add(found.filter((one) => !done.has(one.name)));
  });
}
