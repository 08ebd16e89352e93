// Danish wall time in Copenhagen, and back to instants.

const ZONE = "Europe/Copenhagen";
const WEEKDAY = new Intl.DateTimeFormat("da-DK", { timeZone: ZONE, weekday: "long" });
const DAY = new Intl.DateTimeFormat("da-DK", { timeZone: ZONE, day: "numeric", month: "long" });
const PARTS = new Intl.DateTimeFormat("en-CA", { timeZone: ZONE, hourCycle: "h23", year: "numeric", month: "numeric",
  day: "numeric", hour: "numeric", minute: "numeric", second: "numeric" });

// »torsdag den 3. december«
export function danishDay(moment) {
  return `${WEEKDAY.format(moment)} den ${DAY.format(moment)}`;
}

// »17.30«, »9.05«
export function danishTime(moment) {
  const { hour, minute } = wall(moment);
  return `${hour}.${String(minute).padStart(2, "0")}`;
}

export function wall(moment) {
  return Object.fromEntries(PARTS.formatToParts(moment).map((part) => [part.type, Number(part.value)]));
}

// The instant of a wall time; a day beyond the month's end runs on into the next month.
export function instant({ year, month, day, hour, minute }) {
  const asUtc = Date.UTC(year, month - 1, day, hour, minute);
  let guess = asUtc;
  for (let round = 0; round < 2; round += 1) {
    const seen = wall(new Date(guess));
    guess += asUtc - Date.UTC(seen.year, seen.month - 1, seen.day, seen.hour, seen.minute);
  }
  return new Date(guess);
}
