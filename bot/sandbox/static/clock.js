// The room's clock: shown in Danish wall time, moved forward by choice.

import { element, get, post } from "./api.js";
import { danishDay, danishTime, instant, wall } from "./dates.js";

const REFRESH_SECONDS = 60;
const DAYS_TO_CHOOSE = 366;
const byId = (id) => document.getElementById(id);

let ahead = null;

export async function startClock() {
  try {
    await refresh();
  } catch {
    return;
  }
  byId("clock").hidden = false;
  byId("clock-move").addEventListener("click", open);
  byId("clock-dialog").addEventListener("click", (event) => {
    const key = event.target.closest("[data-move]");
    if (key) move(key.dataset.move);
  });
  setInterval(show, 1000);
  setInterval(() => refresh().catch(() => {}), REFRESH_SECONDS * 1000);
}

// Somebody else may have moved the clock: a message from the future shows it.
export function noticeTime(seconds) {
  if (ahead !== null && seconds * 1000 > now().getTime() + 5000) refresh().catch(() => {});
}

function now() {
  return new Date(Date.now() + ahead);
}

async function refresh() {
  set(await get("/clock"));
}

function set(answer) {
  ahead = new Date(answer.now) - Date.now();
  show();
}

function show() {
  const text = `${danishDay(now())} kl. ${danishTime(now())}`;
  if (byId("clock-time").textContent !== text) byId("clock-time").textContent = text;
}

function open() {
  const today = wall(now());
  const days = Array.from({ length: DAYS_TO_CHOOSE }, (_, later) => {
    const day = instant({ ...today, day: today.day + later, hour: 12, minute: 0 });
    return element("option", { value: later, textContent: danishDay(day) });
  });
  byId("clock-day").replaceChildren(...days);
  byId("clock-hour").value = danishTime(now());
  note("");
  byId("clock-dialog").showModal();
}

async function move(choice) {
  const body = asked(choice);
  if (!body) {
    note("Skriv klokkeslættet som 17.30.");
    return;
  }
  const keys = [...byId("clock-dialog").querySelectorAll("[data-move]")];
  keys.forEach((key) => { key.disabled = true; });
  note("Uret flyttes, og det, der skal sendes, bliver sendt …");
  try {
    set(await post("/clock", body));
    byId("clock-dialog").close();
  } catch (error) {
    note(error.message);
  } finally {
    keys.forEach((key) => { key.disabled = false; });
  }
}

function asked(choice) {
  if (choice === "hour") return { advance_minutes: 60 };
  if (choice === "week") return { advance_minutes: 7 * 24 * 60 };
  const today = wall(now());
  if (choice === "morning") return { now: instant({ ...today, day: today.day + 1, hour: 9, minute: 0 }).toISOString() };
  const found = /^([01]?\d|2[0-3])[.:]?([0-5]\d)$/.exec(byId("clock-hour").value.trim());
  if (!found) return null;
  const day = today.day + Number(byId("clock-day").value);
  return { now: instant({ ...today, day, hour: Number(found[1]), minute: Number(found[2]) }).toISOString() };
}

function note(text) {
  byId("clock-note").textContent = text;
}
