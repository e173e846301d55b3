"""Which of the numbers on a certificate is its own."""

from dataclasses import replace

import pytest

from extractors.documents import documents_of

WORDS = [
    (100, 60, "注册登记摘要信息栏"),
    (900, 60, "证书编号 310007798232"),
    (100, 120, "1.机动车所有人/身份证明名称/号码"),
    (450, 120, "张三/居民身份证/310101199001011234"),
    (100, 460, "注册登记机动车信息栏"),
    (100, 540, "7.车辆型号"),
    (300, 540, "SVW7142BPV"),
    (100, 580, "9.车辆识别代号/车架号"),
    (350, 580, "LSVCY6C49MN027789"),
    (100, 620, "11.发动机号"),
    (300, 620, "190307017392"),
]


def test_an_engines_number_as_long_is_not_the_certificates(page):
    (certificate,) = documents_of([page(WORDS)]).documents
    assert certificate.certificate_no.value == "310007798232"
    bare = [line for line in WORDS if "证书编号" not in line[2]]
    (certificate,) = documents_of([page([*bare, (900, 60, "370118462053")])]).documents
    assert certificate.certificate_no.value == "370118462053"


def test_half_a_page_that_is_no_part_of_a_booklet_makes_no_spread_of_it(page):
    words = [
        (100, 60, "注册登记摘要信息栏"),
        (100, 120, "1.机动车所有人/身份证明名称/号码"),
        (450, 120, "张三/居民身份证/4401*********3683"),
        (100, 180, "2.登记机关"),
        (450, 180, "广州市公安局交通警察支队车辆管理所"),
        (1300, 180, "3.登记日期"),
        (1450, 180, "2021-07-26"),
        (100, 260, "1.机动车所有人/身份证明名称/号码"),
        (100, 320, "2.登记机关"),
        (1300, 320, "3.登记日期"),
    ]
    (certificate,) = documents_of([page(words, size=(2130, 1505))]).documents
    assert str(certificate.registration_date.value) == "2021-07-26"


def test_pages_with_an_engines_number_as_long_stay_in_one_booklet(page):
    front = [(900, 60, "310007798232"), *(line for line in WORDS if 60 < line[1] < 400)]
    front += [(100, 60, "注册登记摘要信息栏"), (100, 180, "3.登记日期"), (450, 180, "2021-07-26")]
    data = [
        *(line for line in WORDS if line[1] > 400),
        (100, 660, "10.国产/进口"),
        (300, 660, "国产"),
        (100, 700, "31.车辆获得方式"),
        (300, 700, "购买"),
    ]
    (certificate,) = documents_of([page(front), page(data, number=2)]).documents
    assert certificate.certificate_no.value == "310007798232"
    assert certificate.engine_no.value == "190307017392"


@pytest.mark.parametrize(("code", "number"), [("8", "310007798288"), ("3", "310007798232")])
def test_of_what_a_number_may_be_the_bar_code_says_which(page, code, number):
    printed = "证书编号 310007798232"
    words = [(900, 60, "证书编号", 1.0), *WORDS[:1], (1100, 60, "310007798232"), *WORDS[2:]]
    sheet = page(words, rivals={"3": (("8", 0.3),)}) if printed else page(words)
    coded = f"A31000779{code}232A" if code == "8" else "A310007798232A"
    (certificate,) = documents_of([replace(sheet, codes=(coded,))]).documents
    assert certificate.certificate_no.value == coded.strip("A")
    assert certificate.certificate_no.sure
