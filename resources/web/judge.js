// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// How a run ended that has stopped: what it rests on, or whether it has run away. This is
// core/descent/judge.cpp and rest.cpp with the same names and numbers; tests compare the outcomes.

// The heights of the loss over the ranges: 5 % of its values are below, 5 % above.
function heights(loss, constants) {
  const onGrid = ([low, high], i, count) =>
    i === count - 1 ? high : low + (high - low) * (i / (count - 1));
  const values = [];
  const look = (point) => {
    const value = loss.value(point, constants);
    if (Number.isFinite(value))
      values.push(value);
  };
  if (loss.dimension === 1) {
    for (let i = 0; i < 129; ++i)
      look([onGrid(loss.ranges[0], i, 129)]);
  } else {
    for (let row = 0; row < 17; ++row)
      for (let column = 0; column < 17; ++column)
        look([onGrid(loss.ranges[0], column, 17), onGrid(loss.ranges[1], row, 17)]);
  }
  if (values.length === 0)
    return {low: 0, high: 0, span: 0};
  values.sort((a, b) => a - b);
  const last = values.length - 1;
  const twentieth = Math.floor(values.length / 20);
  const between = (low, high) => ({low, high, span: high - low});
  const most = between(values[twentieth], values[last - twentieth]);
  const all = between(values[0], values[last]);
  return most.span < all.span / 1000 ? all : most;
}

// What a run is that rests at a point: see restAt() in core/descent/rest.h.
function restAt(loss, constants, height, tolerance, theta) {
  const dimension = loss.dimension;
  const widths = loss.ranges.map(([low, high]) => high - low);
  const unit = height > 0 ? height : 1;
  const sample = new Float64Array(1 + dimension);
  const noise = 1e-12;
  const level = 1e-4;

  // The slope at an offset in widths, in heights a width.
  const slopeAt = (offset) => {
    loss.sample(theta.map((value, c) => value + offset[c] * widths[c]), constants, sample);
    return widths.map((width, c) => sample[1 + c] * width / unit);
  };
  const along = (direction, slope) => direction.reduce((sum, part, c) => sum + part * slope[c], 0);

  // The principal directions of the curvature, as slopes at a distance show it.
  const directionsAt = (distance) => {
    if (dimension === 1)
      return [[1]];
    const [east, west] = [slopeAt([distance, 0]), slopeAt([-distance, 0])];
    const [north, south] = [slopeAt([0, distance]), slopeAt([0, -distance])];
    const xx = east[0] - west[0];
    const yy = north[1] - south[1];
    const xy = (east[1] - west[1] + north[0] - south[0]) / 2;
    const angle = Math.atan2(2 * xy, xx - yy) / 2;
    if (!Number.isFinite(angle))
      return [[1, 0], [0, 1]];
    return [[Math.cos(angle), Math.sin(angle)], [-Math.sin(angle), Math.cos(angle)]];
  };

  // The slopes outwards on both sides along each direction; where there is none is a wall.
  const sidesAlong = (directions, distance) => directions.map((direction) => {
    const outwards = (sign) => {
      const slope = sign * along(direction, slopeAt(direction.map((part) => sign * distance * part)));
      return Number.isNaN(slope) ? Infinity : slope;
    };
    const [ahead, behind] = [outwards(1), outwards(-1)];
    return {
      least: Math.min(ahead, behind),
      rises: Math.min(ahead, behind) > noise,
      falls: Math.max(ahead, behind) < -noise,
      steepest: Math.max(Math.abs(ahead), Math.abs(behind)),
    };
  });

  const here = slopeAt(theta.map(() => 0));
  const isMinimumWithin = (distance, times) => {
    const directions = directionsAt(distance);
    return sidesAlong(directions, distance).every((side, k) =>
      side.rises && !(times * Math.abs(along(directions[k], here)) > side.least));
  };

  const near = Math.max(1e-3, 3 * tolerance / Math.min(...widths));
  if (isMinimumWithin(near, 2) || isMinimumWithin(1e-5, 0))
    return {kind: "converged"};
  if (!here.every((slope) => Math.abs(slope) <= level))
    return {kind: "stalled"};
  let sides = [];
  for (const distance of [1e-6, 1e-5, 1e-4, 1e-3, 1e-2]) {
    sides = sidesAlong(directionsAt(distance), distance);
    const rising = sides.filter((side) => side.rises).length;
    const falling = sides.filter((side) => side.falls).length;
    if (rising === dimension)
      return {kind: "converged"};
    if (falling === dimension)
      return {kind: "stationary", manner: "maximum"};
    if (rising + falling === dimension)
      return {kind: "stationary", manner: "saddle"};
  }
  if (sides.some((side) => !side.rises && !side.falls && side.steepest > level))
    return {kind: "stationary", manner: "inflection"};
  if (sides.some((side) => side.rises)) // on the floor of a valley
    return {kind: "converged"};
  if (sides.some((side) => side.falls)) // on the crest of a ridge
    return {kind: "stationary", manner: "maximum"};
  return {kind: "stationary", manner: "flat"};
}

// Whether a value that is not finite overflowed, or has left the domain: see machine::diagnose().
// The kinds of nodes are those of web::WrittenGraph.
function whyNotFinite(loss, constants, theta) {
  const [overflows, hasPoles, power, choice, ifLess, least, greatest] = [0, 1, 2, 3, 4, 5, 6];
  if (theta.some(Number.isNaN))
    return "left_domain";
  if (!theta.every(Number.isFinite))
    return "diverged";
  const values = loss.values(theta, constants);
  const takenOperands = ([kind, ...operands]) => {
    const [a, b, x, y] = operands;
    if (kind === choice) {
      if (Number.isNaN(values[a]))
        return [a];
      return [a, values[a] !== 0 ? b : x];
    }
    if (kind === ifLess || kind === least || kind === greatest) {
      const isLess = values[a] < values[b];
      if (isLess || values[a] > values[b]) {
        if (kind !== ifLess)
          return [isLess === (kind === least) ? a : b];
        return [a, b, isLess ? x : y];
      }
    }
    return operands;
  };
  const isTaken = values.map(() => false);
  for (const root of loss.roots)
    isTaken[root] = true;
  for (let i = values.length - 1; i >= 0; --i)
    if (isTaken[i])
      for (const operand of takenOperands(loss.nodes[i]))
        isTaken[operand] = true;
  for (let i = 0; i < values.length; ++i) {
    const [kind, ...operands] = loss.nodes[i];
    const isBornHere = isTaken[i] && !Number.isFinite(values[i]) &&
      operands.every((operand) => Number.isFinite(values[operand]));
    if (!isBornHere)
      continue;
    if (Number.isNaN(values[i]) || kind === hasPoles)
      return "left_domain";
    if (kind === power && Math.abs(values[operands[0]]) < 1)
      return "left_domain";
  }
  return "diverged";
}

// The end of a run that has stopped for a cause: see Judge::operator() in core/descent/judge.h.
function judge(loss, constants, tolerance, stop) {
  if (stop.cause === "rest")
    return restAt(loss, constants, heights(loss, constants).span, tolerance, stop.theta);
  if (stop.cause === "not finite") {
    const kind = whyNotFinite(loss, constants, stop.theta);
    return kind === "diverged" ? {kind, manner: stop.loss < 0 ? "falls" : "grows"} : {kind};
  }
  const distance = (theta) => Math.max(...theta.map((value, c) => {
    const [low, high] = loss.ranges[c];
    return Math.abs((value - low) / (high - low) - 0.5);
  }));
  const far = distance(stop.theta);
  if (far > 1.5 && distance(stop.next) > far) {
    const usual = heights(loss, constants);
    if (stop.loss > usual.high + usual.span)
      return {kind: "diverged", manner: "grows"};
    if (stop.loss < usual.low - usual.span)
      return {kind: "diverged", manner: "falls"};
  }
  return {kind: "step_limit"};
}

