// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later

/** Returns a point of the curve; L is NaN where it is undefined. */
function sampleAt(theta) {
  const value = lossAt([theta]);
  return [theta, Number.isFinite(value) ? value : NaN];
}

/** Returns the last point, from a defined one towards an undefined one, where L is defined. */
function endOfCurve(defined, undefinedOne) {
  let inside = defined;
  let outside = undefinedOne[0];
  for (let k = 0; k < 40; ++k) {
    const middle = sampleAt((inside[0] + outside) / 2);
    if (Number.isNaN(middle[1]))
      outside = middle[0];
    else
      inside = middle;
  }
  return inside;
}

/** Returns points of the curve L(θ) at even distances, and where it begins and ends. */
function sampledCurve(points) {
  const [low, high] = loss.ranges[0];
  const samples = [];
  for (let i = 0; i < points; ++i) {
    const sample = sampleAt(i === points - 1 ? high : low + ((high - low) * i) / (points - 1));
    const before = samples[samples.length - 1];
    if (before && Number.isNaN(before[1]) !== Number.isNaN(sample[1]))
      samples.push(Number.isNaN(sample[1]) ? endOfCurve(before, sample) : endOfCurve(sample, before));
    samples.push(sample);
  }
  return samples;
}

/** Returns the range of L that is shown: all of a tame curve; of one that shoots off, what most of
    the range of θ needs. Room is left below for the numbers at minima. */
function visibleHeights() {
  const values = sampledCurve(400).map(([, value]) => value).filter(Number.isFinite);
  if (values.length === 0)
    return [-1, 1];
  values.sort((a, b) => a - b);
  const at = (share) => values[Math.round(share * (values.length - 1))];
  const spread = at(0.95) - at(0.05);
  const isWildBelow = at(0) < at(0.05) - 2.5 * spread;
  const isWildAbove = at(1) > at(0.95) + 2.5 * spread;
  const low = isWildBelow ? at(0.05) - spread / 2 : at(0);
  const high = isWildAbove ? at(0.95) + spread / 2 : at(1);
  const margin = high > low ? 0.06 * (high - low) : Math.max(1, Math.abs(low) / 10);
  return [low - margin - 0.07 * (high - low + 2 * margin), high + margin];
}

/** Returns the curve in pixels, interrupted where it jumps from one end of the frame to the other:
    there it has a pole. */
function curveInPixels(frame) {
  const points = [];
  let before = NaN;
  for (const [theta, value] of sampledCurve(Math.ceil(2 * frame.width))) {
    const y = Number.isNaN(value) ? NaN : frame.y(value);
    const jumps = (before < frame.top && y > frame.bottom) || (before > frame.bottom && y < frame.top);
    if (jumps)
      points.push([NaN, NaN]);
    points.push([frame.x(theta), y]);
    before = y;
  }
  return points;
}

function drawCurve(canvas, frame, hasNumbers) {
  const points = curveInPixels(frame);
  canvas.save();
  frame.clip(canvas);
  canvas.strokeStyle = look.ink;
  canvas.lineWidth = 1.5;
  canvas.lineJoin = "round";
  tracePath(canvas, points);
  canvas.stroke();
  canvas.restore();
  drawCurveMinima(canvas, frame, points, hasNumbers);
}

/** Draws a short line below each minimum that can be told apart from its neighbours, and its θ and L
    where there is room. */
function drawCurveMinima(canvas, frame, curve, hasNumbers) {
  const minima = minimaWithin(frame);
  const distinct = minima.filter(
    (minimum, i) => !minima.slice(0, i).some((lower) => Math.abs(lower.x - minimum.x) < 5));
  canvas.font = kFont;
  canvas.textAlign = "center";
  canvas.textBaseline = "top";
  const taken = [];
  for (const minimum of distinct.slice(0, hasNumbers ? 40 : 1)) {
    const theta = format(minimum.point[0]);
    const value = "L = " + format(minimum.value);
    for (const lines of [[theta, value], [`${theta}, ${value}`], [theta]]) {
      const box = labelBox(canvas, frame, minimum, lines);
      if (!hasRoom(box, minimum, distinct, taken, curve))
        continue;
      taken.push(box);
      canvas.fillStyle = look.faded;
      lines.forEach((line, i) =>
        canvas.fillText(line, box.left + box.width / 2, box.top + 1 + 14 * i));
      minimum.label = box;
      break;
    }
  }
  canvas.strokeStyle = look.faded;
  canvas.lineWidth = 1;
  canvas.beginPath();
  for (const { x, y, label } of distinct) {
    const end = Math.min(y + 9, label ? label.top - 1 : frame.bottom);
    if (end > y + 4) {
      canvas.moveTo(x, y + 4);
      canvas.lineTo(x, end);
    }
  }
  canvas.stroke();
}

/** Returns where words are placed below a minimum, or closer to it if there is little room. */
function labelBox(canvas, frame, minimum, lines) {
  const width = Math.max(...lines.map((line) => canvas.measureText(line).width));
  const height = 14 * lines.length;
  return {
    left: clamped(minimum.x - width / 2, frame.left + 2, Math.max(frame.left, frame.right - width)),
    top: Math.min(minimum.y + 10, frame.bottom - height),
    width,
    height,
  };
}

/** Returns whether a box covers neither other labels, nor minima, nor the curve. */
function hasRoom(box, minimum, minima, taken, curve) {
  if (box.top < minimum.y + 4 || taken.some((other) => meets(box, other, 6)))
    return false;
  if (minima.some(({ x, y }) => meets(box, { left: x, top: y, width: 0, height: 0 })))
    return false;
  return !curve.some(([x, y], i) => {
    if (i === 0 || !(x >= box.left && x <= box.left + box.width))
      return false;
    const before = Number.isNaN(curve[i - 1][1]) ? y : curve[i - 1][1];
    return Math.max(y, before) >= box.top - 2 && Math.min(y, before) <= box.top + box.height;
  });
}
