// Light and dark: the system's wish until the reader says otherwise.

const systemDark = matchMedia("(prefers-color-scheme: dark)");

const calm = matchMedia("(prefers-reduced-motion: reduce)");

const colours = {};

// The canvas cannot read custom properties, so a hidden element resolves them.
function readColours() {
  const probe = byId("probe");
  for (const name of ["paper", "ink", "muted", "faint", "line", "accent", "warn", "card"]) {
    probe.style.color = `var(--${name})`;
    colours[name] = getComputedStyle(probe).color;
  }
  colours.font = getComputedStyle(document.body).fontFamily;
}

const isDark = () => {
  const chosen = document.documentElement.dataset.theme;
  return chosen ? chosen === "dark" : systemDark.matches;
};

function showTheme() {
  readColours();
  byId("theme").setAttribute("aria-pressed", String(isDark()));
  refreshColours();
}

function startTheme() {
  byId("theme").addEventListener("click", () => {
    document.documentElement.dataset.theme = isDark() ? "light" : "dark";
    showTheme();
  });
  systemDark.addEventListener("change", showTheme);
  showTheme();
}
