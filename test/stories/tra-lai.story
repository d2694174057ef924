# Một hồ sơ được trả lại, bổ sung rồi duyệt

-- Cô Lan, cán bộ thôn Nhân Hoà, đăng ký một mô hình
Lan: /start
Lan < Đồng chí cần làm gì
Lan > Đăng ký mô hình
Lan < Mô hình tên là gì
Lan: Xây dựng khu dân cư kiểu mẫu
Lan < Khu dân cư mẫu
Lan > Khác, đăng ký tiếp
Lan < lĩnh vực nào
Lan > Nông thôn mới
Lan < ✓ Lĩnh vực: Nông thôn mới
Lan > Tập thể
Lan > Mô hình mới
Lan: Đường thôn nhỏ, nhiều hộ chưa có hàng rào xanh, rác chưa phân loại
Lan < Mục tiêu là gì
Lan: nhiều hộ tham gia
Lan < cần một con số
Lan: 45 hộ
Lan: Đảng viên làm trước, họp từng cụm 10 hộ, mỗi hộ góp 2 ngày công
Lan: Thôn Nhân Hoà, 45 hộ hội viên phụ nữ
Lan: Bà Nguyễn Thị Lan, Chi hội trưởng Phụ nữ; phối hợp: Chi đoàn
Lan: 15/12 - 30/11/2027
Lan < 15/12/2026 – 30/11/2027
Lan: Cả thôn sạch đẹp, bà con tự giác giữ gìn
Lan > Không, là cách làm riêng
Lan < Đề nghị đồng chí xem lại
Lan < 45 hộ
Lan > Gửi đi thẩm định
Lan < Mã mô hình: DVK-26-0001
Lan < xã Tân Lâm Hương

-- Hồ sơ tới hai người thẩm định của xã, và nhóm của xã
Hùng < Hồ sơ đăng ký mới · DVK-26-0001
Hà < Hồ sơ đăng ký mới · DVK-26-0001
Hùng [Tổ thẩm định] < Hồ sơ đăng ký mới · DVK-26-0001

-- Ông Hùng đề nghị bổ sung hai mục
Hùng > Đề nghị bổ sung
Hùng < Mục nào cần bổ sung
Hùng > Mục tiêu
Hùng < ☑ Mục tiêu
Hùng > Kết quả dự kiến
Hùng > Xong
Hùng < Đề nghị bổ sung điều gì
Hùng > Mục tiêu cần một con số đo đếm được
Hùng > Gửi đề nghị bổ sung
Hùng < Đã gửi đề nghị bổ sung hồ sơ DVK-26-0001
Hùng < Đồng chí Trần Văn Hùng đã đề nghị bổ sung
Hà < Đồng chí Trần Văn Hùng đã đề nghị bổ sung

-- Cô Lan nhận được ngay, và chỉ phải trả lời đúng hai mục ấy
Lan < Đề nghị bổ sung · DVK-26-0001
Lan < Mục tiêu cần một con số đo đếm được
Lan > Bổ sung ngay
Lan < Mục tiêu là gì
Lan < Hiện ghi: 45 hộ
Lan: 45 hộ có vườn đẹp, 1.200 m đường hoa
Lan < Khi xong sẽ thấy kết quả gì
Lan: Cả 45 hộ có hàng rào xanh, 1.200 m đường hoa, không còn rác ven đường
Lan < Đề nghị đồng chí xem lại
Lan > Gửi đi thẩm định
Lan < Mã mô hình: DVK-26-0001

-- Thẻ mới chỉ cho thấy những gì đã sửa. Bà Hà duyệt khi thẻ của ông Hùng còn mở
Hùng < Hồ sơ gửi lại lần 2 · DVK-26-0001
Hà < Những mục đã sửa
Hà < trước: 45 hộ
Hà > Duyệt
Hà < Đã duyệt DVK-26-0001
Lan < Đã duyệt · DVK-26-0001
Hùng < Đồng chí Lê Thị Hà đã duyệt

-- Ông Hùng bấm trên màn hình cũ: hệ thống nói ai đã duyệt
Hùng >> Duyệt
Hùng < Đồng chí Lê Thị Hà đã duyệt lúc

Lan: /tinhtrang
Lan < Đã duyệt, đang triển khai
Lan > Xem DVK-26-0001
Lan < Lê Thị Hà duyệt đăng ký
