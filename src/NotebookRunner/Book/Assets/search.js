(() => {
  const root = document.documentElement.dataset.root;
  const box = document.querySelector(".search");
  const input = document.getElementById("search-input");
  const found = box.querySelector(".found");
  const list = document.getElementById("search-results");
  const status = document.getElementById("search-status");
  const most = 30;
  let entries = null, results = [], active = -1, wanted = null;
  box.hidden = false;

  // Accents and case do not matter; what has one character before has one after, so that places in the text stay right.
  const plain = text => Array.from(text, letter => {
    const simple = letter.normalize("NFD")[0].toLowerCase();
    return simple.length === letter.length ? simple : letter;
  }).join("");

  // The index is a script, because a page opened from a file system may load nothing else; it is read when somebody searches.
  const load = () => {
    if (wanted) return;
    wanted = document.createElement("script");
    wanted.src = root + "search-index.js";
    wanted.onload = () => {
      entries = window.searchIndex.flatMap(([file, title, kind, sections]) => [
        { file, title, kind, id: "", heading: title, text: "", isPage: true },
        ...sections.map(([id, heading, text]) => ({ file, title, kind, id, heading, text })),
      ]).filter(entry => entry.isPage || entry.heading !== entry.title || entry.text);
      for (const entry of entries)
        Object.assign(entry, { plainHeading: plain(entry.heading), plainTitle: plain(entry.title), plainText: plain(entry.text) });
      search();
    };
    document.head.append(wanted);
  };

  // Where a word begins: after what is no letter or digit, and at a capital after a small letter (ProbabilityAlive).
  const startsWord = (text, at) => at === 0 || !/[\p{L}\p{N}]/u.test(text[at - 1]) || (/\p{Lu}/u.test(text[at]) && /\p{Ll}/u.test(text[at - 1]));
  const within = (text, folded, term) => {
    let at = folded.indexOf(term), best = at < 0 ? 0 : 1;
    for (; at >= 0 && best < 2; at = folded.indexOf(term, at + 1)) if (startsWord(text, at)) best = 2;
    return best;
  };
  const score = (entry, terms, whole) => {
    let sum = 0;
    for (const term of terms) {
      const inHeading = within(entry.heading, entry.plainHeading, term), inText = within(entry.text, entry.plainText, term);
      const inTitle = entry.isPage ? 0 : within(entry.title, entry.plainTitle, term);
      if (!inHeading && !inText && !inTitle) return 0;
      sum += [0, 12, 30][inHeading] + [0, 2, 6][inText] + [0, 1, 3][inTitle];
    }
    if (terms.every(term => !entry.plainHeading.includes(term) && !entry.plainText.includes(term))) return 0;
    if (entry.plainHeading === whole) sum += 60;
    else if (entry.plainHeading.startsWith(whole)) sum += 15;
    return sum + (entry.isPage ? 12 : 0) - entry.heading.length / 50;
  };

  // When nothing has all the words: those that have most of them, words in the singular.
  const singular = term => term.length > 4 && term.endsWith("s") ? term.slice(0, -1) : term;
  const partScore = (entry, terms) => {
    const scores = terms.map(term => score(entry, [term], term)).filter(value => value > 0);
    return scores.reduce((sum, value) => sum + 1000 + value, 0);
  };
  const ranked = value => entries.map(entry => [value(entry), entry]).filter(([worth]) => worth > 0).sort((a, b) => b[0] - a[0]);

  const marked = (text, terms) => {
    const folded = plain(text), marks = [];
    for (const term of terms)
      for (let at = folded.indexOf(term); at >= 0; at = folded.indexOf(term, at + term.length)) marks.push([at, at + term.length]);
    marks.sort((a, b) => a[0] - b[0]);
    const parts = document.createDocumentFragment();
    let end = 0;
    for (const [from, to] of marks) {
      if (from < end) continue;
      const mark = document.createElement("mark");
      mark.textContent = text.slice(from, to);
      parts.append(text.slice(end, from), mark);
      end = to;
    }
    parts.append(text.slice(end));
    return parts;
  };
  const snippet = (entry, terms) => {
    const first = Math.min(...terms.map(term => entry.plainText.indexOf(term)).filter(at => at >= 0), Infinity);
    let from = first === Infinity ? 0 : Math.max(0, first - 50);
    if (from > 0) from = entry.text.indexOf(" ", from) + 1;
    let to = Math.min(entry.text.length, from + 150);
    if (to < entry.text.length) to = Math.max(entry.text.lastIndexOf(" ", to), from + 1);
    return (from > 0 ? "… " : "") + entry.text.slice(from, to) + (to < entry.text.length ? " …" : "");
  };
  const part = (name, content) => {
    const span = document.createElement("span");
    span.className = name;
    span.append(content);
    return span;
  };
  const option = (entry, index, terms) => {
    const item = document.createElement("li");
    item.id = "search-result-" + index;
    item.setAttribute("role", "option");
    item.append(part("where", entry.isPage || entry.title.toLowerCase() === entry.kind ? entry.kind : `${entry.title} · ${entry.kind}`), part("heading", marked(entry.heading || entry.title, terms)));
    if (entry.text) item.append(part("snippet", marked(snippet(entry, terms), terms)));
    item.addEventListener("click", event => open(entry, event.ctrlKey || event.metaKey));
    return item;
  };

  const open = (entry, inNewTab) => {
    const url = root + entry.file.split("/").map(encodeURIComponent).join("/") + (entry.id ? "#" + encodeURIComponent(entry.id) : "");
    if (inNewTab) window.open(url); else { close(); location.href = url; }
  };
  const choose = index => {
    list.children[active]?.setAttribute("aria-selected", "false");
    active = index;
    const item = list.children[active];
    if (!item) { input.removeAttribute("aria-activedescendant"); return; }
    item.setAttribute("aria-selected", "true");
    input.setAttribute("aria-activedescendant", item.id);
    item.scrollIntoView({ block: "nearest" });
  };
  const show = visible => {
    found.hidden = !visible;
    input.setAttribute("aria-expanded", String(visible && results.length > 0));
  };
  const close = () => { show(false); choose(-1); };

  const search = () => {
    const whole = plain(input.value.trim());
    let terms = whole.split(/[\s.-]+/).filter(Boolean);
    if (!terms.length) { results = []; list.replaceChildren(); status.textContent = ""; close(); return; }
    load();
    if (!entries) return;
    let all = ranked(entry => score(entry, terms, whole)), some = false;
    if (!all.length) all = ranked(entry => score(entry, terms = terms.map(singular), whole));
    if (!all.length && terms.length > 1) { all = ranked(entry => partScore(entry, terms)); some = all.length > 0; }
    results = all.slice(0, most).map(([, entry]) => entry);
    active = -1;
    list.replaceChildren(...results.map((entry, index) => option(entry, index, terms)));
    const count = all.length === 1 ? "1 result" : all.length > most ? `${all.length} results, the best ${most} shown` : `${all.length} results`;
    status.textContent = all.length === 0 ? `Nothing found for “${input.value.trim()}”`
      : some ? `Nothing has all these words; ${count} with some` : count;
    show(true);
    choose(results.length ? 0 : -1);
  };

  input.addEventListener("focus", () => { load(); if (input.value.trim()) search(); });
  input.addEventListener("input", search);
  input.addEventListener("keydown", event => {
    if (event.key === "Escape") {
      if (found.hidden) { input.value = ""; search(); input.blur(); } else close();
      event.preventDefault();
    } else if ((event.key === "ArrowDown" || event.key === "ArrowUp") && results.length) {
      if (found.hidden) show(true);
      const step = event.key === "ArrowDown" ? 1 : -1;
      choose((active + step + results.length) % results.length);
      event.preventDefault();
    } else if (event.key === "Enter" && !found.hidden && results[active]) {
      open(results[active], event.ctrlKey || event.metaKey);
      event.preventDefault();
    }
  });
  // A key without a modifier can be struck by accident, by speech above all, so it can be switched off (WCAG 2.1, 2.1.4).
  const shortcut = box.querySelector(".keys input");
  const hint = box.querySelector("kbd");
  try { shortcut.checked = localStorage.getItem("slash") !== "off"; } catch { }
  hint.hidden = !shortcut.checked;
  shortcut.addEventListener("change", () => {
    hint.hidden = !shortcut.checked;
    try { localStorage.setItem("slash", shortcut.checked ? "on" : "off"); } catch { }
  });

  list.addEventListener("mousedown", event => event.preventDefault());
  document.addEventListener("click", event => { if (!box.contains(event.target)) close(); });
  box.addEventListener("focusout", event => { if (!box.contains(event.relatedTarget)) close(); });
  document.addEventListener("keydown", event => {
    const isTyping = event.target.closest?.("input, textarea, select, [contenteditable]");
    if (event.key === "/" && shortcut.checked && !isTyping && !event.ctrlKey && !event.metaKey && !event.altKey) { input.focus(); input.select(); event.preventDefault(); }
  });
})();
