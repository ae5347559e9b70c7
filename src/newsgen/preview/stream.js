// Hears from the server which version of the site is the newest, and tells all tabs.
//
// A worker, for two reasons. A browser opens six connections to a host and no more, so tabs that
// held one each would soon block all others. And a worker has a policy of its own, so the pages'
// (CSP in a meta element) stays the one they are published with: it forbids them to connect.
"use strict";
const news = new BroadcastChannel("newsgen");
let latest = 0;

function listen() {
  const stream = new EventSource("versions");
  stream.onmessage = (event) => {
    latest = Number(event.data);
    news.postMessage(latest);
  };
  stream.onerror = () => {
    if (stream.readyState === EventSource.CLOSED) setTimeout(listen, 1000);
  };
}

self.onconnect = () => news.postMessage(latest); // another tab was opened
listen();
