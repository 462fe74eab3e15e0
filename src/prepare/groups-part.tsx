/** The groups that one touch lights on the map, and who is in them: told from facts, or from how few somebody named. */
import type { JSX } from 'preact'
import { OVERLAY_IDS, type OverlayName } from '../core/model/pack.ts'
import { OVERLAY_WORDS } from '../core/words/overlay-words.ts'
import { bandWords } from '../import/survey/fact-reader.ts'
import type { Mapping, OverlayMap } from '../import/survey/mapping.ts'
import { withOverlay, withoutOverlay } from './correcting.ts'
import type { Part } from './part.ts'
import { listIn, listSaid } from './words.ts'

/** These are told from what people said; the others from things that were named. */
const OF_PEOPLE: ReadonlySet<OverlayName> = new Set(['few-links', 'out-of-work', 'retired', 'single-mums'])

export function GroupsPart(part: Part): JSX.Element {
  return (
    <>
      <h2>Groups that a touch lights</h2>
      <p>They are shown as shares of ten people or more, never as people.</p>
      <div class="groups">
        {OVERLAY_IDS.map((id) => (
          <Group key={id} id={id} part={part} />
        ))}
      </div>
    </>
  )
}

/** Kith's own words name a place beside some of them. */
const labelOf = (id: OverlayName): string => OVERLAY_WORDS[id].label.replace(/ \(.*\)$/, '')

function Group({ id, part }: { readonly id: OverlayName; readonly part: Part }): JSX.Element {
  const { mapping, correct } = part
  const overlay = mapping.overlays.find((each) => each.id === id)
  const begin = beginning(id, mapping)
  const toggle = (isOn: boolean): void => {
    if (!isOn) correct(withoutOverlay(mapping, id))
    else if (begin !== null) correct(withOverlay(mapping, begin))
  }
  return (
    <fieldset class="group" data-on={overlay !== undefined}>
      <label class="tick">
        <input
          type="checkbox"
          checked={overlay !== undefined}
          disabled={overlay === undefined && begin === null}
          onChange={({ currentTarget }) => toggle(currentTarget.checked)}
        />
        <b>{labelOf(id)}</b>
      </label>
      {overlay?.where && <Conditions overlay={overlay} part={part} />}
      {overlay?.few && <Few overlay={overlay} part={part} />}
      {overlay?.things && (
        <label>
          <span>Names of things, with commas between</span>
          <input
            type="text"
            value={listSaid(overlay.things)}
            onChange={({ currentTarget }) =>
              correct(withOverlay(mapping, { ...overlay, things: listIn(currentTarget.value) }))
            }
          />
        </label>
      )}
      {overlay === undefined && begin === null && <small>No fact is there to tell it from.</small>}
    </fieldset>
  )
}

interface OverlayProps {
  readonly overlay: OverlayMap
  readonly part: Part
}

function Few({ overlay, part }: OverlayProps): JSX.Element | null {
  const { few } = overlay
  if (few === undefined) return null
  return (
    <label>
      <span>Named at most so many</span>
      <input
        type="number"
        class="short"
        min={0}
        max={99}
        value={few.most}
        onChange={({ currentTarget }) =>
          part.correct(
            withOverlay(part.mapping, {
              ...overlay,
              few: { ...few, most: currentTarget.valueAsNumber || 0 },
            }),
          )
        }
      />
    </label>
  )
}

function Conditions({ overlay, part }: OverlayProps): JSX.Element {
  const { mapping, correct } = part
  const facts = choicesIn(mapping)
  const where = overlay.where ?? []
  const set = (at: number, fact: string, is: readonly string[]): void =>
    correct(
      withOverlay(mapping, {
        ...overlay,
        where: where.map((each, place) => (place === at ? { fact, is } : each)),
      }),
    )
  return (
    <>
      {where.map(({ fact, is }, at) => (
        <div class="condition" key={fact}>
          <select
            aria-label="Fact"
            value={fact}
            onChange={({ currentTarget }) => {
              const [first] = facts.get(currentTarget.value) ?? []
              if (first !== undefined) set(at, currentTarget.value, [first])
            }}
          >
            {[...facts.keys()].map((name) => (
              <option key={name}>{name}</option>
            ))}
          </select>
          <span>
            {(facts.get(fact) ?? []).map((value) => (
              <label class="tick" key={value}>
                <input
                  type="checkbox"
                  checked={is.includes(value)}
                  onChange={({ currentTarget }) => {
                    const next = currentTarget.checked ? [...is, value] : is.filter((each) => each !== value)
                    if (next.length > 0) set(at, fact, next)
                  }}
                />
                {value}
              </label>
            ))}
          </span>
        </div>
      ))}
    </>
  )
}

/** What a group may be told from, each with its answers. */
function choicesIn({ columns }: Mapping): Map<string, readonly string[]> {
  return new Map(
    columns.flatMap(({ as, role, values, bands, ticks }) => {
      if (as === undefined || role === 'match') return []
      const kept =
        ticks?.map(({ value }) => value) ?? (bands ? bandWords(bands) : Object.values(values ?? {}))
      return kept.length === 0 ? [] : [[as, [...new Set(kept)]] as const]
    }),
  )
}

/** What a group begins as when it is switched on; null where there is nothing to tell it from. */
function beginning(id: OverlayName, mapping: Mapping): OverlayMap | null {
  const people = mapping.questions.filter(({ named }) => named === 'person').map((question) => question.id)
  if (id === 'few-links') return people.length === 0 ? null : { id, few: { questions: people, most: 1 } }
  if (!OF_PEOPLE.has(id)) {
    const thing = mapping.questions.find(({ named, ticks }) => named !== 'person' && ticks)?.ticks?.[0]?.value
    return thing === undefined ? null : { id, things: [thing] }
  }
  const [fact] = choicesIn(mapping)
  const [first] = fact?.[1] ?? []
  return fact === undefined || first === undefined ? null : { id, where: [{ fact: fact[0], is: [first] }] }
}
