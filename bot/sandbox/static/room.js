// The page: who is here, which chats are shown, and the stream of news.

import { element, get, post } from "./api.js";
import { CAST, LANGUAGES, TRY, shadeOf } from "./cast.js";
import { Chat } from "./chat.js";
import { noticeTime, startClock } from "./clock.js";

const SHOWN_AT_MOST = 8;
const HIDDEN = "kommed-hidden";
const WIDE = window.matchMedia("(min-width: 900px)");
const byId = (id) => document.getElementById(id);

class Page {
  constructor() {
    this.chats = new Map();
    this.hidden = new Set(JSON.parse(sessionStorage.getItem(HIDDEN) || "[]"));
    this.chosen = null;
    this.seen = { version: 0, people: 0 };
    this.username = "KomMedBot";
  }

  async start() {
    this.furnish();
    const room = await get("/room").catch((error) => this.showTrouble(error));
    if (room) this.username = room.bot.username;
    if (room?.clock) startClock();
    this.take(await this.news("&wait=0").catch(() => ({ messages: [], people: [] })));
    this.chats.forEach((chat) => { chat.unread = 0; });
    this.arrange();
    if (this.shown().length === 0 || WIDE.matches) this.showAbout(true);
    this.follow();
  }

  furnish() {
    byId("language").append(...LANGUAGES.map(([value, textContent]) => element("option", { value, textContent })));
    byId("cast").append(...CAST.map((person) => this.castButton(person)));
    byId("try-list").append(...TRY.map(([name, text]) => this.tryButton(name, text)));
    byId("first").addEventListener("click", () => this.add(CAST[0]));
    byId("other").addEventListener("submit", (event) => {
      event.preventDefault();
      this.add({ name: byId("other-name").value, role: byId("other-role").value });
      event.target.reset();
    });
    byId("about-toggle").addEventListener("click", () => this.showAbout());
    byId("tabs").addEventListener("keydown", (event) => this.moveAlongTabs(event));
  }

  castButton(person) {
    const face = element("span", { className: "face", textContent: person.name[0] });
    face.dataset.shade = shadeOf(person.name);
    const button = element("button", { type: "button" }, face,
      element("span", {}, element("strong", { textContent: person.name }), element("small", { textContent: person.role })));
    button.addEventListener("click", () => this.add(person));
    return button;
  }

  tryButton(name, text) {
    const button = element("button", { type: "button", textContent: `Lad ${name} skrive: ${text}` });
    button.addEventListener("click", () => this.suggest(name, text));
    return element("li", {}, button);
  }

  async suggest(name, text) {
    const known = [...this.chats.values()].find((chat) => chat.person.name === name);
    const id = known ? known.id : await this.add(CAST.find((person) => person.name === name));
    if (!id) return;
    this.choose(id);
    const { area } = this.chats.get(id);
    area.value = text;
    area.focus();
  }

  async add({ name, role }) {
    try {
      const { id } = await post("/people", { name, role, language_code: byId("language").value });
      const person = { id, name, role, language_code: byId("language").value, blocked: false };
      this.chat(person);
      this.choose(id);
      return id;
    } catch (error) {
      this.showTrouble(error);
      return null;
    }
  }

  async follow() {
    for (;;) {
      try {
        this.take(await this.news());
        this.showTrouble(null);
      } catch (error) {
        this.showTrouble(error);
        await new Promise((resolve) => { setTimeout(resolve, 2000); });
      }
    }
  }

  news(more = "") {
    return get(`/events?after=${this.seen.version}&people=${this.seen.people}${more}`);
  }

  take(news) {
    if (news.reset) this.chats.forEach((chat) => chat.clear());
    if (news.people) this.meet(news.people);
    this.seen = { version: news.version ?? 0, people: news.people_version ?? 0 };
    noticeTime(Math.max(0, ...news.messages.map((message) => message.date || 0)));
    for (const chat of this.chats.values()) {
      chat.take(news.messages.filter((message) => message.chat === chat.id));
      if (this.isSeen(chat.id)) chat.unread = 0;
    }
    this.arrange();
  }

  meet(people) {
    const present = new Set(people.map((person) => person.id));
    for (const [id, chat] of this.chats) {
      if (present.has(id)) continue;
      chat.node.remove();
      this.chats.delete(id);
    }
    people.forEach((person) => this.chat(person));
  }

  chat(person) {
    const known = this.chats.get(person.id);
    if (known) {
      known.update(person);
      return;
    }
    if (this.chats.size >= SHOWN_AT_MOST) this.hidden.add(person.id);
    const chat = new Chat(person, { username: this.username, hide: (id) => this.toggle(id, true) });
    this.chats.set(person.id, chat);
    byId("columns").append(chat.node);
    this.chosen ??= person.id;
  }

  isSeen(id) {
    return this.chosen === id && (WIDE.matches || !document.body.classList.contains("show-about"));
  }

  toggle(id, hide) {
    if (hide) this.hidden.add(id);
    else this.hidden.delete(id);
    sessionStorage.setItem(HIDDEN, JSON.stringify([...this.hidden]));
    if (hide && this.chosen === id) this.chosen = this.shown()[0]?.id ?? null;
    this.arrange();
  }

  choose(id) {
    this.hidden.delete(id);
    this.chosen = id;
    this.chats.get(id).unread = 0;
    if (!WIDE.matches) this.showAbout(false);
    this.arrange();
    const chat = this.chats.get(id);
    chat.node.scrollIntoView({ block: "nearest", inline: "nearest" });
    chat.scrollToEnd();
  }

  shown() {
    return [...this.chats.values()].filter((chat) => !this.hidden.has(chat.id));
  }

  showAbout(show = !document.body.classList.contains("show-about")) {
    document.body.classList.toggle("show-about", show);
    byId("about-toggle").setAttribute("aria-expanded", String(show));
  }

  arrange() {
    const shown = this.shown();
    for (const chat of this.chats.values()) {
      chat.node.hidden = this.hidden.has(chat.id);
      chat.node.classList.toggle("chosen", chat.id === this.chosen);
    }
    byId("nobody").hidden = shown.length > 0;
    byId("columns").hidden = shown.length === 0;
    const hadFocus = byId("tabs").contains(document.activeElement);
    byId("tabs").replaceChildren(...shown.map((chat) => this.tab(chat)));
    if (hadFocus) byId("tabs").querySelector("[aria-selected=true]")?.focus();
    const away = [...this.chats.values()].filter((chat) => this.hidden.has(chat.id));
    byId("away").hidden = away.length === 0;
    byId("away-list").replaceChildren(...away.map((chat) => this.awayButton(chat)));
  }

  tab(chat) {
    const button = element("button", { type: "button", textContent: chat.person.name, tabIndex: chat.id === this.chosen ? 0 : -1 });
    button.setAttribute("role", "tab");
    button.setAttribute("aria-selected", String(chat.id === this.chosen));
    button.setAttribute("aria-controls", chat.node.id);
    if (chat.unread && chat.id !== this.chosen) {
      button.append(element("span", { className: "count", textContent: chat.unread, title: "nye beskeder" }));
    }
    button.addEventListener("click", () => this.choose(chat.id));
    return button;
  }

  awayButton(chat) {
    const face = element("span", { className: "face", textContent: [...chat.person.name][0].toUpperCase() });
    face.dataset.shade = shadeOf(chat.person.name);
    const button = element("button", { type: "button" }, face, element("bdi", { textContent: chat.person.name }),
      element("span", { className: "state", textContent: "Vis igen" }));
    button.addEventListener("click", () => this.choose(chat.id));
    return element("li", {}, button);
  }

  moveAlongTabs(event) {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (!step) return;
    const shown = this.shown();
    const place = shown.findIndex((chat) => chat.id === this.chosen);
    this.choose(shown[(place + step + shown.length) % shown.length].id);
  }

  showTrouble(error) {
    byId("trouble").hidden = !error;
    byId("trouble").textContent = error ? error.message : "";
    return null;
  }
}

new Page().start();
