# Đầu năm: nâng cấp, tiếp tục hay kết thúc

-- Ba mô hình đang chạy
Lan: /dangky
Lan: Hàng rào xanh thôn Nhân Hoà
Lan > Nông thôn mới
Lan > Tập thể
Lan > Mô hình mới
Lan: Nhiều hộ còn rào tạm, ngõ chưa đẹp
Lan: 45 hộ
Lan: Đảng viên làm trước, họp từng cụm 10 hộ
Lan: Cả thôn, 45 hộ
Lan: Chi hội Phụ nữ chủ trì
Lan > Từ hôm nay đến hết năm
Lan: Ngõ xóm xanh, sạch
Lan > Không, là cách làm riêng
Lan > Gửi đi thẩm định
Hùng < DVK-26-0001
Hùng > Duyệt
Lan < Đã duyệt · DVK-26-0001

Mai: /dangky
Mai: Camera an ninh Trung Hoà
Mai > Nông thôn mới
Mai > Tập thể
Mai > Mô hình mới
Mai: Nhiều hộ còn rào tạm, ngõ chưa đẹp
Mai: 45 hộ
Mai: Đảng viên làm trước, họp từng cụm 10 hộ
Mai: Cả thôn, 45 hộ
Mai: Chi hội Phụ nữ chủ trì
Mai > Từ hôm nay đến hết năm
Mai: Ngõ xóm xanh, sạch
Mai > Không, là cách làm riêng
Mai > Gửi đi thẩm định
Hùng < DVK-26-0002
Hùng > Duyệt
Mai < Đã duyệt · DVK-26-0002

Tám: /dangky
Tám: Thùng rác trước ngõ Vĩnh Thịnh
Tám > Nông thôn mới
Tám > Tập thể
Tám > Mô hình mới
Tám: Nhiều hộ còn rào tạm, ngõ chưa đẹp
Tám: 45 hộ
Tám: Đảng viên làm trước, họp từng cụm 10 hộ
Tám: Cả thôn, 45 hộ
Tám: Chi hội Phụ nữ chủ trì
Tám > Từ hôm nay đến hết năm
Tám: Ngõ xóm xanh, sạch
Tám > Không, là cách làm riêng
Tám > Gửi đi thẩm định
Sơn < DVK-26-0003
Sơn > Duyệt
Tám < Đã duyệt · DVK-26-0003

-- Sáng ngày 1/1, hệ thống hỏi; nâng cấp chỉ hỏi cấp và mục tiêu mới
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

-- Tiếp tục: một lần bấm, không phải khai lại
Mai < Năm 2027, mô hình “Camera an ninh Trung Hoà” tiếp tục thế nào
Mai > Tiếp tục
Mai < DVK-26-0002 tiếp tục năm 2027
Mai < Mục tiêu: 45 hộ

-- Kết thúc: phải có lý do
Tám < Năm 2027, mô hình “Thùng rác trước ngõ Vĩnh Thịnh” tiếp tục thế nào
Tám > Kết thúc
Tám < Vì sao mô hình kết thúc
Tám > Đã thành nền nếp
Tám > Ghi kết thúc
Tám < Đã ghi: mô hình DVK-26-0003 kết thúc
