/** Shares and shades of a survey's pack: nothing about fewer than the threshold can be read or worked out. */
import type { SitePack } from '../../core/model/pack.ts'
import { auditedOf, sharesIn } from '../../core/privacy/audit-pack.ts'
import { type ShadeLeak, shadeLeaksOf } from '../../core/privacy/audit-shades.ts'
import { type Leak, leaksOf } from '../../core/privacy/audit-shares.ts'
import { bandsOf, partedOf } from './seen-in-pack.ts'

const HIDE = 'Hide it and, where it is the only one hidden, another beside it.'

export function faultsInShares(pack: SitePack): string[] {
  const { disclosure, overlays, questions, nodes, figures } = pack
  const shared = { kind: nodes.people.kind, questions, overlays, figures }
  const groups = sharesIn(overlays)
  const leaks = leaksOf(auditedOf(shared, disclosure.threshold)).map((leak) => {
    const group = overlays.indexOf(groups[leak.group]!)
    const field = `overlays[${group}].cells, question "${questions[leak.question]!.id}", cluster ${leak.cluster}`
    return `${field}: ${saysOf(leak.sort, disclosure.threshold)} ${HIDE}`
  })
  return [...leaks, ...twoShares(pack), ...shadeFaults(pack)]
}

function saysOf(sort: Leak['sort'], threshold: number): string {
  const few = `fewer than ${threshold} people`
  switch (sort) {
    case 'small':
      return `its share may stand for ${few}, or for nearly everybody.`
    case 'lone':
      return `it is hidden, but the others of its row give it away.`
    case 'total':
      return `it is hidden, but a total less what is shown leaves ${few}.`
    case 'difference':
      return `taken from nearly the same cluster of another question it tells of the ${few} between them.`
    case 'beside':
      return `beside another overlay it tells of ${few} who are in neither, or in one alone.`
  }
}

/** Of two shares of one cluster an exhibit shows one, and a file both. */
function twoShares({ overlays }: SitePack): string[] {
  return overlays.flatMap((overlay, n) => {
    const cells = overlay.level === 'group' ? overlay.cells : []
    const seen = new Set<string>()
    return cells.flatMap(({ question, pool }, at) => {
      const key = JSON.stringify([question, pool])
      const again = seen.has(key)
      seen.add(key)
      return again
        ? [`overlays[${n}].cells[${at}] tells of the same cluster a second time. Take it out.`]
        : []
    })
  })
}

function shadeFaults(pack: SitePack): string[] {
  const { questions, disclosure, shades = [] } = pack
  const told = new Set(shades.map(({ question, pool, of }) => JSON.stringify([question, pool, of])))
  const twice = told.size < shades.length ? ['shades: one average is told twice. Take one out.'] : []
  const leaks = shadeLeaksOf(partedOf(pack), bandsOf(pack), disclosure.threshold)
  return [
    ...twice,
    ...leaks.map(({ question, cluster, of, sort }) => {
      const field = `shades, question "${questions[question]!.id}", cluster ${cluster}, of "${of}"`
      return `${field}: ${shadeSays(sort, disclosure.threshold)} ${HIDE}`
    }),
  ]
}

function shadeSays(sort: ShadeLeak['sort'], threshold: number): string {
  if (sort === 'small') return `its average stands on fewer than ${threshold} people.`
  if (sort === 'lone') return 'the one hidden beside it can be worked out.'
  return `with nearly the same cluster of another question it tells of the few between them.`
}
