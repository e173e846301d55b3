// Whose desk the dossier is on: kept while somebody works, given back when the tab closes.
import { ask, say, toast } from './base.mjs';

const EVERY = 20_000;

export class Lease {
  constructor(base, seconds, sign, queue) {
    Object.assign(this, { base, seconds, sign, queue });
    this.until = Date.now() + seconds * 1000;
    this.active = Date.now();
    for (const name of ['pointerdown', 'keydown', 'wheel']) addEventListener(name, () => { this.active = Date.now(); }, { passive: true, capture: true });
    setInterval(() => this.#tick(), EVERY);
    this.#tick();
    addEventListener('pagehide', () => {
      const form = new FormData();
      form.set('csrf', document.querySelector('meta[name="csrf"]').content);
      navigator.sendBeacon(`${base}/release`, form);
    });
  }

  async #tick() {
    const left = this.until - Date.now();
    this.sign.textContent = left > 0 ? say(`由您办理，剩${Math.ceil(left / 60000)}分钟`, `yours for ${Math.ceil(left / 60000)} min`) : '';
    const worked = this.active > this.until - this.seconds * 1000;
    if (worked && left < this.seconds * 1000 - 60_000) {
      try {
        this.until = new Date((await ask(`${this.base}/hold`, { method: 'POST', json: {} })).until).getTime();
      } catch (error) { if (error.status === 409) { toast(error.message, { bad: true, ms: 15000 }); } }
    } else if (left < 60_000 && left > 60_000 - EVERY) {
      toast(say('即将退回队列；按任意键继续办理。已作的决定都已保存。', 'About to go back to the queue: press any key to go on. Every decision is kept.'), { ms: 15000 });
    } else if (left <= 0) location.href = this.queue;
  }
}
