// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later

/** A Ring is what moves the start in a panel, by mouse, finger or keys. The panel draws it; this is
    the larger, invisible handle on top. */
class Ring {
  constructor(panel) {
    this.panel = panel;
    this.isHot = false;
    this.handle = make("div", { className: "ring", tabIndex: 0, role: "slider", title:
      "Drag the start, or move it with the arrow keys; Shift moves it further" });
    this.handle.setAttribute("aria-label", `Start ${startNames().join(", ")}`);
    if (isPlane)
      this.handle.setAttribute("aria-roledescription", "handle that moves in two directions");
    this.listen();
  }

  listen() {
    const { handle } = this;
    handle.addEventListener("pointerdown", (event) => this.grab(event));
    handle.addEventListener("pointermove", (event) => this.drag(event));
    for (const end of ["pointerup", "pointercancel"])
      handle.addEventListener(end, () => this.setHeld(null));
    for (const change of ["pointerenter", "pointerleave", "focus", "blur"])
      handle.addEventListener(change, (event) => this.showHot(event.type));
    handle.addEventListener("keydown", (event) => this.pressKey(event));
  }

  get frame() {
    return lossFrame(this.panel.layout);
  }

  grab(event) {
    if (event.button !== 0)
      return;
    this.handle.setPointerCapture(event.pointerId);
    const [x, y] = this.panel.startPlace(this.frame);
    const box = this.panel.plot.getBoundingClientRect();
    // The ring does not jump to the pointer, which need not be at its centre.
    this.setHeld({ x: x - (event.clientX - box.left), y: y - (event.clientY - box.top) });
  }

  drag(event) {
    if (!this.held)
      return;
    const { frame } = this;
    const box = this.panel.plot.getBoundingClientRect();
    const x = event.clientX - box.left + this.held.x;
    const y = event.clientY - box.top + this.held.y;
    const start = [draggedTo(frame.acrossAt(x), loss.ranges[0], frame.width)];
    if (isPlane)
      start.push(draggedTo(frame.upAt(y), loss.ranges[1], frame.height));
    setStart(start);
  }

  setHeld(held) {
    this.held = held;
    this.handle.classList.toggle("held", Boolean(held));
    change("view");
  }

  showHot(type) {
    this.isHot = type === "pointerenter" || type === "focus" || document.activeElement === this.handle;
    if (type === "focus")
      this.panel.select();
    change("view");
  }

  /** An arrow key moves by about 1/400 of the range, with Shift by ten times as much. */
  pressKey(event) {
    const along = { ArrowLeft: [0, -1], ArrowRight: [0, 1], ArrowDown: [1, -1], ArrowUp: [1, 1] }[event.key];
    if (!along || event.ctrlKey || event.altKey || event.metaKey)
      return;
    event.preventDefault();
    event.stopPropagation();
    const axis = isPlane ? along[0] : 0;
    const [low, high] = loss.ranges[axis];
    const exponent = Math.floor(Math.log10((high - low) / 400));
    const step = roundedTo((high - low) / 400, exponent) * (event.shiftKey ? 10 : 1);
    const start = [...state.start];
    start[axis] = roundedTo(start[axis] + along[1] * step, exponent - 1);
    setStart(start);
  }

  show() {
    const { handle, frame } = this;
    const [x, y] = this.panel.startPlace(frame);
    const left = clamped(x, frame.left, frame.right);
    const top = clamped(y, frame.top, frame.bottom);
    handle.style.transform = `translate(${left}px, ${top}px)`;
    // All rings move the same start: one is enough for those who go from part to part by keys.
    handle.tabIndex = this.panel.isOverlay || this.panel.contenders[0] === firstSelected() ? 0 : -1;
    setAttribute(handle, "aria-valuemin", loss.ranges[0][0]);
    setAttribute(handle, "aria-valuemax", loss.ranges[0][1]);
    setAttribute(handle, "aria-valuenow", state.start[0]);
    setAttribute(handle, "aria-valuetext", `${pointName()} = ${pairText(state.start)}`);
  }
}

/** Returns a coordinate of the start that was dragged, inside the range and rounded to what a pixel
    shows. */
function draggedTo(value, [low, high], pixels) {
  return roundedTo(clamped(value, low, high), Math.floor(Math.log10((high - low) / pixels)));
}

/** Returns the names of the start's coordinates, such as θ⁽⁰⁾. */
function startNames() {
  return loss.variables.map((name) => `${name}⁽⁰⁾`);
}
