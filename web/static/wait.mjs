// An empty queue while dossiers are being checked: shown anew as soon as one waits for a person.
const timer = setInterval(async () => {
  let page;
  try { page = await (await fetch(location.href)).text(); } catch { return; } // asked again soon
  if (!new DOMParser().parseFromString(page, 'text/html').querySelector('#next:disabled')) { clearInterval(timer); location.reload(); }
}, 8000);
