# Đầu năm: tiếp tục, nâng cấp hay kết thúc

-- Cô Lan có một mô hình đang chạy
Lan: /dangky
Lan: Hàng rào xanh thôn Nhân Hoà
Lan > Nông thôn mới
Lan > Tập thể
Lan > Mô hình mới
Lan: Nhiều hộ còn rào tạm, ngõ chưa đẹp
Lan: 45 hộ
Lan: Đảng viên làm trước, họp từng cụm 10 hộ
Lan: Thôn Nhân Hoà, 45 hộ
Lan: Bà Nguyễn Thị Lan, Chi hội trưởng Phụ nữ
Lan > Từ hôm nay đến hết năm
Lan: Ngõ xóm xanh, sạch
Lan > Không, là cách làm riêng
Lan > Gửi đi thẩm định
Hùng < DVK-26-0001
Hùng > Duyệt
Lan < Đã duyệt · DVK-26-0001

-- Sáng mồng một tháng giêng, hệ thống hỏi; không phải khai lại
@ 1/1/2027 6:29
@ 1/1/2027 6:30
Lan < Năm 2027, mô hình “Hàng rào xanh thôn Nhân Hoà” tiếp tục thế nào
Lan > Nâng cấp
Lan < Năm nay đăng ký ở cấp nào
Lan > Trên cơ sở
Lan < Mục tiêu mới là gì
Lan: 90 hộ
Lan < Mô hình năm nay
Lan > Ghi nâng cấp
Lan < DVK-26-0001 nâng cấp năm 2027
Lan < Mục tiêu: 90 hộ

-- Năm sau nữa: tiếp tục, một lần bấm
@ 1/1/2028 6:30
Lan < Năm 2028, mô hình “Hàng rào xanh thôn Nhân Hoà” tiếp tục thế nào
Lan < Mục tiêu: 90 hộ
Lan > Tiếp tục
Lan < DVK-26-0001 tiếp tục năm 2028

-- Rồi kết thúc, có lý do
@ 1/1/2029 6:30
Lan < Năm 2029, mô hình “Hàng rào xanh thôn Nhân Hoà” tiếp tục thế nào
Lan > Kết thúc
Lan < Vì sao mô hình kết thúc
Lan > Đã thành nền nếp
Lan > Ghi kết thúc
Lan < Đã ghi: mô hình DVK-26-0001 kết thúc
Lan: /mohinh DVK-26-0001
Lan < kết thúc
