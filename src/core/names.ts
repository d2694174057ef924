import type { Translate } from './message.ts'

/** "Lê Thị Hà (thay mặt đồng chí Trần Văn Hùng)": who decided, and by whose right when it was lent to them. */
export const nameOfDecider = (
  t: Translate,
  who: { name: string },
  insteadOf: { name: string } | null | undefined,
): string => (insteadOf ? t('name-instead-of', { name: who.name, other: insteadOf.name }) : who.name)
