# Văn bản: xã và tỉnh lấy báo cáo, sổ đăng ký ngay trong khung trò chuyện

-- Chị Lan đăng ký, anh Hùng duyệt
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
Lan > Từ hôm nay đến hết năm
Lan: Mỗi tuần mỗi hộ có hai bữa rau
Lan > Không, là cách làm riêng
Lan > Gửi đi thẩm định
Hùng < Hồ sơ đăng ký mới
Hùng > Duyệt
Lan < Đã duyệt

-- Ban Chỉ đạo lấy báo cáo quý theo thể thức văn bản Đảng
Hương: /vanban
Hương < Đồng chí cần văn bản nào
Hương > Báo cáo (.docx)
Hương < Số liệu của thời gian nào
Hương > Quý IV/2026
Hương < thể thức nào
Hương > Văn bản của Đảng
Hương < Đơn vị: tỉnh Hà Tĩnh
Hương > Lập văn bản
Hương < đang lập: Báo cáo quý IV/2026
Hương < Số liệu lấy lúc 09:00 ngày 23/11/2026

-- Xã lấy sổ đăng ký; thời gian thì gõ
Hùng: văn bản
Hùng > Sổ đăng ký mô hình
Hùng < Số liệu của thời gian nào
Hùng: từ 1/11 đến 23/11
Hùng < Đơn vị: xã Tân Lâm Hương
Hùng > Lập văn bản
Hùng < Sổ đăng ký mô hình từ 1/11/2026 đến 23/11/2026, xã Tân Lâm Hương
Hùng < Số liệu lấy lúc 09:00 ngày 23/11/2026

-- Chưa có gì để làm album thì nói rõ
Hùng: /vanban
Hùng > Album mô hình
Hùng < Chọn, hoặc gõ. Ví dụ: quý III
Hùng > Năm 2026
Hùng < Thời gian: 1/1/2026 – 31/12/2026
Hùng > Lập văn bản
Hùng < Chưa lập được văn bản
Hùng < chưa có mô hình nào được công nhận

-- Cán bộ thôn không lập văn bản của đơn vị
Lan: /vanban
Lan < do người thẩm định, Ban Chỉ đạo
