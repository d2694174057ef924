# Thông báo: một tin gửi tới nhiều người.

thongbao = Gửi thông báo
    .button = 📣 Gửi thông báo
    .words = thông báo, gửi thông báo

policy-broadcast = Việc gửi thông báo dành cho Ban Chỉ đạo và quản trị của đơn vị. Nếu cần gửi, đề nghị đồng chí liên hệ quản trị.

broadcast-text = Đồng chí muốn thông báo điều gì?
    .label = Nội dung
    .example = Ví dụ: Mời các đồng chí dự họp lúc 8:00 ngày 30/11 tại hội trường xã.
broadcast-photos = Đề nghị gửi ảnh kèm theo, tối đa 10 ảnh. Gửi xong thì chọn “Xong”; không có ảnh thì chọn “Bỏ qua”.
    .label = Ảnh
broadcast-files = Đề nghị gửi một tệp văn bản kèm theo. Không có thì chọn “Bỏ qua”.
    .label = Tệp kèm theo
    .example = Nhận tệp PDF, Word, Excel, PowerPoint, không quá 20 MB.
broadcast-unit = Gửi trong phạm vi đơn vị nào? Các đơn vị bên dưới cũng được tính.
    .label = Phạm vi
    .example = Chọn, hoặc gõ tên đơn vị. Ví dụ: Tân Lâm Hương
broadcast-whom = Gửi cho ai?
    .label = Người nhận
    .example = Mỗi người nhận một lần, trong khung trò chuyện riêng.
broadcast-whom-everybody = Tất cả mọi người
broadcast-whom-cadre = Cán bộ cơ sở
broadcast-whom-reviewer = Người thẩm định
broadcast-whom-committee = Ban Chỉ đạo, người chủ trì công nhận
broadcast-whom-field = Người có mô hình thuộc một lĩnh vực
broadcast-whom-late = Người chưa gửi báo cáo đến hạn
broadcast-whom-groups = Nhóm trò chuyện của các đơn vị
broadcast-field = Lĩnh vực nào?
    .label = Lĩnh vực
broadcast-field-all = Tất cả các lĩnh vực
broadcast-confirm = Đề nghị đồng chí xem lại
broadcast-send = ✅ Xem trước khi gửi
broadcast-later = Chưa gửi thông báo nào. Khi cần, đề nghị nhắn { COMMAND("thongbao") }.

broadcast-card = Chưa gửi: đề nghị đồng chí xem lần cuối
broadcast-to = Gửi tới: { $whom } – { $unit }
broadcast-sample-people = Số người nhận: { $count }. Có: { $names }
broadcast-sample-groups = Số nhóm nhận: { $count }. Có: { $names }
broadcast-nobody = Chưa có ai trong phạm vi này để gửi. Đề nghị chọn “Sửa” rồi chọn lại đơn vị hoặc người nhận.
broadcast-takes = { $minutes ->
        [0] Gửi xong trong chưa đến 1 phút.
       *[other] Gửi xong trong khoảng { $minutes } phút.
    }
broadcast-to-go = { $minutes ->
        [0] Còn chưa đến 1 phút.
       *[other] Còn khoảng { $minutes } phút.
    }
broadcast-night = Bây giờ là ban đêm: tin chờ đến { $at } mới gửi. Việc gấp thì chọn “Gửi ngay”.
broadcast-do-send = ✅ Gửi ngay
broadcast-do-morning = ✅ Gửi lúc 6:30 sáng
broadcast-do-urgent = ❗ Gửi ngay, việc gấp
broadcast-do-when = 🕘 Hẹn giờ
broadcast-do-look = 👁 Xem thử
broadcast-do-edit = ✎ Sửa
broadcast-do-drop = ✖ Bỏ
broadcast-files-awaited = Ảnh hoặc tệp kèm theo đang được tải về. Đề nghị đợi vài giây rồi chọn lại.
broadcast-files-lost = Có ảnh hoặc tệp kèm theo không dùng được. Đề nghị chọn “Sửa”, gửi lại ảnh hoặc tệp ấy.
broadcast-not-composed = Thông báo này đã gửi đi rồi nên không sửa được nữa. Cần đính chính, đề nghị soạn thông báo mới: { COMMAND("thongbao") }
broadcast-begun = Bắt đầu gửi tới { $count } người nhận. Gửi xong, hệ thống báo kết quả cho đồng chí.
broadcast-to-come = Đã hẹn giờ: gửi tới { $count } người nhận lúc { $at }.
broadcast-same = Thông báo này đã gửi rồi
broadcast-same-text = { $count } người hoặc nhóm trong danh sách đã nhận đúng nội dung này lúc { $at }. Đồng chí vẫn muốn gửi lần nữa?
broadcast-same-ahead = Thông báo này đã hẹn giờ gửi rồi
broadcast-same-ahead-text = { $count } người hoặc nhóm trong danh sách sẽ nhận đúng nội dung này lúc { $at }. Đồng chí vẫn muốn gửi lần nữa?
broadcast-anyway = Vẫn gửi
broadcast-see = ⬅ Xem lại

timing-at = Gửi vào lúc nào?
    .label = Giờ gửi
    .example = Chọn, hoặc gõ giờ và ngày. Ví dụ: 8:00 ngày 30/11
timing-at-none = Chưa thấy giờ nào. Đề nghị ghi cả giờ và ngày. Ví dụ: 8:00 ngày 30/11
timing-at-no-such-day = Ngày này không có trong lịch. Đề nghị ghi lại. Ví dụ: 8:00 ngày 30/11
timing-at-no-such-hour = Giờ này không có. Đề nghị ghi lại. Ví dụ: 8:00 ngày 30/11
timing-at-night = Ban đêm hệ thống không gửi thông báo. Đề nghị chọn giờ từ 6:30 đến 21:00. Ví dụ: 8:00 ngày 30/11
timing-past = Giờ này đã qua. Đề nghị chọn “Hẹn giờ” và ghi một giờ sắp tới. Ví dụ: 8:00 sáng mai
timing-moment = { $time } ngày { $day }
timing-confirm = Đề nghị đồng chí xem lại giờ gửi
timing-send = ✅ Hẹn giờ gửi
timing-later = Chưa hẹn giờ. Thông báo vẫn còn trong { COMMAND("thongbao") }.

broadcast-title = 📣 Thông báo · { $unit }
broadcast-from = Người gửi: đồng chí { $name }

broadcast-composed = Thông báo số { $number }: chưa gửi
broadcast-scheduled = 🕘 Thông báo số { $number }: đã hẹn giờ
broadcast-sending = 📣 Thông báo số { $number }: đang gửi
broadcast-paused = ⏸ Thông báo số { $number }: tạm dừng
broadcast-stopped = ⏹ Thông báo số { $number }: đã dừng
broadcast-finished = ✅ Thông báo số { $number }: đã gửi xong
broadcast-at = Gửi lúc { $at }.
broadcast-recipients = Người nhận: { $count }
broadcast-count-sent = • Đã gửi: { $count }
broadcast-count-twice = • Đã gửi, có thể hai lần: { $count }
broadcast-count-left = • Còn lại: { $count }
broadcast-count-blocked = • Đã chặn hệ thống: { $count }
broadcast-count-waiting = • Chờ người nhận nhắn tin trước: { $count }
broadcast-count-unconnected = • Chờ hệ thống kết nối lại: { $count }
broadcast-count-unsure = • Không chắc đã tới: { $count }
broadcast-count-quota = • Hết số tin của tháng: { $count }
broadcast-count-over = • Không gửi nữa: { $count }
broadcast-count-bug = • Hệ thống gặp lỗi khi gửi: { $count }
broadcast-count-failed = • Zalo hoặc Telegram không nhận tin: { $count }
broadcast-pause = ⏸ Tạm dừng
broadcast-resume = ▶ Gửi tiếp
broadcast-stop = ⏹ Dừng hẳn
broadcast-report = 📄 Kết quả gửi
broadcast-stop-sure = Dừng hẳn thông báo số { $number }? Còn { $count } người nhận chưa có tin này. Dừng rồi thì không gửi tiếp được nữa.
broadcast-stop-yes = ⏹ Dừng hẳn
broadcast-done-drop = Đã bỏ thông báo này, chưa gửi cho ai.
broadcast-done-pause = Đã tạm dừng. Khi muốn gửi tiếp, chọn “Gửi tiếp”.
broadcast-done-resume = Đang gửi tiếp cho những người chưa nhận.
broadcast-done-unsent = Đã dừng hẳn. Thông báo này chưa gửi cho ai.
broadcast-done-stop = Đã dừng hẳn. Kết quả gửi có ngay sau đây.
broadcast-already-composed = Thông báo này chưa gửi.
broadcast-already-scheduled = Thông báo này đã hẹn giờ rồi.
broadcast-already-sending = Thông báo này đã gửi rồi, đang gửi tới từng người.
broadcast-already-paused = Thông báo này đang tạm dừng.
broadcast-already-stopped = Thông báo này đã dừng rồi.
broadcast-already-finished = Thông báo này đã gửi xong rồi.

broadcast-list = Thông báo
broadcast-list-text = Đồng chí chọn một thông báo để xem, hoặc soạn thông báo mới.
broadcast-new = ➕ Soạn thông báo mới

broadcast-report-title = 📄 Kết quả gửi thông báo số { $number }
broadcast-report-file = Tệp kèm theo ghi từng người: đơn vị, kết quả và giờ gửi. Mở được bằng Excel.
broadcast-group = nhóm trò chuyện
broadcast-column-number = STT
broadcast-column-unit = Đơn vị
broadcast-column-name = Người nhận
broadcast-column-channel = Nhận qua
broadcast-column-result = Kết quả
broadcast-column-time = Giờ gửi
broadcast-fate-sent = Đã gửi
broadcast-fate-twice = Đã gửi, có thể hai lần: mất liên lạc đúng lúc gửi
broadcast-fate-left = Chưa gửi
broadcast-fate-blocked = Không tới: người nhận đã chặn, hoặc nhóm đã xoá hệ thống
broadcast-fate-waiting = Chờ: Zalo chỉ cho gửi khi người nhận nhắn tin trước
broadcast-fate-unconnected = Chờ: hệ thống chưa kết nối với ứng dụng này
broadcast-fate-unsure = Không chắc đã tới: mất liên lạc đúng lúc gửi
broadcast-fate-quota = Không gửi: ứng dụng này sắp hết số tin của tháng
broadcast-fate-over = Không gửi: thông báo đã dừng hoặc đã cũ
broadcast-fate-bug = Không gửi được: hệ thống gặp lỗi, đề nghị báo quản trị
broadcast-fate-failed = Không gửi được: ứng dụng này không nhận nội dung hoặc tệp kèm theo
