denghicongnhan = Đề nghị công nhận mô hình
    .button = 🏅 Đề nghị công nhận
    .words = đề nghị công nhận, de nghi cong nhan mo hinh, đề nghị xét công nhận

# Bảng tiêu chí và điểm.
rubric-of = { $name }
rubric-default = { $name } (mặc định, chưa phải văn bản)
rubric-question = { $name }: mấy điểm? Nhiều nhất { $max } điểm.
rubric-hint =
    { $hint }

    Chọn một mức, hoặc gõ số điểm, ví dụ: { $points } điểm
rubric-give = { $points } điểm
rubric-points = { $points }/{ $max } điểm
rubric-sum = Tổng điểm: { $total }/{ $max }
rubric-needs-points = Đề nghị chọn một mức, hoặc gõ một số nguyên từ 0 đến { $max }. Ví dụ: { $max } điểm
rubric-too-many-points = Tiêu chí này nhiều nhất { $max } điểm. Đề nghị cho điểm lại.
rubric-changed = Bảng tiêu chí vừa có thay đổi nên hệ thống chưa ghi. Đề nghị xem lại điểm từng tiêu chí rồi gửi.

# Đơn vị đề nghị công nhận.
recognition-which = Đề nghị công nhận mô hình nào?
recognition-no-model = Đồng chí chưa có mô hình nào đang triển khai để đề nghị công nhận.
recognition-not-running = Mô hình { $code } không ở giai đoạn triển khai nên chưa đề nghị công nhận được.
recognition-waits = Mô hình { $code } đang chờ hội đồng của { $unit } xét. Khi có kết luận, hệ thống sẽ báo đồng chí ngay.
recognition-highest = Mô hình { $code } đã được công nhận tiêu biểu, là mức cao nhất. Mỗi thành tích chỉ xét công nhận một lần.
recognition-this-year = Mô hình { $code } đã được công nhận trong năm nay. Mỗi thành tích chỉ xét một lần; sang năm, khi có kết quả mới, đồng chí có thể đề nghị công nhận tiêu biểu.
recognition-none = Mô hình { $code } chưa được đề nghị công nhận.
recognition-lacks-reports = Để đề nghị công nhận, mô hình { $code } cần báo cáo tiến độ có ít nhất một ảnh và một con số, gửi sau khi đăng ký hoặc sau lần xét trước. Hiện chưa có báo cáo nào như vậy.
recognition-lacks-both = Báo cáo của mô hình { $code } còn thiếu hai thứ: ảnh, và kết quả bằng số. Đề nghị đồng chí gửi thêm một báo cáo.
recognition-lacks-numbers = Báo cáo của mô hình { $code } đã có ảnh, còn thiếu kết quả bằng số. Đề nghị đồng chí gửi thêm một báo cáo có con số, ví dụ: 45 hộ.
recognition-lacks-photos = Báo cáo của mô hình { $code } đã có con số, còn thiếu ảnh. Đề nghị đồng chí gửi thêm một báo cáo có ảnh.
recognition-photos-coming = Ảnh trong báo cáo của mô hình { $code } đang được lưu, chưa xong. Đề nghị đồng chí thử lại sau ít phút.
recognition-opening = Mô hình “{ $title }” ({ $code }). Trước hết đề nghị đồng chí tự chấm từng tiêu chí. { $rubric }.
recognition-achievements = Thành tích nổi bật nhất là gì?
    .label = Thành tích nổi bật
    .example = Ví dụ: 12 hộ có nhà lưới, thu nhập tăng gấp rưỡi; hai thôn bên đến học và làm theo.
recognition-photos = Đề nghị gửi ảnh về thành tích, tối đa 10 ảnh. Ảnh trong các báo cáo thì hội đồng đã có. Gửi xong thì chọn “Xong”.
    .label = Ảnh thêm
recognition-confirm = Đề nghị đồng chí xem lại rồi chọn “Gửi đề nghị”
recognition-send = ✅ Gửi đề nghị
recognition-sent = Đã nhận đề nghị công nhận · { $code }
recognition-sent-next = Tự chấm: { $total } điểm. Đề nghị đã chuyển tới hội đồng của { $unit }. Khi có kết luận, hệ thống sẽ báo đồng chí ngay.
recognition-already-sent = Đề nghị công nhận mô hình { $code } đã gửi rồi.
recognition-later = Đã cất đề nghị đang làm. Khi muốn làm tiếp, đề nghị nhắn { COMMAND("denghicongnhan") }.

# Phiếu của hội đồng và của người chủ trì.
recognition-card = Đề nghị công nhận · { $code }
recognition-chair-card = Chủ trì công nhận · { $code }
recognition-author = Người đề nghị: { $author }
recognition-goal = Mục tiêu đã đăng ký: { $goal }
recognition-reported = Đã báo cáo { $count } lần, có { $photos } ảnh. Kết quả:
recognition-stands-out = Thành tích nổi bật: { $words }
recognition-rewarded-recognised = Đã được công nhận ngày { $day }; kết quả ở trên là từ sau ngày ấy.
recognition-rewarded-outstanding = Đã được công nhận tiêu biểu ngày { $day }; kết quả ở trên là từ sau ngày ấy.
recognition-overlap-title = ⚠ Gần giống mô hình đã được công nhận: “{ $title }” ({ $code }).
recognition-overlap-photos = ⚠ Có ảnh trùng với ảnh của mô hình đã được công nhận: “{ $title }” ({ $code }).
recognition-self = Đơn vị tự chấm: { $total }/{ $max }
recognition-thresholds = Công nhận từ { $pass } điểm, tiêu biểu từ { $outstanding } điểm.
recognition-to-score = Đang chờ đồng chí chấm, với tư cách thành viên hội đồng của { $unit }. Mỗi người chấm riêng.
recognition-you-scored = Đồng chí đã chấm { $total }/{ $max } điểm. Sửa được đến khi có kết luận.
recognition-scored-for-you = Đồng chí { $name } đã chấm thay mặt đồng chí.
recognition-count = { $done }/{ $of } người đã chấm
recognition-score = ✍ Chấm điểm
recognition-score-again = ✍ Chấm lại
recognition-see-photos = 🖼 Ảnh ({ $count })
recognition-album = { $code }: { $count ->
        [0] chưa có ảnh nào.
       *[other] { $count } ảnh.
    }
recognition-more-photos = Ảnh tiếp theo ➡
recognition-council = Hội đồng của { $unit }:
recognition-total = { $name }: { $total } điểm
recognition-instead-of = (thay mặt đồng chí { $name })
recognition-missing = Chưa chấm: { $names }
recognition-average = Bình quân: { $average }/{ $max } điểm
recognition-far-apart = ⚠ Lệch quá { $max } điểm, đề nghị họp
recognition-usual-recognised = Điểm bình quân ở mức công nhận.
recognition-usual-outstanding = Điểm bình quân ở mức tiêu biểu.
recognition-usual-not_yet = Điểm bình quân chưa tới mức công nhận.
recognition-conclude-recognised = ✅ Công nhận
recognition-conclude-outstanding = 🏅 Tiêu biểu
recognition-conclude-not_yet = ✍ Chưa công nhận
recognition-not-council = Mô hình này do hội đồng của đơn vị xét chấm điểm. Cảm ơn đồng chí đã quan tâm.
recognition-not-chair = Việc công nhận do người chủ trì của đơn vị xét kết luận. Cảm ơn đồng chí đã quan tâm.
recognition-score-first = Đồng chí là thành viên hội đồng: đề nghị chấm điểm trước, rồi mới xem điểm chung và kết luận.
recognition-seat-taken = Đồng chí { $name } đã chấm phiếu này lúc { $at }. Mỗi thành viên hội đồng chỉ có một phiếu.
recognition-decided-recognised = ✅ Đồng chí { $name } đã kết luận lúc { $at }: công nhận.
recognition-decided-outstanding = 🏅 Đồng chí { $name } đã kết luận lúc { $at }: công nhận tiêu biểu.
recognition-decided-not_yet = ✍ Đồng chí { $name } đã kết luận lúc { $at }: chưa công nhận.
recognition-chairless = Cần người chủ trì công nhận · { $code }
recognition-needs-chair = Mô hình “{ $title }” đang chờ xét công nhận, nhưng { $unit } chưa có người chủ trì. Đề nghị đồng chí mời một người: nhắn { COMMAND("moi") }, chọn “Chủ trì công nhận”.
recognition-has-chair = Mô hình “{ $title }” đang chờ xét công nhận. { $unit } đã có người chủ trì. Cảm ơn đồng chí.

# Phiếu chấm.
ballot-note = Đồng chí có nhận xét gì thêm không?
    .label = Nhận xét
    .example = Ví dụ: Cách làm hay, cần thêm số liệu về số hộ làm theo. Không có thì chọn “Bỏ qua”.
ballot-confirm = Đề nghị đồng chí xem lại phiếu chấm
ballot-send = ✅ Gửi
ballot-sent = Đã ghi phiếu chấm mô hình { $code }: { $total } điểm. Đồng chí sửa được đến khi có kết luận.
ballot-later = Chưa ghi phiếu nào. Mô hình vẫn đang chờ đồng chí chấm.

# Kết luận của người chủ trì.
conclusion-reason = Vì sao kết luận như vậy?
    .label = Lý do
    .example = Chọn một câu có sẵn, hoặc gõ câu của đồng chí.
conclusion-ask-recognised = Vì sao công nhận mô hình này?
conclusion-ask-outstanding = Vì sao công nhận mô hình này là tiêu biểu?
conclusion-ask-not_yet = Vì sao chưa công nhận? Đề nghị nêu rõ cần làm thêm gì.
conclusion-recognised-a = Kết quả rõ, đạt mục tiêu đã đăng ký.
conclusion-recognised-b = Cách vận động khéo, bà con đồng tình hưởng ứng.
conclusion-recognised-c = Hội đồng nhất trí, điểm bình quân đạt.
conclusion-outstanding-a = Kết quả vượt trội, nhiều nơi học và làm theo.
conclusion-outstanding-b = Giải quyết được việc khó, bà con đồng tình cao.
conclusion-outstanding-c = Hội đồng nhất trí cao, nên nhân rộng.
conclusion-not_yet-a = Kết quả chưa rõ, đề nghị báo cáo thêm số liệu.
conclusion-not_yet-b = Đề nghị duy trì thêm một thời gian rồi xét lại.
conclusion-not_yet-c = Điểm bình quân chưa đạt, cần làm rõ cách vận động.
conclusion-confirm = Người đề nghị và hội đồng sẽ nhận được:
conclusion-confirm-recognised = Kết luận: công nhận { $code }
conclusion-confirm-outstanding = Kết luận: công nhận { $code } là tiêu biểu
conclusion-confirm-not_yet = Kết luận: chưa công nhận { $code }
conclusion-send = ✅ Gửi
conclusion-sent-recognised = Đã công nhận { $code }. Hệ thống đã báo cho người đề nghị và hội đồng.
conclusion-sent-outstanding = Đã công nhận { $code } là tiêu biểu. Hệ thống đã báo cho người đề nghị và hội đồng.
conclusion-sent-not_yet = Đã kết luận chưa công nhận { $code }. Hệ thống đã báo cho người đề nghị và hội đồng.
conclusion-later = Chưa kết luận. Mô hình vẫn đang chờ đồng chí.

# Trả lời người đề nghị.
recognition-answer-recognised = ✅ Được công nhận · { $code }
recognition-answer-outstanding = 🏅 Được công nhận tiêu biểu · { $code }
recognition-answer-not_yet = ✍ Chưa công nhận · { $code }
recognition-answer-recognised-text = Mô hình “{ $title }” được { $unit } công nhận là mô hình “Dân vận khéo”. Đồng chí { $name } kết luận lúc { $at }:
recognition-answer-outstanding-text = Mô hình “{ $title }” được { $unit } công nhận là mô hình “Dân vận khéo” tiêu biểu. Đồng chí { $name } kết luận lúc { $at }:
recognition-answer-not_yet-text = Mô hình “{ $title }” chưa được { $unit } công nhận lần này. Đồng chí { $name } cho biết, lúc { $at }:
recognition-next-recognised = Xin biểu dương đồng chí và bà con. Sang năm, khi có kết quả mới, đồng chí có thể đề nghị công nhận tiêu biểu.
recognition-next-outstanding = Xin biểu dương đồng chí và bà con. Đề nghị tiếp tục giữ vững và giúp nơi khác làm theo.
recognition-next-not_yet = Mô hình vẫn tiếp tục triển khai. Khi có kết quả mới, đề nghị đồng chí gửi báo cáo có ảnh và con số, rồi đề nghị công nhận lại.
recognition-no-scores = Chưa có ai trong hội đồng chấm điểm. Đề nghị đợi ít nhất một phiếu chấm rồi kết luận.
