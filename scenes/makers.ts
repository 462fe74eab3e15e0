import {
  asked,
  type Command,
  type Control,
  chosenRole,
  defineScene,
  goldRings,
  groupsOf,
  hasRoles,
  invited,
  PROJECTS,
  people,
  pools,
  projectsOf,
  roleGuess,
  roleName,
  rolesOf,
  sharedOut,
  strainOf,
  type Tally,
  type Telling,
  type Told,
  takenOn,
  tiesNaming,
} from '../src/core/kit.ts'

const PROMPTS = [
  'Who would you put a gold ring on, and would they want one?',
  'What happens when we always ask the same few people?',
]

/** Some people make things happen: ask one to join a project and threads grow; ask the same one for everything and see. */
export default defineScene({
  id: 'makers',
  title: 'People who make things happen',
  story: 'S12',
  chapter: 'open-doors',
  facts: ['13.8', '25.2', '25.3', '9.17', 'X6', 'N10'],
  needs: { site: 'murton', fits: (pack) => hasRoles(pack, 'makers') },
  beats: [
    {
      id: 'rings',
      seconds: 'wait',
      title: 'Who makes things happen?',
      caption:
        'Some people are good at making things happen. Ask them to join a project and new links can grow.',
      invitation: 'Touch a gold ring to see who it reaches.',
      prompts: PROMPTS,
      know: [
        'In the study people were asked who round here gets things done or brings people together.',
        'Many projects of the study found well-linked people like this. Here they are roles, not real people.',
        'In Peterborough, people like this felt they could sway what is decided, and felt they belonged.',
      ],
      look: 'all',
      asks: ['together'],
      touch: 'role',
      roles: 'makers',
      tray: false,
      paint: [people, pools, goldRings],
      onward: 'Ask one to help',
      tell: reach,
    },
    {
      id: 'project',
      seconds: 'wait',
      title: 'Who could help with a project?',
      caption:
        'Each dark window is a project that waits. Touch a gold ring to ask that person, and see new threads grow.',
      invitation: 'Touch a gold ring.',
      prompts: PROMPTS,
      know: [
        'The study says that asking such people to join new projects can link them to other groups and make friends.',
        'How soon one person tires is a guess of this map, not a finding.',
        'In New Cross Gate, much was led by the same kinds of people. Being asked can be a load.',
      ],
      look: 'all',
      asks: ['together'],
      touch: 'invite',
      roles: 'makers',
      tray: false,
      paint: [people, pools, goldRings, asked],
      onward: 'Who has few links?',
      tell: projects,
    },
  ],
})

function reach({ pack, ground, stage }: Telling): Told {
  const chosen = rolesOf(pack, 'makers').find((row) => row === chosenRole(stage.view.guess))
  const lists = ringsOf(pack, (row) => ({
    pressed: row === chosen,
    command: { type: 'guess', guess: row === chosen ? null : roleGuess(row) },
  }))
  if (chosen === undefined) return { lists }
  const naming = tiesNaming(pack, stage.view.question, new Set([chosen])).map(
    (tie) => pack.ties.from[tie] ?? -1,
  )
  const touched = groupsOf([chosen, ...naming], ground.question.pools.of)
  return {
    lists,
    caption: 'Bright threads come from people who named this one. What could they do together?',
    invitation: 'Touch another ring, or ask one to help.',
    tallies: [tally('groups', 'Groups it touches', touched.length, ground.pools.length, 0)],
  }
}

/** All gold rings, for the twin. */
function ringsOf(
  pack: Telling['pack'],
  of: (row: number) => { readonly pressed: boolean; readonly command: Command },
): NonNullable<Told['lists']> {
  const items = rolesOf(pack, 'makers').flatMap((row) => {
    const says = roleName(pack, row)
    return says ? [{ says, ...of(row) }] : []
  })
  return [{ heading: 'Gold rings', items }]
}

/** So many of so many, in words for the twin that hold no number. */
function tally(id: string, label: string, lit: number, of: number, was: number): Tally {
  const much = lit === 0 ? 'none yet' : lit >= of ? 'all of them' : 2 * lit < of ? 'a few' : 'many'
  return { id, label, lit, of, was, says: `${label}: ${much}.` }
}

function projects(telling: Telling): Told {
  const { pack, stage, ground } = telling
  const { whatIf } = stage.view
  const load = projectsOf(whatIf)
  const taken = takenOn(whatIf)
  const before = whatIf.slice(0, -1)
  const heaviest = Math.max(0, ...load.values())
  const joined = (changes: typeof whatIf): number =>
    groupsOf(
      changes.flatMap((change) => (change.kind === 'weave' ? change.ties.flat() : [])),
      ground.question.pools.of,
    ).length
  return {
    ...words(taken, heaviest),
    lists: ringsOf(pack, (row) => ({
      pressed: load.has(row),
      command: taken < PROJECTS ? invited(pack, stage.view, row) : { type: 'stay' },
    })),
    tallies: [
      tally('taken', 'Projects taken on', taken, PROJECTS, takenOn(before)),
      tally('load', 'Projects on one light', heaviest, PROJECTS, Math.max(0, ...projectsOf(before).values())),
      tally('joined', 'Groups joined', joined(whatIf), ground.pools.length, joined(before)),
    ],
    actions: actions(telling, taken),
  }
}

function words(taken: number, heaviest: number): Pick<Told, 'title' | 'caption' | 'invitation'> {
  const strain = strainOf(heaviest)
  if (taken === 0) return {}
  if (strain === 1) {
    return {
      title: 'Too much for one.',
      caption: 'This light is worn out, and its threads grow thin. One person cannot hold it all.',
      invitation: 'Undo, and share it out.',
    }
  }
  if (strain > 0) {
    return {
      title: 'A lot for one.',
      caption: 'This light is growing dull. The same person has a lot to carry now.',
      invitation: 'Ask again, or ask someone else.',
    }
  }
  return taken < PROJECTS
    ? {
        caption: 'New threads reach groups this person did not touch before.',
        invitation: 'Ask the same one again, or ask someone else.',
      }
    : {
        title: 'Shared out.',
        caption: 'Every light stays bright, and every thread holds. Many hands join many groups.',
        invitation: 'Undo, and try just one person for it all.',
      }
}

function actions({ pack, stage }: Telling, taken: number): Control[] {
  const { view } = stage
  const latest = [...view.whatIf].reverse().find((change) => change.kind === 'weave')
  const same = latest?.ties[0]?.[0]
  const left = taken < PROJECTS
  const again: Control[] =
    left && same !== undefined
      ? [{ id: 'same-again', label: 'Ask the same one', icon: 'hand', command: invited(pack, view, same) }]
      : []
  const share: Control[] = left
    ? [{ id: 'share-out', label: 'Share them out', icon: 'group', command: sharedOut(pack, view) }]
    : []
  const undo: Control[] =
    taken > 0 ? [{ id: 'undo', label: 'Undo', icon: 'undo', command: { type: 'undo' } }] : []
  return [...undo, ...again, ...share]
}
