/** What each node is: told by one attribute, or else everybody is a person. */
import type { NodeKind } from '../core/model/pack.ts'
import type { RawNetwork } from './network.ts'

const WORDS: Readonly<Record<NodeKind, string>> = {
  respondent:
    'respondent person people participant ego actor individual human man woman adult member resident interviewee',
  named: 'named alter nominee contact named-only',
  place: 'place venue location building shop pub church school organisation organization org site',
  activity: 'activity event club group class society meeting team',
  source: 'source media medium newspaper radio website page newsletter channel noticeboard',
  role: 'role post job office profession service',
}
const KIND_OF_WORD = new Map<string, NodeKind>(
  (Object.keys(WORDS) as NodeKind[]).flatMap((kind) => WORDS[kind].split(' ').map((word) => [word, kind])),
)

export type KindOf = (id: string, attributes: Readonly<Record<string, string>>) => NodeKind

/**
 * Without `attribute` every node is a person. With it, each node is what its value says, and a person where the
 * value is missing or not a known word. A person of whom the file knows a tie towards them and nothing else is `named`.
 */
export function kindOfNodes(raw: RawNetwork, attribute: string | null): KindOf {
  const onlyNamed = onlyEverNamed(raw)
  return (id, attributes) => {
    const said = attribute === null ? undefined : kindSaid(attributes[attribute])
    if (said !== undefined && said !== 'respondent') return said
    return onlyNamed.has(id) ? 'named' : 'respondent'
  }
}

/** How many nodes have a value there that is no known word. */
export function unknownKinds(raw: RawNetwork, attribute: string): number {
  return raw.nodes.filter(({ attributes }) => {
    const value = attributes[attribute]
    return value !== undefined && kindSaid(value) === undefined
  }).length
}

/** The kind a word stands for, in any case, one or many; undefined where it is not known. */
export function kindSaid(word: string | undefined): NodeKind | undefined {
  const plain = (word ?? '').trim().toLowerCase()
  return (
    KIND_OF_WORD.get(plain) ??
    KIND_OF_WORD.get(plain.replace(/s$/, '')) ??
    KIND_OF_WORD.get(plain.replace(/ies$/, 'y'))
  )
}

function onlyEverNamed(raw: RawNetwork): ReadonlySet<string> {
  const named = new Set<string>()
  const asked = new Set<string>()
  for (const { from, to, directed } of raw.ties) {
    asked.add(from)
    ;(directed ? named : asked).add(to)
  }
  const bare = raw.nodes.filter(
    ({ label, attributes }) => label === null && Object.keys(attributes).length === 0,
  )
  return new Set(bare.map(({ id }) => id).filter((id) => named.has(id) && !asked.has(id)))
}
