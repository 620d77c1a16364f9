/**
 * Keys of the replenishment board. On a row: the arrows walk, Space selects, A approves and R turns down what is selected
 * (the row itself when nothing is), Enter goes to its quantity and back. In a quantity the arrows walk, too.
 */
const rows = () => [...document.querySelectorAll('.board-pending')];
const waiting = row => row.matches('.board-decides:not(.board-settled)');
const box = row => row.querySelector(':scope > vaadin-checkbox');
const quantity = row => row.querySelector(':scope > .board-granted');

const goTo = row => {
  rows().forEach(each => each.setAttribute('tabindex', each === row ? '0' : '-1'));
  row.focus();
};

const press = (row, button) => {
  if (!rows().some(each => box(each)?.checked) && waiting(row)) {
    box(row).click();
  }
  document.querySelector(button)?.click();
};

document.addEventListener('keydown', event => {
  const target = event.target;
  const row = target instanceof HTMLElement && target.closest('.board-pending');
  if (!(target instanceof HTMLElement) || event.ctrlKey || event.metaKey || event.altKey) {
    return;
  }
  if (!row) {
    // From anywhere but a field, the arrow leads onto the board.
    if (event.key === 'ArrowDown' && target === document.body && rows().length) {
      event.preventDefault();
      goTo(rows()[0]);
    }
    return;
  }
  const inQuantity = quantity(row)?.contains(target);
  const onRow = target === row || (box(row)?.contains(target) ?? false);
  if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
    const next = rows()[rows().indexOf(row) + (event.key === 'ArrowDown' ? 1 : -1)];
    event.preventDefault();
    if (next) {
      goTo(next);
      if (inQuantity && waiting(next)) {
        quantity(next).focus();
      }
    }
  } else if (inQuantity && (event.key === 'Enter' || event.key === 'Escape')) {
    event.preventDefault();
    goTo(row);
  } else if (onRow && waiting(row)) {
    const key = event.key.toLowerCase();
    if (event.key === ' ' && target === row) {
      event.preventDefault();
      box(row).click();
    } else if (event.key === 'Enter') {
      event.preventDefault();
      quantity(row).focus();
    } else if (key === 'a') {
      event.preventDefault();
      press(row, '.board-approve');
    } else if (key === 'r') {
      event.preventDefault();
      press(row, '.board-reject');
    }
  } else if (onRow && (event.key.toLowerCase() === 'a' || event.key.toLowerCase() === 'r')) {
    // The row is settled; what is selected elsewhere can still be decided.
    if (rows().some(each => box(each)?.checked)) {
      press(row, event.key.toLowerCase() === 'a' ? '.board-approve' : '.board-reject');
    }
  }
});

document.addEventListener('focusin', event => {
  const row = event.target instanceof HTMLElement && event.target.closest('.board-pending');
  if (row && event.target === row) {
    rows().forEach(each => each.setAttribute('tabindex', each === row ? '0' : '-1'));
  }
});
