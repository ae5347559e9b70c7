"""The words that the invented articles of the bench are made of: names, phrases, patterns.

All of it is written for this bench; no text of a newspaper is in it. In a pattern `{e}` is the
entity named and `{h}` how a person is spoken of; the other slots are named after the tables.
"""

# What things are called. Each organisation has a proper name of its own, of two syllables.
ORGANISATION_HEADS = (
    ("Công ty Cổ phần Thủy sản", "Thủy sản"),
    ("Công ty Công nghệ", "Công nghệ"),
    ("Tập đoàn Năng lượng", "Năng lượng"),
    ("Ngân hàng Thương mại", "Ngân hàng"),
    ("Trường Đại học", "Đại học"),
    ("Viện Nghiên cứu Cây trồng", "Viện Cây trồng"),
    ("Hiệp hội Du lịch", "Hội Du lịch"),
    ("Bệnh viện Đa khoa", "Bệnh viện"),
    ("Hợp tác xã Nông nghiệp", "Hợp tác xã"),
    ("Quỹ Khuyến học", "Quỹ"),
    ("Trung tâm Khởi nghiệp", "Trung tâm"),
)
PROPER_FIRST = "Hải Minh An Phú Thành Kim Đông Gia Vạn Thiên Trường Hưng".split()
PROPER_SECOND = "Đăng Phát Khang Thịnh Đạt Ngân Phong Bảo Xuân Ân Thọ Nghiệp".split()
PLACE_FIRST = "Tân Phước Hòa Bình Long Vĩnh Thạnh Sơn Mỹ Cẩm".split()
PLACE_SECOND = "Châu Lâm Thạch Điền Khê Giang Hội Lộc Trạch Quới".split()
FAMILY_NAMES = "Nguyễn Trần Lê Phạm Hoàng Vũ Đặng Bùi Đỗ Ngô".split()
MIDDLE_NAMES = "Văn Thị Đức Ngọc Hữu Thanh Quốc Thu Công".split()
GIVEN_NAMES = "Hùng Lan Dũng Hạnh Tuyển Mai Khải Nga Toàn Vy Sáng Thơm Lực".split()
TOPIC_ACTIONS = ("chế biến", "xuất khẩu", "bảo quản")
TOPIC_GOODS = (
    *("cà phê", "hồ tiêu", "hạt điều", "gạo thơm", "cá tra", "tôm sú", "sầu riêng", "thanh long"),
    *("vải thiều", "nhãn lồng", "mật ong", "nước mắm", "trà xanh", "dừa xiêm", "bưởi da xanh"),
    *("xoài cát", "khoai lang", "sắn lát", "mía đường", "tơ tằm", "gốm sứ", "mây tre", "quế hồi"),
    *("nấm rơm", "rong biển", "ngao trắng", "hàu sữa", "chuối già", "chanh dây", "mắc ca"),
)
UNLISTED = (
    *("Câu lạc bộ Doanh nhân Sao Khuê", "Nhóm Kỹ sư Bến Thủy", "Liên minh Nông sản Cửa Sông"),
    *("Hội Cựu giáo chức Đồi Thông", "Mạng lưới Nhà vườn Cù Lao", "Xưởng Cơ khí Bảy Ngã"),
    *("Đội Tình nguyện Đèn Biển", "Ban Liên lạc Đồng hương Bến Đá"),
)
"""Names in some articles that no entity has yet: the alias that an editor adds is one of these."""
PAPERS = (
    *("Nhật báo Miền Sông", "Báo Đất Đỏ", "Tin Ven Biển", "Thời báo Cao Nguyên", "Báo Làng Nghề"),
    *("Tuần tin Đô thị", "Báo Người Trồng Vườn"),
)

# How a sentence that names something begins, by the type of what it names.
OPENINGS = {
    "organisation": (
        "{e} cho biết {who} đã {did} {what}",
        "Theo {e}, {who} sẽ {did} {what} {when}",
        "Trong buổi làm việc chiều qua, {e} thống nhất {did} {what}",
        "Phía {e} đề nghị {who} sớm {did} {what}",
        "{e} dành {money} để {did} {what}",
        "Đến nay {e} đã {did} được {share} khối lượng của {what}",
        "Báo cáo của {e} cho thấy {who} còn gặp khó khi {did} {what}",
        "{e} vừa ký thỏa thuận {did} {what}",
    ),
    "person": (
        "Trao đổi với báo chí, {e} nói {who} cần {did} {what}",
        "“{quote}”, {e} chia sẻ khi nói về {what}",
        "Theo {h} {e}, {who} có thể {did} {what} {when}",
        "Hôm qua {h} {e} nhắc lại rằng {who} đã mất nhiều năm để {did} {what}",
        "Tham gia đoàn khảo sát, {h} {e} đề xuất {did} {what}",
        "Kỹ sư {e} cùng cộng sự đã {did} {what}",
    ),
    "place": (
        "Tại {e}, {who} đã {did} {what}",
        "Từ đầu năm đến nay, {e} ghi nhận {share} hộ dân tham gia {what}",
        "Người dân ở {e} mong {who} sớm {did} {what}",
        "Chính quyền {e} giao {who} {did} {what} {when}",
        "Đoạn đường qua {e} được {who} sửa chữa {why}",
    ),
    "topic": (
        "Riêng lĩnh vực {e} chiếm {share} giá trị sản xuất của cả vùng",
        "Nhờ đầu tư cho {e}, {who} đã {did} {what}",
        "Chi phí cho {e} giảm còn {money} sau khi {who} {did} {what}",
        "Các lớp tập huấn về {e} thu hút {people}",
        "Nhu cầu {e} tăng nhanh khiến {who} phải {did} {what}",
        "Muốn phát triển {e}, {who} cần {did} {what} {when}",
    ),
}
TAILS = {
    "organisation": (
        "với sự tham gia của {e}",
        "do {e} hỗ trợ kỹ thuật",
        "theo đề nghị của {e}",
        "bằng nguồn vốn của {e}",
        "sau khi làm việc với {e}",
        "có sự giám sát của {e}",
    ),
    "person": (
        "dưới sự điều phối của {h} {e}",
        "theo sáng kiến của kỹ sư {e}",
        "như lời {h} {e} giải thích",
        "cùng nhóm của {h} {e}",
    ),
    "place": (
        "tại {e}",
        "trên địa bàn {e}",
        "ở khu vực giáp ranh {e}",
        "cho người dân {e}",
        "trên tuyến đường đi {e}",
    ),
    "topic": (
        "phục vụ {e}",
        "gắn với {e}",
        "trong khuôn khổ chương trình {e}",
        "để mở rộng {e}",
        "dành cho các cơ sở {e}",
    ),
}

# Sentences that name nobody, and the tables that fill their slots.
FILLERS = (
    "{link}, {who} đã {did} {what} {why}",
    "{who} cho rằng việc {did} {what} là cần thiết {why}",
    "Tổng kinh phí dự kiến là {money}, trong đó {share} dành cho {what}",
    "{when_first}, {who} sẽ {did} {what} và {did2} {what2}",
    "Khó khăn lớn nhất vẫn là thiếu vốn, nên {who} phải {did} {what} bằng nguồn tự có",
    "{link}, {what} giúp {people} có thêm việc làm {why}",
    "So với cùng kỳ, số hợp đồng tăng {share}, còn chi phí giảm khoảng {money}",
    "Có {people} muốn {did} {what} {when}",
    "“{quote}”, một người tham dự nói",
    "Nếu đúng tiến độ, {what} sẽ hoàn thành {when} với mức đầu tư {money}",
    "{who} cũng lưu ý rằng {what} chỉ có ích khi {who2} cùng {did} {what2}",
    "{link}, giá bán bình quân đạt {price} mỗi ký, cao hơn năm trước {share}",
    "Trước đó, {who} từng {did} {what} nhưng kết quả chưa như mong đợi",
    "Theo khảo sát, {share} số người được hỏi muốn {did} {what} {why}",
)
EXTENSIONS = (
    ", trong khi {who2} vẫn đang {did2} {what2} ở {hamlet}",
    ", còn {who2} thì {did2} {what2} {when2}",
    ", đồng thời {did2} {what2} cho bà con {hamlet}",
    ", với khoảng {people} được hưởng lợi ở {hamlet} và {hamlet2}",
    "; riêng {hamlet} phải chờ {who2} {did2} {what2} {when2}",
    ", nhất là những gia đình ở {hamlet} vốn quen {did2} {what2}",
)
"""How a sentence goes on."""
WHO = (
    *("các hộ dân", "lãnh đạo địa phương", "nhóm nghiên cứu", "đội kỹ thuật", "ban quản lý dự án"),
    *("nhiều cơ sở nhỏ", "phía đối tác", "các chuyên gia", "đơn vị thi công", "bà con trong xã"),
    *("tổ hợp tác", "những người trẻ trở về quê", "các thầy cô giáo", "bên mua", "nhà vườn"),
    *("các chủ tàu", "thợ lành nghề", "sinh viên năm cuối", "đoàn kiểm tra", "tổ tự quản"),
)
DID = (
    *(
        "hoàn thiện",
        "khởi công",
        "nâng cấp",
        "mở rộng",
        "đưa vào vận hành",
        "thử nghiệm",
        "bàn giao",
    ),
    *("rà soát", "lập hồ sơ cho", "góp vốn làm", "tu sửa", "vận hành thử", "quy hoạch lại"),
    *("nhân rộng", "đấu thầu", "bảo trì", "số hóa", "tổ chức lại", "giám sát", "đăng ký mua"),
)
WHAT = (
    *("kho lạnh bốn nghìn khối", "tuyến kênh dẫn nước ngọt", "bến neo đậu tàu thuyền"),
    *("vùng nguyên liệu đạt chuẩn", "mô hình vườn mẫu", "hệ thống truy xuất nguồn gốc"),
    *("xưởng sơ chế ven sông", "trạm bơm điện", "lớp dạy nghề buổi tối", "phần mềm kế toán"),
    *("cây cầu bắc qua rạch", "nhà máy xử lý nước thải", "khu thí nghiệm giống mới"),
    *("đội xe chuyên chở", "phòng khám lưu động", "thư viện cộng đồng", "tuyến xe buýt điện"),
    *("trang bán hàng trực tuyến", "quỹ vay quay vòng", "máy sấy dùng năng lượng mặt trời"),
    *("dây chuyền đóng gói", "đường liên xã dài chín cây số", "bản đồ thổ nhưỡng", "chợ đầu mối"),
    *("nhà lưới trồng rau", "bộ tiêu chuẩn chất lượng", "khu tái định cư", "trường mầm non mới"),
)
WHEN = (
    *("trong quý tới", "từ đầu tháng sau", "trước mùa mưa", "vào cuối năm nay", "sau kỳ nghỉ lễ"),
    *("trong hai năm tới", "ngay khi đủ thủ tục", "trước vụ thu hoạch", "vào dịp khai giảng"),
)
WHY = (
    *("nhằm giảm chi phí vận chuyển", "để người dân yên tâm sản xuất", "vì giá vật tư còn cao"),
    *("nhằm giữ chân lao động trẻ", "để kịp đơn hàng cuối năm", "do thời tiết thất thường"),
    *("để nâng giá trị sản phẩm", "nhằm thu hút khách tham quan", "vì mặt bằng còn chật hẹp"),
    *("để tránh phụ thuộc một thị trường", "nhằm bảo vệ nguồn nước", "để rút ngắn thời gian chờ"),
)
LINKS = (
    *("Cùng thời gian này", "Bên cạnh đó", "Trên thực tế", "Đáng chú ý", "Ở chiều ngược lại"),
    *("Qua kiểm tra", "Theo kế hoạch", "Nhìn chung", "Về lâu dài", "Trong khi đó", "Nhờ vậy"),
)
QUOTES = (
    "Chúng tôi làm chậm mà chắc, không chạy theo số lượng",
    "Điều bà con cần nhất lúc này là đầu ra ổn định",
    "Có thêm đơn hàng thì mới giữ được tay nghề của thợ",
    "Mỗi vụ mùa là một bài học, ghi chép lại thì năm sau đỡ sai",
    "Nếu không bắt đầu từ hôm nay thì mười năm nữa vẫn vậy",
    "Con số đẹp trên giấy chưa nói hết những vất vả ngoài đồng",
    "Ai cũng được góp ý, miễn là nói đúng việc và nói thẳng",
    "Chúng tôi mong có thêm thời gian để chuẩn bị kỹ hơn",
)
HAMLETS = ("ấp", "thôn", "xóm", "bản", "làng", "khu phố")
ONSETS = "B C D Đ G H Kh L M N Nh Ph R S T Th Tr V X Ch".split()
RIMES = (
    *"à ạn ảng ao ạch ăm ằng ấm ầu ây è em én ẻo ế ềm ệp im ình o òn ọc ong ông ốt ồi ổ ơi".split(),
    *"ớp u ùm ục ũi ung ừng ươi ường ướp uôi uốn uộc áp ám át ay ặc ặt ập ất ẹt ẽ ết ĩ íp".split(),
)
"""Hamlets get names of two syllables from these, for papers are full of small places."""
TITLES = (
    "Kế hoạch số {n}: {e} và hướng đi mới cho {what}",
    "{e} được nhắc tên trong thông báo số {n} về {what}",
    "Thỏa thuận số {n} mở đường cho {what}",
    "Dự án số {n}: {who} {did} {what} {when}",
    "Hồ sơ số {n} về {what} được trình {when}",
    "Vì sao {who} chọn {did} {what} theo đề án số {n}",
)
HEADINGS = (
    *(
        "Từ giấy tờ đến công trường",
        "Bài toán đầu ra",
        "Người trẻ ở lại quê",
        "Những con số biết nói",
    ),
    *(
        "Chờ một mùa bội thu",
        "Đi đường dài cùng nhau",
        "Khi máy móc thay sức người",
        "Còn nhiều việc",
    ),
)
