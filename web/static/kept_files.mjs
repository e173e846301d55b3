// Files that are on their way up, kept in the browser so that a reload loses none of them.
const NAME = 'shendan-files';

function open() {
  return new Promise((done, fail) => {
    const asked = indexedDB.open(NAME, 1);
    asked.onupgradeneeded = () => asked.result.createObjectStore('files');
    asked.onsuccess = () => done(asked.result);
    asked.onerror = () => fail(asked.error);
  });
}

async function within(mode, work) {
  try {
    const base = await open();
    return await new Promise((done, fail) => {
      const all = base.transaction('files', mode);
      const result = work(all.objectStore('files'));
      all.oncomplete = () => { base.close(); done(result?.result); };
      all.onerror = () => fail(all.error);
    });
  } catch { return undefined; } // a browser without storage: uploads work, a reload asks for the file again
}

export const keep = (draft, name, file) => within('readwrite', (store) => store.put(file, [draft, name]));
export const forget = (draft, name) => within('readwrite', (store) => store.delete([draft, name]));

/** The files of a draft that were not whole yet. */
export async function kept(draft) {
  const range = IDBKeyRange.bound([draft, ''], [draft, '\uffff']);
  const names = await within('readonly', (store) => store.getAllKeys(range));
  const files = await within('readonly', (store) => store.getAll(range));
  return (names ?? []).map(([, name], at) => ({ name, file: files[at] }));
}
