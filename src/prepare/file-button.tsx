/** A button that chooses one file. */
import type { ComponentChildren, JSX } from 'preact'
import type { NamedBytes } from '../import/network.ts'
import { filesFrom } from './given-files.ts'

export interface FileButtonProps {
  readonly accept: string
  readonly chosen: (file: NamedBytes) => void
  readonly children: ComponentChildren
}

export function FileButton({ accept, chosen, children }: FileButtonProps): JSX.Element {
  const took = async (input: HTMLInputElement): Promise<void> => {
    const [file] = await filesFrom(input.files)
    input.value = ''
    if (file !== undefined) chosen(file)
  }
  return (
    <label class="file-button">
      <input type="file" accept={accept} onChange={({ currentTarget }) => void took(currentTarget)} />
      <span>{children}</span>
    </label>
  )
}
