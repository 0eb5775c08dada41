// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later

/** Draws an arrow head. `along`: a vector of length 1. */
function fillHead(canvas, tip, along, size, colour) {
  const [x, y] = tip;
  const [a, b] = along;
  canvas.fillStyle = colour;
  canvas.beginPath();
  canvas.moveTo(x, y);
  canvas.lineTo(x - size * a - 0.45 * size * b, y - size * b + 0.45 * size * a);
  canvas.lineTo(x - size * a + 0.45 * size * b, y - size * b - 0.45 * size * a);
  canvas.fill();
}

/** Draws an arrow at the edge of a frame that points to what is outside of it, and says how far out
    that is, unless an earlier one has taken the place. */
function drawEdgeArrow(canvas, frame, arrow, taken) {
  const tip = [clamped(arrow.x, frame.left + 6, frame.right - 6),
               clamped(arrow.y, frame.top + 6, frame.bottom - 6)];
  fillHead(canvas, tip, arrow.along, 11, arrow.colour);
  canvas.font = kBoldFont;
  const box = edgeBox(frame, tip, arrow.along, canvas.measureText(arrow.text).width + 8);
  if (box.height > frame.height || taken.some((other) => meets(box, other)))
    return;
  taken.push(box);
  fillBox(canvas, box, look.surface, 0.9);
  canvas.fillStyle = look.ink;
  canvas.textAlign = "center";
  canvas.textBaseline = "middle";
  canvas.fillText(arrow.text, box.left + box.width / 2, box.top + box.height / 2 + 0.5);
}

/** Returns where the words of an arrow stand: behind it or, in a low frame, beside it. */
function edgeBox(frame, [x, y], [a, b], width) {
  const height = kLetters + 4;
  let middle = [x - a * (width / 2 + 14), y - b * (height / 2 + 14)];
  if (b !== 0 && frame.height < 6 * height) {
    const side = x + 11 + width <= frame.right ? 1 : -1;
    middle = [x + side * (11 + width / 2), y - (b * height) / 2];
  }
  return {
    left: clamped(middle[0] - width / 2, frame.left + 3, Math.max(frame.left + 3, frame.right - 3 - width)),
    top: clamped(middle[1] - height / 2, frame.top + 3, Math.max(frame.top + 3, frame.bottom - 3 - height)),
    width,
    height,
  };
}
