// Shows the new edition of an open page when the site was built again; the reader stays where she was.
const own = "/-livereload/";
const address = document.currentScript.src;
let edition = new URL(address).searchParams.get("edition");

const pause = () => new Promise((resolve) => setTimeout(resolve, 1000));
const read = (url) => fetch(url, { cache: "no-store" }).catch(() => null);

// What a page is shown with: a new style, script, language or policy comes only with loading it anew.
const frame = (page) => {
  const parts = [...page.head.querySelectorAll("link[rel=stylesheet], script[src], meta[http-equiv]")];
  const told = parts.filter((part) => !part.src?.includes(own));
  return [page.documentElement.cloneNode(false), ...told].map((part) => part.outerHTML).join("\n");
};

// Puts the new page in place of the old one. Addresses of style and pictures tell what is in them, so that what did
// not change is not asked for again. What the head says to machines stays behind; nobody reads it here.
const show = async () => {
  const answer = await read(location.href);
  if (!answer) return location.reload();
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  const script = page.head.querySelector(`script[src*="${own}"]`);
  if (!script || frame(page) !== frame(document)) return location.reload();
  edition = new URL(script.src, address).searchParams.get("edition");
  document.title = page.title;
  document.body.replaceWith(page.body);
  // The page's own scripts go over what is new.
  for (const module of document.querySelectorAll("script[type=module][src]")) {
    import(`${module.src}?edition=${edition}`);
  }
};

(async () => {
  for (;;) {
    const answer = await read(new URL(`edition?after=${edition}`, address));
    if (!answer?.ok) await pause();
    else if ((await answer.text()) !== edition) await show();
  }
})();
