# Ảnh và ghi âm không dùng được, và nơi chụp của ảnh.

photo-lost-photo = Ảnh gửi lúc { $at } không dùng được: { $why }.
photo-lost-file = Tệp gửi lúc { $at } không dùng được: { $why }.
photo-lost-voice = Ghi âm gửi lúc { $at } không dùng được: { $why }.
photo-ask-photo = Đề nghị gửi lại ảnh khác.
photo-ask-file = Đề nghị gửi tệp khác.
photo-ask-voice = Đề nghị ghi âm và gửi lại.
photo-again = ↻ Gửi lại ngay
photo-sent-again-photo = ✓ Đồng chí đã gửi ảnh khác thay cho ảnh gửi lúc { $at }.
photo-sent-again-file = ✓ Đồng chí đã gửi tệp khác thay cho tệp gửi lúc { $at }.
photo-sent-again-voice = ✓ Đồng chí đã gửi ghi âm khác thay cho ghi âm gửi lúc { $at }.
photo-not-asked = Không có ảnh hay ghi âm nào cần gửi lại. Đề nghị xem tin mới nhất.
photo-why-empty = tệp này trống
photo-why-not-a-picture = tệp này không phải là ảnh
photo-why-not-a-voice = tệp này không phải là ghi âm
photo-why-not-a-paper = tệp này không phải là văn bản PDF, Word, Excel hay PowerPoint
photo-why-heic = ảnh ở dạng HEIC của iPhone, đề nghị gửi như một ảnh, không gửi như một tệp
photo-why-too-large = tệp này lớn quá 20 MB
photo-why-too-many-pixels = ảnh này quá lớn, hơn 50 triệu điểm ảnh
photo-why-broken = tệp này bị hỏng hoặc gửi chưa hết
photo-why-missing = hệ thống đã thử nhiều lần mà không tải được

photo-photos = Đề nghị gửi ảnh thay cho ảnh không dùng được.
    .label = Ảnh gửi lại
photo-confirm = Đề nghị đồng chí xem lại
photo-send = ✅ Gửi ảnh này
photo-later = Chưa gửi ảnh nào. Khi có ảnh, đề nghị đồng chí chọn lại “Gửi lại ngay”.
photo-replaced-photo = Đã nhận ảnh gửi lại cho hồ sơ { $code }. Cảm ơn đồng chí.

voice-voices = Đề nghị bấm nút ghi âm rồi gửi lại lời nói.
    .label = Ghi âm gửi lại
voice-confirm = Đề nghị đồng chí xem lại
voice-send = ✅ Gửi ghi âm này
voice-later = Chưa gửi ghi âm nào. Khi có, đề nghị đồng chí chọn lại “Gửi lại ngay”.
photo-replaced-voice = Đã nhận ghi âm gửi lại cho hồ sơ { $code }. Cảm ơn đồng chí.

photo-traces-title = Ảnh có ghi nơi chụp hoặc loại máy
photo-traces = Hệ thống đã xoá những điều ấy khỏi ảnh, không ai xem được. Đồng chí có đồng ý cho hệ thống giữ riêng để đối chiếu khi cần không? Không giữ thì ảnh vẫn dùng được như thường.
photo-traces-yes = Đồng ý giữ
photo-traces-no = Không giữ
photo-traces-given = Cảm ơn đồng chí. Nơi chụp và loại máy được giữ riêng, không hiện trong ảnh. Khi muốn thôi, đề nghị nhắn: KHONGGIU 1
photo-traces-declined = Hệ thống không giữ nơi chụp và loại máy của ảnh nào. Khi đổi ý, đề nghị nhắn: DONGYGIU 1
