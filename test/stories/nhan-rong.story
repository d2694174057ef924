# Nhân rộng: nhà lưới của Thạch Lạc được làm theo ở Tân Lâm Hương

-- Cô Mai tìm một mô hình hay, gõ không dấu
Mai: /nhanrong
Mai < Mô hình đã được công nhận
Mai < DVK-22-0007
Mai > Tìm
Mai < Đồng chí tìm mô hình gì
Mai: nha luoi thach lac
Mai > Tìm mô hình
Mai < DVK-22-0003 “Nhà lưới sản xuất rau củ quả”
Mai <! Trồng hoa lan
Mai > DVK-22-0003
Mai < thôn Vĩnh Thịnh, xã Thạch Lạc
Mai < chưa có nơi nào học theo

-- Những gì mang sang được thì đã có sẵn; chỉ trả lời phần của thôn mình
Mai > Nhân rộng mô hình này
Mai < Mô hình tên là gì
Mai < Hiện ghi: Nhà lưới sản xuất rau củ quả
Mai: Nhà lưới trồng rau sạch thôn Trung Hoà
Mai < Đã có mô hình tên gần giống
Mai <! DVK-22-0003
Mai > Khác, đăng ký tiếp
Mai < Thực trạng ở địa phương thế nào
Mai: Rau ngoài trời hay hỏng vì mưa rét
Mai: 1.200 m2 nhà lưới
Mai: Tới Thạch Lạc xem, rồi mỗi cụm dựng một nhà lưới
Mai: Thôn Trung Hoà, 12 hộ
Mai: Bà Đặng Thị Mai, Trưởng ban Công tác Mặt trận
Mai > Từ hôm nay đến hết năm
Mai: Mười hai hộ có rau quanh năm
Mai > Không, là cách làm riêng
Mai < Lĩnh vực: Kinh tế
Mai > Gửi đi thẩm định
Mai < Mã mô hình: DVK-26-0001

-- Nơi làm đầu tiên được biết
Tám < Có nơi học theo mô hình DVK-22-0003
Tám < thôn Trung Hoà, xã Tân Lâm Hương
Hùng < Học theo: “Nhà lưới sản xuất rau củ quả” (DVK-22-0003)
Hùng > Duyệt
Mai < Đã duyệt · DVK-26-0001
Tám < Mô hình DVK-22-0003 được nhân rộng
Tám > Xem sức lan tỏa
Tám < Sức lan tỏa: 1 mô hình ở 1 xã, phường

-- Tìm theo chữ ngay sau lệnh: viết tắt hay viết đủ đều được
Hương: /nhanrong HTCT chi bo
Hương < Xây dựng chi bộ xuất sắc
Hương: /nhanrong hội cựu chiến binh
Hương < Hội Cựu chiến binh với an ninh tôn giáo
Hương: /nhanrong hoi CCB dai tien
Hương < Hội Cựu chiến binh với an ninh tôn giáo
