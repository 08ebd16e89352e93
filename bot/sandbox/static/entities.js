// Text with Telegram's entities as DOM nodes. Offsets are UTF-16 code units, as in JavaScript strings.

import { element } from "./api.js";

const TAGS = { bold: "strong", italic: "em", underline: "u", strikethrough: "s", code: "code", pre: "pre",
  blockquote: "blockquote", expandable_blockquote: "blockquote" };

export function words(text, entities, actions) {
  const nested = [...entities].sort((a, b) => a.offset - b.offset || b.length - a.length);
  const node = element("div", { className: "words", dir: "auto" });
  fill(node, text, nested, 0, text.length, actions);
  return node;
}

function fill(node, text, entities, start, end, actions) {
  let position = start;
  let rest = entities;
  while (rest.length) {
    const [first, ...others] = rest;
    const stop = Math.min(first.offset + first.length, end);
    if (first.offset < position) {
      rest = others;
      continue;
    }
    node.append(text.slice(position, first.offset));
    const inside = others.filter((one) => one.offset < stop);
    const child = wrapping(first, text.slice(first.offset, stop), actions);
    fill(child, text, inside, first.offset, stop, actions);
    node.append(child);
    rest = others.slice(inside.length);
    position = stop;
  }
  node.append(text.slice(position, end));
}

function wrapping(entity, text, actions) {
  if (TAGS[entity.type]) return element(TAGS[entity.type]);
  if (entity.type === "text_link") return link(entity.url, actions);
  if (entity.type === "url") return leftToRight(link(/^https?:/i.test(text) ? text : `https://${text}`, actions));
  if (entity.type === "email") return leftToRight(element("a", { href: `mailto:${text}` }));
  if (entity.type === "phone_number") return leftToRight(element("a", { href: `tel:${text.replace(/[^+\d]/g, "")}` }));
  if (entity.type === "bot_command") return command(text, actions);
  if (entity.type === "spoiler") return spoiler();
  return element("span");
}

export function link(url, actions) {
  if (!/^(https?|mailto|tel|tg):/i.test(url)) return element("span");
  const anchor = element("a", { href: url, target: "_blank", rel: "noopener noreferrer" });
  const start = startCommand(url, actions.username);
  if (start) {
    anchor.removeAttribute("target");
    anchor.addEventListener("click", (event) => {
      event.preventDefault();
      actions.say({ text: start });
    });
  }
  return anchor;
}

// »/start X« for a link that opens this bot, null for any other text.
export function startCommand(url, username) {
  const found = /^(?:https?:\/\/)?t\.me\/(\w+)\/?(?:\?start=([\w-]{0,64}))?$/i.exec(url.trim());
  if (!found || found[1].toLowerCase() !== username.toLowerCase()) return null;
  return found[2] ? `/start ${found[2]}` : "/start";
}

function command(text, actions) {
  const anchor = leftToRight(element("a", { href: "#chats", className: "command" }));
  anchor.addEventListener("click", (event) => {
    event.preventDefault();
    actions.say({ text });
  });
  return anchor;
}

// Addresses and commands keep their order inside Urdu and Arabic.
function leftToRight(node) {
  node.dir = "ltr";
  return node;
}

function spoiler() {
  const made = element("button", { type: "button", className: "spoiler" });
  made.setAttribute("aria-expanded", "false");
  made.addEventListener("click", () => made.setAttribute("aria-expanded", "true"));
  return made;
}
