// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later

const kNear = 12; ///< How far, in pixels, a step may be from the pointer that tells of it.

/** Returns the step of a panel that is nearest to a place, if one is near: {contender, t}. */
function stepNear(panel, x, y) {
  const frame = lossFrame(panel.layout);
  let least = kNear;
  let found = null;
  for (const contender of panel.contenders) {
    const run = state.runs[contender];
    for (let t = presentOf(run); t >= 0; --t) {
      const [a, b] = placeOf(frame, run, t);
      const distance = Math.hypot(a - x, b - y);
      if (distance < least) {
        least = distance;
        found = { contender, t, place: [a, b] };
      }
    }
  }
  return found;
}

/** Returns the numbers of a step in lines. */
function stepLines({ contender, t }) {
  const run = state.runs[contender];
  const at = (columns) => pairText(columns.map((column) => column[t]));
  const lines = [`step ${countText(t)}`, `${pointName()} = ${at(run.theta)}`, `L = ${format(run.loss[t], 5)}`,
                 `${slopeName()} = ${at(run.slope)}`];
  if (t < stepsOf(run))
    lines.push(`α⁽ᵗ⁾ = ${at(run.rate)}`, `σ⁽ᵗ⁾ = ${at(run.sigma)}`);
  return lines;
}

/** Shows the numbers of the step under the pointer. */
function startReadout(panel) {
  const readout = make("div", { className: "readout", hidden: true });
  panel.plot.append(readout);
  const hide = () => {
    readout.hidden = true;
  };
  panel.picture.addEventListener("pointerleave", hide);
  panel.picture.addEventListener("pointermove", (event) => {
    const box = panel.plot.getBoundingClientRect();
    const near = stepNear(panel, event.clientX - box.left, event.clientY - box.top);
    if (!near) {
      hide();
      return;
    }
    readout.textContent = stepLines(near).join("\n");
    readout.hidden = false;
    const [x, y] = near.place;
    const isLeft = x + 16 + readout.offsetWidth > box.width;
    readout.style.left = `${isLeft ? Math.max(0, x - 14 - readout.offsetWidth) : x + 14}px`;
    readout.style.top = `${clamped(y - readout.offsetHeight / 2, 2, Math.max(2, box.height - readout.offsetHeight - 2))}px`;
  });
}
