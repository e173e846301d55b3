// Decisions on their way to the server: in order, again and again, and after a reload, until
// they are there.
import { ask, say, toast } from './base.mjs';

const CLOCKS_MS = 1000; // the two clocks of a browser agree to far less

export class Outbox {
  /**
   * @param {string} address where decisions go
   * @param {HTMLElement} sign tells how many are not there yet
   * @param {(id: string) => number} version the newest known version of a finding's decisions
   */
  constructor(address, sign, version) {
    Object.assign(this, { address, sign, version });
    this.waiting = [];
    this.last = Promise.resolve();
    addEventListener('beforeunload', (event) => { if (this.failing && this.waiting.length) event.preventDefault(); });
  }

  /**
   * @param {{finding: string, choice: string, reason: string}} decision
   * @param {(told: object) => void} done @param {(error: Error) => void} refused
   */
  put(decision, done, refused) {
    this.waiting.push(decision);
    this.#keep();
    this.last = this.last.then(() => this.#until(decision, done, refused)).then(() => { this.waiting.shift(); this.#keep(); this.#note(); });
    return this.last;
  }

  /**
   * Send what a page before this one could not; what arrived after all is not sent twice.
   *
   * @returns {Promise<boolean>} whether the server knows more than this page shows: the page
   *   before it also may have sent some after this one was asked for
   */
  async again() {
    let left = [];
    let told = 0;
    try {
      left = JSON.parse(sessionStorage.getItem(this.address) ?? '[]');
      told = Number(sessionStorage.getItem(`${this.address} told`));
    } catch { /* nothing usable was kept */ }
    await Promise.all(left.map((one) => this.put(one, () => {}, () => {})));
    return left.length > 0 || told > performance.timeOrigin - CLOCKS_MS;
  }

  /** Resolves when everything is with the server. */
  async settled() { while (this.waiting.length) await this.last; }

  async #until(decision, done, refused) {
    decision.seen ??= this.version(decision.finding);
    this.#keep();
    for (let pause = 400; ; pause = Math.min(pause * 2, 10000)) {
      try {
        const told = await ask(this.address, { method: 'POST', json: decision, keepalive: true });
        this.failing = false;
        done(told);
        return;
      } catch (error) {
        if (error.status) { this.failing = false; refused(error); return; }
        if (!this.failing) toast(error.message, { bad: true });
        this.failing = true;
        this.#keep();
        await new Promise((go) => { const timer = setTimeout(go, pause); addEventListener('online', () => { clearTimeout(timer); go(); }, { once: true }); });
      }
    }
  }

  #note() {
    try { sessionStorage.setItem(`${this.address} told`, String(Date.now())); } catch { /* as below */ }
  }

  #keep() {
    try {
      if (this.waiting.length) sessionStorage.setItem(this.address, JSON.stringify(this.waiting)); else sessionStorage.removeItem(this.address);
    } catch { /* storage is full or forbidden: the page still sends */ }
    this.sign.hidden = !this.failing || !this.waiting.length;
    this.sign.textContent = say(`${this.waiting.length}项未送达，自动重试`, `${this.waiting.length} not sent yet, trying again`);
  }
}
