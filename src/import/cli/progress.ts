/** How far a long import is: a bar that redraws itself on a terminal, and one line for each part begun elsewhere. */

/** What is written to: a process's stderr, or anything like it. */
export interface Screen {
  readonly isTTY?: boolean
  write(text: string): unknown
}

/** Marks in a full bar. */
const BAR_LENGTH = 20
/** Characters of a drawn line, so that a shorter one covers a longer one. */
const LINE_LENGTH = 70

export function progressOn(screen: Screen): (share: number, says: string) => void {
  let last = ''
  return (share, says) => {
    const line = screen.isTTY === true ? barOf(share, says) : says
    if (line === last) return
    last = line
    screen.write(
      screen.isTTY === true ? `\r${line.padEnd(LINE_LENGTH)}${share >= 1 ? '\n' : ''}` : `${line}\n`,
    )
  }
}

function barOf(share: number, says: string): string {
  const marks = '#'.repeat(Math.round(Math.min(1, Math.max(0, share)) * BAR_LENGTH))
  return `[${marks.padEnd(BAR_LENGTH)}] ${Math.round(share * 100)} % ${says}`
}
