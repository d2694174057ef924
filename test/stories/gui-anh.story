# Gửi ảnh lúc nào cũng được

Lan: /dangky
Lan: Tuyến đường hoa phụ nữ
Lan < lĩnh vực nào
Lan + duong-hoa-1.png: Trước khi làm
Lan < Đã nhận 1 ảnh
Lan < lĩnh vực nào
Lan > Nông thôn mới
Lan > Tập thể
Lan > Mô hình mới
Lan: Đường vào thôn trống, cỏ dại nhiều
Lan: 1.200 m đường hoa
Lan < ✓ Mục tiêu: 1.200 m
Lan: Mỗi chi tổ phụ nữ nhận một đoạn, tự ươm giống
Lan: Đường trục thôn Nhân Hoà, 120 hội viên
Lan: Bà Nguyễn Thị Lan, Chi hội trưởng
Lan > Từ hôm nay đến hết năm
Lan: Đường có hoa quanh năm
Lan > Không, là cách làm riêng
Lan < Ảnh: 1 ảnh
Lan > Sửa một mục
Lan > Ảnh
Lan < tối đa 10 ảnh
Lan: xong rồi à
Lan < Đề nghị gửi ảnh
Lan + duong-hoa-2.png, duong-hoa-3.png
Lan < Đã nhận 3 ảnh
Lan > Xong
Lan < Ảnh: 3 ảnh
Lan > Gửi đi thẩm định
Hùng > Ảnh (3)
Hùng < 3 ảnh
