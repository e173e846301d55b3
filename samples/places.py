"""Where buyers sit: countries with their ports, their languages and made-up firms."""

from random import Random
from typing import NamedTuple


class Country(NamedTuple):
    """A destination: ISO code, names by language, a port or place, and the languages used."""

    iso: str
    zh: str
    en: str
    own: str
    """The country's name in its contract language."""
    port: str
    port_zh: str
    port_own: str
    languages: tuple[str, ...]


COUNTRIES = (
    Country("RU", "俄罗斯", "Russia", "Россия", "Zabaikalsk", "后贝加尔斯克", "Забайкальск", ("ru", "ru", "zh-en")),
    Country("KZ", "哈萨克斯坦", "Kazakhstan", "Казахстан", "Khorgos", "霍尔果斯", "Хоргос", ("ru", "en", "zh")),
    Country("KG", "吉尔吉斯斯坦", "Kyrgyzstan", "Кыргызстан", "Bishkek", "比什凯克", "Бишкек", ("ru", "zh-en")),
    Country("UZ", "乌兹别克斯坦", "Uzbekistan", "Узбекистан", "Tashkent", "塔什干", "Ташкент", ("ru", "en")),
    Country("TJ", "塔吉克斯坦", "Tajikistan", "Таджикистан", "Dushanbe", "杜尚别", "Душанбе", ("ru", "zh")),
    Country("BY", "白俄罗斯", "Belarus", "Беларусь", "Minsk", "明斯克", "Минск", ("ru",)),
    Country("GE", "格鲁吉亚", "Georgia", "Georgia", "Poti", "波季", "Poti", ("en", "zh-en")),
    Country("AE", "阿联酋", "United Arab Emirates", "الإمارات العربية المتحدة", "Jebel Ali", "杰贝阿里", "جبل علي", ("en", "ar", "zh-en")),
    Country("SA", "沙特阿拉伯", "Saudi Arabia", "المملكة العربية السعودية", "Jeddah", "吉达", "جدة", ("ar", "en")),
    Country("JO", "约旦", "Jordan", "الأردن", "Aqaba", "亚喀巴", "العقبة", ("ar", "en", "zh")),
    Country("EG", "埃及", "Egypt", "مصر", "Alexandria", "亚历山大", "الإسكندرية", ("ar", "en")),
    Country("DZ", "阿尔及利亚", "Algeria", "Algérie", "Algiers", "阿尔及尔", "Alger", ("fr", "zh-en")),
    Country("SN", "塞内加尔", "Senegal", "Sénégal", "Dakar", "达喀尔", "Dakar", ("fr",)),
    Country("CI", "科特迪瓦", "Côte d'Ivoire", "Côte d'Ivoire", "Abidjan", "阿比让", "Abidjan", ("fr", "zh-en")),
    Country("CM", "喀麦隆", "Cameroon", "Cameroun", "Douala", "杜阿拉", "Douala", ("fr",)),
    Country("NG", "尼日利亚", "Nigeria", "Nigeria", "Lagos", "拉各斯", "Lagos", ("en", "zh-en")),
    Country("GH", "加纳", "Ghana", "Ghana", "Tema", "特马", "Tema", ("en",)),
    Country("KE", "肯尼亚", "Kenya", "Kenya", "Mombasa", "蒙巴萨", "Mombasa", ("en", "zh")),
    Country("TZ", "坦桑尼亚", "Tanzania", "Tanzania", "Dar es Salaam", "达累斯萨拉姆", "Dar es Salaam", ("en", "zh-en")),
    Country("AO", "安哥拉", "Angola", "Angola", "Luanda", "罗安达", "Luanda", ("pt",)),
    Country("MZ", "莫桑比克", "Mozambique", "Moçambique", "Maputo", "马普托", "Maputo", ("pt", "zh-en")),
    Country("MX", "墨西哥", "Mexico", "México", "Manzanillo", "曼萨尼约", "Manzanillo", ("es", "zh-en")),
    Country("CL", "智利", "Chile", "Chile", "Iquique", "伊基克", "Iquique", ("es",)),
    Country("PE", "秘鲁", "Peru", "Perú", "Callao", "卡亚俄", "Callao", ("es", "en")),
    Country("BO", "玻利维亚", "Bolivia", "Bolivia", "Arica", "阿里卡", "Arica", ("es",)),
    Country("KH", "柬埔寨", "Cambodia", "Cambodia", "Sihanoukville", "西哈努克", "Sihanoukville", ("en", "zh", "zh-en")),
    Country("LA", "老挝", "Laos", "Laos", "Vientiane", "万象", "Vientiane", ("zh", "zh-en")),
    Country("MN", "蒙古国", "Mongolia", "Монголия", "Zamyn-Uud", "扎门乌德", "Замын-Ууд", ("ru", "zh")),
)  # fmt: skip

FIRM_STEMS = {
    "ru": (("Авто-Восток", "东方汽车"), ("СибирьТрейд", "西伯利亚贸易"), ("ТрансАвто", "跨运汽车"), ("Азия Моторс", "亚洲汽车"), ("Горизонт", "地平线")),
    "en": (("Blue Horizon Motors", "蓝色地平线汽车"), ("Al Safwa Auto Trading", "萨夫瓦汽车贸易"), ("Savanna Wheels", "草原车轮"), ("Golden Gate Autos", "金门汽车"), ("Eastline Vehicle Imports", "东线车辆进口")),
    "es": (("Importadora Los Andes", "安第斯进口"), ("Autos del Pacífico", "太平洋汽车"), ("Comercial Ruta Sur", "南方之路商贸"), ("Vehículos San Martín", "圣马丁车辆")),
    "fr": (("Auto Sahel", "萨赫勒汽车"), ("Établissements Benali", "贝纳利商行"), ("Comptoir Automobile du Littoral", "滨海汽车商行"), ("Étoile Import", "星辰进口")),
    "pt": (("Luanda Automóveis", "罗安达汽车"), ("Comércio Geral Kianda", "基安达综合贸易"), ("Maputo Viaturas", "马普托车辆")),
    "ar": (("النور لتجارة السيارات", "努尔汽车贸易"), ("الفجر للاستيراد", "法吉尔进口"), ("صقر الخليج للسيارات", "海湾之鹰汽车")),
}  # fmt: skip
FIRM_SHAPES = {
    "ru": ("ООО «{}»", "{}有限责任公司"),
    "en": ("{} Ltd.", "{}有限公司"),
    "es": ("{} S.A.", "{}股份公司"),
    "fr": ("{} SARL", "{}有限责任公司"),
    "pt": ("{}, Lda.", "{}有限公司"),
    "ar": ("شركة {} ذ.م.م", "{}有限责任公司"),
}


class Buyer(NamedTuple):
    """A made-up buyer: its name in its own language, its Chinese rendering, a signatory, an address."""

    name: str
    zh: str
    signatory: str
    street: str


def buyer(rng: Random, country: Country, language: str) -> Buyer:
    """A buyer in a country, named in the contract's language (English where that is Chinese)."""
    tongue = language if language in FIRM_SHAPES else "en"
    stem, stem_zh = rng.choice(FIRM_STEMS[tongue])
    shape, shape_zh = FIRM_SHAPES[tongue]
    people = {
        "ru": ("Иванов А. С.", "Петрова Н. В.", "Ким Д. Ю."), "en": ("J. Mensah", "Ahmed Karimi", "P. Okafor"),
        "es": ("M. Quispe", "Carlos Rojas"), "fr": ("K. Diallo", "Y. Benali"),
        "pt": ("João Neto", "A. Macuácua"), "ar": ("محمد العلي", "خالد منصور"),
    }  # fmt: skip
    streets = {"ru": "ул. Ленина, д. {}", "en": "{} Market Road", "es": "Av. Central {}",
               "fr": "{}, rue du Port", "pt": "Rua da Missão {}", "ar": "شارع الميناء {}"}  # fmt: skip
    return Buyer(
        shape.format(stem), shape_zh.format(stem_zh), rng.choice(people[tongue]),
        streets[tongue].format(rng.randrange(3, 190)),
    )  # fmt: skip
