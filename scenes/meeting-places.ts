import {
  defineScene,
  labelOf,
  meeting,
  meetingOf,
  people,
  type Tally,
  type Telling,
  type Told,
  WINDOWS,
  whatIf,
} from '../src/core/kit.ts'

/** What was published about places where people met, in the place it was found (M3, W1, K2, N7). */
const FOUND: Readonly<Record<string, string>> = {
  murton:
    'The Glebe was once the Miners’ Welfare Hall. Halls, pubs, shops and clubs are where links get made.',
  littlehampton:
    'The café at the Wickbourne Centre was full of toddlers and parents. Links get made in places like it.',
  bristol: 'In Knowle West some people leaned on their GP, or on places like an advice centre.',
  'new-cross-gate':
    'A supermarket, pubs and sports clubs were hubs here. Links get made in places like them.',
}

/** Places hold us together too: close one for a week, and see what is missed. */
export default defineScene({
  id: 'meeting-places',
  title: 'Meeting places',
  story: 'S07',
  chapter: 'lean-on',
  facts: ['13.2', '13.3', '10.5', '19.9', 'N7', 'M3', 'W1', 'K2'],
  beats: [
    {
      id: 'hold',
      seconds: 'wait',
      title: 'Where do we meet?',
      caption:
        'Halls, pubs, shops and clubs are where links get made. The more a place was named, the bigger its lantern.',
      invitation: 'Press and hold a lantern to close it for a week. Or touch it once.',
      prompts: [
        'Which place would you miss most?',
        'Is there a place that works for some people and not for others?',
      ],
      know: [
        'In the study people were asked where they go round here, and which places and groups they use.',
        'Closing a place is a what-if on this map. Its windows are rounded, so that nobody can be told.',
        'In Knowle West the study found some people leaned on GPs, and on places like an advice centre.',
        'In New Cross Gate a supermarket, pubs and sports clubs were hubs.',
        'In Murton the project helped keep a local meeting place open. The study does not name it, so it is not named here.',
      ],
      look: 'all',
      asks: ['places', 'activities'],
      touch: 'close',
      drag: 'dark',
      finds: 'things',
      tray: false,
      paint: [people, meeting, whatIf],
      tell: hold,
    },
  ],
})

function hold(telling: Telling): Told {
  const { pack, ground, stage } = telling
  if (!ground.pools.some(({ rows }) => rows.some((row) => labelOf(pack, row) !== null))) return UNASKED
  const closed = stage.view.held === null ? null : labelOf(pack, stage.view.held)
  const tallies = talliesOf(telling)
  if (closed === null) {
    const caption = FOUND[pack.site.id]
    return { tallies, ...(caption ? { caption } : {}) }
  }
  return {
    title: `${closed}: closed for a week`,
    caption: missed(telling),
    invitation: 'Let go, or touch it again, and it is back.',
    tallies,
  }
}

/** A map of people alone holds no place to close. */
const UNASKED: Told = {
  caption: 'On this map people named people, and not places. Where do you meet?',
  invitation: '',
}

/** What goes with it; those who lose their last place are told only where they are ten or more. */
function missed({ pack, ground, stage }: Telling): string {
  const { placeless, groups } = meetingOf(pack, ground)
  const apart = groups.some(({ place }) => place === stage.view.held)
  return [
    'Its threads have gone, and lights that leaned on it are dimmer.',
    apart ? 'Groups that meet there drift apart.' : '',
    placeless.length > 0 ? 'Ringed lights have nowhere else.' : '',
  ]
    .filter((part) => part !== '')
    .join(' ')
}

function talliesOf({ pack, ground }: Telling): Tally[] {
  const { share, groups } = meetingOf(pack, ground)
  const people: Tally = {
    id: 'people',
    label: 'People with a place to go',
    lit: share / (100 / WINDOWS),
    of: WINDOWS,
    was: WINDOWS,
    says: 'Lit windows stand for people on this map who still have a place to go.',
  }
  if (groups.length === 0) return [people]
  const groupsLeft: Tally = {
    id: 'groups',
    label: 'Groups with a place to meet',
    lit: groups.filter(({ meets }) => meets).length,
    of: groups.length,
    was: groups.length,
    says: 'Lit windows stand for groups on this map that still have a place to meet.',
  }
  return [people, groupsLeft]
}
