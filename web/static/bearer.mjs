// The page behind an upload link: a file goes up as soon as it is chosen, and again where the line breaks.
import { ask, say, toast } from './base.mjs';

const form = document.getElementById('send');
const list = document.getElementById('arrived');
const drop = document.getElementById('drop');
const here = location.pathname;
const waiting = [];
let sending = 0;

document.getElementById('files').required = false;

function row(name) {
  list.querySelector('[data-none]')?.remove();
  const item = document.createElement('li');
  item.innerHTML = '<span class="mark" aria-hidden="true">…</span><span class="name"></span><span class="quiet right" data-note></span>';
  item.querySelector('.name').textContent = name;
  list.prepend(item);
  return item;
}
function note(item, words, kind) {
  item.querySelector('[data-note]').textContent = words;
  item.querySelector('.mark').textContent = { good: '✓', bad: '✕' }[kind] ?? '…';
  item.className = { good: 'arrived', bad: 'red' }[kind] ?? 'waiting';
}

async function send({ file, item }) {
  for (let pause = 500; ; pause = Math.min(pause * 2, 15000)) {
    const sent = new FormData();
    const field = form.querySelector('[name=csrf]');
    if (field) sent.set('csrf', field.value);
    sent.append('files', file, file.name);
    note(item, say('传送中', 'Sending'));
    try {
      const told = await ask(here, { method: 'POST', form: sent });
      note(item, `${Math.ceil(file.size / 1024).toLocaleString()} KB`, 'good');
      document.getElementById('count').textContent = told.papers.length;
      return;
    } catch (error) {
      if (error.status && error.status !== 429 && error.status < 500) { note(item, error.message, 'bad'); return; }
      note(item, say('连接中断，自动重试中', 'The connection was lost; trying again'));
      await new Promise((done) => setTimeout(done, pause));
    }
  }
}
async function work() {
  if (sending) return;
  sending = 1;
  while (waiting.length) await send(waiting.shift());
  sending = 0;
}
function add(files) {
  for (const file of files) {
    const item = row(file.name);
    if (!file.size) note(item, say('文件为空（0字节），请检查后重新选择。', 'The file is empty. Check the original.'), 'bad');
    else if (file.size > form.dataset.largest * 1024 * 1024) note(item, say(`超过${form.dataset.largest}MB，请拆分或降低扫描分辨率。`, `Over ${form.dataset.largest} MB. Split it, or scan at a lower resolution.`), 'bad');
    else { note(item, say('等待', 'Waiting')); waiting.push({ file, item }); }
  }
  work();
}

for (const id of ['files', 'camera']) document.getElementById(id).addEventListener('change', (event) => { add([...event.target.files]); event.target.value = ''; });
for (const name of ['dragenter', 'dragover']) document.addEventListener(name, (event) => { event.preventDefault(); drop.classList.add('over'); });
for (const name of ['dragleave', 'drop']) document.addEventListener(name, (event) => { if (name === 'drop' || !event.relatedTarget) drop.classList.remove('over'); });
document.addEventListener('drop', (event) => {
  event.preventDefault();
  const whole = [...event.dataTransfer.items].some((one) => one.webkitGetAsEntry?.()?.isDirectory);
  if (whole) toast(say('请选择文件夹里的文件，或打包为ZIP后拖入。', 'Drop the files of the folder, or a ZIP of it.'), { bad: true });
  else add([...event.dataTransfer.files]);
});
addEventListener('beforeunload', (event) => { if (sending) event.preventDefault(); });
