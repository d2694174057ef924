review-card-registration = Hồ sơ đăng ký mới · { $code }
review-card-registration-again = Hồ sơ gửi lại lần { $times } · { $code }
review-card-author = Người gửi: { $author }
review-card-routine-partly = ⚠ Người gửi ghi: có một phần là việc chuyên môn thường xuyên.
review-card-routine-yes = ⚠ Người gửi ghi: đây là việc chuyên môn thường xuyên.
review-card-inspired = Học theo: { $model }
review-card-changes = Những mục đã sửa:
review-card-no-changes = Người gửi không sửa mục nào.
review-card-change =
    • { $label }
      trước: { $was }
      nay: { $is }
review-card-waiting = Đang chờ: { $unit } thẩm định
review-approve-registration = ✅ Duyệt
review-return = ✍ Đề nghị bổ sung
review-reject = ✖ Không duyệt
review-see-full = 📄 Xem đầy đủ
review-see-photos = 🖼 Ảnh ({ $count })
review-full = { $code } · Người gửi: { $author }
review-photos = { $code }: { $count ->
        [0] chưa có ảnh nào.
       *[other] { $count } ảnh.
    }
review-approved = Đã duyệt { $code }. Hệ thống đã báo cho người gửi.
review-not-yours = Hồ sơ này do người thẩm định của đơn vị quyết định. Cảm ơn đồng chí đã quan tâm.
review-newer-version = Hồ sơ này đã có bản mới hơn. Đề nghị xem tin mới nhất.
review-decided-approve = ✅ Đồng chí { $name } đã duyệt lúc { $at }.
review-decided-return = ✍ Đồng chí { $name } đã đề nghị bổ sung lúc { $at }.
review-decided-reject = ✖ Đồng chí { $name } đã không duyệt lúc { $at }.

return-fields = Mục nào cần bổ sung? Chọn một hoặc nhiều mục, rồi chọn “Xong”.
    .label = Mục cần bổ sung
return-reason = Đề nghị bổ sung điều gì?
    .label = Lý do
    .example = Chọn một câu có sẵn, hoặc gõ câu của đồng chí.
return-reason-title = Tên mô hình còn chung chung, đề nghị đặt tên rõ việc.
return-reason-situation = Đề nghị nêu rõ thực trạng, có số liệu.
return-reason-goal = Mục tiêu cần một con số đo đếm được.
return-reason-method = Đề nghị nêu rõ cách vận động bà con.
return-reason-area = Đề nghị nêu rõ địa bàn và số hộ tham gia.
return-reason-lead = Đề nghị ghi rõ họ tên người chủ trì.
return-reason-period = Đề nghị xem lại thời gian thực hiện.
return-reason-result = Kết quả dự kiến cần kiểm chứng được.
return-reason-photos = Đề nghị gửi ảnh rõ hơn.
return-reason-field = Đề nghị chọn lại lĩnh vực cho đúng.
return-reason-subject = Đề nghị xem lại ai là người làm mô hình.
return-reason-novelty = Đề nghị xem lại: mô hình mới hay tiếp tục.
return-reason-routine = Đề nghị nói rõ phần nào khác việc hằng ngày.
return-reason-level = Đề nghị xem lại cấp đăng ký.
return-reason-resources = Đề nghị ghi rõ nguồn lực.
return-reason-lasting = Đề nghị nêu cách duy trì, nhân rộng.
return-reason-a = Đề nghị ghi cụ thể hơn các mục đã nêu.
return-reason-b = Gần với việc chuyên môn, đề nghị nêu rõ điểm “khéo”.
return-confirm = Người gửi sẽ nhận được:
return-send = ✅ Gửi đề nghị bổ sung
return-sent = Đã gửi đề nghị bổ sung hồ sơ { $code }. Hệ thống đã báo cho người gửi.
return-later = Chưa gửi gì. Hồ sơ vẫn đang chờ đồng chí.

reject-reason = Vì sao không duyệt?
    .label = Lý do
    .example = Chọn một câu có sẵn, hoặc gõ câu của đồng chí.
reject-reason-a = Đây là việc chuyên môn thường xuyên của đơn vị.
reject-reason-b = Trùng với mô hình đã đăng ký.
reject-confirm = Người gửi sẽ nhận được:
reject-send = Gửi: không duyệt
reject-sent = Đã trả lời không duyệt hồ sơ { $code }. Hệ thống đã báo cho người gửi.
reject-later = Chưa gửi gì. Hồ sơ vẫn đang chờ đồng chí.

answer-registration-approve = ✅ Đã duyệt · { $code }
answer-registration-approve-text = Mô hình “{ $title }” đã được đồng chí { $name }, { $unit }, duyệt lúc { $at }. Xin chúc mừng đồng chí và bà con. Đề nghị triển khai theo kế hoạch.
answer-registration-return = ✍ Đề nghị bổ sung · { $code }
answer-registration-return-text = Mô hình “{ $title }”: đồng chí { $name }, { $unit }, đề nghị bổ sung:
answer-registration-reject = Không duyệt · { $code }
answer-registration-reject-text = Mô hình “{ $title }” không được duyệt. Đồng chí { $name }, { $unit }, cho biết:
answer-fields = Các mục cần bổ sung:
answer-fix = ✍ Bổ sung ngay
answer-sent-again = ✓ Đồng chí đã bổ sung và gửi lại lúc { $at }.
review-sure-registration = Đồng chí duyệt { $code }?
review-not-yet = Chưa duyệt
review-left = Chưa duyệt. Hồ sơ vẫn đang chờ đồng chí.

review-card-progress = Báo cáo lần { $number } · { $code }
review-card-progress-again = Báo cáo lần { $number } gửi lại · { $code }
review-approve-progress = ✅ Ghi nhận
answer-progress-approve = ✅ Đã ghi nhận báo cáo lần { $number } · { $code }
answer-progress-approve-text = Báo cáo của mô hình “{ $title }” đã được đồng chí { $name }, { $unit }, ghi nhận lúc { $at }.
answer-progress-return = ✍ Đề nghị bổ sung báo cáo lần { $number } · { $code }
answer-progress-return-text = Báo cáo của mô hình “{ $title }”: đồng chí { $name }, { $unit }, đề nghị bổ sung:
return-reason-done = Đề nghị ghi cụ thể những việc đã làm.
return-reason-outcomes = Đề nghị ghi kết quả bằng số, có đơn vị tính.
return-reason-difficulties = Đề nghị nói rõ khó khăn, vướng mắc.
return-reason-requests = Đề nghị nói rõ cần giúp việc gì.
review-sure-progress = Đồng chí ghi nhận báo cáo lần { $number } của { $code }?
