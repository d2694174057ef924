import type { Db } from '../../src/db.ts'
import { PLAYERS } from '../../src/simulator/players.ts'

const LAN = String(PLAYERS[0]!.id)

/** Lan's answers to every question, as she left them: what follows can be tested without asking them all again. */
export async function leaveDraft(db: Db, chat = LAN) {
  const where = { channel_chat: { channel: 'telegram' as const, chat } }
  const { person } = await db.account.findUniqueOrThrow({ where, include: { person: { include: { roles: true } } } })
  const unit = await db.unit.findUniqueOrThrow({ where: { id: person!.roles[0]!.unitId }, include: { parent: true } })
  const label = [unit, unit.parent!].map(({ kind, name }) => `${kind} ${name}`).join(', ')
  const answers = { unit: { label, value: String(unit.id) }, ...ANSWERS }
  const state = { stage: 'later', field: 'routine', day: '2026-11-23', answers }
  return db.draft.create({ data: { personId: person!.id, form: 'registration', state } })
}

const ANSWERS = {
  title: 'Đường hoa phụ nữ tự quản',
  field: { label: 'Nông thôn mới, đô thị văn minh', value: 'NTM' },
  subject: 'collective',
  novelty: 'new',
  situation: 'Đường thôn nhỏ, nhiều hộ chưa có hàng rào xanh, rác chưa phân loại',
  goal: { unit: 'hộ', value: 45, words: '45 hộ' },
  method: 'Đảng viên làm trước, họp từng cụm 10 hộ, mỗi hộ góp 2 ngày công',
  area: 'Thôn Nhân Hoà, 45 hộ hội viên phụ nữ',
  lead: 'Bà Nguyễn Thị Lan, Chi hội trưởng Phụ nữ; phối hợp: Chi đoàn',
  period: { from: '2026-12-15', to: '2027-11-30' },
  result: 'Cả thôn sạch đẹp, bà con tự giác giữ gìn',
  routine: 'no',
  level: 'grassroots',
}

/** Lan sends it in. */
export const SEND = `
Lan: /dangky
Lan > Làm tiếp
Lan < xem lại
Lan > Gửi đi thẩm định
Lan < Mã mô hình: DVK-26-0001`

/** Everybody who decides has it before them. */
export const CARDS = `
Hùng < Hồ sơ đăng ký mới · DVK-26-0001
Hà < Hồ sơ đăng ký mới · DVK-26-0001
Hùng [Tổ thẩm định] < Hồ sơ đăng ký mới · DVK-26-0001`

/** Hùng approves, and everybody learns of it. */
export const DECIDE = `
Hùng > Duyệt
Lan < Đã duyệt · DVK-26-0001
Hùng < Đồng chí Trần Văn Hùng đã duyệt
Hà < Đồng chí Trần Văn Hùng đã duyệt
Hà [Tổ thẩm định] < Đồng chí Trần Văn Hùng đã duyệt`
