// Buttons that copy what a field holds.
import { toast } from './base.mjs';

for (const button of document.querySelectorAll('[data-copy]')) {
  button.hidden = false;
  const field = document.getElementById(button.dataset.copy);
  field.addEventListener('focus', () => field.select());
  button.addEventListener('click', async () => {
    try { await navigator.clipboard.writeText(field.value); } catch { field.select(); document.execCommand('copy'); }
    toast(button.dataset.done);
  });
}
