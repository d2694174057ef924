uyquyen = Uỷ quyền khi đi vắng
    .words = uỷ quyền, uỷ quyền khi đi vắng

policy-lend = Uỷ quyền là việc của người thẩm định và người chủ trì công nhận. Nếu cần, đề nghị đồng chí liên hệ quản trị của đơn vị.

delegation-role = Đồng chí uỷ quyền việc nào?
    .label = Việc uỷ quyền
delegation-right = { $role }, { $unit }
delegation-kinds = Uỷ quyền cho những hồ sơ nào?
    .label = Hồ sơ
delegation-kinds-all = Tất cả hồ sơ
delegation-kinds-registration = Hồ sơ đăng ký
delegation-kinds-progress = Báo cáo tiến độ
delegation-kinds-recognition = Đề nghị công nhận
delegation-to = Uỷ quyền cho ai?
    .label = Người được uỷ quyền
    .example = Chọn, hoặc gõ tên. Ví dụ: Lê Thị Hà
delegation-person = { $name } – { $role }, { $unit }
delegation-since = Uỷ quyền từ khi nào?
    .label = Bắt đầu
delegation-since-now = Từ bây giờ
delegation-since-tomorrow = Từ ngày mai ({ $day })
delegation-until = Uỷ quyền đến hết ngày nào?
    .label = Đến hết ngày
    .example = Chọn, hoặc gõ ngày. Ví dụ: 30/11
delegation-until-three-days = 3 ngày (hết { $day })
delegation-until-a-week = 1 tuần (hết { $day })
delegation-until-this-month = Đến hết tháng ({ $day })
delegation-until-none = Chưa thấy ngày nào. Đề nghị ghi ngày cuối cùng. Ví dụ: 30/11
delegation-until-no-such-day = Ngày này không có trong lịch. Đề nghị xem lại. Ví dụ: 30/11
delegation-until-past = Ngày cuối cùng cần từ hôm nay trở đi, và không trước ngày bắt đầu. Ví dụ: 30/11
delegation-until-far = Uỷ quyền dài nhất là ba tháng. Đề nghị xem lại ngày cuối cùng.
delegation-confirm = Đề nghị đồng chí xem lại
delegation-send = ✅ Đồng ý uỷ quyền
delegation-later = Chưa uỷ quyền gì. Khi cần, đề nghị nhắn { COMMAND("uyquyen") }.
delegation-unfit = Người này không có vai trò ở đơn vị, ở cấp dưới hay cấp trên, nên chưa uỷ quyền được. Đề nghị chọn người khác.

delegation-made = Đã uỷ quyền
delegation-made-text =
    Đồng chí { $name } thay mặt đồng chí từ { $from } đến hết ngày { $until }: { $role }, { $unit }.
    Hồ sơ: { $scope }.

    Hệ thống đã báo cho đồng chí { $name }. Muốn thu hồi, đề nghị nhắn { COMMAND("uyquyen") }.
delegation-given = Đồng chí được uỷ quyền
delegation-given-text =
    Đồng chí { $name } uỷ quyền cho đồng chí từ { $from } đến hết ngày { $until }: { $role }, { $unit }.
    Hồ sơ: { $scope }.

    Mỗi quyết định của đồng chí sẽ ghi “thay mặt đồng chí { $name }”.
delegation-list = Uỷ quyền đang có
delegation-lent = Đồng chí { $name } thay mặt đồng chí, từ { $from } đến hết ngày { $until }: { $role }, { $unit }. Hồ sơ: { $scope }.
delegation-borrowed = Đồng chí thay mặt đồng chí { $name }, từ { $from } đến hết ngày { $until }: { $role }, { $unit }. Hồ sơ: { $scope }.
delegation-new = ➕ Uỷ quyền mới
delegation-revoke = Thu hồi: { $name }
delegation-revoked = Đã thu hồi uỷ quyền. Đồng chí { $name } không còn thay mặt đồng chí nữa, và đã được báo.
delegation-not-yours = Chỉ người đã uỷ quyền mới thu hồi được.
delegation-is-over = Uỷ quyền này đã hết rồi.
delegation-ended = Uỷ quyền đã hết
delegation-over = Đã hết thời gian đồng chí thay mặt đồng chí { $name }: { $role }, { $unit }. Cảm ơn đồng chí.
delegation-over-revoked = Đồng chí { $name } đã thu hồi uỷ quyền: { $role }, { $unit }. Cảm ơn đồng chí đã giúp.
delegation-over-lender = Đã hết thời gian đồng chí { $name } thay mặt đồng chí: { $role }, { $unit }. Từ nay hồ sơ chờ chính đồng chí.
