import type { RoleKind } from '../core/policy.ts'
import { MESSENGERS, type SeatedPerson } from '../emulator/index.ts'

/** Invented people with phones: who sits in the simulator, and what the product knows of them from the beginning. */

interface Player extends SeatedPerson {
  roles: { kind: RoleKind; unit: string }[]
}

const COMMUNE = 'ha-tinh/tan-lam-huong'
const player = (
  id: number,
  seat: Player['seat'],
  name: string,
  title: string,
  kind: RoleKind,
  unit: string,
): Player => ({
  id: 7_000_000_000 + id,
  seat,
  name,
  title,
  language: 'vi',
  knows: [...MESSENGERS],
  roles: [{ kind, unit }],
})

export const PLAYERS: Player[] = [
  player(1001, 'cadre', 'Nguyễn Thị Lan', 'Cán bộ thôn Nhân Hoà, xã Tân Lâm Hương', 'cadre', `${COMMUNE}/nhan-hoa`),
  player(1002, 'cadre', 'Võ Văn Tám', 'Cán bộ thôn Vĩnh Thịnh, xã Thạch Lạc', 'cadre', 'ha-tinh/thach-lac/vinh-thinh'),
  player(1003, 'cadre', 'Đặng Thị Mai', 'Cán bộ thôn Trung Hoà, xã Tân Lâm Hương', 'cadre', `${COMMUNE}/trung-hoa`),
  player(2001, 'reviewer', 'Trần Văn Hùng', 'Thẩm định xã Tân Lâm Hương', 'reviewer', COMMUNE),
  player(2002, 'reviewer', 'Lê Thị Hà', 'Thẩm định xã Tân Lâm Hương', 'reviewer', COMMUNE),
  player(2003, 'reviewer', 'Bùi Quang Sơn', 'Thẩm định xã Thạch Lạc', 'reviewer', 'ha-tinh/thach-lac'),
  player(2004, 'reviewer', 'Hoàng Thị Thu', 'Thẩm định xã Thạch Lạc', 'reviewer', 'ha-tinh/thach-lac'),
  player(2005, 'reviewer', 'Lê Văn Đức', 'Thẩm định xã Thạch Lạc', 'reviewer', 'ha-tinh/thach-lac'),
  player(3001, 'committee', 'Phan Thị Hương', 'Ban Chỉ đạo tỉnh Hà Tĩnh', 'committee', 'ha-tinh'),
  player(3002, 'committee', 'Nguyễn Đức Minh', 'Quản trị hệ thống, tỉnh Hà Tĩnh', 'admin', 'ha-tinh'),
  player(3003, 'committee', 'Nguyễn Văn Thành', 'Chủ trì công nhận, xã Thạch Lạc', 'chair', 'ha-tinh/thach-lac'),
]

/** The commune's reviewers and one colleague who may not decide. */
export const GROUP = {
  id: -4001,
  title: 'Tổ thẩm định xã Tân Lâm Hương',
  members: [7_000_002_001, 7_000_002_002, 7_000_003_001],
  unit: COMMUNE,
}
