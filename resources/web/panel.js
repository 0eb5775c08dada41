// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later

/** A Panel shows one contender, or all that are shown if they are overlaid. */
class Panel {
  /** `contenders`: the indices of those that it shows. */
  constructor(contenders) {
    this.contenders = contenders;
    this.names = contenders.map((i) => new PanelName(i, contenders.length === 1));
    this.picture = make("canvas", { role: "img" });
    this.ring = new Ring(this);
    this.plot = make("div", { className: "plot" }, this.picture, this.ring.handle);
    const head = make("div", { className: "head" }, ...this.names.map((name) => name.part));
    this.part = make("section", { className: "panel" }, head, this.plot);
    this.part.setAttribute("aria-label", contenders.map((i) => model.contenders[i].title).join(", "));
    this.part.addEventListener("pointerdown", () => this.select());
    this.isFit = false;
    startReadout(this);
    this.resized = new ResizeObserver(() => {
      this.isFit = false;
      change("size");
    });
    this.resized.observe(this.plot);
  }

  get isOverlay() {
    return this.contenders.length > 1 || state.isOverlay;
  }

  select() {
    if (!this.isOverlay)
      select(this.contenders[0]);
  }

  /** Fits the picture to its room. To ask for the room is slow while other parts are changing. */
  fit() {
    this.isFit = true;
    const width = Math.floor(this.plot.clientWidth);
    const height = Math.floor(this.plot.clientHeight);
    const ratio = Math.min(window.devicePixelRatio || 1, 3);
    if (this.layout && this.layout.width === width && this.layout.height === height &&
        this.ratio === ratio)
      return;
    this.layout = layOut(width, height);
    this.ratio = ratio;
    this.picture.width = Math.round(width * ratio);
    this.picture.height = Math.round(height * ratio);
    this.picture.style.width = `${width}px`;
    this.picture.style.height = `${height}px`;
  }

  show() {
    if (!this.isFit)
      this.fit();
    const isSelected = !this.isOverlay && state.selected === this.contenders[0];
    this.part.classList.toggle("selected", isSelected && shownContenders().length > 1);
    for (const name of this.names)
      name.show(this.layout.width);
    setAttribute(this.picture, "aria-label",
                 this.contenders.map((i) => runDescription(i, state.runs[i])).join(". "));
    if (this.layout.width > 0 && this.layout.height > 0)
      this.draw();
    this.ring.show();
  }

  /** Returns where the start is in pixels. */
  startPlace(frame) {
    const [theta, y] = state.start;
    const up = isPlane ? y : lossAt([theta]);
    return [frame.x(theta), Number.isFinite(up) ? frame.y(up) : frame.bottom];
  }

  draw() {
    const { layout, ratio } = this;
    const canvas = this.picture.getContext("2d");
    canvas.setTransform(1, 0, 0, 1, 0, 0);
    canvas.clearRect(0, 0, this.picture.width, this.picture.height);
    canvas.drawImage(groundOf(layout, ratio), 0, 0);
    canvas.scale(ratio, ratio);
    const frame = lossFrame(layout);
    const taken = [];
    const slotOf = (i) => model.contenders[i].slot;
    for (const i of this.contenders)
      drawTrail(canvas, frame, state.runs[i], slotOf(i));
    if (layout.rates)
      drawStrip(canvas, layout.rates, this.contenders, layout.hasStepNumbers);
    const ringColour = this.isOverlay ? look.ink : look.contenders[slotOf(this.contenders[0])];
    drawRing(canvas, frame, this.startPlace(frame), ringColour, this.ring.isHot);
    for (const i of this.contenders)
      drawPresent(canvas, frame, state.runs[i], slotOf(i), taken);
  }
}

/** A PanelName is what the head of a panel tells of a contender. */
class PanelName {
  constructor(contender, isAlone) {
    this.contender = contender;
    this.isAlone = isAlone;
    const { slot, title } = model.contenders[contender];
    this.settings = make("span", { className: "settings" });
    this.ending = make("span", { className: "ending" });
    this.badge = make("span", { className: "badge" });
    this.part = make("div", { className: "name" }, markerPicture(slot), make("strong", {}, title));
    this.part.append(...(isAlone ? [this.settings, this.ending, this.badge] : [this.ending]));
    this.titleWidth = textWidth(title, `600 14px ${kFamily}`) + 24;
  }

  show(width) {
    const run = state.runs[this.contender];
    const forms = state.isVeiled ? ["what happens is not shown yet", "?"] : outcomeForms(run);
    const { mood } = run.outcome;
    const t = presentOf(run);
    const isOver = t === stepsOf(run) && !state.isVeiled;
    const room = width - Math.min(this.titleWidth, 0.6 * width) - 58;
    this.part.style.setProperty("--mood", state.isVeiled ? "var(--faded)" : `var(--${mood})`);
    this.badge.classList.toggle("over", isOver);
    this.ending.classList.toggle("faint", !isOver);
    if (!this.isAlone) {
      setText(this.ending, forms[forms.length > 2 ? 2 : 1]);
      return;
    }
    const badge = isOver || state.isVeiled ? fittingForm(forms, room, kFont)
                                           : fittingForm(presentForms(run, t), room, kFont);
    const settings = settingsText(this.contender);
    // How it will end is told in few words if there is much to tell of its settings.
    const rest = room - textWidth(badge, kFont) - 16 - textWidth(settings, `12.5px ${kFamily}`);
    setText(this.badge, badge);
    setText(this.ending, isOver || state.isVeiled ? "" : fittingForm(forms.slice(1), rest, kFont));
    setText(this.settings, settings);
  }
}

/** Returns the settings of a contender in a line: "α = 0.1, β = 0.9". */
function settingsText(contender) {
  const { settings } = model.contenders[contender];
  return settings
    .map(({ symbol }, k) => `${symbol} = ${format(state.contenders[contender].settings[k])}`)
    .join(", ");
}
