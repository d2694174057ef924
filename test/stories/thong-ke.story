# Thống kê: Ban Chỉ đạo tỉnh xem số liệu, đổi kỳ, đổi đơn vị, và nhắc nơi chậm báo cáo

-- Đồng chí Hương hỏi số liệu năm nay: chưa có gì
Hương: /thongke
Hương < Thống kê · tỉnh Hà Tĩnh · năm 2026
Hương < Chưa có mô hình nào đăng ký trong kỳ này

-- Gõ luôn đơn vị và kỳ sau lệnh: các mô hình của năm 2022
Hương: /thongke năm 2022
Hương < Thống kê · tỉnh Hà Tĩnh · năm 2022
Hương < Đăng ký: 7
Hương < Công nhận: 7 (100% số đăng ký)
Hương < Nông thôn mới, đô thị văn minh: 2 (28,6%)
Hương < Lĩnh vực khác: 0
Hương > Tập thể, cá nhân, hộ
Hương < Tập thể: 5 (71,4%)
Hương > Bảng chéo
Hương < và theo gì nữa
Hương > Đơn vị
Hương < Theo đơn vị và tập thể, cá nhân, hộ, số mô hình đăng ký (7)
Hương < xã Thạch Lạc: 1 = Hộ gia đình 1

-- Lọc một lĩnh vực, rồi xem xuống một xã
Hương: /thongke thach lac 2022
Hương < Thống kê · xã Thạch Lạc, tỉnh Hà Tĩnh · năm 2022
Hương < Đăng ký: 1
Hương > Lọc
Hương < lọc theo gì
Hương > Lĩnh vực
Hương < Lọc theo lĩnh vực: đồng chí chọn mục nào
Hương > Quốc phòng – an ninh
Hương < Chỉ tính: Quốc phòng – an ninh
Hương < Chưa có mô hình nào đăng ký
Hương > Đơn vị khác
Hương < Đồng chí muốn xem số liệu của đơn vị nào
Hương > tỉnh Hà Tĩnh
Hương < Chỉ tính: Quốc phòng – an ninh
Hương < Đăng ký: 2

-- Kỳ không có trong các nút thì gõ; hệ thống nói lại đã hiểu thế nào
Hương > Kỳ khác
Hương < Đồng chí muốn xem kỳ nào
Hương > Kỳ khác, tự gõ
Hương: hồi mới làm
Hương < Hệ thống chưa hiểu kỳ này
Hương: giai đoạn 2021-2025
Hương < 1/1/2021 – 31/12/2025
Hương > Xem kỳ này
Hương < Thống kê · tỉnh Hà Tĩnh · giai đoạn 2021–2025
Hương < Đăng ký: 2

-- Một mô hình mới của cô Lan, được duyệt, rồi quá hạn báo cáo quý
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
Hùng > Duyệt
Lan < Đã duyệt · DVK-26-0001
@ 4/1/2027
Lan: /tinhtrang
Lan < DVK-26-0001
Hương: /thongke năm ngoái
Hương < Thống kê · tỉnh Hà Tĩnh · năm 2026
Hương < Đã duyệt: 1 (100% số đăng ký)
Hương < Báo cáo: phải nộp 1, đã nộp 0 (0%), đúng hạn 0 (0%)
Hương > Ai chưa báo cáo?
Hương < DVK-26-0001 “Hàng rào xanh thôn Nhân Hoà” – thôn Nhân Hoà, xã Tân Lâm Hương, quá hạn 4 ngày
Hương > Nhắc tất cả (1)
Hương < Đã nhắc người phụ trách 01 mô hình
Lan < Đề nghị gửi báo cáo · DVK-26-0001
Lan < Theo đề nghị của tỉnh Hà Tĩnh, đồng chí gửi báo cáo tiến độ
Hương > Về bảng số liệu
Hương < Đã duyệt: 1
Hương > Ai chưa báo cáo?
Hương < Chậm báo cáo (01)
Hương > Nhắc tất cả (1)
Hương < Hôm nay đã nhắc rồi: DVK-26-0001
Lan > Báo cáo ngay
Lan < Báo cáo cho thời gian nào

-- Cán bộ cơ sở và đơn vị khác không xem được
Lan > Để sau
Lan: /thongke
Lan < Số liệu của đơn vị dành cho người thẩm định
Hùng: /thongke xã Thạch Lạc
Hùng < Chưa tìm thấy đơn vị “xã Thạch Lạc” trong phạm vi phụ trách
