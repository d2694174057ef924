/**
 * The Vietnamese lunar calendar, calculated: new moons and the sun's longitude by Meeus' series, as Hồ Ngọc Đức uses
 * them, at the meridian of UTC+7. Leap months are left out: it is right for the months before the leap month of a year.
 */
export function lunar(day: string): { month: number; day: number } {
  const at = julian(day)
  const near = Math.floor((at - 2415021.076998695) / MONTH)
  const begins = newMoon(near + 1) > at ? newMoon(near) : newMoon(near + 1)
  const year = Number(day.slice(0, 4))
  const eleventh = winter(year) >= begins ? winter(year - 1) : winter(year)
  const since = Math.floor((begins - eleventh) / 29)
  return { month: ((since + 10) % 12) + 1, day: at - begins + 1 }
}

const MONTH = 29.530588853
const ZONE = 7 / 24

const julian = (day: string) => Date.parse(`${day}T00:00:00Z`) / 86_400_000 + 2440588

/** The first day of the month in which the winter solstice lies: the eleventh. */
function winter(year: number): number {
  const near = Math.floor((julian(`${year}-12-31`) - 2415021) / MONTH)
  const begins = newMoon(near)
  return twelfth(begins) >= 9 ? newMoon(near - 1) : begins
}

const sin = (degrees: number) => Math.sin((degrees * Math.PI) / 180)

/** The day of the new moon of that number, counted from 1900. */
function newMoon(k: number): number {
  const t = k / 1236.85
  const mean =
    2415020.75933 +
    29.53058868 * k +
    0.0001178 * t ** 2 -
    0.000000155 * t ** 3 +
    0.00033 * sin(166.56 + 132.87 * t - 0.009173 * t ** 2)
  const sun = 359.2242 + 29.10535608 * k - 0.0000333 * t ** 2 - 0.00000347 * t ** 3
  const moon = 306.0253 + 385.81691806 * k + 0.0107306 * t ** 2 + 0.00001236 * t ** 3
  const node = 21.2964 + 390.67050646 * k - 0.0016528 * t ** 2 - 0.00000239 * t ** 3
  const correction =
    (0.1734 - 0.000393 * t) * sin(sun) +
    0.0021 * sin(2 * sun) -
    0.4068 * sin(moon) +
    0.0161 * sin(2 * moon) -
    0.0004 * sin(3 * moon) +
    0.0104 * sin(2 * node) -
    0.0051 * sin(sun + moon) -
    0.0074 * sin(sun - moon) +
    0.0004 * sin(2 * node + sun) -
    0.0004 * sin(2 * node - sun) -
    0.0006 * sin(2 * node + moon) +
    0.001 * sin(2 * node - moon) +
    0.0005 * sin(sun + 2 * moon)
  const drift = -0.000278 + 0.000265 * t + 0.000262 * t ** 2
  return Math.floor(mean + correction - drift + 0.5 + ZONE)
}

/** In which twelfth of its way, counted from the spring equinox, the sun is as that day begins. */
function twelfth(day: number): number {
  const t = (day - 2451545.5 - ZONE) / 36525
  const anomaly = 357.5291 + 35999.0503 * t - 0.0001559 * t ** 2 - 0.00000048 * t ** 3
  const centre =
    (1.9146 - 0.004817 * t - 0.000014 * t ** 2) * sin(anomaly) +
    (0.019993 - 0.000101 * t) * sin(2 * anomaly) +
    0.00029 * sin(3 * anomaly)
  const longitude = 280.46645 + 36000.76983 * t + 0.0003032 * t ** 2 + centre
  return Math.floor((((longitude % 360) + 360) % 360) / 30)
}
