(() => {
  const root = document.documentElement;
  const button = document.querySelector("button.theme");
  const systemDark = matchMedia("(prefers-color-scheme: dark)");
  const isDark = () => root.dataset.theme ? root.dataset.theme === "dark" : systemDark.matches;
  const label = () => {
    button.querySelector(".label").textContent = isDark() ? "Light" : "Dark";
    button.setAttribute("aria-label", isDark() ? "Switch to light colours" : "Switch to dark colours");
  };
  button.hidden = false;
  button.addEventListener("click", () => {
    root.dataset.theme = isDark() ? "light" : "dark";
    try { localStorage.setItem("theme", root.dataset.theme); } catch { }
    label();
  });
  systemDark.addEventListener("change", label);
  label();

  // The contents are a column where there is room and fold away where there is none.
  const contents = document.querySelector(".contents details");
  const narrow = matchMedia("(max-width: 60rem)");
  const fold = () => { if (contents) contents.open = !narrow.matches; };
  narrow.addEventListener("change", fold);
  fold();
  contents?.addEventListener("click", event => { if (narrow.matches && event.target.closest("a")) contents.open = false; });

  // Only what scrolls needs a tab stop; without this script every region keeps its own. What is folded away has no size until it opens.
  const regions = document.querySelectorAll("[tabindex='0']");
  const stop = region => {
    const scrolls = region.scrollHeight > region.clientHeight + 1 || [region, ...region.children].some(part => part.scrollWidth > part.clientWidth + 1);
    if (scrolls) region.tabIndex = 0; else region.removeAttribute("tabindex");
  };
  const sizes = new ResizeObserver(changes => changes.forEach(change => stop(change.target)));
  regions.forEach(region => { stop(region); sizes.observe(region); });
})();
