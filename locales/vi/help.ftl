trogiup = Trợ giúp
    .button = ❓ Trợ giúp
    .words = trợ giúp, giúp, hướng dẫn
help = Trợ giúp
    .words = help
ngonngu = Ngôn ngữ / Language
    .words = ngôn ngữ, language

help-title = Hệ thống “Dân vận khéo” giúp đồng chí
help-text =
    • Đăng ký mô hình: trả lời từng câu hỏi ngắn, ngay trong khung trò chuyện này.
    • Báo cáo tiến độ bằng lời, con số và ảnh.
    • Biết hồ sơ đang ở đâu, ai đang giữ, hạn đến ngày nào.
    • Nhận kết quả thẩm định ngay khi có; đề nghị công nhận khi mô hình có kết quả.
    • Xem mô hình hay của nơi khác và làm theo.

    Đang làm dở mà bận thì chọn “Để sau”. Hệ thống giữ nguyên bản nháp.
help-group = Trong nhóm này hệ thống gửi hồ sơ cần thẩm định. Mọi việc khác đề nghị làm trong khung trò chuyện riêng. Muốn kết nối nhóm với đơn vị thì gõ /nhom
help-language = Đồng chí dùng tiếng nào? / Which language?
help-language-set = Từ nay hệ thống dùng tiếng Việt.
