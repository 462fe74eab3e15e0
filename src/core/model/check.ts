import type { SitePack } from './pack.ts'
export function checkPack(json: unknown): { ok: true; pack: SitePack } | { ok: false; says: string } {
  return { ok: true, pack: json as SitePack }
}
