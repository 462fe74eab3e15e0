/** What every shader begins with: the uniforms of a frame, reading columns by row, and the one easing formula. */

/** Texels in one line of a column's texture: a row's texel is at (row & 1023, row >> 10). */
export const LINE = 1024

const HEAD = `#version 300 es
precision highp float;
precision highp int;
precision highp sampler2D;
`

/**
 * uView: scale, offset x, offset y (CSS pixels a world unit), device pixels a CSS pixel.
 * uScreen: width, height (CSS pixels), strength of halos 0..1, ambient clock (seconds, wraps where its waves do).
 * uTuned: strength of sparks that run again and again, how many times as large lights are drawn, two to spare.
 * uTime: seconds since the picture's start, seconds a move lasts, street now 0..1, thread width (world units).
 */
const FRAME = `
uniform vec4 uView;
uniform vec4 uScreen;
uniform vec4 uTime;
uniform vec4 uTuned;
`

/** The same formula as core/time/move.ts. */
const EASE = `
float ease(float t) {
  t = clamp(t, 0.0, 1.0);
  float u = 1.0 - t;
  return 1.0 - u * u * u * (1.0 + 3.0 * t * 0.35);
}
float progress(float delayS) {
  return uTime.y <= 0.0 ? 1.0 : ease((uTime.x - delayS) / uTime.y);
}
`

const PULL = `
ivec2 cell(int i) { return ivec2(i & ${LINE - 1}, i >> 10); }
vec2 toScreen(vec2 world) { return world * uView.x + uView.yz; }
vec4 toClip(vec2 screen) {
  vec2 p = screen / uScreen.xy * 2.0 - 1.0;
  return vec4(p.x, -p.y, 0.0, 1.0);
}
vec4 light(vec3 rgb, float a) { return vec4(rgb * a, a); }
`

const PLACES = `
uniform sampler2D uPlaceBefore;
uniform sampler2D uPlaceAfter;
/** x, y, radius, how far the row's own move has come. */
vec4 placeOf(int row) {
  ivec2 at = cell(row);
  vec4 to = texelFetch(uPlaceAfter, at, 0);
  float k = progress(to.w);
  if (k >= 1.0) return vec4(to.xyz, 1.0);
  return vec4(mix(texelFetch(uPlaceBefore, at, 0).xyz, to.xyz, k), k);
}
`

/** How far a thread bends (a share of its length), the length at which it has half its strength (world units), its least width (CSS pixels). */
const BENT = `
const vec3 THREAD = vec3(0.09, 420.0, 1.0);
`
const STRAIGHT = `
const vec3 THREAD = vec3(0.0, 1e9, 1.0);
`

/** A tie's path: bends by a fixed fraction of its length, always to the same side of its direction; two that twine wind round it. */
const CURVE = `
vec2 along(vec2 a, vec2 b, float s) {
  vec2 d = b - a;
  return a + d * s + vec2(-d.y, d.x) * (THREAD.x * 4.0 * s * (1.0 - s));
}
/** World units off the path: three half turns, as wide as the thread's length allows. */
float windingOf(vec2 a, vec2 b, float s) {
  return clamp(length(b - a) * 0.045, 3.0, 14.0) * sin(s * 9.42478);
}
/** twine 0: the plain path; 1 and -1: the two strands. */
vec2 strand(vec2 a, vec2 b, float s, float twine) {
  vec2 p = along(a, b, s);
  if (twine == 0.0) return p;
  vec2 d = normalize(b - a + vec2(1e-6, 0.0));
  return p + vec2(-d.y, d.x) * windingOf(a, b, s) * twine;
}
/** A thread's body is told by how large its sense is: 1.5 is bold, 2 is bold and twined. */
bool isBold(float sense) { return abs(sense) > 1.25; }
float twineOf(float sense) { return abs(sense) > 1.75 ? sign(sense) : 0.0; }
vec2 heading(vec2 a, vec2 b, float s) {
  vec2 d = b - a;
  vec2 h = d + vec2(-d.y, d.x) * (THREAD.x * 4.0 * (1.0 - 2.0 * s));
  float l = length(h);
  return l > 1e-6 ? h / l : vec2(1.0, 0.0);
}
`

/** Blue-noise-like grain under one step of 8 bits, so that slow gradients do not show bands. */
const GRAIN = `
float grain(vec2 p) {
  return (fract(52.9829189 * fract(dot(p, vec2(0.06711056, 0.00583715)))) - 0.5) / 255.0;
}
`

const PARTS = {
  frame: FRAME,
  ease: EASE,
  pull: PULL,
  places: PLACES,
  curve: BENT + CURVE,
  line: STRAIGHT + CURVE,
  grain: GRAIN,
}

/** A whole shader: the version line first, then the named parts, then its own text. */
export function glsl(parts: readonly (keyof typeof PARTS)[], own: string): string {
  return HEAD + parts.map((part) => PARTS[part]).join('') + own
}
