/**
 * <comptoir-count-scan>: one input for codes. Enter fires `scanned` with what was typed and empties the input at once, so that
 * a fast scanner never types two codes into one. The focus comes back to it from everywhere but other fields and dialogs.
 */
const TAKES_KEYS = 'input, textarea, select, button, a, summary, [tabindex], vaadin-dialog, vaadin-popover';

class ComptoirCountScan extends HTMLElement {
  static observedAttributes = ['waiting'];
  #input = document.createElement('input');
  #audio;

  connectedCallback() {
    this.#input.type = 'text';
    this.#input.autocomplete = 'off';
    this.#input.autocapitalize = 'off';
    this.#input.spellcheck = false;
    this.#input.maxLength = 80;
    this.#input.enterKeyHint = 'send';
    this.#input.setAttribute('aria-label', this.getAttribute('label'));
    this.#input.placeholder = this.getAttribute('label');
    this.#input.addEventListener('keydown', this.#key);
    this.append(this.#input);
    document.addEventListener('click', this.#back);
    window.addEventListener('beforeunload', this.#hold);
    this.#input.focus({ preventScroll: true });
  }

  disconnectedCallback() {
    document.removeEventListener('click', this.#back);
    window.removeEventListener('beforeunload', this.#hold);
  }

  focus() {
    this.#input.focus({ preventScroll: true });
  }

  sound(kind) {
    this.#audio ??= new AudioContext();
    const tones = kind === 'good' ? [[1320, 0, 0.09]] : [[220, 0, 0.18], [180, 0.22, 0.3]];
    for (const [pitch, begin, length] of tones) {
      const tone = this.#audio.createOscillator();
      const loudness = this.#audio.createGain();
      tone.type = kind === 'good' ? 'sine' : 'square';
      tone.frequency.value = pitch;
      loudness.gain.value = 0.15;
      tone.connect(loudness).connect(this.#audio.destination);
      tone.start(this.#audio.currentTime + begin);
      tone.stop(this.#audio.currentTime + begin + length);
    }
    if (kind === 'bad') {
      navigator.vibrate?.(250);
    }
  }

  #key = event => {
    if (event.key !== 'Enter') {
      return;
    }
    event.preventDefault();
    const text = this.#input.value.trim();
    this.#input.value = '';
    if (text) {
      this.dispatchEvent(new CustomEvent('scanned', { detail: text }));
    }
  };

  #back = event => {
    if (!event.target.closest?.(TAKES_KEYS)) {
      this.focus();
    }
  };

  /** The browser asks before it closes a tab in which something waits to be sent. */
  #hold = event => {
    if (Number(this.getAttribute('waiting')) > 0) {
      event.preventDefault();
    }
  };
}

customElements.define('comptoir-count-scan', ComptoirCountScan);
