import sharp, { type Sharp } from 'sharp'

/** Something like a photo, always the same for the same seed: sky, ground, and things that stand about. */
export function scene(seed: number, width: number, height: number): Sharp {
  const random = from(seed)
  const between = (low: number, high: number) => Math.round(low + random() * (high - low))
  const colour = () => `rgb(${between(0, 255)},${between(0, 255)},${between(0, 255)})`
  const horizon = between(30, 70)
  const things = Array.from({ length: 12 }, () =>
    random() < 0.5
      ? `<rect x="${between(-10, 90)}" y="${between(-10, 90)}" width="${between(8, 45)}" height="${between(8, 45)}" fill="${colour()}"/>`
      : `<circle cx="${between(0, 100)}" cy="${between(0, 100)}" r="${between(4, 25)}" fill="${colour()}"/>`,
  )
  const drawing = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 100 100" preserveAspectRatio="none">
    <defs><linearGradient id="sky" x2="${random()}"><stop stop-color="${colour()}"/><stop offset="1" stop-color="${colour()}"/></linearGradient></defs>
    <rect width="100" height="100" fill="url(#sky)"/><rect y="${horizon}" width="100" height="100" fill="${colour()}"/>${things.join('')}</svg>`
  return sharp(Buffer.from(drawing)).flatten({ background: 'white' })
}

/** Numbers from 0 to 1, by the usual linear congruence. */
function from(seed: number) {
  let state = (seed + 1) * 2654435761
  return () => {
    state = (state * 1664525 + 1013904223) % 4294967296
    return state / 4294967296
  }
}
