/**
 * <comptoir-pick>: buttons that are walked with the arrows, wherever the cursor stands inside; the one that stands out is
 * `aria-current`, at first the first. Enter presses it. Delete, where nothing is typed, fires `discard` on it. After
 * something was typed, nothing is chosen until what fits it is there: else a quick hand would choose from the old list.
 */
const PATIENCE = 1500;

class ComptoirPick extends HTMLElement {
  #pressed = event => this.#press(event);
  #typed = () => this.#await();
  #changed = new MutationObserver(() => this.#arrived());
  #timer = 0;

  connectedCallback() {
    this.addEventListener('keydown', this.#pressed, true);
    this.addEventListener('input', this.#typed);
    this.#changed.observe(this, { childList: true, subtree: true });
    this.#mark(this.#buttons()[0]);
  }

  disconnectedCallback() {
    this.removeEventListener('keydown', this.#pressed, true);
    this.removeEventListener('input', this.#typed);
    this.#changed.disconnect();
    clearTimeout(this.#timer);
  }

  #await() {
    this.#mark(undefined);
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#arrived(), PATIENCE);
  }

  #arrived() {
    clearTimeout(this.#timer);
    this.#timer = 0;
    if (!this.#current()) {
      this.#mark(this.#buttons()[0]);
    }
  }

  #buttons() {
    return [...this.querySelectorAll('.pick')];
  }

  #current() {
    return this.#buttons().find(each => each.getAttribute('aria-current') === 'true');
  }

  #mark(button) {
    this.#current()?.removeAttribute('aria-current');
    button?.setAttribute('aria-current', 'true');
    button?.scrollIntoView({ block: 'nearest' });
  }

  #press(event) {
    if (event.ctrlKey || event.metaKey || event.altKey) {
      return;
    }
    const current = this.#current();
    if (this.#timer && ['ArrowDown', 'ArrowUp', 'Enter'].includes(event.key)) {
      event.preventDefault();
      event.stopPropagation();
      return;
    }
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      const all = this.#buttons();
      const next = all.indexOf(current) + (event.key === 'ArrowDown' ? 1 : -1);
      this.#mark(all[Math.min(all.length - 1, Math.max(0, next))]);
    } else if (event.key === 'Enter' && current && !event.repeat && !event.target.closest('vaadin-button')) {
      current.click();
    } else if (event.key === 'Delete' && current && !event.target.value) {
      current.dispatchEvent(new CustomEvent('discard'));
    } else {
      return;
    }
    event.preventDefault();
    event.stopPropagation();
  }
}

customElements.define('comptoir-pick', ComptoirPick);
