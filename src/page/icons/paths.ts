/** The exhibit's own icons: one stroke on a grid of 24, round ends. `line` is stroked; `dots` are small lights. */
import type { IconName } from '../../core/reading/reading.ts'

export interface IconDrawing {
  readonly line: string
  /** x, y, radius. */
  readonly dots?: readonly (readonly [number, number, number])[]
}

export const ICONS: Readonly<Record<IconName, IconDrawing>> = {
  back: { line: 'M19.5 12h-15M11 5.5 4.5 12l6.5 6.5' },
  next: { line: 'M4.5 12h15M13 5.5l6.5 6.5-6.5 6.5' },
  close: { line: 'M6 6l12 12M18 6 6 18' },
  play: { line: 'M8 5.2v13.6L19 12z' },
  pause: { line: 'M8.5 6v12M15.5 6v12' },
  again: { line: 'M19.2 12a7.2 7.2 0 1 1-2.3-5.3M19.4 3.6v4.6h-4.6' },
  'sound-on': {
    line: 'M3.8 9.4v5.2h3.4l5 4.2V5.2l-5 4.2zM15.6 9a4.4 4.4 0 0 1 0 6M18.4 6.2a8.2 8.2 0 0 1 0 11.6',
  },
  'sound-off': { line: 'M3.8 9.4v5.2h3.4l5 4.2V5.2l-5 4.2zM16 9.4l5.2 5.2M21.2 9.4 16 14.6' },
  // Back along the thread that was drawn.
  undo: { line: 'M9 13.5 4 8.8 9 4M4.5 8.8h9.2a5.6 5.6 0 0 1 0 11.2H8.5' },
  help: { line: 'M8 8.4a4 4 0 1 1 6.1 3.4c-1.4.9-2.1 1.8-2.1 3.4', dots: [[12, 19.4, 1.25]] },
  home: { line: 'M3.5 12 12 4.5l8.5 7.5M6 10v10h12V10M10.2 20v-5.5h3.6V20' },
  // A pin with a lit window: a place.
  places: {
    line: 'M12 21.5c-4.4-4.7-6.8-8-6.8-11.3a6.8 6.8 0 0 1 13.6 0c0 3.3-2.4 6.6-6.8 11.3zM9.8 8h4.4v4.4H9.8z',
  },
  // A spark leaves a window along its thread.
  news: {
    line: 'M3.5 14.5h6v6h-6zM8.5 14.2c.8-3.6 3-6 6.4-6.7M18 1.8v1.6M22.2 7h-1.5M21.2 3.6l-1.1 1',
    dots: [[17.6, 7, 1.9]],
  },
  // A window one wonders about.
  guess: {
    line: 'M4.5 3.5h15v17h-15zM9.4 9.3a2.7 2.7 0 1 1 4.1 2.3c-1 .6-1.5 1.1-1.5 2.2',
    dots: [[12, 16.9, 1.1]],
  },
  wake: {
    line: 'M8 9h8v9.5H8zM12 9v9.5M8 13.5h8M12 2.8v2.7M5 5.2l1.8 1.8M19 5.2 17.2 7M2.5 12.5H5M21.5 12.5H19',
  },
  // A window whose threads end in the open.
  'few-links': {
    line: 'M7.5 7.5h9v9h-9zM12 7.5v9M7.5 12h9M16.8 9.2c1.5 0 2.4-.7 2.9-2M7.2 14.8c-1.5 0-2.4.7-2.9 2',
    dots: [
      [20.7, 4.4, 0.95],
      [22.2, 1.8, 0.75],
      [3.3, 19.6, 0.95],
      [1.8, 22.2, 0.75],
    ],
  },
  // Pegs with nothing on them.
  'out-of-work': {
    line: 'M2.5 6h19M5.5 6v7.6a2.9 2.9 0 0 0 5.8 0M14.5 6v7.6a2.9 2.9 0 0 0 5.8 0',
    dots: [
      [11.3, 12.4, 1.35],
      [20.3, 12.4, 1.35],
    ],
  },
  retired: {
    line: 'M6.6 11V7.4A2.9 2.9 0 0 1 9.5 4.5h5a2.9 2.9 0 0 1 2.9 2.9V11M3.6 13a2.1 2.1 0 0 1 4.2 0v2h8.4v-2a2.1 2.1 0 0 1 4.2 0v5.2H3.6zM6 18.2v2M18 18.2v2',
  },
  // An adult and a child, hand in hand.
  'single-mums': {
    line: 'M8.2 3.2a2.3 2.3 0 1 1 0 4.6 2.3 2.3 0 0 1 0-4.6zM13.6 15.4l-1.7-3.2a3.9 3.9 0 0 0-7.4 1.7V16h2v5h3.4v-5h1.3M17 10a1.8 1.8 0 1 1 0 3.6 1.8 1.8 0 0 1 0-3.6zM13.6 15.4a4 4 0 0 1 6.4 2.9v.2h-1.3V21h-3.4v-2.5',
  },
  // The postie's bag.
  'familiar-faces': {
    line: 'M4 9.8h16v8.4a1.8 1.8 0 0 1-1.8 1.8H5.8A1.8 1.8 0 0 1 4 18.2zM4 10.2l8 5.2 8-5.2M7 9.6C7 2.8 17 2.8 17 9.6',
  },
  // Someone who lifts a light.
  makers: {
    line: 'M8.8 5.6a2.4 2.4 0 1 1 0 4.8 2.4 2.4 0 0 1 0-4.8zM4.2 20.8v-3.2a4.4 4.4 0 0 1 4.6-4.2c3.4 0 5.6-1.6 7-5.4M13.2 20.8v-5.2M18.6 1.6v1.3M22.6 5.2h-1.3M21.6 2.2l-.9.9',
    dots: [[17.6, 5.6, 1.9]],
  },
  // A line of lights to the town hall.
  'lines-to-power': {
    line: 'M10.6 9.6 16.4 5l5.8 4.6zM12.4 9.8V18M16.4 12v6M20.4 9.8V18M10.8 20h11.4',
    dots: [
      [2.4, 19.6, 1.15],
      [5.4, 17, 1.15],
      [8.6, 14.6, 1.15],
    ],
  },
  // Two who hold each other up.
  'lean-on': {
    line: 'M8.6 2.9a2.1 2.1 0 1 1 0 4.2 2.1 2.1 0 0 1 0-4.2zM15.4 2.9a2.1 2.1 0 1 1 0 4.2 2.1 2.1 0 0 1 0-4.2zM3.4 21l5.4-11.2h6.4L20.6 21M6.6 14.6h10.8',
  },
  // One roof over three.
  mams: {
    line: 'M2.4 10 12 3l9.6 7M3 20.8v-1.6a2 2 0 0 1 4 0v1.6M10 20.8v-3a2 2 0 0 1 4 0v3M17 20.8v-1.6a2 2 0 0 1 4 0v1.6',
    dots: [
      [5, 13.9, 1.55],
      [12, 12.4, 1.55],
      [19, 13.9, 1.55],
    ],
  },
  rely: { line: 'M9 7a5 5 0 1 1 0 10A5 5 0 0 1 9 7zM15 7a5 5 0 1 1 0 10 5 5 0 0 1 0-10z' },
  // A light in an open hand.
  'help-given': {
    line: 'M2.8 15.6l3.4-1.4h5.2a1.7 1.7 0 0 1 0 3.4H8.6M12.6 16.4l5.8-2.8c1.5-.6 2.6 1.2 1.3 2.2l-6.6 4.8H6.4l-3.6-1.2M12 3v1.4M7.8 7.4h1.4M14.8 7.4h1.4M9.2 4.4l.9.9M14.8 4.4l-.9.9',
    dots: [[12, 8, 1.7]],
  },
  // The key one leaves next door.
  trust: { line: 'M8 7.8a4.2 4.2 0 1 1 0 8.4 4.2 4.2 0 0 1 0-8.4zM12.2 12h9.3M17 12v3.4M20.4 12v2.6' },
  all: { line: 'M4.5 4.5h6v6h-6zM13.5 4.5h6v6h-6zM4.5 13.5h6v6h-6zM13.5 13.5h6v6h-6z' },
  know: {
    line: 'M12 6.6C9.9 5.1 7 4.7 3.5 5v13.6c3.5-.3 6.4.1 8.5 1.6 2.1-1.5 5-1.9 8.5-1.6V5c-3.5-.3-6.4.1-8.5 1.6zM12 6.6v13.6',
  },
  hand: {
    line: 'M7 12.6V7.1a1.4 1.4 0 0 1 2.8 0V11V5a1.4 1.4 0 0 1 2.8 0v6V6a1.4 1.4 0 0 1 2.8 0v5.2V8.4a1.4 1.4 0 0 1 2.8 0V14c0 4-2.3 6.6-6 6.6-2.8 0-4.3-1.2-5.6-3.4l-2.2-3.6c-.9-1.6.9-3 2.1-1.7z',
  },
  group: {
    line: 'M12 5.4a2.6 2.6 0 1 1 0 5.2 2.6 2.6 0 0 1 0-5.2zM7.4 19.8v-1.6c0-2.6 1.9-4.2 4.6-4.2s4.6 1.6 4.6 4.2v1.6M5.2 8.2a1.9 1.9 0 1 1 0 3.8 1.9 1.9 0 0 1 0-3.8zM18.8 8.2a1.9 1.9 0 1 1 0 3.8 1.9 1.9 0 0 1 0-3.8zM2 18.6v-1c0-1.7.9-2.7 2.4-3M22 18.6v-1c0-1.7-.9-2.7-2.4-3',
  },
  // A door that stands open, with light behind it.
  doors: {
    line: 'M4.5 20.5h15M7 20.5V3.8h10v16.7M7 3.8l6.6 2.6v15.4L7 20.5',
    dots: [[11.4, 13.4, 1.1]],
  },
  // Lanterns on a thread.
  lights: {
    line: 'M2 4.4c5.6 4.4 14.4 4.4 20 0M6.4 7.1v2.3M17.6 7.1v2.3M4 9.4h4.800v5.800H4zM15.2 9.4H20v5.800h-4.800zM12 7.800v5.800M9.600 13.600h4.800v5.800H9.600z',
  },
  // A lantern on its hook.
  lantern: {
    line: 'M12 2.6v2.6M8.4 8.2 10 5.2h4l1.6 3M6.8 8.2h10.4v10.2a1.6 1.6 0 0 1-1.6 1.6H8.4a1.6 1.6 0 0 1-1.6-1.6zM9.4 22h5.2',
    dots: [[12, 14, 2]],
  },
  // One coin of light.
  coin: {
    line: 'M12 5.4a6.6 6.6 0 1 1 0 13.2 6.6 6.6 0 0 1 0-13.2zM12 9v6M9.4 12h5.2M12 1.4v1.4M12 21.2v1.4M1.4 12h1.4M21.2 12h1.4',
  },
  // Many small ones.
  coins: {
    line: 'M7.6 3.6a3.4 3.4 0 1 1 0 6.8 3.4 3.4 0 0 1 0-6.8zM16.6 7a3.4 3.4 0 1 1 0 6.8 3.4 3.4 0 0 1 0-6.8zM9.4 13.6a3.4 3.4 0 1 1 0 6.8 3.4 3.4 0 0 1 0-6.8z',
  },
  // Stones across a gap, and a window on the other side.
  stones: {
    line: 'M15.6 3h6v6h-6zM2.6 18.6c0-1 1-1.7 2.3-1.7s2.3.7 2.3 1.7-1 1.7-2.3 1.7-2.3-.7-2.3-1.7zM9 15c0-1 1-1.7 2.3-1.7s2.3.7 2.3 1.7-1 1.7-2.3 1.7S9 16 9 15zM15.9 12.4c0-1 1-1.7 2.3-1.7',
    dots: [[18.6, 6, 1.2]],
  },
  card: { line: 'M3.5 5.5h17v13h-17zM7 10h7M7 14h4', dots: [[17, 13.6, 1.6]] },
  thread: { line: 'M3.5 14.5h6v6h-6zM14.5 3.5h6v6h-6zM9.5 17C16 16.4 8 7.4 14.5 7' },
}
