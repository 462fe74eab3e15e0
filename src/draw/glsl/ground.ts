/** The dusk behind everything, and the street of roofs that can sink into it. */
import { glsl } from './shared.ts'

const DUSK_VERTEX = `
out vec2 vAt; // 0..1 from the top left
void main() {
  vAt = vec2((gl_VertexID & 1) == 0 ? 0.0 : 1.0, (gl_VertexID & 2) == 0 ? 0.0 : 1.0);
  gl_Position = vec4(vAt.x * 2.0 - 1.0, 1.0 - vAt.y * 2.0, 0.0, 1.0);
}
`

/** Where the sky meets the land follows the street while it stands; without it, low hills lie at the foot. */
const DUSK_FRAGMENT = `
in vec2 vAt;
out vec4 oLight;
float hash(vec2 p) { return fract(sin(dot(p, vec2(127.1, 311.7))) * 43758.5453); }
float stars(vec2 px) {
  vec2 cellAt = floor(px / 46.0);
  float h = hash(cellAt);
  if (h < 0.72) return 0.0;
  vec2 at = (vec2(hash(cellAt + 3.1), hash(cellAt + 7.7)) * 0.8 + 0.1) * 46.0;
  float d = length(px - cellAt * 46.0 - at);
  float size = 0.55 + 0.5 * hash(cellAt + 1.3);
  float beat = 0.8 + 0.2 * sin(h * 90.0 + uScreen.w * 0.4188790);
  return clamp(size + 0.5 - d, 0.0, 1.0) * (h - 0.62) * 2.2 * beat;
}
float ridge(float x, float seed) {
  return 0.5 * sin(x * 1.7 + seed) + 0.3 * sin(x * 3.9 + seed * 2.3) + 0.12 * sin(x * 9.1 + seed * 4.1);
}
void main() {
  vec2 px = vAt * uScreen.xy;
  float unit = min(uScreen.x, uScreen.y);
  float street = uTime.z;
  float skyline = mix(uScreen.y * 0.93, uView.z - 120.0 * uView.x, street);
  float up = (skyline - px.y) / unit;
  vec3 rgb = mix(vec3(0.125, 0.165, 0.262), vec3(0.063, 0.086, 0.137), smoothstep(-0.05, 0.62, up));
  float afterglow = exp(-max(up, 0.0) * 7.0);
  rgb += vec3(0.098, 0.058, 0.036) * afterglow * mix(0.22, 1.0, street);
  if (px.y < uScreen.y * 0.34) rgb += vec3(0.72, 0.76, 0.86) * stars(px) * 0.5 * (1.0 - smoothstep(0.16, 0.34, vAt.y));
  float x = (px.x - 0.5 * uScreen.x) / unit + uView.y / uScreen.x * 0.02;
  float far = uScreen.y * 0.905 + ridge(x, 1.0) * unit * 0.028 - px.y;
  float near = uScreen.y * 0.955 + ridge(x * 0.8, 4.2) * unit * 0.03 - px.y;
  float hills = 1.0 - street;
  rgb = mix(rgb, vec3(0.094, 0.124, 0.200), clamp(0.5 - far, 0.0, 1.0) * hills);
  rgb = mix(rgb, vec3(0.070, 0.094, 0.152), clamp(0.5 - near, 0.0, 1.0) * hills);
  vec2 away = (vAt - vec2(0.5, 0.48)) * vec2(1.0, 0.8);
  rgb *= 1.0 - 0.22 * smoothstep(0.25, 0.8, length(away));
  oLight = vec4(rgb + grain(gl_FragCoord.xy), 1.0);
}
`

/**
 * Each corner carries the way outward, so that one device pixel beyond the edge it can fade to nothing.
 * The street sinks row by row, the nearest first, and the haze takes what is left of it.
 */
const STREET_VERTEX = `
uniform sampler2D uCorners;
uniform sampler2D uTones;
out vec4 vInk;
void main() {
  ivec2 at = cell(gl_VertexID);
  vec4 corner = texelFetch(uCorners, at, 0);
  vec4 tone = texelFetch(uTones, at, 0);
  float depth = floor(corner.w);
  float turn = (corner.w - depth) * 6.2831853;
  float rise = ease(clamp(uTime.z * 1.5 - depth / 4.0 * 0.5, 0.0, 1.0));
  vec2 p = toScreen(corner.xy + vec2(0.0, (1.0 - rise) * (60.0 + 75.0 * depth)));
  if (corner.z > 0.0) p += vec2(cos(turn), sin(turn)) / uView.w;
  vInk = vec4(tone.rgb * tone.a, tone.a) * rise * smoothstep(0.0, 0.35, uTime.z);
  gl_Position = toClip(p);
}
`

const STREET_FRAGMENT = `
in vec4 vInk;
out vec4 oLight;
void main() {
  oLight = vInk + vec4(vec3(grain(gl_FragCoord.xy)), 0.0) * vInk.a;
}
`

export const DUSK = { vertex: glsl([], DUSK_VERTEX), fragment: glsl(['frame', 'grain'], DUSK_FRAGMENT) }
export const STREET = {
  vertex: glsl(['frame', 'ease', 'pull'], STREET_VERTEX),
  fragment: glsl(['grain'], STREET_FRAGMENT),
}
