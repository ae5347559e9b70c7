// In each page that the preview shows: when the site is a newer one than the page, load it anew.
"use strict";
(() => {
  const script = document.currentScript;
  const version = Number(script.dataset.version);
  const stream = new URL("stream.js", script.src);
  const news = new BroadcastChannel("newsgen");
  news.onmessage = (event) => {
    if (event.data > version) location.reload(); // the browser keeps the place in the page
  };
  if (window.SharedWorker) new SharedWorker(stream, "newsgen");
  else new Worker(stream);
})();
