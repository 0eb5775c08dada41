// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later

const kShown = '<svg viewBox="0 0 20 20" aria-hidden="true"><path d="M2.5 10S5.2 5 10 5s7.5 5 7.5 5-2.7 5-7.5 5-7.5-5-7.5-5z"/><circle cx="10" cy="10" r="2.2"/></svg>';
const kHidden = '<svg viewBox="0 0 20 20" aria-hidden="true"><path d="M2.5 10S5.2 5 10 5s7.5 5 7.5 5-2.7 5-7.5 5-7.5-5-7.5-5z" opacity=".5"/><path d="M4 16L16 4"/></svg>';

/** An OptimizerEntry is a line of the list: it selects an optimizer and shows or hides it. */
class OptimizerEntry {
  constructor(contender) {
    this.contender = contender;
    const { slot, title } = model.contenders[contender];
    this.settings = make("span", { className: "settings" });
    this.choose = make("button", { type: "button", className: "choose" },
                       markerPicture(slot), make("span", { className: "title" }, title), this.settings);
    this.eye = make("button", { type: "button", className: "icon eye" });
    this.part = make("li", {}, this.choose, this.eye);
    this.choose.addEventListener("click", () => {
      select(contender);
      showPanelOf(contender);
    });
    this.eye.addEventListener("click", () => setVisible(contender, !this.isVisible));
  }

  get isVisible() {
    return state.contenders[this.contender].visible;
  }

  show() {
    const { title } = model.contenders[this.contender];
    const isOnly = this.isVisible && shownContenders().length === 1;
    this.part.classList.toggle("selected", state.selected === this.contender);
    this.part.classList.toggle("hidden", !this.isVisible);
    setAttribute(this.choose, "aria-pressed", state.selected === this.contender);
    setText(this.settings, settingsText(this.contender).replace(/ = /g, " ").replace(/,/g, ""));
    if (this.drawn !== this.isVisible)
      this.eye.innerHTML = this.isVisible ? kShown : kHidden;
    this.drawn = this.isVisible;
    this.eye.disabled = isOnly;
    this.eye.title = `${this.isVisible ? "Hide" : "Show"} ${title}`;
    setAttribute(this.eye, "aria-label", this.eye.title);
  }
}

/** Returns whether a setting may have a value. */
function isAllowed({ lowest, highest, lowestAllowed, highestAllowed }, value) {
  const isHighEnough = value > lowest || (lowestAllowed && value === lowest);
  return isHighEnough && (highest === null || value < highest || (highestAllowed && value === highest));
}

/** Says in a sentence what values a setting may have. */
function rangeText({ symbol, lowest, highest, lowestAllowed, highestAllowed }) {
  const low = lowestAllowed ? `at least ${format(lowest)}` : `greater than ${format(lowest)}`;
  const high = highestAllowed ? `at most ${format(highest)}` : `less than ${format(highest)}`;
  return highest === null ? `${symbol} must be ${low}.` : `${symbol} must be ${low} and ${high}.`;
}

/** Makes the settings of a contender, of which those of the selected one are shown. */
function makeSettings(contender) {
  const { title, settings, html, summary } = model.contenders[contender];
  const part = make("div", { className: "settings-of" });
  part.append(make("div", { className: "formula", innerHTML: html }));
  settings.forEach((setting, k) => {
    addRow(part, {
      symbol: setting.symbol,
      name: `${setting.help || setting.key} (${title})`,
      help: setting.help,
      scale: scaleOf(setting),
      accepts: (value) => isAllowed(setting, value),
      refusal: rangeText(setting),
      read: () => state.contenders[contender].settings[k],
      write: (value) => setSetting(contender, k, value),
    });
  });
  part.append(make("p", { className: "note" }, summary));
  return part;
}

let optimizerEntries = [];
let settingsParts = [];

/** Makes the list of optimizers, and their settings. */
function makeOptimizers() {
  optimizerEntries = model.contenders.map((_, i) => new OptimizerEntry(i));
  settingsParts = model.contenders.map((_, i) => makeSettings(i));
  element("optimizers").replaceChildren(...optimizerEntries.map((entry) => entry.part));
  element("settings").replaceChildren(...settingsParts);
}

function showOptimizers() {
  optimizerEntries.forEach((entry) => entry.show());
  settingsParts.forEach((part, i) => {
    part.hidden = i !== state.selected;
  });
  setText(element("settings-title"), model.contenders[state.selected].title);
}

function startOptimizers() {
  follow(["experiment", "view", "model"], showOptimizers);
}
