// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later

/** The room to the right of a frame. */
const kRight = 14;

/** Lines end so many pixels outside a frame at most: a canvas draws nothing that is too far. */
const kFar = 4000;

/** A Frame is a rectangle of a picture with two axes, which turn numbers into pixels. */
class Frame {
  constructor(box, across, up, isLogarithmic = false) {
    Object.assign(this, box);
    this.across = across;
    this.up = up;
    this.isLogarithmic = isLogarithmic;
  }

  get right() {
    return this.left + this.width;
  }

  get bottom() {
    return this.top + this.height;
  }

  x(value) {
    const [low, high] = this.across;
    return this.left + clamped(((value - low) / (high - low)) * this.width, -kFar, kFar);
  }

  y(value) {
    return this.bottom - clamped(this.share(value) * this.height, -kFar, kFar);
  }

  /** Returns how far up the axis a value is, from 0 to 1. */
  share(value) {
    const [low, high] = this.up;
    if (this.isLogarithmic)
      return value > 0 ? Math.log(value / low) / Math.log(high / low) : -Infinity;
    return (value - low) / (high - low);
  }

  acrossAt(x) {
    const [low, high] = this.across;
    return low + ((x - this.left) / this.width) * (high - low);
  }

  upAt(y) {
    const [low, high] = this.up;
    return low + ((this.bottom - y) / this.height) * (high - low);
  }

  /** Returns whether a pixel is inside. */
  contains(x, y) {
    return x >= this.left && x <= this.right && y >= this.top && y <= this.bottom;
  }

  clip(canvas) {
    canvas.beginPath();
    canvas.rect(this.left, this.top, this.width, this.height);
    canvas.clip();
  }
}

/** Draws the lines of a grid and the axes' own. */
function drawGrid(canvas, frame, acrossTicks, upTicks) {
  canvas.lineWidth = 1;
  canvas.strokeStyle = look.grid;
  canvas.beginPath();
  for (const tick of acrossTicks) {
    const x = Math.round(frame.x(tick)) + 0.5;
    canvas.moveTo(x, frame.top);
    canvas.lineTo(x, frame.bottom);
  }
  for (const tick of upTicks) {
    const y = Math.round(frame.y(tick)) + 0.5;
    canvas.moveTo(frame.left, y);
    canvas.lineTo(frame.right, y);
  }
  canvas.stroke();
  canvas.strokeStyle = look.border;
  canvas.beginPath();
  canvas.moveTo(Math.round(frame.left) + 0.5, frame.top);
  canvas.lineTo(Math.round(frame.left) + 0.5, Math.round(frame.bottom) + 0.5);
  canvas.lineTo(frame.right, Math.round(frame.bottom) + 0.5);
  canvas.stroke();
}

/** Returns the number of digits with which neighbouring ticks differ. */
function digitsFor(ticks) {
  if (ticks.length < 2)
    return 6;
  const greatest = Math.max(...ticks.map(Math.abs));
  const between = Math.floor(Math.log10(greatest)) - Math.floor(Math.log10(ticks[1] - ticks[0]));
  return clamped(between + 2, 6, 12);
}

/** Writes the numbers below a frame. */
function drawAcrossNumbers(canvas, frame, ticks, text = format) {
  canvas.font = kFont;
  canvas.fillStyle = look.faded;
  canvas.textAlign = "center";
  canvas.textBaseline = "top";
  const digits = digitsFor(ticks);
  for (const tick of ticks) {
    const words = text(tick, digits);
    const half = canvas.measureText(words).width / 2;
    canvas.fillText(words, Math.min(frame.x(tick), frame.right + kRight - 1 - half), frame.bottom + 5);
  }
}

/** Writes the numbers to the left of a frame. */
function drawUpNumbers(canvas, frame, ticks) {
  canvas.font = kFont;
  canvas.fillStyle = look.faded;
  canvas.textAlign = "right";
  canvas.textBaseline = "middle";
  const digits = frame.isLogarithmic ? 3 : digitsFor(ticks);
  for (const tick of ticks)
    canvas.fillText(format(tick, digits), frame.left - 5, frame.y(tick) + 0.5);
}

/** Writes α⁽ᵗ⁾ with its left end at x. */
function drawRateName(canvas, x, y) {
  canvas.font = kFont;
  canvas.fillStyle = look.faded;
  canvas.textAlign = "left";
  canvas.textBaseline = "middle";
  canvas.fillText("α", x, y);
  const width = canvas.measureText("α").width;
  canvas.font = `${kLetters * 0.72}px ${kFamily}`;
  canvas.fillText("(t)", x + width + 0.5, y - 4);
}

/** Draws a line through points in pixels, interrupted where a coordinate is not a number. */
function tracePath(canvas, points) {
  let isDown = false;
  canvas.beginPath();
  for (const [x, y] of points) {
    const isThere = !Number.isNaN(x) && !Number.isNaN(y);
    if (isThere && isDown)
      canvas.lineTo(x, y);
    else if (isThere)
      canvas.moveTo(x, y);
    isDown = isThere;
  }
}

/** Fills a box with round corners. */
function fillBox(canvas, box, colour, alpha = 1) {
  canvas.save();
  canvas.globalAlpha = alpha;
  canvas.fillStyle = colour;
  canvas.beginPath();
  if (canvas.roundRect)
    canvas.roundRect(box.left, box.top, box.width, box.height, 3);
  else
    canvas.rect(box.left, box.top, box.width, box.height);
  canvas.fill();
  canvas.restore();
}

function meets(a, b, gap = 0) {
  return a.left < b.left + b.width + gap && b.left < a.left + a.width + gap &&
         a.top < b.top + b.height + gap && b.top < a.top + a.height + gap;
}

function isWithin(box, frame, margin = 0) {
  return box.left >= frame.left + margin && box.left + box.width <= frame.right - margin &&
         box.top >= frame.top + margin && box.top + box.height <= frame.bottom - margin;
}
