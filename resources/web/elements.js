// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later

/** Returns the part of the page with an id. */
function element(id) {
  return document.getElementById(id);
}

/** Makes a part of the page. Properties that begin with "aria-" or "data-", and role, become
    attributes. */
function make(tag, properties = {}, ...children) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(properties)) {
    if (/^(aria-|data-|role$|for$)/.test(name))
      made.setAttribute(name, value);
    else
      made[name] = value;
  }
  made.append(...children);
  return made;
}

/** Sets a text only if it is another, so that nothing is laid out anew in vain. */
function setText(part, text) {
  if (part.textContent !== text)
    part.textContent = text;
}

/** Sets an attribute only if it is another. */
function setAttribute(part, name, value) {
  if (part.getAttribute(name) !== String(value))
    part.setAttribute(name, value);
}

const measuring = make("canvas").getContext("2d");
const textWidths = new Map();

/** Returns the width of a text in pixels. */
function textWidth(text, font) {
  const key = font + text;
  if (!textWidths.has(key)) {
    if (textWidths.size > 1000)
      textWidths.clear();
    measuring.font = font;
    textWidths.set(key, measuring.measureText(text).width);
  }
  return textWidths.get(key);
}

/** Returns the first of several forms of a text that fits, or the last. */
function fittingForm(forms, width, font) {
  return forms.find((form) => textWidth(form, font) <= width) || forms[forms.length - 1];
}
