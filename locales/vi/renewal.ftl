renewal-title = Năm { $year } · { $code }
renewal-question =
    Năm { $year }, mô hình “{ $title }” tiếp tục thế nào?
    Nếu tiếp tục, đồng chí không phải khai lại.
renewal-again =
    Hệ thống chưa nhận được ý kiến của đồng chí. Năm { $year }, mô hình “{ $title }” tiếp tục thế nào?
    Đề nghị trả lời chậm nhất là ngày { $day }.
renewal-continue = ▶ Tiếp tục
renewal-upgrade = ⬆ Nâng cấp
renewal-end = ⏹ Kết thúc
renewal-withdraw = Rút mô hình
renewal-continued = ✅ { $code } tiếp tục năm { $year }
renewal-continued-text = Mô hình “{ $title }” giữ nguyên như đã đăng ký:
renewal-continued-next = Đồng chí không phải khai lại. Đến kỳ, hệ thống sẽ nhắc báo cáo tiến độ.
renewal-chosen-continue = ▶ { $code } tiếp tục năm { $year }: đồng chí { $name } đã chọn lúc { $at }.
renewal-chosen-upgrade = ⬆ { $code } nâng cấp năm { $year }: đồng chí { $name } đã ghi lúc { $at }.
renewal-chosen-end = ⏹ { $code } kết thúc, không tiếp tục năm { $year }: đồng chí { $name } đã ghi lúc { $at }.
renewal-over-ended = ⏹ { $code } đã kết thúc: đồng chí { $name } ghi lúc { $at }.
renewal-over-withdrawn = { $code } đã rút: đồng chí { $name } ghi lúc { $at }.
renewal-not-running = Mô hình { $code } không trong thời gian triển khai.
renewal-too-early = Mô hình { $code } mới đăng ký. Đầu năm { $year } hệ thống sẽ hỏi đồng chí. Nếu không làm nữa, đồng chí nhắn: RUT MO HINH { $code }

upgrade-level = Năm nay đăng ký ở cấp nào?
    .label = Cấp đăng ký
    .example = Chọn cấp cao hơn, hoặc “Giữ nguyên”.
upgrade-goal = Mục tiêu mới là gì? Đề nghị ghi một con số và đơn vị tính.
    .label = Mục tiêu mới
    .example = Ví dụ: 90 hộ. Nếu không đổi, chọn “Giữ nguyên”.
upgrade-confirm = Mô hình năm nay:
upgrade-send = ✅ Ghi nâng cấp
upgrade-later = Chưa ghi gì. Câu hỏi đầu năm vẫn chờ đồng chí.
upgrade-nothing-new = Cấp và mục tiêu vẫn như cũ. Đề nghị sửa một mục; nếu giữ nguyên cả hai, chọn “Tiếp tục” ở tin đầu năm.
upgrade-sent = ⬆ { $code } nâng cấp năm { $year }

ending-reason = Vì sao mô hình kết thúc?
    .label = Lý do
    .example = Chọn một câu có sẵn, hoặc gõ câu của đồng chí.
ending-reason-a = Đã hoàn thành mục tiêu.
ending-reason-b = Đã thành nền nếp, không cần theo dõi nữa.
ending-reason-c = Điều kiện thay đổi, không làm tiếp được.
ending-confirm = Đề nghị đồng chí xem lại. Ghi rồi thì mô hình kết thúc.
ending-send = ⏹ Ghi kết thúc
ending-sent = Đã ghi: mô hình { $code } kết thúc. Cảm ơn đồng chí và bà con.
ending-later = Chưa ghi gì. Mô hình vẫn đang triển khai.

withdrawal-reason = Vì sao rút mô hình?
    .label = Lý do
    .example = Chọn một câu có sẵn, hoặc gõ câu của đồng chí.
withdrawal-reason-a = Đăng ký nhầm hoặc trùng với mô hình khác.
withdrawal-reason-b = Chưa đủ điều kiện để làm.
withdrawal-reason-c = Người chủ trì chuyển công tác, chưa có người thay.
withdrawal-confirm = Đề nghị đồng chí xem lại. Ghi rồi thì mô hình được rút.
withdrawal-send = Ghi rút mô hình
withdrawal-sent = Đã ghi: mô hình { $code } được rút.
withdrawal-later = Chưa ghi gì. Mô hình vẫn như cũ.
