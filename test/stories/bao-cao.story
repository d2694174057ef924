# Báo cáo tiến độ: việc đã làm, con số, ảnh; trả lại rồi ghi nhận

-- Cô Lan đăng ký, ông Hùng duyệt
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
Lan < DVK-26-0001
Lan: báo cáo
Lan < chưa có mô hình nào đang triển khai
Hùng > Duyệt
Lan < Đã duyệt · DVK-26-0001

-- Chỉ có một mô hình: không phải chọn
Lan: /baocao
Lan < Mô hình “Hàng rào xanh thôn Nhân Hoà” (DVK-26-0001). Báo cáo cho thời gian nào?
Lan > Quý IV/2026
Lan < ✓ Kỳ báo cáo: 1/10/2026 – 31/12/2026
Lan: Đã trồng xong hàng rào của hai cụm, họp thôn ba buổi
Lan < Kết quả bằng số
Lan: nhiều lắm
Lan < cần một con số
Lan: hiến 1.200 m2 đất, góp 35 triệu, 120 ngày công
Lan < Đất hiến: 1.200 m²
Lan < Kinh phí: 35 triệu đồng
Lan < Ngày công: 120
Lan < Đề nghị gửi ảnh
Lan + duong-hoa-1.png, duong-hoa-2.png, duong-hoa-3.png: Trước và sau khi làm
Lan < Đã nhận 3 ảnh
Lan > Xong
Lan < Đề nghị đồng chí xem lại
Lan < Ảnh: 3 ảnh
Lan > ➕ Đề nghị với cấp trên
Lan: Xin xã hỗ trợ 200 cây giống
Lan < Đề nghị với cấp trên: Xin xã hỗ trợ 200 cây giống
Lan > Gửi báo cáo
Lan < Đã nhận báo cáo lần 1 của mô hình DVK-26-0001

-- Ông Hùng xem, đề nghị bổ sung đúng một mục
Hùng < Báo cáo lần 1 · DVK-26-0001
Hùng < Kết quả bằng số
Hùng < Xin xã hỗ trợ 200 cây giống
Hùng <! Không duyệt
Hùng > Đề nghị bổ sung
Hùng < Mục nào cần bổ sung
Hùng > Việc đã làm
Hùng > Xong
Hùng > Đề nghị ghi cụ thể những việc đã làm
Hùng > Gửi đề nghị bổ sung
Lan < Đề nghị bổ sung báo cáo lần 1
Lan > Bổ sung ngay
Lan < Đã làm được những việc gì
Lan: Trồng 450 m hàng rào chè tàu của 20 hộ cụm 1 và cụm 2
Lan < Đề nghị đồng chí xem lại
Lan > Gửi báo cáo
Lan < Đã nhận báo cáo lần 1

-- Bà Hà chỉ thấy điều đã sửa, và ghi nhận
Hà < Báo cáo lần 1 gửi lại
Hà < 450 m hàng rào
Hà > Ghi nhận
Lan < Đã ghi nhận báo cáo lần 1 · DVK-26-0001

-- Mọi việc của mô hình ở một chỗ: ai đang giữ, kết quả đến nay, lịch sử
Lan: /mohinh DVK-26-0001
Lan < ✅ Đã duyệt, đang triển khai
Lan < Báo cáo: 1 · Ảnh: 3
Lan < Đất hiến: 1.200 m²
Lan < Lê Thị Hà ghi nhận báo cáo lần 1
Lan > Báo cáo tiến độ
Lan < Báo cáo cho thời gian nào
Lan > Quý IV/2026
Lan < Đã làm được những việc gì
Lan > Để sau
Lan < Đã cất báo cáo
Lan: tình trạng
Lan < Đang làm dở: báo cáo tiến độ (1/4 mục)
Lan > Làm tiếp: báo cáo tiến độ
Lan < Đồng chí có bản nháp
Lan > Làm tiếp
Lan < Đã làm được những việc gì
