// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later

/** A ValueRow is a name, a slider, and a field in which the number can be typed. */
class ValueRow {
  /** `row`: symbol, name (for screen readers), help, scale, accepts(value) → whether it is allowed,
      refusal (what is said if not), read() → value, write(value). */
  constructor(row) {
    this.row = row;
    const label = `${row.symbol}: ${row.name}`;
    this.slider = make("input", { type: "range", min: 0, max: 1, step: 0.001, "aria-label": label });
    this.field = make("input", { type: "text", inputMode: "text", autocomplete: "off", spellcheck: false,
                                 "aria-label": `${label}, number` });
    this.part = make("div", { className: "value-row", title: row.help || row.name },
                     make("span", { className: "symbol", "aria-hidden": true }, row.symbol),
                     this.slider, this.field);
    this.slider.addEventListener("input", () => row.write(row.scale.valueAt(Number(this.slider.value))));
    this.slider.addEventListener("keydown", (event) => this.pressKey(event));
    this.field.addEventListener("change", () => this.take());
    this.field.addEventListener("input", () => this.tell(""));
    this.field.addEventListener("focus", () => this.field.select());
    this.field.addEventListener("keydown", (event) => {
      if (event.key === "Escape")
        this.restore();
      if (event.key === "Enter")
        this.take();
    });
  }

  /** Keys move to the next number, however close the numbers are. */
  pressKey(event) {
    const side = { ArrowLeft: -1, ArrowDown: -1, ArrowRight: 1, ArrowUp: 1 }[event.key];
    if (!side || event.ctrlKey || event.altKey || event.metaKey)
      return;
    event.preventDefault();
    const { row } = this;
    const before = row.read();
    const step = side * row.scale.smallStep * (event.shiftKey ? 10 : 1);
    let part = row.scale.partOf(before);
    do
      part = clamped(part + step, 0, 1);
    while (row.scale.valueAt(part) === before && part > 0 && part < 1);
    row.write(row.scale.valueAt(part));
  }

  take() {
    const value = typedNumber(this.field.value);
    if (!Number.isFinite(value) || !this.row.accepts(value)) {
      this.tell(Number.isFinite(value) ? this.row.refusal : "This is not a number.");
      return;
    }
    this.tell("");
    if (value !== this.row.read())
      this.row.write(value);
    this.restore();
  }

  /** Says what is wrong with what was typed. */
  tell(words) {
    this.field.setCustomValidity(words);
    setAttribute(this.field, "aria-invalid", words !== "");
    this.field.title = words;
    if (words)
      this.field.reportValidity();
  }

  restore() {
    this.tell("");
    this.field.value = editable(this.row.read());
  }

  show() {
    const value = this.row.read();
    const part = this.row.scale.partOf(value);
    if (Math.abs(Number(this.slider.value) - part) > 0.0006 && this.row.scale.valueAt(Number(this.slider.value)) !== value)
      this.slider.value = part;
    this.slider.style.setProperty("--part", part);
    setAttribute(this.slider, "aria-valuetext", format(value, 6));
    if (document.activeElement !== this.field && this.shown !== value)
      this.restore();
    this.shown = value;
  }
}
