/** The order of the scenes for next and back, until a site brings a playlist of its own. */
export const PLAYLIST: readonly string[] = [
  'wake',
  'places',
  'doorsteps',
  'send-news',
  'lean-on',
  'murton-mams',
]
