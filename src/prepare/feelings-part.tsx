/** How people feel: which column holds the total of which scale. None of the scales' words is here. */
import type { JSX } from 'preact'
import { type FeelingsMap, SCALES, type Scale } from '../import/survey/mapping.ts'
import type { Part } from './part.ts'
import { Why } from './why.tsx'

const SCALE_WORDS: Readonly<Record<Scale, string>> = {
  wemwbs: 'WEMWBS, 14 to 70',
  'swemwbs-raw': 'SWEMWBS, raw total, 7 to 35',
  'swemwbs-metric': 'SWEMWBS, metric',
  'ons-satisfaction': 'ONS: satisfied, 0 to 10',
  'ons-worthwhile': 'ONS: worthwhile, 0 to 10',
  'ons-happiness': 'ONS: happy, 0 to 10',
  'ons-anxiety': 'ONS: anxious, 0 to 10',
}

export function FeelingsPart({ mapping, understood, correct }: Part): JSX.Element {
  const { feelings } = mapping
  const set = (next: FeelingsMap | null): void => correct({ ...mapping, feelings: next })
  const chosen = (total: string): void => {
    if (total === '') {
      set(null)
      return
    }
    const { items, why, sure, ...rest } = feelings ?? { scale: 'wemwbs' as const }
    const kept = understood.columns.find(({ heading }) => heading === total)
    const columns = mapping.columns.filter(({ column }) => column !== kept?.heading)
    correct({ ...mapping, columns, feelings: { ...rest, total } })
  }
  return (
    <>
      <h2>How people feel</h2>
      <p>A total only, as a number. It is put in bands, and told as averages of ten people or more.</p>
      <div class="line">
        <label>
          <span>Column of the total</span>
          <select
            value={String(feelings?.total ?? (feelings ? 'items' : ''))}
            onChange={({ currentTarget }) => chosen(currentTarget.value)}
          >
            <option value="">none: it was not asked</option>
            {feelings?.items && <option value="items">{feelings.items.length} columns, added up</option>}
            {understood.columns.map(({ heading, number }) => (
              <option key={number} value={heading}>
                {heading}
              </option>
            ))}
          </select>
        </label>
        {feelings && (
          <label>
            <span>Scale</span>
            <select
              value={feelings.scale}
              onChange={({ currentTarget }) => set({ ...feelings, scale: currentTarget.value as Scale })}
            >
              {SCALES.map((scale) => (
                <option key={scale} value={scale}>
                  {SCALE_WORDS[scale]}
                </option>
              ))}
            </select>
          </label>
        )}
      </div>
      {feelings && <Why why={feelings.why} sure={feelings.sure} />}
    </>
  )
}
