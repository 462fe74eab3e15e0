/** What each place is proud of, with its source (study.md part 2), and whom to thank. No needs, only strengths. */
import type { AtlasPlace, SiteNotes } from '../core/model/pack.ts'

interface Told {
  readonly latitude: number
  readonly longitude: number
  readonly proud: SiteNotes['proud']
  readonly credits: readonly string[]
}

const PROGRAMME: readonly string[] = [
  'Connected Communities: UCLan, the RSA and LSE (PSSRU), with the Royal Society for Public Health.',
  'Funded by the Big Lottery Fund.',
  'This map is made up, to match the published results.',
]

const MANCHESTER =
  'The study’s own maps were made with the Institute for Social Change, University of Manchester.'

export const TOLD: Readonly<Record<string, Told>> = {
  murton: {
    latitude: 54.817,
    longitude: -1.387,
    proud: [
      {
        says: 'Mums met to talk, made a group of their own, and three more groups began nearby.',
        source: 'UCLan, Murton phases 2 and 3',
      },
      {
        says: 'Local people were trained to ask the questions. They filled in 500 forms, door to door.',
        source: 'UCLan, Murton phase 1',
      },
      {
        says: 'The Glebe, once the Miners’ Welfare Hall, is run by the Murton Welfare Association.',
        source: 'Murton Parish Council; National Association of Local Councils',
      },
      {
        says: 'In Blooming Murton, school children potted plants and took them to older neighbours.',
        source: 'National Association of Local Councils; Murton Parish Council',
      },
    ],
    credits: ['East Durham Trust and the community researchers of Murton.', MANCHESTER, ...PROGRAMME],
  },
  'liverpool-8': {
    latitude: 53.389,
    longitude: -2.963,
    proud: [
      {
        says: 'People came to see their map played back, and talked of what to try next.',
        source: 'RSA, Well Connected Toolkit, October 2012',
      },
    ],
    credits: PROGRAMME,
  },
  tipton: {
    latitude: 52.53,
    longitude: -2.068,
    proud: [
      {
        says: 'Active local groups shared a Community Chest, then went on to work together.',
        source: 'RSA, Connected Communities locations',
      },
      {
        says: 'Ideas ran from young people fixing cars together to a cooking contest across cultures.',
        source: 'RSA, Connected Communities locations',
      },
    ],
    credits: ['The RSA Academy in Tipton.', ...PROGRAMME],
  },
  bretton: {
    latitude: 52.593,
    longitude: -0.286,
    proud: [
      {
        says: 'Neighbours share the Bretton Centre, Bretton Park, the Water Park and the Copeland Centre.',
        source: 'Local ward pages on Bretton',
      },
    ],
    credits: PROGRAMME,
  },
  'new-cross-gate': {
    latitude: 51.475,
    longitude: -0.04,
    proud: [
      {
        says: 'Residents run their own library, New Cross Learning.',
        source: 'RSA blog, February 2013',
      },
      {
        says: 'More people knew and valued their postal worker than their councillor.',
        source: 'RSA, in New Start',
      },
      {
        says: 'Here the first map of the study was drawn: over 1,000 people and organisations.',
        source: 'Press reports of the RSA survey, September 2010',
      },
    ],
    credits: PROGRAMME,
  },
  bristol: {
    latitude: 51.42,
    longitude: -2.601,
    proud: [
      {
        says: 'Over 350 people in Knowle West told about their links, and Social Mirror was made here.',
        source: 'Knowle West Media Centre',
      },
      {
        says: 'The Knowledge, a local newsletter, has told the news here for years.',
        source: 'Knowle West, local sources',
      },
    ],
    credits: ['Knowle West Media Centre.', ...PROGRAMME],
  },
  littlehampton: {
    latitude: 50.823,
    longitude: -0.545,
    proud: [
      {
        says: 'The Wickbourne Centre’s café was full of toddlers and parents.',
        source: 'RSA blog, March 2011',
      },
      { says: 'A community Café Bus ran nearby.', source: 'RSA blog, February 2013' },
    ],
    credits: PROGRAMME,
  },
}

const toldOf = (site: string): Told => {
  const told = TOLD[site]
  if (told === undefined) throw new Error(`expected notes on a place of the study, got ${site}`)
  return told
}

/** The place's `site.json`. */
export function notesOf(site: string): SiteNotes {
  const { proud, credits } = toldOf(site)
  return { proud, credits, locked: [] }
}

/** The place's pin in `atlas.json`. */
export function pinOf(site: { id: string; title: string; region: string }): AtlasPlace {
  const { latitude, longitude, proud } = toldOf(site.id)
  return {
    id: site.id,
    title: site.title,
    region: site.region,
    latitude,
    longitude,
    proud: proud[0]!.says,
  }
}
