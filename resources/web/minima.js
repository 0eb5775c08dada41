// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later

/** Walks down from a point in ever shorter steps along the axes. */
function lowestNear(point, steps) {
  let at = [...point];
  let low = lossAt(at);
  let reach = 1;
  while (reach > 1e-9) {
    let hasMoved = false;
    for (let c = 0; c < at.length; ++c) {
      for (const side of [-1, 1]) {
        const next = [...at];
        next[c] += side * reach * steps[c];
        const value = lossAt(next);
        if (value < low) {
          at = next;
          low = value;
          hasMoved = true;
        }
      }
    }
    if (!hasMoved)
      reach /= 2;
  }
  return at;
}

/** Returns the local minima for the present constants: those that the program has found, or, once
    the reader has changed constants, those between the points of a grid. */
function presentMinima() {
  if (hasExportedConstants())
    return loss.minima;
  const found = isPlane ? gridMinima(80, 80) : gridMinima(600, 1);
  const isInside = (point) => point.every(
    (value, c) => value > loss.ranges[c][0] && value < loss.ranges[c][1]);
  return found.filter(isInside);
}

/** Returns the minima next to the points of a grid that are lower than all around them. */
function gridMinima(columns, rows) {
  const step = loss.ranges.map(([low, high], c) => (high - low) / ((c ? rows : columns) - 1));
  const pointOf = (i, j) => loss.ranges.map(([low], c) => low + (c ? j : i) * step[c]);
  const values = [];
  for (let j = 0; j < rows; ++j) {
    for (let i = 0; i < columns; ++i)
      values.push(lossAt(pointOf(i, j)));
  }
  const isLowest = (i, j) => {
    for (let b = -1; b <= 1; ++b) {
      for (let a = -1; a <= 1; ++a) {
        const k = (j + b) * columns + i + a;
        const isNeighbour = (a || b) && i + a >= 0 && i + a < columns && j + b >= 0 && j + b < rows;
        if (isNeighbour && !(values[j * columns + i] < values[k]))
          return false;
      }
    }
    return true;
  };
  const minima = [];
  for (let j = 0; j < rows; ++j) {
    for (let i = 1; i + 1 < columns; ++i) {
      if (isLowest(i, j) && minima.length < 200)
        minima.push(lowestNear(pointOf(i, j), step));
    }
  }
  return minima;
}

/** Returns the minima with L and the place in pixels, the lowest first, as far as they are seen. */
function minimaWithin(frame) {
  return presentMinima()
    .map((point) => {
      const value = lossAt(point);
      return { point, value, x: frame.x(point[0]), y: frame.y(isPlane ? point[1] : value) };
    })
    .filter((minimum) => frame.contains(minimum.x, minimum.y))
    .sort((a, b) => a.value - b.value);
}
