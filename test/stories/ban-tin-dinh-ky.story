# Bản tin tuần và bản tin quý

-- Ban Chỉ đạo tự chọn nhận bản tin nào, lúc mấy giờ
@ 24/11/2026
Hương: /bantindinhky
Hương < Hằng tuần: thứ Hai, 7:30
Hương > Hằng quý
Hương < Cài đặt bản tin
Hương > Bật bản tin này
Hương < Hằng quý: ngày 1 tháng đầu quý sau, 7:30
Hương > Các bản tin khác
Hương < Bản tin của tỉnh Hà Tĩnh
Hương > Hằng tuần
Hương < Cài đặt bản tin
Hương > Đổi giờ gửi
Hương < Gửi bản tin lúc mấy giờ
Hương > 8:00
Hương < Hằng tuần: thứ Hai, 8:00

-- Trong tuần có một mô hình mới
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

-- Sáng thứ Hai: cả tuần trong một tin, có hình
@ 30/11/2026 7:59
@ 30/11/2026 8:00
Hương < Bản tin tuần 23/11/2026 – 29/11/2026 · tỉnh Hà Tĩnh
Hương < Mới đăng ký: 1 (+1)
Hương < Từ đầu năm 2026: 1 mô hình
Hương > DVK-26-0001
Hương < Lịch sử

-- Sáng đầu năm: bản tin quý
@ 31/12/2026 20:00
Hương: /bantindinhky
Hương < Hằng quý: ngày 1 tháng đầu quý sau, 7:30
@ 1/1/2027 7:30
Hương < Bản tin quý IV/2026 · tỉnh Hà Tĩnh
Hương < so với quý trước
