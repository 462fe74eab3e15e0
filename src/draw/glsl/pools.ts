/** Pools of light, which follow their people softly, and the ribbons between them. */
import { glsl } from './shared.ts'

/** Texels a pool: 8 lobes before, 8 after (x, y, r), colour and fill before, after, rims and phase. */
export const POOL_TEXELS = 19
/** Texels a ribbon: ends before, ends after, widths and alphas, four colours. */
export const RIBBON_TEXELS = 7
/** Steps of a ribbon's curve. */
export const RIBBON_STEPS = 20

/** No light is drawn where the field is under this: it bounds how far a pool's quad must reach. */
const FIELD_FLOOR = 0.5

const POOL_VERTEX = `
uniform sampler2D uPools;
flat out vec3 vLobe[8];
flat out vec4 vInk;
flat out float vRim;
out vec2 vWorld;
vec4 texel(int pool, int i) { return texelFetch(uPools, cell(pool * ${POOL_TEXELS} + i), 0); }
void main() {
  int pool = gl_VertexID >> 2;
  float k = progress(0.0);
  vec4 last = texel(pool, 18);
  vec4 before = texel(pool, 16);
  vec4 after = texel(pool, 17);
  vInk = mix(before, after, k);
  vRim = mix(last.x, last.y, k);
  gl_Position = vec4(2.0, 2.0, 0.0, 1.0);
  if (vInk.a + vRim <= 0.004) return;
  vec2 least = vec2(1e9);
  vec2 most = vec2(-1e9);
  float power = 0.0;
  for (int i = 0; i < 8; i++) {
    vec3 lobe = mix(texel(pool, i).xyz, texel(pool, 8 + i).xyz, k);
    lobe.z *= 1.0 + 0.018 * sin(last.z + float(i) * 0.9 + uScreen.w * 0.6283185);
    vLobe[i] = lobe;
    least = min(least, lobe.xy);
    most = max(most, lobe.xy);
    power += lobe.z * lobe.z;
  }
  float reach = sqrt(power / ${FIELD_FLOOR.toFixed(2)});
  vec2 middle = 0.5 * (least + most);
  vec2 half_ = 0.5 * (most - least) + reach;
  vec2 corner = vec2((gl_VertexID & 1) == 0 ? -1.0 : 1.0, (gl_VertexID & 2) == 0 ? -1.0 : 1.0);
  vWorld = middle + half_ * corner;
  gl_Position = toClip(toScreen(vWorld));
}
`

const POOL_FRAGMENT = `
uniform vec4 uView;
flat in vec3 vLobe[8];
flat in vec4 vInk;
flat in float vRim;
in vec2 vWorld;
out vec4 oLight;
float grain(vec2 p) {
  return (fract(52.9829189 * fract(dot(p, vec2(0.06711056, 0.00583715)))) - 0.5) / 255.0;
}
void main() {
  float f = 0.0;
  vec2 slope = vec2(0.0);
  for (int i = 0; i < 8; i++) {
    vec2 d = vWorld - vLobe[i].xy;
    float q = 1.0 / (dot(d, d) + 1.0);
    float w = vLobe[i].z * vLobe[i].z * q;
    f += w;
    slope -= 2.0 * w * q * d;
  }
  if (f <= ${FIELD_FLOOR.toFixed(2)}) discard;
  // For a single lobe this is the distance from its middle in radii: 0 in the middle, 1 on the edge.
  float h = inversesqrt(f);
  float px = (1.0 - h) / max(0.5 * h * h * h * length(slope), 1e-6) * uView.x;
  float body = 1.0 - smoothstep(0.74, 1.12, h);
  float depth = 1.0 - smoothstep(0.0, 0.95, h);
  float rim = exp(-px * px / 7.0) * 0.16 + exp(-abs(px) / 13.0) * 0.1;
  float a = vInk.a * body * (0.17 + 0.25 * depth) + vRim * rim * (1.0 - smoothstep(1.0, 1.3, h));
  vec3 rgb = mix(vInk.rgb, vec3(1.0, 0.94, 0.82), 0.16 * depth);
  oLight = vec4(rgb * a + grain(gl_FragCoord.xy), a * 0.7);
}
`

const RIBBON_VERTEX = `
uniform sampler2D uRibbons;
out vec3 vRgb;
out vec3 vAcross; // side -1..1 scaled by softness, half width in CSS pixels, how far along
flat out float vAlpha;
vec4 texel(int ribbon, int i) { return texelFetch(uRibbons, cell(ribbon * ${RIBBON_TEXELS} + i), 0); }
void main() {
  const int CORNERS = ${2 * (RIBBON_STEPS + 1)};
  int ribbon = gl_VertexID / CORNERS;
  int corner = gl_VertexID - ribbon * CORNERS;
  float k = progress(0.0);
  vec4 ends = mix(texel(ribbon, 0), texel(ribbon, 1), k);
  vec4 sizes = texel(ribbon, 2);
  float width = mix(sizes.x, sizes.z, k) * uView.x;
  vAlpha = mix(sizes.y, sizes.w, k);
  gl_Position = vec4(2.0, 2.0, 0.0, 1.0);
  if (vAlpha <= 0.002 || width <= 0.0) return;
  float s = float(corner >> 1) / ${RIBBON_STEPS.toFixed(1)};
  vec3 from = mix(texel(ribbon, 3).rgb, texel(ribbon, 5).rgb, k);
  vec3 to = mix(texel(ribbon, 4).rgb, texel(ribbon, 6).rgb, k);
  vRgb = mix(from, to, smoothstep(0.2, 0.8, s));
  float half_ = 0.5 * max(width, 1.5) * mix(1.0, 0.62, 4.0 * s * (1.0 - s));
  float side = (corner & 1) == 0 ? -1.0 : 1.0;
  float soft = 1.5 + half_ * 0.35;
  vAcross = vec3(side * (half_ + soft), half_, s);
  vec2 h = heading(ends.xy, ends.zw, s);
  vec2 p = toScreen(along(ends.xy, ends.zw, s));
  gl_Position = toClip(p + vec2(-h.y, h.x) * vAcross.x);
}
`

const RIBBON_FRAGMENT = `
in vec3 vRgb;
in vec3 vAcross;
flat in float vAlpha;
out vec4 oLight;
void main() {
  float soft = 1.5 + vAcross.y * 0.35;
  float body = 1.0 - smoothstep(-soft, soft, abs(vAcross.x) - vAcross.y);
  float ends = smoothstep(0.0, 0.16, vAcross.z) * (1.0 - smoothstep(0.84, 1.0, vAcross.z));
  float a = body * mix(0.25, 1.0, ends) * vAlpha;
  if (a <= 0.003) discard;
  oLight = vec4(vRgb * a, a * 0.75);
}
`

export const POOLS = {
  vertex: glsl(['frame', 'ease', 'pull'], POOL_VERTEX),
  fragment: glsl([], POOL_FRAGMENT),
}
export const RIBBONS = {
  vertex: glsl(['frame', 'ease', 'pull', 'curve'], RIBBON_VERTEX),
  fragment: glsl([], RIBBON_FRAGMENT),
}
