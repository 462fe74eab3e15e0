/** The six lights: what each is called. */
export const CHAPTER_WORDS = {
  wake: 'Wake',
  'send-news': 'Send news',
  'lean-on': 'Lean on',
  'open-doors': 'Open doors',
  'murton-mams': 'Murton Mams',
  weave: 'Weave',
} as const
