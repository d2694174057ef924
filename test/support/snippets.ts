/** Pieces of conversation that many tests begin with. */

/** Somebody registers a model, from the command to [Gửi]. */
export const registers = (who: string, title = 'Vườn rau tình thương') => `
${who}: /dangky
${who}: ${title}
${who} > Kinh tế
${who} > Tập thể
${who} > Mô hình mới
${who}: Nhiều hộ neo đơn thiếu rau sạch
${who}: 45 hộ
${who}: Đảng viên làm trước, bà con góp ngày công
${who}: Cả thôn, 45 hộ neo đơn
${who}: Bà Nguyễn Thị Lan, Chi hội trưởng
${who} > Từ hôm nay đến hết năm
${who}: Mỗi tuần mỗi hộ có hai bữa rau
${who} > Không, là cách làm riêng
${who} > Gửi đi thẩm định
${who} < Mã mô hình`

/** … and Hùng approves it: the model is being carried out. */
export const runs = (who: string, title?: string, code = 'DVK-26-0001') => `${registers(who, title)}
Hùng < Hồ sơ đăng ký mới · ${code}
Hùng > Duyệt
${who} < Đã duyệt · ${code}`

/** Somebody reports on the only model that they carry, up to the summary. */
export const reports = (who: string, numbers = 'góp 35 triệu, 120 ngày công') => `
${who}: /baocao
${who} > Quý IV/2026
${who}: Đã làm xong vườn rau chung, họp thôn ba buổi
${who}: ${numbers}
${who} < gửi ảnh
${who} > Bỏ qua
${who} < xem lại`
