// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later

/** The colours in which pictures are painted; see readLook(). */
const look = { contenders: [] };

/** The letters of pictures. */
const kLetters = 12;
const kFamily = "Inter, system-ui, -apple-system, 'Segoe UI', Roboto, 'DejaVu Sans', sans-serif";
const kFont = `${kLetters}px ${kFamily}`;
const kBoldFont = `600 ${kLetters}px ${kFamily}`;

/** Reads the colours from the style sheet, so that they are written down only there. */
function readLook() {
  const style = getComputedStyle(document.documentElement);
  const colour = (name) => style.getPropertyValue("--" + name).trim();
  for (const name of ["ground", "surface", "border", "grid", "ink", "faded", "accent", "tangent",
                      "height", "good", "warning", "resting", "circling", "bad"])
    look[name] = colour(name);
  for (let slot = 0; slot < 9; ++slot)
    look.contenders[slot] = colour("contender-" + slot);
}

/** Returns the red, green and blue of "#rrggbb". */
function channels(colour) {
  return [1, 3, 5].map((at) => parseInt(colour.slice(at, at + 2), 16));
}

/** Returns a colour between two others, as channels. */
function mixed(a, b, partOfB) {
  return a.map((x, i) => Math.round(x + (b[i] - x) * partOfB));
}

/** Returns corners at equal angles around (0, `down`), the first one at the top if `turn` is 0; a
    star if `inner` < 1. */
function polygon(corners, radius, turn = 0, down = 0, inner = 1) {
  const points = inner < 1 ? 2 * corners : corners;
  const at = [];
  for (let i = 0; i < points; ++i) {
    const angle = turn + (2 * Math.PI * i) / points;
    const reach = radius * (inner < 1 && i % 2 === 1 ? inner : 1);
    at.push([reach * Math.sin(angle), down - reach * Math.cos(angle)]);
  }
  return at;
}

/** Returns the corners of a plus sign. */
function plus(size) {
  const a = size / 2;
  const b = size * 0.16;
  return [[-b, -a], [b, -a], [b, -b], [a, -b], [a, b], [b, b], [b, a], [-b, a], [-b, b], [-a, b],
          [-a, -b], [-b, -b]];
}

function turned(points, angle) {
  const c = Math.cos(angle);
  const s = Math.sin(angle);
  return points.map(([x, y]) => [c * x - s * y, s * x + c * y]);
}

function outline(points) {
  return "M" + points.map(([x, y]) => `${x.toFixed(2)} ${y.toFixed(2)}`).join("L") + "Z";
}

/** The markers, by slot, as SVG paths around (0, 0) of about the given size. */
const kMarkers = [
  (size) => `M${-size / 2} 0a${size / 2} ${size / 2} 0 1 0 ${size} 0a${size / 2} ${size / 2} 0 1 0 ${-size} 0Z`,
  (size) => outline(polygon(4, size * 0.625, Math.PI / 4)),
  (size) => outline(polygon(4, size * 0.6)),
  (size) => outline(polygon(3, size * 0.625, 0, size * 0.1)),
  (size) => outline(polygon(3, size * 0.625, Math.PI, -size * 0.1)),
  (size) => outline(turned(plus(size * 1.1), Math.PI / 4)),
  (size) => outline(plus(size * 1.1)),
  (size) => outline(polygon(5, size * 0.65, 0, 0, 0.45)),
  (size) => outline(polygon(5, size * 0.575)),
];

/** Returns a marker to be filled on a canvas. */
function markerPath(slot, size) {
  const key = `${slot} ${size}`;
  if (!markerPath.made.has(key))
    markerPath.made.set(key, new Path2D(kMarkers[slot % kMarkers.length](size)));
  return markerPath.made.get(key);
}
markerPath.made = new Map();

/** Returns a marker as part of the page. */
function markerPicture(slot) {
  const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  svg.setAttribute("class", "marker");
  svg.setAttribute("viewBox", "-8 -8 16 16");
  svg.setAttribute("aria-hidden", "true");
  const path = document.createElementNS(svg.namespaceURI, "path");
  path.setAttribute("d", kMarkers[slot % kMarkers.length](11));
  path.style.fill = `var(--contender-${slot % kMarkers.length})`;
  svg.append(path);
  return svg;
}
