// Before and after over each other, moved with a range: an extra beside the two pictures, which stay where they are.
for (const slide of document.querySelectorAll("[data-compare]")) {
  const both = slide.closest(".before-after");
  const button = slide.querySelector("button");
  const label = slide.querySelector("label");
  const range = slide.querySelector("input");
  const cut = () => both.style.setProperty("--before-after-cut", 100 - range.value + "%");

  slide.hidden = false;
  button.addEventListener("click", () => {
    const overlaid = both.toggleAttribute("data-overlaid");
    button.setAttribute("aria-pressed", String(overlaid));
    label.hidden = !overlaid;
    cut();
    if (overlaid) range.focus();
  });
  range.addEventListener("input", cut);
}
