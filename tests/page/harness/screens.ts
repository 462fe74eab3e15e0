/** The four screens that nothing may overlap or be cut off on. */
export const SCREENS = [
  { name: 'hd', width: 1920, height: 1080, mmPerPx: 0.265, distanceM: 0.6 },
  { name: 'wall', width: 3840, height: 2160, mmPerPx: 0.25, distanceM: 1 },
  { name: 'tall', width: 1080, height: 1920, mmPerPx: 0.35, distanceM: 0.6 },
  { name: 'tablet', width: 1280, height: 800, mmPerPx: 0.2, distanceM: 0.5 },
] as const
