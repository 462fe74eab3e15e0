/** The order of the scenes for next and back, until a site brings a playlist of its own. */
export const PLAYLIST: readonly string[] = [
  'wake',
  'places',
  'send-news',
  'bridges',
  'race',
  'hope',
  'hello-street',
  'lean-on',
  'familiar-faces',
  'makers',
  'few-links',
  'lines-to-power',
  'murton-mams',
]
