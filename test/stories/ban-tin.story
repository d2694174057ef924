# Bản tin buổi tối của Ban Chỉ đạo

-- Tối chưa có gì thì không có bản tin
Mai: /dangky
Mai: Camera an ninh
Mai > Quốc phòng
Mai > Tập thể
Mai > Mô hình mới
Mai: Thôn giáp đường lớn, hay mất trộm vặt
Mai: 6 camera
Mai: Vận động các hộ mặt đường góp và cùng theo dõi
Mai: Trục đường chính thôn Trung Hoà
Mai: Ông Lê Văn Tư, Công an viên
Mai > Từ hôm nay đến hết năm
Mai: Sáu camera hoạt động, không còn mất trộm
Mai > Không, là cách làm riêng
Mai > Gửi đi thẩm định
Mai < DVK-26-0001
@ 17:59
@ 18:00
Hương < Bản tin ngày 23/11/2026 · tỉnh Hà Tĩnh
Hương < Mới đăng ký: 1
Hương < Đang chờ thẩm định: 1
Hương < “Camera an ninh” – thôn Trung Hoà
Hương > DVK-26-0001
Hương < Đang chờ: xã Tân Lâm Hương
Hương < Lịch sử
