/** The order of the scenes for next and back, until a site brings a playlist of its own. */
export const PLAYLIST: readonly string[] = [
  'wake',
  'places',
  'send-news',
  'bridges',
  'race',
  'hope',
  'hello-street',
  'together',
  'lean-on',
  'meeting-places',
  'murton-mams',
]
