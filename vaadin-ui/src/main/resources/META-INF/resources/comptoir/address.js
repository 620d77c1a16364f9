/**
 * What is typed into a field with data-address="q" stands in the page's address as ?q=, from the first letter on: whoever
 * is sent to sign in while typing comes back to all of it. Flow's own way goes through the server and a queue, which is
 * too late for that. The router's state is kept, and there is no step in the history for each letter.
 */
document.addEventListener('input', ({ target }) => {
  const field = target.closest?.('[data-address]');
  if (!field) {
    return;
  }
  const address = new URL(location.href);
  const words = target.value.trim();
  if (words) {
    address.searchParams.set(field.dataset.address, words);
  } else {
    address.searchParams.delete(field.dataset.address);
  }
  history.replaceState(history.state, '', address);
});
