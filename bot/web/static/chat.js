// The chat feel. Everything works without this file: each tap is a form that the server answers with a page.
"use strict";
(() => {
  const main = document.getElementById("gesprek");
  const said = main.dataset;
  const asked = { "X-Requested-With": "meldwijzer" };
  let busy = false;
  let went = false;
  const waiting = [];

  const post = (url, body, extra) =>
    fetch(url, { method: "POST", headers: asked, body, credentials: "same-origin", ...extra });

  // What was said about the last tap; what the case itself must tell stands as it is.
  const told = () => main.querySelector(":scope > .notice[role=status]");

  function notice(words) {
    let line = told();
    if (!line) {
      line = document.createElement("p");
      line.className = "notice";
      main.prepend(line);
    }
    line.setAttribute("role", "status");
    line.textContent = words;
    line.scrollIntoView({ block: "nearest" });
  }

  // Puts an answer in its place. A page of its own, such as "verlopen", brings its own words along.
  function place(html, isScreen, spot) {
    main.innerHTML = isScreen ? html : new DOMParser().parseFromString(html, "text/html").getElementById("gesprek").innerHTML;
    const item = spot && document.getElementById(spot);
    if (item) {
      item.focus({ preventScroll: true });
      return;
    }
    const first = told() ?? main.querySelector("h1"); // whoever listens goes on from here
    first.tabIndex = -1;
    window.scrollTo(0, 0);
    first.focus({ preventScroll: true });
  }

  async function answer(response, spot) {
    const isScreen = response.headers.has("X-Gesprek");
    if (response.redirected && !isScreen) {
      location.replace(response.url);
      return;
    }
    if (response.status >= 500) {
      notice(said.failed);
      return;
    }
    place(await response.text(), isScreen, spot);
  }

  // One turn at a time. A second tap does nothing, but for ticks: those wait for their turn.
  async function turn(form, button) {
    const isTick = button && button.getAttribute("role") === "checkbox";
    if (busy) {
      if (isTick) waiting.push(button.id);
      return;
    }
    busy = true;
    const body = new URLSearchParams(new FormData(form, button));
    if (isTick) button.setAttribute("aria-checked", String(button.getAttribute("aria-checked") !== "true"));
    else if (button) button.setAttribute("aria-busy", "true");
    try {
      const response = await post("/", body);
      if (!went && !isTick) {
        went = true;
        history.pushState(null, "");
      }
      await answer(response, isTick ? button.id : "");
    } catch {
      if (isTick) button.setAttribute("aria-checked", String(button.getAttribute("aria-checked") !== "true"));
      notice(said.offline);
      waiting.length = 0;
    } finally {
      busy = false;
      if (button) button.removeAttribute("aria-busy");
    }
    document.getElementById(waiting.shift())?.click();
  }

  // Off the screen first, and only then everything else.
  function leave(form) {
    document.documentElement.classList.add("gone");
    document.title = said.empty;
    const away = () => location.replace("/leeg");
    post("/weg", new URLSearchParams(new FormData(form)), { keepalive: true }).finally(away);
    setTimeout(away, 1500);
  }

  // What stands here may be old: show the question of now, unless somebody is writing.
  async function look(words) {
    const writing = [...main.querySelectorAll("input:not([type=hidden]), textarea")].some((field) => field.value);
    if (busy || writing) return;
    try {
      const response = await fetch("/", { headers: asked, credentials: "same-origin" });
      if (!response.headers.has("X-Gesprek")) {
        if (response.redirected) location.replace(response.url); // signed out: what stands here must go
        return;
      }
      const html = await response.text();
      const token = (root) => root.querySelector("input[name=beurt]")?.value;
      const fresh = new DOMParser().parseFromString(html, "text/html");
      if (busy || (token(fresh) === token(main) && !words)) return;
      place(html, true, "");
      if (words) notice(words);
    } catch { /* still the same screen; a tap says what is wrong */ }
  }

  document.addEventListener("submit", (event) => {
    const form = event.target;
    if ("leave" in form.dataset) {
      event.preventDefault();
      leave(form);
    } else if (form.getAttribute("action") === "/") {
      event.preventDefault();
      turn(form, event.submitter);
    }
  });
  // To go to a place on the page would be a step in the history, and coming back from it a question.
  document.querySelector(".skip").addEventListener("click", (event) => {
    event.preventDefault();
    main.focus();
  });
  addEventListener("popstate", () => {
    went = false;
    look(said.back);
  });
  addEventListener("pageshow", (event) => {
    if (event.persisted) look(said.back);
  });
  document.addEventListener("visibilitychange", () => {
    if (!document.hidden && !main.querySelector("details[open]")) look("");
  });
})();
