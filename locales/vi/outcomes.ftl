# Kết quả tính được bằng số: tên gọi của từng loại. Loại khác thì lấy đơn vị tính làm tên.

outcome-land = Đất hiến
outcome-area = Diện tích
outcome-money = Kinh phí
outcome-compensation = Kinh phí bồi thường
outcome-labour = Ngày công
outcome-households = Số hộ
outcome-people = Số người
outcome-turns = Số lượt
outcome-road = Đường
outcome-length = Chiều dài
outcome-lamps = Đèn
outcome-trees = Cây xanh
outcome-houses = Nhà
outcome-works = Công trình
outcome-models = Mô hình
outcome-groups = Tổ chức, đội, nhóm
outcome-places = Địa bàn
outcome-meetings = Hội nghị, buổi, lớp
outcome-share = Tỷ lệ
