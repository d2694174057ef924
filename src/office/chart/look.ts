export type Look = 'light' | 'dark'

/** Blue for what is there, orange for what is missing: colours that nobody confuses. */
export interface Colours {
  paper: string
  ink: string
  /** notes, and what cannot be */
  faint: string
  /** behind a bar: the way that it could go */
  track: string
  bar: string
  /** behind a bar: what was to be reached */
  goal: string
  empty: { fill: string; edge: string; ink: string }
  /** from little to much, with the colour of the letters on each */
  steps: { fill: string; ink: string }[]
}

export const COLOURS: Record<Look, Colours> = {
  light: {
    paper: '#ffffff',
    ink: '#1c2430',
    faint: '#59636f',
    track: '#eef1f5',
    bar: '#1f5f9f',
    goal: '#b9d2ea',
    empty: { fill: '#fff3e3', edge: '#d9730d', ink: '#a34f00' },
    steps: [
      { fill: '#dceaf7', ink: '#1c2430' },
      { fill: '#b3d1ec', ink: '#1c2430' },
      { fill: '#7fb0dc', ink: '#10202f' },
      { fill: '#2f74b5', ink: '#ffffff' },
      { fill: '#164a80', ink: '#ffffff' },
    ],
  },
  dark: {
    paper: '#151b23',
    ink: '#e8edf3',
    faint: '#a3adb9',
    track: '#232c37',
    bar: '#6fb1ee',
    goal: '#2f4f70',
    empty: { fill: '#33230f', edge: '#f0a24a', ink: '#ffc37d' },
    steps: [
      { fill: '#1d3349', ink: '#e8edf3' },
      { fill: '#24486b', ink: '#e8edf3' },
      { fill: '#2e6396', ink: '#ffffff' },
      { fill: '#5f9fd8', ink: '#0d151d' },
      { fill: '#a9d3f8', ink: '#0d151d' },
    ],
  },
}
