/** Ties as curved, tapering strips, and the sparks that run along the same curves. */
import { glsl } from './shared.ts'

const TIES = `
uniform sampler2D uEnds;
vec2 endA; vec2 endB; float come; // how far the slower end has moved
void pullEnds(int tie) {
  vec2 ends = texelFetch(uEnds, cell(tie), 0).rg;
  vec4 a = placeOf(int(ends.x));
  vec4 b = placeOf(int(ends.y));
  endA = a.xy;
  endB = b.xy;
  come = min(a.w, b.w);
}
`

/** Two corners a step; the thick end is who asks, the thin end who is asked. Long threads whisper. Plain ones are not twined, and pull no sparks. */
const threadVertex = (segments: number, soft: boolean) => `
uniform sampler2D uTieBefore;
uniform sampler2D uTieAfter;
${soft ? 'uniform sampler2D uSpark;' : ''}
out vec4 vInk;
out vec2 vAcross; // CSS pixels from the middle, half width
${TIES}
void main() {
  const int CORNERS = ${2 * (segments + 1)};
  int tie = gl_VertexID / CORNERS;
  int corner = gl_VertexID - tie * CORNERS;
  ivec2 at = cell(tie);
  vec4 before = texelFetch(uTieBefore, at, 0);
  vec4 after = texelFetch(uTieAfter, at, 0);
  gl_Position = vec4(2.0, 2.0, 0.0, 1.0);
  if (before.a + after.a <= 0.0) return;
  pullEnds(tie);
  float k = come;
  float alpha = mix(before.a, after.a, k);
  if (alpha <= 0.0) return;
  vec3 rgb = mix(before.rgb * before.a, after.rgb * after.a, k) / alpha;
  float s = float(corner >> 1) / ${segments.toFixed(1)};
  float fade = length(endB - endA) / THREAD.y;
  float sense = ${soft ? 'texelFetch(uSpark, at, 0).w' : '1.0'};
  bool bold = isBold(sense);
  if (!bold) alpha /= 1.0 + fade * fade;
  float width = uTime.w * uView.x * (bold ? 1.7 : mix(1.25, 0.4, s));
  float drawn = max(width, THREAD.z);
  alpha *= mix(1.0, clamp(width / drawn, 0.35, 1.0), ${soft ? '1.0' : '0.0'});
  vec2 h = heading(endA, endB, s);
  float side = (corner & 1) == 0 ? -1.0 : 1.0;
  float twine = twineOf(sense);
  if (twine != 0.0) h = normalize(strand(endA, endB, s + 0.02, twine) - strand(endA, endB, s - 0.02, twine));
  float half_ = 0.5 * drawn${soft ? ' + 0.5 / uView.w' : ''};
  vAcross = vec2(side * half_, 0.5 * drawn);
  vInk = vec4(rgb * alpha, alpha);
  gl_Position = toClip(toScreen(strand(endA, endB, s, twine)) + vec2(-h.y, h.x) * side * half_);
}
`

const SOFT_FRAGMENT = `
uniform vec4 uView;
in vec4 vInk;
in vec2 vAcross;
out vec4 oLight;
void main() { oLight = vInk * clamp(0.5 + (vAcross.y - abs(vAcross.x)) * uView.w, 0.0, 1.0); }
`

const HARD_FRAGMENT = `
in vec4 vInk;
in vec2 vAcross;
out vec4 oLight;
void main() { oLight = vInk; }
`

/** One soft light a tie, with a short tail behind it, so that direction can be seen. Away from its time it is no quad at all. */
const sparkVertex = (tail: number) => `
uniform sampler2D uSpark;
out vec2 vAt;     // radii; x along the way it goes
flat out float vStrength;
${TIES}
void main() {
  int tie = gl_VertexID >> 2;
  vec4 spark = texelFetch(uSpark, cell(tie), 0);
  gl_Position = vec4(2.0, 2.0, 0.0, 1.0);
  float t = uTime.x - spark.x;
  if (t < 0.0) return;
  if (spark.z > 0.0) t -= floor(t / spark.z) * spark.z;
  if (t > spark.y) return;
  float strength = spark.z > 0.0 ? uTuned.x : 1.0;
  if (strength <= 0.0) return;
  float u = t / spark.y;
  float s = spark.w < 0.0 ? 1.0 - u : u;
  pullEnds(tie);
  vStrength = strength * smoothstep(0.0, 0.08, u) * (1.0 - smoothstep(0.93, 1.0, u));
  float radius = ${tail > 0 ? 'max(3.2, uTime.w * uView.x * 2.6)' : '1.6'};
  float twine = twineOf(spark.w);
  vec2 h = heading(endA, endB, s) * sign(spark.w);
  vec2 corner = vec2((gl_VertexID & 1) == 0 ? ${(-1 - tail).toFixed(1)} : 1.0, (gl_VertexID & 2) == 0 ? -1.0 : 1.0);
  ${tail > 0 ? 'corner *= 2.6;' : 'corner *= 1.0 + 1.0 / radius;'}
  vAt = corner;
  gl_Position = toClip(toScreen(strand(endA, endB, s, twine)) + (h * corner.x + vec2(-h.y, h.x) * corner.y) * radius);
}
`

const SPARK_FRAGMENT = `
in vec2 vAt;
flat in float vStrength;
out vec4 oLight;
void main() {
  float back = max(-vAt.x, 0.0);
  float d = length(vec2(vAt.x < 0.0 ? vAt.x * 0.3 : vAt.x, vAt.y * (1.0 + back * 0.35)));
  float core = 1.0 - smoothstep(0.55, 1.0, length(vAt));
  float glow = max(0.0, 1.0 - d / 2.4);
  float a = clamp(core + glow * glow * 0.7, 0.0, 1.0) * vStrength;
  if (a <= 0.003) discard;
  oLight = vec4(mix(vec3(1.0, 0.82, 0.52), vec3(1.0, 0.97, 0.88), core) * a, a * 0.75);
}
`

const PLAIN_SPARK_FRAGMENT = `
in vec2 vAt;
flat in float vStrength;
out vec4 oLight;
void main() {
  float a = clamp(1.6 + 0.5 - length(vAt) * 1.6, 0.0, 1.0) * 0.9;
  if (a <= 0.0) discard;
  oLight = vec4(vec3(1.0, 0.95, 0.8) * a, a);
}
`

const pulledBy = (plain: boolean) => ['frame', 'ease', 'pull', 'places', plain ? 'line' : 'curve'] as const

export function threads(segments: number, plain: boolean) {
  return {
    vertex: glsl(pulledBy(plain), threadVertex(segments, !plain)),
    fragment: glsl([], plain ? HARD_FRAGMENT : SOFT_FRAGMENT),
  }
}

export function sparks(plain: boolean) {
  return {
    vertex: glsl(pulledBy(plain), sparkVertex(plain ? 0 : 1.4)),
    fragment: glsl([], plain ? PLAIN_SPARK_FRAGMENT : SPARK_FRAGMENT),
  }
}
