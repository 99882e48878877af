// Copying and the phone's share sheet appear only where they work.
for (const list of document.querySelectorAll("[data-share]")) {
  const url = list.dataset.share;
  const copy = list.querySelector("[data-share-copy]");
  const sheet = list.querySelector("[data-share-sheet]");

  if (copy && navigator.clipboard) {
    const said = copy.querySelector("[data-said]");
    copy.hidden = false;
    copy.querySelector("button").addEventListener("click", async () => {
      await navigator.clipboard.writeText(url);
      said.textContent = said.dataset.said;
    });
  }

  if (sheet && navigator.share) {
    sheet.hidden = false;
    sheet.querySelector("button").addEventListener("click", async () => {
      try {
        await navigator.share({ url, title: document.title });
      } catch (error) {
        // Closing the sheet is an answer too.
        if (error.name !== "AbortError") throw error;
      }
    });
  }
}
