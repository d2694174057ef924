baocao = Báo cáo tiến độ
    .button = 📷 Báo cáo tiến độ
    .words = báo cáo, báo cáo tiến độ, bao cao tien do, báo cáo mô hình

progress-which = Báo cáo mô hình nào?
progress-no-model = Đồng chí chưa có mô hình nào đang triển khai để báo cáo. Mô hình báo cáo được từ khi đăng ký đã duyệt.
progress-not-running = Mô hình { $code } không ở giai đoạn triển khai nên chưa báo cáo được.
progress-period = Báo cáo cho thời gian nào?
    .label = Kỳ báo cáo
    .example = Chọn một kỳ, hoặc gõ, ví dụ: 1/10 - 31/12
progress-period-of = Mô hình “{ $title }” ({ $code }). Báo cáo cho thời gian nào?
progress-period-every-1 = Tháng { $number }/{ $year }
progress-period-every-3 = Quý { $number }/{ $year }
progress-period-every-6 = { $number ->
    [I] Sáu tháng đầu năm
   *[other] Sáu tháng cuối năm
} { $year }
progress-period-every-12 = Cả năm { $year }
progress-period-since = Từ { $day } đến nay
progress-done = Đã làm được những việc gì?
    .label = Việc đã làm
    .example = Ví dụ: Dựng xong nhà lưới, trồng lứa rau đầu; họp thôn hai lần; 12 hộ cùng làm.
progress-outcomes = Kết quả bằng số là bao nhiêu? Đề nghị ghi cả đơn vị tính, nhiều kết quả thì ghi liền nhau.
    .label = Kết quả bằng số
    .example = Ví dụ: hiến 1.200 m2 đất, góp 350 triệu, 120 ngày công
progress-photos = Đề nghị gửi ảnh những việc đã làm, tối đa 10 ảnh. Gửi cả loạt cũng được. Gửi xong thì chọn “Xong”.
    .label = Ảnh
progress-difficulties = Có khó khăn, vướng mắc gì?
    .label = Khó khăn
    .example = Ví dụ: Thiếu nước tưới vào tháng 5, tháng 6.
progress-requests = Đề nghị cấp trên giúp việc gì?
    .label = Đề nghị với cấp trên
    .example = Ví dụ: Đề nghị xã hỗ trợ đường ống dẫn nước 300 m.
progress-place = Đề nghị gửi vị trí của mô hình: bấm hình ghim giấy, chọn “Vị trí”.
    .label = Vị trí
    .example = Ở nơi làm mô hình thì chọn “Gửi vị trí hiện tại”. Không có cũng được.
progress-voices = Nói thay cho viết: đề nghị giữ nút ghi âm, nói rồi thả tay. Tối đa 3 đoạn.
    .label = Lời nói
progress-confirm = Đề nghị đồng chí xem lại rồi chọn “Gửi báo cáo”
progress-send = ✅ Gửi báo cáo
progress-sent = Đã nhận báo cáo lần { $number } của mô hình { $code }
progress-sent-next = Báo cáo đã chuyển tới { $unit }. Khi có trả lời, hệ thống sẽ báo đồng chí ngay.
progress-evidence = Để sau này được đề nghị công nhận, mô hình cần có ảnh và con số. Lần báo cáo tới, đề nghị đồng chí gửi thêm.
progress-already-sent = Báo cáo này đã gửi rồi: báo cáo lần { $number } của mô hình { $code }.
progress-later = Đã cất báo cáo đang làm. Khi muốn làm tiếp, đề nghị nhắn { COMMAND("baocao") }.
