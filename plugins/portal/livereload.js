// Shows the new edition of an open page when the site was built again; the reader stays where she was.
const address = document.currentScript.src;
const own = new URL(".", address).pathname; // of what is added on the way out
let edition = new URL(address).searchParams.get("edition");

const pause = () => new Promise((resolve) => setTimeout(resolve, 1000));
const never = new Promise(() => {});
const read = async (url) => {
  try {
    return await (await fetch(url, { cache: "no-store" })).text();
  } catch {
    return null; // nobody answers, or no longer
  }
};
const loadAnew = () => {
  location.reload();
  return never; // this page asks no more
};

// What a page is shown with: a new style, script, language or policy comes only with loading it anew.
const frame = (page) => {
  const parts = [...page.head.querySelectorAll("link[rel=stylesheet], script[src], meta[http-equiv]")];
  const told = parts.filter((part) => !part.src?.includes(own));
  return [page.documentElement.cloneNode(false), ...told].map((part) => part.outerHTML).join("\n");
};

// Puts the new page in place of the old one. Addresses of style and pictures tell what is in them, so that what did
// not change is not asked for again. What the head says to machines stays behind; nobody reads it here.
const show = async () => {
  const text = await read(location.href);
  if (text === null) return;
  const page = new DOMParser().parseFromString(text, "text/html");
  const script = page.head.querySelector(`script[src*="${own}"]`);
  if (!script || frame(page) !== frame(document)) return loadAnew();
  edition = new URL(script.src, address).searchParams.get("edition");
  document.title = page.title;
  document.body.replaceWith(page.body);
  // The page's own scripts go over what is new; under an address that was used before they would not run.
  for (const module of document.querySelectorAll("script[type=module][src]")) {
    import(`${module.src}?at=${Date.now()}`);
  }
};

(async () => {
  for (;;) {
    const latest = await read(new URL(`edition?after=${edition}`, address));
    if (latest === null) {
      edition = "0"; // whoever answers next counts anew
      await pause();
    } else if (latest !== edition) await show();
  }
})();
