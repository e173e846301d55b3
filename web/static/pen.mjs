// Correcting a value: by typing, beginning at the first character that differs, or by pointing.
import { ask, say, toast } from './base.mjs';

const ARROWS = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };
const middle = ([x0, y0, x1, y1]) => [(x0 + x1) / 2, (y0 + y1) / 2];
const far = ([ax, ay], [bx, by]) => (ax - bx) ** 2 + (ay - by) ** 2;
const nearest = (words, to) => words.reduce((best, one, index) => (far(middle(one.box), to) < far(middle(words[best].box), to) ? index : best), 0);

/** The nearest word in a direction; a step aside counts three times. */
function beside(words, from, [dx, dy]) {
  const [x, y] = middle(words[from].box);
  let best = from, least = Infinity;
  words.forEach((one, index) => {
    const [ox, oy] = middle(one.box);
    const ahead = (ox - x) * dx + (oy - y) * dy, aside = Math.abs((ox - x) * dy) + Math.abs((oy - y) * dx);
    if (ahead > 0.002 && ahead + 3 * aside < least) { least = ahead + 3 * aside; best = index; }
  });
  return best;
}

export class Pen {
  constructor({ base, sheet, place, page, send }) {
    Object.assign(this, { base, sheet, place, page, send });
    place.addEventListener('dblclick', (event) => { const value = event.target.closest('.value'); if (value && value.closest('.panel').querySelector('[data-act="correct"]')) this.open(value); });
  }

  /** Open a value for typing: the one given, else the next one that differs, else the next. */
  open(value) {
    const all = [...this.place.querySelectorAll('.value[data-path]')];
    if (!all.length) return null;
    const now = all.indexOf(this.value);
    const chosen = value ?? (now >= 0 ? all[(now + 1) % all.length] : all.find((one) => one.dataset.at >= 0) ?? all[0]);
    this.leave();
    this.value = chosen;
    this.was = chosen.innerHTML;
    this.pointed = undefined;
    const few = JSON.parse(chosen.dataset.choices);
    const field = document.createElement(few.length ? 'select' : 'input');
    if (few.length) {
      for (const [one, words] of [...few, ['', say('（票面没有）', '(nothing there)')]]) field.append(new Option(words, one, false, one === chosen.dataset.typed));
    } else {
      field.value = chosen.dataset.typed;
      field.spellcheck = false;
      field.autocomplete = 'off';
    }
    field.setAttribute('aria-label', chosen.closest('.column').querySelector('h3').textContent);
    field.addEventListener('keydown', (event) => this.#key(event));
    chosen.replaceChildren(field);
    field.focus();
    const at = Number(chosen.dataset.at);
    if (field.select) { if (at >= 0) field.setSelectionRange(at, at + 1); else field.select(); }
    this.field = field;
    const spot = chosen.closest('.column').querySelector('a[data-page]');
    if (spot && spot.dataset.page !== this.page()) spot.click();
    return field;
  }

  async #key(event) {
    if (event.isComposing) return;
    event.stopPropagation();
    if (event.key === 'Escape') { event.preventDefault(); this.leave(); }
    if (event.key === 'Tab') { event.preventDefault(); this.open(); }
    if (event.key !== 'Enter') return;
    event.preventDefault();
    const { field, value } = this;
    if (field.value === value.dataset.typed && !this.pointed) { this.leave(); return; }
    field.disabled = true;
    if (!await this.send(value, field.value, this.pointed)) { field.disabled = false; field.focus(); }
  }

  /** Close the value without a change, and stop pointing. */
  leave() {
    if (this.value?.isConnected && this.field) { this.value.innerHTML = this.was; }
    this.value = this.field = undefined;
    this.unpoint();
  }

  /** Stop pointing; what is being typed stays. */
  unpoint() {
    if (this.pointing) { this.pointing = this.sheet.pointing = false; this.sheet.place.classList.remove('pointing'); this.sheet.draw(this.sheet.boxes ?? []); }
  }

  /** Show the words of the page for pointing at; the one chosen goes into the open value. */
  async point() {
    if (this.pointing) { this.leave(); return; }
    const field = this.field ?? this.open();
    if (!field) return;
    if (!this.sheet.there) {
      toast(say('页面图像还在载入，请稍候', 'The page is still on its way'));
      try { await this.sheet.image.decode(); } catch { return; }
    }
    let words;
    try { words = await ask(`${this.base}/words/${this.page()}`); } catch (error) { toast(error.message, { bad: true }); return; }
    if (!words.length) { toast(say('此页没有可点选的文字', 'There are no words to point at on this page')); return; }
    const size = ([x0, y0, x1, y1]) => (x1 - x0) * (y1 - y0);
    words.sort((a, b) => size(b.box) - size(a.box)); // the smaller lies above the larger
    this.pointing = this.sheet.pointing = true;
    this.sheet.place.classList.add('pointing');
    this.sheet.draw(words.map((one) => one.box), 'word');
    const rects = [...this.sheet.marks.children];
    const choose = (index) => {
      field.value = words[index].text;
      this.pointed = { page: this.page(), box: words[index].box };
      this.sheet.draw([words[index].box]);
      this.pointing = this.sheet.pointing = false;
      this.sheet.place.classList.remove('pointing');
      field.focus();
    };
    rects.forEach((rect, index) => {
      rect.setAttribute('tabindex', '-1');
      rect.setAttribute('role', 'button');
      rect.setAttribute('aria-label', words[index].text);
      rect.addEventListener('click', () => choose(index));
      rect.addEventListener('focus', () => this.sheet.reveal(words[index].box));
      rect.addEventListener('keydown', (event) => {
        event.stopPropagation();
        if (event.key === 'Enter' || event.key === ' ') { event.preventDefault(); choose(index); } else if (event.key === 'Escape') { event.preventDefault(); this.leave(); } else if (ARROWS[event.key]) { event.preventDefault(); rects[beside(words, index, ARROWS[event.key])].focus({ preventScroll: true }); }
      });
    });
    rects[nearest(words, middle((this.sheet.boxes ?? [])[0] ?? [0, 0, 0, 0]))].focus({ preventScroll: true });
    toast(say('点选页面上的文字，或用方向键移动、回车选定；Esc取消', 'Click words on the page, or move by arrows and press Enter; Esc to cancel'));
  }
}
