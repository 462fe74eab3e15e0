import {
  BY_PLACE,
  bothOf,
  type Control,
  defineScene,
  labelOf,
  people,
  picksOf,
  type Tally,
  type Telling,
  type Told,
  takersOf,
  together,
  WINDOWS,
} from '../src/core/kit.ts'

/** Strengths first: what people do together, where they do it, and who does more than one thing. */
export default defineScene({
  id: 'together',
  title: 'What we do together',
  story: 'S05',
  chapter: 'lean-on',
  facts: ['13.3', '15.1', '15.2', '5.1', 'M5'],
  beats: [
    {
      id: 'doing',
      seconds: 'wait',
      title: 'What do we do together?',
      caption: 'Doing things side by side makes links. Each lantern is a place where it happens.',
      invitation: 'Touch what people do. Touch a second one to see who does both.',
      prompts: [
        'What do you do that is not on this map?',
        'Which two groups here have never met but should?',
      ],
      know: [
        'In the study people were asked what groups, activities and organisations they take part in.',
        'In Murton cricket, gardening, helping others and the internet were popular. Their order was not published.',
        'In Blooming Murton, school children potted plants and took them to older neighbours.',
        'The better a place knows what its people can do, the more good it finds.',
      ],
      look: 'all',
      asks: ['activities', 'places'],
      touch: 'compare',
      finds: 'things',
      tray: false,
      paint: [people, together],
      onward: 'Who do you lean on?',
      tell: doing,
    },
  ],
})

function doing(telling: Telling): Told {
  const { pack, stage } = telling
  if (!telling.ground.pools.some(({ rows }) => rows.some((row) => labelOf(pack, row) !== null)))
    return UNASKED
  const picks = picksOf(pack, stage.view.guess).flatMap((row) => {
    const label = labelOf(pack, row)
    return label ? [{ row, label }] : []
  })
  const [one, other] = picks
  const words =
    one && other ? twoWords(telling, [one, other]) : one ? oneWords(telling, one) : plainWords(telling)
  return { ...words, actions: one ? [showAll()] : [], slider: gatheredBy(telling) }
}

/** A map of people alone holds nothing to pick. */
const UNASKED: Told = {
  caption: 'On this map people named people, and not what they do. Go on to see who leans on whom.',
  invitation: '',
}

interface Pick {
  readonly row: number
  readonly label: string
}

function plainWords({ pack, stage }: Telling): Told {
  if (stage.view.part === BY_PLACE) {
    return {
      caption: 'The same people, gathered where they do things. One roof can hold many groups.',
      invitation: 'Touch a lantern to see what happens there.',
    }
  }
  if (pack.site.id !== 'murton') return {}
  return {
    caption:
      'Cricket, gardens, helping others and going online were liked in Murton. Doing things side by side makes links.',
  }
}

function oneWords({ pack }: Telling, { row, label }: Pick): Told {
  const place = pack.nodes.things[row - pack.nodes.people.kind.length]?.kind === 'place'
  return {
    title: label,
    caption: place
      ? 'Lit lights come here. Bright threads show what they come for.'
      : 'Lit lights take part. One bright thread leads to where it happens. Fine blue ones lead to places they go to.',
    invitation: 'Touch another one to see who does both.',
  }
}

/** Who does both is light; how many is told to the nearest window, and not at all where they are few. */
function twoWords({ pack, ground }: Telling, picks: readonly [Pick, Pick]): Told {
  const [one, other] = [...picks].sort((a, b) => a.label.localeCompare(b.label)) as [Pick, Pick]
  const both = bothOf(takersOf(pack, ground, one.row), takersOf(pack, ground, other.row))
  const title = `${one.label} and ${other.label.replace(/^The /, 'the ')}`
  const invitation = 'Touch one of the two to let it go.'
  if (!both) {
    return {
      title,
      caption: 'Few or none do both on this map, so nobody is pointed out. What could these two do together?',
      invitation,
    }
  }
  const lit = both.share / (100 / WINDOWS)
  const tally: Tally = {
    id: 'both',
    label: 'Who does both',
    lit,
    of: WINDOWS,
    was: lit,
    says: 'Of all who do either on this map, the lit windows do both.',
  }
  return {
    title,
    caption: 'Lit lights do both on this map. They can carry a hello from one to the other.',
    invitation,
    tallies: [tally],
  }
}

function showAll(): Control {
  return { id: 'show-all', label: 'Show all', icon: 'all', command: { type: 'guess', guess: null } }
}

function gatheredBy({ stage }: Telling): NonNullable<Told['slider']> {
  const places = stage.view.part === BY_PLACE
  return {
    label: 'Gathered by',
    stops: [
      { label: 'What we do', on: !places, command: { type: 'part', part: null } },
      { label: 'Where we do it', on: places, command: { type: 'part', part: BY_PLACE } },
    ],
  }
}
