# Kiểm tra: mô hình im lặng lâu ngày, hẹn, đi, ghi kết quả, làm tiếp rồi đóng

-- Cô Lan đăng ký, ông Hùng duyệt
Lan: /dangky
Lan: Vườn rau tình thương
Lan > Kinh tế
Lan > Tập thể
Lan > Mô hình mới
Lan: Nhiều hộ neo đơn thiếu rau sạch
Lan: 45 hộ
Lan: Đảng viên làm trước, bà con góp ngày công
Lan: Cả thôn, 45 hộ neo đơn
Lan: Bà Nguyễn Thị Lan, Chi hội trưởng
Lan: 1/12/2026 - 30/11/2027
Lan: Mỗi tuần mỗi hộ có hai bữa rau
Lan > Không, là cách làm riêng
Lan > Gửi đi thẩm định
Lan < Mã mô hình: DVK-26-0001
Hùng < Hồ sơ đăng ký mới · DVK-26-0001
Hùng > Duyệt
Lan < Đã duyệt · DVK-26-0001

-- Hai tháng sau chưa cần nhắc; hơn ba tháng không có tin thì nên đến xem
@ 15/1/2027
Hùng: /kiemtra
Hùng <! DVK-26-0001
@ 10/3/2027
Lan: /tinhtrang
Lan < Đã duyệt, đang triển khai
Hùng: /kiemtra
Hùng < DVK-26-0001 “Vườn rau tình thương” – thôn Nhân Hoà: 107 ngày chưa có tin
Hùng > Hẹn kiểm tra DVK-26-0001
Hùng < Đồng chí hẹn ngày nào
Hùng: hôm qua
Hùng < Ngày này đã qua
Hùng: 15/3
Hùng < Kiểm tra nội dung gì
Hùng > Xem tiến độ và kết quả tại chỗ
Hùng < Ngày hẹn: 15/3/2027
Hùng > Hẹn ngày này
Hùng < Đã hẹn kiểm tra DVK-26-0001 ngày 15/3/2027
Lan < Hẹn kiểm tra · DVK-26-0001
Lan < Ngày hẹn: 15/3/2027

-- Bận việc, ông Hùng huỷ rồi hẹn lại, tìm bằng tên
Hùng: /kiemtra
Hùng < 15/3/2027 – DVK-26-0001
Hùng > DVK-26-0001 · 15/3/2027
Hùng > Huỷ lịch này
Hùng < Đã huỷ lịch kiểm tra DVK-26-0001
Lan < Đã huỷ lịch kiểm tra · DVK-26-0001
Hùng: /kiemtra vuon rau nhan hoa
Hùng < Đồng chí hẹn ngày nào
Hùng > Ngày mai
Hùng < Kiểm tra nội dung gì
Hùng > Bỏ qua
Hùng < Đề nghị đồng chí xem lại lịch hẹn
Hùng > Hẹn ngày này
Hùng < Đã hẹn kiểm tra DVK-26-0001 ngày 11/3/2027
Lan < Ngày hẹn: 11/3/2027

-- Sáng hôm ấy hệ thống nhắc
@ 11/3/2027 7:00
Hùng < Hôm nay kiểm tra · DVK-26-0001
Hùng > Ghi kết quả
Hùng < Kiểm tra “Vườn rau tình thương” (DVK-26-0001): đồng chí thấy những gì
Hùng: Rau tốt, bà con phấn khởi; chưa có sổ ghi ngày công
Hùng > Còn việc cần làm
Hùng < Đề nghị đơn vị làm việc gì
Hùng: Lập sổ ghi ngày công của từng hộ
Hùng < Đề nghị làm xong chậm nhất ngày nào
Hùng > Tuần sau
Hùng < Đề nghị gửi ảnh chụp khi kiểm tra
Hùng + kiem-tra-1.jpg, kiem-tra-2.jpg
Hùng < Đã nhận 2 ảnh
Hùng > Xong
Hùng < Ngày kiểm tra: 11/3/2027
Hùng > Gửi kết quả
Hùng < Đã ghi kết quả kiểm tra DVK-26-0001
Lan < Kết quả kiểm tra · DVK-26-0001
Lan < Rau tốt, bà con phấn khởi
Lan < Đề nghị làm: Lập sổ ghi ngày công của từng hộ (hạn ngày 18/3/2027)

-- Cô Lan làm xong thì báo; ông Hùng xem, đề nghị làm tiếp, rồi đóng
Lan > Đã làm xong
Lan < Cảm ơn đồng chí
Hùng < Đơn vị báo đã làm xong
Hùng > Đề nghị làm tiếp
Hùng < Còn phải làm việc gì
Hùng: Cho các hộ ký tên vào sổ
Hùng: 30/3
Hùng > Gửi đề nghị
Hùng < Đã gửi đề nghị làm tiếp
Lan < Cho các hộ ký tên vào sổ (hạn ngày 30/3/2027)
Lan > Đã làm xong
Lan < Cảm ơn đồng chí
Hùng < Đơn vị báo đã làm xong
Hùng > Đóng, không còn việc gì
Hùng < Đã đóng lần kiểm tra DVK-26-0001
Lan < Đã kiểm tra xong · DVK-26-0001
