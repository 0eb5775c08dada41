// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later

/** Of longer runs, only every second, third, … of the older points is drawn. */
const kMostDrawn = 2000;

/** Returns where a point of a run is in pixels. */
function placeOf(frame, run, t) {
  return [frame.x(run.theta[0][t]), frame.y(isPlane ? run.theta[1][t] : run.loss[t])];
}

/** Returns the points up to a step in pixels, oldest first, but no two that would look the same. */
function trailTo(frame, run, last) {
  const stride = Math.max(1, Math.ceil((last - kMostDrawn) / kMostDrawn));
  const points = [];
  let then = [Infinity, Infinity];
  for (let t = last; t >= 0; t -= last - t < kMostDrawn ? 1 : stride) {
    const point = placeOf(frame, run, t);
    if (Math.abs(point[0] - then[0]) + Math.abs(point[1] - then[1]) < 0.8)
      continue;
    points.push(point);
    then = point;
  }
  return points.reverse();
}

/** Draws the way of a run up to the present step. What comes later is not drawn, since lessons ask for
    it. */
function drawTrail(canvas, frame, run, slot) {
  canvas.save();
  frame.clip(canvas);
  canvas.strokeStyle = look.contenders[slot];
  canvas.lineWidth = 1;
  drawSteps(canvas, frame, trailTo(frame, run, presentOf(run)), slot);
  canvas.restore();
}

/** Draws lines and markers. The last few stand out, and those long past are equally faint. */
function drawSteps(canvas, frame, points, slot) {
  const marker = markerPath(slot, 6.5);
  const shades = points.map((_, i) => {
    const age = points.length - 1 - i;
    return 0.4 + 0.45 * Math.exp(-age / Math.max(8, points.length / 6));
  });
  for (let i = 1; i < points.length; ++i) {
    canvas.globalAlpha = shades[i];
    tracePath(canvas, [points[i - 1], points[i]]);
    canvas.stroke();
  }
  canvas.fillStyle = look.contenders[slot];
  const ratio = canvas.getTransform();
  points.forEach(([x, y], i) => {
    if (!frame.contains(x, y))
      return;
    canvas.globalAlpha = shades[i];
    canvas.translate(x, y);
    canvas.fill(marker);
    canvas.setTransform(ratio);
  });
}

/** Draws where a run is: its marker with tangent and next step, or an arrow at the edge if it is
    outside. */
function drawPresent(canvas, frame, run, slot, taken) {
  const t = presentOf(run);
  const arrow = arrowOf(frame, run, t, slot);
  if (arrow) {
    drawEdgeArrow(canvas, frame, arrow, taken);
    return;
  }
  const here = placeOf(frame, run, t);
  canvas.save();
  frame.clip(canvas);
  if (!isPlane)
    drawTangent(canvas, frame, here, run.slope[0][t]);
  drawNextStep(canvas, frame, run, t, slot);
  canvas.restore();
  canvas.save();
  canvas.translate(...here);
  canvas.strokeStyle = look.surface;
  canvas.lineWidth = 2;
  canvas.stroke(markerPath(slot, 11));
  canvas.fillStyle = look.contenders[slot];
  canvas.fill(markerPath(slot, 11));
  canvas.restore();
}

/** Returns the arrow to a point that is outside, or nothing. */
function arrowOf(frame, run, t, slot) {
  const theta = run.theta[0][t];
  const up = isPlane ? run.theta[1][t] : run.loss[t];
  const upName = isPlane ? loss.variables[1] : "L";
  const isBeside = !(theta >= frame.across[0] && theta <= frame.across[1]);
  if (!isBeside && up >= frame.up[0] && up <= frame.up[1])
    return null;
  const x = Number.isFinite(theta) ? frame.x(theta) : frame.left + frame.width / 2;
  const y = Number.isFinite(up) ? frame.y(up) : frame.top + frame.height / 2;
  const colour = look.contenders[slot];
  if (isBeside) {
    const along = Number.isNaN(theta) ? [0, -1] : [theta > frame.across[1] ? 1 : -1, 0];
    const edge = theta > frame.across[1] ? frame.right : frame.left;
    return { x: Number.isNaN(theta) ? x : edge, y, along, colour,
             text: `${loss.variables[0]} = ${format(theta)}` };
  }
  const isBelow = up < frame.up[0];
  return { x, y: isBelow ? frame.bottom : frame.top, along: [0, isBelow ? 1 : -1], colour,
           text: Number.isNaN(up) ? `${upName} undefined here` : `${upName} = ${format(up)}` };
}

function drawTangent(canvas, frame, [x, y], slope) {
  const across = frame.x(frame.across[0] + 1) - frame.left;
  const up = slope * (frame.y(frame.up[0] + 1) - frame.bottom);
  const length = Math.hypot(across, up);
  if (!Number.isFinite(length) || length === 0)
    return;
  const share = Math.min(frame.width / 600, 1);
  const a = (across / length) * 60 * share;
  const b = (up / length) * 60 * share;
  const width = Math.max(4 * share, 2.5);
  canvas.lineCap = "round";
  for (const [colour, thickness] of [[look.surface, width + 3], [look.tangent, width]]) {
    canvas.strokeStyle = colour;
    canvas.lineWidth = thickness;
    tracePath(canvas, [[x - a, y - b], [x + a, y + b]]);
    canvas.stroke();
  }
  canvas.lineCap = "butt";
}

/** Draws an arrow along the step that comes next. */
function drawNextStep(canvas, frame, run, t, slot) {
  const sigma = run.sigma.map((column) => column[t]);
  if (t >= stepsOf(run) || state.isVeiled || !sigma.every(Number.isFinite))
    return;
  const [x, y] = placeOf(frame, run, t);
  const a = frame.x(run.theta[0][t] + sigma[0]) - x;
  const b = isPlane ? frame.y(run.theta[1][t] + sigma[1]) - y : 0;
  const length = Math.hypot(a, b);
  if (!(length >= 2))
    return;
  // A short step still shows its direction: the head of its arrow is outside the marker.
  const along = [a / length, b / length];
  const reach = Math.max(length, 14.5);
  const tip = [x + along[0] * reach, y + along[1] * reach];
  canvas.strokeStyle = look.contenders[slot];
  canvas.lineWidth = 2;
  tracePath(canvas, [[x, y], [tip[0] - along[0] * 6, tip[1] - along[1] * 6]]);
  canvas.stroke();
  fillHead(canvas, tip, along, 8, look.contenders[slot]);
}

/** Draws the ring around the start. It is larger while it has the focus or is dragged, and faint at
    the edge of a frame outside of which the start is. */
function drawRing(canvas, frame, [startX, startY], colour, isHot) {
  const x = clamped(startX, frame.left, frame.right);
  const y = clamped(startY, frame.top, frame.bottom);
  canvas.globalAlpha = x === startX && y === startY ? 1 : 0.5;
  canvas.lineWidth = isHot ? 3.6 : 2.6;
  canvas.strokeStyle = colour;
  canvas.fillStyle = look.surface;
  canvas.beginPath();
  canvas.arc(x, y, isHot ? 7.5 : 6.5, 0, 2 * Math.PI);
  canvas.fill();
  canvas.stroke();
  canvas.globalAlpha = 1;
}
