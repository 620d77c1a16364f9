/**
 * <comptoir-till-input>: the one input of a till. Fires `scanned` when Enter is pressed and empties the input at once,
 * `typed` while words are typed, `command` for the keys of the basket, `pressed` for F1 to F10 anywhere on the page, whose
 * meaning for the browser is off. Keys typed outside of any field go to it; what was typed here, Enter too, before the
 * field stood there that F1 to F10 opened, goes with the cursor. While the server cannot be reached, the class
 * `till-cut` is on it; what is scanned meanwhile is sent when it can be.
 */
const PAUSE = 180;
const PROBE = 1000;
/** What F1 to F10 opened has the cursor so soon after the server has answered. */
const OPENING = 2000;
const ACTION = /^F([1-9]|10)$/;
/** What may be typed before the key of a discount; a barcode is longer. */
const DISCOUNT = /^\d{1,6}([.,]\d{1,3})?\s*[%\-−]?$/;
const QUIET = 'comptoir.till.quiet';
let audio;

/** A tone; no sound on this device is no fault: colours and words say the same. */
function beep(shape, frequency, seconds) {
  if (localStorage.getItem(QUIET)) {
    return;
  }
  try {
    audio ??= new AudioContext();
    audio.resume();
    const tone = audio.createOscillator();
    const volume = audio.createGain();
    volume.gain.value = 0.15;
    tone.type = shape;
    tone.frequency.value = frequency;
    tone.connect(volume).connect(audio.destination);
    tone.start();
    tone.stop(audio.currentTime + seconds);
  } catch {
    audio = undefined;
  }
}

const typing = target => target instanceof HTMLElement && (target.isContentEditable || target.matches('input, textarea, select'));
const choices = () => [...document.querySelectorAll('.till-choices button')];
const chosen = () => choices().find(each => each.getAttribute('aria-current') === 'true');

class ComptoirTillInput extends HTMLElement {
  #outside = event => this.#keyOutside(event);
  #inside = event => this.#keyInside(event);
  #changed = () => this.#change();
  #connection = () => this.#reach();
  #focused = event => this.#carry(event.target);
  #timer = 0;
  #probe = 0;
  #waiting = 0;
  /** How many of F1 to F10 are not answered yet. */
  #opening = 0;
  #closing = 0;
  /** What was typed and ended with Enter meanwhile. */
  #entered = [];

  connectedCallback() {
    this.addEventListener('keydown', this.#inside, true);
    this.addEventListener('input', this.#changed);
    document.addEventListener('keydown', this.#outside, true);
    document.addEventListener('focusin', this.#focused, true);
    window.addEventListener('online', this.#connection);
    window.addEventListener('offline', this.#connection);
    window.Vaadin?.connectionState?.addStateChangeListener(this.#connection);
  }

  disconnectedCallback() {
    this.removeEventListener('keydown', this.#inside, true);
    this.removeEventListener('input', this.#changed);
    document.removeEventListener('keydown', this.#outside, true);
    document.removeEventListener('focusin', this.#focused, true);
    window.removeEventListener('online', this.#connection);
    window.removeEventListener('offline', this.#connection);
    window.Vaadin?.connectionState?.removeStateChangeListener(this.#connection);
    clearTimeout(this.#timer);
    clearTimeout(this.#probe);
    clearTimeout(this.#closing);
  }

  get #input() {
    return this.querySelector('input');
  }

  #tell(name, detail) {
    if (name !== 'typed' && name !== 'reached' && this.classList.contains('till-cut')) {
      this.#waiting++;
      this.#reach();
    }
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
    if (event.repeat) {
      return;
    }
    clearTimeout(this.#closing);
    this.#opening++;
    const takes = (event.key === 'F2' || event.key === 'F4') && DISCOUNT.test(this.#input.value.trim());
    this.#tell('pressed', { key: event.key, typed: takes ? this.#take() : '' });
  }

  /** What one of F1 to F10 stands for is done, and something stands there that may have a field, or nothing. */
  answered(opened) {
    this.#opening--;
    if (!this.#opening) {
      this.#closing = setTimeout(() => this.#stay(), opened ? OPENING : 0);
    }
  }

  /** The cursor goes to another field: what was typed first meanwhile is meant for it. */
  #carry(field) {
    if (!this.#isOpening || this.contains(field) || !field.matches('input:not([type=checkbox]), textarea')) {
      return;
    }
    const isEntered = this.#entered.length > 0;
    // With the blank that more words may follow.
    const text = this.#input.value;
    const typed = isEntered ? this.#entered.shift() : text;
    if (!isEntered) {
      this.#take();
    }
    if (typed) {
      this.#tell('typed', '');
      field.value = typed;
      field.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
      field.setSelectionRange?.(typed.length, typed.length);
    }
    if (isEntered) {
      const enter = { key: 'Enter', code: 'Enter', bubbles: true, composed: true, cancelable: true };
      setTimeout(() => field.dispatchEvent(new KeyboardEvent('keydown', enter)));
    }
    this.#stay();
  }

  get #isOpening() {
    return this.#opening > 0 || this.#closing > 0;
  }

  /** The rest, or all when no field was opened, was scanned. */
  #stay() {
    clearTimeout(this.#closing);
    this.#closing = 0;
    const scanned = this.#entered.filter(text => text);
    this.#entered = [];
    scanned.forEach(text => this.#tell('scanned', text));
  }

  /** Takes the cursor after what was done before, and before what is done next: as Flow does. */
  takeCursor() {
    if (!this.#opening) {
      this.#stay();
    }
    setTimeout(() => {
      if (![...document.querySelectorAll('vaadin-dialog')].some(each => each.opened)) {
        this.#input.focus();
      }
    });
  }

  /** Nothing is known under that code. */
  wrong() {
    this.classList.remove('till-wrong');
    void this.offsetWidth;
    this.classList.add('till-wrong');
    beep('square', 220, 0.25);
  }

  /** Goods were taken. */
  good() {
    beep('sine', 1320, 0.07);
  }

  /** Turns the sounds off or on, and says which. */
  switchSound() {
    if (localStorage.getItem(QUIET)) {
      localStorage.removeItem(QUIET);
    } else {
      localStorage.setItem(QUIET, 'yes');
    }
    this.good();
    return !localStorage.getItem(QUIET);
  }

  /** The server can be reached, or not. What was told meanwhile waits in the page. */
  #reach() {
    const state = window.Vaadin?.connectionState?.state;
    const cut = !navigator.onLine || state === 'reconnecting' || state === 'connection-lost';
    if (cut !== this.classList.contains('till-cut')) {
      this.#waiting = 0;
      this.classList.toggle('till-cut', cut);
    }
    const kept = this.querySelector('.till-kept');
    kept.textContent = this.#waiting ? `+ ${this.#waiting}` : '';
    clearTimeout(this.#probe);
    if (cut) {
      this.#probe = setTimeout(() => this.#try(), PROBE);
    }
  }

  /** Flow notices that the server is back by the next thing it is told: so it is told something. */
  async #try() {
    try {
      await fetch('icons/mark.svg', { method: 'HEAD', cache: 'no-store' });
      this.#tell('reached');
    } catch {
      // Not yet.
    }
    this.#reach();
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
      if (this.#isOpening) {
        this.#entered.push(text);
      } else if (choice) {
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
