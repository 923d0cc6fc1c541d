// What the desk does besides its forms: sends each file by itself with its progress, and shows what became of it as soon as it is read.
'use strict';
(() => {
  const form = document.getElementById('send-form');
  const sending = document.getElementById('sending');
  let quiet = 0;
  let timer = 0;
  let looking = false;

  // The part of the page that changes by itself is fetched as the page has it, while something waits and a while after.
  async function look() {
    timer = 0;
    const live = document.getElementById('live');
    if (looking || !live || document.hidden) { again(); return; }
    looking = true;
    try {
      const answer = await fetch(location.href.split('#')[0], { headers: { Accept: 'text/html' }, cache: 'no-store' });
      if (answer.ok) {
        const fresh = new DOMParser().parseFromString(await answer.text(), 'text/html').getElementById('live');
        const at = document.activeElement;
        if (fresh && !(live.contains(at) && at.matches('input, select'))) {
          const focused = live.contains(at) ? at.getAttribute('href') || at.id : null;
          const opened = [...live.querySelectorAll('details')].map(details => details.open);
          live.replaceWith(fresh);
          fresh.querySelectorAll('details').forEach((details, place) => { if (opened[place]) details.open = true; });
          if (focused) {
            [...fresh.querySelectorAll('a, summary, [id]')].find(e => e.getAttribute('href') === focused || e.id === focused)?.focus();
          }
        }
      }
    } catch { /* The desk is being started again: the next look tells. */ }
    looking = false;
    again();
  }

  function again() {
    const waits = document.getElementById('live')?.dataset.waits || sending?.querySelector('progress');
    quiet = waits ? 0 : quiet + 1;
    if (quiet < 20 && !timer) timer = setTimeout(look, waits ? 1500 : 4000);
  }

  function say(line, text, failed) {
    line.querySelector('.state').textContent = text;
    if (failed) { line.classList.add('failed'); line.querySelector('progress')?.remove(); }
  }

  function send(file) {
    const line = document.createElement('li');
    const name = document.createElement('p');
    name.className = 'name';
    name.textContent = file.webkitRelativePath || file.name;
    const state = document.createElement('span');
    state.className = 'state';
    name.append(' ', state);
    const bar = document.createElement('progress');
    bar.max = 100; bar.value = 0;
    bar.setAttribute('aria-label', file.name);
    line.append(name, bar);
    sending.hidden = false;
    sending.append(line);
    if (file.size > Number(form.dataset.most)) { say(line, form.dataset.tooLarge, true); return Promise.resolve(); }
    return new Promise(done => {
      const body = new FormData();
      body.append('token', form.elements.token.value);
      body.append('files', file, file.webkitRelativePath || file.name);
      const request = new XMLHttpRequest();
      request.open('POST', form.action);
      request.setRequestHeader('Accept', 'application/json');
      say(line, form.dataset.sending);
      request.upload.onprogress = e => { if (e.lengthComputable) bar.value = Math.floor(100 * e.loaded / e.total); };
      request.onload = () => {
        let told = null;
        try { told = JSON.parse(request.responseText)[0]; } catch { /* No form of ours was answered. */ }
        if (!told) say(line, request.status === 503 ? form.dataset.away : form.dataset.refused, true);
        else if (told.fault) say(line, told.fault, true);
        else {
          bar.remove();
          say(line, form.dataset.stored);
          setTimeout(() => { line.remove(); sending.hidden = !sending.children.length; }, 4000);
        }
        done();
      };
      request.onerror = () => { say(line, form.dataset.failed, true); done(); };
      request.send(body);
    });
  }

  async function sendAll(files) {
    for (const file of files) {
      await send(file);
      quiet = 0;
      clearTimeout(timer); timer = 0;
      look();
    }
    form.reset();
  }

  if (form && sending) {
    form.addEventListener('submit', e => { e.preventDefault(); sendAll([...form.elements.files.files]); });
    const over = on => e => { if (e.dataTransfer?.types.includes('Files')) { e.preventDefault(); form.classList.toggle('over', on); } };
    document.addEventListener('dragover', over(true));
    document.addEventListener('dragleave', over(false));
    document.addEventListener('drop', e => {
      if (!e.dataTransfer?.files.length) return;
      e.preventDefault();
      form.classList.remove('over');
      sendAll([...e.dataTransfer.files]);
    });
  }
  again();
})();
