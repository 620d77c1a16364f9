/**
 * <comptoir-till-input>: the one input of a till. Fires `scanned` when Enter is pressed and empties the input at once,
 * `typed` while words are typed, `command` for the keys of the basket, `pressed` for F1 to F10 anywhere on the page, whose
 * meaning for the browser is off. Keys typed outside of any field go to it.
 */
const PAUSE = 180;
const ACTION = /^F([1-9]|10)$/;
/** What may be typed before the key of a discount; a barcode is longer. */
const DISCOUNT = /^\d{1,6}([.,]\d{1,3})?\s*[%\-−]?$/;
const typing = target => target instanceof HTMLElement && (target.isContentEditable || target.matches('input, textarea, select'));
const choices = () => [...document.querySelectorAll('.till-choices button')];
const chosen = () => choices().find(each => each.getAttribute('aria-current') === 'true');

class ComptoirTillInput extends HTMLElement {
  #outside = event => this.#keyOutside(event);
  #inside = event => this.#keyInside(event);
  #changed = () => this.#change();
  #timer = 0;

  connectedCallback() {
    this.addEventListener('keydown', this.#inside, true);
    this.addEventListener('input', this.#changed);
    document.addEventListener('keydown', this.#outside, true);
  }

  disconnectedCallback() {
    this.removeEventListener('keydown', this.#inside, true);
    this.removeEventListener('input', this.#changed);
    document.removeEventListener('keydown', this.#outside, true);
    clearTimeout(this.#timer);
  }

  get #input() {
    return this.querySelector('input');
  }

  #tell(name, detail) {
    this.dispatchEvent(new CustomEvent(name, { detail }));
  }

  #take() {
    clearTimeout(this.#timer);
    const text = this.#input.value.trim();
    this.#input.value = '';
    this.querySelector('vaadin-text-field').value = '';
    return text;
  }

  #change() {
    clearTimeout(this.#timer);
    const text = this.#input.value.trim();
    // A scanner's digits are meant by Enter only.
    if (!/^[\d*×.,%\s]*$/.test(text) || text === '') {
      this.#timer = setTimeout(() => this.#tell('typed', text), PAUSE);
    }
  }

  #press(event) {
    event.preventDefault();
    if (event.repeat || document.querySelector('vaadin-dialog[opened]')) {
      return;
    }
    const takes = (event.key === 'F2' || event.key === 'F4') && DISCOUNT.test(this.#input.value.trim());
    this.#tell('pressed', { key: event.key, typed: takes ? this.#take() : '' });
  }

  /** Nothing is known under that code. */
  wrong() {
    this.classList.remove('till-wrong');
    void this.offsetWidth;
    this.classList.add('till-wrong');
    try {
      const audio = new AudioContext();
      const tone = audio.createOscillator();
      const volume = audio.createGain();
      volume.gain.value = 0.15;
      tone.type = 'square';
      tone.frequency.value = 220;
      tone.connect(volume).connect(audio.destination);
      tone.onended = () => audio.close();
      tone.start();
      tone.stop(audio.currentTime + 0.25);
    } catch {
      // No sound on this device; the colour and the words are there.
    }
  }

  #keyInside(event) {
    const empty = this.#input.value === '';
    if (event.ctrlKey || event.metaKey || event.altKey) {
      return;
    }
    if (event.key === 'Enter') {
      this.#stop(event);
      const choice = chosen();
      const text = this.#take();
      if (choice) {
        choice.click();
      } else if (text) {
        this.#tell('scanned', text);
      }
    } else if (event.key === 'Escape') {
      this.#take();
      this.#tell('typed', '');
    } else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      this.#stop(event);
      this.#walk(event.key === 'ArrowDown' ? 1 : -1);
    } else if (empty && (event.key === '+' || event.key === '-' || event.key === 'Delete')) {
      this.#stop(event);
      this.#tell('command', event.key);
    }
  }

  #walk(step) {
    const all = choices();
    if (!all.length) {
      this.#tell('command', step > 0 ? 'ArrowDown' : 'ArrowUp');
      return;
    }
    const here = chosen();
    const next = all[Math.min(all.length - 1, Math.max(0, all.indexOf(here) + step))];
    here?.removeAttribute('aria-current');
    next.setAttribute('aria-current', 'true');
    next.scrollIntoView({ block: 'nearest' });
  }

  #stop(event) {
    event.preventDefault();
    event.stopPropagation();
  }

  #keyOutside(event) {
    const target = event.target;
    if (ACTION.test(event.key) && !event.ctrlKey && !event.metaKey && !event.altKey && !event.shiftKey) {
      this.#press(event);
      return;
    }
    if (this.contains(target) || typing(target) || event.ctrlKey || event.metaKey || event.altKey || this.offsetParent === null) {
      return;
    }
    const taken = target.closest('[data-keys]')?.dataset.keys.includes(event.key);
    if (event.key.length === 1 && event.key !== ' ' && !taken && !target.closest('vaadin-dialog, vaadin-menu-bar')) {
      this.#input.focus();
    }
  }
}

customElements.define('comptoir-till-input', ComptoirTillInput);
