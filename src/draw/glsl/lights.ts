/** People, places, activities and sources: a quad a row, its shape drawn by distance, a halo where it glows. */
import { glsl } from './shared.ts'

const VARYINGS = (way: 'in' | 'out') => `
flat ${way} vec4 vInk;    // colour, not premultiplied, and alpha
flat ${way} vec4 vForm;   // shape, glow, outline, edge softness in radii
flat ${way} float vCore;  // how much of the warm core shows
${way} vec2 vAt;          // in radii from the middle
`

/** Corners reach as far as the softest thing that is drawn: edge, waiting ring or halo. */
const VERTEX = `${VARYINGS('out')}
uniform sampler2D uLookBefore;
uniform sampler2D uLookAfter;
uniform sampler2D uFormBefore;
uniform sampler2D uFormAfter;
uniform sampler2D uLitAt;
const vec3 WARM = vec3(1.0, 0.949, 0.816);
const float NEVER_S = 9e5;
void main() {
  int row = gl_VertexID >> 2;
  ivec2 at = cell(row);
  vec4 place = placeOf(row);
  vec4 before = texelFetch(uLookBefore, at, 0);
  vec4 after = texelFetch(uLookAfter, at, 0);
  float alpha = mix(before.a, after.a, place.w);
  gl_Position = vec4(2.0, 2.0, 0.0, 1.0);
  if (alpha <= 0.0) return;
  vec3 rgb = mix(before.rgb * before.a, after.rgb * after.a, place.w) / alpha;
  vec4 was = texelFetch(uFormBefore, at, 0);
  vec4 is = texelFetch(uFormAfter, at, 0);
  float glow = mix(was.g, is.g, place.w);
  float outline = mix(was.b, is.b, place.w);
  float sinceLit = uTime.x - texelFetch(uLitAt, at, 0).r;
  float radius = place.z * uView.x * uTuned.y;
  float lit = 0.0;
  if (sinceLit > 0.0 && sinceLit < NEVER_S) {
    lit = clamp(sinceLit / 0.3, 0.0, 1.0);
    float flare = lit * exp(-3.2 * sinceLit);
    rgb = mix(rgb, WARM, lit);
    alpha = mix(alpha, 1.0, lit);
    glow = mix(glow, 0.588 + 0.4 * flare, lit);
    outline *= 1.0 - lit;
    radius *= 1.0 + 0.45 * flare;
  }
  float phase = float((row * 7919) & 1023) / 1023.0 * 6.2831853;
  glow *= 1.0 + 0.05 * sin(phase + uScreen.w * 0.8377580);
  radius = max(radius, 1.6);
  vInk = vec4(rgb, alpha);
  vForm = vec4(floor((place.w < 0.5 ? was.r : is.r) * 255.0 + 0.5), glow * uScreen.z, outline, 1.0 / (radius * uView.w));
  vCore = max(glow, lit);
  float reach = 1.45 + vForm.w;
  if (vForm.z > 0.0) reach = max(reach, 1.95 + 2.0 * vForm.w);
  if (vForm.y > 0.004) reach = 3.0 + vForm.w;
  vec2 corner = vec2((gl_VertexID & 1) == 0 ? -1.0 : 1.0, (gl_VertexID & 2) == 0 ? -1.0 : 1.0);
  vAt = corner * reach;
  gl_Position = toClip(toScreen(place.xy) + vAt * radius);
}
`

/** Distances to the edge in radii, negative inside; y grows downwards as on the screen. */
const SHAPES = `
float box(vec2 p, vec2 half_, float round_) {
  vec2 q = abs(p) - half_ + round_;
  return length(max(q, 0.0)) + min(max(q.x, q.y), 0.0) - round_;
}
float hexagon(vec2 p) {
  p = abs(p.yx);
  return max(p.x * 0.8660254 + p.y * 0.5, p.y) - 0.9;
}
float triangle(vec2 p) {
  p.y = -p.y + 0.12;
  return max(abs(p.x) * 0.8660254 + p.y * 0.5, -p.y) - 0.56;
}
float star(vec2 p) {
  p.y = -p.y;
  const vec2 k1 = vec2(0.809016994, -0.587785252);
  const vec2 k2 = vec2(-0.809016994, -0.587785252);
  p.x = abs(p.x);
  p -= 2.0 * max(dot(k1, p), 0.0) * k1;
  p -= 2.0 * max(dot(k2, p), 0.0) * k2;
  p.x = abs(p.x);
  p.y -= 1.12;
  vec2 ba = 0.5 * vec2(-k1.y, k1.x) - vec2(0.0, 1.0);
  float h = clamp(dot(p, ba) / dot(ba, ba), 0.0, 1.12);
  return length(p - ba * h) * sign(p.y * ba.x - p.x * ba.y);
}
float drop(vec2 p) {
  p.y += 0.1;
  float round_ = length(p - vec2(0.0, 0.35)) - 0.7;
  float tip = max(abs(p.x) * 0.87 + (-p.y - 0.15) * 0.5 - 0.42, p.y - 0.2);
  float k = max(0.2 - abs(round_ - tip), 0.0) / 0.2;
  return min(round_, tip) - k * k * 0.05;
}
float lantern(vec2 p) {
  float body = box(p - vec2(0.0, 0.14), vec2(0.68, 0.78), 0.2);
  float cap = max(abs(p.x) * 0.6 + (-p.y - 0.6) * 0.8 - 0.34, p.y + 0.62);
  return min(body, max(cap, -p.y - 1.12));
}
float bubble(vec2 p) {
  float body = box(p + vec2(0.0, 0.12), vec2(1.02, 0.74), 0.34);
  vec2 q = p - vec2(-0.34, 0.5);
  float tail = max(max(-q.x - 0.2, q.x * 0.72 + q.y * 0.7 - 0.34), -q.y - 0.1);
  return min(body, tail);
}
/** A question mark: an arc open to the lower left, its stem, and its point. */
float wonder(vec2 p) {
  vec2 q = p + vec2(0.0, 0.3);
  bool open_ = q.x < 0.0 && q.y > 0.0;
  float arc = open_ ? min(length(q + vec2(0.3, 0.0)), length(q - vec2(0.0, 0.3))) : abs(length(q) - 0.3);
  float stem = length(p - vec2(0.0, clamp(p.y, 0.0, 0.2)));
  return min(min(arc, stem) - 0.085, length(p - vec2(0.0, 0.52)) - 0.12);
}
float shape(int kind, vec2 p) {
  if (kind == 0) return length(p) - 1.0;
  if (kind == 1) return abs(length(p) - 0.8) - 0.22;
  if (kind == 2) return box(p, vec2(0.84), 0.22);
  if (kind == 3) return hexagon(p);
  if (kind == 4) return triangle(p);
  if (kind == 5) return star(p);
  if (kind == 6) return (abs(p.x) + abs(p.y) - 1.1) * 0.7071;
  if (kind == 7) return drop(p);
  if (kind == 8) return lantern(p);
  if (kind == 9 || kind == 11) return box(p, vec2(0.78, 1.0), 0.06);
  return bubble(p);
}
`

const FRAGMENT = `${VARYINGS('in')}
out vec4 oLight;
${SHAPES}
float filled(float d) { return clamp(0.5 - d / vForm.w, 0.0, 1.0); }
/** What is inside the edge: a lantern's core, a window's panes, a source's two lines. */
vec3 within(int kind, vec2 p, vec3 rgb) {
  vec3 warm = mix(rgb, vec3(1.0, 0.97, 0.9), 0.75);
  if (kind == 8) {
    float core = 1.0 - smoothstep(-0.16, 0.1, box(p - vec2(0.0, 0.16), vec2(0.4, 0.5), 0.14));
    return mix(mix(rgb, warm, core), rgb * 0.5, filled(p.y + 0.56));
  }
  if (kind == 9) {
    float bars = filled(min(abs(p.x), abs(p.y + 0.12)) - 0.07);
    return mix(mix(rgb, warm, 0.35 * vCore), rgb * 0.42, bars * 0.8);
  }
  if (kind == 11) {
    float frame = filled(-box(p, vec2(0.7, 0.92), 0.06));
    return mix(rgb * 0.22, rgb, max(filled(wonder(p)), frame));
  }
  if (kind == 10) {
    float lines = max(filled(box(p + vec2(0.0, 0.36), vec2(0.6, 0.1), 0.1)), filled(box(p - vec2(-0.14, 0.04), vec2(0.46, 0.1), 0.1)));
    return mix(rgb, rgb * 0.25, lines);
  }
  return mix(rgb, warm, vCore * 0.55 * (1.0 - smoothstep(0.0, 1.0, length(p))));
}
void main() {
  int kind = int(vForm.x);
  float far = length(vAt);
  float solid = filled(shape(kind, vAt)) * vInk.a;
  vec4 sum = solid > 0.0 ? vec4(within(kind, vAt, vInk.rgb) * solid, solid) : vec4(0.0);
  if (vForm.z > 0.0) {
    float ring = filled(abs(far - 1.7) - max(0.05, 0.75 * vForm.w)) * vForm.z * vInk.a;
    sum += vec4(vInk.rgb * ring, ring) * (1.0 - sum.a);
  }
  if (vForm.y > 0.0) {
    float fall = clamp(1.0 - (far - 0.75) / 2.25, 0.0, 1.0);
    float halo = fall * fall * fall * vForm.y * 0.8 * vInk.a;
    sum += vec4(vInk.rgb * halo, halo * 0.55) * (1.0 - sum.a);
  }
  if (sum.a <= 0.002) discard;
  oLight = sum;
}
`

/** Discs alone, with neither halo nor twinkle: what other drawers are measured by. */
const PLAIN_FRAGMENT = `${VARYINGS('in')}
out vec4 oLight;
void main() {
  float a = clamp(0.5 - (length(vAt) - 1.0) / vForm.w, 0.0, 1.0) * vInk.a;
  if (a <= 0.0) discard;
  oLight = vec4(vInk.rgb * a, a);
}
`

export const LIGHTS = {
  vertex: glsl(['frame', 'ease', 'pull', 'places'], VERTEX),
  fragment: glsl([], FRAGMENT),
  plain: {
    vertex: glsl(
      ['frame', 'ease', 'pull', 'places'],
      VERTEX.replace('float reach = 1.45 +', 'float reach = 1.0 +'),
    ),
    fragment: glsl([], PLAIN_FRAGMENT),
  },
}
