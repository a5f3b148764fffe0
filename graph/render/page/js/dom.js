// Small helpers for the document.  Every text goes in as a text node, never as markup.

const byId = (id) => document.getElementById(id);

const SVG = "http://www.w3.org/2000/svg";

function fill(node, attributes, children) {
  for (const [name, value] of Object.entries(attributes)) {
    if (value === null || value === undefined || value === false) continue;
    if (name.startsWith("on")) node.addEventListener(name.slice(2), value);
    else node.setAttribute(name, value === true ? "" : value);
  }
  node.append(...children.flat().filter((child) => child !== null && child !== undefined));
  return node;
}

function el(tag, attributes = {}, ...children) {
  return fill(document.createElement(tag), attributes, children);
}

function svg(tag, attributes = {}, ...children) {
  return fill(document.createElementNS(SVG, tag), attributes, children);
}

// Text of the graph may run either way and may be of any length.
function text(content, attributes = {}) {
  return el("bdi", attributes, content);
}

// Only the web can be linked to; any other address is shown as what it is: text.
function link(address, content) {
  let url = null;
  try {
    url = new URL(address);
  } catch {
    return text(content);
  }
  if (url.protocol !== "https:" && url.protocol !== "http:") return text(`${content} (${address})`);
  return el(
    "a",
    { href: url.href, rel: "noopener noreferrer", target: "_blank", dir: "auto" },
    content,
  );
}

function shorten(content, length) {
  const signs = Array.from(content.length > 4 * length ? content.slice(0, 4 * length) : content);
  return signs.length <= length
    ? content
    : `${signs
        .slice(0, length - 1)
        .join("")
        .trimEnd()}…`;
}

function announce(message) {
  byId("announcer").textContent = message;
}
