// Decisions on their way to the server: in order, again and again until they are there.
import { say, toast } from './base.mjs';

export class Outbox {
  constructor(sign) {
    this.sign = sign; this.waiting = 0; this.last = Promise.resolve();
    addEventListener('beforeunload', (event) => { if (this.waiting) event.preventDefault(); });
  }

  /** @param {() => Promise<void>} send throws only where the network failed */
  put(send) {
    this.waiting += 1;
    this.#show();
    this.last = this.last.then(() => this.#until(send)).then(() => { this.waiting -= 1; this.#show(); });
  }

  /** Resolves when everything is with the server. */
  async settled() { while (this.waiting) await this.last; }

  async #until(send) {
    for (let pause = 400; ; pause = Math.min(pause * 2, 10000)) {
      try { await send(); this.failing = false; return; } catch (error) {
        if (!this.failing) toast(error.message, { bad: true });
        this.failing = true;
        this.#show();
        await new Promise((done) => { const again = setTimeout(done, pause); addEventListener('online', () => { clearTimeout(again); done(); }, { once: true }); });
      }
    }
  }

  #show() {
    this.sign.hidden = !this.failing || !this.waiting;
    this.sign.textContent = say(`${this.waiting}项未送达，自动重试`, `${this.waiting} not sent yet, trying again`);
  }
}
