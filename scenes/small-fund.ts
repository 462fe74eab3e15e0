import {
  BIG,
  type Control,
  coinFor,
  defineScene,
  fund,
  fundedBy,
  groupsWithIdeas,
  labelOf,
  meetings,
  people,
  type SitePack,
  type Telling,
  type Told,
  tiesOfFund,
  undoControl,
} from '../src/core/kit.ts'

/** Small coins of light of one visitor: as many as threads in Weave. How many were given in Tipton was not published. */
const COINS = 5
const PROMPTS = [
  'Which groups here already share a building but not a plan?',
  'What would you do with a small pot of money and two other groups?',
]
const KNOW = [
  'Ideas ran from young people fixing cars together to a cooking contest across cultures. Groups then went on to work together.',
  'Which groups met was not published. The groups and threads on this map are made up.',
]

/** Tipton’s groups, a small fund, and what they built side by side. */
export default defineScene({
  id: 'small-fund',
  title: 'A small fund',
  story: 'S19',
  chapter: 'weave',
  facts: ['20.2', '25.3', '30.5', 'T1', 'T2', 'T3'],
  needs: { site: 'tipton', fits: (pack: SitePack) => pack.events.some(({ id }) => id === 'fund') },
  beats: [
    {
      id: 'coins',
      seconds: 'wait',
      title: 'Which groups could work together?',
      caption: 'Tipton already had active groups. A small fund helped them try ideas and work side by side.',
      invitation: 'Touch a group to give its idea a small coin of light.',
      prompts: PROMPTS,
      figures: ['fund-pounds'],
      know: KNOW,
      look: 'all',
      asks: ['activities'],
      touch: 'coin',
      most: COINS,
      tray: false,
      paint: [people, fund],
      onward: 'What they built',
      tell: coins,
    },
    {
      id: 'together',
      seconds: 'wait',
      title: 'What did they build?',
      caption: 'Few threads ran between the groups. Slide along to see what came of the fund.',
      invitation: 'Slide from before to after.',
      prompts: PROMPTS,
      figures: ['fund-pounds'],
      know: KNOW,
      look: 'all',
      asks: ['activities'],
      touch: 'onward',
      tray: false,
      paint: [people, fund],
      onward: 'What would help here?',
      tell: together,
    },
  ],
})

function coins(telling: Telling): Told {
  const { pack, stage } = telling
  const { part, whatIf } = stage.view
  const big = part === BIG
  const funded = fundedBy(stage.view)
  const left = COINS - whatIf.length
  const spent: Told['beads'] = {
    lit: left,
    of: COINS,
    says: left > 0 ? 'Small coins you have left.' : 'All small coins are given.',
  }
  return {
    ...coinWords(telling, funded),
    beads: big ? { lit: funded.length === 0 ? 1 : 0, of: 1, says: 'One big coin.' } : spent,
    tallies: [meetTally(telling, funded)],
    actions: [sizeOf(big), ...(big || whatIf.length === 0 ? [] : [undoControl()])],
    lists: [
      {
        heading: 'Groups with ideas',
        items: groupsWithIdeas(pack).map((row) => ({
          says: labelOf(pack, row) ?? '',
          command: coinFor(stage.view, row),
          pressed: funded.includes(row),
        })),
      },
    ],
  }
}

function coinWords({ pack, stage }: Telling, funded: readonly number[]): Told {
  if (stage.view.part === BIG) {
    return funded.length === 0
      ? {
          caption: 'Now all of the fund is one big coin. Who should have it?',
          invitation: 'Touch a group to give it all.',
        }
      : {
          caption: 'One group has it all. See who it meets. What would the others say?',
          invitation: 'Touch another group to move the coin.',
        }
  }
  const last = funded.at(-1)
  if (last === undefined) return {}
  const met = meetings(pack, [last]).length > 0
  const say = met ? 'This idea brought groups together.' : 'This group met nobody new.'
  return funded.length < COINS
    ? {
        caption: `${say} Bright threads join groups that met on this map.`,
        invitation: 'Touch another group.',
      }
    : {
        caption: 'Many small coins. Bright threads join groups that met. Now try one big coin.',
        invitation: '',
      }
}

/** Pairs of groups as windows, each pair that could meet on this map. */
function meetTally(
  { pack, stage }: Telling,
  funded: readonly number[],
): NonNullable<Told['tallies']>[number] {
  const before = stage.view.part === BIG ? smallCoins(stage.view) : funded.slice(0, -1)
  return {
    id: 'met',
    label: 'Groups that meet',
    lit: meetings(pack, funded).length,
    of: tiesOfFund(pack).length,
    was: meetings(pack, before).length,
    says: 'Each window is a pair of groups that meet through a coin, on this map.',
  }
}

const smallCoins = (view: Telling['stage']['view']): number[] => fundedBy({ ...view, part: null })

function sizeOf(big: boolean): Control {
  return {
    id: 'size',
    label: big ? 'Small coins' : 'One big coin',
    icon: big ? 'coins' : 'coin',
    command: { type: 'part', part: big ? null : BIG },
  }
}

const STOPS = [
  { part: 'before', label: 'Before' },
  { part: 'fund', label: 'The fund' },
  { part: 'together', label: 'Together' },
] as const
const SAYS: Readonly<Record<string, string>> = {
  fund: 'A small fund opened. Groups with ideas met, and threads grew between them.',
  together: 'Then groups began something new together. That is what they built.',
}

/** Waves of the survey as one slider. */
function together({ stage }: Telling): Told {
  const part = stage.view.part ?? 'before'
  return {
    ...(SAYS[part] ? { caption: SAYS[part] } : {}),
    slider: {
      label: 'How it grew',
      stops: STOPS.map((stop) => ({
        label: stop.label,
        on: stop.part === part,
        command: { type: 'part', part: stop.part },
      })),
    },
  }
}
