# Nhắc việc: hạn thẩm định, người nhận hồ sơ, quá hạn, hạn báo cáo

-- Cô Lan đăng ký; thẻ ghi rõ ai đang giữ và hạn nào
Lan: /dangky
Lan: Hàng rào xanh thôn Nhân Hoà
Lan > Nông thôn mới
Lan > Tập thể
Lan > Mô hình mới
Lan: Nhiều hộ còn rào tạm, ngõ chưa đẹp
Lan: 45 hộ
Lan: Đảng viên làm trước, họp từng cụm 10 hộ
Lan: Thôn Nhân Hoà, 45 hộ
Lan: Bà Nguyễn Thị Lan, Chi hội trưởng Phụ nữ
Lan > Từ hôm nay đến hết năm
Lan: Ngõ xóm xanh, sạch
Lan > Không, là cách làm riêng
Lan > Gửi đi thẩm định
Lan < DVK-26-0001
Hùng < Đang chờ: xã Tân Lâm Hương, tỉnh Hà Tĩnh thẩm định, hạn 30/11/2026
Hà < hạn 30/11/2026

-- Ông Hùng nhận: người khác biết, và chỉ ông được nhắc
Hùng > Tôi nhận
Hùng < Đồng chí đã nhận hồ sơ DVK-26-0001
@ 27/11/2026 6:29
@ 27/11/2026 6:30
Hùng < Nhắc thẩm định · DVK-26-0001
Hùng < Hạn thẩm định là ngày 30/11/2026 (còn 1 ngày làm việc)
@ 30/11/2026
Hùng < Hôm nay, 30/11/2026, là hạn thẩm định

-- Quá hạn hai ngày làm việc: trả về để người khác nhận, người phụ trách được biết
@ 2/12/2026
Hà < Đã quá hạn 2 ngày làm việc
Minh < hồ sơ quá hạn 2 ngày làm việc, đã trả về để người khác nhận
Hà > Mở hồ sơ
Hà < Người gửi: Nguyễn Thị Lan
Hà > Duyệt
Lan < Đã duyệt · DVK-26-0001

-- Báo cáo quý: nhắc trước bảy ngày, trước một ngày; chậm ba ngày thì cấp trên biết
@ 24/12/2026
Lan < Nhắc báo cáo tiến độ · DVK-26-0001
Lan < chậm nhất là ngày 31/12/2026 (còn 7 ngày)
@ 30/12/2026
Lan < còn 1 ngày
@ 3/1/2027
Lan < đã quá 3 ngày
Hùng < Chậm báo cáo 3 ngày: DVK-26-0001 “Hàng rào xanh thôn Nhân Hoà”
Lan > Báo cáo ngay
Lan < Báo cáo cho thời gian nào
