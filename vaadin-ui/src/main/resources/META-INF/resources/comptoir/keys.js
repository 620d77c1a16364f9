/** Keys of the product search: "/" goes to the search field, the arrows walk through the results, Enter opens one. */
const typing = target => target instanceof HTMLElement && (target.isContentEditable || target.matches('input, textarea, select'));

document.addEventListener('keydown', event => {
  const field = document.querySelector('.search-field');
  if (!field || event.ctrlKey || event.metaKey || event.altKey) {
    return;
  }
  if (event.key === '/' && !typing(event.target)) {
    event.preventDefault();
    field.focus();
    return;
  }
  if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') {
    return;
  }
  const results = [...document.querySelectorAll('.results a')];
  const here = results.indexOf(document.activeElement);
  const fromField = field.contains(document.activeElement);
  if (here < 0 && !fromField) {
    return;
  }
  event.preventDefault();
  const next = here + (event.key === 'ArrowDown' ? 1 : -1);
  if (next < 0) {
    field.focus();
  } else {
    results[next]?.focus();
  }
});
