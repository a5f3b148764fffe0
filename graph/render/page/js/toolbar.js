// Buttons of the picture: zoom, fit, movement, and the picture as an image file.

function fileName() {
  const name = plain(page.title)
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "");
  return `${name.slice(0, 80) || "picture"}.png`;
}

function saveImage() {
  wholeImage().toBlob((blob) => {
    if (!blob) return announce("The picture is too large for an image in this browser.");
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
