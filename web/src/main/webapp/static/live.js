// While something is being made (data-again, in seconds), the page is asked for anew and only what has changed is replaced:
// nobody loses his place, and a screen reader is told the one sentence with role=status.
const live = document.getElementById("live");

const again = () => {
  const seconds = Number(live.dataset.again);
  if (seconds > 0) {
    setTimeout(look, seconds * 1000);
  }
};

const look = async () => {
  try {
    const answer = await fetch(location.href, { headers: { Accept: "text/html" }, cache: "no-store" });
    const fresh = answer.ok && new DOMParser().parseFromString(await answer.text(), "text/html").getElementById("live");
    if (fresh) {
      renew(fresh);
    } else {
      live.dataset.again = 0; // signed out, or nothing to show any more: the link to load it again stays
    }
  } catch {
    // the server is away for a moment: it is asked again
  }
  again();
};

const renew = (fresh) => {
  for (const part of fresh.querySelectorAll("[data-part]")) {
    const shown = document.getElementById(part.id);
    if (shown && shown.outerHTML !== part.outerHTML) {
      const within = shown.contains(document.activeElement);
      shown.replaceWith(part);
      if (within) {
        part.querySelector("a, button")?.focus();
      }
    }
  }
  const told = document.getElementById("told");
  const news = fresh.querySelector("#told").textContent;
  if (told.textContent !== news) {
    told.textContent = news;
  }
  live.dataset.again = fresh.dataset.again;
};

if (live) {
  again();
}
