/** The visual layer: one of four layouts, and a dialog over it. */
import type { JSX } from 'preact'
import type { Reading } from '../core/reading/reading.ts'
import { Dialog } from './dialog.tsx'
import { Lights } from './lights.tsx'
import type { Look } from './look.ts'
import { variables } from './look.ts'
import { Picker } from './picker.tsx'
import { Attract, Story } from './story.tsx'

interface Props {
  readonly reading: Reading
  readonly look: Look
  /** A card may need smaller words than the scene under it. */
  readonly dialogLook: Look
}

export function Visual({ reading, look, dialogLook }: Props): JSX.Element {
  const { dialog } = reading
  return (
    <>
      <div class="scene" key={reading.layout} data-veiled={dialog !== null}>
        {reading.layout === 'attract' && <Attract reading={reading} />}
        {reading.layout === 'story' && <Story look={look} reading={reading} />}
        {reading.layout === 'picker' && <Picker look={look} reading={reading} />}
        {reading.layout === 'lights' && <Lights look={look} reading={reading} />}
      </div>
      {reading.leaving !== '' && <Leaving says={reading.leaving} />}
      {dialog && (
        <div class="over" style={variables(dialogLook.sizes)}>
          <Dialog look={dialogLook} dialog={dialog} />
        </div>
      )}
    </>
  )
}

/** A line fills while the key is held that leaves a talk. */
function Leaving({ says }: { says: string }): JSX.Element {
  return (
    <div class="leaving">
      <p>{says}</p>
      <i />
    </div>
  )
}
