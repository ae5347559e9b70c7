"""The preview of a site: what `serve` is put together from.

`builder` has a process of its own make the site, and answers with an `outcome`; `showing` is what
requests are answered with until the next one. `answers` is the server, `inject` what it puts into
a page: the script that loads it anew (`page.js`, and `stream.js` behind it), and what is wrong.
`watching` tells that a file changed, `places` where that is looked for. Nothing of it ever gets
into a built site.
"""
