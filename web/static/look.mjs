// A whole page in a window of its own: opened from a snippet or a thumbnail.
import { Sheet } from './sheet.mjs';
import { say } from './base.mjs';

const dialog = document.getElementById('look');
if (dialog) {
  document.addEventListener('click', (event) => {
    const link = event.target.closest('a[data-page]');
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    const close = Object.assign(document.createElement('button'), { textContent: say('关闭', 'Close'), className: 'closer' });
    close.addEventListener('click', () => dialog.close());
    const place = document.createElement('div');
    place.className = 'sheet';
    dialog.replaceChildren(close, place);
    dialog.showModal();
    new Sheet(place).show(link.href, link.dataset.boxes ?? '');
  });
  dialog.addEventListener('click', (event) => { if (event.target === dialog) dialog.close(); });
}
