/** What an import leaves in its folder, file by file; and what it finds there of the last time. */
import { checkPack } from '../../core/model/check.ts'
import type { SitePack } from '../../core/model/pack.ts'
import type { ImportPlan } from '../plan.ts'
import { ledgerWith, releaseOf } from '../release/ledger.ts'
import { type ImportReport, tellReport } from './report.ts'
import { reportPage } from './report-page.ts'

export interface FolderInput {
  readonly pack: SitePack
  readonly report: ImportReport
  readonly plan: ImportPlan
  /** The files that were read, in the order given. */
  readonly files: readonly Uint8Array[]
  /** Text of releases.json as it was; null where there is none. */
  readonly ledger: string | null
}

/** Name and text of each file. */
export async function folderOf({
  pack,
  report,
  plan,
  files,
  ledger,
}: FolderInput): Promise<Record<string, string>> {
  const packText = `${JSON.stringify(pack)}\n`
  const release = await releaseOf(files, plan, packText)
  return {
    'pack.json': packText,
    'report.json': pretty(report),
    'report.txt': tellReport(report),
    'report.html': reportPage(report),
    'releases.json': pretty(ledgerWith(ledger, pack.site.id, release)),
  }
}

/** The pack that is there already, to be held against the new one; undefined where there is none that could be read. */
export function packBefore(text: string | null): SitePack | undefined {
  if (text === null) return undefined
  try {
    const checked = checkPack(JSON.parse(text))
    return checked.ok ? checked.pack : undefined
  } catch {
    return undefined
  }
}

const pretty = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`
