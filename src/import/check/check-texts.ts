/** Every text of a pack: labels hold no name, no text holds a way to find somebody, and no survey tells of a handful. */
import type { SitePack } from '../../core/model/pack.ts'
import { contactIn, personalLabel, personIn } from './personal-words.ts'

interface Text {
  readonly field: string
  readonly text: string
  /** label: a few words on the picture. words: running text. source: where something was published, authors and all. id: a key. */
  readonly sort: 'label' | 'words' | 'source' | 'id'
  /** Whether numbers in it were published before, and may be small. */
  readonly published?: boolean
}

const TO_DO: Record<Text['sort'], string> = {
  label: 'Give it a public name, such as "The chemist", or leave its kind without labels.',
  words: 'Write it without.',
  source: 'Write it without.',
  id: 'Give it a plain short name.',
}

/** "3 people", "two young mums": a handful told in words. "One person" is anybody, and "fewer than 5 people" is a rule. */
const HANDFUL =
  /(?<!than )\b(?:[1-9]|two|three|four|five|six|seven|eight|nine) (?:\p{L}+ ){0,2}(?:people|persons?|women|woman|men|man|mothers|mums?|fathers|dads?|children|neighbours?|respondents?|residents?|households|families|parents?)\b/iu

/** One sentence for each text at fault; never what stands in it. */
export function faultsInTexts(pack: SitePack): string[] {
  const survey = pack.site.provenance === 'survey'
  return textsOf(pack).flatMap(({ field, text, sort, published }) => {
    const found = foundIn(text, sort)
    if (found) return [`${field} looks like it holds ${found}. ${TO_DO[sort]}`]
    const few =
      survey &&
      !published &&
      !field.startsWith('disclosure') &&
      sort !== 'id' &&
      sort !== 'source' &&
      HANDFUL.test(text)
    return few ? [`${field} tells of fewer than ten people. Tell it without the number.`] : []
  })
}

function foundIn(text: string, sort: Text['sort']): string | null {
  if (sort === 'label') return personalLabel(text.replace(/^Round /u, ''))
  const contact = contactIn(text)
  if (sort === 'source') return contact === 'a link or a handle' ? null : contact
  return contact ?? (sort === 'words' ? personIn(text) : null)
}

function textsOf(pack: SitePack): Text[] {
  const { site, nodes, questions, overlays, figures, events, disclosure } = pack
  const at = (field: string, sort: Text['sort'], text: string): Text => ({ field, sort, text })
  return [
    at('site.title', 'words', site.title),
    at('site.region', 'words', site.region),
    at('site.badge', 'words', site.badge),
    ...nodes.things.map(({ label }, n) => at(`nodes.things[${n}].label`, 'label', label)),
    ...questions.flatMap((question, n) => questionTexts(question, `questions[${n}]`)),
    ...overlays.map(({ title }, n) => at(`overlays[${n}].title`, 'label', title)),
    ...figures.flatMap((figure, n) => figureTexts(figure, `figures[${n}]`)),
    ...events.flatMap(({ id, title, says }, n) => [
      at(`events[${n}].id`, 'id', id),
      at(`events[${n}].title`, 'label', title),
      at(`events[${n}].says`, 'words', says),
    ]),
    at('disclosure.publicBecause', 'words', disclosure.publicBecause ?? ''),
    ...disclosure.says.map((text, n) => at(`disclosure.says[${n}]`, 'words', text)),
    ...disclosure.steps.flatMap(({ id, says }, n) => [
      at(`disclosure.steps[${n}].id`, 'id', id),
      at(`disclosure.steps[${n}].says`, 'words', says),
    ]),
  ]
}

function questionTexts({ id, title, asked, pools }: SitePack['questions'][number], field: string): Text[] {
  return [
    { field: `${field}.id`, sort: 'id', text: id },
    { field: `${field}.title`, sort: 'words', text: title },
    { field: `${field}.asked`, sort: 'words', text: asked },
    ...pools.list.flatMap((pool, n): Text[] => [
      { field: `${field}.pools.list[${n}].id`, sort: 'id', text: pool.id },
      { field: `${field}.pools.list[${n}].title`, sort: 'label', text: pool.title },
    ]),
  ]
}

function figureTexts(
  { id, unit, says, source, facts, basis }: SitePack['figures'][number],
  field: string,
): Text[] {
  const published = basis === 'published' || basis === 'borrowed'
  return [
    { field: `${field}.id`, sort: 'id', text: id },
    { field: `${field}.unit`, sort: 'words', text: unit },
    { field: `${field}.says`, sort: 'words', text: says, published },
    { field: `${field}.source`, sort: 'source', text: source },
    ...facts.map((text, n): Text => ({ field: `${field}.facts[${n}]`, sort: 'source', text })),
  ]
}
