/* The search page. It looks words up in the files below search/, which are scripts that each hand
   one value to newsgenSearch(), so that all works from a disk too. docs/search.md tells their form.
   Everything found is put into the page as text, never as HTML. */
"use strict";

(() => {
  const LONGEST = 200, MOST_WORDS = 24, PAGE = 10, MOST_NAMES = 5, LISTED = 50, MOST_OPTIONS = 100;
  const FILTERS = ["type", "topic", "year", "source"];
  const OTHER_MARKS = 0, TYPED_MARKS = 1, ALL_MARKS = 2; // how the marks of an article fit the typed ones

  /* --- Words: the same law as src/newsgen/search/words.py --- */

  const TONES = { "\u0300": 1, "\u0301": 2, "\u0309": 3, "\u0303": 4, "\u0323": 5 };
  const SHAPES = { "\u0306": 1, "\u0302": 2, "\u031b": 3 };
  const WORD = /[\p{L}\p{N}_]+/gu;
  const JOINT = /[-.&'’](?:(?<=\p{L}.)(?=[\p{L}\p{N}_])|(?<=[\p{L}\p{N}_].)(?=\p{L})|(?<=\p{Nd}\.)(?=\p{Nd}{3}(?![\p{L}\p{N}_])))/gu;
  const utf8 = new TextEncoder();
  const known = new Map();

  /* A word in lower case: its letters without marks, the sign of its marks, the hash of its letters. */
  function wordOf(text) {
    let word = known.get(text);
    if (!word) {
      let letters = "", tone = 0, shape = 0, stroke = 0;
      for (const char of text.normalize("NFD")) {
        if (char === "đ") { stroke = 5; letters += "d"; }
        else if (TONES[char]) tone += TONES[char];
        else if (SHAPES[char]) shape = shape ? 4 : SHAPES[char];
        else if (char < "\u0300" || char > "\u036f") letters += char;
      }
      let hash = 0x811c9dc5;
      for (const byte of utf8.encode(letters)) hash = Math.imul(hash ^ byte, 0x01000193);
      word = { text, letters, sign: (shape + stroke) * 6 + tone % 6, hash: hash >>> 0 };
      known.set(text, word);
    }
    return word;
  }

  const plainWords = (text) => (text.normalize("NFC").toLowerCase().match(WORD) || []).map(wordOf);
  const longWords = (text) => plainWords(text.normalize("NFC").replace(JOINT, ""));

  /* --- Files --- */

  const files = new Map(), takers = new Map();
  globalThis.newsgenSearch = (name, value) => takers.get(name)?.(value);

  function load(name) {
    if (!files.has(name)) {
      files.set(name, new Promise((resolve, reject) => {
        const script = document.createElement("script");
        const fail = () => { files.delete(name); reject(new Error(`search/${name}.js`)); };
        takers.set(name, resolve);
        script.onload = () => setTimeout(fail); // of no effect where the value has been taken
        script.onerror = fail;
        script.src = `search/${name}.js`;
        document.head.append(script);
      }));
    }
    return files.get(name);
  }

  const loadAll = (names) => Promise.all([...names].map(load));

  /* --- Numbers: src/newsgen/search/numbers.py --- */

  const FIGURES = Array.from({ length: 94 }, (_, at) => String.fromCharCode(33 + at))
    .filter((sign) => !"\"'`\\<>&".includes(sign));
  const VALUE = new Uint8Array(128);
  FIGURES.forEach((sign, value) => { VALUE[sign.charCodeAt(0)] = value; });
  const LAST = FIGURES.length - 1;

  function number(text, at, figures) {
    let value = 0;
    for (let end = at + figures; at < end; at++) value = value * FIGURES.length + VALUE[text.charCodeAt(at)];
    return value;
  }

  /* --- Postings --- */

  /* The bucket of a term, its key there, and the signs of its marks; `second` may be missing. */
  function placeOf(first, second, buckets) {
    const cut = 32 - 19 - Math.log2(buckets);
    const key = ((Math.imul(first.hash, 0x9e3779b1) >>> cut) ^ (second ? second.hash >>> cut : 0)) >>> 0;
    const width = (buckets - 1).toString(16).length;
    const bucket = Math.floor(key / 0x80000).toString(16).padStart(width, "0");
    return { file: `buckets/${bucket}`, key: key & 0x7ffff };
  }

  /* How well marks fit those that were typed; words typed without any fit all. */
  function fit(signs, term) {
    const one = signs >> 6, other = signs & 63;
    const isSame = (word, sign) => !word || word.sign === sign;
    if (isSame(term.first, one) && isSame(term.second, other)) return ALL_MARKS;
    const isAsTyped = (word, sign) => !word || !word.sign || word.sign === sign;
    return isAsTyped(term.first, one) && isAsTyped(term.second, other) ? TYPED_MARKS : OTHER_MARKS;
  }

  /* Article → how it holds a term: fit * 4 + way, the best of all. */
  async function postings(term, buckets) {
    const { file, key } = placeOf(term.first, term.second, buckets);
    const found = new Map();
    (await load(file)).forEach((line, segment) => {
      for (let at = 0; at < line.length;) {
        const entry = number(line, at, 5);
        at += 5;
        let count = 1;
        if (entry % 2) {
          count = number(line, at++, 1);
          if (count === LAST) { count = number(line, at, 2); at += 2; }
        }
        if (entry >>> 13 === key) {
          const marks = fit((entry >>> 1) & 4095, term) * 4;
          for (let n = 0; n < count; n++) {
            const posting = number(line, at + 2 * n, 2);
            const article = segment * 2048 + (posting >> 2);
            found.set(article, Math.max(found.get(article) ?? 0, marks + (posting & 3)));
          }
        }
        at += 2 * count;
      }
    });
    return found;
  }

  /* --- Queries --- */

  /* Runs of words that stand side by side; those in quotation marks must. */
  function parse(text, words) {
    const runs = [];
    let left = MOST_WORDS;
    for (const [whole, quoted] of text.matchAll(/["“”]([^"“”]*)["“”]?|[^"“”]+/g)) {
      const all = words(whole), taken = all.slice(0, left);
      left -= taken.length;
      if (taken.length) runs.push({ words: taken, isQuoted: quoted !== undefined && taken.length > 1 });
      if (taken.length < all.length) runs.isCut = true;
    }
    return runs;
  }

  const neighbours = (words) => words.length === 1 ? [{ first: words[0] }]
    : words.slice(1).map((second, at) => ({ first: words[at], second }));

  /* Articles that hold a query: whole runs first, else all its words. → Map article → what of it. */
  async function lookUp(runs, buckets) {
    const terms = runs.flatMap((run) => neighbours(run.words).map((term) => ({ ...term, run })));
    const found = await Promise.all(terms.map((term) => postings(term, buckets)));
    const isMarked = runs.some((run) => run.words.some((word) => word.sign));
    const hits = new Map();
    for (const article of new Set(found.flatMap((one) => [...one.keys()]))) {
      const held = found.map((one) => one.get(article));
      const hit = judged(terms, held, isMarked);
      if (hit) hits.set(article, hit);
    }
    if (!hits.size && !runs.some((run) => run.isQuoted)) await addApart(hits, runs, buckets, isMarked);
    return hits;
  }

  /* What an article is worth that holds some of the terms; undefined when words are missing. */
  function judged(terms, held, isMarked) {
    const isThere = (value) => value !== undefined;
    const marks = isMarked ? Math.min(...held.filter(isThere).map((value) => value >> 2)) : ALL_MARKS;
    const score = held.reduce((sum, value) => sum + (isThere(value) ? 1 + (value & 3) : 0), 0);
    if (held.every(isThere)) return { isWhole: true, marks, score };
    const missing = terms.filter((term, at) => !isThere(held[at]));
    if (missing.some((term) => term.run.isQuoted || !term.second)) return undefined;
    const covered = new Set(terms.flatMap((term, at) => isThere(held[at]) ? [term.first, term.second] : []));
    const isCovered = missing.every((term) => covered.has(term.first) && covered.has(term.second));
    return isCovered && marks > OTHER_MARKS ? { isWhole: false, marks, score } : undefined;
  }

  /* Articles that hold every word somewhere. */
  async function addApart(hits, runs, buckets, isMarked) {
    const words = [...new Set(runs.flatMap((run) => run.words))];
    if (words.length < 2) return;
    const found = await Promise.all(words.map((first) => postings({ first }, buckets)));
    found.sort((one, other) => one.size - other.size);
    for (const article of found[0].keys()) {
      const held = found.map((one) => one.get(article));
      if (held.includes(undefined)) continue;
      const marks = isMarked ? Math.min(...held.map((value) => value >> 2)) : ALL_MARKS;
      const score = held.reduce((sum, value) => sum + (value & 3), 0);
      if (marks > OTHER_MARKS) hits.set(article, { isWhole: false, marks, score });
    }
  }

  /* Both ways to read a query that holds «KH&CN»: as two words, and as one. */
  async function articlesWith(text, settings) {
    const queries = [parse(text, plainWords)];
    const long = parse(text, longWords);
    if (JSON.stringify(long) !== JSON.stringify(queries[0])) queries.push(long);
    const [hits, ...more] = await Promise.all(queries.map((runs) => lookUp(runs, settings.buckets)));
    for (const others of more) {
      for (const [article, hit] of others) {
        const old = hits.get(article);
        if (!old || rank(hit) < rank(old)) hits.set(article, hit);
      }
    }
    return { queries, hits };
  }

  const rank = (hit) => (hit.isWhole ? 0 : 4) + (ALL_MARKS - hit.marks);

  /* --- Days, papers, topics --- */

  const parsedDays = new Map();

  /* Article → its day as a number; 0 for an unknown year. */
  async function days() {
    if (!parsedDays.size) {
      (await load("days")).forEach((line, segment) => {
        for (let at = 0, last = -1; at < line.length; at += 3) {
          let gap = number(line, at++, 1);
          if (gap === LAST) { gap = number(line, at, 2); at += 2; }
          last += gap + 1;
          parsedDays.set(segment * 2048 + last, number(line, at, 3));
        }
      });
    }
    return parsedDays;
  }

  const yearOf = (day) => day ? String(Math.floor((day - 1) / 372) + 1000) : "?";

  /* Article → its paper and its topics. */
  async function facets() {
    const [all, lines] = [await days(), await load("facets")];
    const found = new Map(), articles = [...all.keys()];
    let next = 0;
    for (const [sources, topics, line] of lines) {
      for (let at = 0; at < line.length;) {
        const source = sources[number(line, at, 2)], count = number(line, at + 2, 1);
        const own = Array.from({ length: count }, (_, n) => topics[number(line, at + 3 + 2 * n, 2)]);
        found.set(articles[next++], { source, topics: own });
        at += 3 + 2 * count;
      }
    }
    return found;
  }

  /* --- Names --- */

  /* Entities with a name in which all words stand; the last one may be unfinished. */
  async function namesWith(text, settings, { most, isTyping = false }) {
    const ways = [plainWords(text), longWords(text)].filter((words) => words.length && words.length <= 12);
    const all = [...new Set((await Promise.all(ways.map((words) => positionsOf(words, settings)))).flat())];
    const wanted = all.slice(0, most);
    const blocks = await loadAll(wanted.map((at) => `entities/${Math.floor(at / settings.block).toString(16)}`));
    const names = wanted.map((at, n) => {
      const [href, type, label, aliases, about, count] = blocks[n][at % settings.block];
      const score = Math.max(...ways.map((words) => nameScore([label, ...aliases], words, isTyping, type === "person")));
      return { href, type, label, aliases, about, count, score };
    }).filter((one) => one.score);
    names.sort((one, other) => other.score - one.score || other.count - one.count);
    return { names, isAll: all.length === wanted.length };
  }

  async function positionsOf(words, settings) {
    const keys = [`=${words.map((word) => word.letters).join(" ")}`, ...words.map((word) => word.letters.slice(0, 8))];
    const shards = await loadAll(keys.map((key) =>
      `names/${(wordOf(key).hash % settings.shards).toString(16)}`));
    const [whole, ...lists] = keys.map((key, at) => shards[at][key] || []);
    if (lists.some((list) => !list.length)) return whole;
    const sure = lists.filter((list) => list.length < LISTED);
    const most = sure.length ? sure : lists;
    const shared = most[0].filter((at) => most.every((list) => list.includes(at)));
    return [...new Set([...whole, ...shared])];
  }

  /* How well words fit a name: all of it, its beginning, a part; of a person's name words may be
     left out. Less where the marks are others than typed. */
  function nameScore(names, words, isTyping, isPerson) {
    let best = 0;
    for (const [at, name] of names.entries()) {
      for (const own of [plainWords(name), longWords(name)]) {
        const fits = (word, n, one) => one && (one.letters === word.letters ||
          (isTyping && n === words.length - 1 && one.letters.startsWith(word.letters)));
        const start = own.findIndex((_, from) => words.every((word, n) => fits(word, n, own[from + n])));
        const held = start < 0 ? isPerson ? inOrder(own, words, fits) : [] : own.slice(start, start + words.length);
        if (held.length < words.length) continue;
        const isAsTyped = words.every((word, n) => !word.sign || word.sign === held[n].sign);
        const score = (start ? 2 : own.length > words.length ? 4 : 6) + (at ? 0 : 1);
        best = Math.max(best, isAsTyped ? score : score / 8);
      }
    }
    return best;
  }

  function inOrder(own, words, fits) {
    const held = [];
    for (const one of own) if (held.length < words.length && fits(words[held.length], held.length, one)) held.push(one);
    return held;
  }

  /* --- Texts: where a query stands in them --- */

  /* The words of a text and their places; with `isLong` those that signs join are one. */
  function tokens(text, isLong) {
    const joints = new Set(isLong ? [...text.matchAll(JOINT)].map((match) => match.index) : []);
    const found = [];
    for (const { 0: word, index: start } of text.matchAll(WORD)) {
      const end = start + word.length, last = found.at(-1);
      if (last && joints.has(start - 1)) Object.assign(last, { word: last.word + word, end });
      else found.push({ word, start, end });
    }
    return found.map(({ word, start, end }) => ({ ...wordOf(word.toLowerCase()), start, end }));
  }

  /* Where words stand side by side, as [start, end]; with the marks that were typed, if anywhere. */
  function stretches(own, words) {
    const found = [], marked = [];
    for (let at = 0; at + words.length <= own.length; at++) {
      if (!words.every((word, n) => own[at + n].letters === word.letters)) continue;
      const stretch = [own[at].start, own[at + words.length - 1].end];
      found.push(stretch);
      if (words.every((word, n) => own[at + n].sign === word.sign)) marked.push(stretch);
    }
    return words.some((word) => word.sign) && marked.length ? marked : found;
  }

  /* What to mark in a text, and whether every run of a query stands in it whole. */
  function marksIn(text, queries) {
    let best = { isWhole: false, marks: [] };
    const readings = [tokens(text, false), tokens(text, true)];
    for (const [runs, own] of queries.flatMap((runs) => readings.map((own) => [runs, own]))) {
      const find = (all) => all.flatMap((words) => stretches(own, words));
      const whole = runs.map((run) => stretches(own, run.words));
      const isWhole = whole.every((one) => one.length);
      const pairs = isWhole ? whole.flat() : find(runs.flatMap((run) => neighbours(run.words))
        .map(({ first, second }) => second ? [first, second] : [first]));
      const marks = pairs.length ? pairs : find(runs.flatMap((run) => run.words).map((word) => [word]));
      if (isWhole > best.isWhole || !best.marks.length) best = { isWhole, marks: merged(marks) };
    }
    return best;
  }

  function merged(found) {
    const made = [];
    for (const [start, end] of found.sort((one, other) => one[0] - other[0])) {
      const last = made.at(-1);
      if (last && start <= last[1] + 1) last[1] = Math.max(last[1], end);
      else made.push([start, end]);
    }
    return made;
  }

  /* The part of a text that shows most marks, cut at words, within one paragraph. */
  function excerpt(text, marks) {
    const near = ([start]) => marks.filter((other) => other[0] >= start && other[1] < start + 180).length;
    const [first, end] = marks.reduce((best, one) => near(one) > near(best) ? one : best, marks[0] || [0, 0]);
    const from = text.lastIndexOf("\n", first) + 1, next = text.indexOf("\n", end);
    const to = next < 0 ? text.length : next;
    const start = first - from < 100 ? from : text.indexOf(" ", first - 90) + 1;
    const last = to < start + 280 ? to : Math.max(end, text.lastIndexOf(" ", start + 260));
    return { start, last, before: start > from ? "… " : "", behind: last < to ? " …" : "" };
  }

  /* --- The page --- */

  const $ = (selector) => document.querySelector(selector);
  const form = $(".search-form"), status = $(".search-status"), missing = $(".search-missing");
  const nameBox = $(".search-names"), results = $(".search-results");
  const filters = $(".filters"), clear = $(".filters button");
  const field = (name) => form.elements[name];
  const siteTitle = document.title;
  let turn = 0, offer;

  function element(name, attributes, ...children) {
    const made = document.createElement(name);
    for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
    made.append(...children.filter(Boolean));
    return made;
  }

  const filled = (text, values) => text.replace(/\{(\w+)\}/g, (whole, name) => values[name] ?? whole);
  /* A line of facts; what is empty is left out. */
  const meta = (facts) => element("p", { class: "meta" }, ...Object.entries(facts)
    .map(([name, text]) => text && element("span", { class: name }, text)));

  function withMarks(text, marks, from = 0, to = text.length) {
    const pieces = [];
    for (const [start, end] of marks) {
      if (start < from || end > to) continue;
      pieces.push(text.slice(from, start), element("mark", {}, text.slice(start, end)));
      from = end;
    }
    return [...pieces, text.slice(from, to)];
  }

  function articleItem({ slug, title, told: [paper, date, doubt], text, inTitle, inBody }) {
    const { start, last, before, behind } = excerpt(text, inBody);
    return element("li", { class: "card" },
      element("h3", {}, element("a", { href: `articles/${slug}.html` }, ...withMarks(title, inTitle))),
      meta({ paper, date, doubt }),
      element("p", { class: "summary" }, before, ...withMarks(text, inBody, start, last), behind));
  }

  function nameItem({ href, type, label, aliases, about, count }, { words, types }) {
    const others = aliases.filter((alias) => alias.toLowerCase() !== label.toLowerCase()).slice(0, 4);
    const also = others.length && filled(words.also, { names: others.join(", ") });
    return element("li", {}, element("a", { href }, label),
      meta({ kind: types[type], number: count && filled(words.articles_of, { number: count }) }),
      (about || also) && element("p", { class: "about" }, [about, also].filter(Boolean).join(" · ")));
  }

  const section = (title, note, ...children) => element("section", {},
    element("h2", {}, title), note && element("p", { class: "hint" }, note), ...children);

  function showNames({ names, isAll }, type, text, settings) {
    const own = names.filter((one) => !type || one.type === type);
    const few = type ? own : own.slice(0, MOST_NAMES);
    const list = element("ul", { class: "found-names" }, ...few.map((one) => nameItem(one, settings)));
    const button = (!isAll || few.length < own.length) && element("button", { type: "button" }, settings.words.more_names);
    button && button.addEventListener("click", () => guarded(async () => {
      const all = (await namesWith(text, settings, { most: LISTED })).names;
      const wanted = all.filter((one) => !type || one.type === type);
      list.replaceChildren(...wanted.map((one) => nameItem(one, settings)));
      list.children[few.length]?.querySelector("a").focus();
      button.remove();
    }));
    nameBox.replaceChildren(...(own.length ? [section(settings.words.names, "", list, button)] : []));
    return own.length;
  }

  /* Ten articles, and a button for ten more. */
  async function articleList(articles, queries, words) {
    const list = element("ol", { class: "found" });
    const button = element("button", { type: "button" });
    let next = 0;
    async function show() {
      const items = (await textsOf(articles.slice(next, next + PAGE), queries)).filter((one) => one.isFound).map(articleItem);
      list.append(...items);
      next += PAGE;
      button.hidden = next >= articles.length;
      button.textContent = filled(words.more, { number: Math.min(PAGE, articles.length - next) });
      return items[0];
    }
    button.addEventListener("click", () => guarded(async () => (await show())?.querySelector("a").focus()));
    await show();
    return [list, button];
  }

  async function textsOf(articles, queries) {
    const loaded = await loadAll(articles.map((one) => `texts/${one >> 11}/${one & 2047}`));
    return loaded.map(([slug, title, told, text], at) => {
      const body = marksIn(text, queries), head = marksIn(title, queries);
      const isWhole = body.isWhole || head.isWhole || marksIn(`${title}\n\n${text}`, queries).isWhole;
      const isShown = (marks) => marks.isWhole || !isWhole;
      return { article: articles[at], slug, title, told, text, isWhole,
        isFound: body.marks.length + head.marks.length > 0,
        inTitle: isShown(head) ? head.marks : [], inBody: isShown(body) ? body.marks : [] };
    });
  }

  /* The articles that are wanted: who holds the words best, then who is newest. */
  function ordered(hits, all, isWanted) {
    return [...hits].filter(([, hit]) => isWanted(hit)).sort(([one, a], [other, b]) =>
      b.marks - a.marks || b.score - a.score || all.get(other) - all.get(one) || one - other)
      .map(([article]) => article);
  }

  /* Pairs alone do not tell that three words stand side by side: the first texts are looked at. */
  async function sifted(articles, queries) {
    if (queries.every((runs) => runs.every((run) => run.words.length < 3))) return [articles, []];
    const texts = await textsOf(articles.slice(0, 2 * PAGE), queries);
    const loose = texts.filter((one) => !one.isWhole).map((one) => one.article);
    return [articles.filter((one) => !loose.includes(one)), loose];
  }

  /* --- Filters --- */

  const chosen = () => Object.fromEntries(FILTERS.map((name) => [name, asked(name)]));
  const asked = (name) => (new URLSearchParams(location.search).get(name) || "").trim().slice(0, LONGEST);

  async function filtered(hits, { type, topic, year, source }, all) {
    if (type && type !== "article") return new Map();
    const told = topic || source ? await facets() : undefined;
    return new Map([...hits].filter(([article]) =>
      (!year || yearOf(all.get(article)) === year) &&
      (!topic || told.get(article).topics.includes(topic)) &&
      (!source || told.get(article).source === source)));
  }

  /* What the articles found may be filtered by, most frequent first, years from the newest. */
  async function offerFilters(hits, all, words) {
    const [told, labels] = [await facets(), await load("topics")];
    const counts = { topic: new Map(), year: new Map(), source: new Map() };
    const count = (name, value) => value && counts[name].set(value, (counts[name].get(value) || 0) + 1);
    for (const article of hits.keys()) {
      count("year", yearOf(all.get(article)));
      count("source", told.get(article).source);
      told.get(article).topics.forEach((topic) => count("topic", topic));
    }
    for (const [name, found] of Object.entries(counts)) {
      if (asked(name) && !found.has(asked(name))) found.set(asked(name), 0);
      const label = { topic: (value) => labels[value] ?? value, source: (value) => value,
        year: (value) => value === "?" ? words.unknown_year : value }[name];
      const byCount = (one, other) => other[1] - one[1] || label(one[0]).localeCompare(label(other[0]));
      const byYear = ([one], [other]) => (one === "?") - (other === "?") || other - one;
      const options = [...found].sort(name === "year" ? byYear : byCount).slice(0, MOST_OPTIONS);
      field(name).replaceChildren(field(name).options[0], ...options.map(([value, number]) =>
        element("option", { value }, `${label(value)} (${number})`)));
      field(name).value = asked(name);
    }
  }

  /* --- Searching --- */

  async function guarded(work) {
    try {
      missing.textContent = "";
      await work();
    } catch (error) {
      status.textContent = "";
      missing.textContent = filled(missing.dataset.text, { file: error.message });
    }
  }

  async function search() {
    const mine = ++turn, text = asked("q"), choice = chosen();
    const settings = await load("settings"), { words } = settings;
    field("q").value = text;
    field("type").value = choice.type;
    clear.hidden = !FILTERS.some((name) => choice[name]);
    document.title = text ? `${text} | ${siteTitle}` : siteTitle;
    if (!plainWords(text).length) {
      offer = undefined;
      filters.hidden = true;
      nameBox.replaceChildren();
      results.replaceChildren();
      status.textContent = words.empty;
      return;
    }
    status.textContent = words.searching;
    const [{ queries, hits }, names, all] = await Promise.all([
      articlesWith(text, settings), namesWith(text, settings, { most: 2 * MOST_NAMES }), days()]);
    const wanted = await filtered(hits, choice, all);
    const shown = await sections(queries, wanted, all, words);
    if (mine !== turn) return; // a later search has begun meanwhile
    const named = choice.type === "article" ? 0 : showNames(names, choice.type, text, settings);
    if (!named) nameBox.replaceChildren();
    const isNothing = !shown.parts.length && !named;
    results.replaceChildren(...(isNothing ? [advice(text, words)] : shown.parts));
    const told = shown.told || (named ? words.only_names : words.nothing);
    const cut = queries[0].isCut ? ` ${filled(words.cut, { number: MOST_WORDS })}` : "";
    status.textContent = filled(told, { number: shown.number, query: text }) + cut;
    offer = () => offerFilters(hits, all, words);
    filters.hidden = false;
    if (!clear.hidden) filters.open = true;
    if (filters.open) await offer();
  }

  /* The articles in three lists, and what is said of them. */
  async function sections(queries, hits, all, words) {
    const isRight = (hit) => hit.isWhole && hit.marks > OTHER_MARKS;
    const [right, loose] = await sifted(ordered(hits, all, isRight), queries);
    const [other] = await sifted(ordered(hits, all, (hit) => hit.isWhole && !isRight(hit)), queries);
    const isQuoted = queries[0].some((run) => run.isQuoted);
    const apart = isQuoted ? [] : [...loose, ...ordered(hits, all, (hit) => !hit.isWhole)];
    const parts = [];
    const add = async (articles, title, note) => articles.length && parts.push(section(title,
      filled(note, { number: articles.length }), ...await articleList(articles, queries, words)));
    await add(right, words.articles, "");
    await add(other, words.other_marks, words.other_marks_note);
    await add(apart, words.apart, words.apart_note);
    const told = right.length ? (right.length > 1 ? words.found : words.found_one)
      : other.length ? words.only_marks : apart.length ? words.only_apart : "";
    return { parts, told, number: right.length || other.length || apart.length };
  }

  function advice(text, words) {
    const told = [
      FILTERS.some(asked) && words.advice_filters,
      /["“”]/.test(text) && words.advice_quotes,
      plainWords(text).some((word) => word.sign) && words.advice_marks,
      words.advice_words].filter(Boolean);
    return element("ul", { class: "advice" }, ...told.map((one) => element("li", {}, one)));
  }

  function go() {
    const wanted = new URLSearchParams();
    for (const name of ["q", ...FILTERS]) {
      const value = field(name).value.trim();
      if (value || name === "q") wanted.set(name, value);
    }
    try {
      history.pushState(null, "", `?${wanted}`);
    } catch {
      location.search = wanted; // where a page from a disk may not change its own address
      return;
    }
    guarded(search);
  }

  let typing;
  function suggest() {
    clearTimeout(typing);
    typing = setTimeout(() => guarded(async () => {
      const mine = turn, text = field("q").value, settings = await load("settings");
      const names = await namesWith(text, settings, { most: 2 * MOST_NAMES, isTyping: true });
      if (mine === turn && text === field("q").value) showNames(names, asked("type"), text, settings);
    }), 250);
  }

  form.addEventListener("submit", (event) => { event.preventDefault(); go(); });
  field("q").addEventListener("input", suggest);
  FILTERS.forEach((name) => field(name).addEventListener("change", go));
  clear.addEventListener("click", () => {
    FILTERS.forEach((name) => { field(name).value = ""; });
    go();
    field("q").focus();
  });
  filters.addEventListener("toggle", () => filters.open && offer && guarded(offer));
  addEventListener("popstate", () => guarded(search));
  guarded(search);
  if (!asked("q")) field("q").focus();
})();
