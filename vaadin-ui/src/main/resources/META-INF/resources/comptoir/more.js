/** <comptoir-more>: fires `reached` when the reader has scrolled near it, once per change of its `page` attribute. */
class ComptoirMore extends HTMLElement {
  static observedAttributes = ['page'];
  #near;

  connectedCallback() {
    this.#near = new IntersectionObserver(
      ([entry]) => {
        if (entry.isIntersecting) {
          this.#near.disconnect();
          this.dispatchEvent(new CustomEvent('reached'));
        }
      },
      { rootMargin: '400px' },
    );
    this.#near.observe(this);
  }

  disconnectedCallback() {
    this.#near.disconnect();
  }

  attributeChangedCallback() {
    this.#near?.observe(this);
  }
}

customElements.define('comptoir-more', ComptoirMore);
