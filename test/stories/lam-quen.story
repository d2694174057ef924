# Người mới vào hệ thống: không có mã, được đơn vị xác nhận

* cadre: Hoàng Thị Nga
Nga: /start
Nga < Đây là máy trả lời tự động
Nga > Không đồng ý
Nga < không lưu gì về đồng chí
Nga: đăng ký
Nga < Đề nghị nhắn
Nga: /start
Nga > Đồng ý
Nga < Đồng chí có mã mời 6 ký tự
Nga: /dangky
Nga < liên hệ quản trị

-- Chị Nga giới thiệu tên và đơn vị
Nga > Tôi chưa có mã
Nga < Họ và tên của đồng chí
Nga > Hoàng Thị Nga
Nga < công tác ở thôn, xã nào
Nga: Nhan Hoa
Nga > thôn Nhân Hoà, xã Tân Lâm Hương
Nga < Đề nghị đồng chí xem lại
Nga > Gửi đề nghị
Nga < Khi được xác nhận, hệ thống sẽ báo ngay
Nga: /start
Nga < đang chờ đơn vị xác nhận
Nga: /dangky
Nga < đang chờ đơn vị xác nhận

-- Người thẩm định của xã xác nhận bằng một nút
Hùng < Có người xin vào hệ thống
Hùng < Hoàng Thị Nga
Hà < Có người xin vào hệ thống
Hùng > Đúng, xác nhận
Hùng < Đã xác nhận đồng chí Hoàng Thị Nga
Hà < Đồng chí Trần Văn Hùng đã xác nhận
Hà >> Không phải
Hà < đã có người trả lời rồi
Nga < Đồng chí đã được xác nhận
Nga > Đăng ký mô hình
Nga < Mô hình tên là gì
Nga: /start
Nga < Chào đồng chí Hoàng Thị Nga
Nga: để sau
Nga < Đã cất bản nháp
