// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later

/** Returns the least and the greatest finite value of columns from a point on, or nothing. */
function extentOf(columns, from, isLogarithmic) {
  let low = Infinity;
  let high = -Infinity;
  for (const column of columns) {
    for (let t = from; t < column.length; ++t) {
      const value = column[t];
      if (!Number.isFinite(value) || (isLogarithmic && value <= 0))
        continue;
      low = Math.min(low, value);
      high = Math.max(high, value);
    }
  }
  return low <= high ? [low, high] : null;
}

/** Returns the axis for values. Its ends are rounded, so that it rarely changes while the start is
    dragged. */
function shownRange(extent) {
  let [low, high] = extent || [0.1, 1];
  if (low >= 0 && low < 0.6 * high)
    low = 0;
  const isFlat = high - low <= 1e-9 * Math.abs(high);
  // Changes in the last digits must not look like a steep curve.
  const least = 1e-3 * Math.abs(high);
  if (!isFlat && high - low < least)
    [low, high] = [(low + high - least) / 2, (low + high + least) / 2];
  const size = isFlat ? Math.max(Math.abs(high), 1e-12) : high - low;
  const unit = 10 ** Math.floor(Math.log10(size)) / 5;
  const margin = isFlat ? 0.5 * size : 0.04 * size;
  return [low === 0 ? 0 : unit * Math.floor((low - margin) / unit),
          unit * Math.ceil((high + margin) / unit)];
}

/** Returns the logarithmic axis for values, of at most 16 powers of ten. */
function shownPowers(extent) {
  const [least, greatest] = extent || [0.1, 1];
  const low = Math.floor(2 * Math.log10(least) - 0.1);
  const high = Math.ceil(2 * Math.log10(greatest) + 0.1);
  return [10 ** (Math.max(low, high - 32) / 2), 10 ** (high / 2)];
}

/** Returns what a run needs of the axis. The first few steps may leave it if they alone would
    flatten the rest. */
function settledExtent(run) {
  const whole = extentOf(run.rate, 0, false);
  const first = Math.floor(run.count / 50);
  const rest = first === 0 ? whole : extentOf(run.rate, first, false);
  const size = (extent) => shownRange(extent)[1] - shownRange(extent)[0];
  return rest && size(whole) > 4 * size(rest) ? rest : whole;
}

/** Returns the axis of learning rates for runs. */
function rateRange(runs) {
  const extents = runs
    .map((run) => (state.isLogarithmic ? extentOf(run.rate, 0, true) : settledExtent(run)))
    .filter(Boolean);
  const all = extents.length
    ? [Math.min(...extents.map(([low]) => low)), Math.max(...extents.map(([, high]) => high))]
    : null;
  return state.isLogarithmic ? shownPowers(all) : shownRange(all);
}

/** Draws the learning rates of runs with their axes. `shown`: the indices of the contenders. */
function drawStrip(canvas, box, shown, hasNumbers) {
  const runs = shown.map((i) => state.runs[i]);
  const last = Math.max(1, ...shownContenders().map((i) => stepsOf(state.runs[i])));
  const frame = new Frame(box, [0, last], rateRange(runs), state.isLogarithmic);
  const most = Math.max(1, frame.height / (1.15 * 15));
  const upTicks = state.isLogarithmic
    ? powerTicks(...frame.up, Math.max(2, most))
    : evenTicks(...frame.up, clamped(Math.round(frame.height / 33), 2, 5), most);
  const acrossTicks = evenTicks(0, last, clamped(Math.round(frame.width / 80), 2, 5),
                                frame.width / 50, true);
  drawGrid(canvas, frame, acrossTicks, upTicks);
  drawUpNumbers(canvas, frame, upTicks);
  if (hasNumbers)
    drawAcrossNumbers(canvas, frame, acrossTicks, countText);
  if (!state.isVeiled) {
    const taken = [];
    runs.forEach((run, k) => {
      const slot = model.contenders[shown[k]].slot;
      run.rate.forEach((column, c) => drawRates(canvas, frame, column, look.contenders[slot], c === 1));
      drawRateEdges(canvas, frame, run, look.contenders[slot], taken);
    });
  }
  drawClockLine(canvas, frame);
}

/** Draws the rates of one coordinate. Those of the second are dashed. */
function drawRates(canvas, frame, column, colour, isDashed) {
  const points = [];
  const stride = Math.max(1, Math.floor(column.length / (8 * frame.width)));
  for (let t = 0; t < column.length; t += stride)
    points.push([frame.x(t), Number.isFinite(column[t]) ? frame.y(column[t]) : NaN]);
  canvas.save();
  frame.clip(canvas);
  canvas.strokeStyle = colour;
  canvas.lineWidth = 1.6;
  canvas.lineJoin = "round";
  canvas.setLineDash(isDashed ? [6.4, 4] : []);
  tracePath(canvas, points);
  canvas.stroke();
  canvas.restore();
}

function firstFinite(column) {
  return column.findIndex(Number.isFinite);
}

/** Returns the index of the last finite number, or −1. */
function lastFinite(column) {
  let t = column.length - 1;
  while (t >= 0 && !Number.isFinite(column[t]))
    --t;
  return t;
}

/** Points to rates that have left the axis. */
function drawRateEdges(canvas, frame, run, colour, taken) {
  for (const column of run.rate) {
    const isInside = (value) => value >= frame.up[0] && value <= frame.up[1];
    for (const t of new Set([firstFinite(column), lastFinite(column)])) {
      if (t < 0 || isInside(column[t]) || (state.isLogarithmic && column[t] <= 0))
        continue;
      const isAbove = column[t] > frame.up[1];
      drawEdgeArrow(canvas, frame, { x: frame.x(t), y: isAbove ? frame.top : frame.bottom,
                                     along: [0, isAbove ? -1 : 1], colour,
                                     text: `α = ${format(column[t])}` }, taken);
    }
  }
}

/** Draws where the clock is. */
function drawClockLine(canvas, frame) {
  const x = Math.round(frame.x(presentStep())) + 0.5;
  canvas.strokeStyle = look.faded;
  canvas.lineWidth = 1;
  canvas.setLineDash([3, 3]);
  tracePath(canvas, [[x, frame.top], [x, frame.bottom]]);
  canvas.stroke();
  canvas.setLineDash([]);
}
