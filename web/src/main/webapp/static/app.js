/* What a page does better with a script than without: nothing here is needed to get on. Focus on the first field with a fault; a form that has
   been sent is not sent twice and says that it is being worked on; printing by a button; the current tab in sight. */
(() => {
  "use strict";
  const PATIENCE = 600;      // what is quicker needs no word
  const DOWNLOAD = 4000;     // a file arrives without a new page: then the buttons come back

  /* The field that a line of the summary speaks of; of a group, its first. */
  function field(link) {
    const named = document.getElementById(decodeURIComponent(link.hash.slice(1)));
    return named && !named.matches("input, select, textarea") ? named.querySelector("input, select, textarea") : named;
  }

  const faults = [...document.querySelectorAll(".faults a")];
  faults.map(field).filter(faulty => faulty).forEach((faulty, at) => {
    faulty.setAttribute("aria-invalid", "true");
    for (let around = faulty.closest("details"); around; around = around.parentElement.closest("details")) around.open = true;
    if (at === 0) faulty.focus();
  });
  faults.forEach(link => link.addEventListener("click", event => {
    const faulty = field(link);
    if (faulty) {
      event.preventDefault();
      faulty.focus();
    }
  }));

  document.addEventListener("click", event => {
    if (event.target.closest("[data-print]")) window.print();
  });

  // On a phone menu and tabs are wider than the screen: where one is, is in sight
  document.querySelectorAll(".menu [aria-current], .tabs [aria-current]").forEach(here => {
    const row = here.closest(".tabs, .menu ul");
    const [box, place] = [row.getBoundingClientRect(), here.getBoundingClientRect()];
    row.scrollLeft += place.left - box.left - (box.width - place.width) / 2;
  });

  const told = document.getElementById("busy");
  const words = told ? told.dataset.words : "";

  function release(form) {
    delete form.dataset.sent;
    form.querySelectorAll("[data-idle]").forEach(button => {
      label(button, button.dataset.idle);
      delete button.dataset.idle;
      button.disabled = false;
    });
    if (told) told.textContent = "";
  }

  function label(button, text) {
    if (button.tagName === "INPUT") button.value = text; else button.textContent = text;
  }

  function busy(form, submitter) {
    if (!form.dataset.sent) return;
    form.querySelectorAll("button, input[type=submit]").forEach(button => {
      button.dataset.idle = button.tagName === "INPUT" ? button.value : button.textContent;
      button.disabled = true;
    });
    if (submitter && words) label(submitter, words);
    if (told) told.textContent = words;
  }

  document.addEventListener("submit", event => {
    const form = event.target;
    if (event.defaultPrevented || form.method !== "post") return;
    const button = event.submitter ? event.submitter.id : "";
    // A second click on the same button is one too many; another kind of file is not
    if (form.dataset.sent && (!form.dataset.download || form.dataset.sent === button)) {
      event.preventDefault();
      return;
    }
    form.dataset.sent = button || "sent";
    setTimeout(() => busy(form, event.submitter), PATIENCE);
    if (form.dataset.download) setTimeout(() => release(form), DOWNLOAD);
  });

  // Back from the next page: the form may be sent again
  window.addEventListener("pageshow", event => {
    if (event.persisted) document.querySelectorAll("form[data-sent]").forEach(release);
  });
})();
