// One person's chat: the column, its messages, its composer.

import { element, post } from "./api.js";
import { startCommand } from "./entities.js";
import { bubbleOf, dayOf } from "./message.js";
import { hintFor, languageName, shadeOf } from "./cast.js";

const TOAST_SECONDS = 5;

export class Chat {
  // `room`: username, showTrouble(error), hide(id)
  constructor(person, room) {
    this.room = room;
    this.id = person.id;
    this.messages = new Map();
    this.nodes = new Map();
    this.unread = 0;
    this.node = document.getElementById("chat-template").content.cloneNode(true).firstElementChild;
    this.find = (selector) => this.node.querySelector(selector);
    this.log = this.find(".log");
    this.area = this.find("textarea");
    this.actions = {
      username: room.username,
      say: (body) => this.say(body),
      press: (message, button, key) => this.press(message, button, key),
      quoted: (id) => this.messages.get(id)?.text || "Besked",
    };
    this.listen();
    this.update(person);
  }

  update(person) {
    this.person = person;
    const title = `chat-${person.id}`;
    this.node.id = title;
    this.find("h2 bdi").textContent = person.name;
    this.find(".who p").textContent = [person.role, languageName(person.language_code), person.blocked && "har blokeret Kom med"]
      .filter(Boolean).join(" · ");
    this.find(".face").textContent = [...person.name][0].toUpperCase();
    this.find(".face").dataset.shade = shadeOf(person.name);
    this.node.setAttribute("aria-label", person.name);
    this.log.setAttribute("aria-label", `Samtale mellem ${person.name} og Kom med`);
    this.find("[data-do=block]").textContent = person.blocked ? "Luk Kom med ind igen" : "Blokér Kom med";
    this.find(".empty p").textContent = hintFor(person);
  }

  listen() {
    this.find(".composer").addEventListener("submit", (event) => {
      event.preventDefault();
      this.sendWritten();
    });
    this.area.addEventListener("keydown", (event) => {
      if (event.key === "Enter" && !event.shiftKey && !event.isComposing) {
        event.preventDefault();
        this.sendWritten();
      }
    });
    this.find(".empty button").addEventListener("click", () => this.say({ text: "/start" }));
    this.find("[data-do=hide]").addEventListener("click", () => this.room.hide(this.id));
    this.find("[data-do=block]").addEventListener("click", () => this.trying(
      () => post(`/people/${this.id}/block`, { blocked: !this.person.blocked })));
    for (const key of this.node.querySelectorAll("[data-send]")) {
      key.addEventListener("click", () => this.say({ [key.dataset.send]: true }));
    }
    this.find("input[type=file]").addEventListener("change", (event) => this.sendFile(event.target));
    this.node.addEventListener("click", (event) => {
      for (const menu of this.node.querySelectorAll(".menu[open]")) {
        if (!menu.contains(event.target) || event.target.closest("button")) menu.open = false;
      }
    });
    this.node.addEventListener("keydown", (event) => {
      const menu = event.key === "Escape" && this.node.querySelector(".menu[open]");
      if (!menu) return;
      menu.open = false;
      menu.querySelector("summary").focus();
    });
  }

  async sendWritten() {
    const text = this.area.value.trim();
    if (!text) return;
    this.area.value = "";
    if (!await this.say({ text: startCommand(text, this.room.username) || text })) this.area.value = text;
  }

  async sendFile(input) {
    const [file] = input.files;
    this.find(".attach").open = false;
    if (!file) return;
    const bytes = new Uint8Array(await file.arrayBuffer());
    let binary = "";
    for (let start = 0; start < bytes.length; start += 8192) {
      binary += String.fromCharCode(...bytes.subarray(start, start + 8192));
    }
    const kind = /^image\/(png|jpeg|webp|gif)$/.test(file.type) ? "photo" : "document";
    await this.say({ [kind]: { file_name: file.name, base64: btoa(binary), mime_type: file.type } });
    input.value = "";
  }

  say(body) {
    this.stuckToEnd = true;
    return this.trying(() => post(`/people/${this.id}/send`, body));
  }

  async press(message, button, key) {
    if (key.getAttribute("aria-busy")) return;
    key.setAttribute("aria-busy", "true");
    const answer = await this.trying(() => post(`/people/${this.id}/tap`, { message_id: message.message_id, text: button.text }));
    key.removeAttribute("aria-busy");
    if (!answer) return;
    if (answer.alert && answer.toast) showAlert(answer.toast);
    else if (answer.toast) this.toast(answer.toast);
    else if (!answer.answered) this.toast("Kom med svarede ikke på trykket.");
  }

  toast(text) {
    const node = this.find(".toast");
    node.textContent = text;
    node.classList.add("shown");
    clearTimeout(this.toastTimer);
    this.toastTimer = setTimeout(() => node.classList.remove("shown"), TOAST_SECONDS * 1000);
  }

  // Whatever the person does next, the last toast has been read.
  async trying(work) {
    this.find(".toast").classList.remove("shown");
    try {
      return await work() || true;
    } catch (error) {
      this.toast(error.message);
      return null;
    }
  }

  take(messages) {
    const atEnd = this.log.scrollHeight - this.log.scrollTop - this.log.clientHeight < 80 || this.stuckToEnd;
    for (const message of messages) {
      if (message.deleted) this.remove(message.message_id);
      else this.show(message);
    }
    this.find(".empty").hidden = this.messages.size > 0;
    if (atEnd) this.scrollToEnd();
  }

  show(message) {
    const known = this.nodes.get(message.message_id);
    const node = bubbleOf(message, this.actions);
    this.messages.set(message.message_id, message);
    this.nodes.set(message.message_id, node);
    if (known) {
      const hadFocus = known.contains(document.activeElement);
      known.replaceWith(node);
      if (hadFocus) (node.querySelector("button") || this.area).focus();
      return;
    }
    if (message.from_bot) this.unread += 1;
    const day = dayOf(message);
    if (day !== this.lastDay) this.log.append(element("p", { className: "day", textContent: day }));
    this.lastDay = day;
    this.log.append(node);
  }

  remove(id) {
    this.nodes.get(id)?.remove();
    this.nodes.delete(id);
    this.messages.delete(id);
  }

  clear() {
    this.messages.clear();
    this.nodes.clear();
    this.log.replaceChildren();
    this.lastDay = null;
  }

  scrollToEnd() {
    this.log.scrollTop = this.log.scrollHeight;
    this.stuckToEnd = false;
  }
}

function showAlert(text) {
  document.getElementById("alert-text").textContent = text;
  document.getElementById("alert").showModal();
}
