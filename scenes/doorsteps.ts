import {
  type Control,
  DOORSTEPS,
  type Doorstep,
  defineScene,
  doorsteps,
  people,
  type SitePack,
  street,
  type Telling,
  type Told,
} from '../src/core/kit.ts'

const STOPS: Readonly<Record<Doorstep, string>> = {
  came: 'Came forward',
  trained: 'Learned to ask',
  knocked: 'Knocked on doors',
  told: 'Told their story',
}
const KNOW = [
  'In each place, local people were helped to ask the questions, with a local body and a public body beside them.',
  'They learned how in workshops, and made cards about their own place to ask with.',
  'In Murton, East Durham Trust found the volunteers. UCLan trained them, and gave them a certificate.',
  'Afterwards the answers were shared at a local event, and many people came.',
  'What neighbours gather is less even than what paid staff gather. But asking builds links, and that counts too.',
]
const FIGURES = [
  ...['phase-1-months', 'researchers-recruited', 'researchers-trained', 'field-days'],
  ...['people-surveyed', 'population', 'researchers-found-work', 'researchers-follow-up'],
]

/** Neighbours asked neighbours: an arrival of eight seconds between the place that was picked and its map. */
export default defineScene({
  id: 'doorsteps',
  title: 'Neighbours asked neighbours',
  story: 'S03',
  chapter: 'wake',
  facts: [
    ...[
      '7.1',
      '10.3',
      '11.1',
      '11.2',
      '11.3',
      '11.4',
      '11.5',
      '12.1',
      '12.2',
      '12.4',
      '12.5',
      '12.6',
      '12.7',
      '12.8',
      '12.9',
    ],
    ...['12.10', '12.11', '12.13', '12.14', '27.5', '30.3', 'N1', 'K1'],
  ],
  beats: [beat('came', 1.7), beat('trained', 1.7), beat('knocked', 1.9), beat('told', 2.7)],
})

function beat(id: Doorstep, seconds: number) {
  return {
    id,
    seconds,
    title: 'Neighbours asked neighbours.',
    caption: '',
    prompts: [
      'Would you tell a neighbour things you would tell nobody else? What might you hold back?',
      'What would you like to learn if you were the one knocking?',
    ],
    look: 'street',
    touch: 'onward',
    tray: false,
    moveS: 0.8,
    figures: FIGURES,
    know: KNOW,
    paint: [people, street, doorsteps(id)],
    onward: id === 'told' ? 'See the map' : 'Go on',
    tell: (telling: Telling) => told(id, telling),
  } as const
}

function told(id: Doorstep, { show, stage, pack }: Telling): Told {
  const proud = show.atlas.find((place) => place.id === pack.site.id)?.proud ?? ''
  const asked = pack.site.provenance === 'illustrative'
  const stops = DOORSTEPS.map((stop, beat) => ({
    label: STOPS[stop],
    on: stop === id,
    command: { type: 'go', beat } as const,
  }))
  return {
    title: asked ? 'Neighbours asked neighbours.' : 'People answered.',
    caption: asked ? captionOf(id, pack, proud) : PLAIN[id],
    actions: [pausing(stage.playing), { id: 'know', label: 'How do we know?', icon: 'know', command: CARD }],
    ...(asked ? { slider: { label: 'How it was made', stops } } : {}),
  }
}

const CARD = { type: 'card', card: 'scene' } as const

/** A picture of a street, where nothing is known of who asked. */
const PLAIN: Readonly<Record<Doorstep, string>> = {
  came: 'A few people asked questions here.',
  trained: 'They asked who turns to whom.',
  knocked: 'People answered, one by one.',
  told: 'Each light is one who answered. Names were taken out.',
}

/** Figures tell it where they were published; else the last word is what the place is proud of. */
function captionOf(id: Doorstep, pack: SitePack, proud: string): string {
  const said = (wanted: string): string[] => pack.figures.flatMap((f) => (f.id === wanted ? [f.says] : []))
  const whole = said('researchers-recruited').length > 0
  const published = whole ? TOLD[id].flatMap(said) : id === 'knocked' ? said('people-surveyed') : []
  if (published.length > 0) return published.join(' ')
  return id === 'told' && proud !== '' ? proud : EVERYWHERE[id]
}

/** Where the whole story was published. */
const TOLD: Readonly<Record<Doorstep, readonly string[]>> = {
  came: ['researchers-recruited'],
  trained: ['researchers-trained'],
  knocked: ['field-days'],
  told: ['people-surveyed', 'researchers-found-work'],
}
/** The study says this of all its places. */
const EVERYWHERE: Readonly<Record<Doorstep, string>> = {
  came: 'Local people came forward to ask.',
  trained: 'They learned how, and made cards about their place.',
  knocked: 'They knocked on doors. How many answered here was not published.',
  told: 'Each light is one who answered.',
}

function pausing(playing: boolean): Control {
  return playing
    ? { id: 'pause', label: 'Wait here', icon: 'pause', command: { type: 'pause' } }
    : { id: 'play', label: 'Play on', icon: 'play', command: { type: 'play' } }
}
