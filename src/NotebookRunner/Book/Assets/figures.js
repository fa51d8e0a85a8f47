(() => {
  // A figure may carry its data as a Plotly figure; where the book has plotly.js, a button draws that in place of the picture.
  const root = document.documentElement;
  const charts = [];
  let library = null;
  const load = () => library ??= new Promise((loaded, failed) => {
    const script = document.createElement("script");
    script.src = root.dataset.root + "plotly.min.js";
    script.onload = () => loaded(window.Plotly);
    script.onerror = () => { library = null; failed(new Error("plotly.min.js could not be loaded")); };
    document.head.append(script);
  });

  // Colours of the page as the browser resolves them.
  const colour = name => {
    const probe = document.createElement("span");
    probe.style.color = `var(${name})`;
    document.body.append(probe);
    const value = getComputedStyle(probe).color;
    probe.remove();
    return value;
  };
  const themed = layout => {
    const own = structuredClone(layout), ink = colour("--ink"), line = colour("--line"), quiet = colour("--quiet");
    Object.assign(own, { paper_bgcolor: "rgba(0,0,0,0)", plot_bgcolor: "rgba(0,0,0,0)", autosize: true });
    delete own.width;
    own.font = { ...own.font, color: ink, family: getComputedStyle(document.body).fontFamily };
    own.hoverlabel = { ...own.hoverlabel, bgcolor: colour("--panel"), bordercolor: line, font: { color: ink } };
    if (own.title?.font) delete own.title.font.color;
    if (own.legend) own.legend = { ...own.legend, bgcolor: "rgba(0,0,0,0)" };
    for (const key of Object.keys(own).filter(key => /^[xy]axis\d*$/.test(key)).concat("xaxis", "yaxis")) {
      const axis = own[key] = { ...own[key], color: quiet, gridcolor: line, linecolor: quiet, zerolinecolor: line };
      delete axis.tickcolor;
      if (axis.title?.font) delete axis.title.font.color;
      if (axis.tickfont) delete axis.tickfont.color;
    }
    for (const note of own.annotations ?? []) if (note.font) delete note.font.color;
    return own;
  };

  const add = script => {
    const figure = script.closest("figure") ?? script.parentElement;
    const pictures = figure.querySelectorAll(":scope > svg");
    let content;
    try { content = JSON.parse(script.textContent); } catch { return; }
    const button = document.createElement("button");
    button.type = "button";
    button.className = "interactive";
    button.textContent = "Interactive";
    button.setAttribute("aria-pressed", "false");
    let plot = null;
    const chart = { draw: plotly => plotly.react(plot, structuredClone(content.data), themed(content.layout ?? {}), { responsive: true, displaylogo: false }), get isOpen() { return plot !== null; } };
    charts.push(chart);
    button.addEventListener("click", async () => {
      if (plot) {
        window.Plotly.purge(plot);
        plot.remove();
        plot = null;
      } else {
        button.disabled = true;
        try {
          const plotly = await load();
          const height = Math.max(...[...pictures].map(picture => picture.getBoundingClientRect().height), 320);
          plot = document.createElement("div");
          plot.className = "plot";
          plot.style.height = `${height}px`;
          figure.insertBefore(plot, pictures[0] ?? figure.firstChild);
          figure.classList.add("is-interactive");
          await chart.draw(plotly);
        } catch (error) {
          plot?.remove();
          plot = null;
          button.title = String(error.message ?? error);
        }
        button.disabled = false;
      }
      figure.classList.toggle("is-interactive", plot !== null);
      button.setAttribute("aria-pressed", String(plot !== null));
      button.focus();
    });
    figure.append(button);
  };

  document.querySelectorAll("script.ce-plotly").forEach(add);
  const redraw = () => { for (const chart of charts) if (chart.isOpen) chart.draw(window.Plotly); };
  new MutationObserver(redraw).observe(root, { attributes: true, attributeFilter: ["data-theme"] });
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", redraw);
})();
