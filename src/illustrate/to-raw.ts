/** A made-up survey as the importer would read it from a file: all that was asked, names of columns and all. */
import type { RawNetwork, RawNode } from '../import/network.ts'
import type { Named, Respondent, Survey, SurveyThing } from './survey/survey.ts'

/** Layers whose ties have no direction. */
export const UNDIRECTED: readonly string[] = ['acquaintance']

export function rawOf(survey: Survey): RawNetwork {
  const nodes = [
    ...survey.respondents.map(respondentNode),
    ...survey.named.map(namedNode),
    ...survey.things.map(thingNode),
  ]
  const ties = survey.ties.map(({ layer, from, to, wave, event }) => {
    const directed = !UNDIRECTED.includes(layer)
    return { from, to, directed, relation: layer, wave, event, attributes: {} }
  })
  return { nodes, ties, counts: { nodes: nodes.length, ties: ties.length, directed: 'mixed' } }
}

/** Every answer of the survey is a column, so that the importer has something to leave out. */
function respondentNode({ id, knows, after, ...answers }: Respondent): RawNode {
  const columns = Object.entries(answers).map(([column, value]) => [column, String(value)])
  const known = Object.entries(knows ?? {}).map(([whom, value]) => [`knows-${whom}`, String(value)])
  const later = Object.entries(after ?? {}).map(([column, value]) => [`after-${column}`, String(value)])
  const attributes = Object.fromEntries([['kind', 'respondent'], ...columns, ...known, ...later])
  return { id, label: null, attributes }
}

function namedNode({ id, relation, maybeSameAs }: Named): RawNode {
  return { id, label: null, attributes: { kind: 'named', relation, maybeSameAs: maybeSameAs ?? '' } }
}

const thingNode = ({ id, kind, label }: SurveyThing): RawNode => ({ id, label, attributes: { kind } })
