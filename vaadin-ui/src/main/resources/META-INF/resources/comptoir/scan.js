/**
 * <comptoir-scan>: fires `scanned` with what stands in its input when Enter is pressed, and empties it at once. Keys that
 * are typed outside of any field go to it; a barcode that a scanner typed into a figure by mistake does, too.
 */
const BARCODE = /^\d{8,14}$/;
const FIGURE = '.goods-lines input';
const typing = target => target instanceof HTMLElement && (target.isContentEditable || target.matches('input, textarea, select'));

class ComptoirScan extends HTMLElement {
  #outside = event => this.#keyOutside(event);
  #before = '';
  #typed = '';

  connectedCallback() {
    this.addEventListener('keydown', this.#keyInside, true);
    document.addEventListener('keydown', this.#outside, true);
    document.addEventListener('focusin', this.#remember);
  }

  disconnectedCallback() {
    document.removeEventListener('keydown', this.#outside, true);
    document.removeEventListener('focusin', this.#remember);
  }

  get #field() {
    return this.querySelector('vaadin-text-field');
  }

  #tell(text) {
    this.dispatchEvent(new CustomEvent('scanned', { detail: text }));
  }

  #keyInside = event => {
    if (event.key === 'Enter') {
      event.preventDefault();
      event.stopPropagation();
      const input = this.querySelector('input');
      const text = input.value.trim();
      input.value = '';
      this.#field.value = '';
      if (text) {
        this.#tell(text);
      }
    } else if (event.key === 'ArrowDown') {
      const first = document.querySelector('.scan-choices button');
      if (first) {
        event.preventDefault();
        first.focus();
      }
    }
  };

  #remember = event => {
    if (event.target instanceof HTMLElement && event.target.matches(FIGURE)) {
      this.#before = event.target.value;
      this.#typed = '';
    }
  };

  #keyOutside(event) {
    const target = event.target;
    if (this.contains(target) || event.ctrlKey || event.metaKey || event.altKey) {
      return;
    }
    if (target instanceof HTMLButtonElement && target.closest('.scan-choices') && event.key.startsWith('Arrow')) {
      event.preventDefault();
      const choices = [...document.querySelectorAll('.scan-choices button')];
      const next = choices[choices.indexOf(target) + (event.key === 'ArrowDown' ? 1 : -1)];
      (next ?? this.#field).focus();
    } else if (!typing(target) && event.key.length === 1 && event.key !== ' ' && !target.closest('vaadin-select, vaadin-dialog')) {
      this.#field.focus();
    } else if (target instanceof HTMLElement && target.matches(FIGURE)) {
      this.#keyInFigure(event);
    }
  }

  /** No figure has so many digits that it could be a barcode. */
  #keyInFigure(event) {
    if (event.key !== 'Enter') {
      this.#typed = /^\d$/.test(event.key) ? this.#typed + event.key : '';
      return;
    }
    if (BARCODE.test(this.#typed)) {
      event.preventDefault();
      event.stopPropagation();
      event.target.value = this.#before;
      event.target.dispatchEvent(new Event('input', { bubbles: true }));
      this.#tell(this.#typed);
    }
    this.#field.focus();
  }
}

customElements.define('comptoir-scan', ComptoirScan);
