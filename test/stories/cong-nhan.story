# Đề nghị công nhận: ba người chấm riêng, người chủ trì kết luận

-- Anh Tám, thôn Vĩnh Thịnh, đăng ký mô hình nhà lưới; xã duyệt
Tám: /dangky
Tám: Nhà lưới trồng rau an toàn thôn Vĩnh Thịnh
Tám > Kinh tế
Tám > Tập thể
Tám > Mô hình mới
Tám: Rau ngoài trời hay hỏng vì mưa rét
Tám: 4.200 m2 nhà lưới
Tám: Mời các hộ tới xem nhà lưới, giúp nhau dựng khung
Tám: Thôn Vĩnh Thịnh, 12 hộ
Tám: Ông Võ Văn Tám
Tám > Từ hôm nay đến hết năm
Tám: Mười hai hộ có nhà lưới, thu nhập tăng
Tám > Không, là cách làm riêng
Tám > Gửi đi thẩm định
Tám < DVK-26-0001
Sơn > Duyệt
Tám < Đã duyệt · DVK-26-0001

-- Chưa có ảnh và con số thì chưa đề nghị được, và hệ thống nói rõ thiếu gì
Tám: /denghicongnhan
Tám > DVK-26-0001
Tám < cần báo cáo tiến độ có ít nhất một ảnh và một con số
Tám > Báo cáo tiến độ
Tám > Quý IV/2026
Tám: Dựng xong nhà lưới của 12 hộ, thu lứa rau đầu
Tám: 4.200 m2 nhà lưới, 12 hộ, góp 350 triệu, 120 ngày công
Tám < Kinh phí: 350 triệu đồng
Tám + duong-hoa-1.png, duong-hoa-2.png
Tám < Đã nhận 2 ảnh
Tám > Xong
Tám > Gửi báo cáo
Tám < Đã nhận báo cáo lần 1

-- Tự chấm từng tiêu chí: bấm một mức, hoặc gõ số điểm
Tám: /denghicongnhan
Tám > DVK-26-0001
Tám < Mô hình “Nhà lưới trồng rau an toàn thôn Vĩnh Thịnh” (DVK-26-0001)
Tám < mặc định, chưa phải văn bản
Tám < Nhiều nhất 20 điểm
Tám: 35 điểm
Tám < nhiều nhất 20 điểm
Tám: 18 điểm
Tám < Cách làm khéo: mấy điểm
Tám > 20 điểm
Tám < ✓ Cách làm khéo: 20/25 điểm
Tám > 25 điểm
Tám < Sức lan tỏa: mấy điểm
Tám > 12 điểm
Tám < Tính bền vững: mấy điểm
Tám > 12 điểm
Tám < Thành tích nổi bật nhất là gì
Tám: 12 hộ có nhà lưới, thu nhập tăng gấp rưỡi, hai thôn bên đến học
Tám < Tổng điểm: 87/100
Tám > Gửi đề nghị
Tám < Đề nghị đã chuyển tới hội đồng của xã Thạch Lạc

Tám: đề nghị công nhận
Tám > DVK-26-0001
Tám < đang chờ hội đồng của xã Thạch Lạc

-- Mỗi thành viên hội đồng nhận phiếu: mô hình đã làm được gì, và đơn vị tự chấm bao nhiêu
Sơn < Đề nghị công nhận · DVK-26-0001
Sơn < Mục tiêu đã đăng ký: 4.200 m²
Sơn < Kinh phí: 350 triệu đồng
Sơn < Đơn vị tự chấm: 87/100
Thu < Đề nghị công nhận · DVK-26-0001
Đức < Đề nghị công nhận · DVK-26-0001
Thành < Chủ trì công nhận · DVK-26-0001
Thành < 0/3 người đã chấm
Sơn > Ảnh (2)
Sơn < 2 ảnh

Sơn > Chấm điểm
Sơn < Sát thực tiễn, giải quyết việc khó: mấy điểm
Sơn > 16 điểm
Sơn < Cách làm khéo: mấy điểm
Sơn > 20 điểm
Sơn < Kết quả đo được: mấy điểm
Sơn > 20 điểm
Sơn < Sức lan tỏa: mấy điểm
Sơn > 12 điểm
Sơn < Tính bền vững: mấy điểm
Sơn > 12 điểm
Sơn < nhận xét gì thêm
Sơn: Cách làm hay, cần giữ được giá rau
Sơn < Tổng điểm: 80/100
Sơn > ✅ Gửi
Sơn < Đã ghi phiếu chấm mô hình DVK-26-0001: 80 điểm

-- Chị Thu chấm riêng, không thấy điểm của ông Sơn
Thu > Chấm điểm
Thu < Sát thực tiễn, giải quyết việc khó: mấy điểm
Thu > 20 điểm
Thu < Cách làm khéo: mấy điểm
Thu > 20 điểm
Thu < Kết quả đo được: mấy điểm
Thu > 20 điểm
Thu < Sức lan tỏa: mấy điểm
Thu > 12 điểm
Thu < Tính bền vững: mấy điểm
Thu > 12 điểm
Thu > Bỏ qua
Thu < Tổng điểm: 84/100
Thu > ✅ Gửi
Thu < 84 điểm

-- Anh Đức chấm thấp hơn nhiều: người chủ trì thấy lệch quá 15 điểm
Đức > Chấm điểm
Đức < Sát thực tiễn, giải quyết việc khó: mấy điểm
Đức > 12 điểm
Đức < Cách làm khéo: mấy điểm
Đức > 15 điểm
Đức < Kết quả đo được: mấy điểm
Đức > 20 điểm
Đức < Sức lan tỏa: mấy điểm
Đức > 9 điểm
Đức < Tính bền vững: mấy điểm
Đức > 9 điểm
Đức > Bỏ qua
Đức < Tổng điểm: 65/100
Đức > ✅ Gửi
Thành < 3/3 người đã chấm
Thành < Bùi Quang Sơn: 80 điểm
Thành < cần giữ được giá rau
Thành < Bình quân: 76,33/100
Thành < Lệch quá 15 điểm, đề nghị họp

-- Họp xong, anh Đức sửa phiếu của mình
Đức > Chấm lại
Đức < Tổng điểm: 65/100
Đức > Sửa một mục
Đức > Cách làm khéo
Đức < Hiện ghi: 15/25 điểm
Đức > 25 điểm
Đức < Tổng điểm: 75/100
Đức > ✅ Gửi
Đức < 75 điểm
Thành < Bình quân: 79,67/100

-- Ông Thành kết luận, có lý do
Thành > ✅ Công nhận
Thành < Vì sao công nhận mô hình này
Thành > Kết quả rõ, đạt mục tiêu
Thành < Kết luận: công nhận DVK-26-0001
Thành > ✅ Gửi
Thành < Đã công nhận DVK-26-0001

Tám < Được công nhận · DVK-26-0001
Tám < Kết quả rõ, đạt mục tiêu
Tám < Xin biểu dương đồng chí và bà con
Thu < Đồng chí Nguyễn Văn Thành đã kết luận
Thu < Bình quân: 79,67/100

-- Mỗi thành tích chỉ xét một lần
Tám: /denghicongnhan
Tám > DVK-26-0001
Tám < đã được công nhận trong năm nay
