// One message as a bubble with what hangs on it: file, photo, buttons.

import { element, icon } from "./api.js";
import { danishDay, danishTime } from "./dates.js";
import { link, startCommand, words } from "./entities.js";

export function dayOf(message) {
  return danishDay(new Date(message.date * 1000));
}

// `actions`: say(body), press(message, label, button), username, quoted(id) → text
export function bubbleOf(message, actions) {
  const whole = element("div", { className: `message ${message.from_bot ? "bot" : "person"}` });
  whole.dataset.id = message.message_id;
  const bubble = element("div", { className: "bubble" });
  bubble.append(element("span", { className: "unseen", textContent: message.from_bot ? "Kom med: " : "Dig: " }));
  if (message.forwarded_from) {
    bubble.append(element("p", { className: "forwarded", textContent: `Videresendt fra ${message.forwarded_from}` }));
  }
  if (message.reply_to) {
    bubble.append(element("span", { className: "quote", dir: "auto", textContent: actions.quoted(message.reply_to) }));
  }
  bubble.append(...attachments(message));
  if (message.text) bubble.append(words(message.text, message.entities, actions));
  bubble.append(meta(message));
  whole.append(bubble);
  if (message.buttons.length) whole.append(keyboard(message, actions));
  return whole;
}

function attachments(message) {
  const found = [];
  if (message.photo) {
    const { url, width, height } = message.photo;
    found.push(element("img", { className: "photo", src: url, width, height, alt: "Foto" }));
  }
  if (message.sticker) {
    const sticker = element("span", { className: "sticker", textContent: message.sticker.emoji });
    sticker.setAttribute("role", "img");
    sticker.setAttribute("aria-label", "Klistermærke");
    found.push(sticker);
  }
  if (message.voice) found.push(element("span", { className: "voice" }, icon("voice"), `Talebesked, ${message.voice.duration} sek.`));
  if (message.contact) found.push(element("span", { textContent: "Kontakt" }));
  if (message.location) found.push(element("span", { textContent: "Sted" }));
  if (message.document) found.push(documentLink(message.document));
  return found;
}

function documentLink(file) {
  const badge = element("span", { className: "badge" }, icon("file"));
  const names = element("span", {}, element("strong", { textContent: file.file_name, dir: "auto" }),
    element("small", { textContent: `Hent fil, ${size(file.file_size)}` }));
  return element("a", { className: "document", href: file.url, download: file.file_name }, badge, names);
}

function size(bytes) {
  if (bytes < 1000) return `${bytes} byte`;
  if (bytes < 1e6) return `${Math.round(bytes / 1000)} kB`;
  return `${(bytes / 1e6).toLocaleString("da-DK", { maximumFractionDigits: 1 })} MB`;
}

function meta(message) {
  const line = element("p", { className: "meta" });
  if (message.edited) line.append(element("span", { textContent: "redigeret" }));
  line.append(element("time", { textContent: danishTime(new Date(message.date * 1000)) }));
  return line;
}

function keyboard(message, actions) {
  const grid = element("div", { className: "buttons" });
  for (const row of message.buttons) {
    const line = element("div", { className: "button-row" });
    line.append(...row.map((button) => keyOf(message, button, actions)));
    grid.append(line);
  }
  return grid;
}

function keyOf(message, button, actions) {
  const opens = button.url && !startCommand(button.url, actions.username);
  const key = opens ? link(button.url, actions) : element("button", { type: "button" });
  key.append(element("span", { textContent: button.text, dir: "auto" }));
  if (button.style) key.dataset.style = button.style;
  if (opens) key.append(icon("out"));
  else key.addEventListener("click", () => actions.press(message, button, key));
  return key;
}
