# Thông báo: soạn, xem thử, gửi một lần, hỏi lại khi trùng, hẹn giờ

-- Bà Hương ở tỉnh mời cán bộ cơ sở dự họp, kèm một ảnh và bản kế hoạch
Lan: /thongbao
Lan < dành cho Ban Chỉ đạo
Hương: /thongbao
Hương < muốn thông báo điều gì
Hương: Mời các đồng chí dự hội nghị “Dân vận khéo” lúc 8:00 ngày 30/11
Hương < gửi ảnh kèm theo
Hương + hop-thon.jpg
Hương < Đã nhận 1 ảnh
Hương > Xong
Hương < một tệp văn bản
Hương + tệp ke-hoach.pdf
Hương < ✓ Tệp kèm theo: ke-hoach.pdf
Hương < Gửi cho ai
Hương > Cán bộ cơ sở
Hương < Phạm vi: tỉnh Hà Tĩnh
Hương > Xem trước khi gửi
Hương < Số người nhận: 3. Có: Nguyễn Thị Lan (thôn Nhân Hoà)

-- Xem thử rồi gửi: mỗi người nhận một lần
Hương > Xem thử
Hương < 📣 Thông báo · tỉnh Hà Tĩnh
Hương > Gửi ngay
Hương < Bắt đầu gửi tới 3 người nhận
Lan < Mời các đồng chí dự hội nghị
Tám < Người gửi: đồng chí Phan Thị Hương
Mai < 📣 Thông báo · tỉnh Hà Tĩnh
@ 9:10
Hương < 📄 Kết quả gửi thông báo số 1
Hương >> Gửi ngay
Hương < đã gửi xong rồi

-- Cùng nội dung ấy gửi lại ngay thì hệ thống hỏi
Hương: /thongbao
Hương < muốn thông báo điều gì
Hương: Đề nghị các đơn vị gửi ảnh hoạt động tháng 11
Hương > Bỏ qua
Hương < một tệp văn bản
Hương > Bỏ qua
Hương < Gửi cho ai
Hương > Người thẩm định
Hương < Người nhận: Người thẩm định
Hương > Xem trước khi gửi
Hương < Số người nhận: 5
Hương > Gửi ngay
Hương < Bắt đầu gửi tới 5 người nhận
Hùng < gửi ảnh hoạt động
@ 9:20
Hương < Kết quả gửi thông báo số 2
Hương: /thongbao
Hương < muốn thông báo điều gì
Hương: Đề nghị các đơn vị gửi ảnh hoạt động tháng 11
Hương > Bỏ qua
Hương < một tệp văn bản
Hương > Bỏ qua
Hương < Gửi cho ai
Hương > Tất cả mọi người
Hương < Người nhận: Tất cả mọi người
Hương > Xem trước khi gửi
Hương < Số người nhận: 10
Hương > Gửi ngay
Hương < 5 người hoặc nhóm trong danh sách đã nhận đúng nội dung này
Hương > Xem lại
Hương < xem lần cuối

-- Bà hẹn giờ; đến giờ, hệ thống gửi
Hương > Hẹn giờ
Hương < Gửi vào lúc nào
Hương: 22:00
Hương < Ban đêm hệ thống không gửi
Hương: 8h30 sáng mai
Hương < 8:30 ngày 24/11/2026
Hương > Hẹn giờ gửi
Hương < 5 người hoặc nhóm
Hương > Vẫn gửi
Hương < Đã hẹn giờ: gửi tới 10 người nhận lúc 08:30 24/11
Hương < Thông báo số 3: đã hẹn giờ
@ 24/11/2026 8:00
Lan <! gửi ảnh hoạt động
@ 24/11/2026 8:31
Lan < gửi ảnh hoạt động
Thành < gửi ảnh hoạt động
@ 8:40
Hương < Kết quả gửi thông báo số 3
