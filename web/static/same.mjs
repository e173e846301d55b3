// Settling together: how many are chosen, said on the button that does it.
const form = document.getElementById('same');
const button = document.getElementById('settle');
const none = document.getElementById('none');
const boxes = [...form.querySelectorAll('[name=chosen]:not(:disabled)')];
none.hidden = false;

function count() {
  const chosen = boxes.filter((one) => one.checked).length;
  button.textContent = button.dataset.words.replace('#', chosen);
  button.disabled = !chosen;
  none.textContent = chosen ? none.dataset.none : none.dataset.all;
}
form.addEventListener('change', count);
none.addEventListener('click', () => { const on = !boxes.some((one) => one.checked); for (const one of boxes) one.checked = on; count(); });
count();
form.querySelector('[name=choice]').focus();
