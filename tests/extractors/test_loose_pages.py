"""Pages that came by themselves, and papers that lie beside ours."""

import pytest

from extractors.documents import documents_of

VIN = "LSVCY6C49MN027789"


def test_a_loose_page_of_signatures_goes_to_the_contract_whose_words_it_has(page):
    seller, buyer = "Jinqiao (Tianjin) Auto Import & Export", "Maputo Viaturas, Lda."
    signed = [(100, 80, "Vendedor"), (900, 80, "Comprador"), (100, 110, seller), (900, 110, buyer)]
    original = [
        (500, 60, "Contrato de venda de veículos usados", 40),
        (100, 150, "N.º do contrato: JTA20260720-02"),
        (100, 180, f"Vendedor: {seller} Co., Ltd."),
        (100, 210, f"Comprador: {buyer}"),
    ]
    chinese = [
        (500, 60, "二手车销售合同", 40),
        (100, 150, "合同号：JTA20260720-02"),
        (100, 180, "卖方：金桥（天津）汽车进出口有限公司"),
        (100, 210, "买方：马普托车辆有限公司"),
    ]
    names = {"a1.jpg": signed, "b2.jpg": chinese, "c3.jpg": original}
    found = documents_of([page(words, file=name) for name, words in names.items()]).documents
    pages = {document.type: {ref.file for ref in document.pages} for document in found}
    assert pages == {"contract": {"a1.jpg", "c3.jpg"}, "contract_translation": {"b2.jpg"}}


@pytest.mark.parametrize(
    ("others", "pages"), [("Al Safwa Auto Trading Ltd.", 2), ("Blue Horizon Motors Ltd.", 1)]
)
def test_an_english_page_of_signatures_ends_the_contract_of_the_same_firms(page, others, pages):
    seller, buyer = "Yujie (Shanghai) Supply Chain", "Al Safwa Auto Trading Ltd."
    signed = [
        (100, 40, "Quantity: 5     Total: USD 61,600.00"),
        (100, 80, "Seller"),
        (900, 80, "Buyer"),
        (100, 110, seller),
        (900, 110, others),
        (100, 140, "Management Co., Ltd."),
        (100, 200, "Authorised signature:"),
        (900, 200, "Authorised signature:"),
    ]
    contract = [
        (500, 60, "SALES CONTRACT", 40),
        (100, 150, "Contract No.: YS-2025-118"),
        (100, 180, f"Seller: {seller} Management Co., Ltd."),
        (100, 210, f"Buyer: {buyer}"),
        (100, 240, "The Seller sells and the Buyer buys the used vehicles below."),
        (100, 270, "Terms of payment: T/T. Port of shipment: Shanghai."),
    ]
    names = {"a1.jpg": signed, "z9.jpg": contract}
    found = documents_of([page(words, file=name) for name, words in names.items()]).documents
    (whole,) = (document for document in found if document.type == "contract")
    assert len(whole.pages) == pages


def test_a_page_in_capitals_beside_a_chinese_seal_is_in_an_alphabet(page):
    pages = [
        page(
            [
                (500, 60, "CONTRAT DE VENTE DE VÉHICULES", 40),
                (100, 150, "Contrat n° YOLT/CI/26-012"),
                (100, 180, "Vendeur : CHONGQING LUTONG TRADE CO., LTD."),
                (100, 210, "Acheteur : SOCIETE IVOIRE AUTO SARL"),
                (100, 240, "Le vendeur garantit les véhicules selon le tableau."),
            ],
            file="contrat.pdf",
        ),
        page(
            [
                (100, 80, "VENDEUR"),
                (900, 80, "ACHETEUR"),
                (100, 110, "CHONGQING LUTONG INTERNATIONAL"),
                (900, 110, "SOCIETE IVOIRE AUTO SARL"),
                (300, 200, "国际贸易合同专用章"),
            ],
            file="contrat.pdf",
            number=2,
        ),
        page([(500, 60, "销售合同", 40), (100, 150, "合同号：YOLT/CI/26-012")], file="译文.pdf"),
    ]
    found = documents_of(pages).documents
    assert [len(document.pages) for document in found] == [2, 1]


def test_a_companion_tells_which_vehicles_it_names(page):
    (permit,) = documents_of(
        [page([(500, 60, "机动车行驶证", 40), (100, 200, "车辆识别代号"), (400, 200, VIN)])]
    ).documents
    assert (permit.type, [vin.value for vin in permit.vins]) == ("unknown", [VIN])


def test_the_cover_of_a_set_of_reports_is_none(page):
    (cover,) = documents_of(
        [page([(500, 600, "检测报告集", 40), (500, 700, "委托单位：某某国际贸易有限公司")])]
    ).documents
    assert (cover.type, cover.name.value) == ("unknown", "目录")
