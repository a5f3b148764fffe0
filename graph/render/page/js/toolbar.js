// Buttons of the picture: zoom, fit, movement, and the picture as an image file.

function fileName() {
  const name = plain(page.title)
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "");
  return `${name.slice(0, 80) || "picture"}.png`;
}

// The canvas as it is seen, on paper, with the title above it.
function imageOf(canvas) {
  const ratio = canvas.width / canvas.clientWidth;
  const band = 56 * ratio;
  const image = el("canvas", { width: canvas.width, height: canvas.height + band });
  const ctx = image.getContext("2d");
  ctx.fillStyle = colours.paper;
  ctx.fillRect(0, 0, image.width, image.height);
  ctx.fillStyle = colours.ink;
  ctx.font = `600 ${20 * ratio}px ${colours.font}`;
  ctx.textBaseline = "middle";
  ctx.fillText(shorten(page.title, 120), 20 * ratio, band / 2, image.width - 40 * ratio);
  ctx.drawImage(canvas, 0, band);
  return image;
}

function saveImage() {
  imageOf(byId("drawing").querySelector("canvas")).toBlob((blob) => {
    const address = URL.createObjectURL(blob);
    el("a", { href: address, download: fileName() }).click();
    setTimeout(() => URL.revokeObjectURL(address), 10_000);
    announce("The picture was saved as an image.");
  });
}

function startToolbar() {
  byId("zoom-in").addEventListener("click", () => zoom(1.3));
  byId("zoom-out").addEventListener("click", () => zoom(1 / 1.3));
  byId("fit").addEventListener("click", () => fit());
  byId("save").addEventListener("click", saveImage);
  byId("move").addEventListener("click", (event) => {
    const moving = event.currentTarget.getAttribute("aria-pressed") !== "true";
    event.currentTarget.setAttribute("aria-pressed", String(moving));
    letMove(moving);
    announce(moving ? "The picture moves." : "The picture stands still.");
  });
}
