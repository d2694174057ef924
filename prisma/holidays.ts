/**
 * Days on which offices in Viet Nam are closed (Labour Code 2019, article 112) beside weekends, and Saturdays on which
 * they work instead. What falls on a weekend is made up for on the next working day.
 *
 * 2026 is as it was announced. Of 2027 and 2028 the lunar dates are certain, but the Government decides each year which
 * days around Tết and Quốc khánh are free and which are swapped: there `assumed` marks days that follow the latest year
 * with the same weekdays (2024 for Tết 2027, 2025 for Tết 2028, 2021 and 2023 for Quốc khánh), and 24/11: resolution
 * 80-NQ/TW of January 2026 wants it free, the Labour Code was to be changed for that. An office that knows
 * better adds rows, or marks one `isWork` to take it away: what is there is never overwritten.
 */
export interface HolidaySeed {
  /** "2026-02-17" */
  day: string
  name: string
  isWork?: boolean
  /** ours, until it is announced */
  assumed?: boolean
}

const NEW_YEAR = 'Tết Dương lịch'
const TET = 'Tết Âm lịch'
const KINGS = 'Giỗ Tổ Hùng Vương'
const LIBERATION = 'Ngày Chiến thắng 30/4'
const LABOUR = 'Ngày Quốc tế Lao động 1/5'
const NATION = 'Quốc khánh 2/9'
const CULTURE = 'Ngày Văn hóa Việt Nam 24/11'
const instead = (name: string) => `Nghỉ bù ${name}`
const assumed = true

export const HOLIDAYS: HolidaySeed[] = [
  { day: '2026-01-01', name: NEW_YEAR },
  { day: '2026-01-02', name: `Nghỉ hoán đổi ${NEW_YEAR}` },
  { day: '2026-01-10', name: `Làm bù ${NEW_YEAR}`, isWork: true },
  { day: '2026-02-16', name: TET },
  { day: '2026-02-17', name: TET },
  { day: '2026-02-18', name: TET },
  { day: '2026-02-19', name: TET },
  { day: '2026-02-20', name: TET },
  { day: '2026-04-26', name: KINGS },
  { day: '2026-04-27', name: instead(KINGS) },
  { day: '2026-04-30', name: LIBERATION },
  { day: '2026-05-01', name: LABOUR },
  { day: '2026-08-22', name: `Làm bù ${NATION}`, isWork: true },
  { day: '2026-08-31', name: `Nghỉ hoán đổi ${NATION}` },
  { day: '2026-09-01', name: NATION },
  { day: '2026-09-02', name: NATION },

  { day: '2027-01-01', name: NEW_YEAR },
  { day: '2027-02-04', name: TET, assumed },
  { day: '2027-02-05', name: TET },
  { day: '2027-02-06', name: TET },
  { day: '2027-02-07', name: TET },
  { day: '2027-02-08', name: TET },
  { day: '2027-02-09', name: instead(TET) },
  { day: '2027-02-10', name: instead(TET) },
  { day: '2027-04-16', name: KINGS },
  { day: '2027-04-30', name: LIBERATION },
  { day: '2027-05-01', name: LABOUR },
  { day: '2027-05-03', name: instead(LABOUR) },
  { day: '2027-09-02', name: NATION },
  { day: '2027-09-03', name: NATION, assumed },
  { day: '2027-11-24', name: CULTURE, assumed },

  { day: '2028-01-01', name: NEW_YEAR },
  { day: '2028-01-03', name: instead(NEW_YEAR) },
  { day: '2028-01-24', name: TET, assumed },
  { day: '2028-01-25', name: TET },
  { day: '2028-01-26', name: TET },
  { day: '2028-01-27', name: TET },
  { day: '2028-01-28', name: TET },
  { day: '2028-04-04', name: KINGS },
  { day: '2028-04-30', name: LIBERATION },
  { day: '2028-05-01', name: LABOUR },
  { day: '2028-05-02', name: instead(LIBERATION) },
  { day: '2028-09-01', name: NATION, assumed },
  { day: '2028-09-02', name: NATION },
  { day: '2028-09-04', name: instead(NATION) },
  { day: '2028-11-24', name: CULTURE, assumed },
]
