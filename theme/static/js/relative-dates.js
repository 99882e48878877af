// Pages carry dates; a reader of today sees "vandaag". The words stand on the html element.
const { today, yesterday } = document.documentElement.dataset;
const isoDay = (date) =>
  [date.getFullYear(), date.getMonth() + 1, date.getDate()].map((part) => String(part).padStart(2, "0")).join("-");

if (today && yesterday) {
  const now = new Date();
  const before = new Date(now.getFullYear(), now.getMonth(), now.getDate() - 1);
  const words = { [isoDay(now)]: today, [isoDay(before)]: yesterday };
  for (const time of document.querySelectorAll("time[data-relative]")) {
    const word = words[time.dateTime.slice(0, 10)];
    if (word) {
      time.title = time.textContent;
      time.textContent = word;
    }
  }
}
