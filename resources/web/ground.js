// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The ground of a panel is what stays while descents change: the curve or the contours, and the
// axes. Panels of the same size share it.

const kLine = 15; ///< The height of a line of text.
const grounds = new Map();
let heights = null;
let isRough = false;
let sharpening = 0;

/** Returns what there is room for in a panel, and where it is. */
function layOut(width, height) {
  const hasNames = height >= 235 && width >= 190;
  const isNarrow = width < 420; // the names of upright axes are inside
  const hasStepNumbers = height >= 200 && width >= 190;
  const hasMinima = height >= 165 && width >= 190;
  const rateHeight = height < 115 ? 0 : Math.max(hasStepNumbers ? 34 : 18, Math.round(0.2 * height - 22));
  const name = hasNames ? kLine : 0;
  const names = hasNames && !isNarrow ? 26 : 4;
  const rateBottom = height - 3 - name - (hasStepNumbers ? kLine + 5 : 4);
  const top = hasNames && isNarrow ? 22 : 10;
  const bottom = (rateHeight ? rateBottom - rateHeight - 9 : height - 3) - kLine - 6 - name;
  const high = Math.max(20, bottom - top);
  const left = names + clamped(upRoom(high) + 8, 46, width / 3);
  const wide = Math.max(20, width - left - kRight);
  return {
    width, height, hasNames, isNarrow, hasStepNumbers, hasMinima,
    curve: { left, top, width: wide, height: high },
    rates: rateHeight ? { left, top: rateBottom - rateHeight, width: wide, height: rateHeight } : null,
  };
}

/** Returns the range of the upright axis. */
function upRange() {
  heights = heights || (isPlane ? loss.ranges[1] : visibleHeights());
  return heights;
}

function upTicks(height) {
  return evenTicks(...upRange(), clamped(Math.round(height / 34), 2, 5), Math.max(1, height / 17));
}

/** Returns the width of the numbers at the upright axis. */
function upRoom(height) {
  const ticks = upTicks(height);
  const digits = digitsFor(ticks);
  return Math.max(0, ...ticks.map((tick) => textWidth(format(tick, digits), kFont)));
}

function acrossTicks(frame) {
  const widest = Math.max(...frame.across.map((value) => textWidth(format(value, 6), kFont)));
  return evenTicks(...frame.across, clamped(Math.round(frame.width / 58), 2, 6),
                   Math.max(1, frame.width / Math.max(46, 1.3 * widest)));
}

/** Returns the frame of the curve or the plane. */
function lossFrame(layout) {
  return new Frame(layout.curve, loss.ranges[0], upRange());
}

/** Returns the picture of a ground, from before if there is one. */
function groundOf(layout, ratio) {
  const key = `${layout.width} ${layout.height} ${ratio}`;
  if (!grounds.has(key)) {
    if (grounds.size >= 4)
      grounds.clear(); // while the window is resized, each size is seen once
    grounds.set(key, paintedGround(layout, ratio));
  }
  return grounds.get(key);
}

function paintedGround(layout, ratio) {
  const painted = document.createElement("canvas");
  painted.width = Math.round(layout.width * ratio);
  painted.height = Math.round(layout.height * ratio);
  const canvas = painted.getContext("2d");
  canvas.scale(ratio, ratio);
  drawGround(canvas, layout, ratio);
  return painted;
}

function drawGround(canvas, layout, ratio) {
  const frame = lossFrame(layout);
  const across = acrossTicks(frame);
  const up = upTicks(frame.height);
  const field = isPlane ? drawContours(canvas, frame, isRough ? 0.75 : ratio) : null;
  canvas.globalAlpha = isPlane ? 0.4 : 1;
  drawGrid(canvas, frame, across, up);
  canvas.globalAlpha = 1;
  drawAcrossNumbers(canvas, frame, across);
  drawUpNumbers(canvas, frame, up);
  if (isPlane)
    drawPlaneWords(canvas, frame, field, layout.hasMinima);
  else
    drawCurve(canvas, frame, layout.hasMinima);
  if (layout.hasNames)
    drawNames(canvas, layout);
}

/** Writes the names of the axes. */
function drawNames(canvas, { curve, rates, isNarrow }) {
  canvas.font = kFont;
  canvas.fillStyle = look.faded;
  canvas.textBaseline = "top";
  canvas.textAlign = "center";
  const middle = curve.left + curve.width / 2;
  canvas.fillText(loss.variables[0], middle, curve.top + curve.height + 4 + kLine);
  if (rates)
    canvas.fillText("t", middle, rates.top + rates.height + 4 + kLine);
  canvas.textBaseline = "middle";
  canvas.textAlign = "left";
  const upName = isPlane ? loss.variables[1] : "L";
  if (isNarrow) {
    canvas.textAlign = "right";
    canvas.fillText(upName, curve.left - 5, 10);
    return;
  }
  canvas.fillText(upName, 6, curve.top + curve.height / 2);
  if (rates)
    drawRateName(canvas, 6, rates.top + rates.height / 2);
}

follow(["loss", "look"], () => grounds.clear());
follow(["loss"], () => {
  heights = null;
  // While a constant is dragged, contours are painted more coarsely than the screen could show.
  isRough = true;
  clearTimeout(sharpening);
  sharpening = setTimeout(() => {
    isRough = false;
    grounds.clear();
    change("size");
  }, 250);
});
