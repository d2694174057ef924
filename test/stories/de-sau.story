# Đang làm dở thì bận: để sau, làm tiếp, sửa, quay lại, huỷ

Lan: đăng ký
Lan < Mô hình tên là gì
Lan: Ngõ
Lan < hơi ngắn
Lan: Ngõ xanh nhà sạch
Lan < lĩnh vực nào
Lan > Kinh tế
Lan < ✓ Lĩnh vực: Kinh tế
Lan: tập thể
Lan < mới hay tiếp tục
Lan > Quay lại
Lan < Ai làm mô hình này
Lan < Hiện ghi: Tập thể
Lan > Cá nhân
Lan > Mô hình mới
Lan < Thực trạng

-- Bấm nút ở câu cũ: sửa đúng câu ấy, không mất chỗ đang làm
Lan >> Hộ gia đình
Lan < ✓ Chủ thể: Hộ gia đình
Lan < Thực trạng
Lan: /trogiup
Lan < giúp đồng chí
Lan: Ngõ hẹp, nhiều rác, mùa mưa bẩn
Lan < Mục tiêu là gì
Lan: để sau
Lan < Đã cất bản nháp
Lan: chào
Lan < Hệ thống chưa hiểu tin này

Lan: /dangky
Lan < bản nháp (5/12 mục, hôm nay
Lan < Ngõ xanh nhà sạch
Lan > Làm tiếp
Lan < Mục tiêu là gì
Lan: 30
Lan < thêm đơn vị tính
Lan: 30 hộ
Lan < ✓ Mục tiêu: 30 hộ
Lan: Họp cụm dân cư, mỗi hộ quét ngõ sáng thứ bảy
Lan: Ngõ 3, 30 hộ
Lan: Ông Trần Văn Bảy, Trưởng thôn
Lan: 31/2 - 30/11
Lan < không có trong lịch
Lan > Từ hôm nay đến hết năm
Lan < ✓ Thời gian: 23/11/2026 – 31/12/2026
Lan: Ngõ sạch, bà con tự giác
Lan > Có một phần
Lan < Đề nghị đồng chí xem lại
Lan > Sửa một mục
Lan > Mục tiêu
Lan < Hiện ghi: 30 hộ
Lan > Giữ nguyên
Lan < Đề nghị đồng chí xem lại
Lan > ➕ Nguồn lực
Lan < Có những nguồn lực gì
Lan: Bà con góp 5 triệu đồng
Lan < Nguồn lực: Bà con góp 5 triệu đồng
Lan: gửi
Lan < Mã mô hình: DVK-26-0001
Hùng < có một phần là việc chuyên môn thường xuyên
Lan >> Gửi đi thẩm định
Lan < Hồ sơ này đã gửi rồi. Mã mô hình: DVK-26-0001

-- Làm bản mới rồi huỷ
Lan: /dangky
Lan: Vườn rau sạch
Lan: /dangky
Lan > Làm bản mới
Lan < Mô hình tên là gì
Lan > Huỷ
Lan < bỏ hẳn bản đang làm
Lan > Bỏ hẳn
Lan < Đã bỏ bản đang làm
