/** A button that chooses one file, or several that belong together. */
import type { ComponentChildren, JSX } from 'preact'
import type { NamedBytes } from '../import/network.ts'
import { filesFrom } from './given-files.ts'

export interface FileButtonProps {
  readonly accept: string
  readonly many?: true
  readonly chosen: (file: NamedBytes) => void
  readonly children: ComponentChildren
}

export function FileButton({ accept, many, chosen, children }: FileButtonProps): JSX.Element {
  const took = async (input: HTMLInputElement): Promise<void> => {
    const files = await filesFrom(input.files)
    input.value = ''
    for (const file of many ? files : files.slice(0, 1)) chosen(file)
  }
  return (
    <label class="file-button">
      <input
        type="file"
        accept={accept}
        multiple={many}
        onChange={({ currentTarget }) => void took(currentTarget)}
      />
      <span>{children}</span>
    </label>
  )
}
