"""The words that names of institutions are made of, and those that end a name: tables only.

`lexicon` has the other tables; these two are long.
"""

from newsgen.vietnamese import normal


def _phrases(text: str) -> frozenset[tuple[str, ...]]:
    return frozenset(tuple(normal(part).split()) for part in text.split(",") if part.strip())


def _words(text: str) -> frozenset[str]:
    return frozenset(normal(text).split())


VERBS = _words(
    """tổ ký cho đã sẽ đang vừa phối hợp yêu đề kiểm ra có là cũng được bị tiếp làm công thông
    thực phát khẳng nhấn hỗ tăng quyết ban trả phê xác báo chỉ thống đầu khởi bắt điều
    triển xây dự nhận gửi mua bán đạt giành thắng thua gặp đến về vào do nói kêu mời thăm
    khai mở đóng cảnh nghiêm cấm giao nộp xử phạt tuyên phản lên xuống đưa dẫn trích cần
    phải nên muốn hy mong tin nghĩ cam kết thu hút chi trao tặng giới trình bày phân tích
    đánh giá nêu lưu hoàn thành lập tham gia gia tiến hành vẫn còn chưa không bày tỏ hoan
    chào đón chúc biểu gây mất bỏ rời đi chạy chơi đấu tập sử dụng vận chế sản áp giảm góp
    hướng chủ trì đồng đứng nằm thuộc gồm bao trong ngoài trên dưới sau trước khi nếu vì
    bởi nhưng mà thì để nhằm với cùng và hoặc hay của này đó kia ấy nọ những các một hai
    ba bốn năm sáu bảy tám chín mười từ tại ở qua theo đối như sang tới lại rất quá hơn
    nhất luôn thường ngày tháng hôm sáng chiều tối bằng dùng chính tự cả đều mới ngay thừa
    lo sợ quan bác thay nhờ cử lấy giữ bảo vệ tìm phó trưởng dài rộng nặng cao thấp lớn
    nhỏ"""
)
"""Words in lower case that end a name: what a body does, and the small words of a sentence."""

NAME_WORDS = _phrases(
    """dân dụng, truyền số liệu, sinh viên, học sinh, khoa học, công nghệ, phát triển, giáo dục,
    đào tạo, y tế, tài chính, kế hoạch, đầu tư, nông nghiệp, nông thôn, công thương, công
    nghiệp, thương mại, giao thông, vận tải, xây dựng, tài nguyên, môi trường, thông tin,
    truyền thông, văn hóa, thể thao, thể dục, du lịch, lao động, thương binh, xã hội, nội
    vụ, ngoại vụ, ngoại giao, quốc phòng, công an, an ninh, tư pháp, thanh tra, chính phủ,
    quốc gia, quốc tế, quốc hội, dân tộc, tôn giáo, chính trị, kinh tế, kỹ thuật, bách
    khoa, nhân văn, ngoại ngữ, ngoại thương, ngân hàng, nhà nước, luật sư, sư phạm, mỹ
    thuật, âm nhạc, sân khấu, điện ảnh, kiến trúc, thủy lợi, lâm nghiệp, thủy sản, hải
    quan, hàng không, hàng hải, đường sắt, đường bộ, đường thủy, đăng kiểm, điện lực, dầu
    khí, hóa chất, cao su, cà phê, dệt may, da giày, than khoáng sản, khoáng sản, bưu
    chính, viễn thông, bưu điện, phần mềm, dịch vụ, tin học, điện tử, điện toán, cơ khí,
    chế tạo, năng lượng, nguyên tử, hạt nhân, vũ trụ, địa chất, khí tượng, thủy văn, biến
    đổi, khí hậu, bảo vệ, thực vật, thú y, chăn nuôi, trồng trọt, an toàn, thực phẩm, dược
    phẩm, y dược, y học, dự phòng, cổ truyền, sức khỏe, sinh sản, phụ sản, nhi đồng, thanh
    niên, thiếu niên, phụ nữ, nông dân, cựu chiến binh, người cao tuổi, người tiêu dùng,
    doanh nghiệp, doanh nhân, nhỏ và vừa, khởi nghiệp, đổi mới, sáng tạo, chuyển đổi,
    chuyển đổi số, sở hữu, trí tuệ, nhân tạo, tiêu chuẩn, đo lường, chất lượng, thị
    trường, chứng khoán, bảo hiểm, xúc tiến, hợp tác, hữu nghị, đoàn kết, hòa bình, cộng
    đồng, cộng sản, dân chủ, nhân dân, tổ quốc, mặt trận, trung ương, địa phương, phổ
    thông, trung học, tiểu học, mầm non, cao đẳng, đại học, sau đại học, học viện, nghiên
    cứu, ứng dụng, thực nghiệm, chiến lược, chính sách, quản lý, điều hành, giám sát, thẩm
    định, kiểm định, kiểm toán, kiểm sát, kiểm dịch, kiểm lâm, kiểm ngư, cảnh sát, cảnh
    sát biển, biên phòng, biên giới, phòng cháy, chữa cháy, cứu nạn, cứu hộ, phòng chống,
    tham nhũng, ma túy, tội phạm, hình sự, dân sự, điều tra, thi hành, thi hành án, bổ
    trợ, trợ giúp, pháp lý, pháp luật, pháp chế, hành chính, tổ chức, cán bộ, tuyên giáo,
    dân vận, nội chính, đối ngoại, kinh doanh, xuất khẩu, nhập khẩu, xuất nhập khẩu, cạnh
    tranh, phòng vệ, hóa học, vật lý, toán học, sinh học, văn học, lịch sử, bảo tàng, di
    sản, thư viện, xuất bản, báo chí, phát thanh, truyền hình, nghệ thuật, biểu diễn, ca
    múa nhạc, nhà hát, nhà văn, nhà báo, chữ thập đỏ, chữ thập, khuyến học, khuyến nông,
    từ thiện, nhân đạo, bảo trợ, trẻ em, gia đình, bình đẳng, dân số, kế hoạch hóa, hậu
    cần, tham mưu, quân sự, quân y, quân đội, không quân, hải quân, lục quân, đặc nhiệm,
    tình báo, phản gián, bảo an, an sinh, tiền tệ, dự trữ, tín dụng, kho bạc, ngân khố,
    thuế quan, bóng đá, bóng chuyền, bóng rổ, điền kinh, quần vợt, cầu lông, cờ vua, bơi
    lội, bắn súng, cử tạ, đua thuyền, lương thực, thực hành, chè, mía đường, hồ tiêu, hạt
    điều, gỗ, lâm sản, thủy điện, nhiệt điện, lọc dầu, hóa dầu, phân bón, xi măng, gang
    thép, sắt thép, đóng tàu, tàu thủy, cảng biển, vận tải biển, bất động sản, địa ốc, nhà
    ở, đô thị, hạ tầng, kỹ nghệ, thiết kế, tư vấn, giải pháp, dữ liệu, bán dẫn, vi mạch,
    thông minh, an ninh mạng, mật mã, cơ yếu, viễn thám, thông tấn, tấn xã, hàng hóa, giao
    dịch, giao lưu, hội nhập, toàn cầu, liên bang, hoàng gia, nhân quyền, tị nạn, di cư,
    lương nông, khủng bố, chống khủng bố, bắc cực, nhiệt đới, huyết học, truyền máu, tim
    mạch, ung bướu, chấn thương, chỉnh hình, da liễu, tai mũi họng, răng hàm mặt, tâm
    thần, lao phổi, phục hồi, chức năng, đa khoa, nhi khoa, y khoa, nội trú, dân lập, công
    lập, tư thục, cộng hòa, xã hội chủ nghĩa, xã hội học, tâm lý, kinh tế học, liên hợp
    quốc, hợp quốc, hợp chúng quốc, tự do, độc lập, tiến bộ, bảo thủ, công đảng, lao công,
    vì tiến bộ, cứu quốc, giải phóng, dân quân, tự vệ, cách mạng, cộng sinh, cứu trợ, thảm
    họa, thiên tai, lụt bão, đê điều, nước sạch, vệ sinh, cây xanh, công viên, chiếu sáng,
    thoát nước, cấp nước, môi giới, việc làm, nghề nghiệp, dạy nghề, giới thiệu, hội chợ,
    triển lãm, quảng cáo, thương hiệu, sản phẩm, chủ nghĩa, tín thác, đầu tư tài chính, cổ
    phần, vốn, nhà đất, hải sản, hải dương, hải dương học, sinh thái, rừng, tài chính kế
    toán, kế toán, mua bán, nợ, đấu giá, đấu thầu, xổ số, kiến thiết, kim loại, đá quý,
    vàng bạc, trang sức, giấy, nhựa, thép, sữa, bia, rượu, nước giải khát, thuốc lá, dược
    liệu, mỹ phẩm, thời trang, may mặc, bao bì, in ấn, máy tính, thiết bị, phụ tùng, ô tô,
    xe máy, giải trí, trò chơi, âm thanh, khách sạn, nhà hàng, lữ hành, chuyển phát,
    chuyển giao, kết nối, tri thức, trí thức, tài năng, đầu tư phát triển, kiểm tra,
    thượng đỉnh, cấp cao, thế giới, châu á, châu âu, phòng thủ, tên lửa, không gian, hàng
    không vũ trụ, thể thao điện tử, tuổi trẻ, tiền phong, lao động trẻ, người lao động,
    thanh niên xung phong, nhân lực, đại đoàn kết, giao hưởng, múa rối, xiếc, chèo, cải
    lương, điêu khắc, tin tức, tài chính ngân hàng, chống ngập, quá cảnh, kháng chiến, độc
    thân"""
)
"""Words of two and more syllables that names of institutions are made of, without case."""
