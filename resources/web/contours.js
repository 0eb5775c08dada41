// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later

const kLevels = 14;

/** A Field has L on the points of a grid, in rows from the lowest y; NaN where it is undefined. */
class Field {
  constructor(columns, rows) {
    this.columns = columns;
    this.rows = rows;
    this.values = new Float64Array(columns * rows);
    const [[left, right], [low, high]] = loss.ranges;
    for (let j = 0; j < rows; ++j) {
      const y = low + ((high - low) * j) / (rows - 1);
      for (let i = 0; i < columns; ++i) {
        const value = lossAt([left + ((right - left) * i) / (columns - 1), y]);
        this.values[j * columns + i] = Number.isFinite(value) ? value : NaN;
      }
    }
    this.levels = contourLevels(this.values);
  }

  /** Fills a row of a picture with values, interpolated linearly in both directions. `up`: how far
      up the row is, from 0 to 1. */
  fillRow(row, up) {
    const v = this.values;
    const place = up * (this.rows - 1);
    const j = Math.min(Math.floor(place), this.rows - 2);
    const b = place - j;
    for (let x = 0; x < row.length; ++x) {
      const column = ((x + 0.5) / row.length) * (this.columns - 1);
      const i = Math.min(Math.floor(column), this.columns - 2);
      const a = column - i;
      const at = j * this.columns + i;
      const above = at + this.columns;
      row[x] = (v[at] * (1 - a) + v[at + 1] * a) * (1 - b) + (v[above] * (1 - a) + v[above + 1] * a) * b;
    }
  }
}

/** Returns levels that share the plane about evenly, and more around the minimum. */
function contourLevels(all) {
  const values = all.filter((value) => !Number.isNaN(value)).sort();
  const low = Math.floor(kLevels / 3);
  const shares = [];
  for (let k = 1; k <= kLevels - low; ++k)
    shares.push(k / (kLevels - low + 1));
  for (let k = 0; k < low; ++k)
    shares.unshift(shares[0] / 2);
  const levels = [];
  for (const share of shares) {
    const level = values[Math.floor(share * (values.length - 1))];
    const last = levels.length ? levels[levels.length - 1] : values[0];
    if (level > last && level < values[values.length - 1])
      levels.push(level);
  }
  return levels.map((level, i) => roundLevel(level, levels, i, values[0]));
}

/** Rounds a level by at most a quarter of its distance from the next. */
function roundLevel(level, levels, i, lowest) {
  const below = level - (i === 0 ? lowest : levels[i - 1]);
  const gap = i + 1 < levels.length ? Math.min(below, levels[i + 1] - level) : below;
  const rounded = roundedTo(level, Math.floor(Math.log10(gap / 2)));
  return Number.isFinite(rounded) ? rounded : level;
}

/** Returns the colours of the bands from the lowest to the highest, as channels. */
function bandColours(bands) {
  const colours = [];
  for (let i = 0; i < bands; ++i)
    colours.push(mixed(channels(look.surface), channels(look.height), i / bands));
  return colours;
}

/** Paints bands and lines. A line is a pixel wide and smooth: how far a pixel is from the nearest
    level is the difference of the values divided by the slope. */
function paintField(field, width, height) {
  const { levels } = field;
  const image = new ImageData(width, height);
  const colours = bandColours(levels.length + 1);
  const line = mixed(colours[colours.length - 1], channels(look.faded), 0.45);
  const undefinedColour = channels(look.ground);
  const upOf = (y) => Math.max(0, 1 - (y + 0.5) / height);
  let values = new Float64Array(width);
  let below = new Float64Array(width);
  let at = 0;
  field.fillRow(values, upOf(0));
  for (let y = 0; y < height; ++y) {
    field.fillRow(below, upOf(Math.min(y + 1, height - 1)));
    let band = 0;
    for (let x = 0; x < width; ++x) {
      const value = values[x];
      band = bandOf(levels, value, band);
      const across = values[x + 1 < width ? x + 1 : x] - value;
      const down = below[x] - value;
      const ink = inkOf(levels, value, band, Math.sqrt(across * across + down * down));
      const ground = value === value ? colours[band] : undefinedColour; // not equal if it is NaN
      for (let c = 0; c < 3; ++c)
        image.data[at++] = ground[c] + (line[c] - ground[c]) * ink;
      image.data[at++] = 255;
    }
    [values, below] = [below, values];
  }
  return image;
}

/** Returns the number of levels below a value, looked for from that of a value near it. */
function bandOf(levels, value, guess) {
  let band = guess;
  while (band > 0 && value <= levels[band - 1])
    --band;
  while (band < levels.length && value > levels[band])
    ++band;
  return band;
}

/** Returns how much of a contour line is in a pixel, from 0 to 1. */
function inkOf(levels, value, band, slope) {
  const above = band < levels.length ? levels[band] - value : Infinity;
  const below = band > 0 ? value - levels[band - 1] : Infinity;
  const ink = 1 - Math.min(above, below) / slope;
  return ink > 0 ? Math.min(ink, 1) : 0;
}

/** Draws bands and lines, and returns the field. `ratio`: the dots in a pixel of the page. */
function drawContours(canvas, frame, ratio) {
  const field = new Field(clamped(Math.round(frame.width / 3), 60, 160),
                          clamped(Math.round(frame.height / 3), 60, 160));
  const width = Math.round(frame.width * ratio);
  const height = Math.round(frame.height * ratio);
  const painted = Object.assign(document.createElement("canvas"), { width, height });
  painted.getContext("2d").putImageData(paintField(field, width, height), 0, 0);
  canvas.drawImage(painted, frame.left, frame.top, frame.width, frame.height);
  return field;
}

/** Writes numbers at the lines and marks the minima. */
function drawPlaneWords(canvas, frame, field, hasNumbers) {
  const taken = drawPlaneMinima(canvas, frame, field, hasNumbers);
  if (hasNumbers)
    drawLevelNumbers(canvas, frame, field, taken);
}

/** Writes every second level where its line has the most room. `taken`: boxes to keep away from. */
function drawLevelNumbers(canvas, frame, field, taken) {
  canvas.font = kFont;
  canvas.textAlign = "center";
  canvas.textBaseline = "middle";
  const colours = bandColours(field.levels.length + 1);
  for (let level = 1; level < field.levels.length; level += 2) {
    const text = format(field.levels[level]);
    const box = levelBox(frame, field, level, canvas.measureText(text).width + 4, taken);
    if (!box)
      continue;
    taken.push(box);
    fillBox(canvas, box, `rgb(${colours[level].join(" ")})`);
    canvas.fillStyle = look.faded;
    canvas.fillText(text, box.left + box.width / 2, box.top + box.height / 2 + 0.5);
  }
}

/** Returns the place for the number of a level, or nothing where all lines are close. */
function levelBox(frame, field, level, width, taken) {
  const { columns, rows, values, levels } = field;
  const height = kLetters + 1;
  const perColumn = frame.width / (columns - 1);
  const perRow = frame.height / (rows - 1);
  const gap = Math.min(levels[level] - levels[level - 1],
                       level + 1 < levels.length ? levels[level + 1] - levels[level] : Infinity);
  let best = 0.6 * height;
  let found = null;
  for (const share of [0.5, 0.3, 0.7, 0.2, 0.8, 0.4, 0.6, 0.12, 0.88]) {
    const row = Math.floor(share * (rows - 1));
    for (let i = 0; i + 1 < columns; ++i) {
      const here = values[row * columns + i];
      const next = values[row * columns + i + 1];
      if (here < levels[level] === next < levels[level] || !Number.isFinite(next - here))
        continue;
      const above = values[Math.min(row + 1, rows - 1) * columns + i];
      const spacing = gap / Math.hypot((next - here) / perColumn, (above - here) / perRow);
      const x = frame.left + (i + (levels[level] - here) / (next - here)) * perColumn;
      const y = frame.bottom - row * perRow;
      const box = { left: x - width / 2, top: y - height / 2, width, height };
      if (spacing > best && isWithin(box, frame, 4) && !taken.some((other) => meets(box, other, 24))) {
        best = spacing;
        found = box;
      }
    }
  }
  return found;
}

/** Draws a cross at each minimum, and L below it where there is room. Returns the boxes of words. */
function drawPlaneMinima(canvas, frame, field, hasNumbers) {
  const minima = minimaWithin(frame).slice(0, 60);
  const scale = field.levels.length ? field.levels[field.levels.length - 1] - field.levels[0] : 0;
  const taken = [];
  for (const { x, y } of minima) {
    const cross = new Path2D(`M${x - 4} ${y - 4}l8 8m0-8l-8 8`);
    canvas.strokeStyle = look.surface;
    canvas.lineWidth = 4;
    canvas.stroke(cross);
    canvas.strokeStyle = look.ink;
    canvas.lineWidth = 1.6;
    canvas.stroke(cross);
  }
  canvas.font = kFont;
  canvas.textAlign = "center";
  canvas.textBaseline = "middle";
  for (const { x, y, value } of hasNumbers ? minima.slice(0, 12) : []) {
    // What the search has left of a 0 is 0.
    const text = "L = " + format(Math.abs(value) < 1e-9 * scale ? 0 : value);
    const width = canvas.measureText(text).width + 6;
    const box = { left: x - width / 2, top: y + 6, width, height: kLetters + 3 };
    if (!isWithin(box, frame) || taken.some((other) => meets(box, other)))
      continue;
    taken.push(box);
    fillBox(canvas, box, look.surface, 0.75);
    canvas.fillStyle = look.ink;
    canvas.fillText(text, x, box.top + box.height / 2 + 0.5);
  }
  return taken;
}
