// The findings' panels: fetched before they are wanted, with their pictures, and shown at once.
import { ask, toast } from './base.mjs';

export class Panels {
  constructor(base, place) { this.base = base; this.place = place; this.kept = new Map(); this.wanted = ''; }

  /** Take what the page came with for a finding's panel. */
  keep(id) { this.kept.set(id, Promise.resolve(this.place.innerHTML)); }
  drop(id) { this.kept.delete(id); }
  clear() { this.kept.clear(); }

  fetch(id) {
    if (!this.kept.has(id)) {
      const coming = ask(`${this.base}/panel?finding=${encodeURIComponent(id)}`, { headers: { Accept: 'text/html' } });
      coming.catch(() => { if (this.kept.get(id) === coming) this.kept.delete(id); });
      this.kept.set(id, coming);
    }
    return this.kept.get(id);
  }

  async show(id) {
    this.wanted = id;
    try {
      const html = await this.fetch(id);
      if (this.wanted === id) this.place.innerHTML = html;
    } catch (error) { toast(error.message, { bad: true }); }
  }

  /** Wait until the pictures of the panel are drawn. */
  async seen() {
    await Promise.all([...this.place.querySelectorAll('img')].map((one) => one.decode().catch(() => {})));
    await new Promise((done) => requestAnimationFrame(() => done()));
  }

  /** Fetch what comes next, one after the other, their pictures and pages too. */
  async ahead(ids) {
    const mine = this.going = Symbol('run');
    for (const id of ids) {
      let html;
      try { html = await this.fetch(id); } catch { return; }
      const found = new DOMParser().parseFromString(html, 'text/html');
      const pictures = [...found.querySelectorAll('img')].map((one) => one.getAttribute('src'));
      const first = found.querySelector('.column.differs [data-page]') ?? found.querySelector('[data-page]');
      if (first) pictures.push(first.getAttribute('href'));
      for (const address of pictures) {
        if (this.going !== mine) return;
        await Object.assign(new Image(), { src: address }).decode().catch(() => {});
      }
    }
  }
}
