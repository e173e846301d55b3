// Correcting a value: by typing, beginning at the first character that differs, or by pointing.
import { ask, say, toast } from './base.mjs';

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
    let words;
    try { words = await ask(`${this.base}/words/${this.page()}`); } catch (error) { toast(error.message, { bad: true }); return; }
    if (!words.length) { toast(say('此页没有可点选的文字', 'There are no words to point at on this page')); return; }
    this.pointing = this.sheet.pointing = true;
    this.sheet.place.classList.add('pointing');
    this.sheet.draw(words.map((one) => one.box), 'word');
    const rects = [...this.sheet.marks.children];
    rects.forEach((rect, index) => rect.addEventListener('click', () => {
      const page = this.page();
      field.value = words[index].text;
      this.pointed = { page, box: words[index].box };
      this.sheet.draw([words[index].box]);
      this.pointing = this.sheet.pointing = false;
      this.sheet.place.classList.remove('pointing');
      field.focus();
    }));
    toast(say('点选页面上的文字；按 Esc 取消', 'Choose words on the page; Esc to cancel'));
  }
}
