/* The search page. It looks words up in the files below search/, scripts that each hand one value to
   newsgenSearch(), so that all works from a disk too; docs/search.md tells their form. Whatever is
   found comes into the page as text, never as HTML. */
"use strict";

(() => {
  const LONGEST = 200, MOST_WORDS = 24, PAGE = 8, MOST_NAMES = 6, LISTED = 50, MOST_OPTIONS = 100;
  const FILTERS = ["type", "topic", "year", "source"];

  /* --- Words: the law of src/newsgen/search/words.py --- */

  const TONES = { "\u0300": 1, "\u0301": 2, "\u0309": 3, "\u0303": 4, "\u0323": 5 };
  const SHAPES = { "\u0306": 1, "\u0302": 2, "\u031b": 3 };
  const WORD = /[\p{L}\p{N}_]+/gu;
  const JOINT = /[-.&'’](?:(?<=[\p{L}\p{Nl}\p{No}].)(?=[\p{L}\p{N}_])|(?<=[\p{L}\p{N}_].)(?=[\p{L}\p{Nl}\p{No}])|(?<=\p{Nd}\.)(?=\p{Nd}{3}(?![\p{L}\p{N}_])))/gu;
  const known = new Map();

  /* A word in lower case: its letters without marks, the sign of its marks, the hash of its letters. */
  function wordOf(text) {
    if (!known.has(text)) {
      let letters = "", tone = 0, shape = 0, stroke = 0, hash = 0x811c9dc5;
      for (const char of text.normalize("NFD")) {
        if (char === "đ") [stroke, letters] = [5, letters + "d"];
        else if (TONES[char]) tone += TONES[char];
        else if (SHAPES[char]) shape = shape ? 4 : SHAPES[char];
        else if (char < "\u0300" || char > "\u036f") letters += char;
      }
      for (const byte of new TextEncoder().encode(letters)) hash = Math.imul(hash ^ byte, 0x01000193);
      known.set(text, { letters, sign: (shape + stroke) * 6 + tone % 6, hash: hash >>> 0 });
    }
    return known.get(text);
  }

  const plainWords = (text) => (text.normalize("NFC").toLowerCase().match(WORD) || []).map(wordOf);
  const longWords = (text) => plainWords(text.normalize("NFC").replace(JOINT, ""));
  const readings = (text) => [plainWords(text), longWords(text)]; // «KH&CN» is two words, and one

  /* --- Files, and the numbers in them: src/newsgen/search/numbers.py --- */

  const files = new Map(), takers = new Map();
  globalThis.newsgenSearch = (name, value) => takers.get(name)?.(value);

  function load(name) {
    if (!files.has(name)) {
      files.set(name, new Promise((take, refuse) => {
        const script = document.createElement("script");
        const fail = () => { files.delete(name); refuse(new Error(`search/${name}.js`)); };
        takers.set(name, take);
        script.onload = () => setTimeout(fail); // of no effect when the value has been taken
        script.onerror = fail;
        script.src = `search/${name}.js`;
        document.head.append(script);
      }));
    }
    const file = files.get(name);
    file.catch(() => files.delete(name)); // it is asked for again the next time
    return file;
  }

  const loadAll = (names) => Promise.all(names.map(load));

  const VALUE = new Map([..."\"'`\\<>&"].reduce((signs, one) => signs.replace(one, ""),
    String.fromCharCode(...Array.from({ length: 94 }, (_, at) => at + 33))).split("").map((sign, value) => [sign, value]));
  const LAST = VALUE.size - 1;

  function number(text, at, figures) {
    let value = 0;
    for (const end = at + figures; at < end; at++) value = value * VALUE.size + VALUE.get(text[at]);
    return value;
  }

  /* --- Articles that hold words; an article is its segment * 2048 + its number there --- */

  const OTHER_MARKS = 0, TYPED_MARKS = 1, ALL_MARKS = 2;

  /* How marks fit those of a term. */
  function fit(signs, words) {
    const own = [signs >> 6, signs & 63];
    if (words.every((word, at) => word.sign === own[at])) return ALL_MARKS;
    return words.every((word, at) => !word.sign || word.sign === own[at]) ? TYPED_MARKS : OTHER_MARKS;
  }

  /* Article → how it holds a word, or two side by side: 4 * fit + 0 to 3, the best of all. */
  async function postings(words, buckets) {
    const bits = Math.log2(buckets), cut = Math.max(0, 7 - bits), room = 2 ** Math.min(25, 32 - bits);
    const [first, second] = words;
    const place = ((Math.imul(first.hash, 0x9e3779b1) >>> cut) ^ (second ? second.hash >>> cut : 0)) >>> 0;
    const bucket = Math.floor(place / room).toString(16).padStart((buckets - 1).toString(16).length, "0");
    const found = new Map();
    (await load(`buckets/${bucket}`)).forEach((line, segment) => {
      for (let at = 0; at < line.length;) {
        const entry = number(line, at, 6);
        at += 6;
        let count = 1;
        if (entry % 2) count = number(line, at++, 1);
        if (count === LAST) [count, at] = [number(line, at, 2), at + 2];
        if (Math.floor(entry / 8192) === place % room) {
          const marks = 4 * fit(entry % 8192 >> 1, words);
          for (let n = at; n < at + 2 * count; n += 2) {
            const posting = number(line, n, 2), article = segment * 2048 + (posting >> 2);
            found.set(article, Math.max(found.get(article) ?? 0, marks + (posting & 3)));
          }
        }
        at += 2 * count;
      }
    });
    return found;
  }

  /* The words of a query as runs side by side; those in quotation marks must stand so. */
  function runsOf(text, words) {
    const runs = [];
    let left = MOST_WORDS;
    for (const [whole, quoted] of text.matchAll(/["“”]([^"“”]*)["“”]?|[^"“”]+/g)) {
      const all = words(whole).slice(0, left);
      left -= all.length;
      if (all.length) runs.push({ words: all, isQuoted: quoted !== undefined && all.length > 1 });
    }
    return runs;
  }

  const neighbours = (words) => words.length < 2 ? [words] : words.slice(1).map((word, at) => [words[at], word]);

  /* Article → how well it holds a query, where every word of it is there. */
  async function hitsOf(runs, buckets) {
    const terms = runs.flatMap((run) => neighbours(run.words).map((words) => ({ words, isQuoted: run.isQuoted })));
    const words = [...new Set(runs.flatMap((run) => run.words))];
    const isMarked = words.some((word) => word.sign);
    const worth = (held, isWhole) => ({ isWhole,
      marks: isMarked ? Math.min(...held.map((value) => value >> 2)) : ALL_MARKS,
      score: held.reduce((sum, value) => sum + 1 + (value & 3), 0) });
    const add = (found, isEnough) => {
      for (const article of new Set(found.flatMap((one) => [...one.keys()]))) {
        const held = found.map((one) => one.get(article)), there = held.filter((value) => value !== undefined);
        const isWhole = found.length === terms.length && held.length === there.length;
        const hit = worth(there, isWhole);
        if (isWhole || (isEnough(held) && hit.marks > OTHER_MARKS)) hits.set(article, hit);
      }
    };
    const hits = new Map();
    add(await Promise.all(terms.map((term) => postings(term.words, buckets))), (held) => {
      const there = new Set(terms.flatMap((term, at) => held[at] === undefined ? [] : term.words));
      return terms.every((term, at) => held[at] !== undefined ||
        (!term.isQuoted && term.words.every((word) => there.has(word))));
    });
    if (!hits.size && words.length > 1 && !runs.some((run) => run.isQuoted)) {
      const found = await Promise.all(words.map((word) => postings([word], buckets)));
      add([...found, new Map()], (held) => held.slice(0, -1).every((value) => value !== undefined));
    }
    return hits;
  }

  /* The readings of a query, and the hits of them all. */
  async function articlesWith(text, buckets) {
    const queries = [runsOf(text, plainWords), runsOf(text, longWords)];
    if (JSON.stringify(queries[0]) === JSON.stringify(queries[1])) queries.pop();
    const hits = new Map(), rank = (hit) => hit ? (hit.isWhole ? 3 : 0) + hit.marks : -1;
    for (const found of await Promise.all(queries.map((runs) => hitsOf(runs, buckets)))) {
      for (const [article, hit] of found) if (rank(hit) > rank(hits.get(article))) hits.set(article, hit);
    }
    return { queries, hits };
  }

  /* --- Days, papers, topics --- */

  const dayOf = new Map(); // article → its day as a number; 0 for an unknown year

  async function loadDays() {
    const lines = dayOf.size ? [] : await load("days");
    lines.forEach((line, segment) => {
      for (let at = 0, last = -1; at < line.length; at += 3) {
        let gap = number(line, at++, 1);
        if (gap === LAST) [gap, at] = [number(line, at, 2), at + 2];
        last += gap + 1;
        dayOf.set(segment * 2048 + last, number(line, at, 3));
      }
    });
  }

  const yearOf = (article) => dayOf.get(article) ? String(Math.floor((dayOf.get(article) - 1) / 372) + 1000) : "?";

  /* Article → its paper and its topics. */
  async function facets() {
    const found = new Map(), articles = [...dayOf.keys()];
    for (const [sources, topics, line] of await load("facets")) {
      for (let at = 0; at < line.length;) {
        const source = sources[number(line, at, 2)], end = at + 3 + 2 * number(line, at + 2, 1), own = [];
        for (at += 3; at < end; at += 2) own.push(topics[number(line, at, 2)]);
        found.set(articles[found.size], { source, topics: own });
      }
    }
    return found;
  }

  /* --- Names of entities --- */

  /* Those in which the words stand, best first; the last word may be unfinished. */
  async function namesWith(text, settings, { most, isTyping }) {
    const ways = readings(text).filter((words) => words.length && words.length <= 12);
    const found = await Promise.all(ways.map((words) => positionsOf(words, settings.shards)));
    const wanted = [...new Set(found.flat())].slice(0, most);
    const blocks = await loadAll(wanted.map((at) => `entities/${Math.floor(at / settings.block).toString(16)}`));
    const names = wanted.map((at, n) => {
      const [href, type, label, aliases, about, count] = blocks[n][at % settings.block];
      const score = Math.max(...ways.map((words) => nameScore([label, ...aliases], words, isTyping, type === "person")));
      return { href, type, label, aliases, about, count, score };
    });
    return names.filter((one) => one.score).sort((one, other) => other.score - one.score || other.count - one.count);
  }

  async function positionsOf(words, shards) {
    const keys = [`=${words.map((word) => word.letters).join(" ")}`, ...words.map((word) => word.letters.slice(0, 8))];
    const loaded = await loadAll(keys.map((key) => `names/${(wordOf(key).hash % shards).toString(16)}`));
    const [whole, ...lists] = keys.map((key, at) => loaded[at][key] || []);
    const full = lists.filter((list) => list.length < LISTED); // longer ones are cut, and leave out some
    const [first, ...others] = full.length ? full : lists;
    return [...whole, ...first.filter((at) => others.every((list) => list.includes(at)))];
  }

  /* How words fit a name: all of it, its beginning, a part; in a person's name words may be left out.
     Little where the marks are others. */
  function nameScore(names, words, isTyping, isPerson) {
    let best = 0;
    for (const [at, own] of names.flatMap((name, at) => readings(name).map((own) => [at, own]))) {
      const fits = (n, one) => one && (one.letters === words[n].letters ||
        (isTyping && n === words.length - 1 && one.letters.startsWith(words[n].letters)));
      const start = own.findIndex((_, from) => words.every((word, n) => fits(n, own[from + n])));
      const held = start < 0 ? [] : own.slice(start, start + words.length);
      if (start < 0 && isPerson) own.forEach((one) => held.length < words.length && fits(held.length, one) && held.push(one));
      if (held.length < words.length) continue;
      const isAsTyped = words.every((word, n) => !word.sign || word.sign === held[n].sign);
      const score = (start ? 2 : own.length > words.length ? 4 : 6) + (at ? 0 : 1);
      if (isAsTyped || words.length > 1) best = Math.max(best, isAsTyped ? score : score / 8);
    }
    return best;
  }

  /* --- Texts: where a query stands in them --- */

  /* The words of a text and their places; with `isLong` those that signs join are one. */
  function tokens(text, isLong) {
    const joints = new Set(isLong ? [...text.matchAll(JOINT)].map((match) => match.index) : []), found = [];
    for (const { 0: word, index: start } of text.matchAll(WORD)) {
      const end = start + word.length, last = found.at(-1);
      if (joints.has(start - 1)) Object.assign(last, { word: last.word + word, end });
      else found.push({ word, start, end });
    }
    return found.map(({ word, start, end }) => ({ ...wordOf(word.toLowerCase()), start, end }));
  }

  /* Where words stand side by side, as [start, end]; with the marks that were typed, if anywhere. */
  function stretches(own, words) {
    const found = [], marked = [];
    own.forEach((one, at) => {
      if (!words.every((word, n) => own[at + n]?.letters === word.letters)) return;
      const isMarked = words.every((word, n) => own[at + n].sign === word.sign);
      (isMarked ? marked : found).push([one.start, own[at + words.length - 1].end]);
    });
    return marked.length && words.some((word) => word.sign) ? marked : [...marked, ...found];
  }

  /* What to mark in a text, and whether every run of a query stands in it. */
  function marksIn(text, queries) {
    let best = { isWhole: false, marks: [] };
    const ways = [tokens(text, false), tokens(text, true)];
    for (const [runs, own] of queries.flatMap((runs) => ways.map((own) => [runs, own]))) {
      const find = (all) => all.flatMap((words) => stretches(own, words));
      const isWhole = runs.every((run) => find([run.words]).length);
      const [whole, pairs, words] = [runs.map((run) => run.words), runs.flatMap((run) => neighbours(run.words)),
        runs.flatMap((run) => run.words).map((word) => [word])];
      const marks = isWhole ? find(whole) : find(pairs).length ? find(pairs) : find(words);
      if (isWhole > best.isWhole || !best.marks.length) best = { isWhole, marks: merged(marks) };
    }
    return best;
  }

  function merged(marks) {
    const made = [];
    for (const [start, end] of marks.sort((one, other) => one[0] - other[0])) {
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
    const from = text.lastIndexOf("\n", first) + 1, to = (text + "\n").indexOf("\n", end);
    const sentence = Math.max(from, ...[". ", "! ", "? ", ".” "].map((stop) => {
      const at = text.lastIndexOf(stop, first - stop.length);
      return at < 0 ? 0 : at + stop.length;
    }));
    const isNear = first - sentence < 150, start = isNear ? sentence : text.indexOf(" ", first - 90) + 1;
    const last = to < start + 290 ? to : Math.max(end, text.lastIndexOf(" ", start + 270));
    return { start, last, before: isNear ? "" : "… ", behind: last < to ? " …" : "" };
  }

  /* --- The page --- */

  const $ = (selector) => document.querySelector(selector);
  const form = $(".search-form"), status = $(".search-status"), missing = $(".search-missing");
  const nameBox = $(".search-names"), results = $(".search-results");
  const filters = $(".filters"), clear = $(".filters button"), siteTitle = document.title;
  const field = (name) => form.elements[name];
  const asked = (name) => (new URLSearchParams(location.search).get(name) || "").trim().slice(0, LONGEST);
  const filled = (text, values) => text.replace(/\{(\w+)\}/g, (whole, name) => values[name] ?? whole);
  let turn = 0, offer;

  function element(name, attributes, ...children) {
    const made = document.createElement(name);
    for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
    made.append(...children.filter(Boolean));
    return made;
  }

  /* A line of facts by their classes; what is empty is left out. */
  const meta = (facts) => element("p", { class: "meta" },
    ...Object.entries(facts).flatMap(([name, text]) => text ? [element("span", { class: name }, text), " "] : []));

  const section = (title, note, ...children) => element("section", {},
    element("h2", {}, title), note && element("p", { class: "hint" }, note), ...children);

  function withMarks(text, marks, from = 0, to = text.length) {
    const pieces = [];
    for (const [start, end] of marks.filter((mark) => mark[0] >= from && mark[1] <= to)) {
      pieces.push(text.slice(from, start), element("mark", {}, text.slice(start, end)));
      from = end;
    }
    return [...pieces, text.slice(from, to)];
  }

  function articleItem({ slug, title, facts: [paper, date, doubt], text, inTitle, inBody }) {
    const { start, last, before, behind } = excerpt(text, inBody);
    return element("li", { class: "card" },
      element("h3", {}, element("a", { href: `articles/${slug}.html` }, ...withMarks(title, inTitle))),
      meta({ paper, date, doubt }),
      element("p", { class: "summary" }, before, ...withMarks(text, inBody, start, last), behind));
  }

  function nameItem({ href, type, label, aliases, about, count }, { words, types }) {
    const others = aliases.filter((alias) => alias.length < 60 && alias.toLowerCase() !== label.toLowerCase()).slice(0, 4);
    const also = others.length && filled(words.also, { names: others.join(", ") });
    return element("li", {}, element("a", { href }, label),
      meta({ kind: types[type], number: count && filled(words.articles_of, { number: count }) }),
      (about || also) && element("p", { class: "about" }, [about, also].filter(Boolean).join(" · ")));
  }

  async function showNames(text, type, settings, isTyping) {
    const mine = turn, most = type ? LISTED : 2 * MOST_NAMES;
    const names = type === "article" ? [] : (await namesWith(text, settings, { most, isTyping }))
      .filter((one) => !type || one.type === type).slice(0, type ? LISTED : MOST_NAMES);
    if (mine !== turn) return false;
    nameBox.replaceChildren(...(names.length ? [section(settings.words.names, "",
      element("ul", { class: "found-names" }, ...names.map((one) => nameItem(one, settings))))] : []));
    return names.length > 0;
  }

  /* A list of articles that grows at the press of a button. */
  async function articleList(articles, queries, words) {
    const list = element("ol", { class: "found" }), button = element("button", { type: "button" });
    let next = 0;
    async function grow() {
      const items = (await textsOf(articles.slice(next, next + PAGE), queries)).map(articleItem);
      list.append(...items);
      next += PAGE;
      button.hidden = next >= articles.length;
      button.textContent = filled(words.more, { number: Math.min(PAGE, articles.length - next) });
      return items[0];
    }
    button.addEventListener("click", () => guarded(async () => (await grow()).querySelector("a").focus()));
    await grow();
    return [list, button];
  }

  async function textsOf(articles, queries) {
    const loaded = await loadAll(articles.map((one) => `texts/${one >> 11}/${one & 2047}`));
    return loaded.map(([slug, title, facts, text], at) => {
      const head = marksIn(title, queries), body = marksIn(text, queries);
      const isWhole = head.isWhole || body.isWhole || marksIn(`${title}\n${text}`, queries).isWhole;
      const shown = (one) => one.isWhole || !isWhole ? one.marks : [];
      return { article: articles[at], slug, title, facts, text, isWhole, inTitle: shown(head), inBody: shown(body) };
    });
  }

  /* Articles by how they hold the words, then the newest first. */
  function ordered(hits, isWanted) {
    return [...hits].filter(([, hit]) => isWanted(hit)).sort(([one, a], [other, b]) => b.marks - a.marks ||
      b.score - a.score || dayOf.get(other) - dayOf.get(one) || one - other).map(([article]) => article);
  }

  /* Pairs do not tell whether three words stand side by side: the first texts are looked at. */
  async function sifted(articles, queries) {
    if (queries.flat().every((run) => run.words.length < 3)) return [articles, []];
    const texts = await textsOf(articles.slice(0, 2 * PAGE), queries);
    const loose = texts.filter((one) => !one.isWhole).map((one) => one.article);
    return [articles.filter((one) => !loose.includes(one)), loose];
  }

  /* The articles in up to three lists, and what is said of them. */
  async function listsOf(queries, hits, words) {
    const isRight = (hit) => hit.isWhole && hit.marks > OTHER_MARKS;
    const [right, loose] = await sifted(ordered(hits, isRight), queries);
    const [other] = await sifted(ordered(hits, (hit) => hit.isWhole && !isRight(hit)), queries);
    const isQuoted = queries[0].some((run) => run.isQuoted);
    const apart = isQuoted ? [] : [...loose, ...ordered(hits, (hit) => !hit.isWhole)];
    const sections = [];
    for (const [articles, title, note] of [[right, words.articles, ""],
      [other, words.other_marks, words.other_marks_note], [apart, words.apart, words.apart_note]]) {
      if (!articles.length) continue;
      const list = await articleList(articles, queries, words);
      sections.push(section(title, filled(note, { number: articles.length }), ...list));
    }
    const told = right.length ? (right.length > 1 ? words.found : words.found_one)
      : other.length ? words.only_marks : words.only_apart;
    return { sections, told, number: right.length || other.length || apart.length };
  }

  function advice(text, words) {
    const told = [FILTERS.some(asked) && words.advice_filters, /["“”]/.test(text) && words.advice_quotes,
      plainWords(text).some((word) => word.sign) && words.advice_marks, words.advice_words];
    return element("ul", { class: "advice" }, ...told.filter(Boolean).map((one) => element("li", {}, one)));
  }

  /* --- Filters --- */

  async function filtered(hits) {
    const [type, topic, year, source] = FILTERS.map(asked);
    if (type && type !== "article") return new Map();
    const told = topic || source ? await facets() : undefined;
    return new Map([...hits].filter(([article]) => (!year || yearOf(article) === year) &&
      (!topic || told.get(article).topics.includes(topic)) && (!source || told.get(article).source === source)));
  }

  /* What the articles found may be filtered by, most frequent first, years from the newest. */
  async function offerFilters(hits, words) {
    const [told, labels] = [await facets(), await load("topics")];
    const values = { topic: (article) => told.get(article).topics, year: (article) => [yearOf(article)],
      source: (article) => [told.get(article).source] };
    for (const [name, valuesOf] of Object.entries(values)) {
      const counts = new Map(asked(name) ? [[asked(name), 0]] : []);
      for (const article of hits.keys()) {
        for (const value of valuesOf(article)) if (value) counts.set(value, (counts.get(value) || 0) + 1);
      }
      const label = (value) => value === "?" ? words.unknown_year : name === "topic" ? labels[value] ?? value : value;
      const options = [...counts].sort(([one, n], [other, m]) =>
        name === "year" ? (one === "?") - (other === "?") || other - one : m - n || label(one).localeCompare(label(other)));
      field(name).replaceChildren(field(name).options[0], ...options.slice(0, MOST_OPTIONS)
        .map(([value, count]) => element("option", { value }, `${label(value)} (${count})`)));
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
    const mine = ++turn, text = asked("q"), settings = await load("settings"), { words } = settings;
    const count = plainWords(text).length;
    field("q").value = text;
    field("type").value = asked("type");
    clear.hidden = !FILTERS.some(asked);
    filters.hidden = !count;
    document.title = text ? `${text} | ${siteTitle}` : siteTitle;
    status.textContent = count ? words.searching : words.empty;
    if (!count) {
      nameBox.replaceChildren();
      results.replaceChildren();
      return;
    }
    const [{ queries, hits }, isNamed] = await Promise.all([articlesWith(text, settings.buckets),
      showNames(text, asked("type"), settings, false), loadDays()]);
    const { sections, told, number: found } = await listsOf(queries, await filtered(hits), words);
    if (mine !== turn) return; // a later search has begun meanwhile
    results.replaceChildren(...(sections.length || isNamed ? sections : [advice(text, words)]));
    const said = sections.length ? told : isNamed ? words.only_names : words.nothing;
    const cut = count > MOST_WORDS ? ` ${filled(words.cut, { number: MOST_WORDS })}` : "";
    status.textContent = filled(said, { number: found, query: text.replace(/["“”]/g, "") }) + cut;
    offer = () => offerFilters(hits, words);
    if (!clear.hidden) filters.open = true;
    if (filters.open) await offer();
  }

  function go() {
    const wanted = new URLSearchParams({ q: field("q").value.trim() });
    for (const name of FILTERS) if (field(name).value) wanted.set(name, field(name).value);
    try {
      history.pushState(null, "", `?${wanted}`);
      guarded(search);
    } catch {
      location.search = wanted; // a page from a disk may not change its own address
    }
  }

  let typing;
  function suggest() {
    clearTimeout(typing);
    const text = field("q").value;
    typing = setTimeout(() => guarded(async () => {
      if (text === field("q").value && text.trim() !== asked("q")) {
        await showNames(text, asked("type"), await load("settings"), true);
      }
    }), 250);
  }

  form.addEventListener("submit", (event) => { event.preventDefault(); clearTimeout(typing); go(); });
  field("q").addEventListener("input", suggest);
  FILTERS.forEach((name) => field(name).addEventListener("change", go));
  clear.addEventListener("click", () => {
    FILTERS.forEach((name) => { field(name).value = ""; });
    field("q").focus();
    go();
  });
  filters.addEventListener("toggle", () => filters.open && offer && guarded(offer));
  addEventListener("popstate", () => guarded(search));
  guarded(search);
  if (!asked("q")) field("q").focus();
})();
