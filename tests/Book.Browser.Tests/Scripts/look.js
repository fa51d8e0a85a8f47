// Looks at the page that is open and says what is wrong with it, one sentence a problem. `look` is the only name it adds.
window.look = (() => {
  const slack = 1; // px: rounding of boxes
  const shown = element => element.checkVisibility({ opacityProperty: true, visibilityProperty: true });
  const words = text => { const line = text.replace(/\s+/g, " ").trim(); return line.length > 60 ? `“${line.slice(0, 57)}…”` : `“${line}”`; };
  const place = element => element.closest("[id]")?.id ? `#${element.closest("[id]").id}` : element.tagName.toLowerCase();

  // ---- Drawings ----

  const drawings = () => [...document.querySelectorAll("main svg")].filter(shown);
  const charts = () => drawings().filter(svg => svg.querySelector("g.marks"));
  const nameOf = svg => `${words(svg.querySelector("title")?.textContent ?? "a drawing")} (${place(svg)})`;

  const corners = (box, matrix) => [[box.x, box.y], [box.x + box.width, box.y], [box.x + box.width, box.y + box.height], [box.x, box.y + box.height]]
    .map(([x, y]) => new DOMPoint(x, y).matrixTransform(matrix));

  function marksOutside() {
    return charts().flatMap(svg => [...svg.querySelectorAll("g.marks")].flatMap(marks => {
      const shapes = [...marks.querySelectorAll("path, rect, circle, ellipse, line, polygon, polyline")];
      const sheet = marks.parentNode.getScreenCTM().inverse(); // a panel of small multiples has its own coordinates
      const [left, top, right, bottom] = marks.dataset.plot.split(" ").map(Number);
      const stray = shapes.filter(shape => {
        const box = shape.getBBox();
        const isDot = shape.tagName === "circle"; // a dot on the edge of the plot reaches over it by its radius
        const extent = isDot ? { x: box.x + box.width / 2, y: box.y + box.height / 2, width: 0, height: 0 } : box;
        return corners(extent, sheet.multiply(shape.getScreenCTM()))
          .some(p => !(p.x >= left - slack && p.x <= right + slack && p.y >= top - slack && p.y <= bottom + slack));
      });
      return stray.map(shape => `${nameOf(svg)}: a ${shape.tagName} lies outside the plot area: ${words(shape.querySelector("title")?.textContent ?? shape.outerHTML)}`);
    }));
  }

  const emptyCharts = () => charts()
    .filter(svg => !svg.querySelector("g.marks > *") && ![...svg.querySelectorAll("text")].some(text => text.textContent === "no data"))
    .map(svg => `${nameOf(svg)}: no marks, and no word about it`);

  // The ink of a text as quadrilaterals on the screen: where its baseline runs by the drawing, how high it reaches by the font.
  const pen = document.createElement("canvas").getContext("2d");
  function ink(run) {
    const count = run.getNumberOfChars();
    const text = [...run.childNodes].filter(node => node.nodeType === Node.TEXT_NODE).map(node => node.data).join("").trim();
    if (count === 0 || text === "") return null;
    const style = getComputedStyle(run);
    pen.font = `${style.fontStyle} ${style.fontWeight} ${style.fontSize} ${style.fontFamily}`;
    const measured = pen.measureText(text);
    const start = run.getStartPositionOfChar(0), end = run.getEndPositionOfChar(count - 1);
    const up = measured.actualBoundingBoxAscent, down = measured.actualBoundingBoxDescent;
    return { text, owner: run, quad: corners({ x: start.x, y: start.y - up, width: end.x - start.x, height: up + down }, run.getScreenCTM()) };
  }
  const inks = svg => [...svg.querySelectorAll("text, tspan")].filter(shown).map(ink).filter(Boolean);

  // How far two convex quadrilaterals reach into each other; at most 0 when a line parts them.
  function depth(a, b) {
    let least = Infinity;
    for (const quad of [a, b]) {
      for (let i = 0; i < 4; i++) {
        const [p, q] = [quad[i], quad[(i + 1) % 4]], length = Math.hypot(q.x - p.x, q.y - p.y);
        if (length === 0) continue;
        const onto = r => ((r.x - p.x) * (q.y - p.y) - (r.y - p.y) * (q.x - p.x)) / length;
        const [as, bs] = [a.map(onto), b.map(onto)];
        least = Math.min(least, Math.max(...as) - Math.min(...bs), Math.max(...bs) - Math.min(...as));
      }
    }
    return least;
  }

  function labelsOverlapping() {
    return drawings().flatMap(svg => {
      const all = inks(svg), problems = [];
      for (let i = 0; i < all.length; i++)
        for (let j = i + 1; j < all.length; j++)
          if (depth(all[i].quad, all[j].quad) > 0.5)
            problems.push(`${nameOf(svg)}: ${words(all[i].text)} and ${words(all[j].text)} overlap by ${depth(all[i].quad, all[j].quad).toFixed(1)} px`);
      return problems;
    });
  }

  function labelsCut() {
    return drawings().flatMap(svg => {
      const sheet = svg.getBoundingClientRect();
      return inks(svg)
        .filter(({ quad }) => quad.some(p => p.x < sheet.left - slack || p.x > sheet.right + slack || p.y < sheet.top - slack || p.y > sheet.bottom + slack))
        .map(({ text }) => `${nameOf(svg)}: ${words(text)} reaches over the edge of the drawing`);
    });
  }

  // ---- Text ----

  const forEyesNever = "script, style, template, noscript, svg, title";
  const isForScreenReaders = element => { for (let e = element; e; e = e.parentElement) if (e.clientWidth <= 1 && getComputedStyle(e).position === "absolute") return true; return false; };

  function texts() {
    const found = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const owner = node.parentElement;
      if (!node.data.trim() || owner.closest(forEyesNever) || !shown(owner) || isForScreenReaders(owner)) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      const boxes = [...range.getClientRects()].filter(box => box.width > 0.5 && box.height > 0.5 && box.bottom + scrollY > 0);
      if (boxes.length) found.push({ node, owner, boxes, text: node.data });
    }
    return found;
  }

  const ancestors = function* (element) { for (let e = element; e && e !== document.documentElement; e = e.parentElement) yield e; };

  function textOverflowing() {
    return texts().flatMap(({ owner, boxes, text }) => {
      const right = Math.max(...boxes.map(box => box.right)), left = Math.min(...boxes.map(box => box.left));
      const where = `${words(text)} in ${place(owner)}`;
      let block = null;
      for (const element of ancestors(owner)) {
        const style = getComputedStyle(element), box = element.getBoundingClientRect();
        if (/auto|scroll/.test(style.overflowX)) return [];
        if (style.overflowX !== "visible" && (right > box.right + slack || left < box.left - slack)) return [`${where} is cut off`];
        if (!block && style.display !== "inline" && style.display !== "contents") block = box;
      }
      if (right > innerWidth + slack || left < -slack) return [`${where} leaves the page`];
      return block && (right > block.right + slack || left < block.left - slack) ? [`${where} leaves its box by ${Math.max(right - block.right, block.left - left).toFixed(1)} px`] : [];
    });
  }

  const textCutBelow = () => [...document.querySelectorAll("body *")]
    .filter(e => !e.closest(forEyesNever) && shown(e) && !isForScreenReaders(e) && /hidden|clip/.test(getComputedStyle(e).overflowY) && e.scrollHeight > e.clientHeight + slack && e.textContent.trim())
    .map(e => `${words(e.textContent)} in ${place(e)} is cut off below: ${e.scrollHeight} px of text in ${e.clientHeight} px`);

  // Formulas are left out: what is raised and lowered in them shares its rows with what it belongs to.
  function textsOverlapping() {
    const lines = texts().filter(({ owner }) => !owner.closest("math") && !onlyScrolledTo(owner))
      .flatMap(({ node, boxes, text }) => boxes.map(box => ({ node, box, text }))).sort((a, b) => a.box.top - b.box.top);
    const problems = [];
    for (let i = 0; i < lines.length; i++) {
      for (let j = i + 1; j < lines.length && lines[j].box.top < lines[i].box.bottom; j++) {
        const [a, b] = [lines[i], lines[j]];
        const across = Math.min(a.box.right, b.box.right) - Math.max(a.box.left, b.box.left);
        const down = Math.min(a.box.bottom, b.box.bottom) - Math.max(a.box.top, b.box.top);
        const tight = 0.3 * Math.min(a.box.height, b.box.height); // the font's own room above and below its letters
        if (a.node !== b.node && across > 2 && down > tight) problems.push(`${words(a.text)} and ${words(b.text)} overlap by ${across.toFixed(0)} × ${down.toFixed(0)} px`);
      }
    }
    return problems;
  }

  // What a scrolling part has beyond its edges lies under nothing.
  function onlyScrolledTo(element) {
    for (const e of ancestors(element)) if (e.scrollWidth > e.clientWidth + slack && /auto|scroll/.test(getComputedStyle(e).overflowX)) return true;
    for (const e of ancestors(element)) if (e.scrollHeight > e.clientHeight + slack && /auto|scroll/.test(getComputedStyle(e).overflowY)) return true;
    return false;
  }

  function pageScrollingSideways() {
    const page = document.scrollingElement;
    if (page.scrollWidth <= page.clientWidth) return [];
    const widest = [...document.querySelectorAll("body *")].filter(shown)
      .reduce((most, e) => e.getBoundingClientRect().right > most.getBoundingClientRect().right && ![...ancestors(e.parentElement)].some(a => getComputedStyle(a).overflowX !== "visible") ? e : most, document.body);
    return [`The page is ${page.scrollWidth} px wide in a window of ${page.clientWidth} px; ${widest.tagName.toLowerCase()} in ${place(widest)} sticks out.`];
  }

  // ---- Keyboard ----

  const interactive = () => [...document.querySelectorAll("a[href], button, input, select, textarea, summary, [tabindex]")]
    .filter(e => e.tabIndex >= 0 && !e.disabled && e.checkVisibility({ visibilityProperty: true }));
  const describe = e => `${e.tagName.toLowerCase()} ${words(e.getAttribute("aria-label") ?? e.textContent ?? "")}`;
  let stops = [], invisible = [], hidden = [];

  function focused() {
    const element = document.activeElement;
    if (!element || element === document.body || stops.includes(element)) return;
    stops.push(element);
    const style = getComputedStyle(element);
    if (!(style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 1) && style.boxShadow === "none") invisible.push(element);
    // A link that goes on in a second line is seen where either of its lines is.
    const seen = [...element.getClientRects()].some(box => {
      const x = (Math.max(box.left, 0) + Math.min(box.right, innerWidth)) / 2, y = (Math.max(box.top, 0) + Math.min(box.bottom, innerHeight)) / 2;
      const hit = document.elementFromPoint(x, y);
      return hit && (element.contains(hit) || hit.contains(element));
    });
    if (!seen) hidden.push(element);
  }

  const listenToFocus = () => { [stops, invisible, hidden] = [[], [], []]; addEventListener("keyup", focused); return interactive().length; };
  function focusProblems() {
    return [
      ...interactive().filter(e => !stops.includes(e)).map(e => `${describe(e)} is not reached with the Tab key`),
      ...invisible.map(e => `${describe(e)} does not show that it has the focus`),
      ...hidden.map(e => `${describe(e)} has the focus behind something else, or off the screen`),
    ];
  }

  // Pages watch the sizes of their parts and answer before the next frame but one.
  const settle = () => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(() => done())));
  const unfold = isOpen => { document.querySelectorAll("main details").forEach(e => { e.open = isOpen; }); return settle(); };

  return {
    marksOutside, emptyCharts, labelsOverlapping, labelsCut, textOverflowing, textCutBelow, textsOverlapping, pageScrollingSideways,
    settle, listenToFocus, focusProblems, unfold, chartCount: () => charts().length,
  };
})();
