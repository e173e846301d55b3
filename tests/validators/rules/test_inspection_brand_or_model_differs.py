from validators.rules.inspection_brand_or_model_differs import (
    inspection_brand_or_model_differs as rule,
)


def outcomes(make, registered=(), **values):
    each = make.vehicle(make.certificate(**dict(registered)), make.report(**values))
    return [(f.field, f.outcome) for f in make.told(rule, make.dossier(each))]


def test_the_same_brand_and_model_pass_however_they_are_set(make):
    assert outcomes(make) == [("brand", "pass"), ("model", "pass")]
    assert outcomes(make, brand="大众", model="svw 7142-bpv")[1] == ("model", "pass")


def test_another_brand_or_model_is_a_fault(make):
    assert outcomes(make, brand="别克牌") == [("brand", "fail"), ("model", "pass")]
    assert outcomes(make, model="SVW7142BPW") == [("brand", "pass"), ("model", "fail")]


def test_another_name_of_the_brand_is_for_a_person(make):
    assert outcomes(make, brand="VOLKSWAGEN")[0] == ("brand", "unsure")


def test_a_model_within_more_words_is_for_a_person_and_a_part_of_it_is_none(make):
    assert outcomes(make, model="SVW7142BPV 朗逸")[1] == ("model", "unsure")
    assert outcomes(make, model="SVW7142")[1] == ("model", "fail")


def test_the_reason_for_looking_is_told(make):
    each = make.vehicle(make.certificate(), make.report(brand="VW", model="SVW7142BPV朗逸"))
    brand, model = make.told(rule, make.dossier(each))
    assert "不同叫法" in brand.message.zh
    assert "含有登记证书的型号" in model.message.zh
    assert (brand.expected, model.expected) == ("大众汽车牌", "SVW7142BPV")


def test_doubtful_values_are_for_a_person(make):
    assert outcomes(make, model=make.UNREAD)[1] == ("model", "unsure")
    assert outcomes(make, model=make.read("SVW7142BPW", 0.9))[1] == ("model", "unsure")
    assert outcomes(make, {"model": make.UNREAD})[1] == ("model", "unsure")
    assert outcomes(make, {"brand": make.UNREAD})[0] == ("brand", "unsure")


def test_what_one_paper_does_not_print_is_not_compared(make):
    assert outcomes(make, brand=make.Field()) == [("model", "pass")]
    assert outcomes(make, {"model": make.Field()}) == [("brand", "pass")]
    nothing = outcomes(make, brand=make.Field(), model=make.BLANK)
    assert nothing == [(None, "not_applicable")]


def test_without_papers_there_is_nothing_to_compare(make):
    assert make.ask(rule, make.dossier(make.vehicle(None, make.report()))) == ["not_applicable"]
    assert make.ask(rule, make.dossier(make.vehicle(make.certificate()))) == ["not_applicable"]
