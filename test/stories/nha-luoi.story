# Nhà lưới Thạch Lạc: một mô hình từ đăng ký đến nhân rộng

-- Tháng mười một: anh Tám, thôn Vĩnh Thịnh, đăng ký mô hình nhà lưới của gia đình anh Hà
Tám: /dangky
Tám < Mô hình tên là gì
Tám: Nhà lưới 4.200 m2 của gia đình anh Hồ Văn Hà
Tám < lĩnh vực nào
Tám > Kinh tế
Tám < Ai làm mô hình này
Tám > Hộ gia đình
Tám < mới hay tiếp tục
Tám > Mô hình mới
Tám < Thực trạng
Tám: Rau ngoài trời hay hỏng vì mưa rét, giá thấp
Tám < Mục tiêu là gì
Tám: 4.200 m2 nhà lưới
Tám < ✓ Mục tiêu: 4.200 m2
Tám: Chi bộ giúp vay vốn, mời các hộ tới xem, giúp nhau dựng khung
Tám < Làm ở đâu
Tám: Thôn Vĩnh Thịnh, xã Thạch Lạc, 12 hộ học theo
Tám < Ai chủ trì
Tám: Anh Hồ Văn Hà; phối hợp: Chi bộ thôn, Hội Nông dân
Tám < từ ngày nào
Tám: 1/12/2026 - 30/11/2027
Tám < Khi xong sẽ thấy kết quả gì
Tám: Rau quanh năm, mười hai hộ có nhà lưới, thu nhập tăng
Tám < việc chuyên môn thường xuyên
Tám > Không, là cách làm riêng
Tám < Đề nghị đồng chí xem lại
Tám > Gửi đi thẩm định
Tám < Mã mô hình: DVK-26-0001
Sơn < Hồ sơ đăng ký mới · DVK-26-0001
Sơn > Duyệt
Tám < Đã duyệt · DVK-26-0001

-- Tháng mười hai: báo cáo lần một, với một loạt ảnh và những con số trong một câu
@ 20/12/2026
Tám: /baocao
Tám < Báo cáo mô hình nào
Tám > DVK-26-0001
Tám < Báo cáo cho thời gian nào
Tám > Quý IV/2026
Tám < Đã làm được những việc gì
Tám: Dựng xong khung 2.500 m2, bà con ba thôn tới giúp
Tám < Kết quả bằng số
Tám: 2.500 m2 nhà lưới, vay 350 triệu, 120 ngày công
Tám < Kinh phí: 350 triệu đồng
Tám < Ngày công: 120
Tám < Đề nghị gửi ảnh
Tám + nha-luoi-1.jpg, nha-luoi-2.jpg, hop-thon.jpg: Dựng khung
Tám < Đã nhận 3 ảnh
Tám > Xong
Tám < Ảnh: 3 ảnh
Tám > Gửi báo cáo
Tám < Đã nhận báo cáo lần 1 của mô hình DVK-26-0001
Sơn < Báo cáo lần 1 · DVK-26-0001
Sơn > Ảnh (3)
Sơn < 3 ảnh
Sơn > Ghi nhận
Tám < Đã ghi nhận báo cáo lần 1

-- Tháng ba: báo cáo lần hai
@ 20/3/2027
Tám: /baocao
Tám < Báo cáo mô hình nào
Tám > DVK-26-0001
Tám < Báo cáo cho thời gian nào
Tám > Quý I/2027
Tám < Đã làm được những việc gì
Tám: Đủ 4.200 m2 nhà lưới, đã thu hai lứa rau, 12 hộ học làm theo
Tám < Kết quả bằng số
Tám: thêm 1.700 m2 nhà lưới, 12 hộ, 6 tấn rau
Tám < Số hộ: 12
Tám < Đề nghị gửi ảnh
Tám + nha-luoi-3.jpg, rau-1.jpg, rau-2.jpg: Lứa rau thứ hai
Tám < Đã nhận 3 ảnh
Tám > Xong
Tám < Đề nghị đồng chí xem lại
Tám > Gửi báo cáo
Tám < Đã nhận báo cáo lần 2
Sơn < Báo cáo lần 2 · DVK-26-0001
Sơn > Theo thời gian
Sơn < (ảnh)
Sơn > Ghi nhận
Tám < Đã ghi nhận báo cáo lần 2

-- Ông Sơn tới tận nơi xem
Sơn: /kiemtra DVK-26-0001
Sơn < Đồng chí hẹn ngày nào
Sơn > Ngày mai
Sơn < Kiểm tra nội dung gì
Sơn > Đối chiếu ảnh và số liệu
Sơn < Đề nghị đồng chí xem lại lịch hẹn
Sơn > Hẹn ngày này
Sơn < Đã hẹn kiểm tra DVK-26-0001 ngày 21/3/2027
Tám < Hẹn kiểm tra · DVK-26-0001
@ 21/3/2027
Sơn < Hôm nay kiểm tra · DVK-26-0001
Sơn > Ghi kết quả
Sơn < đồng chí thấy những gì
Sơn: Nhà lưới đủ 4.200 m2, rau tốt, 12 hộ đã dựng nhà lưới nhỏ
Sơn < Kết luận thế nào
Sơn > Mô hình làm tốt
Sơn < Đề nghị gửi ảnh
Sơn + kiem-tra-1.jpg, kiem-tra-2.jpg
Sơn < Đã nhận 2 ảnh
Sơn > Xong
Sơn < Đề nghị đồng chí xem lại kết quả
Sơn > Gửi kết quả
Sơn < Đã ghi kết quả kiểm tra DVK-26-0001
Tám < Kết luận: mô hình làm tốt

-- Anh Tám đề nghị công nhận, tự chấm từng tiêu chí
Tám: DENGHI DVK-26-0001
Tám < tự chấm từng tiêu chí
Tám: 18 điểm
Tám < Cách làm khéo: mấy điểm
Tám > 25 điểm
Tám < Kết quả đo được: mấy điểm
Tám > 25 điểm
Tám < Sức lan tỏa: mấy điểm
Tám > 12 điểm
Tám < Tính bền vững: mấy điểm
Tám > 12 điểm
Tám < Thành tích nổi bật nhất là gì
Tám: 4.200 m2 nhà lưới, rau quanh năm, 12 hộ làm theo
Tám < Tổng điểm: 92/100
Tám > Gửi đề nghị
Tám < Đề nghị đã chuyển tới hội đồng của xã Thạch Lạc

-- Ba người của hội đồng chấm riêng
Sơn < Đề nghị công nhận · DVK-26-0001
Sơn > Chấm điểm
Sơn < giải quyết việc khó: mấy điểm
Sơn: 18 điểm
Sơn < Cách làm khéo: mấy điểm
Sơn: 22 điểm
Sơn < Kết quả đo được: mấy điểm
Sơn: 23 điểm
Sơn < Sức lan tỏa: mấy điểm
Sơn: 13 điểm
Sơn < Tính bền vững: mấy điểm
Sơn: 12 điểm
Sơn < nhận xét gì thêm
Sơn > Bỏ qua
Sơn < Tổng điểm: 88/100
Sơn > ✅ Gửi
Sơn < 88 điểm
Thu > Chấm điểm
Thu < giải quyết việc khó: mấy điểm
Thu: 17 điểm
Thu < Cách làm khéo: mấy điểm
Thu: 22 điểm
Thu < Kết quả đo được: mấy điểm
Thu: 22 điểm
Thu < Sức lan tỏa: mấy điểm
Thu: 13 điểm
Thu < Tính bền vững: mấy điểm
Thu: 12 điểm
Thu < nhận xét gì thêm
Thu > Bỏ qua
Thu < Tổng điểm: 86/100
Thu > ✅ Gửi
Thu < 86 điểm
Đức > Chấm điểm
Đức < giải quyết việc khó: mấy điểm
Đức: 16 điểm
Đức < Cách làm khéo: mấy điểm
Đức: 22 điểm
Đức < Kết quả đo được: mấy điểm
Đức: 22 điểm
Đức < Sức lan tỏa: mấy điểm
Đức: 13 điểm
Đức < Tính bền vững: mấy điểm
Đức: 13 điểm
Đức < nhận xét gì thêm
Đức > Bỏ qua
Đức < Tổng điểm: 86/100
Đức > ✅ Gửi
Đức < 86 điểm

-- Ông Thành kết luận: tiêu biểu, có lý do
Thành < 3/3 người đã chấm
Thành < Bình quân: 86,67/100
Thành > Tiêu biểu
Thành < Vì sao công nhận mô hình này là tiêu biểu
Thành > nhiều nơi học và làm theo
Thành < Kết luận: công nhận DVK-26-0001 là tiêu biểu
Thành > ✅ Gửi
Thành < Đã công nhận DVK-26-0001 là tiêu biểu
Tám < Được công nhận tiêu biểu · DVK-26-0001
Tám < Xin biểu dương đồng chí và bà con

-- Cô Mai ở xã Tân Lâm Hương tìm thấy và làm theo
Mai: /nhanrong
Mai < Mô hình đã được công nhận
Mai > DVK-26-0001
Mai < 🏆 Tiêu biểu
Mai < chưa có nơi nào học theo
Mai > Nhân rộng mô hình này
Mai < Mô hình tên là gì
Mai: Nhà lưới trồng hoa thôn Trung Hoà
Mai < Thực trạng ở địa phương thế nào
Mai: Hoa ngoài trời hay hỏng vì mưa rét
Mai < Mục tiêu là gì
Mai: 1.200 m2 nhà lưới
Mai < Làm những việc gì
Mai > Giữ nguyên
Mai < Làm ở đâu
Mai: Thôn Trung Hoà, 6 hộ trồng hoa
Mai < Ai chủ trì
Mai: Bà Đặng Thị Mai, Chi hội trưởng Phụ nữ
Mai < từ ngày nào
Mai > Từ hôm nay đến hết năm
Mai < Khi xong sẽ thấy kết quả gì
Mai > Giữ nguyên
Mai < việc chuyên môn thường xuyên
Mai > Không, là cách làm riêng
Mai < Đề nghị đồng chí xem lại
Mai > Gửi đi thẩm định
Mai < Mã mô hình: DVK-27-0001
Tám < Có nơi học theo mô hình DVK-26-0001
Hùng < Học theo: “Nhà lưới 4.200 m2 của gia đình anh Hồ Văn Hà” (DVK-26-0001)
Hùng > Duyệt
Mai < Đã duyệt · DVK-27-0001
Tám < Mô hình DVK-26-0001 được nhân rộng

-- Cả đời của mô hình, ở một chỗ
Tám: /mohinh DVK-26-0001
Tám < 🏅 Đã được công nhận tiêu biểu
Tám < Báo cáo: 2 · Ảnh: 6
Tám < kết luận: công nhận tiêu biểu
Tám > Xem sức lan tỏa
Tám < Sức lan tỏa: 1 mô hình ở 1 xã, phường
