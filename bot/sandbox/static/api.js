// Talking to the room's own server; every mistake becomes an Error with a sentence to show.

const OFFLINE = "Øvelokalet svarer ikke. Kører »kommed run« stadig?";

export async function get(path, signal) {
  return answered(fetch(path, { signal, headers: { accept: "application/json" } }));
}

export async function post(path, body) {
  return answered(fetch(path, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(body),
  }));
}

async function answered(request) {
  let response;
  try {
    response = await request;
  } catch (error) {
    throw error.name === "AbortError" ? error : new Error(OFFLINE);
  }
  const body = await response.json().catch(() => ({}));
  if (!response.ok) {
    const failure = new Error(body.error || `Det gik ikke (${response.status}).`);
    failure.status = response.status;
    throw failure;
  }
  return body;
}

export function element(name, properties = {}, ...children) {
  const made = Object.assign(document.createElement(name), properties);
  made.append(...children);
  return made;
}

export function icon(name) {
  const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  const use = document.createElementNS("http://www.w3.org/2000/svg", "use");
  svg.setAttribute("class", "icon");
  svg.setAttribute("aria-hidden", "true");
  use.setAttribute("href", `/static/icons.svg#${name}`);
  svg.append(use);
  return svg;
}
