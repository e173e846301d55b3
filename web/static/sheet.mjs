// A page of a scan that can be enlarged, moved and turned, with boxes drawn on it.
import { say } from './base.mjs';

const SVG = 'http://www.w3.org/2000/svg';

export class Sheet {
  /** @param {HTMLElement} place where the page is shown; it fills it. */
  constructor(place) {
    this.place = place;
    this.turn = 0; this.scale = 1; this.x = 0; this.y = 0;
    this.inner = place.appendChild(document.createElement('div'));
    this.inner.className = 'turned';
    this.image = this.inner.appendChild(new Image());
    this.image.draggable = false;
    this.image.alt = '';
    this.marks = this.inner.appendChild(document.createElementNS(SVG, 'svg'));
    this.marks.setAttribute('viewBox', '0 0 1 1');
    this.marks.setAttribute('preserveAspectRatio', 'none');
    place.addEventListener('wheel', (event) => this.#wheel(event), { passive: false });
    place.addEventListener('pointerdown', (event) => this.#grab(event));
    place.addEventListener('dblclick', () => (this.scale > this.#fit() * 1.05 ? this.fit() : this.zoom(2.5)));
    this.watch = new ResizeObserver(() => this.#place());
    this.watch.observe(place);
  }

  /** Show a page. @param {string} address @param {string} boxes as `x0,y0,x1,y1;…` in fractions */
  async show(address, boxes = '') {
    this.image.alt = say('扫描件整页', 'The whole page of the scan');
    this.boxes = boxes.split(';').filter(Boolean).map((one) => one.split(',').map(Number));
    if (this.image.src !== new URL(address, location).href) {
      this.place.classList.add('waiting');
      this.image.src = address;
      try { await this.image.decode(); } catch { /* another page was asked for meanwhile */ }
      this.place.classList.remove('waiting');
    }
    this.draw(this.boxes);
    this.turn = 0;
    if (this.boxes.length) this.#frame(this.boxes); else this.fit();
  }

  /** Whether the page's picture is there; nothing is at its place before. */
  get there() { return this.image.complete && this.image.naturalWidth > 0; }

  draw(boxes, kind = '') {
    this.marks.replaceChildren(...boxes.map(([x0, y0, x1, y1]) => {
      const rect = document.createElementNS(SVG, 'rect');
      for (const [name, value] of Object.entries({ x: x0, y: y0, width: x1 - x0, height: y1 - y0 })) rect.setAttribute(name, value);
      if (kind) rect.setAttribute('class', kind);
      return rect;
    }));
  }

  fit() { this.scale = this.#fit(); this.x = this.y = 0; this.#place(); }
  rotate(quarters = 1) { this.turn = (this.turn + 90 * quarters + 360) % 360; this.fit(); }
  zoom(factor) { this.scale = Math.min(8, Math.max(this.#fit() * 0.5, this.scale * factor)); this.#place(); }
  pan(dx, dy) { this.x += dx; this.y += dy; this.#place(); }

  /** Bring a box into view, where it is not; the scale stays. */
  reveal([x0, y0, x1, y1]) {
    const room = this.place.getBoundingClientRect();
    const box = this.marks.getScreenCTM();
    const [a, b] = [new DOMPoint(x0, y0).matrixTransform(box), new DOMPoint(x1, y1).matrixTransform(box)];
    const [left, right, top, bottom] = [Math.min(a.x, b.x), Math.max(a.x, b.x), Math.min(a.y, b.y), Math.max(a.y, b.y)];
    if (left >= room.left && right <= room.right && top >= room.top && bottom <= room.bottom) return;
    this.pan(room.left + room.width / 2 - (left + right) / 2, room.top + room.height / 2 - (top + bottom) / 2);
  }

  /** Fractions of the page at a place of the window. */
  fractions(clientX, clientY) {
    const point = new DOMPoint(clientX, clientY).matrixTransform(this.marks.getScreenCTM().inverse());
    return [point.x, point.y];
  }

  #size() { return [this.image.naturalWidth || 1, this.image.naturalHeight || 1]; }
  #fit() {
    const [w, h] = this.#size();
    const [a, b] = this.turn % 180 ? [h, w] : [w, h];
    return Math.min(this.place.clientWidth / a, this.place.clientHeight / b) * 0.97;
  }
  #frame(boxes) {
    const [w, h] = this.#size();
    const x0 = Math.min(...boxes.map((b) => b[0])), x1 = Math.max(...boxes.map((b) => b[2]));
    const y0 = Math.min(...boxes.map((b) => b[1])), y1 = Math.max(...boxes.map((b) => b[3]));
    const wide = Math.max(x1 - x0, 0.5) * w, high = Math.max(y1 - y0, 0.22) * h;
    this.scale = Math.max(this.#fit(), Math.min(this.place.clientWidth / wide, this.place.clientHeight / high, 2) * 0.92);
    this.x = -((x0 + x1) / 2 - 0.5) * w * this.scale;
    this.y = -((y0 + y1) / 2 - 0.5) * h * this.scale;
    this.#place();
  }
  #place() {
    const [w, h] = this.#size();
    const half = (page, room) => Math.max(0, (page * this.scale - room) / 2) + room * 0.25;
    const [a, b] = this.turn % 180 ? [h, w] : [w, h];
    const limit = (v, most) => Math.max(-most, Math.min(most, v));
    this.x = limit(this.x, half(a, this.place.clientWidth));
    this.y = limit(this.y, half(b, this.place.clientHeight));
    const s = this.inner.style;
    s.width = `${w}px`; s.height = `${h}px`;
    s.transform = `translate(-50%, -50%) translate(${this.x}px, ${this.y}px) rotate(${this.turn}deg) scale(${this.scale})`;
    this.place.style.setProperty('--scale', this.scale);
  }
  #wheel(event) {
    event.preventDefault();
    if (event.ctrlKey || !event.shiftKey) this.#zoomAt(event, Math.exp(-event.deltaY * 0.0015)); else this.pan(-event.deltaY, 0);
  }
  #zoomAt(event, factor) {
    const room = this.place.getBoundingClientRect();
    const dx = event.clientX - room.x - room.width / 2, dy = event.clientY - room.y - room.height / 2;
    const before = this.scale;
    this.scale = Math.min(8, Math.max(this.#fit() * 0.5, before * factor));
    const grown = this.scale / before;
    this.x = dx - (dx - this.x) * grown; this.y = dy - (dy - this.y) * grown;
    this.#place();
  }
  #grab(event) {
    if (event.button || this.pointing) return;
    const from = [event.clientX - this.x, event.clientY - this.y];
    this.place.setPointerCapture(event.pointerId);
    const move = (e) => { this.x = e.clientX - from[0]; this.y = e.clientY - from[1]; this.#place(); };
    this.place.addEventListener('pointermove', move);
    this.place.addEventListener('pointerup', () => this.place.removeEventListener('pointermove', move), { once: true });
  }
}
