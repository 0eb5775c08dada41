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

/** Returns the width of a text in pixels. */
function textWidth(text, font) {
  const canvas = textWidth.canvas || (textWidth.canvas = make("canvas").getContext("2d"));
  canvas.font = font;
  return canvas.measureText(text).width;
}

/** Returns the first of several forms of a text that fits, or the last. */
function fittingForm(forms, width, font) {
  return forms.find((form) => textWidth(form, font) <= width) || forms[forms.length - 1];
}
