/** What a touch on one light means, by the beat on stage: the same for a finger and for the twin. */
import type { Row } from '../model/pack.ts'
import { weaveTo } from './changes.ts'
import type { Command } from './command.ts'
import { coinFor } from './fund.ts'
import { pickTo } from './picks.ts'
import { type Beat, sendsOf } from './scene.ts'
import type { View } from './stage.ts'

/** Null where a touch on a light asks for nothing. */
export function touchedLight(beat: Beat, view: View, row: Row): Command | null {
  switch (beat.touch) {
    case 'select':
    case 'light':
      return { type: 'select', row }
    case 'guess':
      return view.guess === null ? null : { type: 'send', row, kind: sendsOf(beat, view) }
    case 'send':
    case 'ripple':
      return { type: 'send', row, kind: sendsOf(beat, view) }
    case 'weave':
      return weaveTo(view.selection, row)
    case 'pick':
      return { type: 'walk', row }
    case 'compare':
      return pickTo(view.guess, row)
    case 'hello':
      return { type: 'walk', row, again: true }
    case 'close':
      return { type: 'hold', row: view.held === row ? null : row }
    case 'coin':
      return coinFor(view, row)
    // Which two may be one depends on the place: `davids.ts` answers.
    case 'merge':
    case 'own':
    case 'onward':
    case 'none':
    case 'role':
    case 'invite':
    case 'group':
    case 'wake':
      return null
  }
}
