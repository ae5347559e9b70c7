/* A card on a name: hover or focus shows who it is and where it was named last. What it shows lies
   in one small script an entity, cards/ID.js, which is loaded when it is first asked for and calls
   newsgenCard. A tap or a click follows the link, as without this script. */
"use strict";
(() => {
  const ROOT = new URL("../", document.currentScript.src);
  const NAMES = "main a[data-entity], main a.chip";
  const BEFORE_SHOWING = 300, BEFORE_HIDING = 350; // ms; the second lets the pointer reach the card
  const MARGIN = 8, GAP = 4; // px
  const known = new Map(); // id → what its script says; null while it is on its way
  let open = null; // the card on the page: { link, id, element, spot }
  let wanted = null; // the link whose card is to come: { link, id, spot }
  let timer = 0;

  window.newsgenCard = (card) => {
    known.set(card.id, card);
    if (wanted && wanted.id === card.id) show();
  };

  /* --- When --- */

  document.addEventListener("pointerover", (event) => {
    if (event.pointerType === "touch" || !(event.target instanceof Element)) return;
    const link = event.target.closest(NAMES);
    if (open && (open.element.contains(event.target) || link === open.link)) {
      clearTimeout(timer);
    } else if (link) {
      ask(link, spotAt(link, event.clientY), BEFORE_SHOWING);
    } else {
      leave();
    }
  });
  document.documentElement.addEventListener("pointerleave", leave);
  document.addEventListener("focusin", (event) => {
    if (open && open.element.contains(event.target)) return;
    const link = event.target.closest(NAMES);
    if (link && link.matches(":focus-visible")) ask(link, 0, 0);
    else hide();
  });
  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || !(open || wanted)) return;
    if (open && open.element.contains(document.activeElement)) {
      const { link } = open;
      hide();
      link.focus();
    }
    hide();
  });
  addEventListener("scroll", place, { passive: true });
  addEventListener("resize", place);
  addEventListener("pagehide", hide);

  function ask(link, spot, delay) {
    clearTimeout(timer);
    if (open && open.link === link) return;
    const id = link.dataset.entity || /([^/]+)\.html$/.exec(link.pathname)?.[1];
    if (!id) return;
    wanted = { link, id, spot };
    timer = setTimeout(() => (known.get(id) ? show() : load(id)), delay);
  }

  function leave() {
    clearTimeout(timer);
    wanted = null;
    if (open && !open.element.contains(document.activeElement) && document.activeElement !== open.link)
      timer = setTimeout(hide, BEFORE_HIDING);
  }

  function load(id) {
    if (known.has(id)) return; // on its way, or there is none
    known.set(id, null);
    const script = document.createElement("script");
    script.src = new URL(`cards/${id}.js`, ROOT).href;
    document.head.append(script);
  }

  function show() {
    const next = wanted;
    hide();
    if (!next.link.isConnected) return;
    const element = made(known.get(next.id));
    next.link.after(element); // so that the next stop of the keyboard is in it
    next.link.setAttribute("aria-describedby", "name-card-about");
    open = { ...next, element };
    place();
  }

  function hide() {
    clearTimeout(timer);
    wanted = null;
    if (!open) return;
    open.link.removeAttribute("aria-describedby");
    open.element.remove();
    open = null;
  }

  /* --- Where: below the name, or above it where there is more room, never outside the window --- */

  function spotAt(link, y) {
    const lines = [...link.getClientRects()];
    return Math.max(0, lines.findIndex((line) => line.top <= y && y <= line.bottom));
  }

  function place() {
    if (!open) return;
    const { element, link, spot } = open;
    const line = link.getClientRects()[spot] || link.getBoundingClientRect();
    const above = line.top - GAP - MARGIN, below = innerHeight - line.bottom - GAP - MARGIN;
    element.style.maxHeight = "";
    const isBelow = below >= element.offsetHeight || below >= above;
    element.style.maxHeight = `${isBelow ? below : above}px`; // what is longer scrolls
    const right = document.documentElement.clientWidth - element.offsetWidth - MARGIN;
    element.style.left = `${Math.max(MARGIN, Math.min(line.left, right))}px`;
    element.style.top = `${isBelow ? line.bottom + GAP : line.top - GAP - element.offsetHeight}px`;
  }

  /* --- What: texts only, never HTML --- */

  function made(card) {
    const box = part("div", "name-card");
    box.setAttribute("role", "group");
    box.setAttribute("aria-label", card.label);
    const about = part("p", "kicker", card.type);
    about.id = "name-card-about";
    const name = part("p", "name");
    name.append(link(card.href, card.label));
    box.append(about, name);
    if (card.description) box.append(part("p", "about", card.description));
    for (const quote of card.quotes) {
      const sentence = link(quote.href, "");
      quote.text.forEach((text, at) => sentence.append(at % 2 ? part("mark", "", text) : text));
      box.append(sentence, part("p", "meta", `${quote.date}: ${quote.title}`));
      sentence.className = "quote";
    }
    return box;
  }

  function part(name, className, text = "") {
    const element = document.createElement(name);
    if (className) element.className = className;
    element.textContent = text;
    return element;
  }

  function link(path, text) {
    const element = part("a", "", text);
    element.href = new URL(path, ROOT).href;
    return element;
  }
})();
