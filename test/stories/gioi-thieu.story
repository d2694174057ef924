# Một ngày của phong trào

-- Buổi sáng, chị Mai ở thôn Trung Hoà đăng ký một mô hình
Mai: /dangky
Mai: Tuyến đường hoa phụ nữ tự quản
Mai > Nông thôn mới
Mai > Tập thể
Mai > Mô hình mới
Mai: Đường trục thôn trống, cỏ dại nhiều
Mai: 1.200 m đường hoa
Mai: Mỗi chi tổ nhận một đoạn, tự ươm giống
Mai: Đường trục thôn Trung Hoà, 120 hội viên
Mai: Bà Đặng Thị Mai, Chi hội trưởng Phụ nữ
Mai > Từ hôm nay đến hết năm
Mai: Đường có hoa quanh năm
Mai > Không, là cách làm riêng
Mai > Gửi đi thẩm định
Mai < DVK-26-0001

-- Ông Hùng duyệt bằng một nút
Hùng > Duyệt
Hùng < Đã duyệt DVK-26-0001
Mai < Đã duyệt · DVK-26-0001

-- Cô Lan ở thôn Nhân Hoà gửi kèm ảnh
Lan: /dangky
Lan: Hàng rào xanh thôn Nhân Hoà
Lan > Nông thôn mới
Lan > Hộ gia đình
Lan > Mô hình mới
Lan: Nhiều hộ còn rào tạm, ngõ chưa đẹp
Lan: 45 hộ
Lan: Đảng viên làm trước, họp từng cụm 10 hộ
Lan: Thôn Nhân Hoà, 45 hộ
Lan: Bà Nguyễn Thị Lan, Chi hội trưởng Phụ nữ
Lan > Từ hôm nay đến hết năm
Lan: Ngõ xóm xanh, sạch
Lan > Không, là cách làm riêng
Lan > ➕ Ảnh
Lan < tối đa 10 ảnh
Lan + duong-hoa-1.png, duong-hoa-2.png, duong-hoa-3.png
Lan < Đã nhận 3 ảnh
Lan > Xong
Lan < Ảnh: 3 ảnh
Lan > Gửi đi thẩm định
Lan < DVK-26-0002

-- Bà Hà xem rồi đề nghị bổ sung đúng một mục
Hà < Hồ sơ đăng ký mới · DVK-26-0002
Hà > Đề nghị bổ sung
Hà < Mục nào cần bổ sung
Hà > Kết quả dự kiến
Hà > Xong
Hà: Đề nghị nêu rõ bao nhiêu hộ, bao nhiêu mét hàng rào
Hà > Gửi đề nghị bổ sung
Hà < Đã gửi đề nghị bổ sung

-- Cô Lan nhận được ngay, và chỉ phải sửa mục ấy
Lan < Đề nghị bổ sung · DVK-26-0002
Lan < bao nhiêu mét hàng rào

-- Ông Hùng cũng thấy ai đã trả lời
Hùng < Đồng chí Lê Thị Hà đã đề nghị bổ sung

-- 18 giờ: Ban Chỉ đạo đọc bản tin trong ngày
@ 18:00
Hương < Bản tin ngày 23/11/2026
Hương < Mới đăng ký: 2
Hương < Đã duyệt: 1
Hương < Đề nghị bổ sung: 1
